"""Before and now on a scale of a few steps: an open ring, a full dot, and a line between them, one row for each name."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from coachdesk.ui.follow.signs import diamond, dot, ring
from coachdesk.ui.parts.drawn import Drawn, one_line, wrapped
from coachdesk.ui.tokens import LIGHT

HEAD: Final = 24
ROW: Final = 30
"""Pixels of the line of numbers, and of a row at least."""
NAMES: Final = 0.38
"""The share of the width that names take, at most NAMES_MOST pixels."""
NAMES_MOST: Final = 230
EDGE: Final = 14
GAP: Final = 18
APART: Final = 6.0
"""Pixels by which the client's own view stands under the level, where both are shown."""


@dataclass(frozen=True, slots=True)
class Bell:
    """One row: its name, the step before and now, and beside it the client's own view. None is not known."""

    name: str
    before: float | None
    now: float | None
    own_before: float | None = None
    own_now: float | None = None


class Dumbbells(QWidget):
    """Drawn only: what it shows stands in its accessible description, and in words beside it."""

    def __init__(self, steps: tuple[int, ...]) -> None:
        """`steps` are the numbers of the scale, the lowest first."""
        super().__init__()
        self._steps = steps
        self._bells: tuple[Bell, ...] = ()
        self._own = False
        self._known: dict[int, tuple[Drawn, ...]] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_bells(self, bells: Iterable[Bell], name: str, described: str) -> None:
        """Show these rows; `described` says the same in words."""
        self._bells = tuple(bells)
        self.setAccessibleName(name)
        self.setAccessibleDescription(described)
        self._measure_anew()

    def show_own(self, shown: bool) -> None:
        """Show the client's own view beside the level, or not."""
        self._own = shown
        self.update()

    def _measure_anew(self) -> None:
        self._known.clear()
        self.updateGeometry()
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.LayoutDirectionChange):
            self._measure_anew()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()

    # --- places -----------------------------------------------------------------------------------------------------

    @property
    def _rtl(self) -> bool:
        return self.layoutDirection() is Qt.LayoutDirection.RightToLeft

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        names = self._names(width)
        return round(names[-1].room.bottom()) + 4 if names else HEAD

    def sizeHint(self) -> QSize:
        width = max(self.width(), 320)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(280, HEAD + ROW * len(self._bells))

    def _font(self, pixels: int) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(pixels)
        return font

    def _names(self, width: int) -> tuple[Drawn, ...]:
        """The names with their rooms; each room is the row, so high as the name needs."""
        if width not in self._known:
            self._known[width] = tuple(self._measured(width))
        return self._known[width]

    def _measured(self, width: int) -> Iterable[Drawn]:
        wide, top, font = min(width * NAMES, NAMES_MOST), float(HEAD), self._font(14)
        left = width - wide if self._rtl else 0.0
        for bell in self._bells:
            takes = wrapped(bell.name, font, QRectF(0, 0, wide, 1)).takes
            high = max(ROW, takes.height() + 6)
            yield Drawn(bell.name, QRectF(left, top, wide, high), takes)
            top += high

    def _x(self, step: float) -> float:
        """Where a step stands; the lowest where reading begins."""
        width = self.width()
        start = min(width * NAMES, NAMES_MOST) + GAP
        along = start + (width - EDGE - start) * (step - self._steps[0]) / (self._steps[-1] - self._steps[0])
        return width - along if self._rtl else along

    def place(self, at: int, step: float) -> QPointF:
        """Where a step of a row is drawn, in pixels of this widget."""
        return QPointF(self._x(step), self._names(self.width())[at].room.center().y())

    def drawn(self) -> tuple[Drawn, ...]:
        """The numbers, and every name."""
        small = self._font(12)
        heads = [one_line(str(step), small, QRectF(self._x(step) - 12, 0, 24, HEAD - 4)) for step in self._steps]
        return (*heads, *self._names(self.width()))

    # --- drawing ----------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        words, foot = self.drawn(), self.heightForWidth(self.width()) - 4
        painter.setFont(self._font(12))
        for step, head in zip(self._steps, words, strict=False):
            painter.setPen(QPen(QColor(LIGHT.line), 1))
            painter.drawLine(QPointF(self._x(step), HEAD), QPointF(self._x(step), foot))
            painter.setPen(QColor(LIGHT.muted))
            painter.drawText(head.room, Qt.AlignmentFlag.AlignCenter, head.text)
        side = Qt.AlignmentFlag.AlignRight if self._rtl else Qt.AlignmentFlag.AlignLeft
        flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        painter.setFont(self._font(14))
        for at, (bell, name) in enumerate(zip(self._bells, words[len(self._steps) :], strict=True)):
            painter.setPen(QColor(LIGHT.text))
            painter.drawText(name.room, int(flags), name.text)
            self._paint_bell(painter, at, bell)

    def _paint_bell(self, painter: QPainter, at: int, bell: Bell) -> None:
        own = self._own and bell.own_now is not None
        up = QPointF(0, -APART) if own and bell.now is not None else QPointF()
        if bell.before is not None and bell.now is not None:
            painter.setPen(QPen(QColor(LIGHT.accent), 3))
            painter.drawLine(self.place(at, bell.before) + up, self.place(at, bell.now) + up)
        if bell.before is not None:
            ring(painter, self.place(at, bell.before) + up)
        if bell.now is not None:
            dot(painter, self.place(at, bell.now) + up)
        if own:
            down = -up
            if bell.own_before is not None and bell.own_now is not None:
                painter.setPen(QPen(QColor(LIGHT.hand), 1.6, Qt.PenStyle.DotLine))
                painter.drawLine(self.place(at, bell.own_before) + down, self.place(at, bell.own_now) + down)
            for view, now in ((bell.own_before, False), (bell.own_now, True)):
                if view is not None:
                    diamond(painter, self.place(at, view) + down, now=now)
