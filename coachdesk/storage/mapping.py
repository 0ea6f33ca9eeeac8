"""Between the values of the domain and the columns of the tables, both ways."""

from typing import Any, Final

import sqlalchemy as sa

from coachdesk.domain.address import Address, Reading, ReadingWish
from coachdesk.domain.birthdate import BirthDate
from coachdesk.domain.casefile import CaseSummary
from coachdesk.domain.cases import Case, ContactDetails, ContactPerson, InterpreterWish
from coachdesk.domain.choosing import Choice, Priority
from coachdesk.domain.listening import Answer
from coachdesk.domain.privacy import Restriction, Statement
from coachdesk.domain.retention import ClosedCase
from coachdesk.domain.steps import Step, When
from coachdesk.domain.vaults import Shelf
from coachdesk.domain.words import Words
from coachdesk.storage import rows

Values = dict[str, Any]


def shelf_of(case: Case) -> Shelf:
    """Where a case stands: what is deleted is only there, also when it was archived."""
    if case.deleted_at is not None:
        return Shelf.DELETED
    return Shelf.CURRENT if case.archived_at is None else Shelf.ARCHIVED


def case_values(case: Case) -> Values:
    """The columns of `cases` that tell of the person, without number, stage, choice and picture."""
    return {
        "id": case.id,
        "shelf": shelf_of(case),
        "created_at": case.created_at,
        "changed_at": case.changed_at,
        "archived_at": case.archived_at,
        "deleted_at": case.deleted_at,
        "calling_name": case.calling_name,
        "official_name": case.official_name,
        "own_script_name": case.own_script_name,
        "reference": case.reference,
        "birth_date": case.birth_date.iso(),
        "birth_date_sure": case.birth_date.sure,
        "speaks": case.speaks,
        "reads": case.reads,
        "client_language": case.client_language,
        "interpreter_need": case.interpreter.need,
        "interpreter_form": case.interpreter.form,
        "interpreter_voice": case.interpreter.voice,
        "interpreter_note": case.interpreter.note,
        "phone": case.details.phone,
        "email": case.details.email,
        "address": case.details.address,
        "how": case.details.how,
        "contact_name": case.contact.name,
        "contact_phone": case.contact.phone,
        "contact_days": "".join(map(str, case.contact.days)),
        "contact_substitute": case.contact.substitute,
        "kind": case.kind,
        "keep_until": case.keep_until,
        "keep_reason": case.keep_reason,
        "addressed_gender": case.addressed.gender,
        "addressed_dutch": case.addressed.dutch,
        "reading_ways": case.reading.ways,
        "large_print": case.reading.large_print,
        "geez_dates": case.reading.geez_dates,
        "interpreter_country": case.interpreter.country,
    }


def case_of(row: Any) -> Case:
    """The case of a row of `cases` with `picture` beside it."""
    return Case(
        id=row.id,
        calling_name=row.calling_name,
        created_at=row.created_at,
        changed_at=row.changed_at,
        reference=row.reference,
        official_name=row.official_name,
        own_script_name=row.own_script_name,
        birth_date=_birth_date(row.birth_date, row.birth_date_sure),
        speaks=row.speaks,
        reads=row.reads,
        client_language=row.client_language,
        interpreter=InterpreterWish(
            row.interpreter_need,
            row.interpreter_form,
            row.interpreter_voice,
            row.interpreter_note,
            row.interpreter_country,
        ),
        details=ContactDetails(row.phone, row.email, row.address, row.how),
        contact=ContactPerson(
            row.contact_name,
            row.contact_phone,
            tuple(map(int, row.contact_days)),
            row.contact_substitute,
            row.picture,
        ),
        archived_at=row.archived_at,
        deleted_at=row.deleted_at,
        kind=row.kind,
        keep_until=row.keep_until,
        keep_reason=row.keep_reason,
        addressed=Address(row.addressed_gender, row.addressed_dutch),
        reading=ReadingWish(tuple(map(Reading, row.reading_ways)), row.large_print, row.geez_dates),
    )


def _birth_date(iso: str, sure: bool) -> BirthDate:
    year, month, day = (int(part) if part else None for part in f"{iso}--".split("-")[:3])
    return BirthDate(year, month, day, sure)


def choice_values(choice: Choice) -> Values:
    """The columns of `cases` that tell how the choosing ended."""
    return {
        "choice_outcome": choice.outcome,
        "choice_language": choice.language,
        "chosen_at": choice.chosen_at,
    }


def restriction_values(restriction: Restriction | None) -> Values:
    """The columns of `cases` that tell whether it may be changed."""
    if restriction is None:
        return {"restricted_at": None, "restriction_reason": ""}
    return {"restricted_at": restriction.since, "restriction_reason": restriction.reason}


def restriction_of(row: Any) -> Restriction | None:
    """The restriction of a row of `cases`."""
    return None if row.restricted_at is None else Restriction(row.restricted_at, row.restriction_reason)


def _words_values(words: Words) -> Values:
    return {
        "text": words.text,
        "language": words.language,
        "interpreted": words.interpreted,
        "other_language": words.other_language,
    }


_WORDS: Final = ("text", "language", "interpreted", "other_language")


def _columns(table: sa.Table, *names: str) -> "tuple[sa.Column[Any], ...]":
    return tuple(table.c[name] for name in names)


ANSWER: Final = _columns(rows.answers, "question_id", "changed_at", *_WORDS, "picked", "state")


def answer_values(number: int, position: int, answer: Answer) -> Values:
    """A row of `answers`."""
    return {
        "case_number": number,
        "position": position,
        "question_id": answer.question_id,
        "changed_at": answer.changed_at,
        **_words_values(answer.words),
        "picked": answer.picked,
        "state": answer.state,
    }


def answer_of(row: Any) -> Answer:
    """The answer of a row with the columns ANSWER."""
    question_id, changed_at, text, language, interpreted, other, picked, state = row
    return Answer(question_id, changed_at, Words(text, language, interpreted, other), picked, state)


PRIORITY: Final = _columns(rows.priorities, "area_id", *_WORDS)


def priority_values(number: int, position: int, priority: Priority) -> Values:
    """A row of `priorities`."""
    return {
        "case_number": number,
        "position": position,
        "area_id": priority.area_id,
        **_words_values(priority.wish),
    }


def priority_of(row: Any) -> Priority:
    """The priority of a row with the columns PRIORITY."""
    area_id, text, language, interpreted, other = row
    return Priority(area_id, Words(text, language, interpreted, other))


_STEP_REST: Final = ("who", "who_name", "place", "with_whom", "day", "at", "rhythm", "done_at", "confidence")
STEP: Final = _columns(rows.steps, "id", "area_id", "phrase_id", "slots", *_WORDS, *_STEP_REST)


def step_values(number: int, position: int, step: Step) -> Values:
    """A row of `steps`."""
    return {
        "case_number": number,
        "position": position,
        "id": step.id,
        "area_id": step.area_id,
        "phrase_id": step.phrase_id,
        "slots": step.slots,
        **_words_values(step.words),
        "who": step.who,
        "who_name": step.who_name,
        "place": step.where,
        "with_whom": step.with_whom,
        "day": step.when.day,
        "at": step.when.at,
        "rhythm": step.when.rhythm,
        "done_at": step.done_at,
        "confidence": step.confidence,
    }


def step_of(row: Any) -> Step:
    """The step of a row with the columns STEP."""
    step_id, area_id, phrase_id, slots, text, language, interpreted, other, *rest = row
    who, who_name, place, with_whom, day, at, rhythm, done_at, confidence = rest
    words = Words(text, language, interpreted, other)
    when = When(day, at, rhythm)
    return Step(step_id, area_id, phrase_id, slots, words, who, who_name, place, with_whom, when, done_at, confidence)


STATEMENT: Final = _columns(rows.statements, *_WORDS, "said_at")


def statement_values(number: int, statement: Statement) -> Values:
    """A row of `statements`."""
    return {"case_number": number, **_words_values(statement.words), "said_at": statement.said_at}


def statement_of(row: Any) -> Statement:
    """The statement of a row with the columns STATEMENT."""
    text, language, interpreted, other, said_at = row
    return Statement(Words(text, language, interpreted, other), said_at)


CLOSED: Final = _columns(
    rows.cases, "id", "calling_name", "kind", "archived_at", "keep_until", "keep_reason", "restricted_at"
)


def closed_of(row: Any) -> ClosedCase:
    """The closed case of a row with the columns CLOSED."""
    case_id, calling_name, kind, archived_at, keep_until, keep_reason, restricted_at = row
    return ClosedCase(case_id, calling_name, kind, archived_at, keep_until, keep_reason, restricted_at is not None)


SUMMARY: Final = _columns(
    rows.cases,
    *("id", "calling_name", "own_script_name", "reference", "speaks", "client_language"),
    *("stage", "changed_at", "archived_at", "shelf", "restricted_at"),
)


def summary_of(row: Any) -> CaseSummary:
    """The summary of a row with the columns SUMMARY."""
    *name, speaks, client_language, stage, changed_at, archived_at, shelf, restricted_at = row
    case_id, calling_name, own_script_name, reference = name
    return CaseSummary(
        case_id,
        calling_name,
        own_script_name,
        reference,
        speaks,
        client_language,
        stage,
        changed_at,
        archived=archived_at is not None,
        deleted=shelf is Shelf.DELETED,
        restricted=restricted_at is not None,
    )
