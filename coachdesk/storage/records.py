"""What is seen of a person, agreed on, kept and followed, as rows and back."""

import json
from datetime import date
from itertools import groupby
from typing import Any, Final

import sqlalchemy as sa

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.course import Course
from coachdesk.domain.json_table import JsonTable
from coachdesk.domain.kind import Kind
from coachdesk.domain.picture import Picture
from coachdesk.domain.plain import from_plain, to_plain
from coachdesk.domain.records import KINDS, SEEN, Record, kind_of
from coachdesk.storage import rows

_T: Final = rows.records.c
_READ: Final = (
    sa.select(_T.kind, _T.body).where(_T.case_number == sa.bindparam("number")).order_by(_T.kind, _T.position)
)


def read(connection: sa.Connection, number: int) -> tuple[Picture, Course]:
    """All entries of the case in row `number`. Raises CaseFileInvalid for a body that no entry has."""
    found = connection.execute(_READ, {"number": number}).all()
    parts = {
        kind: tuple(_record(kind, row.body) for row in rows) for kind, rows in groupby(found, lambda row: row.kind)
    }
    seen = {kind.value: values for kind, values in parts.items() if kind in SEEN}
    kept = {kind.value: values for kind, values in parts.items() if kind not in SEEN}
    return Picture(**seen), Course(**kept)  # type: ignore[arg-type]  # each by its kind


def _record(kind: Kind, body: str) -> Record:
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
