"""Whether two cases may be of the same person, and why it looks so."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from coachdesk.domain.birthdate import BirthDate
from coachdesk.domain.casefile import CaseSummary
from coachdesk.domain.cases import Case
from coachdesk.domain.search import fold, phone_digits

LEAST_DIGITS: Final = 6
"""Digits from which a number tells people apart; shorter ones are those of services."""


class Likeness(StrEnum):
    """Why two cases may be of the same person, the surest first."""

    SAME_CASE = "same_case"
    REFERENCE = "reference"
    PHONE = "phone"
    NAMES = "names"


@dataclass(frozen=True, slots=True)
class Duplicate:
    """A case of the vault that may be the same as one that comes in, with every reason why (at least one)."""

    summary: CaseSummary
    why: tuple[Likeness, ...]


def likeness(one: Case, other: Case) -> tuple[Likeness, ...]:
    """Why the two may be of the same person; empty when nothing says so. The order of the two does not matter."""
    found = {
        Likeness.SAME_CASE: one.id == other.id,
        Likeness.REFERENCE: bool(fold(one.reference)) and fold(one.reference) == fold(other.reference),
        Likeness.PHONE: _phone(one) != "" and _phone(one) == _phone(other),
        Likeness.NAMES: bool(_names(one) & _names(other)) and compatible(one.birth_date, other.birth_date),
    }
    return tuple(why for why in Likeness if found[why])


def compatible(one: BirthDate, other: BirthDate) -> bool:
    """Whether both may be the birth date of one person.

    What is not known or not sure contradicts nothing; 1 January is how people are registered whose day is not known.
    """
    if not (one.sure and other.sure):
        return True
    pairs = zip(_known(one), _known(other), strict=True)
    return all(a == b for a, b in pairs if a is not None and b is not None)


def _known(born: BirthDate) -> tuple[int | None, int | None, int | None]:
    if (born.month, born.day) == (1, 1):
        return born.year, None, None
    return born.year, born.month, born.day


def _names(case: Case) -> frozenset[tuple[str, ...]]:
    """Each name as its folded words in no particular order: first and family names change places."""
    names = (case.calling_name, case.official_name, case.own_script_name)
    return frozenset(tuple(sorted(fold(name).split())) for name in names if fold(name))


def _phone(case: Case) -> str:
    digits = phone_digits(case.details.phone)
    return digits if len(digits) >= LEAST_DIGITS else ""
