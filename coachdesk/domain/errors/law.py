"""What the law asks: decisions with a reason, days in their order, restriction, and the trail."""

from dataclasses import dataclass
from datetime import date

from coachdesk.domain.errors.base import CaseError


class ReasonMissing(CaseError):
    """A decision that has to be explained has no reason."""


class StillToCome(CaseError):
    """A day or moment at which something happened lies in the future."""


class BeforeDiscovery(CaseError):
    """Someone was told of a breach before it was discovered."""


class DayPassed(CaseError):
    """A day until which something is kept is not later than today."""


@dataclass(eq=False)
class YearsInvalid(CaseError):
    """`text` is no number of years from 0 to `limit`."""

    text: str
    limit: int


@dataclass(eq=False)
class ExtensionTooLate(CaseError):
    """A request can be extended within the first month only, the last day of which is `until`."""

    until: date


class RequestClosed(CaseError):
    """The request was answered already."""


@dataclass(eq=False)
class BreachUndecided(CaseError):
    """A breach is closed only when it is decided about the `authority` and about the `people`; False where it is not."""

    authority: bool
    people: bool


@dataclass(eq=False)
class CaseRestricted(CaseError):
    """The case may be read and not changed, because of `reason`."""

    reason: str


@dataclass(eq=False)
class TrailBroken(CaseError):
    """Entry `number` of the trail is missing or not as it was written."""

    number: int
