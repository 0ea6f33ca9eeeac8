"""How far a group has come in a scenario: which scene, what of it is on the wall, and what the group chose.

A run is a value: every step gives another one, so that going back is the run of before.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import IntEnum
from types import MappingProxyType
from typing import Final

from coachdesk.domain.workshop.scenarios import Choice, Scenario, Scene


class Beat(IntEnum):
    """What of a scene is on the wall, from little to all."""

    SITUATION = 0
    """The situation and the question."""
    CHOICES = 1
    """What could be done."""
    EFFECTS = 2
    """What each choice may do."""
    TIP = 3
    """The tip behind it."""


MOST_VOTES: Final = 99
"""Votes for one choice; a group that votes by hand is never larger."""
_NONE: Final[Mapping[tuple[str, str], int]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Run:
    """`at` is the number of the scene, from 0. `picked` is the choice that is talked about, if any."""

    scenario: Scenario
    at: int = 0
    beat: Beat = Beat.SITUATION
    picked: str = ""
    votes: Mapping[tuple[str, str], int] = field(default_factory=lambda: _NONE)

    @property
    def scene(self) -> Scene:
        """The scene on the wall."""
        return self.scenario.scenes[self.at]

    @property
    def coming(self) -> Scene | None:
        """The scene after this one; None at the end."""
        scenes = self.scenario.scenes
        return scenes[self.at + 1] if self.at + 1 < len(scenes) else None

    @property
    def ended(self) -> bool:
        """Whether all of the last scene is on the wall."""
        return self.coming is None and self.beat is Beat.TIP

    def on(self) -> "Run":
        """The next thing on the wall: more of this scene, or the next scene; itself at the end."""
        if self.beat is not Beat.TIP:
            return replace(self, beat=Beat(self.beat + 1))
        return self if self.coming is None else self.go(self.at + 1)

    def back(self) -> "Run":
        """A step back: less of this scene, or all of the one before; itself at the beginning."""
        if self.beat is not Beat.SITUATION:
            return replace(self, beat=Beat(self.beat - 1), picked="" if self.beat is Beat.CHOICES else self.picked)
        return self if self.at == 0 else replace(self.go(self.at - 1), beat=Beat.TIP)

    def go(self, at: int) -> "Run":
        """The beginning of a scene. Raises IndexError where there is none."""
        if not 0 <= at < len(self.scenario.scenes):
            raise IndexError(at)
        return replace(self, at=at, beat=Beat.SITUATION, picked="")

    def pick(self, choice_id: str) -> "Run":
        """Talk about one of the choices, which are on the wall then; once more leaves it. Raises KeyError for another."""
        self._choice(choice_id)
        picked = "" if self.picked == choice_id else choice_id
        return replace(self, picked=picked, beat=max(self.beat, Beat.CHOICES))

    def vote(self, choice_id: str, more: int = 1) -> "Run":
        """Count votes for a choice of this scene, or take them back (`more` below 0); from 0 to MOST_VOTES.

        Raises KeyError for a choice that is not in this scene.
        """
        self._choice(choice_id)
        counted = min(max(self.votes_for(choice_id) + more, 0), MOST_VOTES)
        votes = {**self.votes, (self.scene.id, choice_id): counted}
        return replace(self, votes=MappingProxyType({key: n for key, n in votes.items() if n}))

    def votes_for(self, choice_id: str) -> int:
        """The votes for a choice of this scene."""
        return self.votes.get((self.scene.id, choice_id), 0)

    def _choice(self, choice_id: str) -> Choice:
        for choice in self.scene.choices:
            if choice.id == choice_id:
                return choice
        raise KeyError(choice_id)
