"""What the law asks of a case: its kind and how long it is kept, the client's own statement, restriction, erasure."""

import re
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Final, Protocol

from coachdesk.domain.cases import LONG, CaseKind, check_length
from coachdesk.domain.errors import ReasonMissing
from coachdesk.domain.kind import Kind
from coachdesk.domain.words import Words

YEARS: Final = {CaseKind.INTEGRATION: 5, CaseKind.PARTICIPATION: 5, CaseKind.OTHER: 2, CaseKind.TRAINING: 0}
"""Years after closing at which keeping is reviewed, unless the organisation sets others. Five for the integration act
(Wi2021; the act goes before the ten years of the Selectielijst 2020); working notes and exercises shorter."""
MOST_YEARS: Final = 100
_NAME: Final = "[A-Za-z0-9_-]{1,64}"
_PARTS: Final = ("case", "answer", "choice", "wish", "step", "statement", "restriction", *Kind)
_FIELD: Final = re.compile(rf"(?:{'|'.join(_PARTS)})(?:\.{_NAME}){{1,4}}")


class Ground(StrEnum):
    """Why a case was erased."""

    REQUEST = "request"
    RETENTION = "retention"
    MOVED = "moved"
    MISTAKE = "mistake"


@dataclass(frozen=True, slots=True)
class Statement:
    """What the client wants to stand in the file himself, in his own words (GDPR, recital 65; Awb practice)."""

    words: Words
    said_at: datetime


@dataclass(frozen=True, slots=True)
class Restriction:
    """The case may be read and not changed, from `since`, because of `reason` (GDPR art. 18)."""

    since: datetime
    reason: str

    def __post_init__(self) -> None:
        if not self.reason.strip():
            raise ReasonMissing
        check_length("restriction.reason", self.reason, LONG)


@dataclass(frozen=True, slots=True)
class Earlier:
    """A value that a field had before it was corrected at `at`.

    `field` is a dotted name of ids, such as "case.official_name", "answer.energy.text" or "wish.work.text".
    """

    at: datetime
    field: str
    before: str


def is_name(text: str) -> bool:
    """Whether this can be one part of the name of a field: an id of content or of a step, never a sentence."""
    return re.fullmatch(_NAME, text) is not None


def is_field(text: str) -> bool:
    """Whether this can be the dotted name of a field of a case. Only such names may stand in the trail."""
    return _FIELD.fullmatch(text) is not None


@dataclass(frozen=True, slots=True)
class Tombstone:
    """That a case was erased: its random id, when and why. Nothing in it says who it was about."""

    case_id: str
    erased_at: datetime
    ground: Ground


def years_later(day: date, years: int) -> date:
    """The same day `years` later; 28 February for a leap day where there is none."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)


class Kept(Protocol):
    """What says how long a case is kept: a whole Case, or a line of a list."""

    @property
    def archived_at(self) -> datetime | None:
        """When the case was closed."""

    @property
    def keep_until(self) -> date | None:
        """A day that somebody chose."""


def review_on(case: Kept, years: int) -> date | None:
    """The day on which keeping a closed case is reviewed, for its kind's `years`; None while it is not closed.

    A day that somebody chose (`keep_until`) goes before the rule.
    """
    if case.archived_at is None:
        return None
    if case.keep_until is not None:
        return case.keep_until
    return years_later(case.archived_at.date(), years)
