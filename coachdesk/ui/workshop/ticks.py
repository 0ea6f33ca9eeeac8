"""Things to tick under each other, whose names break where there is little width."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QVBoxLayout, QWidget

from coachdesk.ui.language import Language
from coachdesk.ui.page import Speaking
from coachdesk.ui.parts.basics import label, row


class TickLine(QWidget):
    """A box and its name; pressing either ticks it."""

    def __init__(self) -> None:
        super().__init__()
        self.box, self._name = QCheckBox(), label("", wrap=True)
        self.box.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        line = row(self.box, self._name, spacing=6)
        line.setStretch(1, 1)
        self.setLayout(line)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_name(self, text: str) -> None:
        """Name it, for screen readers too."""
        self._name.setText(text)
        self.box.setAccessibleName(text)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.box.click()


class Ticks(Speaking):
    """`picked` when the user ticked one or took a tick away."""

    picked = Signal()

    def __init__(self, language: Language, source: str, ids: Iterable[str]) -> None:
        super().__init__(language)
        title = label("field", wrap=True)
        self.speak(title.setText, source)
        self.lines = {each: TickLine() for each in ids}
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        box.addWidget(title)
        for line in self.lines.values():
            line.box.clicked.connect(lambda _checked: self.picked.emit())
            box.addWidget(line)

    @property
    def chosen(self) -> tuple[str, ...]:
        """Ids of what is ticked, in the order on show."""
        return tuple(each for each, line in self.lines.items() if line.box.isChecked())

    def show_chosen(self, ids: Iterable[str]) -> None:
        """Tick exactly these, without a signal."""
        wanted = set(ids)
        for each, line in self.lines.items():
            line.box.setChecked(each in wanted)
