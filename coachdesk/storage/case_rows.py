"""Reading and writing the rows of one case, within a transaction."""

from collections.abc import Callable
from typing import Any

import sqlalchemy as sa

from coachdesk.domain import path
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.cases import Case
from coachdesk.domain.choosing import Choice
from coachdesk.domain.errors import CaseNotFound, CaseWasErased
from coachdesk.domain.search import index_words
from coachdesk.storage import mapping, records, rows, search

_SAID = tuple(column.label(f"statement_{column.name}") for column in mapping.STATEMENT)
_CASE = (
    sa.select(rows.cases, rows.photos.c.picture, *_SAID)
    .join_from(rows.cases, rows.photos, isouter=True)
    .join(rows.statements, rows.statements.c.case_number == rows.cases.c.number, isouter=True)
)
_ERASED = sa.select(rows.tombstones.c.case_id).where(rows.tombstones.c.case_id.in_(sa.bindparam("ids", expanding=True)))
_ONE_CASE = _CASE.where(rows.cases.c.id == sa.bindparam("id"))


def _in_order(columns: "tuple[sa.Column[Any], ...]", table: sa.Table) -> "sa.Select[Any]":
    mine = table.c.case_number == sa.bindparam("number")
    return sa.select(*columns).where(mine).order_by(table.c.position)


_ANSWERS = _in_order(mapping.ANSWER, rows.answers)
_PRIORITIES = _in_order(mapping.PRIORITY, rows.priorities)
_STEPS = _in_order(mapping.STEP, rows.steps)


def read(connection: sa.Connection, case_id: str) -> tuple[int, CaseFile]:
    """The case with its row's number. Raises CaseNotFound, and what a row raises that no case can be made of."""
    row = connection.execute(_ONE_CASE, {"id": case_id}).first()
    if row is None:
        raise CaseNotFound(case_id)
    mine = {"number": row.number}
    priorities = tuple(map(mapping.priority_of, connection.execute(_PRIORITIES, mine).all()))
    file = CaseFile(
        mapping.case_of(row),
        tuple(map(mapping.answer_of, connection.execute(_ANSWERS, mine).all())),
        Choice(priorities, row.choice_outcome, row.choice_language, row.chosen_at),
        tuple(map(mapping.step_of, connection.execute(_STEPS, mine).all())),
        None if row.statement_said_at is None else mapping.statement_of(row[-len(_SAID) :]),
        mapping.restriction_of(row),
        **records.read(connection, row.number),  # type: ignore[arg-type]  # each by its field
    )
    return row.number, file


def add(connection: sa.Connection, files: tuple[CaseFile, ...]) -> dict[str, int]:
    """Insert new cases; returns the numbers of their rows by id.

    Raises CaseWasErased for an id that has a tombstone: what is erased here is erased from every copy, again and again.
    """
    erased = connection.execute(_ERASED, {"ids": [file.case.id for file in files]}).first()
    if erased is not None:
        raise CaseWasErased(erased.case_id)
    last = connection.execute(sa.select(sa.func.max(rows.cases.c.number))).scalar() or 0
    numbered = list(enumerate(files, last + 1))
    insert(connection, rows.cases, [_case_row(number, file) for number, file in numbered])
    for number, file in numbered:
        save_photo(connection, number, file.case.contact.photo)
        save_parts(connection, rows.answers, mapping.answer_values, number, file.answers)
        save_parts(connection, rows.priorities, mapping.priority_values, number, file.choice.priorities)
        save_parts(connection, rows.steps, mapping.step_values, number, file.steps)
        records.add(connection, number, file)
        if file.statement is not None:
            insert(connection, rows.statements, [mapping.statement_values(number, file.statement)])
    search.put_new(connection, {number: line(file.case) for number, file in numbered})
    return {file.case.id: number for number, file in numbered}


def _case_row(number: int, file: CaseFile) -> mapping.Values:
    return {
        "number": number,
        "stage": path.current(file),
        **mapping.case_values(file.case),
        **mapping.choice_values(file.choice),
        **mapping.restriction_values(file.restriction),
    }


def line(case: Case) -> str:
    """What search finds the case by."""
    names = (case.calling_name, case.official_name, case.own_script_name)
    return index_words(*names, phone=case.details.phone, reference=case.reference)


def insert(connection: sa.Connection, table: sa.Table, values: list[mapping.Values]) -> None:
    """Insert rows; none is no mistake."""
    if values:
        connection.execute(sa.insert(table), values)


def update(connection: sa.Connection, number: int, values: mapping.Values) -> None:
    """Change columns of one row of `cases`."""
    connection.execute(sa.update(rows.cases).where(rows.cases.c.number == number), values)


def save_photo(connection: sa.Connection, number: int, picture: bytes | None) -> None:
    """Replace the contact person's picture; None takes it away."""
    connection.execute(sa.delete(rows.photos).where(rows.photos.c.case_number == number))
    if picture is not None:
        connection.execute(sa.insert(rows.photos), {"case_number": number, "picture": picture})


def save_parts(
    connection: sa.Connection,
    table: sa.Table,
    values: Callable[[int, int, Any], mapping.Values],
    number: int,
    parts: tuple[Any, ...],
) -> None:
    """Replace what a case has in `table`, in the order of `parts`."""
    connection.execute(sa.delete(table).where(table.c.case_number == number))
    insert(connection, table, [values(number, position, part) for position, part in enumerate(parts)])
