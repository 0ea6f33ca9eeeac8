"""Laying cards about energy: what gives it, what costs it, and what restores it."""

from textwrap import wrap
from typing import Final

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.cases import SHORT
from coachdesk.domain.picture import EnergyItem, Kind, Pile, Tag
from coachdesk.domain.words import Words
from coachdesk.i18n import mark_to_client
from coachdesk.ui import icons
from coachdesk.ui.icons import IconLabel
from coachdesk.ui.page import Around
from coachdesk.ui.parts.basics import button, column
from coachdesk.ui.parts.energy_names import PILES, TAGS
from coachdesk.ui.parts.fields import TextLine
from coachdesk.ui.parts.scroll import scrolling
from coachdesk.ui.parts.tongues import Tongues
from coachdesk.ui.together.client_view import ClientView
from coachdesk.ui.together.energy_deck import DeckCard, EnergyDeck
from coachdesk.ui.together.energy_pile import EnergyPile
from coachdesk.ui.together.lay_card import LayCard
from coachdesk.ui.together.look import Look
from coachdesk.ui.together.pair import LineButton, fit_loudspeakers, with_loudspeaker
from coachdesk.ui.tokens import ENERGY, LIGHT

ASK: Final = mark_to_client("What gives you energy, and what costs it?")
HINT: Final = mark_to_client("Press a card, then the place where it belongs. No answer is wrong.")
OWN: Final = mark_to_client("A card in your own words")
PICTURE: Final = 22


class EnergyTogether(ClientView):
    """Cards lie above, three piles below. A pile that is pressed with no card in hand says which cards are offered."""

    title = ASK
    hint = HINT

    def __init__(self, around: Around, file: CaseFile) -> None:
        super().__init__(around, file)
        self.pile, self.picked = Pile.GIVES, ""
        self.tag: Tag | None = None
        self._language = ""
        self.deck = EnergyDeck(around)
        self.deck.made.connect(self._hear_card)
        self.deck.changed.connect(self._mark)
        self.tags = {tag: self._tag_button(tag) for tag in Tag}
        self.piles = {pile: EnergyPile(around, pile) for pile in Pile}
        self.earlier, self.more = button("icon", "back"), button("icon", "forward")
        self.earlier.clicked.connect(lambda: self.deck.turn(-1))
        self.more.clicked.connect(lambda: self.deck.turn(1))
        self.own, self.own_line = LineButton(around, "both"), TextLine()
        self.own.setCheckable(True)
        self.own.clicked.connect(self.open_own)
        self.own_line.returnPressed.connect(lambda: self._press_pile(self.pile))
        self.own_line.setProperty("role", "client-line")
        self.own_line.hide()
        for pile, lies in self.piles.items():
            lies.made.connect(self._hear_card)
            lies.head.clicked.connect(lambda _checked=False, pile=pile: self._press_pile(pile))
        self._build()
        self.show_file(file)

    def _tag_button(self, tag: Tag) -> LineButton:
        made = LineButton(self.around, "both")
        made.setCheckable(True)
        picture = IconLabel(icons.pictogram(tag, getattr(LIGHT, ENERGY[tag][0])), PICTURE)
        made.bear(picture)
        made.clicked.connect(lambda: self._press_tag(tag))
        return made

    def _build(self) -> None:
        self._tag_row = QWidget()
        tags = QHBoxLayout(self._tag_row)
        tags.setContentsMargins(0, 0, 0, 0)
        for made in self.tags.values():
            tags.addLayout(with_loudspeaker(made))
        line = QHBoxLayout()
        line.addWidget(self._tag_row, 1)
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

    # --- showing ----------------------------------------------------------------------------------------------------

    def say(self, tongues: Tongues, look: Look) -> None:
        words = tongues.first
        self._language = words.language
        for tag, made in self.tags.items():
            made.setMinimumHeight(look.target)
            made.show_line(tongues.line(lambda each, tag=tag: each.text(TAGS[tag])), words)
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

    def show_file(self, file: CaseFile) -> None:
        super().show_file(file)
        for pile, made in self.piles.items():
            made.show_items(item for item in file.picture.energy if item.pile is pile)
        self.deck.offer(self.around.desk.picture.energy_deck(file, self.pile, self.tag))
        self._mark()

    def _mark(self) -> None:
        """Show what is in hand, and for which pile cards are offered."""
        for card in self._cards():
            card.setChecked(card.key == self.picked)
        for pile, made in self.piles.items():
            made.show_open(pile is self.pile)
        for tag, pressed in self.tags.items():
            pressed.setChecked(tag is self.tag)
        self.earlier.setEnabled(self.deck.has_earlier)
        self.more.setEnabled(self.deck.has_more)

    def _cards(self) -> list[LayCard]:
        laid = [card for pile in self.piles.values() for card in pile.cards]
        return [*(card for card in self.deck.cards if not card.isHidden()), *laid]

    def _laid(self, key: str) -> EnergyItem | None:
        return next((item for item in self.file.picture.energy if item.key == key), None)

    # --- doing ------------------------------------------------------------------------------------------------------

    def _hear_card(self, card: LayCard) -> None:
        card.clicked.connect(lambda: self._pick(card))
        card.numbered.connect(lambda number: self._number(card, number))
        card.away.connect(lambda: self._put_back(card.key))
        card.dropped.connect(lambda place: self._drop(card, place))
        card.stepped.connect(lambda on, down: self._step(card, on, down))

    def _pick(self, card: LayCard) -> None:
        """Take a card in hand, or put it down again; who wants to listen hears it."""
        self.picked = "" if card.key == self.picked else card.key
        self._mark()
        if self.picked and self.file.case.reading.listening:
            card.hear.say()

    def _press_tag(self, tag: Tag) -> None:
        self.tag = None if tag is self.tag else tag
        self._offer()

    def _press_pile(self, pile: Pile) -> None:
        """Lay here what is in hand or was written; with nothing in hand, offer the cards for this pile."""
        if self.picked:
            self.lay(self.picked, pile)
        elif self.own_line.text().strip():
            self._lay_own(pile)
        else:
            self.pile = pile
            self._offer()
        self._mark()

    def _offer(self) -> None:
        self.deck.begin()
        self.deck.offer(self.around.desk.picture.energy_deck(self.file, self.pile, self.tag))
        self._mark()

    def lay(self, key: str, pile: Pile) -> None:
        """Lay a card in a pile; where it lies already nothing is done."""
        self.picked = ""
        lies = self._laid(key)
        if lies is None or lies.pile is not pile:
            self.attempt(lambda: self.around.desk.picture.lay_energy(self.file.case.id, key, pile))
        self._mark()

    def _number(self, card: LayCard, number: int) -> None:
        """Lay a card by the number of a pile; the focus goes to what takes its place."""
        if not 1 <= number <= len(PILES):
            return
        after = self._after(card)
        self.lay(card.key, list(Pile)[number - 1])
        self._focus(card, after)

    def _put_back(self, key: str) -> None:
        """Lay a card back among those that are offered; an own one is taken away."""
        if (item := self._laid(key)) is not None:
            card = next(card for card in self.piles[item.pile].cards if card.key == key)
            after = self._after(card)
            self.picked = ""
            self.attempt(lambda: self.around.desk.picture.remove(self.file.case.id, Kind.ENERGY, key))
            self._focus(card, after)
            self._mark()

    def _after(self, card: LayCard) -> str:
        """The card that takes the focus when this one goes: the next of its pile, else the one before."""
        item = self._laid(card.key)
        if item is None:
            return ""
        keys = [each.key for each in self.piles[item.pile].cards]
        at = keys.index(card.key)
        return keys[at + 1] if at + 1 < len(keys) else keys[at - 1] if at else ""

    def _focus(self, card: LayCard, after: str) -> None:
        """A place in the deck shows the next card by itself; from a pile it is the card after."""
        if isinstance(card, DeckCard) and not card.isHidden():
            card.setFocus()
            return
        shown = self._cards()
        to = next((each for each in shown if each.key == after), None) or next(iter(shown), None)
        (to or self.piles[self.pile].head).setFocus()

    def _step(self, card: LayCard, on: int, down: int) -> None:
        """Go to another card with the arrows: within the deck, or within the piles."""
        if isinstance(card, DeckCard):
            self.deck.step(card, on, down)
            return
        item = self._laid(card.key)
        assert item is not None
        piles = [pile for pile, made in self.piles.items() if made.cards]
        cards = self.piles[item.pile].cards
        at, place = [each.key for each in cards].index(card.key) + down, piles.index(item.pile) + on
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

    # --- own cards --------------------------------------------------------------------------------------------------

    def open_own(self, wanted: bool) -> None:
        """Write a card, in the place of the tags; or put it away when it is empty."""
        wanted = wanted or bool(self.own_line.text().strip())
        self.picked = ""
        self.own.setChecked(wanted)
        self._tag_row.setVisible(not wanted)
        self.own_line.setVisible(wanted)
        if wanted:
            self.own_line.setFocus()
        self._mark()

    def _lay_own(self, pile: Pile) -> None:
        """Lay what was written; what is too long for a card stays in the line, and the screen says so."""
        if self._lay_words(self.own_line.text().strip(), pile):
            self.own_line.clear()
            self.open_own(False)
            self.own.setFocus()
        else:
            self.own_line.setFocus()

    def _lay_words(self, text: str, pile: Pile) -> bool:
        words = Words(text, self._language)
        return self.attempt(lambda: self.around.desk.picture.lay_own_energy(self.file.case.id, words, pile))

    def keep(self) -> None:
        """Nobody can make it shorter any more: what is too long for one card goes on on the next."""
        parts = wrap(self.own_line.text(), SHORT)
        if all(self._lay_words(part, self.pile) for part in parts):
            self.own_line.clear()
