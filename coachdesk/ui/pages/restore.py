"""Going back to a backup: choose it, look what is in it, and only then replace the vault."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from coachdesk.ui.background import Latest
from coachdesk.ui.page import Around, Page
from coachdesk.ui.parts.backup_inside import BackupInside
from coachdesk.ui.parts.backup_list import BackupList

if TYPE_CHECKING:
    from coachdesk.domain.backups import BackupContent


class RestorePage(Page):
    """At the gate and at the desk. `back` is sent at the gate; at the desk it goes back to the settings."""

    back = Signal()

    def __init__(self, around: Around, chosen: Path | None = None) -> None:
        """`chosen` is the backup that is proposed."""
        super().__init__(around)
        self._proposed = chosen
        self._path, self._passphrase = Path(), ""
        self._looking = Latest(around.background)
        self.choosing, self.inside = BackupList(around), BackupInside(around)
        self.choosing.wanted.connect(self.look_into)
        self.choosing.back.connect(self.leave)
        self.inside.back.connect(self.leave)
        self.inside.replace.connect(self._replace)
        self.stack = QStackedWidget()
        for view in (self.choosing, self.inside):
            self.stack.addWidget(view)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.stack)
        QShortcut(QKeySequence("Escape"), self, self.leave)

    def entered(self) -> None:
        self._forget()
        self.stack.setCurrentWidget(self.choosing)
        self.choosing.entered()
        if self._proposed is not None:
            self.choosing.choose(self._proposed)

    def look_into(self, path: Path, passphrase: str) -> None:
        """Open a backup elsewhere."""
        backups = self.desk.backups
        self.choosing.wait(True)

        def done(content: "BackupContent") -> None:
            self._path, self._passphrase = path, passphrase
            self.choosing.wait(False)
            self.inside.show_content(content)
            self.stack.setCurrentWidget(self.inside)

        self._looking.run(lambda: backups.look_into(path, passphrase), done, self.choosing.refuse)

    def leave(self) -> None:
        """One step back; nothing was changed."""
        if self.stack.currentWidget() is self.inside:
            self.entered()
            return
        self._forget()
        if self.desk.vault.unlocked:
            self.around.navigator.go("settings", stage="vault")
        else:
            self.back.emit()

    def let_go(self) -> None:
        self._forget()
        super().let_go()

    def _forget(self) -> None:
        self._looking.drop()
        self._path, self._passphrase = Path(), ""
        self.choosing.secret.clear()
        self.inside.forget()

    def _replace(self) -> None:
        """Wait until nothing else uses the vault; then the gate takes over."""
        path, passphrase, navigator = self._path, self._passphrase, self.around.navigator
        self.around.background.run(lambda: None, lambda _nothing: navigator.restore(path, passphrase), _raised)


def _raised(error: Exception) -> None:
    raise error
