"""What lies on the scale, drawn: dark stones that weigh and light rolled straps that carry, both with one to three dots.

They differ in shape, light and pattern, so that black and white keeps them apart.
"""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from coachdesk.domain.picture import Side
from coachdesk.ui.tokens import LIGHT

SIZES: Final = {1: (30.0, 22.0), 2: (40.0, 28.0), 3: (50.0, 34.0)}
"""Pixels, wide and high, of what has this weight, before it is scaled."""
DOT: Final = 2.6
"""Pixels from the middle of a dot to its edge, before scaling."""
_EDGE: Final = ((0.10, 0.30), (0.36, 0.0), (0.74, 0.05), (1.0, 0.42), (0.90, 0.96), (0.16, 1.0), (0.0, 0.68))
"""The corners of a stone, as parts of its width and height."""


def size_of(weight: int, scale: float = 1.0) -> tuple[float, float]:
    """Pixels, wide and high, of what has this weight."""
    wide, high = SIZES[weight]
    return wide * scale, high * scale


def paint_laid(painter: QPainter, room: QRectF, side: Side, weight: int, *, marked: bool = False) -> None:
    """Draw a stone or a strap of this weight in its room; a `marked` one has a second line around it."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    path = _stone(room) if side is Side.LOAD else _strap(room)
    if marked:
        around = room.adjusted(-4, -4, 4, 4)
        painter.setPen(QPen(QColor(LIGHT.text), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(_stone(around) if side is Side.LOAD else _strap(around))
    if side is Side.LOAD:
        painter.setPen(QPen(QColor(LIGHT.text), 1.2))
        painter.setBrush(QColor(LIGHT.chip_text))
        painter.drawPath(path)
    else:
        _paint_strap(painter, room, path)
    _paint_dots(painter, room, weight, QColor(LIGHT.surface if side is Side.LOAD else LIGHT.text))
    painter.restore()


def _stone(room: QRectF) -> QPainterPath:
    """An uneven shape with rounded corners: it goes through the middle of each edge."""
    corners = [QPointF(room.left() + x * room.width(), room.top() + y * room.height()) for x, y in _EDGE]
    path = QPainterPath((corners[-1] + corners[0]) / 2)
    for here, after in zip(corners, (*corners[1:], corners[0]), strict=True):
        path.quadTo(here, (here + after) / 2)
    return path


def _strap(room: QRectF) -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(room, room.height() / 2.6, room.height() / 2.6)
    return path


def _paint_strap(painter: QPainter, room: QRectF, path: QPainterPath) -> None:
    """A rolled strap: light, with the lines of its turns at both ends."""
    painter.setPen(QPen(QColor(LIGHT.accent), 1.8))
    painter.setBrush(QColor(LIGHT.soft))
    painter.drawPath(path)
    painter.setClipPath(path)
    for part in (0.16, 0.24, 0.76, 0.84):
        x = room.left() + part * room.width()
        painter.drawLine(QPointF(x, room.top()), QPointF(x, room.bottom()))
    painter.setClipping(False)


def _paint_dots(painter: QPainter, room: QRectF, weight: int, colour: QColor) -> None:
    scale = room.height() / SIZES[weight][1]
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    for number in range(weight):
        x = room.center().x() + (number - (weight - 1) / 2) * 3.0 * DOT * scale
        painter.drawEllipse(QPointF(x, room.center().y() + scale), DOT * scale, DOT * scale)


class LaidPicture(QWidget):
    """One stone or strap beside its words, which say everything: screen readers pass the picture by."""

    def __init__(self, side: Side, weight: int = 1, scale: float = 1.0) -> None:
        super().__init__()
        self._side, self._weight, self._scale = side, weight, scale
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        wide, high = size_of(3, scale)
        self.setFixedSize(QSize(round(wide) + 2, round(high) + 2))

    def show_weight(self, weight: int) -> None:
        """Show another weight."""
        if weight != self._weight:
            self._weight = weight
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        wide, high = size_of(self._weight, self._scale)
        room = QRectF((self.width() - wide) / 2, (self.height() - high) / 2, wide, high)
        paint_laid(QPainter(self), room, self._side, self._weight)
