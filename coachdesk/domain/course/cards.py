"""Cards that the client sorts before choosing: what goes well, what could be better, what is heavy."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from coachdesk.domain.errors import CardEmpty, PlaceNotPossible
from coachdesk.domain.words import Words

MOST_PLACED: Final = 5
"""Most cards that are taken out of the piles and put in order (card sorting, DOMAIN.md section 9)."""
MOST_OF_CONSULTANT: Final = 2
"""Most cards that the consultant may lay beside those of the client, after the client."""


class CardSource(StrEnum):
    """Where a card comes from."""

    AREA = "area"
    """A life area of the content."""
    ASPECT = "aspect"
    """An aspect of positive health."""
    ENERGY = "energy"
    """A card about energy."""
    OWN = "own"
    """A blank card, with words of its own."""
    DUTY = "duty"
    """Something that has to be done, shown openly as such, with words of its own."""


class LaidBy(StrEnum):
    """Who laid the card; those of the consultant have another colour."""

    CLIENT = "client"
    CONSULTANT = "consultant"


class Sorted(StrEnum):
    """The pile on which the client laid the card."""

    OPEN = "open"
    WELL = "well"
    BETTER = "better"
    HEAVY = "heavy"


@dataclass(frozen=True, slots=True)
class SortCard:
    """One card on the table.

    `id` is the id of the life area for one of those, "aspect_<id>" and "energy_<id>" for the others of the content, and
    random for cards with `words` of their own; a priority is chosen by it. `ref` is the id in the content, "" for own words.
    `place` is the client's order among at most five, from 1; None for the others. Raises CardEmpty, PlaceNotPossible.
    """

    id: str
    source: CardSource
    ref: str = ""
    words: Words = Words()
    by: LaidBy = LaidBy.CLIENT
    pile: Sorted = Sorted.OPEN
    place: int | None = None

    def __post_init__(self) -> None:
        if not self.ref and not self.words:
            raise CardEmpty
        if self.place is not None and not 1 <= self.place <= MOST_PLACED:
            raise PlaceNotPossible(self.place)

    @property
    def key(self) -> str:
        """Each card lies on the table once."""
        return self.id


def card_id(source: CardSource, ref: str) -> str:
    """The id of a card of the content."""
    return ref if source is CardSource.AREA else f"{source.value}_{ref}"


def in_order(cards: tuple[SortCard, ...]) -> tuple[SortCard, ...]:
    """The cards that were put in order, the most important first."""
    return tuple(sorted((card for card in cards if card.place is not None), key=lambda card: card.place or 0))
