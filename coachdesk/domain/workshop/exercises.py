"""Exercises for a group: pictures without sound, role play, sorting tips, teach-back, and filling a scale together.

An exercise is of one kind and has parts: a picture, a play, a tip. Each part comes on the wall in steps.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain
from typing import ClassVar, Final

from coachdesk.domain.questions import Meaning, Text

MOST_TO_PICK: Final = 4
"""Things to choose from in a part: the trainer counts them with the keys 1 to 4."""


class ExerciseKind(StrEnum):
    """In the order in which they are offered."""

    READING = "reading"
    """A picture without sound, three readings, then something to ask."""
    ROLE_PLAY = "role_play"
    """Cards for a consultant, a client and an interpreter."""
    SORTING = "sorting"
    """Tips to lay in piles; nothing is marked."""
    TELLING_BACK = "telling_back"
    """Agreements to explain and to have told back."""
    SCALE = "scale"
    """A scale to fill together for a fictional person."""


class Player(StrEnum):
    """Who is played."""

    CONSULTANT = "consultant"
    CLIENT = "client"
    INTERPRETER = "interpreter"


class Pile(StrEnum):
    """Where a group lays a tip. None of them is wrong or right."""

    HELPS = "helps"
    DEPENDS = "depends"
    RATHER_NOT = "rather_not"


@dataclass(frozen=True, slots=True)
class Part:
    """What all parts have. `notes` are for the trainer alone."""

    STEPS: ClassVar[int] = 2
    """Steps of a part of this kind."""
    PICKS_FROM: ClassVar[int] = 0
    """The step from which there is something to choose."""
    VOTES: ClassVar[bool] = False
    """Whether the group votes on its options."""

    id: str
    title: Text
    minutes: int
    notes: tuple[Text, ...]

    @property
    def steps(self) -> int:
        """How many things come on the wall after each other."""
        return self.STEPS

    @property
    def options(self) -> tuple[str, ...]:
        """Ids of what can be picked, at most MOST_TO_PICK."""
        return ()


@dataclass(frozen=True, slots=True)
class Reading(Part):
    """A picture, three readings, and what to ask this person. `sees` is what can be seen, without any meaning."""

    STEPS: ClassVar[int] = 3
    PICKS_FROM: ClassVar[int] = 1
    VOTES: ClassVar[bool] = True

    drawing: str
    """Name of the picture in resources/workshop/drawings."""
    sees: Text
    readings: tuple[Meaning, ...]
    ask: Text

    @property
    def options(self) -> tuple[str, ...]:
        """Its readings."""
        return tuple(reading.id for reading in self.readings)


@dataclass(frozen=True, slots=True)
class Role:
    """A card for whoever plays: what you know, what you want, what you do."""

    player: Player
    knows: Text
    wants: Text
    does: Text


@dataclass(frozen=True, slots=True)
class RolePlay(Part):
    """A situation for three, and questions for the round afterwards. A picked role has its card on the wall."""

    situation: Text
    roles: tuple[Role, ...]
    questions: tuple[Text, ...]

    @property
    def options(self) -> tuple[str, ...]:
        """Its roles."""
        return tuple(role.player for role in self.roles)


@dataclass(frozen=True, slots=True)
class Tip(Part):
    """A tip to lay in a pile; its title is the tip. `why` tells when it helps and when not.

    After the last one all piles are on the wall.
    """

    VOTES: ClassVar[bool] = True

    why: Text
    last: bool = False

    @property
    def steps(self) -> int:
        """One more for the piles."""
        return self.STEPS + self.last

    @property
    def options(self) -> tuple[str, ...]:
        """The piles."""
        return tuple(Pile)


@dataclass(frozen=True, slots=True)
class TellingBack(Part):
    """An agreement to explain to somebody, who tells it back; `better` are questions for "do you understand?"."""

    STEPS: ClassVar[int] = 3

    agreement: Text
    listen_for: tuple[Text, ...]
    better: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class ScaleTask(Part):
    """A scale to fill in the live application, for `person` of the fictional people, and questions for after it."""

    person: str
    task: Text
    questions: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Exercise:
    """One kind of exercise with its parts, which follow each other."""

    kind: ExerciseKind
    parts: tuple[Part, ...]

    @property
    def minutes(self) -> int:
        """How long all parts take together."""
        return sum(part.minutes for part in self.parts)


def drawings(exercises: tuple[Exercise, ...]) -> frozenset[str]:
    """The names of all pictures that are shown."""
    parts = chain.from_iterable(exercise.parts for exercise in exercises)
    return frozenset(part.drawing for part in parts if isinstance(part, Reading))


def piles(exercise: Exercise, picked: Mapping[str, str]) -> dict[Pile, tuple[Part, ...]]:
    """The tips by the pile in which the group laid them; those that were not laid are in none."""
    return {pile: tuple(part for part in exercise.parts if picked.get(part.id) == pile) for pile in Pile}
