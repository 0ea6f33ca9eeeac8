"""When the last good backup was made, in one line on Today."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QVBoxLayout

from coachdesk.domain.errors import CaseError
from coachdesk.i18n import mark
from coachdesk.ui.page import Around, Page
from coachdesk.ui.parts.backup_words import TOO_OLD, refused
from coachdesk.ui.parts.basics import button, label, row, set_role

if TYPE_CHECKING:
    from coachdesk.domain.backups import BackupState


class BackupLine(Page):
    """Calm while all is well; warns when the last good backup is older than a week, or could not be made."""

    def __init__(self, around: Around) -> None:
        super().__init__(around)
        self.frame = QFrame()
        self._box = QVBoxLayout(self.frame)
        self._box.setSpacing(2)
        self.text = label("small", wrap=True)
        self.look = button("quiet")
        self.speak(self.look.setText, mark("Backups"))
        self.look.clicked.connect(lambda: around.navigator.go("settings", stage="vault"))
        self._box.addWidget(self.text)
        self._box.addLayout(row(None, self.look))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.frame)
        self._endings.append(around.rounds.follow(self.show_state))

    @property
    def warns(self) -> bool:
        """Whether it is shown as a warning."""
        return bool(self.frame.property("role") == "notice")

    def retranslate(self) -> None:
        super().retranslate()
        self.show_state()

    def show_state(self) -> None:
        """Read anew when the last good backups were made."""
        if not self.desk.vault.unlocked:
            return
        try:
            state = self.desk.backups.state()
        except CaseError:  # whatever is the matter is told where backups are made
            self._show([self.words.text("The backups can't be read now.")], warns=True)
            return
        old = self._old(state)
        self._show(self._lines(state, old), warns=bool(old) or refused(state) is not None)

    def _show(self, lines: list[str], *, warns: bool) -> None:
        set_role(self.frame, "notice" if warns else "")
        self._box.setContentsMargins(*((12, 8, 12, 4) if warns else (0, 0, 0, 0)))
        self.text.setText("\n".join(lines))

    def _lines(self, state: "BackupState", old: set[str]) -> list[str]:
        words = self.words
        lines = [words.text("No backup yet")]
        if state.on_laptop is not None:
            lines = [words.text("Last good backup: {moment}, on this laptop", moment=words.moment(state.on_laptop))]
        if state.in_folder is not None:
            lines.append(words.text("On the stick: {moment}", moment=words.moment(state.in_folder)))
        elif state.folder is not None:
            lines.append(words.text("On the stick: none yet"))
        if "stick" in old and not state.there:
            lines.append(words.text("Put the stick in: a new one is made by itself."))
        if refused(state) is not None:
            lines.append(words.text("The last one could not be made. Look at the backups."))
        return lines

    def _old(self, state: "BackupState") -> set[str]:
        """Where the last good backup is older than a week, or where there should be one."""
        oldest = self.desk.today() - TOO_OLD
        old = set()
        if state.on_laptop is not None and state.on_laptop < oldest:
            old.add("laptop")
        if state.folder is not None and (state.in_folder is None or state.in_folder < oldest):
            old.add("stick")
        return old
