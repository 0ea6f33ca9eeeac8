"""Small values that belong to the vault."""

import sqlalchemy as sa

from coachdesk.storage.engine import Database
from coachdesk.storage.rows import settings


class SettingsStore:
    """Texts by key, each durable when `put` returns."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, key: str) -> str | None:
        """The stored text, or None."""
        with self._database.transaction() as connection:
            return connection.execute(sa.select(settings.c.value).where(settings.c.key == key)).scalar()

    def put(self, key: str, value: str | None) -> None:
        """Store the text; None removes it."""
        with self._database.transaction() as connection:
            connection.execute(sa.delete(settings).where(settings.c.key == key))
            if value is not None:
                connection.execute(sa.insert(settings), {"key": key, "value": value})
