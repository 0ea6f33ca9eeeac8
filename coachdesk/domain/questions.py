"""The shape of the content: life areas, questions, prompt cards and phrases. Read from files by `content`.

Ids are stable for ever: a retired one stays listed, so that old cases still open. Every text is the English source;
`context` of a text is "<file>.<id>.<key>" and is what translators see.
"""

from dataclasses import dataclass
from enum import StrEnum
from string import Formatter
from typing import Final


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
    """One answer that can be ticked; `short` is the word, `hint` what may fall under it, `sentence` what the plan says."""

    id: str
    pictogram: str
    short: Text
    hint: Text | None
    sentence: Text | None


class QuestionKind(StrEnum):
    """How a question is answered."""

    STORY = "story"
    """In the client's own words."""
    ENERGY = "energy"
    """Any of the options head, hand and heart, and the client's own words."""
    CHOICE = "choice"
    """Any of the options, and the client's own words."""
    WEEK = "week"
    """The parts of a week in which there is something, and the client's own words."""


DAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
"""Days of a week, as in ids of its parts."""
PARTS: Final = ("morning", "afternoon", "evening")
"""Parts of a day, as in ids of the parts of a week."""
WEEK: Final = tuple(f"{day}_{part}" for day in DAYS for part in PARTS)
"""What can be ticked in a week."""


class PromptKind(StrEnum):
    """What a prompt card is about."""

    TOPIC = "topic"
    NONVERBAL = "nonverbal"
    CHECK = "check"


class MeaningKind(StrEnum):
    """Of what sort a possible meaning is: one is not about culture, and one is the consultant's own part."""

    POSSIBLE = "possible"
    NOT_CULTURAL = "not_cultural"
    OWN_PART = "own_part"


@dataclass(frozen=True, slots=True)
class Meaning:
    """What something may mean; never what it does mean."""

    id: str
    kind: MeaningKind
    text: Text


@dataclass(frozen=True, slots=True)
class Prompt:
    """A card beside the question: what may be seen, what it may mean, what helps and something to ask.

    Never a statement about this person. `source` names what the card rests on, `rows` the methods (docs/methods.toml);
    `daily` ones also stand on the first page.
    """

    id: str
    kind: PromptKind
    situations: tuple[str, ...]
    title: Text
    sees: Text
    meanings: tuple[Meaning, ...]
    do: Text
    ask: Text
    source: Text
    rows: tuple[int, ...]
    daily: bool = False


@dataclass(frozen=True, slots=True)
class Condition:
    """A question is only asked, or a life domain looked at, when an option of another question is ticked."""

    question: str
    option: str


@dataclass(frozen=True, slots=True)
class Question:
    """One question of the conversation. `area` is the life area it belongs to, or None, `domain` the life domain or "".

    `title` is how the consultant finds it, `ask` the words to say to the client, `cards` the ids of its prompt cards.
    """

    id: str
    section: str
    kind: QuestionKind
    domain: str
    area: str | None
    pictogram: str
    title: Text
    ask: Text
    more: tuple[Text, ...]
    options: tuple[Option, ...]
    when: Condition | None
    cards: tuple[str, ...]
    source: str
    rows: tuple[int, ...]
    retired: bool = False

    @property
    def pickable(self) -> tuple[str, ...]:
        """What can be ticked, in order."""
        return WEEK if self.kind is QuestionKind.WEEK else tuple(option.id for option in self.options)


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


def slots_of(text: str) -> frozenset[str]:
    """Names of the slots in a text."""
    return frozenset(name for _, name, _, _ in Formatter().parse(text) if name)
