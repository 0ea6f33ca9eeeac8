"""The appointments to come and the steps with a day, as a file that calendars of phones and computers take in (RFC 5545).

It holds what the client has on paper and nothing else: every line in the client's language and in Dutch.
"""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any, Final

from coachdesk.documents.exercise import in_one_line
from coachdesk.documents.plan_course import appointment
from coachdesk.documents.sheets import Pair
from coachdesk.documents.two_tongues import TwoTongues
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.content import Content
from coachdesk.domain.course import Appointment
from coachdesk.domain.course.contact import to_come
from coachdesk.domain.course.goals import goal_of
from coachdesk.domain.errors import NothingPlanned
from coachdesk.domain.steps import Rhythm, Step
from coachdesk.i18n import Translator, mark, plain

if TYPE_CHECKING:
    from icalendar import Event

_ZONE: Final = "Europe/Amsterdam"
"""Where the times are meant, also on a phone that is set to another country."""
_MAKER: Final = "-//CoachDesk//Plan//EN"
_BEFORE: Final = timedelta(days=-1)
"""When the calendar reminds."""
_MORNING_BEFORE: Final = timedelta(hours=-15)
"""The same for a whole day, which begins at midnight: at nine in the morning."""
_AROUND: Final = timedelta(days=3 * 365)
"""For so long before and after today the file says when summer time is."""
_AGAIN: Final = {Rhythm.DAILY: "DAILY", Rhythm.WEEKLY: "WEEKLY", Rhythm.MONTHLY: "MONTHLY"}


def calendar_file(file: CaseFile, content: Content, dutch: Translator, other: Translator, now: datetime) -> bytes:
    """What is planned with the person of `file` from the day of `now` (aware) on. The same again gives the same bytes.

    Raises NothingPlanned where there is nothing.
    """
    from icalendar import Calendar

    writer = _Writer(file, content, dutch, other)
    events = list(writer.events(now))
    if not events:
        raise NothingPlanned
    made: Any = Calendar()
    made.add("prodid", _MAKER)
    made.add("version", "2.0")
    for event in events:
        made.add_component(event)
    today = now.astimezone().date()
    made.add_missing_timezones(today - _AROUND, today + _AROUND)
    written: bytes = made.to_ical()
    return written


class _Writer(TwoTongues):
    """Writes the entries of one calendar."""

    def events(self, now: datetime) -> "Iterator[Event]":
        """Appointments first, each part by its day."""
        today = now.astimezone().date()
        for each in to_come(self.file.course.appointments, today):
            yield self._met(each, now)
        held = ((each.area_id, goal_of(self.file.course.goals, each.area_id)) for each in self.file.choice.priorities)
        worked_on = {card for card, goal in held if goal is None or goal.open}
        for step in self.file.steps:
            if step.area_id in worked_on and step.done_at is None and _to_come(step, today):
                yield self._stepped(step, now)

    def _met(self, each: Appointment, now: datetime) -> "Event":
        title = self.pair(mark("Appointment with {name}"), name=self.file.case.contact.name or "…")
        lines = [line for pair in appointment(self, each).lines if (line := self._line(pair)) != each.where.strip()]
        return _event(each.id, now, self._title(title), (each.on, each.at, each.minutes), each.where, "\n".join(lines))

    def _stepped(self, step: Step, now: datetime) -> "Event":
        phrase = self.content.phrases.get(step.phrase_id or "")
        step.checked(phrase)
        said = self.content_pair(phrase.sentence, **step.slots) if phrase else self.said(step.words)
        day = step.when.day
        assert day is not None
        made = _event(step.id, now, self._title(said), (day, step.when.at, None), step.where, "")
        if step.when.rhythm in _AGAIN:
            made.add("rrule", {"freq": _AGAIN[step.when.rhythm]})
        return made

    def _title(self, pair: Pair) -> str:
        """What stands in the calendar: of an exercise that it is one, since entries stand among others."""
        return " · ".join(text for text in (in_one_line(self.exercise), self._line(pair)) if text)

    def _line(self, pair: Pair) -> str:
        """The client's words before the Dutch ones, each once."""
        said = (pair.other, pair.nl) if self.bilingual else (pair.nl,)
        return " / ".join(dict.fromkeys(plain(text).strip() for text in said if text))


def _to_come(step: Step, today: date) -> bool:
    when = step.when
    return when.day is not None and (when.day >= today or when.rhythm is not Rhythm.ONCE)


def _event(
    key: str, now: datetime, title: str, when: tuple[date, time | None, int | None], where: str, more: str
) -> "Event":
    """One entry: a whole day without a time, else from then on for so many minutes where that is known."""
    from zoneinfo import ZoneInfo

    from icalendar import Alarm, Event

    day, at, minutes = when
    made: Any = Event()
    made.add("uid", f"{key}@coachdesk")
    made.add("dtstamp", now)
    made.add("summary", title)
    if at is None:
        made.add("dtstart", day)
    else:
        begins = datetime.combine(day, at, ZoneInfo(_ZONE))
        made.add("dtstart", begins)
        if minutes is not None:
            made.add("dtend", begins + timedelta(minutes=minutes))
    for name, text in (("location", where.strip()), ("description", more)):
        if text:
            made.add(name, text)
    made.add("class", "PRIVATE")
    alarm: Any = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", title)
    alarm.add("trigger", _MORNING_BEFORE if at is None else _BEFORE)
    made.add_component(alarm)
    event: Event = made
    return event
