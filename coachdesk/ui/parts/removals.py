"""Lines that each name something to be taken away, with the button that does."""

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout

from coachdesk.domain.errors import CaseError
from coachdesk.i18n import isolate_ltr
from coachdesk.ui import messages
from coachdesk.ui.page import Around, Page
from coachdesk.ui.parts.basics import button, clear, column, label, row
from coachdesk.ui.parts.dialogs import sure
from coachdesk.ui.parts.notices import Notice


class Removals(Page):
    """Rows under each other, made anew each time; nothing to be seen when there are none."""

    def __init__(self, around: Around) -> None:
        super().__init__(around)
        self.buttons: list[QPushButton] = []
        self._rows, self.problem = QVBoxLayout(), Notice("bad")
        self._rows.setSpacing(10)
        self.setLayout(column(self._rows, self.problem, spacing=8))
        self.hide()

    def show_rows(self, rows: Iterable[tuple[str, str, str, Callable[[], None]]]) -> None:
        """Each row: what it is about, what the button says, what a screen reader says of it, and what it does."""
        clear(self._rows)
        self.buttons = []
        for text, says, aloud, act in rows:
            line, made = label("", text, wrap=True), button("quiet", "delete")
            made.setText(says)
            made.setAccessibleName(aloud)
            made.clicked.connect(lambda _checked=False, act=act: act())
            self.buttons.append(made)
            self._rows.addLayout(column(line, row(made, None), spacing=2))
        self.setVisible(bool(self.buttons))

    def refuse(self, error: Exception) -> None:
        """Say why it was not taken away."""
        self.problem.say(messages.refusal(error, self.words))


class ReplacedVaults(Removals):
    """The vaults that backups have replaced. `removed` when one of them is gone."""

    removed = Signal()

    def __init__(self, around: Around) -> None:
        super().__init__(around)
        self._only: set[Path] | None = None

    def show_vaults(self, only: Iterable[Path] | None = None) -> None:
        """Show all of them, or those among `only`."""
        self._only = None if only is None else set(only)
        self.problem.say("")
        self.retranslate()

    def retranslate(self) -> None:
        super().retranslate()
        words, rows = self.words, []
        try:
            kept = self.desk.backups.replaced() if self.desk.vault.unlocked else ()
        except CaseError as error:
            self.refuse(error)
            return
        for folder, at in kept:
            if self._only is None or folder in self._only:
                when = words.moment(at)
                rows.append(
                    (
                        words.text("A backup replaced a vault on {date}. That vault is still kept.", date=when),
                        words.text("Remove it…"),
                        words.text("Remove the replaced vault of {date}…", date=when),
                        partial(self.ask, folder, when),
                    )
                )
        self.show_rows(rows)

    def ask(self, folder: Path, when: str) -> None:
        """Ask, and remove it elsewhere."""
        words, backups = self.words, self.desk.backups
        title = words.text("Remove the vault that was replaced on {date}?", date=when)
        text = words.text(
            "All cases as they were before the backup took its place go with it, and nothing brings them back: {folder}",
            folder=isolate_ltr(str(folder)),
        )
        if sure(self, title, text, words.text("Remove it"), words.text("Keep it")):
            for made in self.buttons:
                made.setEnabled(False)
            self.around.background.run(lambda: backups.remove_replaced(folder), self._removed, self._refused)

    def _removed(self, _nothing: object) -> None:
        if self.desk.vault.unlocked:
            self.show_vaults(self._only)
            self.removed.emit()

    def _refused(self, error: Exception) -> None:
        for made in self.buttons:
            made.setEnabled(True)
        self.refuse(error)


class FormerPlaces(Removals):
    """Folders and files to which backups once went; each can be said to be no more."""

    def show_places(self) -> None:
        """Show what is known now."""
        self.problem.say("")
        self.retranslate()

    def retranslate(self) -> None:
        super().retranslate()
        words = self.words
        try:
            places = self.desk.backups.former if self.desk.vault.unlocked else ()
        except CaseError as error:
            self.refuse(error)
            return
        says = words.text("No backup there any more…")
        self.show_rows(
            (
                words.text("Backups from before: {folder}", folder=isolate_ltr(str(place))),
                says,
                f"{says} {place}",
                partial(self.ask, place),
            )
            for place in places
        )

    def ask(self, place: Path) -> None:
        """Ask, and look there no more."""
        words, named = self.words, isolate_ltr(str(place))
        title = words.text("Are there no backups there any more?")
        text = words.text(
            "CoachDesk no longer looks there when a case is erased. Do this when the stick or the file is destroyed: {folder}",
            folder=named,
        )
        if sure(self, title, text, words.text("There are none"), words.text("Go on looking there")):
            try:
                self.desk.backups.forget(place)
            except CaseError as error:
                self.refuse(error)
                return
            self.show_places()
