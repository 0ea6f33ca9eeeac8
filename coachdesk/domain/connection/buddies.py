"""Buddies: volunteers who walk beside a newcomer. Who there is stands in the library; who walks with whom, in a case."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from coachdesk.domain import languages
from coachdesk.domain.cases import LONG, SHORT, check_length
from coachdesk.domain.connection.wishes import FACES, SameTongue
from coachdesk.domain.errors import RatingNotPossible, SizeNotPossible, UnknownId, WhoMissing
from coachdesk.domain.questions import WEEK
from coachdesk.domain.words import Words


class BuddyKind(StrEnum):
    """As what a buddy walks along."""

    GUIDE = "guide"
    """Shows how things work here."""
    LANGUAGE = "language"
    SOCIAL = "social"
    KEY_PERSON = "key_person"
    """An intermediary who knows both worlds."""


class Click(StrEnum):
    """How the first meeting was for the client."""

    NOT_YET = "not_yet"
    YES = "yes"
    UNSURE = "unsure"
    NO = "no"


class ToldBuddy(StrEnum):
    """What a buddy may know of the client; each only where the client agreed."""

    NAME = "name"
    PHONE = "phone"
    ADDRESS = "address"
    LANGUAGES = "languages"
    INTERESTS = "interests"
    PHASE = "phase"
    AIM = "aim"


@dataclass(frozen=True, slots=True)
class Volunteer:
    """One volunteer who could be a buddy. Raises WhoMissing, UnknownId, SizeNotPossible.

    `tongues` are the mother tongues, `languages` all languages. `interests` are ids of kinds of activities, `phases` ids of
    life phases of the content, `free` parts of the week. `woman` is what the volunteer says, None for not said: used only
    where a client asks for a woman. `coordinator` guides this volunteer. `room` is how many people at the same time.
    `certificate_on` is the day of the certificate of conduct (VOG), where the organisation asks for one.
    """

    id: str
    name: str
    kinds: tuple[BuddyKind, ...] = ()
    tongues: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    interests: tuple[str, ...] = ()
    phases: tuple[str, ...] = ()
    free: tuple[str, ...] = ()
    woman: bool | None = None
    organisation: str = ""
    partner: str = ""
    coordinator: str = ""
    coordinator_phone: str = ""
    phone: str = ""
    room: int = 1
    certificate_on: date | None = None
    until: date | None = None
    note: str = ""

    def __post_init__(self) -> None:
        if not self.name.strip():
            raise WhoMissing
        for code in (*self.tongues, *self.languages):
            if code not in languages.SPOKEN:
                raise UnknownId("language", code)
        for part in self.free:
            if part not in WEEK:
                raise UnknownId("week", part)
        if not 0 <= self.room <= 20:
            raise SizeNotPossible(self.room)
        for name in ("name", "organisation", "coordinator", "coordinator_phone", "phone"):
            check_length(name, getattr(self, name), SHORT)
        check_length("note", self.note, LONG)

    @property
    def key(self) -> str:
        """A volunteer has an id of its own."""
        return self.id


@dataclass(frozen=True, slots=True)
class BuddyWish:
    """What this client wishes in a buddy, as last asked on the day `on`; there is at most one in a case.

    `interests`, `phase` and `free` as in Volunteer. `woman` asks for a woman as buddy, only where the client says so.
    """

    on: date
    wants: bool | None = None
    kinds: tuple[BuddyKind, ...] = ()
    same_tongue: SameTongue = SameTongue.NOT_ASKED
    languages: tuple[str, ...] = ()
    interests: tuple[str, ...] = ()
    phase: str = ""
    free: tuple[str, ...] = ()
    woman: bool = False
    words: Words = Words()

    def __post_init__(self) -> None:
        for code in self.languages:
            if code not in languages.SPOKEN:
                raise UnknownId("language", code)
        for part in self.free:
            if part not in WEEK:
                raise UnknownId("week", part)

    @property
    def key(self) -> str:
        """There is one for a case."""
        return "buddy_wish"


@dataclass(frozen=True, slots=True)
class Buddy:
    """Who walks beside this client since the day `on`. Raises WhoMissing, UnknownId.

    `volunteer` is the entry of the library, "" where there is none. `limits` are ids of the content: what a buddy does not
    do. `told` is what the client agreed on that the buddy may know, on `agreed_on`: without that day there is no agreement,
    and nothing starts. `first_on`, `first_with`: the first meeting and who goes along. `rhythm` in words, `evaluate_on`
    when it is looked back, `until` the last day.
    """

    id: str
    on: date
    name: str
    volunteer: str = ""
    kind: BuddyKind = BuddyKind.SOCIAL
    languages: tuple[str, ...] = ()
    phone: str = ""
    organisation: str = ""
    coordinator: str = ""
    coordinator_phone: str = ""
    aim: Words = Words()
    limits: tuple[str, ...] = ()
    own_limits: Words = Words()
    told: tuple[ToldBuddy, ...] = ()
    agreed_on: date | None = None
    first_on: date | None = None
    first_with: str = ""
    click: Click = Click.NOT_YET
    rhythm: str = ""
    evaluate_on: date | None = None
    until: date | None = None
    step: str = ""
    ended_why: Words = Words()

    def __post_init__(self) -> None:
        if not self.name.strip():
            raise WhoMissing
        for code in self.languages:
            if code not in languages.SPOKEN:
                raise UnknownId("language", code)
        for name in ("name", "phone", "organisation", "coordinator", "coordinator_phone", "first_with", "rhythm"):
            check_length(name, getattr(self, name), SHORT)

    @property
    def key(self) -> str:
        """A buddy has an id of its own."""
        return self.id

    @property
    def may_know(self) -> frozenset[ToldBuddy]:
        """What the buddy may know: nothing before the client agreed."""
        return frozenset(self.told) if self.agreed_on is not None else frozenset()

    def over(self, today: date) -> bool:
        """Whether its last day is behind us."""
        return self.until is not None and self.until < today


@dataclass(frozen=True, slots=True)
class BuddyLook:
    """How it goes with the buddy `about`, asked on the day `on`: answers by id of the question, faces 1 to 5, and words.

    `wider` says whether the client met others through the buddy, so that nobody comes to depend on one person.
    """

    id: str
    on: date
    about: str
    ease: int | None = None
    equal: int | None = None
    helps: int | None = None
    wider: bool | None = None
    words: Words = Words()

    def __post_init__(self) -> None:
        for mark in (self.ease, self.equal, self.helps):
            if mark is not None and mark not in FACES:
                raise RatingNotPossible(mark)

    @property
    def key(self) -> str:
        """A look has an id of its own."""
        return self.id
