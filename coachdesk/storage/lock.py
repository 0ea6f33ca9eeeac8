"""One process at a time in a vault: a lock of the operating system, which no crash leaves behind."""

from pathlib import Path
from typing import Final

from coachdesk.domain.errors import VaultInUse, VaultNotWritable
from coachdesk.storage.files import FILE_MODE

NAME: Final = "vault.lock"


class VaultLock:
    """Held from the making of the object until `release`. The empty file stays; only the lock on it counts."""

    def __init__(self, folder: Path) -> None:
        """Take the lock or raise VaultInUse; VaultNotWritable when the file can't be made."""
        from filelock import FileLock, Timeout

        self._lock = FileLock(folder / NAME, timeout=0, mode=FILE_MODE, thread_local=False, fallback_to_soft=False)
        try:
            self._lock.acquire()
        except Timeout:
            raise VaultInUse(folder) from None
        except OSError as error:
            raise VaultNotWritable(folder) from error

    def release(self) -> None:
        """Let others in. Safe to call twice."""
        if self._lock.is_locked:
            self._lock.release()
