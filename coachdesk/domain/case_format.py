"""A case as a file that other vaults and programs can read: "coachdesk-case", version 7 (docs/case-format.md).

This side writes; case_reader reads.
"""

import base64
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.cases import Case, ContactPerson, InterpreterWish
from coachdesk.domain.choosing import Choice
from coachdesk.domain.listening import Answer
from coachdesk.domain.partners import Partner
from coachdesk.domain.plain import to_plain
from coachdesk.domain.privacy import Earlier, Restriction, Statement
from coachdesk.domain.steps import Step
from coachdesk.domain.words import Words

FORMAT: Final = "coachdesk-case"
VERSION: Final = 7


@dataclass(frozen=True, slots=True)
class WholeCase:
    """What one file holds: the case, what its fields said before they were corrected, oldest first, and the entries of the
    directory of partners that it names."""

    file: CaseFile
    earlier: tuple[Earlier, ...] = ()
    partners: tuple[Partner, ...] = ()


def partners_named(file: CaseFile) -> frozenset[str]:
    """The ids of entries of the directory that a case names."""
    over = file.handover
    parties = (*(r.to for r in over.referrals), *(g.party for g in over.guides), *(i.sender for i in over.incomings))
    hosts = (placement.partner for placement in file.connection.placements)
    return frozenset(each for each in (*(party.partner for party in parties), *hosts) if each)


def to_json(file: CaseFile, earlier: tuple[Earlier, ...] = (), partners: tuple[Partner, ...] = ()) -> dict[str, Any]:
    """The whole case as JSON values, with the earlier values of its fields, and partners of the directory."""
    return {
        "format": FORMAT,
        "version": VERSION,
        "case": _case(file.case),
        "answers": [_answer(a) for a in file.answers],
        "choice": _choice(file.choice),
        "steps": [_step(s) for s in file.steps],
        "picture": to_plain(file.picture),
        "course": to_plain(file.course),
        "handover": to_plain(file.handover),
        "connection": to_plain(file.connection),
        "partners": [to_plain(partner) for partner in partners],
        "statement": _statement(file.statement),
        "restriction": _restriction(file.restriction),
        "earlier": [{"at": _moment(e.at), "field": e.field, "before": e.before} for e in earlier],
    }


def _case(case: Case) -> dict[str, Any]:
    return {
        "id": case.id,
        "calling_name": case.calling_name,
        "official_name": case.official_name,
        "own_script_name": case.own_script_name,
        "reference": case.reference,
        "birth_date": {"known": case.birth_date.iso(), "sure": case.birth_date.sure},
        "speaks": list(case.speaks),
        "reads": list(case.reads),
        "client_language": case.client_language,
        "interpreter": _interpreter(case.interpreter),
        "details": {n: getattr(case.details, n) for n in ("phone", "email", "address", "how")},
        "contact": _contact(case.contact),
        **{n: _moment(getattr(case, n)) for n in ("created_at", "changed_at", "archived_at", "deleted_at")},
        "kind": case.kind.value,
        "keep_until": case.keep_until.isoformat() if case.keep_until else None,
        "keep_reason": case.keep_reason,
        "addressed": {"gender": case.addressed.gender.value, "dutch": case.addressed.dutch.value},
        "reading": {
            "ways": [way.value for way in case.reading.ways],
            "large_print": case.reading.large_print,
            "geez_dates": case.reading.geez_dates,
        },
    }


def _interpreter(wish: InterpreterWish) -> dict[str, Any]:
    return {
        "need": wish.need.value,
        "form": wish.form.value,
        "voice": wish.voice.value,
        "note": wish.note,
        "country": wish.country,
    }


def _contact(contact: ContactPerson) -> dict[str, Any]:
    return {
        "name": contact.name,
        "phone": contact.phone,
        "days": list(contact.days),
        "substitute": contact.substitute,
        "photo": base64.b64encode(contact.photo).decode() if contact.photo is not None else None,
    }


def _moment(at: datetime | None) -> str | None:
    return None if at is None else at.astimezone(UTC).isoformat()


def _words(words: Words) -> dict[str, str]:
    return {
        "text": words.text,
        "language": words.language,
        "interpreted": words.interpreted,
        "other_language": words.other_language,
    }


def _answer(answer: Answer) -> dict[str, Any]:
    return {
        "question": answer.question_id,
        "changed_at": _moment(answer.changed_at),
        "words": _words(answer.words),
        "picked": list(answer.picked),
        "state": answer.state.value,
    }


def _choice(choice: Choice) -> dict[str, Any]:
    return {
        "priorities": [{"area": p.area_id, "wish": _words(p.wish)} for p in choice.priorities],
        "outcome": choice.outcome.value,
        "language": choice.language,
        "chosen_at": _moment(choice.chosen_at),
    }


def _step(step: Step) -> dict[str, Any]:
    return {
        "id": step.id,
        "area": step.area_id,
        "phrase": step.phrase_id,
        "slots": dict(step.slots),
        "words": _words(step.words),
        "who": step.who.value,
        "who_name": step.who_name,
        "where": step.where,
        "with_whom": step.with_whom,
        "when": {
            "day": step.when.day.isoformat() if step.when.day else None,
            "at": step.when.at.isoformat("minutes") if step.when.at else None,
            "rhythm": step.when.rhythm.value,
        },
        "done_at": _moment(step.done_at),
        "confidence": step.confidence,
    }


def _statement(statement: Statement | None) -> dict[str, Any] | None:
    return None if statement is None else {"words": _words(statement.words), "said_at": _moment(statement.said_at)}


def _restriction(restriction: Restriction | None) -> dict[str, Any] | None:
    return None if restriction is None else {"since": _moment(restriction.since), "reason": restriction.reason}
