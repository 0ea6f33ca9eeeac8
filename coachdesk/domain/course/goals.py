"""Goals in the client's words, with a staircase of five steps, and where the client stands on it.

The staircase is that of goal attainment scaling: what is expected stands in the middle and is written first.
"""

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from datetime import date
from enum import StrEnum
from math import sqrt
from typing import Final

from coachdesk.domain.course.reasons import Chooser
from coachdesk.domain.errors import DueBeforeStart, ReasonMissing, StairNotPossible
from coachdesk.domain.words import Words

STAIRS: Final = ("much_less", "less", "expected", "more", "much_more")
"""Names of the steps of the staircase, from -2 to 2."""
_RHO: Final = 0.3
"""How much goals of one person are taken to hang together (Kiresuk and Sherman)."""


class GoalState(StrEnum):
    """How it stands with a goal."""

    GOING = "going"
    REACHED = "reached"
    PAUSED = "paused"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Goal:
    """One version of the goal for a chosen card.

    `number` counts the versions from 1; each but the first says why it was changed (`reason`), on which day and who
    `decided`. The five stairs are what can be seen at -2 to 2. `due` is when it is expected, `review_on` when it is looked at
    again. Raises StairNotPossible for a number below 1, DueBeforeStart for a day before `on`, ReasonMissing.
    """

    card: str
    number: int
    on: date
    words: Words = Words()
    much_less: Words = Words()
    less: Words = Words()
    expected: Words = Words()
    more: Words = Words()
    much_more: Words = Words()
    due: date | None = None
    review_on: date | None = None
    state: GoalState = GoalState.GOING
    reason: Words = Words()
    decided: Chooser = Chooser.NOT_ASKED

    def __post_init__(self) -> None:
        if self.number < 1:
            raise StairNotPossible(self.number)
        if self.number > 1 and not self.reason:
            raise ReasonMissing
        for day in (self.due, self.review_on):
            if day is not None and day < self.on:
                raise DueBeforeStart

    @property
    def key(self) -> str:
        """The card and the version."""
        return f"{self.card}_{self.number}"

    @property
    def stairs(self) -> tuple[Words, ...]:
        """The five steps of the staircase, from -2 to 2."""
        return tuple(getattr(self, name) for name in STAIRS)

    @property
    def open(self) -> bool:
        """Whether it is still worked on."""
        return self.state is GoalState.GOING

    @property
    def rests(self) -> bool:
        """Whether it rests or was given up: then the client is neither asked about it nor shown it."""
        return self.state in (GoalState.PAUSED, GoalState.DROPPED)


@dataclass(frozen=True, slots=True)
class Stand:
    """Where the client stands on the staircase of the goal for `card` on one day: -2 to 2. Raises StairNotPossible."""

    card: str
    on: date
    level: int
    note: Words = Words()

    def __post_init__(self) -> None:
        if not -2 <= self.level <= 2:
            raise StairNotPossible(self.level)

    @property
    def key(self) -> str:
        """The goal and the day."""
        return f"{self.card}_{self.on:%Y%m%d}"


def versions(goals: Iterable[Goal], card: str) -> tuple[Goal, ...]:
    """All versions of the goal for a card, the first one first."""
    return tuple(sorted((goal for goal in goals if goal.card == card), key=lambda goal: goal.number))


def goal_of(goals: Iterable[Goal], card: str) -> Goal | None:
    """The version that holds now, or None."""
    return next(iter(reversed(versions(goals, card))), None)


def goal_on(goals: Iterable[Goal], card: str, day: date) -> Goal | None:
    """The version that held on a day, the first one before that; None where there is none."""
    found = versions(goals, card)
    return next((goal for goal in reversed(found) if goal.on <= day), found[0] if found else None)


def stands_of(stands: Iterable[Stand], card: str) -> tuple[Stand, ...]:
    """Where the client stood on the staircase of a card, the first day first."""
    return tuple(sorted((stand for stand in stands if stand.card == card), key=lambda stand: stand.on))


def says_the_same(one: Goal, other: Goal) -> bool:
    """Whether two versions agree on everything but how they came about."""
    apart = {"number", "on", "reason", "decided"}
    return all(getattr(one, part.name) == getattr(other, part.name) for part in fields(Goal) if part.name not in apart)


def next_version(goal: Goal, on: date, reason: Words, decided: Chooser) -> Goal:
    """The version after this one, which still says the same; days that have passed by then stay with the one before.

    Raises ReasonMissing without a reason.
    """
    due, review_on = (day if day is None or day >= on else None for day in (goal.due, goal.review_on))
    later = replace(goal, due=due, review_on=review_on)
    return replace(later, number=goal.number + 1, on=on, reason=reason, decided=decided)


def stand_now(stands: Iterable[Stand], card: str) -> Stand | None:
    """Where the client stood last, or None."""
    return next(iter(reversed(stands_of(stands, card))), None)


def t_score(levels: Iterable[int]) -> float | None:
    """The T-score of goals of equal weight at `levels`; 50 where each is as expected, None without any.

    For the professional alone: T = 50 + 10 * sum(x) / sqrt(0.7 * n + 0.3 * n * n) (Kiresuk and Sherman 1968, rho 0.3).
    """
    found = tuple(levels)
    count = len(found)
    if not count:
        return None
    return 50 + 10 * sum(found) / sqrt((1 - _RHO) * count + _RHO * count * count)
