"""The kinds of exercises, and what each shows."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from coachdesk.domain.workshop.exercises import ExerciseKind
from coachdesk.domain.workshop.exercising import ExerciseRun
from coachdesk.i18n import Translator
from coachdesk.ui.workshop.exercises import reading, role_play, scale, sorting, telling_back
from coachdesk.ui.workshop.exercises.shown import Card, OnWall


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind; its parts are of one class, which both functions take. The texts are source texts."""

    title: str
    about: str
    """What the group does."""
    note: str
    """How the trainer leads every part."""
    on_wall: Callable[[ExerciseRun, Any, Translator], OnWall]
    beside: Callable[[Any, Translator], tuple[Card, ...]]


KINDS: Final = {
    ExerciseKind.READING: Kind(reading.TITLE, reading.ABOUT, reading.NOTE, reading.on_wall, reading.beside),
    ExerciseKind.ROLE_PLAY: Kind(role_play.TITLE, role_play.ABOUT, role_play.NOTE, role_play.on_wall, role_play.beside),
    ExerciseKind.SORTING: Kind(sorting.TITLE, sorting.ABOUT, sorting.NOTE, sorting.on_wall, sorting.beside),
    ExerciseKind.TELLING_BACK: Kind(
        telling_back.TITLE, telling_back.ABOUT, telling_back.NOTE, telling_back.on_wall, telling_back.beside
    ),
    ExerciseKind.SCALE: Kind(scale.TITLE, scale.ABOUT, scale.NOTE, scale.on_wall, scale.beside),
}


def on_wall(run: ExerciseRun, words: Translator) -> OnWall:
    """What the group sees now."""
    return KINDS[run.exercise.kind].on_wall(run, run.part, words)
