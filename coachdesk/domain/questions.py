"""The shape of the content: life areas, questions, prompt cards and phrases. Read from files by `content`.

Ids are stable for ever: a retired one stays listed, so that old cases still open. Every text is the English source;
`context` of a text is "<file>.<id>.<key>" and is what translators see.
"""

from dataclasses import dataclass
from enum import StrEnum
from string import Formatter


@dataclass(frozen=True, slots=True)
class Text:
    """An English source text with its stable name for translators."""

    context: str
    source: str


@dataclass(frozen=True, slots=True)
class Area:
    """A part of life that a client may choose: short word for the card, a first-person sentence for the plan."""

    id: str
    pictogram: str
    name: Text
    wish: Text
    retired: bool = False


@dataclass(frozen=True, slots=True)
class Option:
    """One answer that can be ticked; `short` is the word, `hint` what may fall under it."""

    id: str
    pictogram: str
    short: Text
    hint: Text
    sentence: Text


class QuestionKind(StrEnum):
    """How a question is answered."""

    STORY = "story"
    """In the client's own words."""
    ENERGY = "energy"
    """Any of the options head, hand and heart, and the client's own words."""


class PromptKind(StrEnum):
    """What a prompt card is about."""

    TOPIC = "topic"
    NONVERBAL = "nonverbal"
    CHECK = "check"


@dataclass(frozen=True, slots=True)
class Prompt:
    """A card beside the question: a possible reading and something to ask. Never a statement about this person.

    `source` names what the card rests on.
    """

    id: str
    kind: PromptKind
    title: Text
    text: Text
    ask: Text
    source: str


@dataclass(frozen=True, slots=True)
class Question:
    """One question of the conversation. `area` is the life area it belongs to, or None.

    `title` is how the consultant finds it, `ask` the words to say to the client, `story` the label of the client's
    own words.
    """

    id: str
    kind: QuestionKind
    area: str | None
    pictogram: str
    title: Text
    ask: Text
    more: tuple[Text, ...]
    options: tuple[Option, ...]
    prompts: tuple[Prompt, ...]
    source: str
    retired: bool = False


class SlotKind(StrEnum):
    """What goes into a slot of a phrase; all kinds are written the same in every language."""

    NAME = "name"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class Slot:
    """A gap in a phrase, filled by a proper name or a number; `label` says what is asked."""

    id: str
    kind: SlotKind
    label: Text
    example: Text


@dataclass(frozen=True, slots=True)
class Phrase:
    """A step that exists in all languages, without person or gender: "Going to {place} to look around"."""

    id: str
    areas: tuple[str, ...]
    sentence: Text
    slots: tuple[Slot, ...]
    retired: bool = False


@dataclass(frozen=True, slots=True)
class Content:
    """All content in use, by id, in the order of the files."""

    areas: dict[str, Area]
    questions: dict[str, Question]
    phrases: dict[str, Phrase]
    tips: dict[str, Prompt]

    def phrases_for(self, area_id: str) -> tuple[Phrase, ...]:
        """Phrases that fit the area, the ones made for it first, then those for any area; retired ones left out."""
        own = [p for p in self.phrases.values() if area_id in p.areas and not p.retired]
        general = [p for p in self.phrases.values() if not p.areas and not p.retired]
        return (*own, *general)


def slots_of(text: str) -> frozenset[str]:
    """Names of the slots in a text."""
    return frozenset(name for _, name, _, _ in Formatter().parse(text) if name)
