"""A line that unfolds: what it is about, how it stands, and below it what can be done."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from coachdesk.ui import icons
from coachdesk.ui.language import Language
from coachdesk.ui.page import Speaking
from coachdesk.ui.parts.basics import button, column, label, row, set_role
from coachdesk.ui.parts.deeds import deed_on
from coachdesk.ui.tokens import LIGHT


class Head(QFrame):
    """The line itself; pressing anywhere on it is the same as pressing its button."""

    pressed = Signal()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.pressed.emit()


class Fold(Speaking):
    """`opened` says that the user unfolded it. `body` is shown below the line while it is open."""

    opened = Signal()

    def __init__(self, language: Language, *, role: str = "inset") -> None:
        """`role` is that of its frame in the style sheet."""
        super().__init__(language)
        self.is_open = False
        self.title, self.line, self.chip = label("h3", wrap=True), label("small", wrap=True), label("chip")
        self.toggle = button("icon", "chevron")
        self.toggle.clicked.connect(self._press)
        self.head = Head()
        self.head.setCursor(Qt.CursorShape.PointingHandCursor)
        self.head.pressed.connect(self._press)
        texts = column(None, self.title, self.line, None, spacing=1)
        line = row(texts, self.chip, self.toggle, spacing=12)
        line.setStretch(0, 1)
        line.setContentsMargins(14, 4, 14, 4)
        self.head.setLayout(line)
        self._inside = QWidget()
        self.body = QVBoxLayout(self._inside)
        self.body.setContentsMargins(14, 2, 14, 14)
        self.body.setSpacing(12)
        self._inside.hide()
        frame = QFrame()
        frame.setProperty("role", role)
        box = QVBoxLayout(frame)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self.head)
        box.addWidget(self._inside)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        self.say("")

    def say(self, title: str, line: str = "", chip: str = "", role: str = "chip") -> None:
        """Show what it is about, a second line, and a chip in a role of the style sheet."""
        for made, text in ((self.title, title), (self.line, line), (self.chip, chip)):
            made.setText(text)
            made.setVisible(bool(text))
        set_role(self.chip, role)
        self._name()

    def retranslate(self) -> None:
        super().retranslate()
        self._name()

    def show_open(self, is_open: bool) -> None:
        """Unfold or fold, without a signal."""
        self.is_open = is_open
        self._inside.setVisible(is_open)
        self.toggle.setIcon(icons.icon("chevron_up" if is_open else "chevron", LIGHT.text))
        self._name()

    def _press(self) -> None:
        self.show_open(not self.is_open)
        if self.is_open:
            self.opened.emit()

    def _name(self) -> None:
        deed = self.words.text("Fold") if self.is_open else self.words.text("Unfold")
        said = ". ".join(part for part in (self.title.text(), self.line.text(), self.chip.text()) if part)
        self.toggle.setToolTip(deed)
        self.toggle.setAccessibleName(deed_on(self.words, deed, said))
