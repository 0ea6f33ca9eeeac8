"""The aspects of one side of health as small cards: pressed in is what the client wants to talk about.

A sensitive one stands closed, without its name, until the client wants to see it.
"""

from collections.abc import Callable, Iterable
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QSizePolicy, QWidget

from coachdesk.domain.intake import Aspect
from coachdesk.domain.picture import Web
from coachdesk.i18n import Translator, mark_to_client
from coachdesk.ui import icons
from coachdesk.ui.page import Around
from coachdesk.ui.parts.drawn import Drawn, wrapped
from coachdesk.ui.parts.hear import HearButton
from coachdesk.ui.parts.tab_order import enter_at
from coachdesk.ui.parts.tongues import Line, Tongues
from coachdesk.ui.tokens import LIGHT, TARGET

CLOSED: Final = mark_to_client("One more card, only if you want to")
EDGE, BOX, GAP = 12, 22, 8
"""Pixels: from the edge to what is inside, of the box for the tick, and between cards."""
SECOND: Final = 0.8
"""How large the second language is beside the first."""
LETTERS, LARGEST_COLUMNS = 15, 3
_STEPS: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class AspectCard(QPushButton):
    """One aspect. Pressing a closed one opens it; pressing an open one says whether to talk about it."""

    def __init__(self, around: Around, aspect: Aspect, *, heard: bool) -> None:
        """With `heard` it has a loudspeaker."""
        super().__init__()
        self.aspect, self.closed = aspect, aspect.sensitive
        self._line, self._letters = Line(), LETTERS
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.hear = HearButton(around)
        if heard:
            self.hear.setParent(self)

    def show_line(self, line: Line, words: Translator, letters: int, hear: int) -> None:
        """Bear a line in letters of so many pixels; `hear` is the side of its loudspeaker."""
        self._line, self._letters = line, letters
        self.setAccessibleName(line.text)
        self.setAccessibleDescription(line.second)
        self.setCheckable(not self.closed)
        self.hear.take_size(hear)
        self.hear.put(line.heard, words)
        self._place_loudspeaker()
        self.update()

    def high(self, width: int, least: int) -> int:
        """Pixels that it takes at a width."""
        takes = sum(each.takes.height() for each in self._lines(width)) + 2 * EDGE - 6
        return max(least, round(takes), 0 if self.hear.isHidden() else self.hear.height() + 8)

    def has_room(self, width: int) -> bool:
        """Whether every word fits a card of this width in one piece."""
        return all(each.takes.width() <= each.room.width() for each in self._lines(width))

    def sizeHint(self) -> QSize:
        return QSize(180, TARGET)

    def drawn(self) -> tuple[Drawn, ...]:
        """The line, and the same in the second language."""
        return self._lines(self.width())

    def _lines(self, width: int) -> tuple[Drawn, ...]:
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        before = EDGE + BOX + 10
        after = EDGE if self.hear.isHidden() else self.hear.width() + 8
        left = after if rtl else before
        found: list[Drawn] = []
        for text, font in zip((self._line.text, self._line.second), self._fonts(), strict=True):
            if text:
                drawn = wrapped(text, font, QRectF(left, 0, width - before - after, 0))
                found.append(drawn)
        top = (self.height() - sum(each.takes.height() for each in found)) / 2
        placed = []
        for each in found:
            room = QRectF(left, top, each.room.width(), each.takes.height())
            placed.append(Drawn(each.text, room, each.takes))
            top = room.bottom()
        return tuple(placed)

    def _fonts(self) -> tuple[QFont, QFont]:
        first, second = QFont(self.font()), QFont(self.font())
        first.setPixelSize(self._letters)
        first.setBold(not self.closed)
        second.setPixelSize(round(self._letters * SECOND))
        second.setBold(False)
        return first, second

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect, on = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5), self.isChecked()
        line = LIGHT.text if self.hasFocus() else LIGHT.accent if on else LIGHT.line
        pen = QPen(QColor(line), 3 if self.hasFocus() else 2 if on else 1.2)
        if self.closed and not self.hasFocus():
            pen.setStyle(Qt.PenStyle.DashLine)
            pen.setColor(QColor(LIGHT.field_line))
        painter.setPen(pen)
        painter.setBrush(QColor(LIGHT.soft if on else LIGHT.sunken if self.closed else LIGHT.surface))
        painter.drawRoundedRect(rect, 10, 10)
        self._paint_box(painter)
        side = Qt.AlignmentFlag.AlignRight if self._rtl else Qt.AlignmentFlag.AlignLeft
        flags = int(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
        for at, (each, font) in enumerate(zip(self.drawn(), self._fonts(), strict=False)):
            painter.setFont(font)
            painter.setPen(QColor(LIGHT.muted if at or self.closed else LIGHT.text))
            painter.drawText(each.room, flags, each.text)

    def _paint_box(self, painter: QPainter) -> None:
        """The box for the tick; a plus on a closed card."""
        left = self.width() - EDGE - BOX if self._rtl else EDGE
        box = QRectF(left, (self.height() - BOX) / 2, BOX, BOX)
        if self.closed:
            icons.icon("plus", LIGHT.muted).paint(painter, box.toRect())
            return
        painter.setPen(QPen(QColor(LIGHT.accent if self.isChecked() else LIGHT.field_line), 2))
        painter.setBrush(QColor(LIGHT.surface))
        painter.drawRoundedRect(box, 5, 5)
        if self.isChecked():
            icons.icon("check", LIGHT.accent).paint(painter, box.adjusted(2, 2, -2, -2).toRect())

    @property
    def _rtl(self) -> bool:
        return self.layoutDirection() is Qt.LayoutDirection.RightToLeft

    def _place_loudspeaker(self) -> None:
        top = (self.height() - self.hear.height()) // 2
        self.hear.move(4 if self._rtl else self.width() - self.hear.width() - 4, top)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_loudspeaker()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        group = self.parentWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif isinstance(group, AspectCards) and group.step(self, Qt.Key(event.key())):
            event.accept()
        else:
            super().keyPressEvent(event)


class AspectCards(QWidget):
    """`talk` carries the id of an aspect and whether to talk about it, `opened` that of a sensitive one.

    Tab comes to one card; arrows go to the others.
    """

    talk = Signal(str, bool)
    opened = Signal(str)

    def __init__(self, around: Around, aspects: Iterable[Aspect], *, least: int = 150, heard: bool = False) -> None:
        """`least` is how many pixels wide a card is at least; with `heard` each has a loudspeaker."""
        super().__init__()
        self._least, self._high, self._columns = least, TARGET, 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.cards = {aspect.id: AspectCard(around, aspect, heard=heard) for aspect in aspects}
        for made in self.cards.values():
            made.clicked.connect(self._presser(made))
            made.hear.shown.connect(self.arrange)
            made.setParent(self)
        self.arrange()

    def _presser(self, made: AspectCard) -> Callable[[bool], None]:
        def press(checked: bool) -> None:
            if made.closed:
                self.opened.emit(made.aspect.id)
            else:
                self.talk.emit(made.aspect.id, checked)

        return press

    def show_web(self, web: Web) -> None:
        """Press in what the client wants to talk about, and open what the client wanted to see."""
        for aspect_id, made in self.cards.items():
            made.closed = made.aspect.sensitive and aspect_id not in web.opened
            made.setCheckable(not made.closed)
            made.setChecked(not made.closed and aspect_id in web.talk)

    def say(self, tongues: Tongues, *, letters: int = LETTERS, high: int = TARGET, hear: int = TARGET) -> None:
        """Name the cards, in letters of so many pixels; `high` is the least height of a card."""
        self._high = high
        for made in self.cards.values():
            name = made.aspect.name

            def words_of(each: Translator, name=name, closed=made.closed) -> str:  # type: ignore[no-untyped-def]
                return each.to_client(CLOSED) if closed else each.ptext(name.context, name.source)

            made.show_line(tongues.line(words_of), tongues.first, letters, hear)
        self.arrange()

    def arrange(self) -> None:
        """Put the cards in columns; those in a row are equally high."""
        cards = list(self.cards.values())
        columns = min(max((self.width() + GAP) // (self._least + GAP), 1), LARGEST_COLUMNS)
        while columns > 1 and not all(made.has_room(self._wide(columns)) for made in cards):
            columns -= 1
        if columns != self._columns:
            for column in range(LARGEST_COLUMNS):
                self._grid.setColumnStretch(column, 1 if column < columns else 0)
            for at, made in enumerate(cards):
                self._grid.addWidget(made, at // columns, at % columns)
            self._columns = columns
        wide = self._wide(columns)
        for at in range(0, len(cards), columns):
            row = cards[at : at + columns]
            high = max(made.high(wide, self._high) for made in row)
            for made in row:
                made.setFixedHeight(high)
        self.give_tab()

    def _wide(self, columns: int) -> int:
        """Pixels of a card where so many stand beside each other."""
        return (self.width() - GAP * (columns - 1)) // columns

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def step(self, made: AspectCard, key: Qt.Key) -> bool:
        """Go to a neighbour; whether the key was an arrow."""
        cards = list(self.cards.values())
        by = {Qt.Key.Key_Up: -self._columns, Qt.Key.Key_Down: self._columns, **_STEPS}.get(key, 0)
        if key in _STEPS and self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            by = -by
        to = cards.index(made) + by
        if by and 0 <= to < len(cards):
            cards[to].setFocus(Qt.FocusReason.OtherFocusReason)
            self.give_tab(cards[to])
        return by != 0

    def give_tab(self, here: AspectCard | None = None) -> None:
        """Let Tab come to this card, else to the one that it came to before, else to the first."""
        cards = list(self.cards.values())
        tabbed = [made for made in cards if made.focusPolicy() is Qt.FocusPolicy.StrongFocus]
        enter_at(here or (tabbed[0] if len(tabbed) == 1 else cards[0]), cards)
