"""What the content says about connection: kinds of activities, working elements, cards about the Netherlands, and more.

Every text is the English source with its context for translators; `rows` are the methods on which something rests.
"""

from dataclasses import dataclass

from coachdesk.domain.connection.activities import Dutch, Form, Role
from coachdesk.domain.connection.work import Purpose
from coachdesk.domain.picture.energy import Tag
from coachdesk.domain.questions import Text


@dataclass(frozen=True, slots=True)
class ActivityKind:
    """A kind of activity in concrete words. `cards` are energy cards whose liking points to it; `family` gathers kinds."""

    id: str
    name: Text
    pictogram: str
    tags: tuple[Tag, ...]
    cards: tuple[str, ...]
    family: str
    rows: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Example:
    """An activity as it was somewhere (`seen_in`, a proper name), to begin a library with."""

    id: str
    kind: str
    title: Text
    does: Text
    form: Form
    dutch: Dutch
    languages: tuple[str, ...]
    women: bool
    free: bool
    least: int
    most: int
    minutes: int
    roles: tuple[Role, ...]
    seen_in: str
    rows: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Idea:
    """Something to talk about when a group looks back together."""

    id: str
    text: Text
    rows: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Basis:
    """On what kind of evidence an element rests, and what that cannot say."""

    id: str
    text: Text
    limits: Text


@dataclass(frozen=True, slots=True)
class ElementGroup:
    """A part of the checklist."""

    id: str
    title: Text


@dataclass(frozen=True, slots=True)
class Element:
    """One working element: a statement to tick, advice for where it lacks, its evidence, and a limit of its own."""

    id: str
    group: str
    ask: Text
    advice: Text
    limits: Text | None
    basis: tuple[str, ...]
    art: bool
    rows: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class HowCard:
    """How something works in the Netherlands, said to the client. `words` are Dutch words as they stand in letters."""

    id: str
    title: Text
    pictogram: str
    short: Text
    lines: tuple[Text, ...]
    never: Text | None
    tell_back: Text
    words: tuple[str, ...]
    source: Text
    rows: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class BuddySide:
    """A part of the instruction sheet for buddies."""

    id: str
    title: Text
    lines: tuple[Text, ...]
    rows: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence of a list: a limit, a life phase, something for a first meeting, a question, a tip."""

    id: str
    text: Text
    rows: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class TogetherStep:
    """One of the ten steps of cooperation, or a heading of an agreement."""

    id: str
    title: Text
    help: Text
    rows: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """A building block for working across fields."""

    id: str
    title: Text
    why: Text
    ideas: tuple[Text, ...]
    rows: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class AskColleague:
    """A question to a colleague of another field; `level` is "carries_out", "leads" or "decides"."""

    id: str
    level: str
    text: Text
    rows: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class SessionPart:
    """A part of a joint session, in minutes."""

    id: str
    minutes: int
    title: Text
    how: Text
    rows: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class PlainWord:
    """A policy word, and what to say instead."""

    id: str
    policy: Text
    plain: Text
    rows: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class BuddyGuidance:
    """For buddies, hosts of a work place, and visits there, by id in the order of the file."""

    sides: dict[str, BuddySide]
    limits: dict[str, Line]
    phases: dict[str, Line]
    firsts: dict[str, Line]
    asks: dict[str, Line]
    hosts: dict[str, Line]
    visits: dict[Purpose, Line]


@dataclass(frozen=True, slots=True)
class TogetherGuidance:
    """For working together, by id in the order of the file."""

    steps: dict[str, TogetherStep]
    blocks: dict[str, Block]
    questions: dict[str, AskColleague]
    sessions: dict[str, SessionPart]
    headings: dict[str, TogetherStep]
    bridges: dict[str, Line]
    plain: dict[str, PlainWord]
    hints: dict[str, Line]


@dataclass(frozen=True, slots=True)
class Guidance:
    """All of it, by id in the order of the files; read when first asked for."""

    kinds: dict[str, ActivityKind]
    examples: dict[str, Example]
    ideas: dict[str, Idea]
    bases: dict[str, Basis]
    groups: dict[str, ElementGroup]
    elements: dict[str, Element]
    cards: dict[str, HowCard]
    buddy: BuddyGuidance
    together: TogetherGuidance

    def elements_of(self, group: str) -> tuple[Element, ...]:
        """The elements of one part of the checklist."""
        return tuple(each for each in self.elements.values() if each.group == group)
