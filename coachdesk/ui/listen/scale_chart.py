"""The scale: a beam on a stand with two pans. What weighs lies where reading begins, what carries at the other side.

It is a picture to talk about. It shows no sums, and nothing in it compares people.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from math import cos, radians, sin
from typing import Final

from PySide6.QtCore import QEasingCurve, QEvent, QPointF, QRectF, QSize, Qt, QVariantAnimation, Signal
from PySide6.QtGui import QColor, QGuiApplication, QHelpEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QStyle, QToolTip, QWidget

from coachdesk.domain.picture import Side
from coachdesk.ui.listen.scale_stone import paint_laid, size_of
from coachdesk.ui.tokens import LIGHT

STEEPEST: Final = 13.0
"""Degrees at which the beam hangs when everything lies on one side."""
CALM: Final = 700
"""Milliseconds in which it comes to rest."""
HIGH: Final = 220
LOW: Final = 150
"""Pixels of the picture on a page of the consultant, alone and above what is open."""
DESIGN: Final = QSize(456, HIGH)
"""The size for which lines and stones are drawn; other sizes are scaled."""
_ARM, _ROPE, _PAN, _BOWL = 150.0, 118.0, 132.0, 13.0
"""Pixels of half the beam, of the height of a rope, of the width of a pan and of its depth, in that size."""
_TOP, _FOOT = 42.0, 210.0
"""Pixels from above to the middle of the beam when it is level, and to the ground."""
_LEAST: Final = 0.45
"""How small what lies there may become where there is much of it."""


@dataclass(frozen=True, slots=True)
class Laid:
    """A stone or strap as it is drawn: what names it, and what it is called."""

    key: str
    side: Side
    weight: int
    name: str


class ScaleChart(QWidget):
    """`pressed` carries the key of what was pressed on. Its accessible description says in words what it shows."""

    pressed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._laid: tuple[Laid, ...] = ()
        self._marked = ""
        self._tilt = self._goal = 0.0
        self._turning = QVariantAnimation(self)
        self._turning.setDuration(CALM)
        self._turning.setEasingCurve(QEasingCurve.Type.InOutSine)
        self._turning.valueChanged.connect(self._turn)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_laid(self, laid: Iterable[Laid], tilt: float) -> None:
        """Show what lies on both sides, and let it hang as `tilt` says: -1 all load, 1 all strength."""
        self._laid = tuple(laid)
        self._goal = tilt
        self._turning.stop()
        if self._moves and abs(tilt - self._tilt) > 0.001:
            self._turning.setStartValue(self._tilt)
            self._turning.setEndValue(tilt)
            self._turning.start()
        else:
            self._tilt = tilt
        self.update()

    def say(self, name: str, described: str) -> None:
        """Say what it is, and what it shows, to who does not see it."""
        self.setAccessibleName(name)
        self.setAccessibleDescription(described)

    def point_at(self, key: str) -> None:
        """Draw a second line around one thing, the one that is looked at now; "" for none."""
        if key != self._marked:
            self._marked = key
            self.update()

    @property
    def tilt(self) -> float:
        """How it hangs when it has come to rest."""
        return self._goal

    @property
    def _moves(self) -> bool:
        """Whether it is seen to move: not where the computer shows no movement, or where nobody sees it."""
        calm = self.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, self)
        return self.isVisible() and calm > 0 and QGuiApplication.platformName() != "offscreen"

    def _turn(self, tilt: float) -> None:
        self._tilt = tilt
        self.update()

    # --- places -----------------------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        return DESIGN

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(width * DESIGN.height() / DESIGN.width())

    def minimumSizeHint(self) -> QSize:
        return QSize(240, 120)

    @property
    def _scale(self) -> float:
        return min(self.width() / DESIGN.width(), self.height() / DESIGN.height())

    def _end(self, side: Side) -> QPointF:
        """Where the rope of a side hangs on the beam, from the middle of the beam, where reading begins at the left."""
        angle = radians(STEEPEST * self._tilt)
        out = -1 if side is Side.LOAD else 1
        return QPointF(out * _ARM * cos(angle), out * _ARM * sin(angle))

    def rooms(self) -> dict[str, QRectF]:
        """Where each stone and strap lies, by its key, in pixels of this widget."""
        found: dict[str, QRectF] = {}
        scale, middle = self._scale, QPointF(self.width() / 2, self._above)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        for side in Side:
            end, laid = self._end(side), [each for each in self._laid if each.side is side]
            for each, room in zip(laid, _piled([each.weight for each in laid]), strict=True):
                here = room.translated(end.x(), end.y() + _ROPE)
                if mirrored:
                    here.moveLeft(-here.right())
                corner = middle + QPointF(here.left(), here.top() + _TOP) * scale
                found[each.key] = QRectF(corner, here.size() * scale)
        return found

    @property
    def _above(self) -> float:
        """Pixels that are left over above, as many as below."""
        return (self.height() - DESIGN.height() * self._scale) / 2

    # --- drawing ----------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.save()
        painter.translate(self.width() / 2, self._above)
        painter.scale(self._scale, self._scale)
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            painter.scale(-1, 1)
        self._paint_stand(painter)
        for side in Side:
            _paint_pan(painter, self._end(side) + QPointF(0, _TOP))
        painter.restore()
        rooms = self.rooms()
        for each in self._laid:
            paint_laid(painter, rooms[each.key], each.side, each.weight, marked=each.key == self._marked)

    def _paint_stand(self, painter: QPainter) -> None:
        round_pen = QPen(QColor(LIGHT.accent), 6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
        painter.setPen(round_pen)
        painter.drawLine(QPointF(0, _TOP), QPointF(0, _FOOT))
        painter.drawLine(QPointF(-44, _FOOT), QPointF(44, _FOOT))
        ends = [self._end(side) + QPointF(0, _TOP) for side in Side]
        painter.drawLine(*ends)
        painter.setBrush(QColor(LIGHT.surface))
        painter.setPen(QPen(QColor(LIGHT.accent), 4))
        painter.drawEllipse(QPointF(0, _TOP), 8, 8)

    # --- the pointer ------------------------------------------------------------------------------------------------

    def at(self, place: QPointF) -> Laid | None:
        """What lies at a place in this widget."""
        rooms = self.rooms()
        return next((each for each in reversed(self._laid) if rooms[each.key].contains(place)), None)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        found = self.at(event.position())
        if found is not None and event.button() is Qt.MouseButton.LeftButton:
            self.pressed.emit(found.key)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            found = self.at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), found.name if found is not None else "", self)
            return True
        return super().event(event)


def _paint_pan(painter: QPainter, end: QPointF) -> None:
    """The ropes and the bowl that hang from an end of the beam."""
    rim = end.y() + _ROPE - _BOWL
    painter.setPen(QPen(QColor(LIGHT.muted), 1.6))
    for out in (-1, 1):
        painter.drawLine(end, QPointF(end.x() + out * _PAN / 2, rim))
    bowl = QPainterPath(QPointF(end.x() - _PAN / 2, rim))
    bowl.quadTo(QPointF(end.x(), rim + 3 * _BOWL), QPointF(end.x() + _PAN / 2, rim))
    painter.setPen(QPen(QColor(LIGHT.accent), 4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.setBrush(QColor(LIGHT.surface))
    painter.drawPath(bowl)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(LIGHT.accent))
    painter.drawEllipse(end, 5, 5)


def _piled(weights: list[int]) -> list[QRectF]:
    """A room for each of these weights, heaped up on the middle of a pan; smaller where they would not fit."""
    scale, rooms = 1.0, _heaped(weights, 1.0)
    while scale > _LEAST and any(room.top() < -(_ROPE - 2 * _BOWL) for room in rooms):
        scale -= 0.05
        rooms = _heaped(weights, scale)
    return rooms


def _heaped(weights: list[int], scale: float) -> list[QRectF]:
    """Rows from the bowl up, the heaviest below, each row a little shorter; rooms in the order of `weights`."""
    heaviest_first = sorted(range(len(weights)), key=lambda at: -weights[at])
    rows: list[list[int]] = [[]]
    for at in heaviest_first:
        wide = sum(size_of(weights[each], scale)[0] + 3 for each in (*rows[-1], at))
        if rows[-1] and wide > _PAN - 14 - 10 * (len(rows) - 1):
            rows.append([])
        rows[-1].append(at)
    found: dict[int, QRectF] = {}
    ground = -_BOWL * 0.1
    for row in rows:
        sizes = [size_of(weights[at], scale) for at in row]
        x = -(sum(wide for wide, _high in sizes) + 3 * (len(sizes) - 1)) / 2
        for at, (wide, high) in zip(row, sizes, strict=True):
            found[at] = QRectF(x, ground - high, wide, high)
            x += wide + 3
        ground -= max((high for _wide, high in sizes), default=0.0) * 0.92
    return [found[at] for at in range(len(weights))]
