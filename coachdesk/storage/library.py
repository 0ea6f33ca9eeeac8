"""The library of the vault: activities, volunteers, and working together; in no client's file."""

import json
from collections.abc import Iterable

import sqlalchemy as sa

from coachdesk.domain.connection.library import ENTRIES, Entry, Shelf, shelf_of
from coachdesk.domain.json_table import JsonTable
from coachdesk.domain.plain import from_plain, to_plain
from coachdesk.storage import rows
from coachdesk.storage.engine import Database
from coachdesk.storage.sound import sound

_T = rows.library.c


class LibraryStore:
    """Every call is one transaction, durable when it returns."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._known: dict[tuple[str, str], Entry] = {}
        """Entries by shelf and how they are written, as they were read last: most of them are the same the next time."""

    def save(self, entries: Iterable[Entry], *, gone: Iterable[Entry] = ()) -> None:
        """Keep new entries, or replace them as they were, and take out those that are `gone`: all or none."""
        values = [
            {"shelf": shelf_of(each), "id": each.id, "body": json.dumps(to_plain(each), ensure_ascii=False)}
            for each in entries
        ]
        out = [(each["shelf"], each["id"]) for each in values] + [(shelf_of(each), each.id) for each in gone]
        with self._database.transaction() as connection:
            for shelf, entry_id in out:
                connection.execute(sa.delete(rows.library).where(_T.shelf == shelf, _T.id == entry_id))
            if values:
                connection.execute(sa.insert(rows.library), values)

    def all(self, shelf: Shelf) -> tuple[Entry, ...]:
        """All entries of a shelf, in no order. Raises VaultDamaged for one that nobody can have written."""
        with self._database.transaction() as connection, sound(self._database):
            found = connection.execute(sa.select(_T.body).where(_T.shelf == shelf)).scalars()
            known = {(shelf, body): self._known.get((shelf, body)) or _read(shelf, body) for body in found}
        self._known = {key: each for key, each in self._known.items() if key[0] != shelf} | known
        return tuple(known.values())


def _read(shelf: Shelf, body: str) -> Entry:
    return from_plain(ENTRIES[shelf], JsonTable("$", json.loads(body)))
