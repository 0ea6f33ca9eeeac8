"""The file of one client: who this person is, in what language, and how to reach each other."""

from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from coachdesk.domain import languages
from coachdesk.domain.address import Address, Reading, ReadingWish
from coachdesk.domain.birthdate import BirthDate
from coachdesk.domain.errors import FieldTooLong, NameMissing, UnknownId

SHORT = 200
"""Most characters in a field of one line."""
LONG = 20_000
"""Most characters in a field for a story."""


class InterpreterNeed(StrEnum):
    """Whether this person wants an interpreter."""

    NOT_ASKED = "not_asked"
    YES = "yes"
    SOMETIMES = "sometimes"
    NO = "no"


class InterpreterForm(StrEnum):
    """How the interpreter takes part."""

    NO_PREFERENCE = "no_preference"
    PHONE = "phone"
    VIDEO = "video"
    PRESENT = "present"


class InterpreterVoice(StrEnum):
    """Whom this person prefers to talk through."""

    NO_PREFERENCE = "no_preference"
    WOMAN = "woman"
    MAN = "man"


class CaseKind(StrEnum):
    """Under which task of the municipality a case falls; says how long it is kept."""

    INTEGRATION = "integration"
    PARTICIPATION = "participation"
    OTHER = "other"
    TRAINING = "training"


@dataclass(frozen=True, slots=True)
class InterpreterWish:
    """What the client wishes about interpreting; `note` holds dialect, region, who not, or anything else.

    `country` is where people speak the way this person does (one of languages.COUNTRIES), empty when it was not asked.
    """

    need: InterpreterNeed = InterpreterNeed.NOT_ASKED
    form: InterpreterForm = InterpreterForm.NO_PREFERENCE
    voice: InterpreterVoice = InterpreterVoice.NO_PREFERENCE
    note: str = ""
    country: str = ""

    def __post_init__(self) -> None:
        if self.country and self.country not in languages.COUNTRIES:
            raise UnknownId("country", self.country)


@dataclass(frozen=True, slots=True)
class ContactDetails:
    """How the client is reached. All optional; `how` says what works best, in words."""

    phone: str = ""
    email: str = ""
    address: str = ""
    how: str = ""


@dataclass(frozen=True, slots=True)
class ContactPerson:
    """The fixed contact person of a case.

    `days` are the weekdays on which they can be reached, 1 for Monday to 7 for Sunday, in order; empty is not said.
    `substitute` is who is there when they are not; `photo` is a JPEG or PNG for the plan.
    """

    name: str = ""
    phone: str = ""
    days: tuple[int, ...] = ()
    substitute: str = ""
    photo: bytes | None = field(default=None, repr=False)

    def __post_init__(self) -> None:
        if not all(1 <= day <= 7 for day in self.days) or list(self.days) != sorted(set(self.days)):
            raise UnknownId("weekday", ",".join(map(str, self.days)))


@dataclass(frozen=True, slots=True)
class Case:
    """What is known of one person. Times are aware and in UTC.

    `id` is 32 lowercase hex digits. `calling_name` is the name to be called by, never empty. `official_name` is the
    name as registered, `own_script_name` the name in the person's own script; both may be empty. `client_language`
    is the language of the client's screens and paper, one of languages.CLIENT. `archived_at` is when the case was closed;
    `keep_until` a day that somebody chose for reviewing whether it is kept, with `keep_reason`. `addressed` is how this
    person wants to be spoken to, `reading` how the client's screens and paper are made.
    """

    id: str
    calling_name: str
    created_at: datetime
    changed_at: datetime
    reference: str = ""
    official_name: str = ""
    own_script_name: str = ""
    birth_date: BirthDate = BirthDate()
    speaks: tuple[str, ...] = ()
    reads: tuple[str, ...] = ()
    client_language: str = "nl"
    interpreter: InterpreterWish = InterpreterWish()
    details: ContactDetails = ContactDetails()
    contact: ContactPerson = ContactPerson()
    archived_at: datetime | None = None
    deleted_at: datetime | None = None
    kind: CaseKind = CaseKind.INTEGRATION
    keep_until: date | None = None
    keep_reason: str = ""
    addressed: Address = Address()
    reading: ReadingWish = ReadingWish()

    def __post_init__(self) -> None:
        if not self.calling_name.strip():
            raise NameMissing
        if self.client_language not in languages.CLIENT:
            raise UnknownId("language", self.client_language)
        for code in (*self.speaks, *self.reads):
            if code not in languages.SPOKEN:
                raise UnknownId("language", code)
        if list(self.reading.ways) != [way for way in Reading if way in self.reading.ways]:
            raise UnknownId("reading", ",".join(self.reading.ways))
        for name, text in self._texts():
            check_length(name, text, SHORT)
        check_length("interpreter.note", self.interpreter.note, LONG)
        check_length("keep_reason", self.keep_reason, LONG)

    def _texts(self) -> tuple[tuple[str, str], ...]:
        """Every one-line field with its dotted name."""
        own = ("calling_name", "reference", "official_name", "own_script_name")
        return (
            *((name, getattr(self, name)) for name in own),
            *((f"details.{n}", getattr(self.details, n)) for n in ("phone", "email", "address", "how")),
            *((f"contact.{n}", getattr(self.contact, n)) for n in ("name", "phone", "substitute")),
        )

    def with_changes(self, now: datetime, **changes: Any) -> "Case":
        """This case with other field values, changed at `now`. Raises what a wrong value raises."""
        return replace(self, changed_at=now, **changes)


def check_length(name: str, text: str, limit: int) -> None:
    """Raise FieldTooLong when the text of field `name` has more than `limit` characters."""
    if len(text) > limit:
        raise FieldTooLong(name, len(text), limit)
