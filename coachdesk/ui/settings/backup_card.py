"""Backups: where they go, when the last good ones were made, making one now, and the way back."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QProgressBar, QVBoxLayout, QWidget

from coachdesk.domain.backups import laptop_folder
from coachdesk.domain.errors import CaseError
from coachdesk.i18n import isolate_ltr, mark
from coachdesk.ui import messages
from coachdesk.ui.autosave import Autosave
from coachdesk.ui.card import Card
from coachdesk.ui.language import Language
from coachdesk.ui.page import Around, Speaking
from coachdesk.ui.parts.backup_words import refused
from coachdesk.ui.parts.basics import button, label, row, rule, set_role
from coachdesk.ui.parts.notices import Notice
from coachdesk.ui.parts.removals import FormerPlaces

if TYPE_CHECKING:
    from datetime import datetime

    from coachdesk.domain.backups import BackupState


class BackupPlace(Speaking):
    """One place for backups: its name, its folder, whether it is there, and the last good backup in it."""

    def __init__(self, language: Language, source: str) -> None:
        super().__init__(language)
        name = label("field")
        self.speak(name.setText, source)
        self.chip, self.folder, self.last = label("chip"), label("small", wrap=True), label("", wrap=True)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(3)
        box.addLayout(row(name, self.chip, None))
        box.addWidget(self.last)
        box.addWidget(self.folder)

    def show_place(self, folder: Path | None, there: bool | None, last: "datetime | None") -> None:
        """`there` is None for a place that is always there."""
        words = self.words
        self.chip.setVisible(there is not None)
        set_role(self.chip, "chip-good" if there else "chip-warn")
        self.chip.setText(words.text("There now") if there else words.text("Not there now"))
        self.folder.setText(words.text("Folder: {folder}", folder=isolate_ltr(str(folder or ""))))
        self.folder.setVisible(folder is not None)
        none = words.text("No backup yet")
        self.last.setText(words.text("Last good backup: {moment}", moment=words.moment(last)) if last else none)


class BackupCard(Card):
    """Follows the rounds: what they do by themselves is seen here too."""

    def __init__(self, around: Around, autosave: Autosave) -> None:
        super().__init__(
            around,
            autosave,
            mark("Backups"),
            mark(
                "A backup is a second copy of your whole vault, encrypted like the vault: with it you go on when a file is damaged or something is lost. CoachDesk makes one by itself on every day that you work."
            ),
        )
        self.laptop = BackupPlace(self.language, mark("On this laptop"))
        self.stick = BackupPlace(self.language, mark("On a stick, or in another folder"))
        self.choose, self.no_folder = button("plain", "folder"), button("quiet")
        self.speak(self.choose.setText, mark("Choose a folder…"))
        self.speak(self.no_folder.setText, mark("No longer use this folder"))
        self.choose.clicked.connect(self.ask_folder)
        self.no_folder.clicked.connect(lambda: self.choose_folder(None))
        self.same_disk = label("small", wrap=True)
        self.speak(
            self.same_disk.setText,
            mark("This folder is on the same disk as the vault. A stick is safer: it is not lost with the laptop."),
        )
        for part in (self.laptop, rule(), self.stick, self.same_disk):
            self.box.addWidget(part)
        self.box.addLayout(row(self.choose, self.no_folder, None))
        self.former = FormerPlaces(around)
        self.box.addWidget(self.former)
        for source in (
            mark(
                "If this laptop is lost or stolen, only a backup on a stick helps. Keep the stick apart from the laptop."
            ),
            mark("A backup opens with the passphrase that you had when it was made."),
        ):
            self.box.addWidget(self._line(source))
        self._add_making()
        self._endings.append(around.rounds.follow(self.show_state, self._show_progress))

    def _line(self, source: str) -> QWidget:
        line = label("muted", wrap=True)
        self.speak(line.setText, source)
        return line

    def _add_making(self) -> None:
        self.make, self.restore, self.cancel = button("plain", "save_file"), button("quiet", "restore"), button("quiet")
        self.speak(self.make.setText, mark("Make a backup now"))
        self.speak(self.restore.setText, mark("Restore from a backup…"))
        self.speak(self.cancel.setText, mark("Stop"))
        self.make.clicked.connect(self.around.rounds.make_now)
        self.cancel.clicked.connect(self.around.rounds.cancel)
        self.restore.clicked.connect(lambda: self.around.navigator.go("restore"))
        self.bar, self.report = QProgressBar(), Notice("good")
        self.bar.setTextVisible(False)
        self.speak(self.bar.setAccessibleName, mark("Making the backup"))
        self.box.addWidget(rule())
        self.box.addLayout(row(self.bar, self.cancel))
        self.box.addWidget(self.report)
        self.box.addLayout(row(self.make, self.restore, None))

    # --- where ------------------------------------------------------------------------------------------------------

    def ask_folder(self) -> None:
        """Ask for a folder, and use it."""
        begin = str(self.desk.backups.folder or Path.home())
        chosen = QFileDialog.getExistingDirectory(self, self.words.text("A folder for backups"), begin)
        if chosen:
            self.choose_folder(Path(chosen))

    def choose_folder(self, folder: Path | None) -> None:
        """Let backups go there too from now on, None for nowhere; the first one is made at once."""
        try:
            self.desk.backups.choose_folder(folder)
        except CaseError as error:
            self.report.say(messages.refusal(error, self.words), "bad")
            return
        self.around.rounds.folder_chosen()
        self.show_state()

    # --- showing ----------------------------------------------------------------------------------------------------

    def entered(self) -> None:
        """What was said of a backup when the card was in sight before is old by now."""
        self.around.rounds.outcome_was_read()
        self.show_state()

    def retranslate(self) -> None:
        super().retranslate()
        self.show_state()

    def show_state(self) -> None:
        """Read anew what backups there are, and say how the last one ended."""
        if not self.desk.vault.unlocked:
            return
        running = self.around.rounds.running
        for made in (self.make, self.restore, self.choose, self.no_folder):
            made.setEnabled(not running)
        if running and not self.bar.isVisibleTo(self):
            self._show_progress(0, 1)
        self.bar.setVisible(running)
        self.cancel.setVisible(running)
        try:
            state = self.desk.backups.state()
        except CaseError as error:
            self.report.say(messages.refusal(error, self.words), "bad")
            return
        self._show_places(state)
        self.former.show_places()
        self._say(state)

    def _show_places(self, state: "BackupState") -> None:
        words, folder = self.words, state.folder
        self.laptop.show_place(laptop_folder(self.desk.vault.path), None, state.on_laptop)
        self.stick.show_place(folder, state.there if folder is not None else None, state.in_folder)
        if folder is None:
            self.stick.last.setText(words.text("No folder is chosen yet."))
        self.choose.setText(words.text("Choose a folder…") if folder is None else words.text("Choose another folder…"))
        self.no_folder.setVisible(folder is not None)
        self.same_disk.setVisible(folder is not None and _same_disk(folder, self.desk.vault.path))

    def _show_progress(self, done: int, total: int) -> None:
        self.bar.setRange(0, max(total, 1))
        self.bar.setValue(done)

    def _say(self, state: "BackupState") -> None:
        """How the backup that was asked for ended; else what stands in the way of those made by themselves."""
        words, outcome = self.words, self.around.rounds.outcome
        if self.around.rounds.running:
            self.report.say("")
        elif isinstance(outcome, CaseError):
            self.report.say(messages.refusal(outcome, words), "bad")
        elif outcome is None:
            problem = refused(state)
            self.report.say(messages.refusal(problem, words) if problem is not None else "", "")
        elif outcome.folder is None:
            self.report.say(words.text("The backup is made and checked."), "good")
        elif outcome.problem is None:
            self.report.say(words.text("The backups are made and checked, on this laptop and on the stick."), "good")
        else:
            here = words.text("The backup on this laptop is made and checked.")
            self.report.say(f"{here} {messages.refusal(outcome.problem, words)}", "")


def _same_disk(one: Path, other: Path) -> bool:
    try:
        return one.stat().st_dev == other.stat().st_dev
    except OSError:
        return False
