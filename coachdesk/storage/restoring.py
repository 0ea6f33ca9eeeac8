"""Looking into a backup, and putting it in the place of a vault, also of a damaged or a missing one."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

import sqlalchemy as sa

from coachdesk.domain.backups import NEWEST, BackupContent, Progress, laptop_folder
from coachdesk.domain.errors import (
    BackupDamaged,
    BackupTooNew,
    RecoveryKeyMistyped,
    VaultDamaged,
    VaultError,
    VaultMissing,
    VaultTooNew,
)
from coachdesk.domain.trail import Deed
from coachdesk.domain.vaults import Shelf
from coachdesk.storage import carrying, folder, header, package, recovery, replacing, rows, schema
from coachdesk.storage.backups import manifests_in
from coachdesk.storage.cases import CaseStore
from coachdesk.storage.copies import Course, Facts, bury, facts, verified
from coachdesk.storage.engine import Database
from coachdesk.storage.files import new_file, writing
from coachdesk.storage.lock import VaultLock
from coachdesk.storage.manifest import Manifest
from coachdesk.storage.placing import work_folder
from coachdesk.storage.trail import TrailStore
from coachdesk.storage.unwrapping import TryCounter, by_passphrase, by_recovery_key
from coachdesk.storage.wiping import erase, wipe

_PARTS: Final = 2
_CHUNK: Final = 1 << 20


@dataclass(frozen=True, slots=True)
class _Unpacked:
    """A backup in the work folder: verified, opened, its tables as this program knows them."""

    manifest: Manifest
    head: bytes
    key: bytearray
    database: Database


class Restorer:
    """Opens backups with the passphrase of their time or the recovery key; wrong tries count as at unlocking."""

    def __init__(self, tries: TryCounter, known: schema.Schema, now: Callable[[], datetime]) -> None:
        self._tries, self._known, self._now = tries, known, now

    def look_into(self, backup: Path, vault: Path, secret: str, progress: Progress | None = None) -> BackupContent:
        """What is in the backup, after reading all of it; the folder of the vault serves to unpack it. Slow.

        Raises WrongPassphrase, TooManyTries, BackupInvalid, BackupDamaged, BackupTooNew, FileNotReadable, Cancelled,
        and VaultNotWritable when there is no room to unpack it.
        """
        info = package.info(backup)
        with self._unpacked(backup, vault, secret, Course(progress, _PARTS)) as (_, found):
            store = CaseStore(found.database, self._now, TrailStore(found.database, self._now))
            with found.database.transaction() as connection:
                changed_at = connection.execute(sa.select(sa.func.max(rows.cases.c.changed_at))).scalar()
            shown = [s for shelf in (Shelf.CURRENT, Shelf.ARCHIVED) for s in store.list(shelf, limit=NEWEST)]
            newest = sorted(shown, key=lambda summary: summary.changed_at, reverse=True)[:NEWEST]
            return BackupContent(info, len(store.ids()), tuple(newest), changed_at)

    def restore(
        self,
        backup: Path,
        vault: Path,
        secret: str,
        let_go: Callable[[], None],
        progress: Progress | None = None,
    ) -> Path | None:
        """Make the backup the vault; returns the folder that keeps the replaced one, None when there was none. Slow.

        `let_go` closes the vault if the caller has it open; it is called once the backup is known to be good. Cases
        that the replaced vault, or another backup of it on this laptop, knows as erased are erased again.

        Raises what `look_into` raises, VaultForeign, VaultInUse, VaultNotWritable; the vault is as it was then.
        """
        replacing.settle(vault)
        with suppress(VaultMissing, VaultDamaged, VaultTooNew):
            folder.read_header(vault)
        with self._unpacked(backup, vault, secret, Course(progress, _PARTS)) as (work, found):
            let_go()
            lock = VaultLock(vault)
            try:
                replacing.settle(vault)
                with _translated(backup, work, vault):
                    self._bring_up_to_date(vault, found, work)
                    found.database.truncate_log()
                    found.database.close()
                with writing(vault):
                    replacing.remove_unfinished(vault)
                return replacing.put_in_place(vault, found.database.file, found.head)
            finally:
                lock.release()

    @contextmanager
    def _unpacked(self, backup: Path, vault: Path, secret: str, course: Course) -> Iterator[tuple[Path, _Unpacked]]:
        """The backup in a folder inside the vault's, which is made for it where there is none."""
        head = package.head(backup)
        key = self._key(backup, head, secret)
        made_folder = False
        try:
            with writing(vault):
                made_folder = folder.prepare(vault)
            with work_folder(vault) as work, _translated(backup, work, vault):
                manifest = package.unpack(backup, work, course.part())
                verified(backup, work / folder.CASES, key, manifest, course.part())
                database = schema.opened(work / folder.CASES, key, self._known)
                try:
                    yield work, _Unpacked(manifest, head, key, database)
                finally:
                    database.close()
        finally:
            wipe(key)
            if made_folder and not (vault / header.NAME).exists():
                folder.take_back(vault)

    def _key(self, backup: Path, head: bytes, secret: str) -> bytearray:
        told = package.manifest(backup)
        if told.schema not in self._known.known:
            raise BackupTooNew(backup)
        try:
            found = header.parsed(backup, head)
        except VaultTooNew as error:
            raise BackupTooNew(backup) from error
        except VaultError as error:
            raise BackupDamaged(backup) from error
        if found.vault_id != told.vault_id:
            raise BackupDamaged(backup)
        tries = self._tries.of(found)
        try:
            erase(recovery.typed(secret))
        except RecoveryKeyMistyped:
            return by_passphrase(found, secret, tries)
        return by_recovery_key(found, secret, tries)

    # --- what the replaced vault knows --------------------------------------------------------------------------------

    def _bring_up_to_date(self, vault: Path, found: _Unpacked, work: Path) -> None:
        """Erase again what was erased since, keep the registers, and say in the restored trail what was restored over
        how much, and what came over from there.
        """
        others = manifests_in(laptop_folder(vault), found.manifest.vault_id)
        stones = {stone.case_id: stone for _, manifest in others for stone in manifest.erased}
        detail = {"made": found.manifest.made_at.isoformat(timespec="microseconds")}
        replaced, theirs = _told_by_replaced(vault, found, work, self._known)
        kept = carrying.newer(theirs, carrying.kept_by(found.database))
        detail |= kept.counts()
        if replaced is not None:
            stones |= {stone.case_id: stone for stone in replaced.erased}
            detail["entries"] = str(replaced.most)
        trail = TrailStore(found.database, self._now)
        with found.database.transaction() as connection:
            trail.write(connection, Deed.RESTORED, "", detail)
        bury(found.database, stones.values(), self._now)
        carrying.take_over(found.database, kept)
        _tell_of_erased(found.database, trail)


def _tell_of_erased(database: Database, trail: TrailStore) -> None:
    """Add to the trail what was erased from the cases after the backup was made."""
    told, stones = rows.trail.c, rows.tombstones.c
    known = sa.select(told.case_id).where(told.deed == Deed.CASE_ERASED)
    with database.transaction() as connection:
        untold = sa.select(stones.case_id, stones.ground).where(stones.case_id.not_in(known)).order_by(stones.erased_at)
        for case_id, ground in connection.execute(untold).all():
            trail.write(connection, Deed.CASE_ERASED, case_id, {"ground": ground.value})


def _told_by_replaced(
    vault: Path, found: _Unpacked, work: Path, known: schema.Schema
) -> tuple[Facts | None, carrying.Kept]:
    """What the vault that is going to be replaced says, read from a copy so that nothing is changed in it.

    None, and nothing, when it is another vault, or too damaged to be read.
    """
    with suppress(VaultError):
        present = header.read(vault)
        if present is not None and present.vault_id != found.manifest.vault_id:
            return None, carrying.Kept()
    copy = work / "replaced"
    with writing(work):
        copy.mkdir()
    for name in (folder.CASES, f"{folder.CASES}-wal"):
        _copy_what_can_be_read(vault / name, copy / name)
    cases = copy / folder.CASES
    try:
        if not cases.exists() or not cases.stat().st_size:
            return None, carrying.Kept()
        told = None
        with suppress(VaultDamaged):
            told = facts(cases, found.key)
        return told, carrying.kept_in(cases, found.key, known)
    finally:
        shutil.rmtree(copy, ignore_errors=True)


def _copy_what_can_be_read(source: Path, target: Path) -> None:
    """Copy a file as far as the disk gives it. Raises VaultNotWritable when there is no room for it."""
    try:
        file = source.open("rb")
    except OSError:
        return
    with file, writing(target.parent), new_file(target) as out:
        while True:
            try:
                chunk = file.read(_CHUNK)
            except OSError:
                return
            if not chunk:
                return
            out.write(chunk)


@contextmanager
def _translated(backup: Path, work: Path, vault: Path) -> Iterator[None]:
    """Errors about the unpacked vault are about the backup; no room for it is no room in the vault's folder."""
    try:
        yield
    except VaultError as error:
        if error.path not in (work, work / "replaced"):
            raise
        if isinstance(error, VaultTooNew):
            raise BackupTooNew(backup) from error
        if isinstance(error, VaultDamaged):
            raise BackupDamaged(backup) from error
        raise type(error)(vault) from error
