"""Opening the vault with the passphrase. The first thing painted at every later start."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar

from coachdesk.domain.errors import VaultDamaged
from coachdesk.i18n import isolate_ltr, mark
from coachdesk.ui import messages
from coachdesk.ui.page import Around, Page
from coachdesk.ui.parts.basics import button, label, row
from coachdesk.ui.parts.choices import flowing
from coachdesk.ui.parts.middle import middle_card
from coachdesk.ui.parts.notices import Notice
from coachdesk.ui.parts.secrets import SecretField, Warming


class UnlockPage(Page):
    """`forgotten` is sent when the recovery key is to be used instead, `lost` to go back to a backup.

    `damaged` carries the error when the vault turns out not to be whole.
    """

    forgotten = Signal()
    lost = Signal()
    damaged = Signal(object)

    def __init__(self, around: Around) -> None:
        super().__init__(around)
        title = label("h1", wrap=True)
        self.speak(title.setText, mark("Welcome back"))
        self.secret = SecretField(self.language, mark("Your passphrase"))
        Warming(self.secret.field, self.desk.warm)
        self.unlock = button("primary", "lock")
        self.speak(self.unlock.setText, mark("Unlock"))
        self._forgot = button("quiet")
        self.speak(self._forgot.setText, mark("Forgotten? Use the recovery key"))
        self.busy = QProgressBar()
        self.busy.setRange(0, 0)
        self.busy.setTextVisible(False)
        self.speak(self.busy.setAccessibleName, mark("Opening the vault"))
        self.busy.hide()
        self.unlock.clicked.connect(self.open_vault)
        self.secret.field.returnPressed.connect(self.open_vault)
        self._forgot.clicked.connect(self.forgotten)
        self.restore = button("quiet")
        self.speak(self.restore.setText, mark("Restore from a backup"))
        self.restore.clicked.connect(self.lost)
        self.restored, self._sentence = Notice("good"), ("", "")
        box = middle_card(self, 520)
        box.addWidget(title)
        box.addWidget(self.restored)
        box.addWidget(self.secret)
        box.addWidget(self.busy)
        box.addWidget(flowing(self.unlock, self._forgot)[0])
        box.addLayout(row(None, self.restore))

    def show_restored(self, kept: Path | None) -> None:
        """Say that a backup took the place of the vault, and where the vault of before is."""
        self._sentence = (mark("Restored. Unlock it with the passphrase of the backup."), "")
        if kept is not None:
            self._sentence = (
                mark("Restored. The vault of before is kept in {folder}. Unlock with the passphrase of the backup."),
                isolate_ltr(str(kept)),
            )
        self.retranslate()

    def retranslate(self) -> None:
        super().retranslate()
        source, folder = self._sentence
        self.restored.say(self.words.text(source, folder=folder) if source else "")

    def entered(self) -> None:
        self.secret.field.setFocus()

    def open_vault(self) -> None:
        """Derive the key elsewhere, and go on when it fits."""
        if not self.unlock.isEnabled():
            return
        passphrase = self.secret.text
        self._wait(True)
        self.around.background.run(lambda: self.desk.vault.unlock(passphrase), self._opened, self._refused)

    def _wait(self, waiting: bool) -> None:
        self.busy.setVisible(waiting)
        self.unlock.setEnabled(not waiting)
        self._forgot.setEnabled(not waiting)
        self.restore.setEnabled(not waiting)
        self.secret.field.setReadOnly(waiting)
        if waiting:
            self.secret.show_problem("")

    def _opened(self, _nothing: object) -> None:
        self.secret.clear()
        self.around.navigator.unlocked()

    def _refused(self, error: Exception) -> None:
        self._wait(False)
        if isinstance(error, VaultDamaged):
            self.damaged.emit(error)
            return
        self.secret.show_problem(messages.refusal(error, self.words))
        self.secret.field.setFocus()
        self.secret.field.selectAll()
