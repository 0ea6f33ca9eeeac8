"""Backups of an open vault: made, thinned out, and cleaned of cases that were erased."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from coachdesk.domain.backups import (
    SUFFIX,
    BackupInfo,
    BackupMade,
    Progress,
    file_name,
    is_file_name,
    laptop_folder,
    replaced_at,
    to_keep,
)
from coachdesk.domain.errors import CaseError, VaultError, VaultLocked
from coachdesk.domain.privacy import Tombstone
from coachdesk.domain.trail import Anchor
from coachdesk.storage import header, package, placing, replacing, shrinking
from coachdesk.storage.copies import Course, facts
from coachdesk.storage.engine import Database
from coachdesk.storage.files import writing
from coachdesk.storage.folder import CASES, prepare
from coachdesk.storage.manifest import Manifest, part_of, part_of_bytes
from coachdesk.storage.placing import Copy, placed
from coachdesk.storage.wiping import wipe

_PARTS: Final = 2
"""Parts of a course that making a copy takes: copying, and counting its bytes."""


def found_in(place: Path) -> tuple[BackupInfo, ...]:
    """The backups in a folder that can be read, of any vault, the newest first; none when it can't be reached."""
    infos = []
    for file in files_in(place):
        with suppress(CaseError):
            infos.append(package.info(file))
    return tuple(sorted(infos, key=lambda info: (info.made_at, info.path.name), reverse=True))


def manifests_in(place: Path, vault_id: str) -> Iterator[tuple[Path, Manifest]]:
    """What the backups of one vault in a folder say of themselves; unreadable ones are passed over."""
    for file in files_in(place):
        with suppress(CaseError):
            if (manifest := package.manifest(file)).vault_id == vault_id:
                yield file, manifest


def files_in(place: Path) -> list[Path]:
    """The files in a folder that are called backups; none when it can't be reached."""
    try:
        return listed(place)
    except OSError:
        return []


def listed(place: Path) -> list[Path]:
    """The files in a folder that are called backups. Raises OSError when nobody can tell which there are."""
    return sorted(file for file in place.iterdir() if file.suffix == SUFFIX and file.is_file())


def _looked_for(places: Iterable[Path]) -> tuple[list[Path], list[Path]]:
    """The backups in folders, and the folders that can't be listed."""
    files: list[Path] = []
    unlisted = []
    for place in places:
        try:
            files += listed(place)
        except OSError:
            unlisted.append(place)
    return files, unlisted


class BackupStore:
    """Backups of one open vault. What is slow raises VaultLocked when the vault is closed meanwhile."""

    def __init__(
        self,
        vault: Path,
        head: Callable[[], header.Header],
        database: Database,
        key: bytearray,
        stones: Callable[[], tuple[Tombstone, ...]],
        now: Callable[[], datetime],
    ) -> None:
        """`head` gives the present header, `stones` what the vault knows as erased; `key` stays the caller's."""
        self._vault, self._head, self._database, self._key = vault, head, database, key
        self._stones, self._now = stones, now

    @property
    def vault_id(self) -> str:
        """Whose backups these are."""
        return self._head().vault_id

    def make(self, places: Sequence[Path], progress: Progress | None = None) -> tuple[BackupMade | CaseError, ...]:
        """One copy, put into every one of the folders and verified there, after which older ones are thinned out. Slow.

        The laptop's own folder is made when it is not there. For each folder it returns what was made or why not.
        Raises Cancelled, VaultLocked, and VaultDamaged or VaultNotWritable when no copy comes to be at all.
        """
        course = self._course(progress, _PARTS + placing.PARTS * len(places))
        with self._at_work() as (work, key):
            copy = self._copied(work, key, course)
            outcomes: list[BackupMade | CaseError] = []
            for number, place in enumerate(places):
                course.go_to(_PARTS + placing.PARTS * number)
                try:
                    outcomes.append(self._made_in(place, copy, key, work, course))
                except VaultError as error:
                    outcomes.append(error)
            return tuple(outcomes)

    def make_to(self, target: Path, progress: Progress | None = None) -> BackupMade:
        """One verified backup in a file that the user named, over what was there. Slow.

        Raises what `make` raises, and BackupInVault, BackupNotWritable, BackupUnreachable, BackupDamaged.
        """
        placing.refuse_inside(self._vault, target)
        course = self._course(progress, _PARTS + placing.PARTS)
        with self._at_work() as (work, key):
            return placed(target, self._copied(work, key, course), key, work, course)

    def scrub(
        self, places: Sequence[Path], progress: Progress | None = None, files: Sequence[Path] = ()
    ) -> tuple[tuple[Path, ...], tuple[Path, ...]]:
        """Erase what the vault knows as erased from every backup in the folders, from those in `files`, from vaults that
        were replaced, and from the free space of the vault's own file where that could not be done before.

        Returns what is clean now, and what could not be reached: backups, folders that can't be listed, replaced vaults,
        and the vault's own folder when its free space is not clean yet. Raises Cancelled, VaultLocked between two
        of them, and VaultNotWritable when there is no room in the vault's folder. Slow where there is something to erase.
        """
        from coachdesk.storage.scrubbing import Scrubber

        with self._at_work() as (work, key):
            unclean = [] if shrinking.fulfil(self._database) else [self._vault]
            scrubber = Scrubber(self._vault, self.vault_id, self._stones(), key, work, self._now)
            found, unlisted = _looked_for(places)
            reached, missed = scrubber.run(list(dict.fromkeys((*found, *files))), self._course(progress, 1))
            return reached, (*missed, *(unlisted if self._stones() else ()), *unclean)

    def replaced(self) -> tuple[Path, ...]:
        """The folders of vaults that a backup has replaced, the oldest first. Raises VaultNotWritable."""
        return tuple(folder for folder in replacing.kept(self._vault) if replaced_at(folder) is not None)

    def remove_replaced(self, folder: Path) -> None:
        """Remove one of them for good, however damaged it is. Raises VaultInUse, VaultNotWritable."""
        if folder in self.replaced():
            replacing.remove(folder)

    def anchors(self, places: Iterable[Path]) -> tuple[Anchor, ...]:
        """What the backups of this vault in the folders remember of its trail, the oldest first."""
        held = {manifest.anchor for place in places for _, manifest in manifests_in(place, self.vault_id)}
        return tuple(sorted(held))

    def _course(self, progress: Progress | None, parts: int) -> Course:
        return Course(progress, parts, lambda: self._database.is_open)

    @contextmanager
    def _at_work(self) -> Iterator[tuple[Path, bytearray]]:
        """A folder to work in, and a key of our own: that of the vault is wiped whenever it is locked."""
        key = bytearray(self._key)
        try:
            if not self._database.is_open:
                raise VaultLocked
            placing.remove_leftovers(self._vault)
            with placing.work_folder(self._vault) as work:
                yield work, key
        finally:
            wipe(key)

    def _copied(self, work: Path, key: bytearray, course: Course) -> Copy:
        cases = work / CASES
        with writing(work):
            self._database.copy_to(cases, course.part())
            made_at, head = self._now().astimezone(UTC), self._head()
            found = facts(cases, key)
            parts = {header.NAME: part_of_bytes(head.as_bytes()), CASES: part_of(cases, course.part())}
        manifest = Manifest(made_at, head.vault_id, found.schema, parts, found.entries, found.head, found.erased)
        return Copy(cases, head.as_bytes(), manifest, found.cases)

    def _made_in(self, place: Path, copy: Copy, key: bytearray, work: Path, course: Course) -> BackupMade:
        if place == laptop_folder(self._vault):
            with placing.writing_to(place):
                prepare(place)
        placing.remove_unfinished(place, copy.manifest.vault_id)
        name = file_name(copy.manifest.made_at, copy.manifest.vault_id)
        with placing.about(self._vault, work):
            made = placed(place / name, copy, key, work, course)
        self._thin_out(place, made.info)
        return made

    def _thin_out(self, place: Path, made: BackupInfo) -> None:
        """Remove the backups that the rule does not keep. One that can't be removed now is left for the next time."""
        held = [(file, m.made_at) for file, m in manifests_in(place, made.vault_id) if is_file_name(file.name)]
        kept = to_keep((made_at for _, made_at in held), self._now()) | {made.made_at}
        for file, made_at in held:
            if made_at not in kept:
                with suppress(OSError):
                    file.unlink()
