"""Giving back the space of what was erased, which can fail after the erasing itself is done.

The wish for it is kept in the transaction that erases, and taken back once it is fulfilled. So a full disk, damage or a
crash in between leaves it standing, and it is tried again: at the next erasing, and before every backup. Until then what
was erased is gone from every table; its pages were overwritten with zeros, but the log may still hold them, encrypted.
"""

from typing import Final

import sqlalchemy as sa

from coachdesk.domain.errors import CaseError
from coachdesk.storage.engine import Database
from coachdesk.storage.rows import settings

WISH: Final = "erase.shrink"
"""The setting that holds the wish."""


def wish(connection: sa.Connection) -> None:
    """From now on the space is to be given back; in the transaction of the erasing."""
    connection.execute(sa.delete(settings).where(settings.c.key == WISH))
    connection.execute(sa.insert(settings), {"key": WISH, "value": "1"})


def fulfil(database: Database) -> bool:
    """Give the space back where that is wished for; returns whether nothing is left to do. Slow, and raises nothing
    that a user can act on: what is erased stays erased."""
    try:
        with database.transaction() as connection:
            if connection.execute(sa.select(settings.c.value).where(settings.c.key == WISH)).first() is None:
                return True
        database.shrink()
        with database.transaction() as connection:
            connection.execute(sa.delete(settings).where(settings.c.key == WISH))
    except CaseError:
        return False
    return True
