"""Vaults in folders: looking, making, unlocking, and a new passphrase by means of the recovery key.

Importing this module is cheap. What unlocking needs is imported when it is first called, or before by `warm`.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Final

from coachdesk.domain.elapsed import elapsed
from coachdesk.domain.errors import (
    CaseError,
    VaultDamaged,
    VaultError,
    VaultExists,
    VaultInUse,
    VaultMissing,
    VaultTooNew,
)
from coachdesk.domain.trail import Deed
from coachdesk.domain.vaults import VaultState
from coachdesk.storage import folder, header, keys, recovery, replacing
from coachdesk.storage.files import writing
from coachdesk.storage.lock import VaultLock
from coachdesk.storage.unwrapping import (
    TryCounter,
    by_passphrase,
    by_recovery_key,
    wrapped_by_passphrase,
    wrapped_by_recovery_key,
)
from coachdesk.storage.warming import IMPORTING
from coachdesk.storage.wiping import erase, scrub, wipe

if TYPE_CHECKING:
    from coachdesk.domain.backups import BackupContent, BackupInfo, Progress
    from coachdesk.storage.open_vault import OpenVault
    from coachdesk.storage.restoring import Restorer
    from coachdesk.storage.schema import Schema


TOO_QUICK: Final = 0.5
"""Seconds: a key that is derived faster was made on a much slower computer, or by a CoachDesk that asked for less."""


def warm() -> None:
    """Import what creating and unlocking need (about a third of a second); for a thread after the first paint.

    What needs it calls this first: two threads that import parts of SQLAlchemy at the same time can each be handed a
    package that the other has not ended, and fail.
    """
    with IMPORTING:
        import argon2.low_level  # noqa: F401
        import cryptography.hazmat.primitives.ciphers.modes  # noqa: F401
        import filelock  # noqa: F401
        import sqlalchemy.dialects.sqlite  # noqa: F401

        import coachdesk.storage.open_vault
        import coachdesk.storage.schema  # noqa: F401


class FolderVaults:
    """Keeps vaults in folders. One object for the life of the program: it counts the wrong tries."""

    lasting: Final = True

    def __init__(
        self,
        cost: keys.KdfCost | None = None,
        *,
        schema: "Schema | None" = None,
        elapsed: Callable[[], float] = elapsed,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        calibrate: Callable[[], keys.KdfCost] | None = None,
        timer: Callable[[], float] = perf_counter,
    ) -> None:
        """`cost` is for passphrases set from now on; None has it measured once, when the first one is set.

        Existing passphrases keep theirs, but where none is given one that is too quick by `timer` is wrapped anew at
        the next unlocking. `schema` None is the current one; `calibrate` None measures on this computer.
        `elapsed` times the wait after wrong tries; `now` gives the aware moment of a change that carries none itself.
        """
        if cost is not None and not cost.allowed:
            raise ValueError(cost)
        self._cost = cost
        self._may_strengthen = cost is None
        self._schema = schema
        self._tries = TryCounter(elapsed)
        self._now = now
        self._calibrate = calibrate
        self._timer = timer

    def warm(self) -> None:
        """Import what creating and unlocking need, ahead of time."""
        warm()

    def forget(self) -> None:
        """Use up the memory that was freed: call it when a vault is closed and nothing shows its cases any longer."""
        scrub()

    def look(self, path: Path) -> VaultState:
        """What is in the folder, without opening it. Raises VaultForeign, VaultDamaged, VaultTooNew.

        A restore that a crash left half done is ended first, which raises VaultInUse, VaultNotWritable.
        """
        try:
            _header_in(path)
        except VaultMissing:
            return VaultState.MISSING
        return VaultState.READY

    def create(self, path: Path, passphrase: str) -> "tuple[OpenVault, str]":
        """Make a vault; returns it with the recovery key as printed. Slow.

        Raises VaultExists, VaultForeign, VaultInUse, VaultNotWritable, PassphraseTooShort, TooLittleMemory. When it
        fails there is no vault, and a later try is not hindered.
        """
        keys.check_passphrase(passphrase)
        self._refuse_existing(path)
        warm()
        cost = self._todays_cost()
        secret, key, vault_id = recovery.new_secret(), keys.new_data_key(), os.urandom(16).hex()
        new = header.Header(
            vault_id,
            cost,
            wrapped_by_passphrase(key, passphrase, vault_id, cost),
            wrapped_by_recovery_key(key, secret, vault_id),
        )
        with writing(path):
            made_folder = folder.prepare(path)
        try:
            return self._made(path, new, key), recovery.printed(secret)
        except BaseException:
            if made_folder:
                folder.take_back(path)
            raise
        finally:
            erase(secret)

    def unlock(self, path: Path, passphrase: str) -> "OpenVault":
        """Open a vault. Slow. Raises WrongPassphrase, TooManyTries, TooLittleMemory, VaultInUse, VaultMissing and what
        `look` raises.

        A refused opening leaves every byte of the folder as it was.
        """
        found = _header_in(path)
        warm()
        begun = self._timer()
        key = by_passphrase(found, passphrase, self._tries.of(found))
        too_quick = self._timer() - begun < TOO_QUICK
        with held(path, key) as lock:
            vault = self._opened(path, found, key, lock)
        vault.begin(Deed.UNLOCKED)
        if too_quick and self._may_strengthen:
            with suppress(CaseError):  # it opens as it did before; the next unlocking tries again
                vault.strengthen(passphrase)
        return vault

    def reset_passphrase(self, path: Path, recovery_key: str, passphrase: str) -> "OpenVault":
        """Open with the recovery key and give the vault a new passphrase; the recovery key stays the same. Slow.

        Raises RecoveryKeyMistyped (a WrongPassphrase) for a typing mistake, WrongPassphrase for the key of another
        vault, PassphraseTooShort, and what `unlock` raises. The old passphrase is good until this returns.
        """
        keys.check_passphrase(passphrase)
        found = _header_in(path)
        warm()
        key = by_recovery_key(found, recovery_key, self._tries.of(found))
        cost = self._todays_cost()
        wrapped = wrapped_by_passphrase(key, passphrase, found.vault_id, cost)
        with held(path, key) as lock:
            vault = self._opened(path, found, key, lock)
            try:
                vault.rewrap(Deed.PASSPHRASE_RESET, cost=cost, passphrase=wrapped)
            except BaseException:
                vault.close()
                raise
            vault.begin()
            return vault

    # --- backups ------------------------------------------------------------------------------------------------------

    def backups_in(self, place: Path) -> "tuple[BackupInfo, ...]":
        """The backups in a folder that can be read, of any vault, the newest first; none when it can't be reached."""
        warm()
        from coachdesk.storage.backups import found_in

        return found_in(place)

    def look_into(self, backup: Path, path: Path, secret: str, progress: "Progress | None" = None) -> "BackupContent":
        """What is in a backup. Slow. See Restorer."""
        return self._restorer().look_into(backup, path, secret, progress)

    def restore(
        self, backup: Path, path: Path, secret: str, let_go: Callable[[], None], progress: "Progress | None" = None
    ) -> Path | None:
        """Put a backup in the place of the vault in `path`. Slow. See Restorer."""
        return self._restorer().restore(backup, path, secret, let_go, progress)

    def _restorer(self) -> "Restorer":
        warm()
        from coachdesk.storage import schema
        from coachdesk.storage.restoring import Restorer

        return Restorer(self._tries, self._schema or schema.CURRENT, self._now)

    def _todays_cost(self) -> keys.KdfCost:
        if self._cost is None:
            from coachdesk.storage import calibration

            self._cost = (self._calibrate or calibration.on_this_computer)()
        return self._cost

    def _refuse_existing(self, path: Path) -> None:
        try:
            if self.look(path) is VaultState.MISSING:
                return
        except (VaultDamaged, VaultTooNew):
            pass
        raise VaultExists(path)

    def _made(self, path: Path, new: header.Header, key: bytearray) -> "OpenVault":
        from coachdesk.storage import schema
        from coachdesk.storage.engine import Database

        with held(path, key) as lock:
            self._refuse_existing(path)  # once more: another process may just have made one
            try:
                with writing(path):
                    database = Database(folder.begin(path, new), key)
                    try:
                        schema.build(database, self._schema or schema.CURRENT)
                    finally:
                        database.close()
                    folder.finish(path)
                vault = self._opened(path, new, key, lock)
            except BaseException:
                folder.abandon(path)
                raise
            vault.begin(Deed.VAULT_MADE)
            return vault

    def _opened(self, path: Path, found: header.Header, key: bytearray, lock: VaultLock) -> "OpenVault":
        from coachdesk.storage import schema
        from coachdesk.storage.open_vault import OpenVault

        if folder.read_header(path) != found:  # somebody has just changed a key elsewhere, while this one was derived
            raise VaultInUse(path)
        database = schema.opened(path / folder.CASES, key, self._schema or schema.CURRENT)
        tries = self._tries.of(found)
        vault = OpenVault(path, found, key, database, lock, tries, self._now, self._todays_cost)
        if vault.log_was_cut:
            with suppress(VaultError):  # on a full disk it opens all the same
                vault.trail.note(Deed.DAMAGE_FOUND, part="log")
        return vault


def _header_in(path: Path) -> header.Header:
    """The header of the vault in the folder, once a restore that a crash left half done is ended."""
    replacing.settle(path)
    return folder.read_header(path)


@contextmanager
def held(path: Path, key: bytearray) -> Iterator[VaultLock]:
    """The lock on a vault; when the block raises it is let go and the key wiped, else they are the block's to keep."""
    lock: VaultLock | None = None
    try:
        lock = VaultLock(path)
        yield lock
    except BaseException:
        if lock is not None:
            lock.release()
        wipe(key)
        raise
