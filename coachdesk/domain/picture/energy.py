"""What gives this person energy, what costs it, and what restores it. A mixed picture, never a type."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from coachdesk.domain.errors import CardEmpty
from coachdesk.domain.words import Words


class Pile(StrEnum):
    """Where the client laid a card."""

    GIVES = "gives"
    COSTS = "costs"
    RESTORES = "restores"


class Tag(StrEnum):
    """What a card asks of somebody; a card may have more than one, or none."""

    HEAD = "head"
    HAND = "hand"
    HEART = "heart"


@dataclass(frozen=True, slots=True)
class EnergyItem:
    """One card that the client laid down.

    `card` is the id of a card of the content, "" for an own one, whose words are `words`. `quality` is what the client
    is good at, in words, where it was named; with `strength` it stands on the plan, before everything else.
    Raises CardEmpty for an own card without words.
    """

    id: str
    pile: Pile
    card: str = ""
    words: Words = Words()
    tags: tuple[Tag, ...] = ()
    strength: bool = False
    quality: Words = Words()

    def __post_init__(self) -> None:
        if not self.card and not self.words:
            raise CardEmpty

    @property
    def key(self) -> str:
        """A card lies in one pile."""
        return self.card or self.id


def mixture(items: Iterable[EnergyItem]) -> dict[Tag, int]:
    """How many cards that give energy ask for head, hand and heart; a card with two tags counts for both."""
    counted = Counter(tag for item in items if item.pile is Pile.GIVES for tag in item.tags)
    return {tag: counted[tag] for tag in Tag}
