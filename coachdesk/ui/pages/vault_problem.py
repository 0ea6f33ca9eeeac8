"""When the folder of the vault can't be used as it is: what is wrong, and what to do. Nothing is changed."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from coachdesk.domain.errors import CaseError, VaultDamaged
from coachdesk.i18n import isolate_ltr, mark
from coachdesk.ui import messages
from coachdesk.ui.page import Around, Page
from coachdesk.ui.parts.basics import button, label, row, set_role
from coachdesk.ui.parts.middle import middle_card

if TYPE_CHECKING:
    from coachdesk.domain.backups import BackupInfo


class VaultProblemPage(Page):
    """`again` is sent to look at the folder once more, `wanted` with the backup to go back to, or None to choose one."""

    again = Signal()
    wanted = Signal(object)

    def __init__(self, around: Around, error: CaseError) -> None:
        super().__init__(around)
        self._error = error
        self._last: BackupInfo | None = None
        title = label("h1", wrap=True)
        self.speak(title.setText, mark("The vault can't be opened"))
        self.problem, self.good, self._help = label("", wrap=True), label("", wrap=True), label("small", wrap=True)
        self.restore, self.choose, self.retry = button("primary", "restore"), button("quiet"), button("primary")
        self.speak(self.restore.setText, mark("Open the last good state"))
        self.speak(self.choose.setText, mark("Restore from a backup"))
        self.speak(self.retry.setText, mark("Look again"))
        self.restore.clicked.connect(lambda: self.wanted.emit(self._last.path if self._last is not None else None))
        self.choose.clicked.connect(lambda: self.wanted.emit(None))
        self.retry.clicked.connect(self.again)
        box = middle_card(self)
        for part in (title, self.problem, self.good):
            box.addWidget(part)
        box.addLayout(row(self.restore, self.retry, self.choose, None))
        box.addSpacing(6)
        box.addWidget(self._help)
        self._offer()

    def _offer(self) -> None:
        """A damaged vault has a way back first; a vault that is whole is only waited for."""
        damaged = isinstance(self._error, VaultDamaged)
        if damaged:
            try:
                self._last = next(iter(self.desk.backups.found()), None)
            except CaseError:  # the way to a file on a stick is still open
                self._last = None
        self.restore.setVisible(self._last is not None)
        self.choose.setVisible(damaged and self._last is None)
        self.good.setVisible(damaged)
        set_role(self.retry, "plain" if self._last is not None else "primary")
        self.retranslate()

    def retranslate(self) -> None:
        super().retranslate()
        words = self.words
        self.problem.setText(messages.refusal(self._error, words))
        folder = isolate_ltr(str(self.desk.vault.path))
        self._help.setText(
            words.text(
                "Nothing in the folder was changed: {folder}. Do you need help? Show this page to whoever looks after your laptop.",
                folder=folder,
            )
        )
        if self._last is not None:
            made = words.moment(self._last.made_at)
            self.good.setText(
                words.text("The last good state is of {moment}. You see what is in it first.", moment=made)
            )
        else:
            self.good.setText(words.text("No backup was found on this laptop. Do you have one on a stick? Put it in."))

    def entered(self) -> None:
        (self.restore if self._last is not None else self.retry).setFocus()
