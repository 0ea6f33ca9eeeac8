"""What is said of how something was chosen and rated, as texts of the window."""

from datetime import date
from typing import Final

from coachdesk.desk.choice_words import RATINGS
from coachdesk.domain.course import Rating
from coachdesk.domain.course.reasons import CLEAR_DIFFERENCE, RATED, SharedStep
from coachdesk.i18n import Translator, mark

STEPS: Final = {
    SharedStep.OPTIONS: mark("the cards on the table"),
    SharedStep.SAY: mark("how much say is wanted"),
    SharedStep.REASON: mark("the client's reason"),
    SharedStep.CHOOSER: mark("who chose"),
    SharedStep.LANGUAGE: mark("the language"),
    SharedStep.TEACH_BACK: mark("telling back"),
}
"""The steps of a shared decision, as in a list of what is missing."""

Given = tuple[date, int]
"""A mark and the day on which it was given."""


def shared_line(recorded: tuple[SharedStep, ...], words: Translator) -> str:
    """How far the choice was shared, and what is missing."""
    count, most = str(len(recorded)), str(len(SharedStep))
    line = words.text("Chosen together: {count} of {most} steps recorded.", count=count, most=most)
    missing = [words.text(STEPS[step]) for step in SharedStep if step not in recorded]
    if not missing:
        return line
    return words.line(line, words.text("Missing: {what}.", what=words.listed(missing)), between=" ")


def rating_lines(ratings: tuple[Rating, ...], words: Translator) -> tuple[str, ...]:
    """A line for each question that was answered: the first and the last mark, and whether they clearly differ."""
    lines = []
    for asked in RATED:
        given = [(rating.on, mark) for rating in ratings if (mark := getattr(rating, asked)) is not None]
        if given:
            lines.append(_rating_line(words.text(RATINGS[asked]), given[0], given[-1], words))
    return tuple(lines)


def _rating_line(name: str, first: Given, last: Given, words: Translator) -> str:
    now = words.text("{what}: {mark} of 10", what=name, mark=str(last[1]))
    if first[0] == last[0]:
        return words.line(now, words.date(last[0]))
    before = words.text("{mark} on {date}", mark=str(first[1]), date=words.date(first[0]))
    clear = abs(last[1] - first[1]) >= CLEAR_DIFFERENCE
    rule = words.text("clear difference by rule of thumb") if clear else ""
    return words.line(now, words.date(last[0]), before, rule)
