"""Keeping what a field said before it was corrected."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any, Final

import sqlalchemy as sa

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.cases import Case
from coachdesk.domain.choosing import Choice
from coachdesk.domain.handover import Referral
from coachdesk.domain.kind import Kind
from coachdesk.domain.listening import Answer
from coachdesk.domain.privacy import Earlier, Restriction, Statement
from coachdesk.domain.records import Record, kind_of
from coachdesk.domain.steps import Step
from coachdesk.storage import rows

TYPING: Final = timedelta(minutes=15)
"""Changes of a field within this time are one correction: what it said before the first of them is kept."""
_NOT_TOLD: Final = frozenset(
    {"changed_at", "created_at", "said_at", "chosen_at", "photo", "id", "question_id", "card", "domain"}
)


Told = Mapping[str, str]
"""What a part of a case says, as text by dotted name; what is empty is left out."""


def of_case(case: Case) -> Told:
    """What is known of the person."""
    return dict(_told("case", case))


def of_answer(answer: Answer | None) -> Told:
    """What was answered to one question."""
    return {} if answer is None else dict(_told(f"answer.{answer.question_id}", answer))


def of_choice(choice: Choice) -> Told:
    """What was chosen, with the wishes."""
    wishes = [pair for p in choice.priorities for pair in _told(f"wish.{p.area_id}", p.wish)]
    return dict([*_told("choice.areas", choice.area_ids), *_told("choice.outcome", choice.outcome), *wishes])


def of_steps(steps: tuple[Step, ...]) -> Told:
    """The steps."""
    return {name: text for step in steps for name, text in _told(f"step.{step.id}", step)}


def of_record(record: Record | None) -> Told:
    """One entry of the case."""
    if record is None:
        return {}
    name = f"{kind_of(record)}.{record.key}"
    card = {f"{name}.card": record.card} if isinstance(record, Referral) and record.card else {}
    return {**dict(_told(name, record)), **card}  # elsewhere the card is the key, or a part of it


def of_statement(statement: Statement | None) -> Told:
    """The client's own statement."""
    return {} if statement is None else dict(_told("statement", statement))


def of_restriction(restriction: Restriction | None) -> Told:
    """Since when and why the case may not be changed."""
    return {} if restriction is None else dict(_told("restriction", restriction))


def of_file(file: CaseFile) -> Told:
    """Everything that a case says."""
    answers = {name: text for answer in file.answers for name, text in of_answer(answer).items()}
    return {
        **of_case(file.case),
        **answers,
        **of_choice(file.choice),
        **of_steps(file.steps),
        **{n: text for kind in Kind for record in file.of(kind) for n, text in of_record(record).items()},
        **of_statement(file.statement),
        **of_restriction(file.restriction),
    }


def lost(before: CaseFile, after: CaseFile, now: datetime) -> tuple[Earlier, ...]:
    """What the case says and the value that takes its place does not."""
    says = of_file(after)
    return tuple(Earlier(now, name, text) for name, text in of_file(before).items() if says.get(name) != text)


def keep(connection: sa.Connection, number: int, was: Told, says: Told, now: datetime) -> None:
    """Keep the values that the case in row `number` no longer says, unless the field was just being typed in."""
    changed = {name: text for name, text in was.items() if says.get(name) != text}
    if not changed:
        return
    table = rows.earlier.c
    recent = sa.select(table.field).where(table.case_number == number, table.at > now - TYPING, table.at <= now)
    typing = set(connection.execute(recent).scalars())
    last = connection.execute(sa.select(sa.func.max(table.number)).where(table.case_number == number)).scalar() or 0
    kept = [
        {"case_number": number, "number": at, "at": now, "field": name, "before": text}
        for at, (name, text) in enumerate(((n, t) for n, t in changed.items() if n not in typing), last + 1)
    ]
    if kept:
        connection.execute(sa.insert(rows.earlier), kept)


def put(connection: sa.Connection, number: int, values: tuple[Earlier, ...]) -> None:
    """Store the earlier values that came along with a case, oldest first."""
    if values:
        connection.execute(
            sa.insert(rows.earlier),
            [
                {"case_number": number, "number": at, "at": e.at, "field": e.field, "before": e.before}
                for at, e in enumerate(values, 1)
            ],
        )


def read(connection: sa.Connection, number: int) -> tuple[Earlier, ...]:
    """The earlier values of the case in row `number`, oldest first."""
    table = rows.earlier.c
    query = sa.select(table.at, table.field, table.before).where(table.case_number == number).order_by(table.number)
    return tuple(Earlier(*row) for row in connection.execute(query))


def forget(connection: sa.Connection, number: int, value: Earlier) -> bool:
    """Take out an earlier value of the case in row `number`; whether it was there."""
    table = rows.earlier.c
    same = (table.case_number == number, table.at == value.at, table.field == value.field, table.before == value.before)
    return connection.execute(sa.delete(rows.earlier).where(*same)).rowcount > 0


def _told(name: str, value: Any) -> Iterator[tuple[str, str]]:
    """Every text in `value` with its dotted name."""
    if is_dataclass(value):
        for part in fields(value):
            if part.name not in _NOT_TOLD:
                yield from _told(f"{name}.{part.name}", getattr(value, part.name))
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            yield from _told(f"{name}.{key}", inner)
    elif isinstance(value, tuple):
        if value:
            yield name, ", ".join(map(str, value))
    elif isinstance(value, bool):
        yield name, "yes" if value else "no"
    elif isinstance(value, datetime | date):
        yield name, value.isoformat()
    elif isinstance(value, StrEnum):
        yield name, value.value
    elif value not in (None, ""):
        yield name, str(value)
