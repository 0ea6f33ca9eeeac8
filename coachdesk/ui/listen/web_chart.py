"""The web of positive health: an axis for each side, today's marks over those of an earlier day.

Left and right go round the axes, up and down give a mark, Delete skips; with mouse or finger one presses or drags.
"""

from collections.abc import Mapping
from math import atan2, cos, hypot, pi, sin
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from coachdesk.domain.picture.web import HALF, MOST
from coachdesk.i18n import Translator
from coachdesk.ui.listen import web_lines
from coachdesk.ui.listen.web_words import mark_words, with_mark
from coachdesk.ui.parts.drawn import Drawn, one_line, wrapped

GAP: Final = 12
"""Pixels between the end of an axis and its name."""
LETTERS: Final = 14
SMALLEST: Final = 11
"""Pixels of a name, and of one whose words would not fit."""
SIDE_SHARE: Final = 0.25
SIDE_MOST: Final = 230
"""How much of the width a name at a side takes, and pixels of it at most."""
FIRST: Final = 5.0
"""Where an arrow begins on an axis without a mark: in the middle, which suggests nothing."""
RINGS: Final = (2, 4, 6, 8, 10)


class WebChart(QWidget):
    """`given` carries the id of an axis and its mark, None for skipped; `chosen` the id of the axis that is spoken of."""

    given = Signal(str, object)
    chosen = Signal(str)

    def __init__(self, ids: tuple[str, ...], *, most: int = 320) -> None:
        """`ids` name the axes, the first of them at the top; `most` is the greatest height that it asks for, in pixels."""
        super().__init__()
        self.ids, self.at, self._most = ids, 0, most
        self.fixed = False
        """Whether the marks may be read and not changed."""
        self._words: Translator | None = None
        self._names: dict[str, str] = dict.fromkeys(ids, "")
        self._help = self._told = ""
        self._letters = LETTERS
        self._known: dict[float, tuple[QFont, float]] = {}
        """What was measured, by the width in pixels."""
        self.marks: dict[str, float] = {}
        self.earlier: dict[str, float] = {}
        self._dragged: float | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    # --- showing ----------------------------------------------------------------------------------------------------

    def say(self, words: Translator, names: Mapping[str, str], help_text: str, *, letters: int = LETTERS) -> None:
        """Name the axes in a language, in letters of so many pixels; `help_text` says how the keyboard works."""
        self._words, self._names, self._help, self._letters = words, dict(names), help_text, letters
        self._known.clear()
        self._tell()
        self.updateGeometry()

    def show_web(self, marks: Mapping[str, float], earlier: Mapping[str, float], told: str) -> None:
        """Show the marks; `told` says the same in words, for who can't see the drawing."""
        self.marks, self.earlier, self._told = dict(marks), dict(earlier), told
        self._dragged = None
        self._tell()

    def choose(self, axis_id: str) -> None:
        """Make this the axis that is spoken of, without a signal."""
        self.at = self.ids.index(axis_id)
        self._tell()

    def _tell(self) -> None:
        """Say the chosen axis to a screen reader as the name, and the whole web as the description."""
        if self._words is None:
            return
        axis = self.ids[self.at]
        name = with_mark(self._words, self._names[axis], self._shown(axis))
        if name != self.accessibleName():
            self.setAccessibleName(name)
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))
        self.setAccessibleDescription(f"{self._told}\n{self._help}".strip())
        self.setToolTip(self._help)
        self.update()

    def _shown(self, axis: str) -> float | None:
        """The mark on an axis: while one drags, the one under the finger."""
        return self._dragged if self._dragged is not None and axis == self.ids[self.at] else self.marks.get(axis)

    # --- places -----------------------------------------------------------------------------------------------------

    def heightForWidth(self, width: int) -> int:
        side, high = self._side(width), self._measured(width)[1]
        return min(round(2 * ((width / 2 - side - GAP) / sin(pi / 3) + GAP + high)) + 10, self._most)

    def sizeHint(self) -> QSize:
        return QSize(520, self.heightForWidth(520))

    def minimumSizeHint(self) -> QSize:
        return QSize(280, 220)

    def _side(self, width: float) -> float:
        """Pixels for a name at a side."""
        return min(width * SIDE_SHARE, SIDE_MOST)

    def _measured(self, width: float) -> tuple[QFont, float]:
        """The font of the names, and the height of the highest one above or below the web, with its mark."""
        if width not in self._known:
            font = self._fitting(width)
            poles = (self._names[self.ids[0]], self._names[self.ids[len(self.ids) // 2]])
            high = max(wrapped(name, font, QRectF(0, 0, width * 0.6, 1)).takes.height() for name in poles)
            self._known[width] = font, high + QFontMetricsF(font).height() + 2
        return self._known[width]

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.FontChange:
            self._known.clear()
        super().changeEvent(event)

    def _fitting(self, width: float) -> QFont:
        """One size for all names, so small that each word fits at a side."""
        font, side = QFont(self.font()), self._side(width) - 4
        font.setBold(True)
        font.setPixelSize(self._letters)
        every = [word for name in self._names.values() for word in name.split()]
        while font.pixelSize() > SMALLEST and any(QFontMetricsF(font).size(0, word).width() > side for word in every):
            font.setPixelSize(font.pixelSize() - 1)
        return font

    @property
    def middle(self) -> QPointF:
        """Where the axes meet."""
        return QPointF(self.width() / 2, self.height() / 2)

    @property
    def radius(self) -> float:
        """Pixels of an axis."""
        width = self.width()
        wide = (width / 2 - self._side(width) - GAP) / sin(pi / 3)
        return max(min(wide, self.height() / 2 - self._measured(width)[1] - GAP - 5), 40)

    def point(self, at: int, mark: float) -> QPointF:
        """Where a mark stands on an axis. The axes go round the way that the language is read."""
        turn = -1 if self.layoutDirection() is Qt.LayoutDirection.RightToLeft else 1
        angle = turn * 2 * pi * at / len(self.ids)
        away = self.radius * mark / MOST
        return self.middle + QPointF(away * sin(angle), -away * cos(angle))

    def _room(self, at: int) -> QRectF:
        """Where the name of an axis and its mark have room."""
        end, middle, width = self.point(at, MOST), self.middle, self.width()
        font, high = self._measured(width)
        if abs(end.x() - middle.x()) < 1:
            top = end.y() - GAP - high if end.y() < middle.y() else end.y() + GAP
            return QRectF(width * 0.2, top, width * 0.6, high)
        side = self._side(width)
        left = end.x() + GAP if end.x() > middle.x() else end.x() - GAP - side
        takes = wrapped(self._names[self.ids[at]], font, QRectF(0, 0, side, 1)).takes.height()
        tall = takes + QFontMetricsF(font).height() + 4
        return QRectF(left, end.y() - tall / 2, side, tall)

    def labels(self) -> tuple[tuple[Drawn, Drawn], ...]:
        """The name and the mark of each axis, as they are drawn."""
        font, found = self._measured(self.width())[0], []
        line = QFontMetricsF(font).height()
        for at, axis in enumerate(self.ids):
            room = self._room(at)
            name = wrapped(self._names[axis], font, QRectF(room.left(), room.top(), room.width(), room.height() - line))
            below = QRectF(room.left(), name.room.top() + name.takes.height(), room.width(), line + 2)
            mark = self._shown(axis)
            text = "–" if mark is None or self._words is None else mark_words(self._words, mark)
            found.append((name, one_line(text, font, below)))
        return tuple(found)

    def drawn(self) -> tuple[Drawn, ...]:
        """Every word in it."""
        return tuple(each for label in self.labels() for each in label)

    # --- drawing ----------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._measured(self.width())[0])
        around = range(len(self.ids))
        for ring in RINGS:
            web_lines.ring(painter, [self.point(at, ring) for at in around], outer=ring == MOST)
        for at in around:
            web_lines.axis(painter, self.middle, self.point(at, MOST), chosen=at == self.at)
        web_lines.earlier(painter, self._points(self.earlier))
        shown = {axis: mark for axis in self.ids if (mark := self._shown(axis)) is not None}
        web_lines.today(painter, self._points(shown), chosen=self.at)
        for at, (name, below) in enumerate(self.labels()):
            web_lines.label(painter, name, below, chosen=at == self.at, focused=at == self.at and self.hasFocus())

    def _points(self, marks: Mapping[str, float]) -> list[QPointF | None]:
        return [self.point(at, marks[axis]) if axis in marks else None for at, axis in enumerate(self.ids)]

    # --- giving a mark ----------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, axis = event.key(), self.ids[self.at]
        turn = -1 if self.layoutDirection() is Qt.LayoutDirection.RightToLeft else 1
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._go(self.at + (turn if key == Qt.Key.Key_Right else -turn))
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._give(axis, stepped(self.marks.get(axis), up=key == Qt.Key.Key_Up))
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._give(axis, None)
        else:
            super().keyPressEvent(event)

    def _go(self, at: int) -> None:
        self.at = at % len(self.ids)
        self._tell()
        self.chosen.emit(self.ids[self.at])

    def _give(self, axis: str, mark: float | None) -> None:
        if not self.fixed and mark != self.marks.get(axis):
            self.given.emit(axis, mark)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        spot = event.position()
        for at in range(len(self.ids)):
            if self._room(at).contains(spot):
                self._go(at)
                return
        if self._axis_at(spot) is not None:
            self._go(self._axis_at(spot) or 0)
            self._drag(spot)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._dragged is not None:
            self._drag(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if (mark := self._dragged) is not None:
            self._dragged = None
            self._tell()
            self._give(self.ids[self.at], mark)

    def _axis_at(self, spot: QPointF) -> int | None:
        """The axis nearest to a place in the web; in the very middle the one that is spoken of. None outside."""
        away = spot - self.middle
        if hypot(away.x(), away.y()) > self.radius + GAP:
            return None
        if hypot(away.x(), away.y()) < self.radius / (2 * MOST):
            return self.at
        turn = -1 if self.layoutDirection() is Qt.LayoutDirection.RightToLeft else 1
        return round(turn * atan2(away.x(), -away.y()) * len(self.ids) / (2 * pi)) % len(self.ids)

    def _drag(self, spot: QPointF) -> None:
        """Let the mark on the chosen axis follow the finger, by halves."""
        if self.fixed:
            return
        end = (self.point(self.at, MOST) - self.middle) / self.radius
        away = QPointF.dotProduct(spot - self.middle, end)
        self._dragged = min(max(round(2 * MOST * away / self.radius) / 2, 0.0), float(MOST))
        self._tell()


def stepped(mark: float | None, *, up: bool) -> float:
    """Half a mark more or less; from none to the middle."""
    return FIRST if mark is None else min(max(mark + (HALF if up else -HALF), 0.0), float(MOST))
