"""Letters as large as a room allows: for a wall that is read from ten metres."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy

from coachdesk.ui.letters import base_font
from coachdesk.ui.parts.drawn import Drawn

_STEPS: Final = 8
"""How often the size is halved in on: the last step is less than a pixel."""
_NEW_LINE: Final = "\u2028"


def letters(pixels: float, *, bold: bool = False) -> QFont:
    """The letters of the program in a size."""
    font = base_font()
    font.setPixelSize(max(round(pixels), 1))
    font.setBold(bold)
    return font


class WallText(QLabel):
    """A text in as many lines as it takes, each of which begins where reading begins.

    A label of Qt begins each Arabic line but the last one a space too far in, which is much in letters of this size.
    """

    def __init__(self, role: str) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def _laid(self, width: float) -> tuple[QTextLayout, float, float]:
        """The lines, how wide the widest of them is, and how high all are."""
        made = QTextLayout(self.text().replace("\n", _NEW_LINE), self.font())
        option = QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            option.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
        option.setTextDirection(self.layoutDirection())
        option.setWrapMode(QTextOption.WrapMode.WordWrap)
        made.setTextOption(option)
        made.beginLayout()
        wide = tall = 0.0
        while (line := made.createLine()).isValid():
            line.setLineWidth(max(width, 1.0))
            line.setPosition(QPointF(0, tall))
            wide, tall = max(wide, line.naturalTextWidth()), tall + line.height()
        made.endLayout()
        return made, wide, tall

    def takes(self, width: float) -> float:
        """Pixels that it is high in this width; 0 for one that is hidden or empty."""
        return 0.0 if self.isHidden() or not self.text() else self._laid(width)[2] + 1

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        self._laid(self.width())[0].draw(painter, QPointF(0, 0))

    def heightForWidth(self, width: int) -> int:
        return round(self._laid(width)[2] + 0.5)

    def sizeHint(self) -> QSize:
        return QSize(self.width(), self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def drawn(self) -> tuple[Drawn, ...]:
        """Its text as it is drawn now."""
        _made, wide, tall = self._laid(self.width())
        return (Drawn(self.text(), QRectF(self.rect()), QSizeF(wide, tall)),)


def largest(least: float, most: float, fits: Callable[[float], bool]) -> float:
    """The largest size from `least` to `most` that fits; `least` where none does."""
    if fits(most):
        return most
    low, high = least, most
    for _ in range(_STEPS):
        middle = (low + high) / 2
        low, high = (middle, high) if fits(middle) else (low, middle)
    return low
