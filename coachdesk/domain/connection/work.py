"""Fitting work: a place to work, voluntary or paid, chosen for a purpose that this person has (DOMAIN section 8)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from coachdesk.domain.cases import LONG, SHORT, check_length
from coachdesk.domain.course.terms import Counter
from coachdesk.domain.errors import (
    ChangeReasonMissing,
    HostMissing,
    HoursNotPossible,
    TooManyPurposes,
    WorkPurposeMissing,
)
from coachdesk.domain.picture.energy import Tag
from coachdesk.domain.words import Words

MOST_PURPOSES: Final = 2
MOST_WEEK: Final = 60
"""Most hours of work in a week."""


class Purpose(StrEnum):
    """What the work is for; named before it begins."""

    LANGUAGE = "language"
    ACTIVATION = "activation"
    CULTURE = "culture"
    """Cultural competence: finding one's way among people here."""
    WORK_CULTURE = "work_culture"
    TRADE = "trade"


class WorkKind(StrEnum):
    """What sort of place it is."""

    VOLUNTEER = "volunteer"
    TRIAL = "trial"
    """A trial or a placement for learning."""
    PAID = "paid"


class Standing(StrEnum):
    """How it stands with a place to work."""

    IDEA = "idea"
    ACTIVE = "active"
    ENDED = "ended"


class Ending(StrEnum):
    """How it came out."""

    NOT_YET = "not_yet"
    STAYS = "stays"
    PAID_JOB = "paid_job"
    OTHER_PLACE = "other_place"
    STOPPED = "stopped"


class HostTold(StrEnum):
    """What of the client may stand on the sheet for the host; each only where the client agreed."""

    NAME = "name"
    LANGUAGES = "languages"
    INTERPRETER = "interpreter"
    PURPOSE = "purpose"
    QUALITY = "quality"
    WEEK = "week"
    """On which days lessons or care come first."""
    PHONE = "phone"
    CONTACT = "contact"
    """Who the fixed contact person is."""


@dataclass(frozen=True, slots=True)
class Placement:
    """One place to work since it came up on the day `on`. Raises HostMissing, WorkPurposeMissing, TooManyPurposes, HoursNotPossible.

    Without a purpose it can't be active. `quality` is the quality of the client that it uses, `tags` which energy.
    `week_hours` a week, `language_moments` how often a day somebody talks with the client. `counter` is what its hours count
    for in the route. `told` is what the client agreed on that the host may know, on the day `agreed_on`. `look_on` is the
    next visit or look back.
    """

    id: str
    on: date
    host: str
    partner: str = ""
    kind: WorkKind = WorkKind.VOLUNTEER
    standing: Standing = Standing.IDEA
    purposes: tuple[Purpose, ...] = ()
    aim: Words = Words()
    tasks: Words = Words()
    quality: Words = Words()
    tags: tuple[Tag, ...] = ()
    address: str = ""
    supervisor: str = ""
    phone: str = ""
    email: str = ""
    begins_on: date | None = None
    until: date | None = None
    days: str = ""
    week_hours: float | None = None
    travel: str = ""
    language_moments: int | None = None
    clothing: str = ""
    insurance: str = ""
    feedback: str = ""
    counter: Counter | None = None
    told: tuple[HostTold, ...] = ()
    agreed_on: date | None = None
    look_on: date | None = None
    step: str = ""
    ending: Ending = Ending.NOT_YET
    ended_on: date | None = None
    ended_why: Words = Words()

    def __post_init__(self) -> None:
        if not self.host.strip():
            raise HostMissing
        if len(set(self.purposes)) > MOST_PURPOSES:
            raise TooManyPurposes(MOST_PURPOSES)
        if self.standing is Standing.ACTIVE and not self.purposes:
            raise WorkPurposeMissing
        if self.week_hours is not None and not 0 < self.week_hours <= MOST_WEEK:
            raise HoursNotPossible(self.week_hours)
        if self.language_moments is not None and not 0 <= self.language_moments <= MOST_WEEK:
            raise HoursNotPossible(float(self.language_moments))
        for name in ("host", "address", "supervisor", "phone", "email", "days"):
            check_length(name, getattr(self, name), SHORT)
        for name in ("travel", "clothing", "insurance", "feedback"):
            check_length(name, getattr(self, name), LONG)

    @property
    def key(self) -> str:
        """A placement has an id of its own."""
        return self.id

    @property
    def may_tell(self) -> frozenset[HostTold]:
        """What the host may know: nothing before the client agreed."""
        return frozenset(self.told) if self.agreed_on is not None else frozenset()


@dataclass(frozen=True, slots=True)
class WorkVisit:
    """A visit to the place `about` (the id of a Placement): what was seen, said by the client, said by the host.

    `adjust` says what is to be different, empty where nothing is; `results` are purposes of which the client says that they
    come nearer.
    """

    id: str
    on: date
    about: str
    seen: Words = Words()
    client: Words = Words()
    host: Words = Words()
    adjust: Words = Words()
    results: tuple[Purpose, ...] = ()

    @property
    def key(self) -> str:
        """A visit has an id of its own."""
        return self.id


@dataclass(frozen=True, slots=True)
class WorkChange:
    """The purposes and the aim of a placement were changed on the day `on`: what they were, why, and who decided.

    `number` counts the versions of the placement from 1: a change keeps the one that it replaced. Raises ChangeReasonMissing.
    """

    id: str
    on: date
    about: str
    number: int
    purposes: tuple[Purpose, ...]
    aim: Words = Words()
    reason: Words = Words()
    decided: str = ""

    def __post_init__(self) -> None:
        if not self.reason:
            raise ChangeReasonMissing
        check_length("decided", self.decided, SHORT)

    @property
    def key(self) -> str:
        """A change has an id of its own."""
        return self.id


def visits_of(visits: Iterable[WorkVisit], about: str) -> tuple[WorkVisit, ...]:
    """The visits to one place, the last first."""
    return tuple(sorted((each for each in visits if each.about == about), key=lambda each: each.on, reverse=True))
