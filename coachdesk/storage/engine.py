"""The one connection to the encrypted file, and what SQLCipher's errors mean.

Only SQLite and SQLCipher speak here: another database behind the same tables would replace this module.
"""

import os
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Final

import sqlalchemy as sa
from sqlalchemy import event, exc
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2 as sqlcipher  # type: ignore[import-untyped, unused-ignore]

from coachdesk.domain.errors import VaultDamaged, VaultError, VaultInUse, VaultLocked, VaultNotWritable
from coachdesk.storage.files import FILE_MODE, writing
from coachdesk.storage.wal import Mark
from coachdesk.storage.wiping import erase, overwriting_what_is_freed

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
# cipher_memory_security stays off: with 10,000 cases it made saves two to ten times slower (a new name 33 ms instead of
# 3), and guards only against another process of the same user, which could read the screen as well. Nor is it put on
# just before closing: once on it stays on until the program ends. What is freed at closing is overwritten in `wiping`.

_PAGES_AT_ONCE: Final = 16
"""A step of a copy: half a millisecond in which nobody else can write."""
_PAUSE: Final = 0.001
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


def _meaning_of_copy(folder: Path, error: sqlcipher.Error) -> VaultError:
    """As `meaning`; the driver leaves the code out of what goes wrong while copying, but its kind tells."""
    could_not = isinstance(error, sqlcipher.OperationalError)
    return meaning(folder, error) or (VaultNotWritable(folder) if could_not else VaultDamaged(folder, "cases"))


class Database:
    """The open file. One thread at a time is inside `transaction`; others wait their turn."""

    def __init__(self, file: Path, key: bytearray, mark: Mark | None = None) -> None:
        """Open `file`, which exists (an empty one becomes a new database), with the 32 bytes of `key`: the caller's, to be
        wiped after `close`. `mark` None is the one beside the file. Raises VaultDamaged, VaultNotWritable, VaultInUse;
        nothing is changed in the file then.
        """
        self.file = file
        self._key = key
        self._lock = threading.RLock()
        self._copied = threading.Condition(self._lock)
        self._copying = self._closing = False
        self._raw: Any = None
        self._connection: sa.Connection | None = None
        self.log_was_cut = False
        self._mark = mark or Mark(file)
        try:
            self._connect()
        except (exc.DBAPIError, sqlcipher.Error) as error:
            raise meaning(file.parent, error) or error from error

    @property
    def is_open(self) -> bool:
        """Whether it can be worked in: `close` was not called."""
        return self._connection is not None and not self._closing

    @contextmanager
    def transaction(self) -> Iterator[sa.Connection]:
        """The connection in a transaction: one view of the file, durable when the block ends, undone when it raises.

        Raises VaultLocked after `close`, and VaultDamaged or VaultNotWritable as the file or the disk behaves.
        """
        with self._lock:
            if self._connection is None:
                raise VaultLocked
            with self._translated(), self._connection.begin():
                yield self._connection
            self._mark.note()

    def alone(self, statement: str) -> list[tuple[Any, ...]]:
        """Run one statement that may not stand in a transaction (pragmas, VACUUM), and return its rows."""
        with self._lock, self._translated():
            if self._connection is None:
                raise VaultLocked
            return list(self._raw.execute(statement))

    def frames_in_log(self) -> int:
        """How many frames of the write-ahead log count; what they say is moved into the main file meanwhile."""
        ((_busy, frames, _moved),) = self.alone("PRAGMA wal_checkpoint(PASSIVE)")
        return int(frames)

    def truncate_log(self) -> None:
        """Move everything into the main file and empty the write-ahead log."""
        self._mark.forget()
        self.alone("PRAGMA wal_checkpoint(TRUNCATE)")

    def shrink(self) -> None:
        """Write the file anew without gaps, and empty the log, even where the first fails. Slow with many cases."""
        try:
            self.alone("VACUUM")
        finally:
            self.truncate_log()

    def remove_copies(self) -> None:
        """Remove the copies that upgrades made of this file. Raises VaultNotWritable."""
        with writing(self.file.parent):
            for copy in self.file.parent.glob(f"{self.file.name}.{COPY}*"):
                copy.unlink()

    def copy_to(self, target: Path, progress: Callable[[int, int], None]) -> None:
        """Copy everything to the new file `target`, encrypted with the same key, as it is when this returns. Slow.

        Transactions of other threads go in between, a little late, and are part of the copy. `progress(done, total)` counts
        pages and may raise; then, and when `close` is called meanwhile (VaultLocked), `target` is worth nothing. Raises
        VaultDamaged, VaultNotWritable.
        """
        with self._lock:
            if self._connection is None:
                raise VaultLocked
            self._copying = True
            try:
                with _blank(target, self._key) as copy:
                    self._raw.backup(copy, pages=_PAGES_AT_ONCE, progress=self._others_first(progress))
            except sqlcipher.Error as error:
                told = _meaning_of_copy(self.file.parent, error)
                if isinstance(told, VaultDamaged):
                    self._start_afresh()
                raise told from error
            finally:
                self._copying = False
                self._copied.notify_all()

    def _others_first(self, progress: Callable[[int, int], None]) -> Callable[[int, int, int], None]:
        def step(_status: int, left: int, total: int) -> None:
            self._lock.release()
            try:
                progress(total - left, total)
                time.sleep(_PAUSE)  # a lock let go and taken again at once is often not seen by those who wait for it
            finally:
                self._lock.acquire()
            if self._closing:
                raise VaultLocked

        return step

    def close(self) -> None:
        """Write everything into the main file and let it go; twice does no harm. A copy being made is given up."""
        with self._lock:
            self._closing = True
            while self._copying:
                self._copied.wait()
            self._disconnect()

    def _connect(self) -> None:
        raw = self._opened()
        try:
            engine = sa.create_engine(
                "sqlite://", module=sqlcipher, creator=lambda: raw, poolclass=StaticPool, hide_parameters=True
            )
            event.listen(engine, "begin", _begin)
            self._connection = engine.connect()
        except BaseException:
            raw.close()
            raise
        self._raw = raw

    def _opened(self) -> Any:
        return _opened(self.file, self._key)

    def _disconnect(self) -> None:
        if self._connection is not None:
            connection, self._connection = self._connection, None
            self._mark.forget()
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
            if isinstance(told, VaultDamaged):
                self._start_afresh()
            raise told from error

    def _start_afresh(self) -> None:
        """After one page with a broken seal SQLCipher refuses all others too, until the file is opened anew."""
        self._disconnect()
        with suppress(exc.DBAPIError, sqlcipher.Error):
            self._connect()


def _opened(file: Path, key: bytearray) -> Any:
    """A keyed connection that has read the file's first page. Raises sqlcipher.Error."""
    connection = sqlcipher.connect(os.fspath(file), isolation_level=None, check_same_thread=False)
    try:
        connection.execute("PRAGMA cipher_log_level = NONE")  # else it writes to standard error
        _give_key(connection, key)
        # Exclusive: no -shm file, and network folders work, where shared memory does not. Before the first reading.
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()  # a wrong key or a damaged first page
        for pragma in _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}").fetchall()
        connection.execute("BEGIN IMMEDIATE")  # a file that can't be written says so now, not at the first answer
        connection.execute("ROLLBACK")
    except BaseException:
        connection.close()
        raise
    return connection


def _give_key(connection: Any, key: bytearray) -> None:
    """As a script, which the driver does not keep as it keeps single statements; our own texts are overwritten."""
    digits = key.hex()
    statement = f"PRAGMA key = \"x'{digits}'\""
    try:
        with overwriting_what_is_freed():
            connection.executescript(statement)
    finally:
        erase(digits)
        erase(statement)


@contextmanager
def _blank(file: Path, key: bytearray) -> Iterator[Any]:
    """A keyed connection to a new file, to be filled and then thrown away or read anew, so that no journal is kept."""
    os.close(os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, FILE_MODE))
    with _keyed(file, key) as connection:
        # A small cache: all that it holds is written in the last step, while everybody waits.
        for pragma in ("journal_mode = OFF", "synchronous = OFF", f"cache_size = {_PAGES_AT_ONCE}"):
            connection.execute(f"PRAGMA {pragma}").fetchall()
        yield connection


@contextmanager
def reading(file: Path, key: bytearray) -> Iterator[Any]:
    """A keyed connection to a file that nobody else has open, for reading alone.

    Raises VaultDamaged, also for tables that are not there, and VaultNotWritable.
    """
    try:
        with _keyed(file, key) as connection:
            for pragma in ("query_only = ON", "temp_store = MEMORY", "trusted_schema = OFF", "cell_size_check = ON"):
                connection.execute(f"PRAGMA {pragma}").fetchall()
            yield connection
    except sqlcipher.Error as error:
        raise meaning(file.parent, error) or VaultDamaged(file.parent, "cases") from error


@contextmanager
def _keyed(file: Path, key: bytearray) -> Iterator[Any]:
    connection = sqlcipher.connect(os.fspath(file), isolation_level=None, check_same_thread=False)
    try:
        connection.execute("PRAGMA cipher_log_level = NONE")
        _give_key(connection, key)
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        yield connection
    finally:
        connection.close()


def _begin(connection: sa.Connection) -> None:
    connection.exec_driver_sql("BEGIN")
