"""Keeping the registers of requests and of breaches."""

from typing import Any, Final, TypeVar

import sqlalchemy as sa

from coachdesk.domain.errors import CaseError, VaultDamaged
from coachdesk.domain.registers import Breach, Request
from coachdesk.domain.trail import Deed
from coachdesk.storage import rows
from coachdesk.storage.engine import Database
from coachdesk.storage.trail import TrailStore

Record = TypeVar("Record", Request, Breach)
_NEWEST_FIRST: Final = {
    rows.requests: rows.requests.c.received_on.desc(),
    rows.breaches: rows.breaches.c.discovered_at.desc(),
}


class RegisterStore:
    """The registers of an open vault. Nothing is taken out of them."""

    def __init__(self, database: Database, trail: TrailStore) -> None:
        self._database = database
        self._trail = trail

    def save_request(self, request: Request) -> None:
        """Keep a new request, or replace it as it was."""
        detail = {"request": request.id, "kind": request.kind.value, "outcome": request.outcome.value}
        self._save(rows.requests, request, Deed.REQUEST_KEPT, request.case_id, detail)

    def requests(self) -> tuple[Request, ...]:
        """All requests, the last received first."""
        return self._all(rows.requests, Request)

    def save_breach(self, breach: Breach) -> None:
        """Keep a new breach, or replace it as it was."""
        detail = {"breach": breach.id, "kind": breach.kind.value}
        self._save(rows.breaches, breach, Deed.BREACH_KEPT, "", detail)

    def breaches(self) -> tuple[Breach, ...]:
        """All breaches, the last discovered first."""
        return self._all(rows.breaches, Breach)

    def _save(self, table: sa.Table, record: Record, deed: Deed, case_id: str, detail: dict[str, str]) -> None:
        values = {column.name: getattr(record, column.name) for column in table.c}
        with self._database.transaction() as connection:
            connection.execute(sa.delete(table).where(table.c.id == record.id))
            connection.execute(sa.insert(table), values)
            told = self._trail.write_once(connection, deed, case_id, detail)
        told()

    def _all(self, table: sa.Table, kind: type[Record]) -> tuple[Record, ...]:
        query = sa.select(*table.c).order_by(_NEWEST_FIRST[table], table.c.id)
        with self._database.transaction() as connection:
            try:
                return tuple(_made(kind, row) for row in connection.execute(query))
            except (CaseError, KeyError, ValueError, TypeError) as error:
                raise VaultDamaged(self._database.file.parent, "cases") from error


def _made(kind: type[Record], row: Any) -> Record:
    return kind(**row._mapping)
