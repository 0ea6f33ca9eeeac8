"""Scenarios: a story about a fictional person, told in scenes that a group talks about."""

from dataclasses import dataclass
from typing import Final

from coachdesk.domain.questions import Text
from coachdesk.domain.stages import Stage

MINUTES: Final = range(1, 31)
"""How long a scene may take."""
CHOICES: Final = range(2, 5)
"""How many things to do a scene may offer: they are named A to D."""
LETTERS: Final = "ABCD"
"""The names of the choices on the wall and on the keyboard, in every language."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Something that a consultant could do, and what that may do to the talk. No choice is wrong or right."""

    id: str
    text: Text
    effect: Text


@dataclass(frozen=True, slots=True)
class Scene:
    """One moment of the story, in the order in which it is shown.

    `situation` is what happens, `question` what the group talks about. `tip` with its title is why something may work;
    `card` names the prompt card behind it. `notes` are for the trainer alone. `stage` is where in the case it plays.
    """

    id: str
    title: Text
    minutes: int
    stage: Stage
    situation: Text
    question: Text
    choices: tuple[Choice, ...]
    tip_title: Text
    tip: Text
    card: str
    notes: tuple[Text, ...]

    def letter(self, choice: Choice) -> str:
        """The letter of one of its choices."""
        return LETTERS[self.choices.index(choice)]


@dataclass(frozen=True, slots=True)
class Scenario:
    """A story in scenes; `order` is its place among the others, `person` is the name of the fictional person whose case it plays in.

    `own` says that it is a trainer's own file: its texts stand in that trainer's language and are shown as they are.
    """

    id: str
    order: int
    title: Text
    about: Text
    aim: Text
    person: str
    scenes: tuple[Scene, ...]
    rows: tuple[int, ...]
    own: bool = False

    @property
    def minutes(self) -> int:
        """How long all scenes take together."""
        return sum(scene.minutes for scene in self.scenes)
