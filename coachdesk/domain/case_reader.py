"""Reading a case from a file of the format "coachdesk-case" (docs/case-format.md).

Reading is strict: an unknown field, a wrong type or a value that can't be stops with the path of the place, and
nothing is taken.
"""

import base64
import binascii
from collections.abc import Iterable, Mapping
from datetime import date, time
from types import MappingProxyType
from typing import Any, Final, TypeVar

from coachdesk.domain import birthdate
from coachdesk.domain.address import Address, DutchYou, Gender, Reading, ReadingWish
from coachdesk.domain.case_format import FORMAT, VERSION, WholeCase
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.cases import (
    LONG,
    Case,
    CaseKind,
    ContactDetails,
    ContactPerson,
    InterpreterForm,
    InterpreterNeed,
    InterpreterVoice,
    InterpreterWish,
)
from coachdesk.domain.choosing import Choice, Outcome, Priority
from coachdesk.domain.connection.record import Connection
from coachdesk.domain.course import Course
from coachdesk.domain.errors import CaseFileInvalid, CaseFileTooNew
from coachdesk.domain.handover import Handover
from coachdesk.domain.json_table import JsonTable
from coachdesk.domain.kind import Kind
from coachdesk.domain.listening import Answer, AnswerState
from coachdesk.domain.partners import Partner
from coachdesk.domain.picture import Picture
from coachdesk.domain.plain import from_plain
from coachdesk.domain.privacy import Earlier, Restriction, Statement, is_field, is_name
from coachdesk.domain.records import KINDS, kinds_in
from coachdesk.domain.steps import Rhythm, Step, When, Who
from coachdesk.domain.words import Words

MOST_PHOTO: Final = 2_000_000
"""Most bytes of a photo."""

_YOUNGER: Final = MappingProxyType({Kind.MEETINGS: frozenset({"said"}), Kind.SCALE: frozenset({"since"})})
"""Fields of entries of the picture that version 4 did not have."""
T = TypeVar("T")


def from_json(data: object) -> WholeCase:
    """The case that JSON values spell, of this version of the format or an earlier one.

    Raises CaseFileInvalid with the path of the first thing that is wrong, CaseFileTooNew for a later version.
    """
    if type(data) is not dict or data.get("format") != FORMAT:
        raise CaseFileInvalid("$", "format")
    root = JsonTable("$", dict(data))
    root.take("format", str)
    version = root.take("version", int)
    if version > VERSION:
        raise CaseFileTooNew(version, VERSION)
    if version < 1:
        raise root.fail("version", "value")
    case = _read_case(root.table("case"), version)
    answers = tuple(_read_answer(t) for t in root.tables("answers"))
    choice = _read_choice(root.table("choice"))
    steps = tuple(_read_step(t, version) for t in root.tables("steps"))
    _no_doubles("answers", [a.question_id for a in answers])
    _no_doubles("steps", [s.id for s in steps])
    if version < 2:
        return root.finished(lambda: WholeCase(CaseFile(case, answers, choice, steps)))
    statement = _read_statement(root.optional_table("statement"))
    restriction = _read_restriction(root.optional_table("restriction"))
    earlier = tuple(_read_earlier(t) for t in root.tables("earlier"))
    picture = _read_picture(root.table("picture"), version) if version >= 4 else Picture()
    course = _read_entries(root.table("course"), Course, kinds_in("course"), {}) if version >= 5 else Course()
    over, partners = _read_handover(root) if version >= 6 else (Handover(), ())
    joined = Connection()
    if version >= 7:
        joined = _read_entries(root.table("connection"), Connection, kinds_in("connection"), {})
    return root.finished(
        lambda: WholeCase(
            CaseFile(case, answers, choice, steps, statement, restriction, picture, course, over, joined),
            earlier,
            partners,
        )
    )


def _read_handover(root: JsonTable) -> tuple[Handover, tuple[Partner, ...]]:
    """What is handed over, and the entries of the directory that it names."""
    over = _read_entries(root.table("handover"), Handover, kinds_in("handover"), {})
    partners = tuple(from_plain(Partner, each) for each in root.tables("partners"))
    _no_doubles("partners", [partner.id for partner in partners])
    if not all(is_name(partner.id) for partner in partners):
        raise root.fail("partners", "value")
    return over, partners


def _read_picture(t: JsonTable, version: int) -> Picture:
    return _read_entries(t, Picture, kinds_in("picture"), _YOUNGER if version < 5 else {})


def _read_entries(t: JsonTable, made: type[T], kinds: Iterable[Kind], without: Mapping[Kind, frozenset[str]]) -> T:
    """All entries of some kinds; fields `without` did not exist yet when they were written."""
    parts = {
        kind: tuple(from_plain(KINDS[kind], each, without=without.get(kind, frozenset())) for each in t.tables(kind))
        for kind in kinds
    }
    for kind, records in parts.items():
        keys = [record.key for record in records]
        _no_doubles(f"{t.where.removeprefix('$.')}.{kind}", keys)
        if not all(map(is_name, keys)):
            raise t.fail(kind, "value")
    return t.finished(lambda: made(**{kind.value: records for kind, records in parts.items()}))


def _no_doubles(name: str, ids: list[str]) -> None:
    if len(set(ids)) != len(ids):
        raise CaseFileInvalid(f"$.{name}", "double")


def _id(text: str) -> str:
    if len(text) != 32 or not set(text) <= set("0123456789abcdef"):
        raise ValueError
    return text


def _name(text: str) -> str:
    """An id that becomes a part of the names of fields: these stand in the trail, where no sentence may stand."""
    if not is_name(text):
        raise ValueError
    return text


def _field(text: str) -> str:
    if not is_field(text):
        raise ValueError
    return text


def _read_case(t: JsonTable, version: int) -> Case:
    born, wish, details, contact = t.table("birth_date"), t.table("interpreter"), t.table("details"), t.table("contact")
    values: dict[str, Any] = {
        "id": t.read("id", t.text("id"), _id),
        "birth_date": _read_birth(born),
        "speaks": t.texts("speaks"),
        "reads": t.texts("reads"),
        "interpreter": _read_interpreter(wish, version),
        "details": _read_details(details),
        "contact": _read_contact(contact),
        "created_at": t.moment("created_at"),
        "changed_at": t.moment("changed_at"),
        "archived_at": t.moment("archived_at", optional=True),
        "deleted_at": t.moment("deleted_at", optional=True),
    }
    for name in ("calling_name", "official_name", "own_script_name", "reference", "client_language"):
        values[name] = t.text(name)
    if version >= 2:
        values["kind"], values["keep_reason"] = t.one_of("kind", CaseKind), t.text("keep_reason")
        values["keep_until"] = t.optional("keep_until", date.fromisoformat)
    if version >= 3:
        values["addressed"] = _read_address(t.table("addressed"))
        values["reading"] = _read_reading(t.table("reading"))
    return t.finished(lambda: Case(**values))


def _read_birth(t: JsonTable) -> birthdate.BirthDate:
    known, sure = t.text("known"), t.take("sure", bool)
    return t.finished(lambda: birthdate.parse(known, sure=sure))


def _read_interpreter(t: JsonTable, version: int) -> InterpreterWish:
    need, form = t.one_of("need", InterpreterNeed), t.one_of("form", InterpreterForm)
    voice, note = t.one_of("voice", InterpreterVoice), t.text("note")
    country = t.text("country") if version >= 3 else ""
    return t.finished(lambda: InterpreterWish(need, form, voice, note, country))


def _read_address(t: JsonTable) -> Address:
    gender, dutch = t.one_of("gender", Gender), t.one_of("dutch", DutchYou)
    return t.finished(lambda: Address(gender, dutch))


def _read_reading(t: JsonTable) -> ReadingWish:
    ways = t.read("ways", t.texts("ways"), lambda texts: tuple(map(Reading, texts)))
    large, geez = t.take("large_print", bool), t.take("geez_dates", bool)
    return t.finished(lambda: ReadingWish(ways, large, geez))


def _read_details(t: JsonTable) -> ContactDetails:
    values = {name: t.text(name) for name in ("phone", "email", "address", "how")}
    return t.finished(lambda: ContactDetails(**values))


def _read_contact(t: JsonTable) -> ContactPerson:
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


def _read_words(t: JsonTable) -> Words:
    values = {name: t.text(name) for name in ("text", "language", "interpreted", "other_language")}
    return t.finished(lambda: Words(**values))


def _read_answer(t: JsonTable) -> Answer:
    question, changed_at = t.read("question", t.text("question"), _name), t.moment("changed_at")
    words, picked, state = _read_words(t.table("words")), t.texts("picked"), t.one_of("state", AnswerState)
    return t.finished(lambda: Answer(question, changed_at, words, picked, state))


def _read_choice(t: JsonTable) -> Choice:
    priorities = tuple(_read_priority(p) for p in t.tables("priorities"))
    outcome, language = t.one_of("outcome", Outcome), t.text("language")
    chosen_at = t.moment("chosen_at", optional=True)
    return t.finished(lambda: Choice(priorities, outcome, language, chosen_at))


def _read_priority(t: JsonTable) -> Priority:
    area, wish = t.read("area", t.text("area"), _name), _read_words(t.table("wish"))
    return t.finished(lambda: Priority(area, wish))


def _read_when(t: JsonTable) -> When:
    day, at = t.optional("day", date.fromisoformat), t.optional("at", _minutes)
    rhythm = t.one_of("rhythm", Rhythm)
    return t.finished(lambda: When(day, at, rhythm))


def _minutes(text: str) -> time:
    at = time.fromisoformat(text)
    if at.tzinfo is not None or at.second or at.microsecond:
        raise ValueError
    return at


def _read_step(t: JsonTable, version: int) -> Step:
    values: dict[str, Any] = {
        "id": t.read("id", t.text("id"), _name),
        "area_id": t.read("area", t.text("area"), _name),
        "phrase_id": t.optional("phrase", str),
        "words": _read_words(t.table("words")),
        "who": t.one_of("who", Who),
        "when": _read_when(t.table("when")),
        "done_at": t.moment("done_at", optional=True),
    }
    for name in ("who_name", "where", "with_whom"):
        values[name] = t.text(name)
    if version >= 5:
        values["confidence"] = t.take("confidence", int, type(None))
    slots = t.take("slots", dict)
    if not all(type(v) is str for v in slots.values()):
        raise t.fail("slots", "type")
    if not all(map(is_name, slots)):
        raise t.fail("slots", "value")
    return t.finished(lambda: Step(slots=slots, **values))


def _read_statement(t: JsonTable | None) -> Statement | None:
    if t is None:
        return None
    words, said_at = _read_words(t.table("words")), t.moment("said_at")
    return t.finished(lambda: Statement(words, said_at))


def _read_restriction(t: JsonTable | None) -> Restriction | None:
    if t is None:
        return None
    since, reason = t.moment("since"), t.text("reason")
    return t.finished(lambda: Restriction(since, reason))


def _read_earlier(t: JsonTable) -> Earlier:
    at, field, before = t.moment("at"), t.read("field", t.text("field"), _field), t.text("before")
    if len(before) > LONG:
        raise t.fail("before", "value")
    return t.finished(lambda: Earlier(at, field, before))
