"""Days that count for the law, over all open cases: one query, and no case is read whole."""

import json
from typing import Final

import sqlalchemy as sa

from coachdesk.domain.course import Terms
from coachdesk.domain.json_table import JsonTable
from coachdesk.domain.kind import Kind
from coachdesk.domain.plain import from_plain
from coachdesk.domain.terms_due import CaseTerms
from coachdesk.domain.vaults import Shelf
from coachdesk.storage import rows
from coachdesk.storage.engine import Database
from coachdesk.storage.sound import sound

_C: Final = rows.cases.c
_R: Final = rows.records.c
_TERMS: Final = (
    sa.select(_C.id, _C.calling_name, _R.body)
    .join(rows.records, _R.case_number == _C.number)
    .where(_C.shelf == Shelf.CURRENT, _R.kind == Kind.TERMS)
)


class TermLists:
    """Raises VaultLocked after closing, and VaultDamaged for rows that say nothing."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def terms(self) -> tuple[CaseTerms, ...]:
        """The days of every open case that has any, in no order."""
        with self._database.transaction() as connection, sound(self._database):
            found = connection.execute(_TERMS).all()
            return tuple(CaseTerms(row.id, row.calling_name, _read(row.body)) for row in found)


def _read(body: str) -> Terms:
    return from_plain(Terms, JsonTable("$", json.loads(body)))
