"""The consultant's own growth log. It stands in no client's file, no case carries it, and the trail does not tell of it."""

import json
from datetime import date

import sqlalchemy as sa

from coachdesk.domain.growth import GrowthEntry
from coachdesk.domain.json_table import JsonTable
from coachdesk.storage import rows
from coachdesk.storage.engine import Database
from coachdesk.storage.sound import sound


class GrowthStore:
    """Every call is one transaction, durable when it returns."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def save(self, entry: GrowthEntry) -> None:
        """Keep a new entry, or replace it as it was."""
        body = json.dumps({"skill": entry.skill, "level": entry.level, "notes": dict(entry.notes)}, ensure_ascii=False)
        with self._database.transaction() as connection:
            self._remove(connection, entry.id)
            connection.execute(sa.insert(rows.growth), {"id": entry.id, "on": entry.on, "body": body})

    def remove(self, entry_id: str) -> None:
        """Take out an entry, if it is there."""
        with self._database.transaction() as connection:
            self._remove(connection, entry_id)

    def entries(self) -> tuple[GrowthEntry, ...]:
        """All entries, the last first. Raises VaultDamaged for one that nobody can have written."""
        table = rows.growth
        query = sa.select(table.c.id, table.c.on, table.c.body).order_by(table.c.on.desc(), sa.text("rowid DESC"))
        with self._database.transaction() as connection, sound(self._database):
            return tuple(_entry(*row) for row in connection.execute(query))

    def _remove(self, connection: sa.Connection, entry_id: str) -> None:
        connection.execute(sa.delete(rows.growth).where(rows.growth.c.id == entry_id))


def _entry(entry_id: str, on: date, body: str) -> GrowthEntry:
    """Raises what a row raises that no note can be made of."""
    table = JsonTable("$", json.loads(body))
    skill, level, notes = table.text("skill"), table.text("level"), table.table("notes")
    said = {name: notes.text(name) for name in tuple(notes.left)}
    return table.finished(lambda: GrowthEntry(entry_id, on, skill, level, said))
