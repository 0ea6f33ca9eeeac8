"""Only for the consultant: asks for the PIN or the passphrase, and covers what lies behind."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from coachdesk.i18n import mark
from coachdesk.ui import messages
from coachdesk.ui.page import Around, Page
from coachdesk.ui.parts.basics import button, card, label, row
from coachdesk.ui.parts.choices import flowing
from coachdesk.ui.parts.secrets import SecretField
from coachdesk.ui.tokens import LIGHT


class ProofPanel(Page):
    """Lies over its window and speaks the language of the consultant. `proved` is sent when the secret was right."""

    proved = Signal()

    def __init__(self, around: Around, parent: QWidget, title: str, leave: str) -> None:
        """`title` and `leave`, the name of the button, are source texts."""
        super().__init__(around, parent)
        self.setObjectName("proof")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setStyleSheet(f"QWidget#proof {{ background: {LIGHT.window}; }}")
        direction = Qt.LayoutDirection.RightToLeft if self.words.rtl else Qt.LayoutDirection.LeftToRight
        self.setLayoutDirection(direction)
        self.title = label("h1", wrap=True)
        self.speak(self.title.setText, title)
        self.secret = SecretField(self.language, "")
        self._help = label("small", wrap=True)
        self.leave = button("primary", "lock")
        self.speak(self.leave.setText, leave)
        self.leave.clicked.connect(self.prove)
        self.secret.field.returnPressed.connect(self.prove)
        frame, box = card(margin=32, spacing=16)
        frame.setFixedWidth(680)
        self.frame: QFrame = frame
        buttons, self.buttons = flowing(self.leave)
        box.addWidget(self.title)
        box.addWidget(self.secret)
        box.addWidget(self._help)
        box.addWidget(buttons)
        self.column = QVBoxLayout(self)
        self.column.addStretch(1)
        self.column.addLayout(row(None, frame, None))
        self.column.addStretch(2)
        self._name_secret()
        self.hide()

    def _name_secret(self) -> None:
        pin = self.desk.vault.unlocked and self.desk.vault.has_pin
        source = mark("Your PIN or your passphrase") if pin else mark("Your passphrase")
        self.secret.show_name(self.words.text(source))
        help_source = "" if pin else mark("A short PIN is quicker. You can set one in Settings.")
        self._help.setText(self.words.text(help_source) if help_source else "")
        self._help.setVisible(not pin)

    def retranslate(self) -> None:
        super().retranslate()
        self._name_secret()

    def fill(self) -> None:
        """Lie over the whole window."""
        parent = self.parentWidget()
        self.setGeometry(0, 0, parent.width(), parent.height())
        self.show()
        self.raise_()

    def ask(self) -> None:
        """Cover the window and ask."""
        self.secret.clear()
        self.secret.show_problem("")
        self._name_secret()
        self.fill()
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
