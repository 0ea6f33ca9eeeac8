"""The one connection to the encrypted file, and what SQLCipher's errors mean.

Only SQLite and SQLCipher speak here: another database behind the same tables would replace this module.
"""

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

import sqlalchemy as sa
from sqlalchemy import event, exc
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2 as sqlcipher  # type: ignore[import-untyped, unused-ignore]

from coachdesk.domain.errors import VaultDamaged, VaultError, VaultInUse, VaultLocked, VaultNotWritable
from coachdesk.storage.files import writing

_PRAGMAS: Final = (
    "journal_mode = WAL",
    "synchronous = FULL",
    "foreign_keys = ON",
    "secure_delete = ON",
    "temp_store = MEMORY",
    "busy_timeout = 2000",
    "trusted_schema = OFF",
    "cell_size_check = ON",
)
# cipher_memory_security stays off: it slows every allocation, and guards only against another process of the same
# user, which could read the screen as well.

COPY: Final = "before-"
"""Between the file's name and the revision, in the name of the copy that an upgrade makes first."""

_DAMAGED: Final = frozenset({sqlcipher.SQLITE_CORRUPT, sqlcipher.SQLITE_NOTADB, sqlcipher.SQLITE_FORMAT})
_NOT_WRITABLE: Final = frozenset(
    {sqlcipher.SQLITE_FULL, sqlcipher.SQLITE_READONLY, sqlcipher.SQLITE_IOERR, sqlcipher.SQLITE_CANTOPEN,
     sqlcipher.SQLITE_PERM}
)  # fmt: skip
_IN_USE: Final = frozenset({sqlcipher.SQLITE_BUSY, sqlcipher.SQLITE_LOCKED})


def meaning(folder: Path, error: exc.DBAPIError | sqlcipher.Error) -> VaultError | None:
    """What the user is told of a database error; None when it is our own mistake."""
    original = error.orig if isinstance(error, exc.DBAPIError) else error
    code = getattr(original, "sqlite_errorcode", None)
    if code is None:
        return None
    primary = code & 0xFF
    if primary in _DAMAGED:
        return VaultDamaged(folder, "cases")
    if primary in _NOT_WRITABLE:
        return VaultNotWritable(folder)
    return VaultInUse(folder) if primary in _IN_USE else None


class Database:
    """The open file. One thread at a time is inside `transaction`; others wait their turn."""

    def __init__(self, file: Path, key: bytearray) -> None:
        """Open `file`, which exists (an empty file becomes a new database), with the 32 bytes of `key`.

        Raises VaultDamaged, VaultNotWritable, VaultInUse; nothing is changed in the file then.
        """
        self.file = file
        self._lock = threading.RLock()
        self._connection: sa.Connection | None = None
        raw = None
        try:
            raw = _opened(file, key)
            engine = sa.create_engine(
                "sqlite://", module=sqlcipher, creator=lambda: raw, poolclass=StaticPool, hide_parameters=True
            )
            event.listen(engine, "begin", _begin)
            self._connection = engine.connect()
        except (exc.DBAPIError, sqlcipher.Error) as error:
            if raw is not None:
                raw.close()
            told = meaning(file.parent, error)
            raise told or error from error
        self._raw = raw

    @contextmanager
    def transaction(self) -> Iterator[sa.Connection]:
        """The connection in a transaction: one view of the file, durable when the block ends, undone when it raises.

        A transaction inside another is part of it.
        Raises VaultLocked after `close`, and VaultDamaged or VaultNotWritable as the file or the disk behaves.
        """
        with self._lock, self._translated():
            if self._connection is None:
                raise VaultLocked
            if self._connection.in_transaction():
                yield self._connection
                return
            with self._connection.begin():
                yield self._connection

    def alone(self, statement: str) -> list[tuple[Any, ...]]:
        """Run one statement that may not stand in a transaction (pragmas, VACUUM), and return its rows."""
        with self._lock, self._translated():
            if self._connection is None:
                raise VaultLocked
            return list(self._raw.execute(statement))

    def truncate_log(self) -> None:
        """Move everything into the main file and empty the write-ahead log."""
        self.alone("PRAGMA wal_checkpoint(TRUNCATE)")

    def forget(self) -> None:
        """After personal data was erased: nothing of it stays in the file, its log, or the copies of upgrades."""
        with writing(self.file.parent):
            for copy in self.copies():
                copy.unlink()
        self.alone("VACUUM")
        self.truncate_log()

    def copies(self) -> tuple[Path, ...]:
        """The copies that upgrades made of this file."""
        return tuple(self.file.parent.glob(f"{self.file.name}.{COPY}*"))

    def close(self) -> None:
        """Write everything into the main file and let it go. Safe to call twice."""
        with self._lock:
            if self._connection is None:
                return
            connection, self._connection = self._connection, None
            connection.close()
            connection.engine.dispose()
            self._raw.close()

    @contextmanager
    def _translated(self) -> Iterator[None]:
        try:
            yield
        except (exc.DBAPIError, sqlcipher.Error) as error:
            told = meaning(self.file.parent, error)
            if told is None:
                raise
            raise told from error


def _opened(file: Path, key: bytearray) -> Any:
    """A keyed connection that has read the file's first page. Raises sqlcipher.Error."""
    connection = sqlcipher.connect(os.fspath(file), isolation_level=None, check_same_thread=False)
    try:
        connection.execute("PRAGMA cipher_log_level = NONE")  # else it writes to standard error
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        # Exclusive: no -shm file, and network folders work, where shared memory does not. Before the first reading.
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        connection.execute(
            "SELECT count(*) FROM sqlite_schema"
        ).fetchone()  # a wrong key or a damaged first page
        for pragma in _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}").fetchall()
        connection.execute(
            "BEGIN IMMEDIATE"
        )  # a file that can't be written says so now, not at the first answer
        connection.execute("ROLLBACK")
    except BaseException:
        connection.close()
        raise
    return connection


def _begin(connection: sa.Connection) -> None:
    connection.exec_driver_sql("BEGIN")
