"""Choosing a backup and opening it with its passphrase."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QListWidget, QListWidgetItem, QProgressBar, QWidget

from coachdesk.domain.backups import SUFFIX
from coachdesk.domain.errors import CaseError, TooManyTries, WrongPassphrase
from coachdesk.i18n import isolate_ltr, mark
from coachdesk.ui import messages
from coachdesk.ui.page import Around, Page
from coachdesk.ui.parts.backup_words import size, where
from coachdesk.ui.parts.basics import button, label, row
from coachdesk.ui.parts.middle import middle_card
from coachdesk.ui.parts.notices import Notice
from coachdesk.ui.parts.secrets import SecretField, Warming
from coachdesk.ui.tokens import TARGET

if TYPE_CHECKING:
    from coachdesk.domain.backups import BackupInfo

_PATH = Qt.ItemDataRole.UserRole
ROWS = 5
"""Backups in sight at once."""


class BackupList(Page):
    """`wanted` carries the file and the passphrase to look into it; `back` is sent to leave."""

    wanted = Signal(object, str)
    back = Signal()

    def __init__(self, around: Around) -> None:
        super().__init__(around)
        title, text = label("h1", wrap=True), label("muted", wrap=True)
        self.speak(title.setText, mark("Restore from a backup"))
        self.speak(text.setText, mark("Choose a backup. You see what is in it before anything is replaced."))
        self._found: tuple[BackupInfo, ...] = ()
        self._others: list[Path] = []
        self.list = QListWidget()
        self.list.setProperty("role", "choose")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.speak(self.list.setAccessibleName, mark("Backups"))
        self.list.itemActivated.connect(self._ask_passphrase)
        self.none = label("muted", wrap=True)
        self.speak(
            self.none.setText, mark("No backup was found on this laptop. Put the stick in, and choose the file on it.")
        )
        self.other = button("plain", "folder")
        self.speak(self.other.setText, mark("Choose another file…"))
        self.other.clicked.connect(self.ask_file)
        self.secret = SecretField(
            self.language,
            mark("Passphrase of this backup"),
            help_source=mark(
                "The passphrase that you had when it was made. The recovery key of that time opens it too."
            ),
        )
        Warming(self.secret.field, self.desk.warm)
        self.busy, self.problem = QProgressBar(), Notice("bad")
        self.busy.setRange(0, 0)
        self.busy.setTextVisible(False)
        self.speak(self.busy.setAccessibleName, mark("Looking into the backup"))
        self.look, self._back = button("primary", "search"), button("quiet")
        self.speak(self.look.setText, mark("Look what is in it"))
        self.speak(self._back.setText, mark("Back"))
        self.look.clicked.connect(self.want)
        self.secret.field.returnPressed.connect(self.want)
        self._back.clicked.connect(self.back)
        self._lay_out(title, text)
        self.wait(False)

    def _lay_out(self, *head: QWidget) -> None:
        box = middle_card(self, 680)
        for part in (*head, self.list, self.none):
            box.addWidget(part)
        box.addLayout(row(self.other, None))
        for part in (self.secret, self.problem, self.busy):
            box.addWidget(part)
        box.addLayout(row(self.look, None, self._back))

    # --- the list ---------------------------------------------------------------------------------------------------

    def entered(self) -> None:
        self.secret.clear()
        self.secret.show_problem("")
        self.problem.say("")
        self.wait(False)
        try:
            self._found = self.desk.backups.found()
        except CaseError as error:
            self._found = ()
            self.problem.say(messages.refusal(error, self.words))
        self._draw()
        (self.secret.field if self.list.count() else self.other).setFocus()

    def choose(self, path: Path) -> None:
        """Put a file on the list, where it is not, and choose it."""
        if path not in self._paths():
            self._others.insert(0, path)
            self._draw()
        self.list.setCurrentRow(self._paths().index(path))
        self.secret.field.setFocus()

    def _ask_passphrase(self) -> None:
        self.secret.field.setFocus()

    def ask_file(self) -> None:
        """Ask for a file."""
        title, kind = self.words.text("A backup of CoachDesk"), self.words.text("Backups of CoachDesk")
        name, _kind = QFileDialog.getOpenFileName(self, title, str(Path.home()), f"{kind} (*{SUFFIX})")
        if name:
            self.choose(Path(name))

    def retranslate(self) -> None:
        super().retranslate()
        self._draw()

    def _paths(self) -> list[Path]:
        return [*self._others, *(info.path for info in self._found if info.path not in self._others)]

    def _draw(self) -> None:
        chosen = self.list.currentRow()
        self.list.clear()
        known = {info.path: info for info in self._found}
        for path in self._paths():
            item = QListWidgetItem(self._line(path, known.get(path)), self.list)
            item.setData(_PATH, path)
            item.setSizeHint(QSize(0, TARGET - 4))
        self.list.setVisible(bool(self.list.count()))
        self.none.setVisible(not self.list.count())
        self.look.setEnabled(bool(self.list.count()))
        self.list.setFixedHeight(min(self.list.count(), ROWS) * (TARGET - 4) + 10)
        self.list.setCurrentRow(max(0, chosen))

    def _line(self, path: Path, info: "BackupInfo | None") -> str:
        words = self.words
        if info is None:
            return words.line(isolate_ltr(str(path)))
        return words.line(words.moment(info.made_at), where(path, self.desk, words), size(info.size, words))

    # --- looking into it --------------------------------------------------------------------------------------------

    def want(self) -> None:
        """Ask for what is in the chosen backup."""
        item = self.list.currentItem()
        if item is None or not self.look.isEnabled():
            return
        self.secret.show_problem("")
        self.problem.say("")
        self.wanted.emit(item.data(_PATH), self.secret.text)

    def wait(self, waiting: bool) -> None:
        """Show that the backup is being opened."""
        self.busy.setVisible(waiting)
        for made in (self.look, self.other, self.list):
            made.setEnabled(not waiting)
        self.secret.field.setReadOnly(waiting)

    def refuse(self, error: Exception) -> None:
        """Say why the backup can't be looked into: at the passphrase, or below it."""
        self.wait(False)
        sentence = messages.refusal(error, self.words)
        if isinstance(error, WrongPassphrase | TooManyTries):
            self.secret.show_problem(sentence)
            self.secret.field.setFocus()
            self.secret.field.selectAll()
        else:
            self.problem.say(sentence)
            self.list.setFocus()
