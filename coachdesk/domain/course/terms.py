"""Days and hours of the integration act as helpers. They decide nothing: the municipality and DUO do.

Wet inburgering 2021 and Participatiewet art. 56a; state of knowledge 2025 and 2026 (DOMAIN.md section 5.1).
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import MAXYEAR, date, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import Final, TypeGuard

from coachdesk.domain.cases import SHORT, check_length
from coachdesk.domain.days import months_later
from coachdesk.domain.errors import HoursNotPossible

MOST_HOURS: Final = 2000
"""Most hours of one entry."""
PIP_WEEKS: Final = 10
TERM_MONTHS: Final = 36
SWITCH_MONTHS: Final = 18
RELIEF_MONTHS: Final = 6
SOON: Final = timedelta(weeks=4)
"""How long before its last day a term is told of by itself."""
_FARTHEST: Final = MAXYEAR - 4
"""The last year from which every term still ends within the calendar."""
_TYPED: Final = re.compile(r"(\d{1,4})(?:[.,٫](\d{1,2}))?")
"""Whole hours and perhaps a part; never a point for thousands, which would look the same."""


class Route(StrEnum):
    """The route of the integration plan."""

    UNKNOWN = "unknown"
    B1 = "b1"
    EDUCATION = "education"
    Z = "z"


class Counter(StrEnum):
    """What hours are counted for."""

    LESSONS = "lessons"
    PARTICIPATION = "participation"
    WORK_MODULE = "work_module"
    VALUES = "values"
    LANGUAGE = "language"
    SUBJECTS = "subjects"


HOURS: Final[Mapping[Route, Mapping[Counter, int]]] = MappingProxyType(
    {
        Route.UNKNOWN: MappingProxyType({Counter.VALUES: 12}),
        Route.B1: MappingProxyType({Counter.WORK_MODULE: 40, Counter.VALUES: 12}),
        Route.EDUCATION: MappingProxyType({Counter.LANGUAGE: 1000, Counter.SUBJECTS: 500, Counter.VALUES: 12}),
        Route.Z: MappingProxyType(
            {Counter.LESSONS: 800, Counter.PARTICIPATION: 800, Counter.WORK_MODULE: 40, Counter.VALUES: 12}
        ),
    }
)
"""Hours that each route asks for at least; those of the education route are about so many."""


@dataclass(frozen=True, slots=True)
class Terms:
    """Days that the terms count from; None is not known."""

    registered_on: date | None = None
    """Registered in the municipality."""
    pip_on: date | None = None
    """The date on the PIP."""
    started_on: date | None = None
    """The route began."""
    benefit_on: date | None = None
    """The benefit began."""
    route: Route = Route.UNKNOWN

    @property
    def key(self) -> str:
        """There is one for a case."""
        return "terms"


class TermKind(StrEnum):
    """A term of the law."""

    PIP = "pip"
    TERM = "term"
    SWITCH = "switch"
    RELIEF = "relief"


SOURCES: Final[Mapping[TermKind, str]] = MappingProxyType(
    {
        TermKind.PIP: "Wet inburgering 2021, art. 15",
        TermKind.TERM: "Wet inburgering 2021, art. 11",
        TermKind.SWITCH: "Besluit inburgering 2021",
        TermKind.RELIEF: "Participatiewet, art. 56a",
    }
)
"""Where the law says so, by the Dutch names of the laws."""


@dataclass(frozen=True, slots=True)
class Term:
    """A term and its last day."""

    kind: TermKind
    on: date

    def days_left(self, today: date) -> int:
        """Days until the last one: 0 on that day itself, negative when it has passed."""
        return (self.on - today).days

    def waits(self, today: date) -> bool:
        """Whether it is told of by itself: it ends within four weeks, or the PIP should have come in the last four."""
        left = timedelta(days=self.days_left(today))
        return timedelta(0) <= left <= SOON or (self.kind is TermKind.PIP and -SOON <= left < timedelta(0))


def terms_of(terms: Terms) -> tuple[Term, ...]:
    """The terms whose beginning is known, the first to end first.

    The PIP ten weeks after registering, until there is one; three years from the day after the PIP; switching route within
    18 months after it began; relief from payments in the first six months of the benefit.
    """
    found = []
    if _counts(terms.registered_on) and terms.pip_on is None:
        found.append(Term(TermKind.PIP, terms.registered_on + timedelta(weeks=PIP_WEEKS)))
    if _counts(terms.pip_on):
        found.append(Term(TermKind.TERM, months_later(terms.pip_on, TERM_MONTHS)))
    if _counts(terms.started_on):
        found.append(Term(TermKind.SWITCH, months_later(terms.started_on, SWITCH_MONTHS)))
    if _counts(terms.benefit_on):
        found.append(Term(TermKind.RELIEF, months_later(terms.benefit_on, RELIEF_MONTHS) - timedelta(days=1)))
    return tuple(sorted(found, key=lambda term: term.on))


def _counts(day: date | None) -> TypeGuard[date]:
    """Whether a term can be counted from it."""
    return day is not None and day.year <= _FARTHEST


@dataclass(frozen=True, slots=True)
class Hours:
    """Hours made on one day or until then; halves and quarters are possible. Raises HoursNotPossible."""

    id: str
    on: date
    counter: Counter
    hours: float
    note: str = ""

    def __post_init__(self) -> None:
        if not 0 < self.hours <= MOST_HOURS or (self.hours * 4) % 1:
            raise HoursNotPossible(self.hours)
        check_length("note", self.note, SHORT)

    @property
    def key(self) -> str:
        """An entry has an id of its own."""
        return self.id


def made(hours: Iterable[Hours], counter: Counter) -> float:
    """Hours that were made for a counter."""
    return sum(each.hours for each in hours if each.counter is counter)


def counters_of(terms: Terms, hours: Iterable[Hours]) -> tuple[Counter, ...]:
    """What is counted on this route, and whatever else hours were noted for, as on the route before it."""
    noted = {each.counter for each in hours}
    return tuple(counter for counter in Counter if counter in HOURS[terms.route] or counter in noted)


def parse_hours(text: str) -> float:
    """Hours as people type them: 2, 1,5 or 0.25. Raises HoursNotPossible, also for nothing."""
    found = _TYPED.fullmatch(text.strip())
    if found is None:
        raise HoursNotPossible(text.strip())
    hours = float(f"{found[1]}.{found[2] or 0}")
    if not 0 < hours <= MOST_HOURS or (hours * 4) % 1:
        raise HoursNotPossible(text.strip())
    return hours
