"""Small values that belong to the vault."""

import sqlalchemy as sa

from coachdesk.domain.trail import Deed
from coachdesk.storage.engine import Database
from coachdesk.storage.rows import settings
from coachdesk.storage.trail import WHO, TrailStore


class SettingsStore:
    """Texts by key, each durable when `put` returns."""

    def __init__(self, database: Database, trail: TrailStore) -> None:
        self._database = database
        self._trail = trail

    def get(self, key: str) -> str | None:
        """The stored text, or None."""
        with self._database.transaction() as connection:
            return connection.execute(sa.select(settings.c.value).where(settings.c.key == key)).scalar()

    def put(self, key: str, value: str | None) -> None:
        """Store the text; None removes it.

        Another name of the consultant stands in the trail, under the name before: who did something goes by that name.
        """
        with self._database.transaction() as connection:
            mine = settings.c.key == key
            if key == WHO and connection.execute(sa.select(settings.c.value).where(mine)).scalar() != value:
                self._trail.write(connection, Deed.SETTING_CHANGED, "", {"key": key})
            connection.execute(sa.delete(settings).where(mine))
            if value is not None:
                connection.execute(sa.insert(settings), {"key": key, "value": value})
