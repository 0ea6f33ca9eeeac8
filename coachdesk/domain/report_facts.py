"""What is read of the cases for a report: ids, days and levels, and nothing that anybody said.

`case` is a number that holds within one reading alone; it stands in no report.
"""

from dataclasses import dataclass
from datetime import date

from coachdesk.domain.stages import Stage


@dataclass(frozen=True, slots=True)
class CountedCase:
    """A case that is counted; `closed_on` is when it was closed, None where it was open on the last day."""

    case: int
    stage: Stage
    closed_on: date | None = None


@dataclass(frozen=True, slots=True)
class SeenLevel:
    """A level that was given in a life domain."""

    case: int
    domain: str
    on: date
    level: int


@dataclass(frozen=True, slots=True)
class GoalVersion:
    """A version of a goal: for which card, which number, and how it stands, as GoalState."""

    case: int
    card: str
    number: int
    state: str


@dataclass(frozen=True, slots=True)
class GoalStand:
    """Where somebody stood on the staircase of a goal."""

    case: int
    card: str
    on: date
    level: int


@dataclass(frozen=True, slots=True)
class Talk:
    """A talk, and through whom it was interpreted, as InterpreterKind."""

    case: int
    on: date
    interpreter: str


@dataclass(frozen=True, slots=True)
class Sign:
    """Something of which only one value counts: an area that was chosen, an answer, what became of an appointment."""

    case: int
    value: str


@dataclass(frozen=True, slots=True)
class Facts:
    """All that a report is counted from. `practice` where the cases are fictional."""

    cases: tuple[CountedCase, ...]
    chosen: tuple[Sign, ...] = ()
    levels: tuple[SeenLevel, ...] = ()
    goals: tuple[GoalVersion, ...] = ()
    stands: tuple[GoalStand, ...] = ()
    agreements: tuple[Sign, ...] = ()
    talks: tuple[Talk, ...] = ()
    appointments: tuple[Sign, ...] = ()
    changes: tuple[Sign, ...] = ()
    practice: bool = False
