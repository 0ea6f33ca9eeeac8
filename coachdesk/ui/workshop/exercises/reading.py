"""Reading without sound: the picture, then three readings, then something to ask."""

from typing import Final

from coachdesk.domain.questions import MeaningKind
from coachdesk.domain.workshop.exercises import Reading
from coachdesk.domain.workshop.exercising import ExerciseRun
from coachdesk.i18n import Translator, mark
from coachdesk.ui.workshop.exercises.shown import Card, OnWall, said

TITLE: Final = mark("Without sound")
ABOUT: Final = mark("A picture, three readings, then a question.")
NOTE: Final = mark(
    "Look for half a minute before anybody speaks. No reading is wrong. Nobody says who is who. Look once from each chair."
)
KINDS: Final = {
    MeaningKind.POSSIBLE: mark("Possible"),
    MeaningKind.NOT_CULTURAL: mark("Not about culture"),
    MeaningKind.OWN_PART: mark("My own part"),
}


def on_wall(run: ExerciseRun, part: Reading, words: Translator) -> OnWall:
    """What the group sees."""
    pictured = said(part.sees, words)
    if run.step == 0:
        look = words.text("What do you see? Find three readings.")
        return OnWall(look, picture=part.drawing, pictured=pictured, picture_large=True)
    readings = tuple(said(reading.text, words) for reading in part.readings)
    first = words.text("Which reading came first?")
    if run.step == 1:
        return OnWall(first, picture=part.drawing, pictured=pictured, choices=readings)
    kinds = tuple(words.text(KINDS[reading.kind]) for reading in part.readings)
    ask = Card(words.text("Now ask this person"), (said(part.ask, words),))
    return OnWall(first, picture=part.drawing, pictured=pictured, choices=readings, under=kinds, cards=(ask,))


def beside(part: Reading, words: Translator) -> tuple[Card, ...]:
    """What the trainer sees."""
    readings = tuple(
        words.line(words.text(KINDS[each.kind]), said(each.text, words), between=": ") for each in part.readings
    )
    return (Card(words.text("What can be seen"), (said(part.sees, words),)), Card(words.text("Readings"), readings))
