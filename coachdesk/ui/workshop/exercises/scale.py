"""Filling a scale together: the person and the task, the live application at the scale, and questions for after it."""

from typing import Final

from coachdesk.domain.workshop.exercises import ScaleTask
from coachdesk.domain.workshop.exercising import ExerciseRun
from coachdesk.i18n import Translator, mark
from coachdesk.ui.workshop.exercises.shown import Card, OnWall, all_said, said

TITLE: Final = mark("Filling a scale together")
ABOUT: Final = mark("What is heavy and what helps, for a fictional person.")
NOTE: Final = mark("Open the scale, let the group call the cards, then come back for the questions.")
OPEN: Final = mark("To the scale")
SPOT: Final = "scale:"
"""The key of the page of Listen on which the scale is built."""


def on_wall(run: ExerciseRun, part: ScaleTask, words: Translator) -> OnWall:
    """What the group sees."""
    cards = (Card(words.text("Talk about it"), all_said(part.questions, words)),) if run.step else ()
    return OnWall(said(part.title, words), said(part.task, words), cards=cards)


def beside(part: ScaleTask, words: Translator) -> tuple[Card, ...]:
    """What the trainer sees."""
    return (Card(words.text("Talk about it"), all_said(part.questions, words)),)
