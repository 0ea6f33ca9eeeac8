"""The directory of partners: organisations and people, of the vault and not of a case."""

import json
from collections.abc import Iterable

import sqlalchemy as sa

from coachdesk.domain.json_table import JsonTable
from coachdesk.domain.partners import Partner
from coachdesk.domain.plain import from_plain, to_plain
from coachdesk.storage import rows
from coachdesk.storage.engine import Database
from coachdesk.storage.sound import sound


class PartnerStore:
    """Every call is one transaction, durable when it returns."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._known: dict[str, Partner] = {}
        """Entries by how they are written, as they were read last: most of them are the same the next time."""

    def save(self, partners: Iterable[Partner], *, gone: Iterable[str] = ()) -> None:
        """Keep new entries, or replace them as they were, and take out those with the ids `gone`: all or none."""
        values = [{"id": each.id, "body": json.dumps(to_plain(each), ensure_ascii=False)} for each in partners]
        with self._database.transaction() as connection:
            self._remove(connection, [*gone, *(each["id"] for each in values)])
            if values:
                connection.execute(sa.insert(rows.partners), values)

    def remove(self, ids: Iterable[str]) -> None:
        """Take out entries, as far as they are there: all at once."""
        with self._database.transaction() as connection:
            self._remove(connection, list(ids))

    def all(self) -> tuple[Partner, ...]:
        """All entries, in no order. Raises VaultDamaged for one that nobody can have written."""
        with self._database.transaction() as connection, sound(self._database):
            bodies = list(connection.execute(sa.select(rows.partners.c.body)).scalars())
            self._known = {body: self._known.get(body) or _read(body) for body in bodies}
            return tuple(self._known[body] for body in bodies)

    def _remove(self, connection: sa.Connection, ids: list[str]) -> None:
        for partner_id in ids:
            connection.execute(sa.delete(rows.partners).where(rows.partners.c.id == partner_id))


def _read(body: str) -> Partner:
    return from_plain(Partner, JsonTable("$", json.loads(body)))
