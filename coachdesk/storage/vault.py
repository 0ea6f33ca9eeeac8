"""Vaults in folders: looking, making, unlocking, and a new passphrase by means of the recovery key.

Importing this module is cheap. What unlocking needs is imported when it is first called, or before by `warm`.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from coachdesk.domain.errors import VaultDamaged, VaultExists, VaultMissing, VaultTooNew
from coachdesk.domain.trail import Deed
from coachdesk.domain.vaults import VaultState
from coachdesk.storage import folder, header, keys, recovery
from coachdesk.storage.files import writing
from coachdesk.storage.lock import VaultLock
from coachdesk.storage.unwrapping import (
    TryCounter,
    by_passphrase,
    by_recovery_key,
    wrapped_by_passphrase,
    wrapped_by_recovery_key,
)

if TYPE_CHECKING:
    from coachdesk.storage.open_vault import OpenVault
    from coachdesk.storage.schema import Schema


def warm() -> None:
    """Import what creating and unlocking need (about a third of a second); for a thread after the first paint."""
    import argon2.low_level  # noqa: F401
    import cryptography.hazmat.primitives.ciphers.aead  # noqa: F401
    import filelock  # noqa: F401
    import sqlalchemy.dialects.sqlite  # noqa: F401

    import coachdesk.storage.open_vault
    import coachdesk.storage.schema  # noqa: F401


class FolderVaults:
    """Keeps vaults in folders. One object for the life of the program: it counts the wrong tries."""

    def __init__(
        self,
        cost: keys.KdfCost = keys.STANDARD,
        *,
        schema: "Schema | None" = None,
        elapsed: Callable[[], float] = monotonic,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        """`cost` is for passphrases set from now on; existing ones keep theirs. `schema` None is the current one.

        `elapsed` times the wait after wrong tries; `now` gives the aware moment of a change that carries none itself.
        """
        if not cost.allowed:
            raise ValueError(cost)
        self._cost = cost
        self._schema = schema
        self._tries = TryCounter(elapsed)
        self._now = now

    def warm(self) -> None:
        """Import what creating and unlocking need, ahead of time."""
        warm()

    def look(self, path: Path) -> VaultState:
        """What is in the folder, without opening it. Raises VaultForeign, VaultDamaged, VaultTooNew."""
        try:
            folder.read_header(path)
        except VaultMissing:
            return VaultState.MISSING
        return VaultState.READY

    def create(self, path: Path, passphrase: str) -> "tuple[OpenVault, str]":
        """Make a vault; returns it with the recovery key as printed. Slow.

        Raises VaultExists, VaultForeign, VaultInUse, VaultNotWritable, PassphraseTooShort. When it fails there is no
        vault, and a later try is not hindered.
        """
        keys.check_passphrase(passphrase)
        self._refuse_existing(path)
        secret, key, vault_id = recovery.new_secret(), keys.new_data_key(), os.urandom(16).hex()
        new = header.Header(
            vault_id,
            self._cost,
            wrapped_by_passphrase(key, passphrase, vault_id, self._cost),
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

    def unlock(self, path: Path, passphrase: str) -> "OpenVault":
        """Open a vault. Slow. Raises WrongPassphrase, TooManyTries, VaultInUse, VaultMissing and what `look` raises.

        A refused opening leaves every byte of the folder as it was.
        """
        found = folder.read_header(path)
        key = by_passphrase(found, passphrase, self._tries.of(found))
        with held(path, key) as lock:
            return self._opened(path, found, key, lock)

    def reset_passphrase(self, path: Path, recovery_key: str, passphrase: str) -> "OpenVault":
        """Open with the recovery key and give the vault a new passphrase; the recovery key stays the same. Slow.

        Raises RecoveryKeyMistyped (a WrongPassphrase) for a typing mistake, WrongPassphrase for the key of another
        vault, PassphraseTooShort, and what `unlock` raises. The old passphrase is good until this returns.
        """
        keys.check_passphrase(passphrase)
        found = folder.read_header(path)
        key = by_recovery_key(found, recovery_key, self._tries.of(found))
        wrapped = wrapped_by_passphrase(key, passphrase, found.vault_id, self._cost)
        with held(path, key) as lock:
            vault = self._opened(path, found, key, lock)
            try:
                with writing(path):
                    vault.replace_header(replace(found, cost=self._cost, passphrase=wrapped))
            except BaseException:
                vault.close()
                raise
            return vault

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
                return self._opened(path, new, key, lock)
            except BaseException:
                folder.abandon(path)
                raise

    def _opened(self, path: Path, found: header.Header, key: bytearray, lock: VaultLock) -> "OpenVault":
        from coachdesk.storage import schema
        from coachdesk.storage.open_vault import OpenVault

        database = schema.opened(path / folder.CASES, key, self._schema or schema.CURRENT)
        vault = OpenVault(path, found, key, database, lock, self._tries.of(found), self._now)
        if vault.log_was_cut:
            vault.trail.note(Deed.DAMAGE_FOUND, part="log")
        return vault


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
        keys.wipe(key)
        raise
