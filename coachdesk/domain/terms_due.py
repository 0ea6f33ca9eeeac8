"""Terms of the law over all open cases: which of them end soon."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from coachdesk.domain.course.terms import Term, Terms, terms_of


@dataclass(frozen=True, slots=True)
class CaseTerms:
    """The days that are known of one open case; `name` is that of the client."""

    case_id: str
    name: str
    terms: Terms


@dataclass(frozen=True, slots=True)
class CaseTerm:
    """One term and whose it is."""

    case_id: str
    name: str
    term: Term


def ending(cases: Iterable[CaseTerms], today: date) -> tuple[CaseTerm, ...]:
    """The terms that are told of on `today`, the first to end first."""
    found = [
        CaseTerm(case.case_id, case.name, term) for case in cases for term in terms_of(case.terms) if term.waits(today)
    ]
    return tuple(sorted(found, key=lambda each: (each.term.on, each.case_id)))
