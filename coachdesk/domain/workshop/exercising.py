"""How far a group has come in an exercise: which part, what of it is on the wall, and what the group chose.

As with scenarios this is a value: every step gives another one.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Final

from coachdesk.domain.workshop.exercises import Exercise, Part
from coachdesk.domain.workshop.running import MOST_VOTES

_NO_VOTES: Final[Mapping[tuple[str, str], int]] = MappingProxyType({})
_NO_PICKS: Final[Mapping[str, str]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class ExerciseRun:
    """`at` is the number of the part and `step` what of it is on the wall, both from 0. `picks` is one option of a part."""

    exercise: Exercise
    at: int = 0
    step: int = 0
    picks: Mapping[str, str] = field(default_factory=lambda: _NO_PICKS)
    votes: Mapping[tuple[str, str], int] = field(default_factory=lambda: _NO_VOTES)

    @property
    def part(self) -> Part:
        """The part on the wall."""
        return self.exercise.parts[self.at]

    @property
    def coming(self) -> Part | None:
        """The part after this one; None at the end."""
        parts = self.exercise.parts
        return parts[self.at + 1] if self.at + 1 < len(parts) else None

    @property
    def ended(self) -> bool:
        """Whether all of the last part is on the wall."""
        return self.coming is None and self.step == self.part.steps - 1

    @property
    def picked(self) -> str:
        """What was picked in this part, if anything."""
        return self.picks.get(self.part.id, "")

    @property
    def picks_now(self) -> bool:
        """Whether what can be chosen from is on the wall."""
        return bool(self.part.options) and self.step >= self.part.PICKS_FROM

    def on(self) -> "ExerciseRun":
        """The next thing on the wall: more of this part, or the next part; itself at the end."""
        if self.step < self.part.steps - 1:
            return replace(self, step=self.step + 1)
        return self if self.coming is None else self.go(self.at + 1)

    def back(self) -> "ExerciseRun":
        """A step back: less of this part, or all of the one before; itself at the beginning."""
        if self.step:
            return replace(self, step=self.step - 1)
        if self.at == 0:
            return self
        return replace(self, at=self.at - 1, step=self.exercise.parts[self.at - 1].steps - 1)

    def go(self, at: int) -> "ExerciseRun":
        """The beginning of a part. Raises IndexError where there is none."""
        if not 0 <= at < len(self.exercise.parts):
            raise IndexError(at)
        return replace(self, at=at, step=0)

    def pick(self, option: str) -> "ExerciseRun":
        """Pick one of the options of this part, which are on the wall then; once more leaves it.

        Raises KeyError for another.
        """
        self._check(option)
        others = {part: picked for part, picked in self.picks.items() if part != self.part.id}
        picks = others if self.picked == option else {**others, self.part.id: option}
        return replace(self, picks=MappingProxyType(picks), step=max(self.step, self.part.PICKS_FROM))

    def vote(self, option: str, more: int = 1) -> "ExerciseRun":
        """Count votes for an option of this part, or take them back (`more` below 0); from 0 to MOST_VOTES.

        What is voted on is on the wall then. Raises KeyError for another, and where nobody votes.
        """
        if not self.part.VOTES:
            raise KeyError(option)
        self._check(option)
        counted = min(max(self.votes_for(option) + more, 0), MOST_VOTES)
        votes = {**self.votes, (self.part.id, option): counted}
        kept = MappingProxyType({key: n for key, n in votes.items() if n})
        return replace(self, votes=kept, step=max(self.step, self.part.PICKS_FROM))

    def votes_for(self, option: str) -> int:
        """The votes for an option of this part."""
        return self.votes.get((self.part.id, option), 0)

    def _check(self, option: str) -> None:
        if option not in self.part.options:
            raise KeyError(option)
