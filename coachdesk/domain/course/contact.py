"""Contact that is kept up: appointments, how often there is contact, and who the fixed contact person is."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time, timedelta
from enum import StrEnum
from typing import Final

from coachdesk.domain.cases import SHORT, check_length
from coachdesk.domain.errors import DaysNotPossible, DurationNotPossible, HandoverNoteMissing, WhoMissing
from coachdesk.domain.picture.meetings import LONGEST, Meeting, MeetingPlace
from coachdesk.domain.words import Words

EVERY_DAYS: Final = 14
"""Days between contacts unless the case says otherwise: regular contact in the first months."""
MOST_DAYS: Final = 366


class AppointmentState(StrEnum):
    """What became of it. A missed one is nobody's fault: what would help next time is asked."""

    PLANNED = "planned"
    HELD = "held"
    MISSED = "missed"
    MOVED = "moved"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Appointment:
    """A meeting to come, or one that was planned.

    `where` is an address, `travel` how to get there (a bus, a landmark), `bring` what to take along, `with_whom` names of
    others; `helps` is what would help next time where it was missed. `minutes` is how long it takes, None if open.
    Raises DurationNotPossible.
    """

    id: str
    on: date
    at: time | None = None
    minutes: int | None = None
    place: MeetingPlace = MeetingPlace.HOME
    where: str = ""
    travel: str = ""
    bring: Words = Words()
    interpreter: bool = False
    with_whom: str = ""
    state: AppointmentState = AppointmentState.PLANNED
    helps: Words = Words()

    def __post_init__(self) -> None:
        for name in ("where", "travel", "with_whom"):
            check_length(name, getattr(self, name), SHORT)
        if self.minutes is not None and not 0 < self.minutes <= LONGEST:
            raise DurationNotPossible(self.minutes)

    @property
    def key(self) -> str:
        """An appointment has an id of its own."""
        return self.id


def to_come(appointments: Iterable[Appointment], today: date) -> tuple[Appointment, ...]:
    """Planned appointments from today on, the first one first."""
    found = [each for each in appointments if each.state is AppointmentState.PLANNED and each.on >= today]
    return tuple(sorted(found, key=lambda each: (each.on, each.at or time.max)))


def unsettled(appointments: Iterable[Appointment], today: date) -> tuple[Appointment, ...]:
    """Planned appointments of days before today of which nobody said what became of them, the oldest first."""
    found = [each for each in appointments if each.state is AppointmentState.PLANNED and each.on < today]
    return tuple(sorted(found, key=lambda each: (each.on, each.at or time.max)))


@dataclass(frozen=True, slots=True)
class Pace:
    """How often there is contact with this person (at least every `every_days` days, 1 to 366; None: no reminders), and
    from which day the following counts: looks back are planned 0, 3, 6 and 12 months after `begun`.

    Raises DaysNotPossible.
    """

    every_days: int | None = EVERY_DAYS
    begun: date | None = None

    def __post_init__(self) -> None:
        if self.every_days is not None and not 0 < self.every_days <= MOST_DAYS:
            raise DaysNotPossible(self.every_days)

    @property
    def key(self) -> str:
        """There is one for a case."""
        return "pace"


def parse_days(text: str) -> int | None:
    """Read a number of days as people type it; empty is None. Raises DaysNotPossible."""
    plain = text.strip()
    if not plain:
        return None
    if not plain.isdecimal() or len(plain) > 3:  # a longer one is never possible, and perhaps too long to be read
        raise DaysNotPossible(plain)
    return int(plain)


def pace_of(paces: tuple[Pace, ...]) -> Pace:
    """What the case says of it, or the usual pace."""
    return paces[0] if paces else Pace()


def last_contact(meetings: Iterable[Meeting]) -> date | None:
    """The day of the last talk."""
    return max((meeting.on for meeting in meetings), default=None)


def days_over(last: date | None, pace: Pace, today: date) -> int:
    """Days that contact is overdue; 0 while it is not, when there was none yet, or where nobody wants reminders."""
    if last is None or pace.every_days is None:
        return 0
    return max(0, (today - last - timedelta(days=pace.every_days)).days)


@dataclass(frozen=True, slots=True)
class ContactChange:
    """Another fixed contact person from the day `on`: from whom to whom, what the new one has to know (`note`, never
    empty), and whether the client was told of it by both. Raises WhoMissing, HandoverNoteMissing."""

    id: str
    on: date
    before: str
    after: str
    note: Words
    told: bool = False

    def __post_init__(self) -> None:
        if not self.after.strip():
            raise WhoMissing
        if not self.note:
            raise HandoverNoteMissing
        for name in ("before", "after"):
            check_length(name, getattr(self, name), SHORT)

    @property
    def key(self) -> str:
        """A change has an id of its own."""
        return self.id
