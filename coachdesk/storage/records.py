"""Entries of a case of every kind, as rows and back."""

import json
from datetime import date
from itertools import groupby
from typing import Any, Final

import sqlalchemy as sa

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.json_table import JsonTable
from coachdesk.domain.kind import Kind
from coachdesk.domain.plain import from_plain, to_plain
from coachdesk.domain.records import GROUPS, KINDS, Group, Record, kind_of, kinds_in
from coachdesk.storage import rows

_T: Final = rows.records.c
_READ: Final = (
    sa.select(_T.kind, _T.body).where(_T.case_number == sa.bindparam("number")).order_by(_T.kind, _T.position)
)


def read(connection: sa.Connection, number: int) -> dict[str, Group]:
    """All entries of the case in row `number`, by the field of the case. Raises CaseFileInvalid for a body that no entry has."""
    found = connection.execute(_READ, {"number": number}).all()
    parts = {
        kind: tuple(record_of(kind, row.body) for row in rows) for kind, rows in groupby(found, lambda row: row.kind)
    }
    return {name: group(**_found(name, parts)) for name, group in GROUPS.items()}


def _found(group: str, parts: dict[Kind, tuple[Record, ...]]) -> dict[str, Any]:
    return {kind.value: parts[kind] for kind in kinds_in(group) if kind in parts}


def record_of(kind: Kind, body: str) -> Record:
    """The entry that a row spells. Raises CaseFileInvalid."""
    return from_plain(KINDS[kind], JsonTable("$", json.loads(body)))


def _values(number: int, kind: Kind, position: int, record: Record) -> dict[str, Any]:
    body = json.dumps(to_plain(record), ensure_ascii=False)
    day: date | None = getattr(record, "on", None)
    return {"case_number": number, "kind": kind, "key": record.key, "position": position, "day": day, "body": body}


def add(connection: sa.Connection, number: int, file: CaseFile) -> None:
    """Insert all entries of a new case."""
    values = [_values(number, kind, at, record) for kind in Kind for at, record in enumerate(file.of(kind))]
    if values:
        connection.execute(sa.insert(rows.records), values)


def save(connection: sa.Connection, number: int, record: Record) -> None:
    """Give or replace one entry; a new one comes last."""
    kind = kind_of(record)
    mine = (_T.case_number == number, _T.kind == kind)
    position = connection.execute(sa.select(_T.position).where(*mine, _T.key == record.key)).scalar()
    if position is None:
        last = connection.execute(sa.select(sa.func.max(_T.position)).where(*mine)).scalar()
        position = 0 if last is None else last + 1
    remove(connection, number, kind, record.key)
    connection.execute(sa.insert(rows.records), _values(number, kind, position, record))


def remove(connection: sa.Connection, number: int, kind: Kind, key: str) -> None:
    """Take out one entry, if it is there."""
    connection.execute(sa.delete(rows.records).where(_T.case_number == number, _T.kind == kind, _T.key == key))
