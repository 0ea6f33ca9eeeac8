"""The way out of the client's screen: only for the consultant, with the PIN or the passphrase."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from coachdesk.i18n import mark
from coachdesk.ui.page import Around
from coachdesk.ui.parts.basics import button
from coachdesk.ui.parts.proof_panel import ProofPanel


class LeavePanel(ProofPanel):
    """Covers the client's screen; Escape goes back to it."""

    stayed = Signal()

    def __init__(self, around: Around, parent: QWidget) -> None:
        super().__init__(around, parent, mark("For the consultant"), mark("Leave the client's screen"))
        self.stay = button("plain")
        self.speak(self.stay.setText, mark("Back"))
        self.stay.clicked.connect(self._stay)
        self.buttons.addWidget(self.stay)

    def _stay(self) -> None:
        self.hide()
        self.stayed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._stay()
        else:
            super().keyPressEvent(event)
