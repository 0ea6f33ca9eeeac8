"""What the client told: one answer per question, in the client's own words."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from coachdesk.domain.errors import UnknownId
from coachdesk.domain.questions import Question
from coachdesk.domain.words import Words


class AnswerState(StrEnum):
    """Where a question stands. Not wanting to talk about something is an answer."""

    OPEN = "open"
    TALKED = "talked"
    LATER = "later"
    NOT_WANTED = "not_wanted"


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to one question: ticked option ids in the order of the question, and words."""

    question_id: str
    changed_at: datetime
    words: Words = Words()
    picked: tuple[str, ...] = ()
    state: AnswerState = AnswerState.OPEN


def answer(
    question: Question,
    now: datetime,
    *,
    words: Words,
    picked: tuple[str, ...] = (),
    state: AnswerState | None = None,
) -> Answer:
    """An answer to `question` as it stands at `now`.

    Without a `state` it is TALKED when something was said or ticked, else OPEN. Raises UnknownId for an option that
    the question does not have.
    """
    known = question.pickable
    for option_id in picked:
        if option_id not in known:
            raise UnknownId("answer", option_id)
    ordered = tuple(option_id for option_id in known if option_id in picked)
    if state is None:
        state = AnswerState.TALKED if words or ordered else AnswerState.OPEN
    return Answer(question.id, now, words, ordered, state)
