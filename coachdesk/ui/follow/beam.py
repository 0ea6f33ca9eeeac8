"""The scale now beside the scale before: a beam with what lies on each side, and dotted how it hung.

It is a picture to talk about; how many stones and straps there are compares nobody.
"""

from dataclasses import dataclass
from math import cos, radians, sin
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from coachdesk.domain.picture import Side
from coachdesk.ui.parts.drawn import Drawn, one_line
from coachdesk.ui.tokens import LIGHT

HIGH: Final = 172
STEEPEST: Final = 11.0
"""Degrees at which the beam hangs when everything lies on one side."""
_MIDDLE: Final = 96.0
_PAD: Final = 10.0
_INK: Final = {Side.LOAD: (LIGHT.bad, LIGHT.bad_soft), Side.STRENGTH: (LIGHT.good, LIGHT.good_soft)}


@dataclass(frozen=True, slots=True)
class Pan:
    """What stands in the box of a side: how much lies there now, and how much before ("" for not known)."""

    now: str
    before: str = ""


class Beam(QWidget):
    """Drawn only; what weighs lies where reading begins."""

    def __init__(self) -> None:
        super().__init__()
        self._pans = dict.fromkeys(Side, Pan(""))
        self._tilt = 0.0
        self._earlier: float | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_scale(self, pans: dict[Side, Pan], tilt: float, earlier: float | None, name: str, described: str) -> None:
        """Show both sides; `tilt` and `earlier` are -1 for all load and 1 for all strength, `earlier` None for not known."""
        self._pans, self._tilt, self._earlier = dict(pans), tilt, earlier
        self.setAccessibleName(name)
        self.setAccessibleDescription(described)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(380, HIGH)

    def minimumSizeHint(self) -> QSize:
        return QSize(260, HIGH)

    # --- places -----------------------------------------------------------------------------------------------------

    def _font(self, pixels: int, *, bold: bool = False) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(pixels)
        font.setBold(bold)
        return font

    def _end(self, side: Side, tilt: float) -> QPointF:
        """The end of the beam of a side, in pixels of this widget."""
        arm = self.width() / 2 - 24
        out = -1 if side is Side.LOAD else 1
        angle = radians(STEEPEST * tilt)
        turn = -1 if self.layoutDirection() is Qt.LayoutDirection.RightToLeft else 1
        return QPointF(self.width() / 2 + turn * out * arm * cos(angle), _MIDDLE + out * arm * sin(angle))

    def _takes(self, pan: Pan) -> tuple[QSizeF, QSizeF]:
        """What both lines of a box take; the letters of each script have a height of their own."""
        now = QFontMetricsF(self._font(14, bold=True)).size(0, pan.now)
        return now, QFontMetricsF(self._font(12)).size(0, pan.before) if pan.before else QSizeF(0, 0)

    def _boxes(self) -> dict[Side, QRectF]:
        """The box of each side, on the beam."""
        found = {}
        for side, pan in self._pans.items():
            now, before = self._takes(pan)
            wide = min(max(now.width(), before.width()) + 2 * _PAD, self.width() / 2 - 16)
            high, end = now.height() + before.height() + 8, self._end(side, self._tilt)
            left = end.x() if end.x() < self.width() / 2 else end.x() - wide
            found[side] = QRectF(left, end.y() - high - 5, wide, high)
        return found

    def drawn(self) -> tuple[Drawn, ...]:
        """What stands in the boxes: how much lies there now in bold, and before it below."""
        found = []
        for side, box in self._boxes().items():
            pan = self._pans[side]
            line, below = (takes.height() for takes in self._takes(pan))
            top = box.top() + 4
            found.append(one_line(pan.now, self._font(14, bold=True), QRectF(box.left(), top, box.width(), line)))
            if pan.before:
                found.append(one_line(pan.before, self._font(12), QRectF(box.left(), top + line, box.width(), below)))
        return tuple(found)

    # --- drawing ----------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        round_pen = QPen(QColor(LIGHT.accent), 4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
        middle, ground = QPointF(self.width() / 2, _MIDDLE), HIGH - 8.0
        if self._earlier is not None:
            painter.setPen(QPen(QColor(LIGHT.field_line), 2, Qt.PenStyle.DotLine))
            painter.drawLine(*(self._end(side, self._earlier) for side in Side))
        painter.setPen(round_pen)
        painter.drawLine(middle, QPointF(middle.x(), ground))
        painter.drawLine(QPointF(middle.x() - 32, ground), QPointF(middle.x() + 32, ground))
        painter.drawLine(*(self._end(side, self._tilt) for side in Side))
        for side, box in self._boxes().items():
            ink, fill = _INK[side]
            painter.setPen(QPen(QColor(ink), 1.4))
            painter.setBrush(QColor(fill))
            painter.drawRoundedRect(box, 7, 7)
        for words in self.drawn():
            bold = words.text in {pan.now for pan in self._pans.values()}
            painter.setFont(self._font(14, bold=True) if bold else self._font(12))
            painter.setPen(QColor(LIGHT.text))
            painter.drawText(words.room, Qt.AlignmentFlag.AlignCenter, words.text)
