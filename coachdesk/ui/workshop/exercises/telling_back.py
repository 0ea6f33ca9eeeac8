"""Having it told back: an agreement to explain, what to listen for, and better questions."""

from typing import Final

from coachdesk.domain.workshop.exercises import TellingBack
from coachdesk.domain.workshop.exercising import ExerciseRun
from coachdesk.i18n import Translator, mark
from coachdesk.ui.workshop.exercises.shown import Card, OnWall, all_said, said

TITLE: Final = mark("Having it told back")
ABOUT: Final = mark("Explain an agreement, and hear it in other words.")
NOTE: Final = mark("One explains, one tells back, one listens. It tests how it was explained, never who tells it back.")


def on_wall(run: ExerciseRun, part: TellingBack, words: Translator) -> OnWall:
    """What the group sees."""
    if run.step == 0:
        return OnWall(said(part.agreement, words), words.text("Explain it. Your neighbour tells it in own words."))
    cards = _cards(part, words)
    return OnWall(said(part.agreement, words), cards=cards[: run.step])


def _cards(part: TellingBack, words: Translator) -> tuple[Card, ...]:
    return (
        Card(words.text("Listen for"), all_said(part.listen_for, words)),
        Card(words.text("Better than “Do you understand?”"), all_said(part.better, words)),
    )


def beside(part: TellingBack, words: Translator) -> tuple[Card, ...]:
    """What the trainer sees."""
    return _cards(part, words)
