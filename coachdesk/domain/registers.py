"""Two registers that the law asks for: requests of clients about their data, and breaches.

Requests, GDPR art. 12(3): an answer within one month of receipt; two months more where that is needed, when the client is
told within the first month, and why. A refusal has reasons (art. 12(4)). A month ends on the same day of the next one, or
on its last day (EDPB Guidelines 01/2022 on access). Where that is a weekend, Regulation 1182/71 gives until the next working
day; here the earlier day holds, which is always safe.

Breaches, GDPR art. 33: told to the authority within 72 hours of discovery, unless a risk to people is unlikely; later than
that with the reasons for it; every breach on record with what happened, its effects and what was done (art. 33(5)).
Art. 34: the people are told when the risk for them is high, which it is not where what was lost is unreadable, as by
encryption (art. 34(3)(a)). EDPB Guidelines 01/2021 (cases 10 to 12) and 9/2022 work this out for stolen devices and paper.

Rules hold when something is kept, not when it is read: the reasons of a request lose their words when its case is erased.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Final

from coachdesk.domain.cases import LONG, check_length
from coachdesk.domain.days import months_later
from coachdesk.domain.errors import (
    BeforeDiscovery,
    BreachUndecided,
    ExtensionTooLate,
    ReasonMissing,
    RequestClosed,
    StillToCome,
)

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


EXPLAINED: Final = frozenset({RequestOutcome.PARTLY, RequestOutcome.REFUSED})
"""Outcomes that need a reason."""


@dataclass(frozen=True, slots=True)
class Request:
    """A request of a client about his data.

    `case_id` is empty when it is about no case here. `extended_on` is the day on which two more months were announced,
    with `extension_reason`. A refused or partly granted request has an `outcome_reason`. Reasons may be written before
    the decision is taken.
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

    @property
    def due_on(self) -> date:
        """The last day for the answer: one month after receipt, three when it was extended."""
        return months_later(self.received_on, 1 if self.extended_on is None else 3)

    @property
    def open(self) -> bool:
        """Whether an answer is still owed."""
        return self.outcome is RequestOutcome.OPEN

    @property
    def extendable_until(self) -> date:
        """The last day on which two more months can be announced."""
        return months_later(self.received_on, 1)

    def days_left(self, today: date) -> int:
        """Days from `today` to the last one; 0 on that day, negative after it."""
        return (self.due_on - today).days

    def checked(self, today: date, was: "Request | None" = None) -> "Request":
        """This request, as it may be kept on `today`, in the place of the one that it `was`.

        What stays as it was is not asked again: erasing a case takes reasons away, and its requests are still answered.
        Raises StillToCome, ReasonMissing, and ExtensionTooLate when it was not extended within the first month.
        """
        if self.received_on > today:
            raise StillToCome
        if self.extended_on is not None and (was is None or self._extension != was._extension):
            if not self.extension_reason.strip():
                raise ReasonMissing
            if not self.received_on <= self.extended_on <= self.extendable_until:
                raise ExtensionTooLate(self.extendable_until)
        explained = was is not None and (self.outcome, self.outcome_reason) == (was.outcome, was.outcome_reason)
        if self.outcome in EXPLAINED and not explained and not self.outcome_reason.strip():
            raise ReasonMissing
        return self

    @property
    def _extension(self) -> tuple[date, date | None, str]:
        """All that decides whether the time may be longer."""
        return self.received_on, self.extended_on, self.extension_reason

    def extended(self, today: date) -> "Request":
        """With two more months, announced today; once extended it stays as it was. Raises what `checked` raises,
        and RequestClosed.
        """
        if not self.open:
            raise RequestClosed
        if self.extended_on is not None:
            return self
        return replace(self, extended_on=today).checked(today)

    def answered(self, outcome: RequestOutcome, today: date) -> "Request":
        """Ended today. Raises ReasonMissing when the outcome has to be explained."""
        return replace(self, outcome=outcome, done_on=today).checked(today, self)

    def reopened(self) -> "Request":
        """Open again; reasons stay."""
        return replace(self, outcome=RequestOutcome.OPEN, done_on=None)


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


CAN_BE_ENCRYPTED: Final = frozenset(
    {BreachKind.LOST_DEVICE, BreachKind.LOST_STICK, BreachKind.WRONG_RECIPIENT, BreachKind.OTHER}
)
"""Kinds of which it makes sense to ask; paper and what someone saw are readable."""


class Told(StrEnum):
    """Who is told of a breach: the own organisation, the authority, the people whose data it is."""

    INTERNAL = "internal"
    AUTHORITY = "authority"
    PEOPLE = "people"


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
    def people_decided(self) -> bool:
        """Whether the people were told, or it was written down why not."""
        return self.people_at is not None or bool(self.people_reason.strip())

    @property
    def open(self) -> bool:
        """Whether something is still to be done."""
        return self.closed_at is None

    @property
    def deadline(self) -> datetime:
        """The moment until which the authority can be told in time."""
        return self.discovered_at + timedelta(hours=AUTHORITY_HOURS)

    def time_left(self, now: datetime) -> timedelta:
        """What is left of the 72 hours at `now`; negative when they are over."""
        return self.deadline - now

    def checked(self, now: datetime) -> "Breach":
        """This breach, as it may be kept at `now`.

        Raises StillToCome, BeforeDiscovery when someone was told earlier than that, and BreachUndecided for a closed one
        that does not say about the authority and the people when they were told, or why not.
        """
        moments = [at for at in (self.internal_at, self.authority_at, self.people_at) if at is not None]
        if max(moments, default=self.discovered_at) > now or self.discovered_at > now:
            raise StillToCome
        if min(moments, default=self.discovered_at) < self.discovered_at:
            raise BeforeDiscovery
        if not self.open and not (self.authority_decided and self.people_decided):
            raise BreachUndecided(self.authority_decided, self.people_decided)
        return self

    def told(self, who: Told, at: datetime | None) -> "Breach":
        """With the moment at which `who` was told; None for not told."""
        if who is Told.INTERNAL:
            return replace(self, internal_at=at)
        if who is Told.AUTHORITY:
            return replace(self, authority_at=at)
        return replace(self, people_at=at)

    def closed(self, now: datetime) -> "Breach":
        """With nothing left to do from now on. Raises what `checked` raises."""
        return replace(self, closed_at=now).checked(now)

    def reopened(self) -> "Breach":
        """With something to do again."""
        return replace(self, closed_at=None)


@dataclass(frozen=True, slots=True)
class Advice:
    """Whether it is wise to tell the authority, and the people. Advice only: the organisation decides."""

    authority: bool
    people: bool


def advice(breach: Breach) -> Advice:
    """What usually fits: tell both, unless everything lost was encrypted and the key was not with it.

    In doubt it counts as readable. These files hold much about people who depend on the municipality, so that the risk
    for them is soon high (GDPR recital 75; EDPB Guidelines 9/2022 on special data and vulnerable people).
    """
    unreadable = breach.encrypted is Encrypted.YES and breach.kind in CAN_BE_ENCRYPTED
    return Advice(authority=not unreadable, people=not unreadable)
