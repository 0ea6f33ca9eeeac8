"""What stands on a card that can be chosen, whatever it comes from."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from coachdesk.domain.content import Content
from coachdesk.domain.course.cards import CardSource, SortCard, card_id
from coachdesk.domain.questions import Text
from coachdesk.domain.words import Words


@dataclass(frozen=True, slots=True)
class Face:
    """The pictogram and the words of a card: `name` of the content, or own `words`; never both.

    `wish` is the sentence that stands on the plan when it is chosen, None where the name stands there.
    """

    id: str
    pictogram: str
    name: Text | None
    wish: Text | None = None
    words: Words = Words()

    @property
    def title(self) -> Text | None:
        """What the plan says of it; None for own words."""
        return self.wish or self.name


class Speaks(Protocol):
    """Says the texts of the content in one language: a translator."""

    language: str

    def ptext(self, context: str, source: str, /, **slots: object) -> str:
        """A text of the content in that language."""


def named(found: Face, words: Speaks) -> str:
    """What stands on the card; own words that nobody translated as they were typed."""
    return _said(found.name, found.words, words)


def titled(found: Face, words: Speaks) -> str:
    """What the plan says of it, in the same way."""
    return _said(found.title, found.words, words)


def _said(text: Text | None, own: Words, words: Speaks) -> str:
    if text is not None:
        return words.ptext(text.context, text.source)
    return own.in_language(words.language) or own.text.strip() or own.interpreted.strip()


def face(content: Content, cards: Iterable[SortCard], chosen: str) -> Face | None:
    """The face of a card by its id: of the content, retired ones too, or one of `cards`; None where nobody knows it."""
    if (area := content.areas.get(chosen)) is not None:
        return Face(chosen, area.pictogram, area.name, area.wish)
    source, _, ref = chosen.partition("_")
    if source == CardSource.ASPECT:
        aspects = (each for dimension in content.dimensions.values() for each in dimension.aspects)
        aspect = next((each for each in aspects if each.id == ref), None)
        return Face(chosen, "web", aspect.name) if aspect is not None else None
    if source == CardSource.ENERGY and (card := content.energy_cards.get(ref)) is not None:
        return Face(chosen, card.tags[0].value if card.tags else "energy", card.short)
    own = next((card for card in cards if card.id == chosen), None)
    if own is None:
        return None
    return Face(chosen, "tasks" if own.source is CardSource.DUTY else "chosen", None, words=own.words)


def content_faces(content: Content) -> tuple[Face, ...]:
    """Every card of the content that can be laid on the table, life areas first."""
    ids = [area.id for area in content.areas.values() if not area.retired]
    ids += [
        card_id(CardSource.ASPECT, aspect.id)
        for dimension in content.dimensions.values()
        for aspect in dimension.aspects
        if not aspect.sensitive
    ]
    ids += [card_id(CardSource.ENERGY, card.id) for card in content.energy_cards.values()]
    return tuple(found for each in ids if (found := face(content, (), each)) is not None)
