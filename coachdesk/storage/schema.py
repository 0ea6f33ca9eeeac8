"""Which shapes of the file there have been, and how an older file becomes a current one.

Alembic is imported only to make or change tables: a current vault opens without it.
"""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from coachdesk.domain.errors import CaseError, VaultDamaged, VaultTooNew
from coachdesk.storage import search, wal
from coachdesk.storage.engine import COPY, Database
from coachdesk.storage.files import copy_atomically, sync_folder, writing


@dataclass(frozen=True, slots=True)
class Schema:
    """The revisions that this program knows, oldest first, and the folder of the scripts that make them."""

    known: tuple[str, ...]
    scripts: Path

    @property
    def head(self) -> str:
        """The revision that this program works with."""
        return self.known[-1]


CURRENT: Final = Schema(
    ("0001", "0002", "0003", "0004", "0005", "0006", "0007", "0008"), Path(__file__).parent / "migrations"
)
"""A test holds `known` against the scripts."""


def build(database: Database, schema: Schema) -> None:
    """Make the tables in an empty file, or bring those of an older one to the head; all of it or nothing.

    Foreign keys are off meanwhile: a table that is made anew is dropped, which would take its rows' children along.
    """
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", os.fspath(schema.scripts).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    database.alone("PRAGMA foreign_keys = OFF")
    try:
        with database.transaction() as connection:
            config.attributes["connection"] = connection
            command.upgrade(config, "head")
            search.remake(connection)
            if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
                raise VaultDamaged(database.file.parent, "cases")
    finally:
        database.alone("PRAGMA foreign_keys = ON")


def opened(file: Path, key: bytearray, schema: Schema) -> Database:
    """The database in `file` at the head of `schema`; an older one is copied beside itself first, then changed.

    Raises VaultTooNew, VaultDamaged, VaultNotWritable, VaultInUse. A change that fails puts the copy back.
    `log_was_cut` of what is returned says whether a crash left a log that could not be read whole.
    """
    with writing(file.parent):
        log = wal.read(file)
    database = Database(file, key)
    try:
        database.log_was_cut = log is not None and log.was_cut(database.frames_in_log())
        found = _revision(database)
        if found == schema.head:
            return database
        if found not in schema.known:
            raise VaultTooNew(file.parent, found, schema.head)
    except BaseException:
        database.close()
        raise
    database.close()
    upgraded = _upgraded(file, key, schema, found)
    upgraded.log_was_cut = database.log_was_cut
    return upgraded


def _revision(database: Database) -> str:
    with database.transaction() as connection:
        tables = connection.exec_driver_sql("SELECT count(*) FROM sqlite_schema WHERE name = 'alembic_version'")
        if not tables.scalar():
            raise VaultDamaged(database.file.parent, "cases")
        found = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
    if not isinstance(found, str):
        raise VaultDamaged(database.file.parent, "cases")
    return found


def _upgraded(file: Path, key: bytearray, schema: Schema, found: str) -> Database:
    """`file` is closed: SQLite's own lock would be lost if this process opened the file a second time to copy it."""
    copy = file.with_name(f"{file.name}.{COPY}{schema.known[schema.known.index(found) + 1]}")
    with writing(file.parent):
        copy_atomically(file, copy)
    database = Database(file, key)
    try:
        build(database, schema)
    except BaseException as error:
        database.close()
        with writing(file.parent):
            file.with_name(file.name + "-wal").unlink(missing_ok=True)
            copy.replace(file)
            sync_folder(file.parent)
        if isinstance(error, CaseError) or not isinstance(error, Exception):
            raise
        raise VaultDamaged(file.parent, "cases") from error
    return database
