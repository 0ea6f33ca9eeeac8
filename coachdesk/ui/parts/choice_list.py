"""A list to choose one thing from, closed until it is pressed."""

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QKeyEvent, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter

from coachdesk.ui.parts.drawn import Drawn, one_line, wrapped

SPARE = 6
"""Pixels between the room of the words and the arrow."""
EDGES: Final = 12
"""Pixels above and below words in more than one line, together."""
_CHOOSING: Final = (
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
)
"""Keys by which Qt goes on to another choice while the list is closed."""


class ChoiceList(QComboBox):
    """Its words begin where its own window begins to read; one that `wraps` shows them in as many lines as they take.

    Qt takes the side from the application, which is wrong on a client's Arabic screen beside a Dutch desk.
    """

    def __init__(self, *, wraps: bool = False, at_once: bool = False) -> None:
        """With `at_once` a choice does something by itself: keys then open the list, and nothing is chosen in passing."""
        super().__init__()
        self._wraps, self._at_once = wraps, at_once
        if wraps:
            self.currentTextChanged.connect(self._grow)

    def _room(self) -> QRectF:
        """Where its words stand."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        return QRectF(self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, self))

    def _grow(self) -> None:
        """Be as high as the words are in this width, with the focus too, whose edge takes a pixel at each side."""
        room = self._room().adjusted(1, 0, -1, 0)
        high = round(wrapped(self.currentText(), QFont(self.font()), room).takes.height()) + EDGES
        self.setMinimumHeight(max(high, self.sizeHint().height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._wraps:
            self._grow()

    def drawn(self) -> tuple[Drawn, ...]:
        """What is chosen: whole where it wraps, else as much as has room."""
        font, room = QFont(self.font()), self._room()
        if self._wraps:
            return (wrapped(self.currentText(), font, room),)
        # what is a few pixels short of its room is seen whole: the room ends before the arrow
        return (one_line(self.currentText(), font, room.adjusted(0, 0, SPARE, 0)),)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._at_once and (event.text().strip() or event.key() in _CHOOSING):
            self.showPopup()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self._at_once:
            event.ignore()  # the column scrolls
        else:
            super().wheelEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        painter.setPen(self.palette().color(self.foregroundRole()))
        flags = side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        (words,) = self.drawn()
        room = self._room().toRect().adjusted(1, 0, -1, 0)
        said = words.text
        if self._wraps:
            flags |= Qt.TextFlag.TextWordWrap
        else:
            said = self.fontMetrics().elidedText(said, Qt.TextElideMode.ElideRight, room.width() + SPARE)
        painter.drawText(room, int(flags), said)
