"""Putting a backup in the place of the vault: how far it is, and how it ended."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QProgressBar

from coachdesk.i18n import mark
from coachdesk.ui import messages
from coachdesk.ui.page import Around, Page
from coachdesk.ui.parts.basics import button, label, row
from coachdesk.ui.parts.middle import middle_card
from coachdesk.ui.parts.notices import Notice


class RestoringPage(Page):
    """At the gate. `restored` carries the folder of the vault that was replaced, None when there was none."""

    restored = Signal(object)
    back = Signal()
    _progressed = Signal(int, int)

    def __init__(self, around: Around, path: Path, passphrase: str) -> None:
        super().__init__(around)
        self._path, self._passphrase = path, passphrase
        self._stopped, self._percent = False, -1
        title = label("h1", wrap=True)
        self.speak(title.setText, mark("Putting the backup in place"))
        self.text = label("muted", wrap=True)
        self.speak(self.text.setText, mark("The vault of before stays as it is until the backup is whole and checked."))
        self.bar, self.problem = QProgressBar(), Notice("bad")
        self.bar.setRange(0, 1)
        self.bar.setTextVisible(False)
        self.speak(self.bar.setAccessibleName, mark("Putting the backup in place"))
        self.cancel, self._back = button("plain"), button("primary", "back")
        self.speak(self.cancel.setText, mark("Stop"))
        self.speak(self._back.setText, mark("Back"))
        self.cancel.clicked.connect(self.stop)
        self._back.clicked.connect(self.back)
        self._back.hide()
        self._progressed.connect(self._show_progress)
        box = middle_card(self)
        for part in (title, self.text, self.bar, self.problem):
            box.addWidget(part)
        box.addLayout(row(self.cancel, self._back, None))
        QShortcut(QKeySequence("Escape"), self, self._escape)

    def entered(self) -> None:
        """Begin."""
        path, passphrase, self._passphrase = self._path, self._passphrase, ""
        backups = self.desk.backups
        self.cancel.setFocus()
        self.around.background.run(
            lambda: backups.restore(path, passphrase, self._progress), self.restored.emit, self._refused
        )

    def stop(self) -> None:
        """Give up; the vault stays as it was."""
        self._stopped = True
        self.cancel.setEnabled(False)

    def _escape(self) -> None:
        if self._back.isVisible():
            self.back.emit()
        else:
            self.stop()

    def _progress(self, done: int, total: int) -> bool:
        """Called elsewhere, often; shown once for each percent."""
        percent = done * 100 // max(total, 1)
        if percent != self._percent:
            self._percent = percent
            self._progressed.emit(done, total)
        return not self._stopped and self.around.background.goes_on()

    def _show_progress(self, done: int, total: int) -> None:
        self.bar.setRange(0, max(total, 1))
        self.bar.setValue(done)

    def _refused(self, error: Exception) -> None:
        self.bar.hide()
        self.cancel.hide()
        self.text.hide()
        self._back.show()
        self._back.setFocus()
        self.problem.say(messages.refusal(error, self.words))
