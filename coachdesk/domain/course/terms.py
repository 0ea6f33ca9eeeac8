"""Days and hours of the integration act as helpers. They decide nothing: the municipality and DUO do.

Wet inburgering 2021 and Participatiewet art. 56a; state of knowledge 2025 and 2026 (DOMAIN.md section 5.1).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from coachdesk.domain.cases import SHORT, check_length
from coachdesk.domain.course.following import months_later
from coachdesk.domain.errors import HoursNotPossible

PIP_WEEKS: Final = 10
TERM_MONTHS: Final = 36
SWITCH_MONTHS: Final = 18
RELIEF_MONTHS: Final = 6


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


@dataclass(frozen=True, slots=True)
class Term:
    """A term and its last day."""

    kind: TermKind
    on: date


def terms_of(terms: Terms) -> tuple[Term, ...]:
    """The terms whose beginning is known, the first to end first.

    The PIP ten weeks after registering, until there is one; three years from the day after the PIP; switching route within
    18 months after it began; relief from payments in the first six months of the benefit.
    """
    found = []
    if terms.registered_on is not None and terms.pip_on is None:
        found.append(Term(TermKind.PIP, terms.registered_on + timedelta(weeks=PIP_WEEKS)))
    if terms.pip_on is not None:
        found.append(Term(TermKind.TERM, months_later(terms.pip_on, TERM_MONTHS)))
    if terms.started_on is not None:
        found.append(Term(TermKind.SWITCH, months_later(terms.started_on, SWITCH_MONTHS)))
    if terms.benefit_on is not None:
        found.append(Term(TermKind.RELIEF, months_later(terms.benefit_on, RELIEF_MONTHS)))
    return tuple(sorted(found, key=lambda term: term.on))


@dataclass(frozen=True, slots=True)
class Hours:
    """Hours made on one day or until then; halves and quarters are possible. Raises HoursNotPossible."""

    id: str
    on: date
    counter: Counter
    hours: float
    note: str = ""

    def __post_init__(self) -> None:
        if not 0 < self.hours <= 2000 or (self.hours * 4) % 1:
            raise HoursNotPossible(self.hours)
        check_length("note", self.note, SHORT)

    @property
    def key(self) -> str:
        """An entry has an id of its own."""
        return self.id


def made(hours: Iterable[Hours], counter: Counter) -> float:
    """Hours that were made for a counter."""
    return sum(each.hours for each in hours if each.counter is counter)
