"""Finding cases: lists of summaries, the last changed first."""

from typing import Any

import sqlalchemy as sa

from coachdesk.domain.casefile import CaseSummary
from coachdesk.domain.retention import ClosedCase
from coachdesk.domain.vaults import Shelf
from coachdesk.storage import mapping, rows, search
from coachdesk.storage.engine import Database
from coachdesk.storage.sound import sound


def _last_changed_first(query: "sa.Select[Any]") -> "sa.Select[Any]":
    """The rows of one shelf in order; made once, since making a query takes longer than running it."""
    table = rows.cases.c
    ordered = query.where(table.shelf == sa.bindparam("shelf")).order_by(table.changed_at.desc(), table.number.desc())
    return ordered.limit(sa.bindparam("limit")).offset(sa.bindparam("offset"))


_LISTED = _last_changed_first(sa.select(*mapping.SUMMARY))
_FOUND = _last_changed_first(search.found(mapping.SUMMARY))
_CLOSED = sa.select(*mapping.CLOSED).where(rows.cases.c.archived_at.is_not(None))
_COUNT = sa.select(sa.func.count()).select_from(rows.cases).where(rows.cases.c.shelf == sa.bindparam("shelf"))


class CaseLists:
    """The cases of an open vault in lists. Raises VaultLocked after closing, and VaultDamaged for rows that are no case."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def list(self, shelf: Shelf, *, limit: int = 200, offset: int = 0) -> tuple[CaseSummary, ...]:
        """Summaries, the last changed first."""
        return self._summaries(_LISTED, {"shelf": shelf, "limit": limit, "offset": offset})

    def search(self, text: str, shelf: Shelf, *, limit: int = 50) -> tuple[CaseSummary, ...]:
        """Cases that every word of `text` fits, the last changed first; none when `text` has no word.

        A word fits at the start of a word of a name or reference, from three letters on also inside it, and where it
        sounds like the name in another script, or begins so. Digits fit a phone number however either is spaced.
        """
        wanted = search.query(text)
        if wanted is None:
            return ()
        return self._summaries(_FOUND, {"wanted": wanted, "shelf": shelf, "limit": limit, "offset": 0})

    def count(self, shelf: Shelf) -> int:
        """Number of cases on the shelf."""
        with self._database.transaction() as connection:
            return connection.execute(_COUNT, {"shelf": shelf}).scalar() or 0

    def closed(self) -> tuple[ClosedCase, ...]:
        """All closed cases, those in the bin too."""
        with self._database.transaction() as connection, sound(self._database):
            return tuple(map(mapping.closed_of, connection.execute(_CLOSED).all()))

    def ids(self) -> tuple[str, ...]:
        """The ids of all cases on all shelves."""
        with self._database.transaction() as connection:
            return tuple(connection.execute(sa.select(rows.cases.c.id)).scalars())

    def _summaries(self, query: "sa.Select[Any]", values: dict[str, Any]) -> tuple[CaseSummary, ...]:
        with self._database.transaction() as connection, sound(self._database):
            return tuple(map(mapping.summary_of, connection.execute(query, values).all()))
