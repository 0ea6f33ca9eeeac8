"""An unlocked vault: its cases and settings, and how it is checked and locked again."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from coachdesk.domain.errors import WrongPassphrase
from coachdesk.domain.tries import Tries
from coachdesk.domain.vaults import IntegrityReport
from coachdesk.storage import header, keys
from coachdesk.storage.cases import CaseStore
from coachdesk.storage.checking import Progress, checked
from coachdesk.storage.engine import Database
from coachdesk.storage.lock import VaultLock
from coachdesk.storage.registers import RegisterStore
from coachdesk.storage.settings import SettingsStore
from coachdesk.storage.trail import TrailStore
from coachdesk.storage.unwrapping import by_passphrase


class OpenVault:
    """Use from one thread at a time; after `close` everything raises VaultLocked."""

    def __init__(
        self,
        path: Path,
        found: header.Header,
        key: bytearray,
        database: Database,
        lock: VaultLock,
        tries: Tries,
        now: Callable[[], datetime],
    ) -> None:
        """Takes over the key, the database and the lock, and lets them go at `close`."""
        self.path = path
        self.trail = TrailStore(database, now)
        self.cases = CaseStore(database, now, self.trail)
        self.settings = SettingsStore(database)
        self.registers = RegisterStore(database, self.trail)
        self._header, self._key, self._database, self._lock, self._tries = found, key, database, lock, tries

    @property
    def log_was_cut(self) -> bool:
        """Whether a crash left a log that could not be read whole: what was typed last before it may be missing."""
        return self._database.log_was_cut

    def check(self, progress: Progress | None = None) -> IntegrityReport:
        """Verify every page and read every case. `progress(done, total)` may return False to stop. Slow."""
        return checked(self._database, self.cases, progress)

    def verify(self, passphrase: str) -> bool:
        """Whether the passphrase opens this vault. Slow. Raises TooManyTries."""
        try:
            keys.wipe(by_passphrase(self._header, passphrase, self._tries))
        except WrongPassphrase:
            return False
        return True

    def replace_header(self, new: header.Header) -> None:
        """Put another header in the place of the present one, whole or not at all. Raises OSError."""
        header.write(self.path, new)
        self._header = new

    def close(self) -> None:
        """Lock: write everything out, let the file go, wipe the key. Safe to call twice."""
        try:
            self._database.close()
        finally:
            self._lock.release()
            keys.wipe(self._key)
