"""What the client chose, in order: drag a card, press its arrows, or use the keyboard."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from coachdesk.domain.questions import Area
from coachdesk.i18n import Translator
from coachdesk.ui import icons
from coachdesk.ui.icons import IconLabel
from coachdesk.ui.parts.basics import button, label
from coachdesk.ui.tokens import CLIENT_TARGET

HEIGHT, LEAST = 108, 58
"""Pixels of a card where there is room, and where there is little (a small screen, or one that is scaled up)."""
GAP = 12
NARROW = 400
"""Below this width the picture makes way for the word."""


class RankCard(QFrame):
    """One chosen card."""

    def __init__(self, area: Area, ranks: "RankList") -> None:
        super().__init__(ranks)
        self.area = area
        self._ranks = ranks
        self._grabbed: QPoint | None = None
        self.setProperty("role", "rank")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self._number: QLabel = label("rank-number")
        self._number.setFixedSize(46, 46)
        self._number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.word = label("client-word", wrap=True)
        self.up, self.down, self.away = button("icon", "up"), button("icon", "down"), button("icon", "close")
        for made, run in ((self.up, self._up), (self.down, self._down), (self.away, self._away)):
            made.clicked.connect(run)
        arrows = QHBoxLayout()
        arrows.setSpacing(0)
        arrows.addWidget(self.up)
        arrows.addWidget(self.down)
        arrows.addWidget(self.away)
        box = QHBoxLayout(self)
        box.setContentsMargins(12, 2, 6, 2)
        box.setSpacing(12)
        box.addWidget(self._number)
        self._picture = IconLabel(icons.pictogram(area.pictogram), 40)
        box.addWidget(self._picture)
        box.addWidget(self.word, 1)
        box.addLayout(arrows)

    def fit(self, width: int, height: int) -> None:
        """Take this size."""
        self.setFixedSize(width, height)
        side = CLIENT_TARGET if height > CLIENT_TARGET + 8 else 48
        for made in (self.up, self.down, self.away):
            made.setFixedSize(side, side)
        self._picture.setVisible(width >= NARROW)

    def say(self, words: Translator, number: int, of: int) -> None:
        """Show the word and the place, in the client's language."""
        name = words.ptext(self.area.name.context, self.area.name.source)
        self._number.setText(str(number))
        self.word.setText(name)
        self.setAccessibleName(words.text("{number}: {word}", number=number, word=name))
        for made, text in (
            (self.up, words.text("Higher: {word}", word=name)),
            (self.down, words.text("Lower: {word}", word=name)),
            (self.away, words.text("Take away: {word}", word=name)),
        ):
            made.setAccessibleName(text)
            made.setToolTip(text)
        self.up.setEnabled(number > 1)
        self.down.setEnabled(number < of)

    def _up(self) -> None:
        self._ranks.move_card(self.area.id, -1)

    def _down(self) -> None:
        self._ranks.move_card(self.area.id, 1)

    def _away(self) -> None:
        self._ranks.taken_away.emit(self.area.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._away()
        elif event.key() == Qt.Key.Key_Up:
            self._up() if alt else self.focusPreviousChild()
        elif event.key() == Qt.Key.Key_Down:
            self._down() if alt else self.focusNextChild()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._shade(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._shade(False)

    def _shade(self, focused: bool) -> None:
        self.setProperty("held", focused)
        self.style().unpolish(self)
        self.style().polish(self)

    # --- dragging, by mouse and by finger ---------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._grabbed = event.globalPosition().toPoint() - self.pos()
        self._pressed_at = event.globalPosition().toPoint()
        self.raise_()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grabbed is None:
            return
        at = event.globalPosition().toPoint()
        if (at - self._pressed_at).manhattanLength() >= QApplication.startDragDistance():
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self._ranks.drag(self, (at - self._grabbed).y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grabbed = None
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self._ranks.drop()


class RankList(QWidget):
    """Cards from the most important down. `reordered` is sent when the order is another."""

    reordered = Signal()
    taken_away = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._cards: list[RankCard] = []
        self._words: Translator | None = None
        self._dragged: RankCard | None = None
        self._order_before: tuple[str, ...] = ()
        self.setMinimumHeight(3 * LEAST + 2 * GAP)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.hint = label("client-hint", wrap=True)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.hint)

    @property
    def ids(self) -> tuple[str, ...]:
        """The chosen areas in order."""
        return tuple(made.area.id for made in self._cards)

    @property
    def cards(self) -> tuple[RankCard, ...]:
        """The cards in order."""
        return tuple(self._cards)

    def add(self, area: Area) -> None:
        """Put an area at the end."""
        made = RankCard(area, self)
        self._cards.append(made)
        made.show()
        self.say(self._words)
        self._settle()

    def take(self, area_id: str) -> None:
        """Take an area out."""
        for made in [c for c in self._cards if c.area.id == area_id]:
            self._cards.remove(made)
            made.hide()
            made.deleteLater()
        self.say(self._words)
        self._settle()

    def say(self, words: Translator | None) -> None:
        """Show everything in the client's language."""
        self._words = words
        if words is not None:
            for number, made in enumerate(self._cards, 1):
                made.say(words, number, len(self._cards))
        self.hint.setVisible(not self._cards)

    def move_card(self, area_id: str, by: int) -> None:
        """Move one up (negative) or down; it keeps the focus."""
        at = self.ids.index(area_id)
        to = min(max(at + by, 0), len(self._cards) - 1)
        if to != at:
            made = self._cards.pop(at)
            self._cards.insert(to, made)
            self.say(self._words)
            self._settle()
            made.setFocus()
            QAccessible.updateAccessibility(QAccessibleEvent(made, QAccessible.Event.NameChanged))
            self.reordered.emit()

    def drag(self, card: RankCard, top: int) -> None:
        """Let a card follow the finger; the others make room."""
        if self._dragged is None:
            self._dragged, self._order_before = card, self.ids
        step = self._card_height + GAP
        top = min(max(top, 0), step * (len(self._cards) - 1))
        card.move(0, top)
        to = min(max(round(top / step), 0), len(self._cards) - 1)
        if self._cards.index(card) != to:
            self._cards.remove(card)
            self._cards.insert(to, card)
            self.say(self._words)
        self._settle()

    def drop(self) -> None:
        """The finger let go."""
        if self._dragged is not None:
            self._dragged = None
            self._settle()
            if self.ids != self._order_before:
                self.reordered.emit()

    @property
    def _card_height(self) -> int:
        """As much as three cards can have, within bounds."""
        return min(max((self.height() - 2 * GAP) // 3, LEAST), HEIGHT)

    def _settle(self) -> None:
        for number, made in enumerate(self._cards):
            made.fit(self.width(), self._card_height)
            if made is not self._dragged:
                made.move(0, number * (self._card_height + GAP))
        for before, after in zip(self._cards, self._cards[1:], strict=False):
            QWidget.setTabOrder(before.away, after)

    def resizeEvent(self, event) -> None:  # type: ignore[no-untyped-def]
        super().resizeEvent(event)
        self._settle()
