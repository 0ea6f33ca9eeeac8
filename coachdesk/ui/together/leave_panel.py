"""The way out of the client's screen: only for the consultant, with the PIN or the passphrase."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from coachdesk.i18n import mark
from coachdesk.ui import messages
from coachdesk.ui.page import Around, Page
from coachdesk.ui.parts.basics import button, card, label, row
from coachdesk.ui.parts.secrets import SecretField


class LeavePanel(Page):
    """Covers the client's screen; says its words in the language of the consultant."""

    proved = Signal()
    stayed = Signal()

    def __init__(self, around: Around, parent: QWidget) -> None:
        super().__init__(around, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setStyleSheet("LeavePanel { background: #F6F5F0; }")
        direction = Qt.LayoutDirection.RightToLeft if self.words.rtl else Qt.LayoutDirection.LeftToRight
        self.setLayoutDirection(direction)
        title = label("h1", wrap=True)
        self.speak(title.setText, mark("For the consultant"))
        pin = self.desk.vault.has_pin
        source = mark("Your PIN or your passphrase") if pin else mark("Your passphrase")
        help_source = "" if pin else mark("A short PIN is quicker. You can set one in Settings.")
        self.secret = SecretField(self.language, source, help_source=help_source)
        self.leave, self.stay = button("primary", "lock"), button("plain")
        self.speak(self.leave.setText, mark("Leave the client's screen"))
        self.speak(self.stay.setText, mark("Back to the cards"))
        self.leave.clicked.connect(self.prove)
        self.stay.clicked.connect(self._stay)
        self.secret.field.returnPressed.connect(self.prove)
        frame, box = card(margin=32, spacing=16)
        frame.setFixedWidth(680)
        self._frame: QFrame = frame
        box.addWidget(title)
        box.addWidget(self.secret)
        box.addLayout(row(self.leave, None, self.stay))
        outer = QVBoxLayout(self)
        outer.addStretch(1)
        outer.addLayout(row(None, frame, None))
        outer.addStretch(2)
        self.hide()

    def ask(self) -> None:
        """Cover the screen and ask."""
        self.secret.clear()
        self.secret.show_problem("")
        parent = self.parentWidget()
        self.setGeometry(0, 0, parent.width(), parent.height())
        self.show()
        self.raise_()
        self.secret.field.setFocus()

    def prove(self) -> None:
        """Check what was typed, elsewhere: deriving the key takes a moment."""
        if not self.leave.isEnabled():
            return
        secret = self.secret.text
        self.leave.setEnabled(False)
        self.secret.show_problem("")
        self.around.background.run(lambda: self.desk.vault.proves_consultant(secret), self._checked, self._refused)

    def _checked(self, right: bool) -> None:
        self.leave.setEnabled(True)
        self.secret.clear()
        if right:
            self.proved.emit()
            return
        self.secret.show_problem(self.words.text("This is not right. Try once more."))
        self.secret.field.setFocus()

    def _refused(self, error: Exception) -> None:
        self.leave.setEnabled(True)
        self.secret.show_problem(messages.refusal(error, self.words))

    def _stay(self) -> None:
        self.hide()
        self.stayed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._stay()
        else:
            super().keyPressEvent(event)
