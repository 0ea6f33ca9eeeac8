"""When there was a talk: where, how long, who was there, and through whom it was interpreted."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum
from typing import Final

from coachdesk.domain import languages
from coachdesk.domain.cases import LONG, SHORT, InterpreterForm, InterpreterVoice, check_length
from coachdesk.domain.errors import DurationNotPossible, InterpreterTooYoung, UnknownId
from coachdesk.domain.words import Words

LONGEST: Final = 24 * 60
"""Minutes of the longest meeting."""


class MeetingPlace(StrEnum):
    """Where it was."""

    HOME = "home"
    OFFICE = "office"
    WORK = "work"
    OUTSIDE = "outside"
    PHONE = "phone"
    MESSAGE = "message"
    OTHER = "other"


class Present(StrEnum):
    """Who was there besides the client and the consultant."""

    PARTNER = "partner"
    CHILDREN = "children"
    FAMILY = "family"
    BUDDY = "buddy"
    COLLEAGUE = "colleague"
    OTHER = "other"


class InterpreterKind(StrEnum):
    """Through whom it was interpreted."""

    NONE = "none"
    PROFESSIONAL = "professional"
    ACQUAINTANCE = "acquaintance"
    APP = "app"


class InterpreterAge(StrEnum):
    """A child never interprets (guideline on language barriers, 2025)."""

    NOT_ASKED = "not_asked"
    ADULT = "adult"
    MINOR = "minor"


class Accepted(StrEnum):
    """Whether the client accepts this interpreter; asked apart from the interpreter."""

    NOT_ASKED = "not_asked"
    YES = "yes"
    NO = "no"


@dataclass(frozen=True, slots=True)
class InterpreterHere:
    """Through whom, in which language and variety (`country` as in InterpreterWish).

    `number` is the agency's number of the interpreter, never private data. Raises InterpreterTooYoung, UnknownId.
    """

    kind: InterpreterKind = InterpreterKind.NONE
    language: str = ""
    country: str = ""
    voice: InterpreterVoice = InterpreterVoice.NO_PREFERENCE
    form: InterpreterForm = InterpreterForm.NO_PREFERENCE
    age: InterpreterAge = InterpreterAge.NOT_ASKED
    accepted: Accepted = Accepted.NOT_ASKED
    number: str = ""

    def __post_init__(self) -> None:
        if self.age is InterpreterAge.MINOR:
            raise InterpreterTooYoung
        if self.language and self.language not in languages.SPOKEN:
            raise UnknownId("language", self.language)
        if self.country and self.country not in languages.COUNTRIES:
            raise UnknownId("country", self.country)
        check_length("interpreter.number", self.number, SHORT)


@dataclass(frozen=True, slots=True)
class Meeting:
    """One talk. `minutes` is how long it took, None where it was not noted; `agreed` what was agreed on.

    `teach_back` says that the client told the agreements back. `next_on` is when they meet again,
    `said` what the client said, in his words.
    Raises DurationNotPossible.
    """

    id: str
    on: date
    at: time | None = None
    minutes: int | None = None
    place: MeetingPlace = MeetingPlace.HOME
    present: tuple[Present, ...] = ()
    others: str = ""
    interpreter: InterpreterHere = InterpreterHere()
    agreed: Words = Words()
    teach_back: bool = False
    next_on: date | None = None
    note: str = ""
    said: Words = Words()

    def __post_init__(self) -> None:
        check_length("others", self.others, SHORT)
        check_length("note", self.note, LONG)
        if self.minutes is not None and not 0 < self.minutes <= LONGEST:
            raise DurationNotPossible(self.minutes)

    @property
    def key(self) -> str:
        """A meeting has an id of its own."""
        return self.id


def last_first(meetings: Iterable[Meeting]) -> tuple[Meeting, ...]:
    """Meetings by day and time, the last first; of those at the same moment, the one that was noted last."""
    ordered = sorted(meetings, key=lambda each: (each.on, each.at or time.min))
    return tuple(ordered[::-1])


def parse_minutes(text: str) -> int | None:
    """Read how many minutes a meeting took, as people type it; empty is None. Raises DurationNotPossible."""
    plain = text.strip()
    if not plain:
        return None
    if not plain.isdecimal() or len(plain) > 4 or not 0 < int(plain) <= LONGEST:
        raise DurationNotPossible(plain)
    return int(plain)
