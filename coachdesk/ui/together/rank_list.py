"""What the client chose, in order: drag a card, press its arrows, or use the keyboard."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from coachdesk.domain.faces import Face
from coachdesk.ui.page import Around
from coachdesk.ui.parts.tongues import Tongues
from coachdesk.ui.together.look import Look
from coachdesk.ui.together.pair import PairLabel
from coachdesk.ui.together.rank_card import HEIGHT, LEAST, RankCard, Way, ways

GAP = 8


class RankList(QWidget):
    """Cards from the most important down. `reordered` is sent when the order is another."""

    reordered = Signal()
    taken_away = Signal(str)

    def __init__(self, around: Around, most: int) -> None:
        """At most `most` cards lie here."""
        super().__init__()
        self._around, self._most = around, most
        self._cards: list[RankCard] = []
        self._tongues: Tongues | None = None
        self.look = Look()
        """How the screen is made for this client."""
        self._dragged: RankCard | None = None
        self._order_before: tuple[str, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.hint = PairLabel(around, "client-hint", centred=True)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.hint)

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of the chosen cards in order."""
        return tuple(made.face.id for made in self._cards)

    @property
    def cards(self) -> tuple[RankCard, ...]:
        """The cards in order."""
        return tuple(self._cards)

    def add(self, face: Face) -> None:
        """Put a card at the end."""
        made = RankCard(self._around, face, self)
        self._cards.append(made)
        made.show()
        self._number()
        self.settle()

    def take(self, area_id: str) -> None:
        """Take a card out."""
        for made in [c for c in self._cards if c.face.id == area_id]:
            self._cards.remove(made)
            made.hide()
            made.deleteLater()
        self._number()
        self.settle()

    def say(self, tongues: Tongues, look: Look) -> None:
        """Show everything in the client's language, and in the second one where it is shown."""
        self._tongues, self.look = tongues, look
        hint = tongues.line(lambda words: words.to_client("Press a card. It comes here."))
        self.hint.show_line(hint, tongues.first)
        self._number()
        self.settle()

    def _number(self) -> None:
        """Say which place each card has."""
        for number, made in enumerate(self._cards, 1):
            if self._tongues is not None:
                made.say(self._tongues, number, len(self._cards))
        self.hint.setVisible(not self._cards)

    def move_card(self, area_id: str, by: int) -> None:
        """Move one up (negative) or down; it keeps the focus."""
        at = self.ids.index(area_id)
        to = min(max(at + by, 0), len(self._cards) - 1)
        if to != at:
            made = self._cards.pop(at)
            self._cards.insert(to, made)
            self._number()
            self.settle()
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
            self._number()
        self.settle()

    def drop(self) -> None:
        """The finger let go."""
        if self._dragged is not None:
            self._dragged = None
            self.settle()
            if self.ids != self._order_before:
                self.reordered.emit()

    @property
    def _card_height(self) -> int:
        """As much as every card can have when there are as many as can be, within bounds."""
        return min(max((self.height() + GAP) // self._most - GAP, self._least), max(HEIGHT, self._least))

    @property
    def _least(self) -> int:
        """Pixels in which every card has room for its words."""
        return self._arranged()[1]

    def _arranged(self) -> tuple[Way, int]:
        """The way in which all cards are arranged, the first in which they are low enough, and their height."""
        width, enough = self.width(), LEAST if self.look.compact else HEIGHT
        found = []
        for way in ways(width):
            least = max([LEAST, *(made.least_height(width, self.look, way) for made in self._cards)])
            if least <= enough:
                return way, least
            found.append((way, least))
        return min(found, key=lambda each: each[1])

    def settle(self) -> None:
        """Put every card in its place, each large enough for its words."""
        way, least = self._arranged()
        self.setMinimumHeight(self._most * (least + GAP) - GAP)
        for number, made in enumerate(self._cards):
            made.fit(self.width(), self._card_height, self.look, way)
            if made is not self._dragged:
                made.move(0, number * (self._card_height + GAP))
        for before, after in zip(self._cards, self._cards[1:], strict=False):
            QWidget.setTabOrder(before.away, after)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.settle()
