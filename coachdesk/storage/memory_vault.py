"""The open memory of a workshop, and the database without a file that it stands on."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any, Final, NoReturn

from sqlcipher3 import dbapi2 as sqlcipher  # type: ignore[import-untyped, unused-ignore]

from coachdesk.domain.errors import OnlyInVault
from coachdesk.domain.vaults import may_be_of_a_vault
from coachdesk.storage import schema
from coachdesk.storage.engine import Database
from coachdesk.storage.stores import Stores
from coachdesk.storage.wal import Mark
from coachdesk.storage.wiping import overwrite_what_is_freed

_NOWHERE: Final = Path(":memory:")
_PRAGMAS: Final = (
    "cipher_log_level = NONE",
    "temp_store = MEMORY",  # what SQLite sorts and builds anew goes to no file either
    "foreign_keys = ON",
    "trusted_schema = OFF",
    "cell_size_check = ON",
)


class _NoMark(Mark):
    """There is no log whose length could be written down."""

    def note(self) -> None:
        """Nothing to note."""

    def forget(self) -> None:
        """Nothing to forget."""


class MemoryDatabase(Database):
    """A database in memory alone. It is not encrypted, since nothing of it is ever written."""

    def __init__(self) -> None:
        super().__init__(_NOWHERE, bytearray(), _NoMark(_NOWHERE))

    def _opened(self) -> Any:
        connection = sqlcipher.connect(str(_NOWHERE), isolation_level=None, check_same_thread=False)
        for pragma in _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}").fetchall()
        return connection

    def remove_copies(self) -> None:
        """No upgrade ever made one."""

    def copy_to(self, target: Path, progress: Callable[[int, int], None]) -> NoReturn:
        """Raises OnlyInVault."""
        raise OnlyInVault

    def _start_afresh(self) -> None:
        """There is nothing from which it could be read anew."""


class MemoryVault(Stores):
    """Holds what a vault holds, without a folder, a key or a lock; after `close` everything raises VaultLocked."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        """Make the tables. Slow."""
        database = MemoryDatabase()
        try:
            schema.build(database, schema.CURRENT)
        except BaseException:
            database.close()
            raise
        super().__init__(database, now)

    @property
    def path(self) -> NoReturn:
        """Raises OnlyInVault."""
        raise OnlyInVault

    @property
    def backups(self) -> NoReturn:
        """Raises OnlyInVault."""
        raise OnlyInVault

    @property
    def sealing(self) -> NoReturn:
        """Raises OnlyInVault."""
        raise OnlyInVault

    def holds(self, file: Path) -> bool:
        """Whether a file has a name as those of a vault have: nothing goes over one, and nobody looks whether it is."""
        return may_be_of_a_vault(file)

    def verify(self, passphrase: str) -> NoReturn:
        """Raises OnlyInVault."""
        raise OnlyInVault

    def change_passphrase(self, old: str, new: str) -> NoReturn:
        """Raises OnlyInVault."""
        raise OnlyInVault

    def renew_recovery_key(self, passphrase: str) -> NoReturn:
        """Raises OnlyInVault."""
        raise OnlyInVault

    def close(self) -> None:
        """Let everything go; it is nowhere from now on. Twice does no harm."""
        if self._database.is_open:
            overwrite_what_is_freed()
            self._database.close()
