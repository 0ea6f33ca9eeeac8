"""The lines of the web, told apart by shape as well as by colour: whole with dots today, dashed with diamonds before."""

from itertools import pairwise
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from coachdesk.ui.parts.drawn import Drawn
from coachdesk.ui.tokens import LIGHT

DOT: Final = 5.0
DIAMOND: Final = 6.0
"""Pixels from the middle of a sign to its edge."""
WORDS: Final = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)


def ring(painter: QPainter, points: list[QPointF], *, outer: bool) -> None:
    """One ring of the web; the outer one is clearer."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(LIGHT.field_line if outer else LIGHT.line), 1))
    painter.drawPolygon(QPolygonF(points))


def axis(painter: QPainter, middle: QPointF, end: QPointF, *, chosen: bool) -> None:
    """One axis; the chosen one is thicker."""
    painter.setPen(QPen(QColor(LIGHT.text if chosen else LIGHT.line), 2 if chosen else 1))
    painter.drawLine(middle, end)


def earlier(painter: QPainter, points: list[QPointF | None]) -> None:
    """The web of an earlier day."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(_dashed())
    _join(painter, points)
    painter.setPen(QPen(QColor(LIGHT.hand), 2))
    painter.setBrush(QColor(LIGHT.surface))
    for point in points:
        if point is not None:
            _diamond(painter, point)


def today(painter: QPainter, points: list[QPointF | None], *, chosen: int) -> None:
    """The web of today; filled where every mark was given. The chosen mark is a ring."""
    if all(point is not None for point in points):
        ground = QColor(LIGHT.accent)
        ground.setAlpha(38)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawPolygon(QPolygonF([point for point in points if point is not None]))
    painter.setPen(QPen(QColor(LIGHT.accent), 2.5))
    _join(painter, points)
    for at, point in enumerate(points):
        if point is not None:
            painter.setBrush(QColor(LIGHT.surface if at == chosen else LIGHT.accent))
            size = DOT + 3 if at == chosen else DOT
            painter.drawEllipse(point, size, size)


def label(painter: QPainter, name: Drawn, mark: Drawn, *, chosen: bool, focused: bool) -> None:
    """The name of an axis with its mark below."""
    if chosen:
        wide = min(max(name.takes.width(), mark.takes.width()) + 18, name.room.width() + 4)
        frame = QRectF(name.room.center().x() - wide / 2, name.room.top() - 3, wide, 0)
        frame.setBottom(mark.room.bottom() + 3)
        painter.setPen(QPen(QColor(LIGHT.accent), 2.5) if focused else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(LIGHT.soft))
        painter.drawRoundedRect(frame, 8, 8)
    painter.setPen(QColor(LIGHT.text))
    painter.drawText(name.room, WORDS | int(Qt.TextFlag.TextDontClip), name.text)
    painter.setPen(QColor(LIGHT.accent))
    painter.drawText(mark.room, Qt.AlignmentFlag.AlignCenter, mark.text)


def _dashed() -> QPen:
    pen = QPen(QColor(LIGHT.hand), 2)
    pen.setDashPattern([4, 3])
    return pen


def _join(painter: QPainter, points: list[QPointF | None]) -> None:
    """Lines between neighbours that both have a mark: a line over a skipped one would say something about it."""
    for before, after in pairwise([*points, points[0]]):
        if before is not None and after is not None:
            painter.drawLine(before, after)


def _diamond(painter: QPainter, point: QPointF) -> None:
    around = (QPointF(0, -DIAMOND), QPointF(DIAMOND, 0), QPointF(0, DIAMOND), QPointF(-DIAMOND, 0))
    painter.drawPolygon(QPolygonF([point + each for each in around]))


class LineSample(QWidget):
    """How a web is drawn, beside what it says; the words beside it say everything."""

    def __init__(self, *, dashed: bool) -> None:
        super().__init__()
        self._dashed = dashed
        self.setFixedSize(QSize(60, 20))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ends: list[QPointF | None] = [QPointF(8, 10), QPointF(52, 10)]
        if self._dashed:
            earlier(painter, ends)
        else:
            painter.setPen(QPen(QColor(LIGHT.accent), 2.5))
            painter.setBrush(QColor(LIGHT.accent))
            _join(painter, ends)
            for end in ends:
                if end is not None:
                    painter.drawEllipse(end, DOT, DOT)
