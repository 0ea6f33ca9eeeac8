"""Contact over all open cases: who is met when, with whom there was no contact for long, when it is looked again, and what is
to be done next with handovers."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from coachdesk.domain.casefile import CaseSummary
from coachdesk.domain.course.contact import Appointment, Pace, days_over
from coachdesk.domain.course.following import MONTHS, Planned
from coachdesk.domain.days import months_later
from coachdesk.domain.handover import Handover, Party, State
from coachdesk.domain.handover.due import Next, next_incoming, next_thing
from coachdesk.domain.handover.passing import UNDER_WAY
from coachdesk.domain.handover.way import LETTER, Guard, Sight, missing

WEEK: Final = 7
"""Days, today among them, of which appointments are shown together."""
ASKED_FOR: Final = timedelta(days=60)
"""How long it is asked what became of an appointment; older ones are asked for on the page of their case only."""


@dataclass(frozen=True, slots=True)
class CaseAppointment:
    """An appointment and whose it is."""

    case: CaseSummary
    appointment: Appointment


@dataclass(frozen=True, slots=True)
class Agenda:
    """The next appointments of some days in their order, and how many there are in all."""

    shown: tuple[CaseAppointment, ...]
    count: int

    @property
    def rest(self) -> int:
        """How many are not shown."""
        return self.count - len(self.shown)


@dataclass(frozen=True, slots=True)
class CaseContact:
    """How one open case stands: the day of the last talk (None: there was none) and the planned rhythm."""

    case_id: str
    name: str
    last: date | None
    pace: Pace


@dataclass(frozen=True, slots=True)
class Gap:
    """No contact since the day `last`, longer than was planned: `days` in all."""

    case_id: str
    name: str
    last: date
    days: int


@dataclass(frozen=True, slots=True)
class DueLook:
    """A planned look of a case."""

    case_id: str
    name: str
    planned: Planned


@dataclass(frozen=True, slots=True)
class Aftercare:
    """A closed case: on the day `on` it was to be asked how it goes, and nobody noted it yet."""

    case_id: str
    name: str
    on: date


@dataclass(frozen=True, slots=True)
class CaseHandover:
    """What one open case hands over and is handed, and the days by their id of the appointments that stand or took place."""

    case: CaseSummary
    handover: Handover
    talks: Mapping[str, date]


@dataclass(frozen=True, slots=True)
class HandoverLine:
    """One handover with which something is to be done: whose it is, its id, and to whom it goes or from whom it came.

    `state` is None for one that came in; `ready` says whether there can be a letter, as far as that was looked at.
    """

    case: CaseSummary
    about: str
    party: Party
    state: State | None
    next: Next
    ready: bool = False


def handover_lines(found: Iterable[CaseHandover], today: date) -> tuple[HandoverLine, ...]:
    """All that is to be done next with handovers, what is due first before the others."""
    lines = []
    for each in found:
        over = each.handover
        for referral in over.referrals:
            sight = Sight(over, referral, today, None, each.talks.get(referral.talk))
            if (following := next_thing(sight)) is not None:
                ready = sight.state in UNDER_WAY and not missing((*LETTER, Guard.HELP), sight)
                lines.append(HandoverLine(each.case, referral.id, referral.to, sight.state, following, ready))
        for incoming in over.incomings:
            if (following := next_incoming(incoming)) is not None:
                lines.append(HandoverLine(each.case, incoming.id, incoming.sender, None, following))
    return tuple(sorted(lines, key=lambda line: (line.next.due, line.case.calling_name, line.about)))


def gaps(contacts: Iterable[CaseContact], meeting: frozenset[str], today: date) -> tuple[Gap, ...]:
    """Where contact is overdue, the longest first. Whoever is met within the week (`meeting`, ids) needs no reminder."""
    found = [
        Gap(each.case_id, each.name, each.last, (today - each.last).days)
        for each in contacts
        if each.last is not None and each.case_id not in meeting and days_over(each.last, each.pace, today)
    ]
    return tuple(sorted(found, key=lambda gap: gap.last))


def last_planned(contacts: Iterable[CaseContact], today: date) -> tuple[DueLook, ...]:
    """Of each case that is followed the last planned look whose day has come, as `due_look` finds it where nothing was
    looked at; the oldest first."""
    found = []
    for each in contacts:
        begun = each.pace.begun
        days = ((months, months_later(begun, months)) for months in reversed(MONTHS)) if begun is not None else ()
        come = next(((months, on) for months, on in days if on <= today), None)
        if come is not None:
            found.append(DueLook(each.case_id, each.name, Planned(*come, None)))
    return tuple(sorted(found, key=lambda due: due.planned.on))
