"""Reading a case from a file of the format "coachdesk-case" (docs/case-format.md).

Reading is strict: an unknown field, a wrong type or a value that can't be stops with the path of the place, and
nothing is taken.
"""

import base64
import binascii
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from enum import StrEnum
from typing import Any, Final, TypeVar

from coachdesk.domain import birthdate
from coachdesk.domain.case_format import FORMAT, VERSION
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.cases import (
    Case,
    ContactDetails,
    ContactPerson,
    InterpreterForm,
    InterpreterNeed,
    InterpreterVoice,
    InterpreterWish,
)
from coachdesk.domain.choosing import Choice, Outcome, Priority
from coachdesk.domain.errors import CaseError, CaseFileInvalid, CaseFileTooNew
from coachdesk.domain.listening import Answer, AnswerState
from coachdesk.domain.steps import Rhythm, Step, When, Who
from coachdesk.domain.words import Words

MOST_PHOTO: Final = 2_000_000
"""Most bytes of a photo."""

E = TypeVar("E", bound=StrEnum)
T = TypeVar("T")


@dataclass
class _Table:
    """One JSON object on the way in; every field is taken once, and what is left over is an error."""

    where: str
    left: dict[str, Any]

    def fail(self, key: str, problem: str) -> CaseFileInvalid:
        """The error that names a field of this object."""
        return CaseFileInvalid(f"{self.where}.{key}", problem)

    def take(self, key: str, *kinds: type) -> Any:
        """The value of a field that must be there, of one of the kinds."""
        if key not in self.left:
            raise self.fail(key, "missing")
        value = self.left.pop(key)
        # True is an int in Python, and never one here
        if type(value) not in kinds:
            raise self.fail(key, "type")
        return value

    def text(self, key: str) -> str:
        """A text."""
        value: str = self.take(key, str)
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts."""
        values = self.take(key, list)
        if not all(type(v) is str for v in values):
            raise self.fail(key, "type")
        return tuple(values)

    def table(self, key: str) -> "_Table":
        """An object inside this one."""
        return _Table(f"{self.where}.{key}", dict(self.take(key, dict)))

    def tables(self, key: str) -> "Iterable[_Table]":
        """A list of objects."""
        for at, value in enumerate(self.take(key, list)):
            if type(value) is not dict:
                raise self.fail(f"{key}[{at}]", "type")
            yield _Table(f"{self.where}.{key}[{at}]", dict(value))

    def one_of(self, key: str, kind: type[E]) -> E:
        """A member of an enumeration by its value."""
        return self.read(key, self.text(key), kind)

    def moment(self, key: str, *, optional: bool = False) -> Any:
        """A moment with its offset, given back in UTC; None where that is allowed."""
        value = self.take(key, str, *((type(None),) if optional else ()))
        return None if value is None else self.read(key, value, _aware)

    def optional(self, key: str, read: Callable[[str], T]) -> T | None:
        """A text read by `read`, or None."""
        value = self.take(key, str, type(None))
        return None if value is None else self.read(key, value, read)

    def read(self, key: str, value: Any, read: Callable[[Any], T]) -> T:
        """What `read` makes of the value; its refusal names the field."""
        try:
            return read(value)
        except (ValueError, CaseError):
            raise self.fail(key, "value") from None

    def finished(self, make: Callable[[], T]) -> T:
        """What `make` builds, when every field was taken."""
        if self.left:
            raise self.fail(sorted(self.left)[0], "unknown")
        try:
            return make()
        except CaseFileInvalid:
            raise
        except CaseError as error:
            raise CaseFileInvalid(self.where, type(error).__name__) from error


def from_json(data: object) -> CaseFile:
    """The case that JSON values spell.

    Raises CaseFileInvalid with the path of the first thing that is wrong, CaseFileTooNew for a later version.
    """
    if type(data) is not dict or data.get("format") != FORMAT:
        raise CaseFileInvalid("$", "format")
    root = _Table("$", dict(data))
    root.take("format", str)
    version = root.take("version", int)
    if version > VERSION:
        raise CaseFileTooNew(version, VERSION)
    if version < 1:
        raise root.fail("version", "value")
    case = _read_case(root.table("case"))
    answers = tuple(_read_answer(t) for t in root.tables("answers"))
    choice = _read_choice(root.table("choice"))
    steps = tuple(_read_step(t) for t in root.tables("steps"))
    _no_doubles("answers", [a.question_id for a in answers])
    _no_doubles("steps", [s.id for s in steps])
    return root.finished(lambda: CaseFile(case, answers, choice, steps))


def _no_doubles(name: str, ids: list[str]) -> None:
    if len(set(ids)) != len(ids):
        raise CaseFileInvalid(f"$.{name}", "double")


def _aware(text: str) -> datetime:
    at = datetime.fromisoformat(text)
    if at.tzinfo is None:
        raise ValueError
    return at.astimezone(UTC)


def _id(text: str) -> str:
    if len(text) != 32 or not set(text) <= set("0123456789abcdef"):
        raise ValueError
    return text


def _read_case(t: _Table) -> Case:
    born, wish, details, contact = t.table("birth_date"), t.table("interpreter"), t.table("details"), t.table("contact")
    values: dict[str, Any] = {
        "id": t.read("id", t.text("id"), _id),
        "birth_date": _read_birth(born),
        "speaks": t.texts("speaks"),
        "reads": t.texts("reads"),
        "interpreter": _read_interpreter(wish),
        "details": _read_details(details),
        "contact": _read_contact(contact),
        "created_at": t.moment("created_at"),
        "changed_at": t.moment("changed_at"),
        "archived_at": t.moment("archived_at", optional=True),
        "deleted_at": t.moment("deleted_at", optional=True),
    }
    for name in ("calling_name", "official_name", "own_script_name", "reference", "client_language"):
        values[name] = t.text(name)
    return t.finished(lambda: Case(**values))


def _read_birth(t: _Table) -> birthdate.BirthDate:
    known, sure = t.text("known"), t.take("sure", bool)
    return t.finished(lambda: birthdate.parse(known, sure=sure))


def _read_interpreter(t: _Table) -> InterpreterWish:
    need, form = t.one_of("need", InterpreterNeed), t.one_of("form", InterpreterForm)
    voice, note = t.one_of("voice", InterpreterVoice), t.text("note")
    return t.finished(lambda: InterpreterWish(need, form, voice, note))


def _read_details(t: _Table) -> ContactDetails:
    values = {name: t.text(name) for name in ("phone", "email", "address", "how")}
    return t.finished(lambda: ContactDetails(**values))


def _read_contact(t: _Table) -> ContactPerson:
    texts = {name: t.text(name) for name in ("name", "phone", "substitute")}
    days = t.take("days", list)
    if not all(type(day) is int for day in days):
        raise t.fail("days", "type")
    photo = t.optional("photo", _photo)
    return t.finished(lambda: ContactPerson(**texts, days=tuple(days), photo=photo))


def _photo(text: str) -> bytes:
    try:
        data = base64.b64decode(text, validate=True)
    except binascii.Error:
        raise ValueError from None
    if len(data) > MOST_PHOTO:
        raise ValueError
    return data


def _read_words(t: _Table) -> Words:
    values = {name: t.text(name) for name in ("text", "language", "interpreted", "other_language")}
    return t.finished(lambda: Words(**values))


def _read_answer(t: _Table) -> Answer:
    question, changed_at, words = t.text("question"), t.moment("changed_at"), _read_words(t.table("words"))
    picked, state = t.texts("picked"), t.one_of("state", AnswerState)
    return t.finished(lambda: Answer(question, changed_at, words, picked, state))


def _read_choice(t: _Table) -> Choice:
    priorities = tuple(_read_priority(p) for p in t.tables("priorities"))
    outcome, language = t.one_of("outcome", Outcome), t.text("language")
    chosen_at = t.moment("chosen_at", optional=True)
    return t.finished(lambda: Choice(priorities, outcome, language, chosen_at))


def _read_priority(t: _Table) -> Priority:
    area, wish = t.text("area"), _read_words(t.table("wish"))
    return t.finished(lambda: Priority(area, wish))


def _read_when(t: _Table) -> When:
    day, at = t.optional("day", date.fromisoformat), t.optional("at", _minutes)
    rhythm = t.one_of("rhythm", Rhythm)
    return t.finished(lambda: When(day, at, rhythm))


def _minutes(text: str) -> time:
    at = time.fromisoformat(text)
    if at.tzinfo is not None or at.second or at.microsecond:
        raise ValueError
    return at


def _read_step(t: _Table) -> Step:
    values: dict[str, Any] = {
        "id": t.text("id"),
        "area_id": t.text("area"),
        "phrase_id": t.optional("phrase", str),
        "words": _read_words(t.table("words")),
        "who": t.one_of("who", Who),
        "when": _read_when(t.table("when")),
        "done_at": t.moment("done_at", optional=True),
    }
    for name in ("who_name", "where", "with_whom"):
        values[name] = t.text(name)
    slots = t.take("slots", dict)
    if not all(type(v) is str for v in slots.values()):
        raise t.fail("slots", "type")
    return t.finished(lambda: Step(slots=slots, **values))
