"""What is read of the cases for a report: ids, days and levels, and nothing that anybody said."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from coachdesk.domain.picture.meetings import InterpreterKind
from coachdesk.domain.stages import Stage

INTERPRETED: Final = (
    InterpreterKind.PROFESSIONAL,
    InterpreterKind.ACQUAINTANCE,
    InterpreterKind.APP,
    InterpreterKind.NONE,
)
"""Who interpreted: of several in one case the first counts."""
NONE: Final = "none"
"""Stands for a choice that nobody made."""


@dataclass(frozen=True, slots=True)
class Talks:
    """The talks with one person: how many, the most days between two of them, the day of the last, who interpreted."""

    count: int
    gap: int
    last: date
    interpreter: InterpreterKind = InterpreterKind.NONE


@dataclass(frozen=True, slots=True)
class CountedCase:
    """A case that is counted; `closed_on` is when it was closed, None where it was open on the last day of the period."""

    stage: Stage
    closed_on: date | None = None
    talks: Talks | None = None


@dataclass(frozen=True, slots=True)
class DomainEnds:
    """The levels that one person was first and last seen at in a life domain; `once` where that was one look."""

    domain: str
    first: int
    last: int
    once: bool = False


@dataclass(frozen=True, slots=True)
class GoalNow:
    """How it stands with a goal, as GoalState, and on which stair the person stood last; None where nobody asked."""

    state: str
    stand: int | None = None


@dataclass(frozen=True, slots=True)
class Facts:
    """All that a report is counted from. `practice` where the cases are fictional.

    How often which card was chosen, and which answer about the plan, what became of appointments, and whether a change of
    contact person was told by both ("yes", "no"): each by its id. So of connections: as what people take part in activities,
    whether they see each other outside them, what work is first of all for ("none" where nobody chose) and how it came out,
    how the first meeting with a buddy was, and whether what was explained was told back.
    """

    cases: tuple[CountedCase, ...]
    chosen: Mapping[str, int] = field(default_factory=dict)
    levels: tuple[DomainEnds, ...] = ()
    goals: tuple[GoalNow, ...] = ()
    agreements: Mapping[str, int] = field(default_factory=dict)
    appointments: Mapping[str, int] = field(default_factory=dict)
    changes: Mapping[str, int] = field(default_factory=dict)
    roles: Mapping[str, int] = field(default_factory=dict)
    outside: Mapping[str, int] = field(default_factory=dict)
    purposes: Mapping[str, int] = field(default_factory=dict)
    endings: Mapping[str, int] = field(default_factory=dict)
    clicks: Mapping[str, int] = field(default_factory=dict)
    told_back: Mapping[str, int] = field(default_factory=dict)
    practice: bool = False
