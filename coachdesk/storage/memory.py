"""Opening the memory of a workshop: stores that hold fictional people, lie in no file, and are gone when they are closed.

Nothing here, nor in what it imports, knows folders, headers, keys or backups. Importing this module is cheap.
"""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final, NoReturn

from coachdesk.domain.errors import OnlyInVault
from coachdesk.domain.vaults import VaultState
from coachdesk.storage.warming import IMPORTING
from coachdesk.storage.wiping import scrub

if TYPE_CHECKING:
    from coachdesk.domain.backups import BackupContent, BackupInfo, Progress
    from coachdesk.storage.memory_vault import MemoryVault


class MemoryVaults:
    """Keeps nothing: each `create` gives a memory of its own. Paths and passphrases that are given are not looked at."""

    lasting: Final = False

    def __init__(self, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        """`now` gives the aware moment of a change that carries none itself."""
        self._now = now

    def warm(self) -> None:
        """Import what a new memory needs, ahead of time: about half a second."""
        with IMPORTING:
            import alembic.command  # noqa: F401
            import sqlalchemy.dialects.sqlite  # noqa: F401

            import coachdesk.storage.memory_vault
            import coachdesk.storage.schema  # noqa: F401

    def forget(self) -> None:
        """Use up the memory that was freed: trainers type names too."""
        scrub()

    def look(self, path: Path) -> VaultState:
        """There is never one from before."""
        return VaultState.MISSING

    def create(self, path: Path, passphrase: str) -> "tuple[MemoryVault, str]":
        """A new, empty memory, and no recovery key. Slow."""
        self.warm()
        from coachdesk.storage.memory_vault import MemoryVault

        return MemoryVault(self._now), ""

    def unlock(self, path: Path, passphrase: str) -> NoReturn:
        """Raises OnlyInVault."""
        raise OnlyInVault

    def reset_passphrase(self, path: Path, recovery_key: str, passphrase: str) -> NoReturn:
        """Raises OnlyInVault."""
        raise OnlyInVault

    def backups_in(self, place: Path) -> "tuple[BackupInfo, ...]":
        """Raises OnlyInVault."""
        raise OnlyInVault

    def look_into(self, backup: Path, path: Path, secret: str, progress: "Progress | None" = None) -> "BackupContent":
        """Raises OnlyInVault."""
        raise OnlyInVault

    def restore(
        self, backup: Path, path: Path, secret: str, let_go: Callable[[], None], progress: "Progress | None" = None
    ) -> Path | None:
        """Raises OnlyInVault."""
        raise OnlyInVault
