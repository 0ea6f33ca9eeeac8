"""From a case to what its plan says: every line twice, in Dutch and in the client's language."""

from dataclasses import replace
from datetime import date
from typing import Any

from coachdesk.documents import plan_course as course
from coachdesk.documents.sheets import LARGE_PRINT, ContactBlock, Pair, PlanSheet, PriorityBlock, StepBlock
from coachdesk.documents.two_tongues import TwoTongues
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.choosing import Outcome, Priority
from coachdesk.domain.content import Content
from coachdesk.domain.course import GoalState
from coachdesk.domain.course.goals import goal_of
from coachdesk.domain.errors import NothingToPrint, UnknownId
from coachdesk.domain.faces import Face, face
from coachdesk.domain.papers import AS_USUAL, PlanPaper
from coachdesk.domain.steps import Rhythm, Step, When, Who
from coachdesk.i18n import Translator, isolate, mark, mark_to_client, western

CHOICES = {
    Outcome.NOT_NOW: mark("I do not choose now. I can choose later."),
    Outcome.DOES_NOT_WANT: mark("I do not want to choose. That is fine."),
}
_RHYTHMS = {
    Rhythm.DAILY: mark("Every day, from {day}"),
    Rhythm.WEEKLY: mark("Every week, from {day}"),
    Rhythm.MONTHLY: mark("Every month, from {day}"),
}
OPEN_RHYTHMS = {
    Rhythm.DAILY: mark("Every day"),
    Rhythm.WEEKLY: mark("Every week"),
    Rhythm.MONTHLY: mark("Every month"),
}


_EMERGENCY = "danger_now"
"""The safety card whose first number stands on every plan."""


def plan_sheet(
    file: CaseFile,
    content: Content,
    dutch: Translator,
    other: Translator,
    today: date,
    paper: PlanPaper = AS_USUAL,
) -> PlanSheet:
    """The plan of `file` on `today`, in Dutch and in the language of `other` (Dutch alone when that is Dutch).

    What a version of the `paper` leaves out is left out when it is drawn: the sheet always says everything.

    Both speak to the client in the form that `Translator.addressing` gave them.

    Raises NothingToPrint when nothing was chosen or declined, StepEmpty and PhraseIncomplete for a step that does
    not say what is to be done, UnknownId for a priority whose card nobody knows.
    """
    return replace(_Writer(file, content, dutch, other).sheet(today), version=paper.version, black=paper.black)


class _Writer(TwoTongues):
    """Writes one sheet."""

    def sheet(self, today: date) -> PlanSheet:
        case, choice = self.file.case, self.file.choice
        priorities = self.file.on_plan
        if choice.outcome is Outcome.OPEN:
            raise NothingToPrint
        return PlanSheet(
            language=self.other.language,
            rtl=self.other.rtl,
            bilingual=self.bilingual,
            title=self.pair(mark("My plan")),
            name=case.calling_name,
            date=self.both(lambda words: self.dated(words, words.date(today), today)),
            energy=self.good_at(),
            choice=self.pair(CHOICES[choice.outcome]) if choice.outcome in CHOICES else None,
            priorities=tuple(self._priority(i, p) for i, p in enumerate(priorities, 1)),
            if_it_fails=self._if_it_fails() if priorities else None,
            contact=self._contact(),
            not_pip=self.pair(mark_to_client("This is not your PIP. This plan is yours.")),
            signatures=(
                self.pair(mark("Signature of {name}"), name=case.calling_name),
                self.pair(mark("Signature of {name}"), name=case.contact.name or "…"),
            ),
            page=self.both(lambda words: self._page(words, today)),
            untranslated=self.pair(mark_to_client("Not translated yet. Ask your contact person.")),
            letters=LARGE_PRINT[0] if case.reading.large_print else 1.0,
            pictures=case.reading.pictures,
            exercise=self.exercise,
            draft=self._draft() if priorities else None,
            next_title=self.pair(mark("When we meet")),
            appointments=course.appointments(self, today),
            helpers=course.helpers(self, today),
            sharing=course.sharing(self, today),
            explained=self._explained() if priorities else None,
            told_back=course.told_back(self),
            partly=self.pair(mark_to_client("This is a part of your plan. The whole plan says more.")),
            **self._emergency(),
        )

    # --- blocks -----------------------------------------------------------------------------------------------------

    def _page(self, words: Translator, today: date) -> str:
        """Which page of how many, and of which day the plan is, so that a loose page can be told from a newer one."""
        number = words.text("Page {page} of {pages}", page="{page}", pages="{pages}")
        return words.line(number, words.date(today))

    def _draft(self) -> Pair | None:
        """That the client has not agreed yet."""
        return None if course.agreed(self) else self.pair(mark("Draft: not agreed on yet."))

    def _if_it_fails(self) -> Pair:
        return self.pair(mark_to_client("It does not work out? Call. Then we make the step smaller."))

    def _explained(self) -> Pair:
        return self.pair(mark_to_client("I explained the plan. You told me what you are going to do."))

    def _emergency(self) -> dict[str, Any]:
        """The number for danger, where the content has one."""
        card = self.content.safety.get(_EMERGENCY)
        number = next(iter(card.numbers), None) if card is not None else None
        if number is None:
            return {}
        return {"emergency": self.content_pair(number.name), "emergency_phone": number.phone}

    def _priority(self, number: int, priority: Priority) -> PriorityBlock:
        shown = face(self.content, self.file.course.cards, priority.area_id)
        if shown is None:
            raise UnknownId("card", priority.area_id)
        goal = goal_of(self.file.course.goals, priority.area_id)
        said = goal.words if goal is not None and goal.words else priority.wish
        steps = self.file.steps_of(priority.area_id)
        reached = goal is not None and goal.state is GoalState.REACHED
        return PriorityBlock(
            number=str(number),
            pictogram=shown.pictogram,
            title=self._title(shown),
            wish=self.said(said) if said else None,
            steps=tuple(self._step(f"{number}.{i}", step, asked=not reached) for i, step in enumerate(steps, 1)),
            stairs=course.stairs(self, goal) if goal is not None else None,
            reached=self.pair(mark("Reached")) if reached else None,
        )

    def _title(self, shown: Face) -> Pair:
        return self.content_pair(shown.title) if shown.title is not None else self.said(shown.words)

    def _step(self, number: str, step: Step, *, asked: bool) -> StepBlock:
        phrase = self.content.phrases.get(step.phrase_id or "")
        step.checked(phrase)
        words = self.content_pair(phrase.sentence, **step.slots) if phrase else self.said(step.words)
        lines = (self._who(step), self._where(step), self._when(step))
        details = tuple(line for line in lines if line)
        return StepBlock(number, words, details, step.done_at is not None, step.when.day, step.when.at, asked)

    def _who(self, step: Step) -> Pair:
        client, contact = self.file.case.calling_name, self.file.case.contact.name
        doer = {Who.CONTACT: contact, Who.OTHER: step.who_name}.get(step.who, client) or "…"
        companion = step.with_whom.strip() or (contact if step.who is Who.TOGETHER else "")
        if companion:
            return _beside("person", self.pair(mark("{name}, with {other}"), name=doer, other=companion))
        return _beside("person", self.both(lambda words: isolate(doer)))

    def _where(self, step: Step) -> Pair | None:
        return _beside("place", self.both(lambda words: isolate(step.where))) if step.where.strip() else None

    def _when(self, step: Step) -> Pair | None:
        if step.when == When():
            return None
        when = step.when
        picture = "clock" if when == When(at=when.at) else "calendar"
        return _beside(picture, self.both(lambda words: self.dated(words, when_in_words(when, words), when.day)))

    def _contact(self) -> ContactBlock:
        person = self.file.case.contact
        lines = []
        if person.days:
            lines.append(_beside("calendar", self.both(lambda words: reachable(words, person.days))))
        if person.substitute.strip():
            lines.append(_beside("person", self.pair(mark("If I am not there: {name}"), name=person.substitute)))
        return ContactBlock(
            heading=self.pair(mark_to_client("Call me if you have a question")),
            name=person.name,
            phone=western(person.phone),
            lines=tuple(lines),
            photo=person.photo,
            code=self._code() if person.phone.strip() else None,
        )

    def _code(self) -> Pair:
        return self.pair(mark_to_client("My number, for your phone"))


def _beside(pictogram: str, pair: Pair) -> Pair:
    return replace(pair, pictogram=pictogram)


def when_in_words(when: When, words: Translator) -> str:
    """The day and time of a step; empty when both are open and it is once."""
    day = words.date(when.day, weekday=True) if when.day else ""
    if when.rhythm is not Rhythm.ONCE:
        day = words.text(_RHYTHMS[when.rhythm], day=day) if day else words.text(OPEN_RHYTHMS[when.rhythm])
    if when.at is None:
        return day
    at = words.text("{time} o'clock", time=words.time(when.at))
    return words.text("{day}, {time}", day=day, time=at) if day else at


def reachable(words: Translator, days: tuple[int, ...]) -> str:
    """The weekdays in words; a row of three or more is said as from and to."""
    if len(days) > 2 and days[-1] - days[0] == len(days) - 1:
        first, last = words.weekday(days[0]), words.weekday(days[-1])
        return words.text("I can be reached from {first} to {last}.", first=first, last=last)
    return words.text("I can be reached on {days}.", days=words.listed(words.weekday(day) for day in days))
