"""Handing over, and the directory of partners."""

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from coachdesk.domain.errors.base import CaseError

if TYPE_CHECKING:
    from coachdesk.domain.handover.passing import State
    from coachdesk.domain.handover.way import Guard


@dataclass(eq=False)
class HandoverNotYet(CaseError):
    """`to` can't be reached yet: the `guards` are not met; none of them where it is not its turn."""

    to: "State"
    guards: "tuple[Guard, ...]" = field(default=())


@dataclass(eq=False)
class DayTooEarly(CaseError):
    """A day on which something happened, or until which it goes on, lies before `day`, on which it began."""

    day: date


@dataclass(eq=False)
class SecondLookOwn(CaseError):
    """The second look at telling something without consent is of the consultant at this laptop, and not of another."""


@dataclass(eq=False)
class RecipientAgreed(CaseError):
    """The client said yes to `name`, or a letter went there: it can't be handed over to another with that."""

    name: str


@dataclass(eq=False)
class TooManyDays(CaseError):
    """More than `limit` days were proposed for a talk."""

    limit: int


@dataclass(eq=False)
class ReferralNotFound(CaseError):
    """No case has a handover with this id."""

    referral_id: str


@dataclass(eq=False)
class LetterTooLong(CaseError):
    """A letter does not go on one page: it is about `over` lines too long; `topics` are its longest items, the longest first,
    and `titles` what stands above these on the letter."""

    over: int
    topics: tuple[str, ...]
    titles: tuple[str, ...] = ()


@dataclass(eq=False)
class LetterHasNumber(CaseError):
    """A letter would hold what looks like a citizen service number (BSN), in the item with this topic ("" elsewhere).

    `title` is what stands above that item on the letter.
    """

    topic: str
    title: str = ""


@dataclass(eq=False)
class LetterNamesClient(CaseError):
    """A letter would say the client's name, in the item with this topic ("" elsewhere), though that may not be told.

    `title` is what stands above that item on the letter.
    """

    topic: str
    title: str = ""


@dataclass(eq=False)
class TableUnreadable(CaseError):
    """A file is no table, address book or library that can be read: `problem` is "encoding", "columns" or "title" for one
    without the column that is needed, "form", "library", or "long" for one of more rows than the number in `detail`."""

    problem: str
    detail: str = ""
