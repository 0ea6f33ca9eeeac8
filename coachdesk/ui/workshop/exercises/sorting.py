"""Sorting tips: a tip with three piles, then why, and after the last tip all piles."""

from typing import Final

from coachdesk.domain.workshop.exercises import Pile, Tip, piles
from coachdesk.domain.workshop.exercising import ExerciseRun
from coachdesk.i18n import Translator, mark
from coachdesk.ui.workshop.exercises.shown import Card, OnWall, said

TITLE: Final = mark("Sorting tips")
ABOUT: Final = mark("What helps often, what depends, and what rather not?")
NOTE: Final = mark("Let people vote by hand. Ask who lays it elsewhere, and why. Nothing is marked.")
PILES: Final = {
    Pile.HELPS: mark("Helps often"),
    Pile.DEPENDS: mark("It depends: ask"),
    Pile.RATHER_NOT: mark("Rather not"),
}


def on_wall(run: ExerciseRun, part: Tip, words: Translator) -> OnWall:
    """What the group sees."""
    if run.step > 1:
        laid = piles(run.exercise, run.picks)
        cards = tuple(
            Card(words.text(PILES[pile]), tuple(said(tip.title, words) for tip in laid[pile])) for pile in Pile
        )
        return OnWall(words.text("This is how you laid them"), cards=cards)
    choices = tuple(words.text(PILES[pile]) for pile in Pile)
    cards = (Card(words.text("Why"), (said(part.why, words),)),) if run.step == 1 else ()
    return OnWall(said(part.title, words), words.text("Where would you lay it?"), choices=choices, cards=cards)


def beside(part: Tip, words: Translator) -> tuple[Card, ...]:
    """What the trainer sees."""
    return (Card(words.text("Why"), (said(part.why, words),)),)
