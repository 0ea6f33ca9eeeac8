"""The people around a client, drawn: the client in the middle, rings from near to far, and everybody on a ring.

Round is the own group, square are others; signs say what somebody gives, a plus that more contact is wished. Arrows go from one
to another, Enter opens, Delete takes out.
"""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFont,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from coachdesk.desk.network_words import NEAR, tie_line
from coachdesk.domain.connection.laying import RINGS, laid
from coachdesk.domain.connection.network import Tie
from coachdesk.i18n import Translator, mark
from coachdesk.ui.connect import network_faces
from coachdesk.ui.parts.drawn import Drawn, one_line

LETTERS: Final = 12
"""Pixels of a name."""
NAME: Final = 7.4
"""Letters that a name is wide, so many times their height."""
FACE: Final = 1.35
"""From the middle of somebody to the edge, so many times the height of letters."""
_HELP: Final = mark("Arrows go from one to another. Enter opens, Delete takes out.")
_ME: Final = 0.8
"""How much of a step to the side counts, when an arrow looks for the next one."""


class PeopleMap(QWidget):
    """`chosen` carries the id of who is spoken of now, `removed` of whom to take out. `opened` when the form is wanted."""

    chosen = Signal(str)
    opened = Signal(str)
    removed = Signal(str)

    def __init__(self, *, letters: int = LETTERS, least: QSize = QSize(300, 270)) -> None:  # noqa: B008  # never changed
        super().__init__()
        self.ties: tuple[Tie, ...] = ()
        self.at = ""
        self.fixed = False
        """Whether nobody can be chosen or taken out."""
        self._letters, self._least = letters, least
        self._words: Translator | None = None
        self._me = ""
        self._known: tuple[object, tuple[QPointF, ...]] | None = None
        self._measure()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    # --- showing ----------------------------------------------------------------------------------------------------

    def take_letters(self, letters: int) -> None:
        """Draw names in letters of so many pixels."""
        self._letters = letters
        self._measure()
        self.update()

    def show_ties(self, ties: Sequence[Tie], me: str, words: Translator, at: str = "") -> None:
        """Show these people round the client, who is called `me`; `at` is who is spoken of."""
        self.ties, self._me, self._words = tuple(ties), me, words
        self._measure()
        self.at = at if any(tie.id == at for tie in ties) else ""
        self._tell()

    def _tell(self) -> None:
        """Say who is spoken of to a screen reader as the name, and everybody as the description."""
        assert self._words is not None
        words = self._words
        found = next((tie for tie in self.ties if tie.id == self.at), None)
        name = tie_line(found, words) if found is not None else words.text("The people around {name}", name=self._me)
        if name != self.accessibleName():
            self.setAccessibleName(name)
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))
        told = "\n".join(tie_line(tie, words) for tie in self.ties)
        self.setAccessibleDescription(told if self.fixed else f"{told}\n{words.text(_HELP)}".strip())
        self.update()

    # --- places -----------------------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        return QSize(520, 380).expandedTo(self._least)

    def minimumSizeHint(self) -> QSize:
        return self._least

    @property
    def face(self) -> float:
        """Pixels from the middle of somebody to the edge."""
        return self._letters * FACE

    @property
    def _font(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(self._letters)
        return font

    def _measure(self) -> None:
        """Pixels of the height of a name: letters of some scripts are higher than those of others."""
        metrics = QFontMetricsF(self._font)
        rings = [self._words.text(each) for each in NEAR.values()] if self._words is not None else []
        self._line = max(metrics.size(0, text).height() for text in ("A", *rings, *(tie.who for tie in self.ties)))

    @property
    def _wide(self) -> float:
        """Pixels for a name."""
        return min(self._letters * NAME, self.width() / 4)

    @property
    def middle(self) -> QPointF:
        """Where the client stands."""
        return QPointF(self.width() / 2, (self.height() - self._line) / 2)

    @property
    def reach(self) -> tuple[float, float]:
        """Pixels from the middle to the outermost ring."""
        beside = self._wide / 2 + self._letters
        high = self.middle.y() - max(self.face, self._line / 2) - 3
        return max(self.width() / 2 - beside, 40.0), max(high, 40.0)

    def _turned(self, x: float, y: float) -> QPointF:
        """Where a share of the map lies, from the side that the language is read from."""
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        wide, high = self.reach
        return self.middle + QPointF((-x if rtl else x) * wide, y * high)

    def places(self) -> tuple[QPointF, ...]:
        """Where everybody stands, in the order of the people."""
        wide, high = self.reach
        key = (wide, high, self._letters, self.layoutDirection(), tuple(tie.near for tie in self.ties))
        if self._known is None or self._known[0] != key:
            room = self._wide / wide, (2 * self.face + self._line + 2) / high
            spots = laid([tie.near for tie in self.ties], room, (self._ring_wide() / wide, self._line / high))
            self._known = key, tuple(self._turned(*spot) for spot in spots)
        return self._known[1]

    def _ring_wide(self) -> float:
        metrics = QFontMetricsF(self._font)
        return (
            max((metrics.horizontalAdvance(self._words.text(each)) for each in NEAR.values()), default=0.0)
            if self._words is not None
            else 0.0
        )

    # --- its words --------------------------------------------------------------------------------------------------

    def rings(self) -> tuple[Drawn, ...]:
        """The names of the rings, at the top of each."""
        assert self._words is not None
        metrics, found = QFontMetricsF(self._font), []
        for near, away in RINGS.items():
            text = self._words.text(NEAR[near])
            wide = metrics.horizontalAdvance(text) + 10
            top = self._turned(0.0, -away)
            found.append(
                one_line(text, self._font, QRectF(top.x() - wide / 2, top.y() - self._line / 2, wide, self._line))
            )
        return tuple(found)

    def names(self) -> tuple[Drawn, ...]:
        """The name under everybody, as much of it as has room."""
        metrics, found = QFontMetricsF(self._font), []
        for tie, spot in zip(self.ties, self.places(), strict=True):
            room = QRectF(spot.x() - self._wide / 2, spot.y() + self.face + 1, self._wide, self._line)
            shown = metrics.elidedText(tie.who, Qt.TextElideMode.ElideRight, self._wide - 2)
            found.append(one_line(f"\u2068{shown}\u2069", self._font, room))  # its dots stay at its own end
        return tuple(found)

    def drawn(self) -> tuple[Drawn, ...]:
        """Every word in it."""
        return (*self.rings(), *self.names()) if self._words is not None else ()

    # --- drawing ----------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._words is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font)
        wide, high = self.reach
        for away, name in zip(RINGS.values(), self.rings(), strict=True):
            network_faces.ring(painter, self.middle, QPointF(away * wide, away * high), name)
        places = self.places()
        for tie, spot in zip(self.ties, places, strict=True):
            network_faces.line(painter, self.middle, spot, gives=bool(tie.gives))
        network_faces.client(painter, self.middle, self.face, self._me)
        for tie, spot, name in zip(self.ties, places, self.names(), strict=True):
            here = tie.id == self.at
            network_faces.person(painter, tie, spot, self.face, name, chosen=here, focused=here and self.hasFocus())
        if self.hasFocus() and not self.at:
            network_faces.focus(painter, QRectF(self.rect()))

    # --- choosing ---------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, ids = event.key(), [tie.id for tie in self.ties]
        if self.fixed or not ids:
            super().keyPressEvent(event)
        elif key in network_faces.WAYS:
            self._go(self._next(key))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._go(ids[0] if key == Qt.Key.Key_Home else ids[-1])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self.at:
            self.opened.emit(self.at)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.at:
            self.removed.emit(self.at)
        else:
            super().keyPressEvent(event)

    def _next(self, key: int) -> str:
        """Who stands nearest in the direction of an arrow; who is spoken of already where nobody does."""
        spots = dict(zip((tie.id for tie in self.ties), self.places(), strict=True))
        here, way = spots.get(self.at, self.middle), network_faces.WAYS[Qt.Key(key)]
        best, least = self.at or next(iter(spots)), float("inf")
        for each, spot in spots.items():
            step = spot - here
            ahead, aside = QPointF.dotProduct(step, way), abs(step.x() * way.y() - step.y() * way.x())
            if each != self.at and ahead > 1 and ahead + aside / _ME < least:
                best, least = each, ahead + aside / _ME
        return best

    def _go(self, each: str) -> None:
        if each != self.at:
            self.at = each
            self._tell()
            self.chosen.emit(each)

    def who_at(self, spot: QPointF) -> Tie | None:
        """Who is drawn at a place, face or name."""
        for tie, place in zip(self.ties, self.places(), strict=True):
            half = max(self._wide / 2, 22.0)
            if QRectF(
                place.x() - half, place.y() - max(self.face, 22.0), 2 * half, self.face + 24 + self._line
            ).contains(spot):
                return tie
        return None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        found = self.who_at(event.position())
        if event.button() is Qt.MouseButton.LeftButton and found is not None and not self.fixed:
            self._go(found.id)
            self.opened.emit(found.id)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.FontChange:
            self._measure()
        super().changeEvent(event)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and self._words is not None:
            found = self.who_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), tie_line(found, self._words) if found is not None else "", self)
            return True
        return super().event(event)
