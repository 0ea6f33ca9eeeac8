"""What to know before a visit, gathered from the case: to read in one minute."""

from dataclasses import dataclass
from datetime import date, timedelta

from coachdesk.desk.base import Area
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.course import Appointment, AppointmentState
from coachdesk.domain.course.contact import to_come
from coachdesk.domain.listening import Answer, AnswerState
from coachdesk.domain.picture import CardMark, Fits, Meeting
from coachdesk.domain.picture.meetings import last_first
from coachdesk.domain.questions import Option, Prompt, Question
from coachdesk.domain.steps import Rhythm, Step, When

NAME, HELP = "name_wish", ("contact_help", "practical_wishes")
"""Ids of the questions about the name wished, and about what helps."""


@dataclass(frozen=True, slots=True)
class Told:
    """What was told to one question: the options that were ticked, and the answer with its words."""

    question: Question
    picked: tuple[Option, ...]
    answer: Answer


@dataclass(frozen=True, slots=True)
class Ahead:
    """A day to come: of an appointment, of a step, or with neither of the next talk."""

    on: date
    step: Step | None = None
    appointment: Appointment | None = None


@dataclass(frozen=True, slots=True)
class Preparation:
    """Everything for the page before a visit; what is not known is empty.

    `last` is the talk before, `agreed` the last one in which something was agreed. `waiting` are the questions to ask later,
    `missed` is the last appointment that did not take place where it was said what would help next time.
    """

    name: Told | None
    last: Meeting | None
    agreed: Meeting | None
    helps: tuple[Told, ...]
    waiting: tuple[Question, ...]
    ahead: tuple[Ahead, ...]
    fitting: tuple[tuple[Prompt, CardMark], ...]
    missed: Appointment | None = None


class PreparingDesk(Area):
    """Reads only."""

    def of(self, file: CaseFile) -> Preparation:
        """What to know today."""
        today = self.today()
        talks = last_first(file.picture.meetings)
        cards = self.tools.content.cards
        marks = file.picture.marks
        return Preparation(
            name=self._told(file, NAME),
            last=next(iter(talks), None),
            agreed=next((talk for talk in talks if talk.agreed), None),
            helps=tuple(told for question in HELP if (told := self._told(file, question)) is not None),
            waiting=self._waiting(file),
            ahead=_ahead(file, today),
            fitting=tuple((cards[m.card], m) for m in marks if m.fits is Fits.YES and m.card in cards),
            missed=_missed(file),
        )

    def _told(self, file: CaseFile, question_id: str) -> Told | None:
        question, answer = self.tools.content.questions.get(question_id), file.answer(question_id)
        if question is None or answer is None or not (answer.words or answer.picked):
            return None
        return Told(question, tuple(o for o in question.options if o.id in answer.picked), answer)

    def _waiting(self, file: CaseFile) -> tuple[Question, ...]:
        later = {answer.question_id for answer in file.answers if answer.state is AnswerState.LATER}
        return tuple(q for q in self.tools.content.questions.values() if q.id in later and not q.retired)


def next_day(when: When, today: date) -> date | None:
    """The first day from `today` on which something with this rhythm falls; None when there is none any more.

    What is done every day has no day of its own. The last day of a month stands for a day that the month lacks.
    """
    if when.day is None or when.rhythm is Rhythm.DAILY:
        return None
    if when.day >= today:
        return when.day
    if when.rhythm is Rhythm.WEEKLY:
        return today + timedelta(days=(when.day - today).days % 7)
    if when.rhythm is Rhythm.MONTHLY:
        this_month = _in_month(today, when.day.day)
        return this_month if this_month >= today else _in_month(_last_of(today) + timedelta(days=1), when.day.day)
    return None


def _last_of(day: date) -> date:
    return (day.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)


def _in_month(day: date, number: int) -> date:
    return day.replace(day=min(number, _last_of(day).day))


def _missed(file: CaseFile) -> Appointment | None:
    """The last one that did not take place, where it was said what would help next time."""
    missed = [a for a in file.course.appointments if a.state is AppointmentState.MISSED and a.helps]
    return max(missed, key=lambda each: each.on, default=None)


def _ahead(file: CaseFile, today: date) -> tuple[Ahead, ...]:
    """A day that was named in a talk stands for itself only where there is no appointment on it."""
    planned = to_come(file.course.appointments, today)
    named = {talk.next_on for talk in file.picture.meetings if talk.next_on is not None and talk.next_on >= today}
    talks = named - {each.on for each in planned}
    steps = ((next_day(step.when, today), step) for step in file.steps if step.done_at is None)
    found = [
        *(Ahead(each.on, appointment=each) for each in planned),
        *map(Ahead, talks),
        *(Ahead(on, step) for on, step in steps if on is not None),
    ]
    return tuple(sorted(found, key=lambda each: (each.on, each.step is not None)))
