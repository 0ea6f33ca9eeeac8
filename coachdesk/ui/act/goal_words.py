"""What a goal, its staircase and its versions say, as texts of the window."""

from typing import Final

from coachdesk.desk.choice_words import CHOOSERS, GOAL_STATES, STAIR_NAMES
from coachdesk.domain.course import Agreed, Agreement, Goal, GoalState, Stand
from coachdesk.domain.course.agreeing import Standing
from coachdesk.domain.words import Words
from coachdesk.i18n import Translator, mark

LEVELS: Final = tuple(STAIR_NAMES)
"""The stairs as they are kept, from the lowest to the highest."""
ASKED: Final = {
    "expected": mark("What do we expect to see then?"),
    "more": mark("What if it goes a little better?"),
    "much_more": mark("What if it goes much better?"),
    "less": mark("What if it goes a little less well?"),
    "much_less": mark("What if it goes much less well?"),
}
"""How each stair is asked for, in the order of asking: what is expected comes first."""
STATE_CHIPS: Final = {GoalState.GOING: "chip-soft", GoalState.REACHED: "chip-good"}
ANSWERS: Final = {
    Agreed.YES: mark("Yes"),
    Agreed.NO: mark("No"),
    Agreed.COULD_NOT: mark("Could not answer yet"),
}
STANDINGS: Final = {
    Standing.NOT_ASKED: mark("Not agreed on yet. Until then the plan is a draft."),
    Standing.AGREED: mark("Agreed on {date}."),
    Standing.CHANGED: mark("Changed since it was agreed on {date}."),
    Standing.REFUSED: mark("The client did not agree on {date}."),
    Standing.ASK_AGAIN: mark("The client could not answer on {date}. Ask again."),
}
"""A line about the plan as it stands; `{date}` is the day of the last answer."""


def said(words: Words, translator: Translator) -> str:
    """Somebody's words in a language, or else as they were typed."""
    return words.in_language(translator.language) or words.text.strip() or words.interpreted.strip()


def stair_line(goal: Goal, level: int, words: Translator) -> str:
    """The name of a stair and what can be seen there, in one line."""
    name, seen = words.text(STAIR_NAMES[level]), said(goal.stairs[level + 2], words)
    return words.text("{name}: {seen}", name=name, seen=seen) if seen else name


def stand_line(goal: Goal, stand: Stand, words: Translator) -> str:
    """Where the client stood on a day, in one line."""
    return words.line(words.date(stand.on), stair_line(goal, stand.level, words))


def goal_lines(goal: Goal, words: Translator) -> tuple[str, ...]:
    """Everything that a version says, line by line, the stairs from the highest to the lowest."""
    wanted = said(goal.words, words)
    days = [
        words.text("Expected by {date}", date=words.date(goal.due)) if goal.due else "",
        words.text("Looked at again on {date}", date=words.date(goal.review_on)) if goal.review_on else "",
    ]
    stairs = [stair_line(goal, level, words) for level in reversed(LEVELS) if goal.stairs[level + 2]]
    return (
        *([words.line(wanted)] if wanted else []),
        *([words.line(*days)] if any(days) else []),
        *stairs,
    )


def came_about(goal: Goal, words: Translator) -> tuple[str, ...]:
    """How a version came about: its number and day, who decided, how it stood with it, and why."""
    head = words.line(
        words.text("Version {number}", number=goal.number),
        words.date(goal.on),
        words.text(CHOOSERS[goal.decided]) if goal.decided in CHOOSERS else "",
        words.text(GOAL_STATES[goal.state]) if not goal.open else "",
    )
    reason = said(goal.reason, words)
    return (head, words.text("The reason: {reason}", reason=reason)) if reason else (head,)


def answer_line(agreement: Agreement, words: Translator) -> str:
    """What the client answered on a day, and why not, in one line."""
    why = said(agreement.why, words) if agreement.answer is not Agreed.YES else ""
    return words.line(words.date(agreement.on), words.text(ANSWERS[agreement.answer]), why)
