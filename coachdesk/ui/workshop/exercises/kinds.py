"""The kinds of exercises, and what each shows."""

from types import ModuleType
from typing import Final

from coachdesk.domain.workshop.exercises import ExerciseKind, Part
from coachdesk.domain.workshop.exercising import ExerciseRun
from coachdesk.i18n import Translator
from coachdesk.ui.workshop.exercises import reading, role_play, scale, sorting, telling_back
from coachdesk.ui.workshop.exercises.shown import Card, OnWall

_MODULES: Final[dict[ExerciseKind, ModuleType]] = {
    ExerciseKind.READING: reading,
    ExerciseKind.ROLE_PLAY: role_play,
    ExerciseKind.SORTING: sorting,
    ExerciseKind.TELLING_BACK: telling_back,
    ExerciseKind.SCALE: scale,
}


def title(kind: ExerciseKind) -> str:
    """What a kind is called: a source text."""
    return _MODULES[kind].TITLE


def about(kind: ExerciseKind) -> str:
    """What the group does: a source text."""
    return _MODULES[kind].ABOUT


def note(kind: ExerciseKind) -> str:
    """How the trainer leads every part of a kind: a source text."""
    return _MODULES[kind].NOTE


def on_wall(run: ExerciseRun, words: Translator) -> OnWall:
    """What the group sees now."""
    return _MODULES[run.exercise.kind].on_wall(run, run.part, words)


def beside(kind: ExerciseKind, part: Part, words: Translator) -> tuple[Card, ...]:
    """What the trainer sees beside a part."""
    return _MODULES[kind].beside(part, words)
