"""Lines that are drawn and pressed: words that wrap, with room for a picture before and behind them."""

from typing import Final

from PySide6.QtCore import QEvent, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from coachdesk.ui.parts.basics import PressButton
from coachdesk.ui.parts.drawn import Drawn, wrapped
from coachdesk.ui.parts.tab_order import enter_at
from coachdesk.ui.tokens import LIGHT

EDGE, BETWEEN, LEAST = 10, 1, 40
"""Pixels beside what is in a line, between its texts, and of its height at least."""
NARROWEST: Final = 120
"""Pixels in which words still fit."""
DISABLED: Final = "#8B9192"
_STEPS: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_ENDS: Final = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: -1}


class DrawnLine(PressButton):
    """One line; `before` and `behind` are pixels kept free for what `paint_more` draws."""

    before, behind = 0, 0
    edge = 8
    """Pixels above and below the words."""

    def __init__(self) -> None:
        super().__init__()
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._known: dict[int, tuple[Drawn, ...]] = {}
        self._whole: list[tuple[str, QFont, QSizeF]] = []

    def said_anew(self) -> None:
        """Its words are others: they are measured again."""
        self._forget()
        self.updateGeometry()
        self.update()

    def _forget(self) -> None:
        self._known.clear()
        self._whole.clear()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.LayoutDirectionChange):
            self._forget()
        super().changeEvent(event)

    def texts(self) -> tuple[tuple[str, QFont, str], ...]:
        """What it says, each with its font and colour, below each other."""
        return ((self.text(), self.sized(15), LIGHT.text),)

    def sized(self, pixels: int, *, bold: bool = False) -> QFont:
        """The font of the line in another size."""
        font = QFont(self.font())
        font.setPixelSize(pixels)
        font.setBold(bold)
        return font

    def paint_more(self, painter: QPainter, start: QRectF, end: QRectF) -> None:
        """Draw into the rooms before and behind the words."""

    @property
    def rtl(self) -> bool:
        """Whether reading begins at the right."""
        return self.layoutDirection() is Qt.LayoutDirection.RightToLeft

    # --- size -------------------------------------------------------------------------------------------------------

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._high(width)

    def sizeHint(self) -> QSize:
        width = max(self.width(), NARROWEST + self.before + self.behind)
        return QSize(width, self._high(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.before + self.behind + NARROWEST, LEAST)

    def _high(self, width: int) -> int:
        lines = self._placed(width)
        return max(LEAST, round(lines[-1].room.bottom() + self.edge) if lines else LEAST)

    def _placed(self, width: int) -> tuple[Drawn, ...]:
        """Its words at this width, from the top; a layout asks many times."""
        if width not in self._known:
            self._known[width] = self._measured(width)
        return self._known[width]

    def _measured(self, width: int) -> tuple[Drawn, ...]:
        left = EDGE + (self.behind if self.rtl else self.before)
        room = width - self.before - self.behind - 2 * EDGE
        at, found = float(self.edge), []
        if not self._whole:
            self._whole = [(text, font, QFontMetricsF(font).size(0, text)) for text, font, _colour in self.texts()]
        for text, font, whole in self._whole:
            takes = whole if whole.width() < room else wrapped(text, font, QRectF(left, at, room, 0)).takes
            found.append(Drawn(text, QRectF(left, at, room, takes.height()), takes))
            at += takes.height() + BETWEEN
        return tuple(found)

    def drawn(self) -> tuple[Drawn, ...]:
        """Its words, in the middle of its height."""
        lines = self._placed(self.width())
        over = max(self.height() - (lines[-1].room.bottom() + self.edge), 0) / 2 if lines else 0
        return tuple(Drawn(line.text, line.room.translated(0, over), line.takes) for line in lines)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()

    # --- drawing ----------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        side = Qt.AlignmentFlag.AlignRight if self.rtl else Qt.AlignmentFlag.AlignLeft
        flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        for line, (_text, font, colour) in zip(self.drawn(), self.texts(), strict=True):
            painter.setFont(font)
            painter.setPen(QColor(colour if self.isEnabled() else DISABLED))
            painter.drawText(line.room.adjusted(0, 0, 0, 2), flags, line.text)
        high = self.height()
        first = QRectF(EDGE, 0, self.before, high)
        last = QRectF(self.width() - EDGE - self.behind, 0, self.behind, high)
        if self.rtl:
            first.moveRight(self.width() - EDGE)
            last.moveLeft(EDGE)
        self.paint_more(painter, first, last)

    def _paint_ground(self, painter: QPainter) -> None:
        frame = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        chosen = self.isChecked()
        if chosen or (self.underMouse() and self.isEnabled()):
            painter.setPen(QPen(QColor(LIGHT.accent if chosen else LIGHT.line), 1.5))
            painter.setBrush(QColor(LIGHT.soft if chosen else LIGHT.sunken))
            painter.drawRoundedRect(frame, 9, 9)
        if self.hasFocus():
            painter.setPen(QPen(QColor(LIGHT.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(frame, 9, 9)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        lines = self.parentWidget()
        key = Qt.Key(event.key())
        if isinstance(lines, Lines) and (key in _STEPS or key in _ENDS):
            lines.go(self, key)
        elif key == Qt.Key.Key_Delete and self.isChecked():
            self.click()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        lines = self.parentWidget()
        if isinstance(lines, Lines):
            lines.give_tab(self)


class Lines(QWidget):
    """Lines below each other; `pressed` carries the key of one. Tab comes to one of them, arrows go to the others."""

    pressed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.lines: dict[str, DrawnLine] = {}
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(2)

    def add(self, key: str, line: DrawnLine) -> None:
        """Add a line at the end."""
        self.lines[key] = line
        line.clicked.connect(lambda _checked=False: self.pressed.emit(key))
        self._box.addWidget(line)
        self.give_tab(next(iter(self.lines.values())))

    def add_between(self, widget: QWidget) -> None:
        """Add something that is not pressed."""
        self._box.addWidget(widget)

    def show_chosen(self, key: str) -> None:
        """Press in exactly this line, without a signal; "" for none."""
        for each, line in self.lines.items():
            line.setChecked(each == key)
        if key in self.lines and not any(line.hasFocus() for line in self.lines.values()):
            self.give_tab(self.lines[key])

    def focus(self, key: str = "") -> None:
        """Give the focus to a line, or to the one that Tab comes to."""
        tab = Qt.FocusPolicy.StrongFocus
        found = self.lines.get(key) or next((line for line in self.lines.values() if line.focusPolicy() == tab), None)
        if found is not None:
            found.setFocus(Qt.FocusReason.OtherFocusReason)

    def go(self, here: DrawnLine, key: Qt.Key) -> None:
        """Move the focus by an arrow as far as the ends, or to an end."""
        shown = [line for line in self.lines.values() if not line.isHidden()]
        at = _ENDS[key] if key in _ENDS else min(max(shown.index(here) + _STEPS[key], 0), len(shown) - 1)
        shown[at].setFocus(Qt.FocusReason.OtherFocusReason)

    def give_tab(self, here: DrawnLine) -> None:
        """Let Tab come to this line; one that may only be read is left as it is."""
        enter_at(here, self.lines.values())
