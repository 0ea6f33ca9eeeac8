"""Putting a finished copy of the cases in its place as a backup, where it is read back before it gets its name.

What is unfinished is called `….part` in that place, and `coachdesk-….work` in the vault's folder. A crash may leave
either; the next backup removes it.
"""

import errno
import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkdtemp
from typing import Final

from coachdesk.domain.backups import SUFFIX, BackupInfo, BackupMade, is_file_name
from coachdesk.domain.errors import (
    BackupDamaged,
    BackupInVault,
    BackupNotWritable,
    BackupUnreachable,
    CaseError,
    FileNotReadable,
    VaultDamaged,
    VaultNotWritable,
)
from coachdesk.storage import package, replacing
from coachdesk.storage.copies import Course, verified
from coachdesk.storage.files import sync_folder, writing
from coachdesk.storage.folder import CASES
from coachdesk.storage.manifest import Manifest

PARTS: Final = 3
"""Parts of a course that `placed` takes: writing, reading back, checking."""

_UNFINISHED: Final = ".part"
_WORK: Final = ("coachdesk-", ".work")
"""How names of our own folders begin and end."""
_OURS: Final = re.compile(r"coachdesk-[a-z0-9_]{8}\.work", re.ASCII)
"""What mkdtemp makes of that. Whatever else lies in the vault's folder is somebody's, and is never removed."""
_NO_FOLDER_SYNC: Final = frozenset({errno.EINVAL, errno.ENOTSUP, errno.EACCES, errno.EPERM, errno.EBADF})
"""Some file systems of sticks and networks say one of these to the wish that a folder be written down at once."""


@dataclass(frozen=True, slots=True)
class Copy:
    """A finished copy: the file of the cases, the header that belongs to it, and what the backup will say of itself."""

    cases: Path
    head: bytes
    manifest: Manifest
    count: int


@contextmanager
def work_folder(vault: Path) -> Iterator[Path]:
    """A folder inside the vault's for what is encrypted and unfinished; gone afterwards. Raises VaultNotWritable."""
    with writing(vault):
        made = Path(mkdtemp(_WORK[1], _WORK[0], vault))
    try:
        with about(vault, made):
            yield made
    finally:
        shutil.rmtree(made, ignore_errors=True)


@contextmanager
def about(vault: Path, work: Path) -> Iterator[None]:
    """Errors about the folder to work in are about the vault, since nobody else knows of that folder."""
    try:
        yield
    except (VaultNotWritable, VaultDamaged) as error:
        if not error.path.is_relative_to(work):
            raise
        raise (
            VaultNotWritable(vault) if isinstance(error, VaultNotWritable) else VaultDamaged(vault, "cases")
        ) from error


def refuse_inside(vault: Path, target: Path) -> None:
    """Raise BackupInVault for a place in the folder of the vault, however it is named."""
    try:
        inside = target.resolve().is_relative_to(vault.resolve())
    except (OSError, RuntimeError):  # a stick that was pulled out, or links in a circle: writing there tells
        return
    if inside:
        raise BackupInVault(target)


def remove_leftovers(vault: Path) -> None:
    """Remove what a crash left in the vault's folder; for whoever holds the vault's lock. Best effort.

    A second window that looks into a backup just now is told that it can't write there; it loses nothing.
    """
    with suppress(OSError):
        for left in vault.iterdir():
            if _OURS.fullmatch(left.name):
                shutil.rmtree(left, ignore_errors=True)
    with suppress(OSError, CaseError):
        replacing.remove_unfinished(vault)


def remove_unfinished(place: Path, vault_id: str) -> None:
    """Remove what a crash left of this vault's in a folder for backups. Best effort."""
    with suppress(OSError):
        for left in place.glob(f"*-{vault_id[:8]}{SUFFIX}{_UNFINISHED}"):
            if is_file_name(left.name.removesuffix(_UNFINISHED)):
                left.unlink()


def is_there(place: Path) -> bool:
    """Whether the folder can be reached now; of a stick that was pulled out some systems keep a name that fails."""
    try:
        return place.is_dir()
    except OSError:
        return False


def placed(target: Path, copy: Copy, key: bytearray, work: Path, course: Course) -> BackupMade:
    """Write the backup, read it back, verify it, and only then give it its name, over what was there.

    Raises BackupUnreachable, BackupNotWritable, BackupDamaged, VaultNotWritable for `work`, and what the course
    raises. Then there is nothing new at `target`, and what was there is as it was.
    """
    unfinished = target.with_name(target.name + _UNFINISHED)
    try:
        with writing_to(target.parent):
            package.write(unfinished, copy.manifest, copy.head, copy.cases, course.part())
            _read_from_disk(unfinished)
        _verify(target, unfinished, copy, key, work, course)
        with writing_to(target.parent):
            unfinished.replace(target)
            _sync_place(target.parent)
            size = target.stat().st_size
    except BaseException:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
        raise
    return BackupMade(BackupInfo(target, copy.manifest.made_at, copy.manifest.vault_id, size), copy.count)


def _verify(target: Path, unfinished: Path, copy: Copy, key: bytearray, work: Path, course: Course) -> None:
    back = work / "read-back"
    with writing(work):
        back.mkdir()
    try:
        found = package.unpack(unfinished, back, course.part())
        counted = verified(target, back / CASES, key, found, course.part()).cases
    except BackupDamaged as error:
        raise BackupDamaged(target) from error
    except FileNotReadable as error:
        raise _not_written(target.parent) from error
    finally:
        shutil.rmtree(back, ignore_errors=True)
    if found != copy.manifest or counted != copy.count:
        raise BackupDamaged(target)


@contextmanager
def writing_to(place: Path) -> Iterator[None]:
    """Turn whatever the system says against writing there, a stick pulled out too, into an error about backups."""
    try:
        yield
    except OSError as error:
        raise _not_written(place) from error


def _not_written(place: Path) -> CaseError:
    return BackupNotWritable(place) if is_there(place) else BackupUnreachable(place)


def _read_from_disk(file: Path) -> None:
    """Let the system forget what it holds of the file in memory, so that reading it back asks the disk itself."""
    if not hasattr(os, "posix_fadvise"):
        return
    descriptor = os.open(file, os.O_RDONLY)
    try:
        os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)
    finally:
        os.close(descriptor)


def _sync_place(place: Path) -> None:
    try:
        sync_folder(place)
    except OSError as error:
        if error.errno not in _NO_FOLDER_SYNC:
            raise
