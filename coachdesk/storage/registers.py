"""Keeping the registers of requests and of breaches."""

from collections.abc import Mapping
from typing import Any, Final, TypeVar

import sqlalchemy as sa

from coachdesk.domain.registers import Breach, Request
from coachdesk.domain.trail import Deed
from coachdesk.storage import rows
from coachdesk.storage.engine import Database
from coachdesk.storage.sound import sound
from coachdesk.storage.trail import TrailStore

Record = TypeVar("Record", Request, Breach)
TYPED: Final = frozenset(
    {"note", "extension_reason", "outcome_reason"} | {"happened", "authority_reason", "people_reason", "measures"}
)
"""Fields that are typed in, and kept while that goes on."""
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
        self._save(rows.requests, request, Deed.REQUEST_KEPT, detail)

    def requests(self) -> tuple[Request, ...]:
        """All requests, the last received first."""
        return self._all(rows.requests, Request)

    def save_breach(self, breach: Breach) -> None:
        """Keep a new breach, or replace it as it was."""
        state = "open" if breach.open else "closed"
        self._save(
            rows.breaches, breach, Deed.BREACH_KEPT, {"breach": breach.id, "kind": breach.kind.value, "state": state}
        )

    def breaches(self) -> tuple[Breach, ...]:
        """All breaches, the last discovered first."""
        return self._all(rows.breaches, Breach)

    def _save(self, table: sa.Table, record: Record, deed: Deed, detail: dict[str, str]) -> None:
        """Keep it, and tell which fields have another value: typing in a while once, everything else each time.

        A request that is about another case now, or about none, is told under the case before too.
        """
        values = {column.name: getattr(record, column.name) for column in table.c}
        with self._database.transaction() as connection:
            kept = connection.execute(sa.select(*table.c).where(table.c.id == record.id)).first()
            before = None if kept is None else kept._asdict()
            connection.execute(sa.delete(table).where(table.c.id == record.id))
            connection.execute(sa.insert(table), values)
            changed = [] if before is None else [name for name, value in values.items() if before[name] != value]
            if changed:
                detail = {**detail, "fields": " ".join(changed)}
            once = bool(changed) and TYPED.issuperset(changed)
            told = [
                self._trail.tell(connection, deed, case_id, detail, once=once) for case_id in _about(values, before)
            ]
        for remember in told:
            remember()

    def _all(self, table: sa.Table, kind: type[Record]) -> tuple[Record, ...]:
        query = sa.select(*table.c).order_by(_NEWEST_FIRST[table], table.c.id)
        with self._database.transaction() as connection, sound(self._database):
            return tuple(_made(kind, row) for row in connection.execute(query))


def _about(values: Mapping[str, Any], before: Mapping[str, Any] | None) -> tuple[str, ...]:
    """The case that a record is about, and the one that it was about before; none for a breach, which is about many."""
    return tuple(dict.fromkeys(each["case_id"] for each in (values, before) if each and "case_id" in each)) or ("",)


def _made(kind: type[Record], row: Any) -> Record:
    return kind(**row._mapping)
