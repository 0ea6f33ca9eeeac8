"""An unlocked vault: its cases and settings, its keys, and how it is checked and locked again."""

import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from coachdesk.domain.errors import KeyUnsure, PassphraseTooShort, VaultError, VaultLocked, WrongPassphrase
from coachdesk.domain.trail import Deed
from coachdesk.domain.tries import Tries
from coachdesk.domain.vaults import is_part_of
from coachdesk.storage import header, keys, recovery
from coachdesk.storage.engine import Database
from coachdesk.storage.files import writing
from coachdesk.storage.lock import VaultLock
from coachdesk.storage.sealing import Sealing
from coachdesk.storage.stores import Stores
from coachdesk.storage.unwrapping import by_passphrase, wrapped_by_passphrase, wrapped_by_recovery_key
from coachdesk.storage.wiping import erase, overwrite_what_is_freed, wipe

if TYPE_CHECKING:
    from coachdesk.storage.backups import BackupStore


class OpenVault(Stores):
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
        cost: Callable[[], keys.KdfCost],
    ) -> None:
        """Takes over the key, the database and the lock, and lets them go at `close`.

        `cost` says, slowly, what a passphrase that is set from now on costs.
        """
        super().__init__(database, now)
        self.path = path
        self.sealing = Sealing(self.settings)
        self._header, self._key, self._lock, self._tries = found, key, lock, tries
        self._cost = cost
        self._guard = threading.RLock()
        self._closed = self._begun = False
        self._now = now

    @cached_property
    def backups(self) -> "BackupStore":
        """Backups of this vault."""
        from coachdesk.storage.backups import BackupStore

        return BackupStore(self.path, lambda: self._header, self._database, self._key, self.cases.tombstones, self._now)

    def holds(self, file: Path) -> bool:
        """Whether a file would be one of this vault's own."""
        return is_part_of(file, self.path)

    def begin(self, deed: Deed | None = None) -> None:
        """From now on the end is told to the trail, and `deed` at once; on a full disk the vault is open without it."""
        self._begun = True
        if deed is not None:
            with suppress(VaultError):
                self.trail.note(deed)

    # --- keys ---------------------------------------------------------------------------------------------------------

    def verify(self, passphrase: str) -> bool:
        """Whether the passphrase opens this vault. Slow. Raises TooManyTries.

        What is too short to be one, such as a PIN, is no try: the answer comes at once and counts nowhere.
        """
        try:
            keys.check_passphrase(passphrase)
        except PassphraseTooShort:
            return False
        try:
            wipe(by_passphrase(self._header, passphrase, self._tries))
        except WrongPassphrase:
            return False
        return True

    def change_passphrase(self, old: str, new: str) -> None:
        """From now on `new` opens the vault and `old` does not; nothing is encrypted anew. Slow.

        Raises PassphraseTooShort, WrongPassphrase, TooManyTries, TooLittleMemory, VaultNotWritable, and VaultLocked
        when the vault was closed meanwhile; the old passphrase still holds then. KeyUnsure: one of the two holds.
        """
        keys.check_passphrase(new)
        self._wrap_anew(Deed.PASSPHRASE_CHANGED, old, new)

    def strengthen(self, passphrase: str) -> None:
        """Wrap the data key anew with the cost of today. Slow. Raises what `change_passphrase` raises."""
        self._wrap_anew(None, passphrase, passphrase)

    def renew_recovery_key(self, passphrase: str) -> str:
        """A new recovery key, as printed; the old one opens nothing from now on. Slow.

        Raises WrongPassphrase, TooManyTries, TooLittleMemory, VaultNotWritable, VaultLocked; the old key still holds
        then. KeyUnsure: one of the two holds.
        """
        key, secret = by_passphrase(self._header, passphrase, self._tries), recovery.new_secret()
        try:
            wrapped = wrapped_by_recovery_key(key, secret, self._header.vault_id)
            self.rewrap(Deed.RECOVERY_KEY_CHANGED, recovery=wrapped)
            return recovery.printed(secret)
        finally:
            wipe(key)
            erase(secret)

    def _wrap_anew(self, deed: Deed | None, old: str, new: str) -> None:
        """Works on a copy of the data key: the vault's own is wiped when somebody locks it meanwhile.

        What was wrapped is unwrapped once more before it counts, so that one wrong bit in so much memory shuts nobody
        out.
        """
        key, cost = by_passphrase(self._header, old, self._tries), self._cost()
        try:
            wrapped = wrapped_by_passphrase(key, new, self._header.vault_id, cost)
            proof = by_passphrase(replace(self._header, cost=cost, passphrase=wrapped), new, Tries())
            wipe(proof)
            self.rewrap(deed, cost=cost, passphrase=wrapped)
        finally:
            wipe(key)

    def rewrap(self, deed: Deed | None, **parts: Any) -> None:
        """Put other parts into the header, and tell the trail of it: both, or neither as far as the disk allows.

        What stands on the disk in the end is what counts. When something fails the old header is put back, and what
        failed is raised. Where the disk refuses that too and the new one stands there, whole, the new one holds: this
        returns as always then, so that a new recovery key is shown and not lost.

        Raises VaultNotWritable, VaultDamaged, VaultLocked, and KeyUnsure when nobody can see which one holds.
        """
        with self._guard:
            if self._closed:
                raise VaultLocked
            before, new = self._header, replace(self._header, **parts)
            try:
                with self._database.transaction() as connection, writing(self.path):
                    if deed is not None:
                        self.trail.write(connection, deed, "", {})
                    self.replace_header(new)
            except BaseException as error:
                self._header = self._after_failing(before)
                if self._header != new or not isinstance(error, Exception):
                    raise
                if deed is not None:
                    with suppress(VaultError):  # its entry went with what failed
                        self.trail.note(deed)

    def _after_failing(self, before: header.Header) -> header.Header:
        """The header that holds: the old one, put back where another stands, unless the disk refuses that.

        A new one may stand there although writing it failed: it has its name before the folder is known to be durable.
        """
        with suppress(OSError, VaultError):
            if header.read(self.path) != before:
                header.write(self.path, before)
        try:
            found = header.read(self.path)
        except VaultError as error:
            raise KeyUnsure(self.path) from error
        if found is None:
            raise KeyUnsure(self.path)
        return found

    def replace_header(self, new: header.Header) -> None:
        """Put another header in the place of the present one, whole or not at all. Raises OSError."""
        header.write(self.path, new)
        self._header = new

    def close(self) -> None:
        """Lock: write everything out, let the file go, wipe the key. Safe to call twice.

        Whatever keeps the trail from being told of it (a full disk, damage) keeps nothing from closing.
        """
        with self._guard:
            if self._closed:
                return
            self._closed = True
        if self._begun:
            with suppress(Exception):
                self.trail.note(Deed.LOCKED)
        try:
            overwrite_what_is_freed()  # also by the pages of the window, which go a little later
            self._database.close()
        finally:
            self._lock.release()
            wipe(self._key)
