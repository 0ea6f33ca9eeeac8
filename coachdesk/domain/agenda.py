"""Contact over all open cases: who is met when, with whom there was no contact for long, and when it is looked again."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from coachdesk.domain.casefile import CaseSummary
from coachdesk.domain.course.contact import Appointment, Pace, days_over
from coachdesk.domain.course.following import AROUND, Planned, due_look, planned_looks

WEEK: Final = timedelta(days=7)
"""How far ahead appointments are shown together."""
ASKED_FOR: Final = timedelta(days=60)
"""How long it is asked what became of an appointment; older ones are asked for on the page of their case only."""


@dataclass(frozen=True, slots=True)
class CaseAppointment:
    """An appointment and whose it is."""

    case: CaseSummary
    appointment: Appointment


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
    """A case in which a planned look waits."""

    case_id: str
    name: str
    planned: Planned


@dataclass(frozen=True, slots=True)
class Aftercare:
    """A closed case: on the day `on` it was to be asked how it goes, and nobody noted it yet."""

    case_id: str
    name: str
    on: date


def gaps(contacts: Iterable[CaseContact], meeting: frozenset[str], today: date) -> tuple[Gap, ...]:
    """Where contact is overdue, the longest first. Whoever is met within the week (`meeting`, ids) needs no reminder."""
    found = [
        Gap(each.case_id, each.name, each.last, (today - each.last).days)
        for each in contacts
        if each.last is not None and each.case_id not in meeting and days_over(each.last, each.pace, today)
    ]
    return tuple(sorted(found, key=lambda gap: gap.last))


def due_windows(contacts: Iterable[CaseContact], today: date) -> dict[str, tuple[date, date]]:
    """By id of the case, between which days a look would be that of the last planned day that has come."""
    found = {}
    for each in contacts:
        planned = due_look(planned_looks(each.pace.begun, ()), today) if each.pace.begun is not None else None
        if planned is not None:
            found[each.case_id] = (planned.on - AROUND, planned.on + AROUND)
    return found


def due_looks(
    contacts: Iterable[CaseContact], looked: Mapping[str, Iterable[date]], today: date
) -> tuple[DueLook, ...]:
    """Cases in which the last planned look that has come was not made, the oldest first; `looked` are the days of looks
    within `due_windows`."""
    found = []
    for each in contacts:
        if each.pace.begun is not None and each.case_id in looked:
            planned = due_look(planned_looks(each.pace.begun, looked[each.case_id]), today)
            if planned is not None:
                found.append(DueLook(each.case_id, each.name, planned))
    return tuple(sorted(found, key=lambda due: due.planned.on))
