"""One line of the list of the conversation: a part of it, or a question or page in that part."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QIcon, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from coachdesk.ui import icons
from coachdesk.ui.parts.basics import PressButton
from coachdesk.ui.parts.drawn import Drawn, one_line, wrapped
from coachdesk.ui.tokens import LIGHT

PICTURE, SMALL = 20, 16
"""Pixels of the picture of a part, and of a line in it."""
EDGE, GAP = 10, 8
"""Pixels at both ends, and between picture, name and sign."""
HIGH, LOW = 36, 32
"""Least pixels of a part, and of a line in it."""
Picture = Callable[[str], QIcon]
"""Gives its picture in a colour."""
_KEYS: Final = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End)


class ListItem(PressButton):
    """A name that takes as many rows as it needs, and a sign at the end; only a picture where it is `narrow`.

    `moved` carries an arrow key that was pressed on it.
    """

    moved = Signal(int)

    def __init__(self, picture: str | Picture, *, inner: bool = False) -> None:
        """`picture` is the name of a pictogram, or gives another one.

        An `inner` item is a line in a part: lower, and without a picture where its name is shown.
        """
        super().__init__()
        self._picture: Picture = partial(icons.pictogram, picture) if isinstance(picture, str) else picture
        self._inner = inner
        self._name, self._sign = "", ""
        self.narrow = self._done = False
        self._known: dict[int, int] = {}
        self.setProperty("role", "line")
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.toggled.connect(self._measure_anew)  # what is on show is bold

    def say(self, name: str, sign: str, described: str, *, done: bool = False) -> None:
        """Show a name and a sign, which `described` says in words; what is `done` has its picture in colour."""
        if (name, sign, done) != (self._name, self._sign, self._done):
            self._name, self._sign, self._done = name, sign, done
            self._measure_anew()
        self.setAccessibleName(name)
        self.setAccessibleDescription(described)
        self.setToolTip(" · ".join(part for part in (name if self.narrow else "", described) if part))

    def show_narrow(self, narrow: bool) -> None:
        """Show the picture alone, or everything."""
        if narrow is not self.narrow:
            self.narrow = narrow
            self._measure_anew()

    # --- room -------------------------------------------------------------------------------------------------------

    def _measure_anew(self) -> None:
        """What is in it is another, or looks otherwise."""
        self._known.clear()
        self.updateGeometry()
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.FontChange:
            self._known.clear()
        super().changeEvent(event)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        """Its height at this width; a layout asks many times."""
        if width not in self._known:
            self._known[width] = self._high(width)
        return self._known[width]

    def _high(self, width: int) -> int:
        least = LOW if self._inner else HIGH
        if self.narrow or not self._name:
            return least
        room = QRectF(0, 0, self._name_room(width).width(), 1)
        return max(least, round(wrapped(self._name, self._fonts[0], room).takes.height()) + 2 * 5)

    def sizeHint(self) -> QSize:
        width = self.width() or 200
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(PICTURE + 2 * EDGE, LOW if self._inner else HIGH)

    @property
    def _bold(self) -> QFont:
        """Its letters where it is the one on show."""
        font = QFont(self.font())
        if self._inner:
            font.setPixelSize(14)
        font.setBold(True)
        return font

    @property
    def _fonts(self) -> tuple[QFont, QFont]:
        """Of the name and of the sign."""
        name, sign = self._bold, QFont(self.font())
        name.setBold(self.isChecked())
        sign.setPixelSize(13)
        return name, sign

    def _name_room(self, width: int) -> QRect:
        """Where the name stands, counted from the side that reading begins at."""
        start = EDGE + (0 if self._inner else PICTURE + GAP)
        sign = QFontMetricsF(self._fonts[1]).horizontalAdvance(self._sign)
        return QRect(start, 0, round(width - start - EDGE - (sign + GAP if self._sign else 0)), self.height())

    def _turned(self, room: QRectF) -> QRectF:
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            room.moveLeft(self.width() - room.right())
        return room

    def drawn(self) -> tuple[Drawn, ...]:
        """The name, and the sign after it."""
        if self.narrow:
            return ()
        name, sign = self._fonts
        room = QRectF(self._name_room(self.width()))
        found = [wrapped(self._name, name, self._turned(room))]
        if self._sign:
            wide = QFontMetricsF(sign).horizontalAdvance(self._sign) + 3  # letters that join take a little more
            place = QRectF(self.width() - EDGE - wide, 0, wide, self.height())
            found.append(one_line(self._sign, sign, self._turned(place)))
        return tuple(found)

    # --- drawing and keys -------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        colour = LIGHT.accent if self.isChecked() or self._done else LIGHT.text
        if self.narrow or not self._inner:
            side_of = SMALL if self._inner else PICTURE
            left = (self.width() - side_of) / 2 if self.narrow else EDGE
            place = self._turned(QRectF(left, (self.height() - side_of) / 2, side_of, side_of))
            muted = colour if self.isChecked() or self._done else LIGHT.muted
            self._picture(muted).paint(painter, place.toRect())
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        where = side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        wraps = (where | Qt.TextFlag.TextWordWrap, where | Qt.TextFlag.TextSingleLine)
        for words, font, pen, how in zip(self.drawn(), self._fonts, (colour, LIGHT.muted), wraps, strict=False):
            painter.setFont(font)
            painter.setPen(QColor(LIGHT.accent if self.isChecked() else pen))
            painter.drawText(words.room, how, words.text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _KEYS and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.moved.emit(event.key())
        else:
            super().keyPressEvent(event)


class DatedItem(ListItem):
    """One of the things of a day in a list, such as a talk; Delete takes it away."""

    removed = Signal()

    def __init__(self, picture: str | Picture = "calendar") -> None:
        super().__init__(picture)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and not event.isAutoRepeat():
            self.removed.emit()
        else:
            super().keyPressEvent(event)
