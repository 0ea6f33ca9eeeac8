"""Erasing cases from backups, and from vaults that a restored one has replaced."""

import shutil
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from coachdesk.domain.backups import is_file_name
from coachdesk.domain.errors import BackupInvalid, Cancelled, CaseError, VaultError, VaultLocked
from coachdesk.domain.privacy import Tombstone
from coachdesk.storage import header, package, placing, replacing
from coachdesk.storage.copies import Course, bury, facts
from coachdesk.storage.files import writing
from coachdesk.storage.folder import CASES
from coachdesk.storage.lock import VaultLock
from coachdesk.storage.manifest import part_of
from coachdesk.storage.placing import Copy, placed
from coachdesk.storage.schema import CURRENT, opened


class Scrubber:
    """Brings what one vault knows as erased to its backups and its replaced predecessors."""

    def __init__(
        self,
        vault: Path,
        vault_id: str,
        stones: Sequence[Tombstone],
        key: bytearray,
        work: Path,
        now: Callable[[], datetime],
    ) -> None:
        """`work` is an empty folder of our own; `key` stays the caller's."""
        self._vault, self._vault_id, self._stones = vault, vault_id, stones
        self._key, self._work, self._now = key, work, now

    def run(self, files: Sequence[Path], course: Course) -> tuple[tuple[Path, ...], tuple[Path, ...]]:
        """Clean these backups and every replaced vault; returns what is clean, and what could not be reached.

        What belongs to another vault is neither. Raises what the course raises, between two of them.
        """
        if not self._stones:
            return (), ()
        work = [(self._folder, path) for path in replacing.kept(self._vault)] + [(self._file, path) for path in files]
        reached, missed, told = [], [], course.part()
        for done, (clean, path) in enumerate(work):
            told(done, len(work))
            try:
                if clean(path):
                    reached.append(path)
            except (Cancelled, VaultLocked):
                raise
            except CaseError:
                missed.append(path)
        return tuple(reached), tuple(missed)

    def _file(self, path: Path) -> bool:
        """Whether the backup is one of this vault; then it is clean. Raises CaseError when it can't be told or done."""
        try:
            manifest = package.manifest(path)
        except BackupInvalid:
            return False
        except CaseError:
            if is_file_name(path.name) and self._vault_id[:8] not in path.name:
                return False
            raise
        if manifest.vault_id != self._vault_id:
            return False
        if not {stone.case_id for stone in self._stones} <= {stone.case_id for stone in manifest.erased}:
            self._write_anew(path)
        return True

    def _write_anew(self, path: Path) -> None:
        inside = self._work / "inside"
        with writing(self._work):
            inside.mkdir()
        try:
            manifest = package.unpack(path, inside, _quietly)
            self._bury(inside / CASES)
            with writing(self._work):
                head, found = (inside / header.NAME).read_bytes(), facts(inside / CASES, self._key)
                files = manifest.files | {CASES: part_of(inside / CASES, _quietly)}
            clean = replace(manifest, schema=found.schema, files=files, erased=found.erased)
            placed(
                path, Copy(inside / CASES, head, clean, found.cases), self._key, self._work, Course(None, placing.PARTS)
            )
        finally:
            shutil.rmtree(inside, ignore_errors=True)

    def _folder(self, path: Path) -> bool:
        """Whether the replaced vault was this one, and has cases; then it is clean. Raises CaseError."""
        cases = path / CASES
        try:
            found = header.read(path)
        except VaultError:
            found = None  # the key tells whether the cases are ours
        if found is not None and found.vault_id != self._vault_id:
            return False
        with writing(path):
            if not cases.is_file() or cases.stat().st_size == 0:
                return False
        lock = VaultLock(path)
        try:
            self._bury(cases)
        finally:
            lock.release()
        return True

    def _bury(self, cases: Path) -> None:
        database = opened(cases, self._key, CURRENT)
        try:
            bury(database, self._stones, self._now)
            database.remove_copies()
            database.truncate_log()
        finally:
            database.close()


def _quietly(_done: int, _total: int) -> None:
    """Nobody waits to hear how far this is."""
