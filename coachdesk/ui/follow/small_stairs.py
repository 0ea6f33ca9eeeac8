"""The staircase of a goal, small: an open ring where the client stood before, a full dot where he stands now."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from coachdesk.ui.act.goal_words import LEVELS
from coachdesk.ui.follow.signs import DOT, dot, ring
from coachdesk.ui.tokens import LIGHT

SMALL: Final = QSize(110, 56)
LARGE: Final = QSize(300, 150)
"""Pixels on a page of the consultant, and on the client's screen."""


class SmallStairs(QWidget):
    """Drawn only; the line beside it says the same. Lower stairs stand where reading begins."""

    def __init__(self, size: QSize) -> None:
        super().__init__()
        self._before: int | None = None
        self._now: int | None = None
        self._sign = max(DOT, size.height() * 0.09)
        self.setFixedSize(size)

    def show_stands(self, before: int | None, now: int | None, described: str) -> None:
        """Show where the client stood and stands, -2 to 2; None where nobody asked."""
        self._before, self._now = before, now
        self.setAccessibleName(described)
        self.update()

    def stair(self, level: int) -> QRectF:
        """Where a stair is drawn, in pixels of this widget."""
        at, count = level - LEVELS[0], len(LEVELS)
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            at = count - 1 - at
        wide = self.width() / count
        whole = self.height() - 2 * self._sign - 4
        high = whole * (0.24 + 0.76 * (level - LEVELS[0]) / (count - 1))
        return QRectF(at * wide + 1, self.height() - high - 1, wide - 2, high)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for level in LEVELS:
            painter.setPen(QPen(QColor(LIGHT.field_line), 1.2))
            painter.setBrush(QColor(LIGHT.soft))
            painter.drawRoundedRect(self.stair(level), 3, 3)
        for stands, draw in ((self._before, ring), (self._now, dot)):
            if stands is not None:
                stair = self.stair(stands)
                draw(painter, QPointF(stair.center().x(), stair.top() - self._sign), self._sign)
