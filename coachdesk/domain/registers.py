"""Two registers that the law asks for: requests of clients about their data, and breaches.

Rules: GDPR art. 12(3) (one month, two more when that is told within the first), art. 33 (72 hours to the authority,
every breach on record) and art. 34 (telling the people when the risk is high).
"""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Final

from coachdesk.domain.cases import LONG, check_length
from coachdesk.domain.errors import ReasonMissing

AUTHORITY_HOURS: Final = 72


class RequestKind(StrEnum):
    """What the client asks for."""

    ACCESS = "access"
    CORRECTION = "correction"
    ERASURE = "erasure"
    RESTRICTION = "restriction"
    PORTABILITY = "portability"
    OBJECTION = "objection"


class RequestOutcome(StrEnum):
    """How a request ended; OPEN while it did not."""

    OPEN = "open"
    GRANTED = "granted"
    PARTLY = "partly"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Request:
    """A request of a client about his data.

    `case_id` is empty when it is about no case here. `extended_on` is the day on which two more months were announced,
    with `extension_reason`. A refused or partly granted request has an `outcome_reason`.
    """

    id: str
    kind: RequestKind
    received_on: date
    case_id: str = ""
    note: str = ""
    extended_on: date | None = None
    extension_reason: str = ""
    outcome: RequestOutcome = RequestOutcome.OPEN
    outcome_reason: str = ""
    done_on: date | None = None

    def __post_init__(self) -> None:
        for name in ("note", "extension_reason", "outcome_reason"):
            check_length(name, getattr(self, name), LONG)
        if self.extended_on is not None and not self.extension_reason.strip():
            raise ReasonMissing
        explained = self.outcome not in (RequestOutcome.REFUSED, RequestOutcome.PARTLY) or self.outcome_reason.strip()
        if not explained:
            raise ReasonMissing

    @property
    def due_on(self) -> date:
        """The last day for the answer: one month after receipt, three when it was extended."""
        return months_later(self.received_on, 1 if self.extended_on is None else 3)

    @property
    def open(self) -> bool:
        """Whether an answer is still owed."""
        return self.outcome is RequestOutcome.OPEN


def months_later(day: date, months: int) -> date:
    """The same day of a later month; its last day where that month is shorter."""
    month = day.month - 1 + months
    year, month = day.year + month // 12, month % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


class BreachKind(StrEnum):
    """What happened."""

    LOST_DEVICE = "lost_device"
    LOST_STICK = "lost_stick"
    LOST_PAPER = "lost_paper"
    WRONG_RECIPIENT = "wrong_recipient"
    SEEN_BY_OTHERS = "seen_by_others"
    OTHER = "other"


class Encrypted(StrEnum):
    """Whether what was lost was encrypted."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Breach:
    """A breach of personal data. Every one is kept, also one that is reported to nobody.

    Moments are aware. `authority_at` is when the authority was told; `authority_reason` why it was not. `people_at` and
    `people_reason` say the same of the people whose data it is. `closed_at` is when nothing was left to do.
    """

    id: str
    kind: BreachKind
    discovered_at: datetime
    happened: str = ""
    case_ids: tuple[str, ...] = ()
    encrypted: Encrypted = Encrypted.UNKNOWN
    internal_at: datetime | None = None
    authority_at: datetime | None = None
    authority_reason: str = ""
    people_at: datetime | None = None
    people_reason: str = ""
    measures: str = ""
    closed_at: datetime | None = None

    def __post_init__(self) -> None:
        for name in ("happened", "authority_reason", "people_reason", "measures"):
            check_length(name, getattr(self, name), LONG)

    @property
    def authority_decided(self) -> bool:
        """Whether the authority was told, or it was written down why not."""
        return self.authority_at is not None or bool(self.authority_reason.strip())

    @property
    def open(self) -> bool:
        """Whether something is still to be done."""
        return self.closed_at is None

    def time_left(self, now: datetime) -> timedelta:
        """What is left of the 72 hours at `now`; negative when they are over."""
        return self.discovered_at + timedelta(hours=AUTHORITY_HOURS) - now
