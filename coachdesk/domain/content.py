"""All content in use, as one value."""

from collections.abc import Callable
from dataclasses import dataclass, field

from coachdesk.domain.connection.guidance import Guidance
from coachdesk.domain.handover_content import HandoverContent
from coachdesk.domain.intake import (
    Dimension,
    EnergyCard,
    EnergyQuestion,
    Growth,
    LifeDomain,
    Purpose,
    SafetyCard,
    ScaleCard,
    Section,
    Situation,
)
from coachdesk.domain.questions import Area, Phrase, Prompt, Question


@dataclass(frozen=True, slots=True)
class Content:
    """All content in use, by id, in the order of the files. `load_guidance` reads the rest once, when it is first asked for."""

    areas: dict[str, Area]
    sections: dict[str, Section]
    questions: dict[str, Question]
    situations: dict[str, Situation]
    cards: dict[str, Prompt]
    phrases: dict[str, Phrase]
    domains: dict[str, LifeDomain]
    purposes: dict[str, Purpose]
    energy_cards: dict[str, EnergyCard]
    energy_questions: dict[str, EnergyQuestion]
    scale_cards: dict[str, ScaleCard]
    dimensions: dict[str, Dimension]
    safety: dict[str, SafetyCard]
    growth: Growth
    handover: HandoverContent
    load_guidance: Callable[[], Guidance] = field(compare=False, repr=False)

    @property
    def tips(self) -> dict[str, Prompt]:
        """The cards that also stand on the first page, one a day."""
        return {card.id: card for card in self.cards.values() if card.daily}

    @property
    def guidance(self) -> Guidance:
        """What is said about work, buddies, activities and partners. Raises ContentInvalid."""
        return self.load_guidance()

    def cards_of(self, question: Question) -> tuple[Prompt, ...]:
        """The prompt cards beside a question."""
        return tuple(self.cards[card] for card in question.cards)

    def phrases_for(self, area_id: str) -> tuple[Phrase, ...]:
        """Phrases that fit the area, the ones made for it first, then those for any area; retired ones left out."""
        own = [p for p in self.phrases.values() if area_id in p.areas and not p.retired]
        general = [p for p in self.phrases.values() if not p.areas and not p.retired]
        return (*own, *general)
