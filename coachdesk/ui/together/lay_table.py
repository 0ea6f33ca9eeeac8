"""Laying cards in piles: by pressing a card and then a pile, by dragging, or by the numbers of the keyboard."""

from collections.abc import Mapping
from enum import StrEnum
from textwrap import wrap
from typing import Any, Final

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.cases import SHORT
from coachdesk.domain.words import Words
from coachdesk.i18n import mark_to_client
from coachdesk.ui.page import Around
from coachdesk.ui.parts.basics import button, column
from coachdesk.ui.parts.fields import TextLine
from coachdesk.ui.parts.scroll import scrolling
from coachdesk.ui.parts.tab_order import one_after_another
from coachdesk.ui.parts.tongues import Tongues
from coachdesk.ui.together.client_view import ClientView
from coachdesk.ui.together.lay_card import LayCard
from coachdesk.ui.together.lay_deck import DeckCard, LayDeck
from coachdesk.ui.together.lay_pile import LayPile
from coachdesk.ui.together.lay_tile import Tile
from coachdesk.ui.together.look import Look
from coachdesk.ui.together.pair import LineButton, fit_loudspeakers, with_loudspeaker

OWN: Final = mark_to_client("A card in your own words")


class LayTable(ClientView):
    """Cards lie above, three piles below; between the way to other cards and a line for an own one.

    What is kept, and which cards are offered, is said by the table that derives from this.
    """

    rows = 2
    """Rows of cards above the piles, where there is room."""
    hint = mark_to_client("Press a card, then the place where it belongs. No answer is wrong.")

    def __init__(self, around: Around, file: CaseFile, piles: Mapping[Any, str]) -> None:
        """`piles` are the names of the piles, in the order of their keys."""
        super().__init__(around, file)
        self.picked, self._language = "", ""
        self.deck = LayDeck(around, self.every, self.rows)
        self.deck.made.connect(self._hear_card)
        self.deck.changed.connect(self.mark)
        self.piles = {pile: LayPile(around, number, piles[pile]) for number, pile in enumerate(piles, 1)}
        self.earlier, self.more = button("icon", "back"), button("icon", "forward")
        self.earlier.clicked.connect(lambda: self.deck.turn(-1))
        self.more.clicked.connect(lambda: self.deck.turn(1))
        self.own, self.own_line = LineButton(around, "both"), TextLine()
        self.own.setCheckable(True)
        self.own.clicked.connect(self.open_own)
        self.own_line.returnPressed.connect(self._enter_own)
        self.own_line.setProperty("role", "client-line")
        self.own_line.hide()
        for pile, lies in self.piles.items():
            lies.made.connect(self._hear_card)
            lies.head.clicked.connect(lambda _checked=False, pile=pile: self._press_pile(pile))
        self.sorts = QWidget()
        self.sorts_row = QHBoxLayout(self.sorts)
        self.sorts_row.setContentsMargins(0, 0, 0, 0)
        self._build()

    def _build(self) -> None:
        line = QHBoxLayout()
        line.addWidget(self.sorts, 1)
        line.addWidget(self.own_line, 1)
        line.addLayout(with_loudspeaker(self.own))
        line.addWidget(self.earlier)
        line.addWidget(self.more)
        self.own.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Minimum)
        piles = QHBoxLayout()
        for pile in self.piles.values():
            piles.addWidget(pile, 1)
        body = QWidget()
        box = self._box = QVBoxLayout(body)
        box.setContentsMargins(0, 0, 0, 0)
        box.addLayout(line)
        box.addWidget(self.deck)
        box.addLayout(piles, 1)
        self.setLayout(column(scrolling(body), spacing=0))

    # --- what a table says of its cards -----------------------------------------------------------------------------

    def every(self) -> tuple[Tile, ...]:
        """All cards that can ever be offered."""
        return ()

    def offered(self) -> tuple[Tile, ...]:
        """The cards that are offered now."""
        return ()

    def lying(self, pile: StrEnum) -> tuple[Tile, ...]:
        """What lies in a pile, from the top down."""
        return ()

    def open_pile(self) -> StrEnum | None:
        """The pile for which the cards are offered, None where they are for all."""
        return None

    def press_empty(self, pile: StrEnum) -> None:
        """A pile was pressed with nothing in hand."""

    def kept(self, key: str, pile: StrEnum) -> object:
        """Keep that a card lies in a pile."""

    def kept_own(self, words: Words, pile: StrEnum | None) -> object:
        """Keep an own card; without a pile it was entered by itself."""

    def taken(self, key: str) -> object:
        """Keep that a card lies in no pile any more."""

    # --- showing ----------------------------------------------------------------------------------------------------

    def say(self, tongues: Tongues, look: Look) -> None:
        words = tongues.first
        self._language = words.language
        self.own.setMinimumHeight(look.target)
        self.own.show_line(tongues.line(lambda each: each.text("Own card")), words)
        self.own_line.setPlaceholderText(words.to_client(OWN))
        self.own_line.setAccessibleName(words.to_client(OWN))
        for turn, text in ((self.earlier, words.text("Earlier cards")), (self.more, words.text("More cards"))):
            turn.setFixedSize(look.target, look.target)
            turn.setAccessibleName(text)
            turn.setToolTip(text)
        self._box.setSpacing(8 if look.compact else 14)
        fit_loudspeakers(self, look.hear)
        for pile in self.piles.values():
            pile.say(tongues, look)
        self.deck.say(tongues, look)
        self._order_tab()

    def show_file(self, file: CaseFile) -> None:
        super().show_file(file)
        for pile, made in self.piles.items():
            made.show_tiles(self.lying(pile))
        self.deck.offer(self.offered())
        self.mark()
        self._order_tab()

    def _order_tab(self) -> None:
        """Let Tab go from the sorts through the cards that are offered to the piles, wherever a card was made."""
        above = (self.sorts, self.own_line, self.own, self.earlier, self.more)
        one_after_another((*above, self.deck, *self.piles.values()))

    def mark(self) -> None:
        """Show what is in hand, and for which pile cards are offered."""
        for card in self._cards():
            card.setChecked(card.key == self.picked)
        for pile, made in self.piles.items():
            made.show_open(pile is self.open_pile())
        self.earlier.setEnabled(self.deck.has_earlier)
        self.more.setEnabled(self.deck.has_more)

    def _cards(self) -> list[LayCard]:
        laid = [card for pile in self.piles.values() for card in pile.cards]
        return [*(card for card in self.deck.cards if not card.isHidden()), *laid]

    def _pile_of(self, key: str) -> StrEnum | None:
        """Where a card lies; None where it is only offered."""
        return next((pile for pile, made in self.piles.items() if any(card.key == key for card in made.cards)), None)

    def _hear_card(self, card: LayCard) -> None:
        card.clicked.connect(lambda: self._pick(card))
        card.numbered.connect(lambda number: self._number(card, number))
        card.away.connect(lambda: self._put_back(card.key))
        card.dropped.connect(lambda place: self._drop(card, place))
        card.stepped.connect(lambda on, down: self._step(card, on, down))

    def _pick(self, card: LayCard) -> None:
        """Take a card in hand, or put it down again; who wants to listen hears it."""
        self.picked = "" if card.key == self.picked else card.key
        self.mark()
        if self.picked and self.file.case.reading.listening:
            card.hear.say()

    def _press_pile(self, pile: StrEnum) -> None:
        """Lay here what is in hand or was written."""
        if self.picked:
            self.lay(self.picked, pile)
        elif self.own_line.text().strip():
            self._lay_own(pile)
        else:
            self.press_empty(pile)
        self.mark()

    def offer(self) -> None:
        """Offer the first of other cards."""
        self.deck.begin()
        self.deck.offer(self.offered())
        self.mark()

    def lay(self, key: str, pile: StrEnum) -> None:
        """Lay a card in a pile; where it lies already nothing is done."""
        self.picked = ""
        if self._pile_of(key) is not pile:
            self.attempt(lambda: self.kept(key, pile))
        self.mark()

    def _number(self, card: LayCard, number: int) -> None:
        """Lay a card by the number of a pile; the focus goes to what takes its place."""
        if not 1 <= number <= len(self.piles):
            return
        after = self._after(card)
        self.lay(card.key, list(self.piles)[number - 1])
        self._focus(card, after)

    def _put_back(self, key: str) -> None:
        """Lay a card back among those that are offered."""
        pile = self._pile_of(key)
        if pile is not None:
            card = next(card for card in self.piles[pile].cards if card.key == key)
            after = self._after(card)
            self.picked = ""
            self.attempt(lambda: self.taken(key))
            self._focus(card, after)
            self.mark()

    def _after(self, card: LayCard) -> str:
        """The card that takes the focus when this one goes: the next of its pile, else the one before."""
        pile = self._pile_of(card.key)
        if pile is None:
            return ""
        keys = [each.key for each in self.piles[pile].cards]
        at = keys.index(card.key)
        return keys[at + 1] if at + 1 < len(keys) else keys[at - 1] if at else ""

    def _focus(self, card: LayCard, after: str) -> None:
        """A place in the deck shows the next card by itself; from a pile it is the card after."""
        if isinstance(card, DeckCard) and not card.isHidden():
            card.setFocus()
            return
        shown = self._cards()
        to = next((each for each in shown if each.key == after), None) or next(iter(shown), None)
        (to or next(iter(self.piles.values())).head).setFocus()

    def _step(self, card: LayCard, on: int, down: int) -> None:
        """Go to another card with the arrows: within the deck, or within the piles."""
        if isinstance(card, DeckCard):
            self.deck.step(card, on, down)
            return
        pile = self._pile_of(card.key)
        assert pile is not None
        piles = [each for each, made in self.piles.items() if made.cards]
        cards = self.piles[pile].cards
        at, place = [each.key for each in cards].index(card.key) + down, piles.index(pile) + on
        if on and 0 <= place < len(piles):
            beside = self.piles[piles[place]].cards
            beside[min(at, len(beside) - 1)].setFocus()
        elif down and 0 <= at < len(cards):
            cards[at].setFocus()

    def _drop(self, card: LayCard, place: QPoint) -> None:
        for pile, made in self.piles.items():
            if made.holds(place):
                self.lay(card.key, pile)
                return
        if self.deck.rect().contains(self.deck.mapFromGlobal(place)):
            self._put_back(card.key)

    def open_own(self, wanted: bool) -> None:
        """Write a card, in the place of the sorts; or put it away when it is empty."""
        wanted = wanted or bool(self.own_line.text().strip())
        self.picked = ""
        self.own.setChecked(wanted)
        self.sorts.setVisible(not wanted)
        self.own_line.setVisible(wanted)
        if wanted:
            self.own_line.setFocus()
        self.mark()

    def _enter_own(self) -> None:
        if self.own_line.text().strip():
            self._lay_own(self.open_pile())

    def _lay_own(self, pile: StrEnum | None) -> None:
        """Lay what was written; what is too long for a card stays in the line, and the screen says so."""
        if self._lay_words(self.own_line.text().strip(), pile):
            self.own_line.clear()
            self.open_own(False)
            self.own.setFocus()
        else:
            self.own_line.setFocus()

    def _lay_words(self, text: str, pile: StrEnum | None) -> bool:
        words = Words(text, self._language)
        return self.attempt(lambda: self.kept_own(words, pile))

    def keep(self) -> None:
        """Nobody can make it shorter any more: what is too long for one card goes on on the next."""
        parts = wrap(self.own_line.text(), SHORT)
        if all(self._lay_words(part, self.open_pile()) for part in parts):
            self.own_line.clear()
