"""Laying cards about energy: what gives it, what costs it, and what restores it."""

from enum import StrEnum
from typing import Final

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.intake import EnergyCard
from coachdesk.domain.kind import Kind
from coachdesk.domain.picture import EnergyItem, Pile, Tag
from coachdesk.domain.words import Words
from coachdesk.i18n import mark_to_client
from coachdesk.ui import icons
from coachdesk.ui.icons import IconLabel
from coachdesk.ui.page import Around
from coachdesk.ui.parts.energy_names import PILES, TAGS, card_line, item_line
from coachdesk.ui.parts.tongues import Tongues
from coachdesk.ui.together.lay_table import LayTable
from coachdesk.ui.together.lay_tile import Picture, Tile
from coachdesk.ui.together.look import Look
from coachdesk.ui.together.pair import LineButton, with_loudspeaker
from coachdesk.ui.tokens import ENERGY, LIGHT

PICTURE: Final = 22


class EnergyTogether(LayTable):
    """Cards lie above, three piles below. A pile that is pressed with no card in hand says which cards are offered."""

    title = mark_to_client("What gives you energy, and what costs it?")

    def __init__(self, around: Around, file: CaseFile) -> None:
        self.pile: StrEnum = Pile.GIVES
        self.tag: Tag | None = None
        super().__init__(around, file, PILES)
        self.tags = {tag: self._tag_button(tag) for tag in Tag}
        for made in self.tags.values():
            self.sorts_row.addLayout(with_loudspeaker(made))
        self.show_file(file)

    def _tag_button(self, tag: Tag) -> LineButton:
        made = LineButton(self.around, "both")
        made.setCheckable(True)
        made.bear(IconLabel(icons.pictogram(*_picture(tag)), PICTURE))
        made.clicked.connect(lambda: self._press_tag(tag))
        return made

    def say(self, tongues: Tongues, look: Look) -> None:
        for tag, made in self.tags.items():
            made.setMinimumHeight(look.target)
            made.show_line(tongues.line(lambda each, tag=tag: each.text(TAGS[tag])), tongues.first)
        super().say(tongues, look)

    def mark(self) -> None:
        super().mark()
        for tag, pressed in self.tags.items():
            pressed.setChecked(tag is self.tag)

    def every(self) -> tuple[Tile, ...]:
        return tuple(_tile(card) for card in self.around.desk.content.energy_cards.values())

    def offered(self) -> tuple[Tile, ...]:
        deck = self.around.desk.picture.energy_deck(self.file, Pile(self.pile), self.tag)
        return tuple(_tile(card) for card in deck)

    def lying(self, pile: StrEnum) -> tuple[Tile, ...]:
        """What was laid last lies on top."""
        items = [item for item in self.file.picture.energy if item.pile is pile]
        return tuple(self._laid(item) for item in reversed(items))

    def _laid(self, item: EnergyItem) -> Tile:
        return Tile(item.key, lambda tongues: item_line(item, self.around.desk.content, tongues))

    def open_pile(self) -> StrEnum:
        return self.pile

    def press_empty(self, pile: StrEnum) -> None:
        self.pile = pile
        self.offer()

    def _press_tag(self, tag: Tag) -> None:
        self.tag = None if tag is self.tag else tag
        self.offer()

    def kept(self, key: str, pile: StrEnum) -> object:
        return self.around.desk.picture.lay_energy(self.file.case.id, key, Pile(pile))

    def kept_own(self, words: Words, pile: StrEnum | None) -> object:
        return self.around.desk.picture.lay_own_energy(self.file.case.id, words, Pile(pile or self.pile))

    def taken(self, key: str) -> object:
        return self.around.desk.picture.remove(self.file.case.id, Kind.ENERGY, key)


def _picture(tag: Tag) -> Picture:
    return tag.value, getattr(LIGHT, ENERGY[tag][0])


def _tile(card: EnergyCard) -> Tile:
    return Tile(card.id, lambda tongues: card_line(card, tongues), tuple(_picture(tag) for tag in card.tags))
