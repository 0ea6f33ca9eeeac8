"""Putting a restored vault in the place of the present one, so that a crash at any moment leaves one or the other.

The restored cases lie ready as cases.db.restored, then vault.json.restored is written: from that moment on the restored
vault is the vault. What follows is done again from its beginning after a crash: the files of the old vault move to
replaced.new, both restored files get their names, vault.json last, and replaced.new becomes replaced-<moment>, which is
a whole vault of its own.
"""

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from coachdesk.domain.errors import VaultNotWritable
from coachdesk.storage import folder, header
from coachdesk.storage.files import FOLDER_MODE, sync_file, sync_folder, write_atomically, writing
from coachdesk.storage.lock import VaultLock

_READY: Final = f"{folder.CASES}.restored"
_MARK: Final = f"{header.NAME}.restored"
_MOVING: Final = "replaced.new"
_KEPT: Final = "replaced-"


def put_in_place(vault: Path, cases: Path, head: bytes) -> Path | None:
    """Make `cases`, a file on the same disk, and the header `head` the vault in the folder, whose lock the caller holds.

    Returns the folder of the replaced vault; None when there was none. Raises VaultNotWritable; the old vault is the
    vault then, or, when the restored one is it already, the rest is done at the next look.
    """
    with writing(vault):
        sync_file(cases)
        cases.replace(vault / _READY)
        sync_folder(vault)
        _begin(vault, head)
        return _roll_forward(vault)


def _begin(vault: Path, head: bytes) -> None:
    """Write the mark. A failure takes it away again: it may have its name already, and would be obeyed at the next look."""
    try:
        write_atomically(vault / _MARK, head)
    except OSError:
        (vault / _MARK).unlink(missing_ok=True)
        raise


def settle(vault: Path) -> None:
    """End what a crash left half done. Raises VaultInUse, VaultNotWritable."""
    if not _is_begun(vault):
        return
    lock = VaultLock(vault)
    try:
        with writing(vault):
            if _is_begun(vault):
                _roll_forward(vault)
    finally:
        lock.release()


def kept(vault: Path) -> list[Path]:
    """The folders of vaults that were replaced, the oldest first. Raises VaultNotWritable."""
    with writing(vault):
        return sorted(path for path in vault.glob(f"{_KEPT}*") if path.is_dir())


def remove(folder: Path) -> None:
    """Remove the folder of a replaced vault with all that is in it. Raises VaultInUse, VaultNotWritable."""
    with writing(folder):
        VaultLock(folder).release()  # nobody has it open
        shutil.rmtree(folder)


def remove_unfinished(vault: Path) -> None:
    """Remove what a restoring that never came to be left; for whoever holds the vault's lock. Raises OSError."""
    if not _is_begun(vault):
        (vault / _READY).unlink(missing_ok=True)
        (vault / f"{_MARK}.tmp").unlink(missing_ok=True)
    if not (vault / header.NAME).exists():
        folder.clear(vault)  # what a creation left that never ended


def _is_begun(vault: Path) -> bool:
    try:
        return (vault / _MARK).exists() or (vault / _MOVING).exists()
    except OSError as error:
        raise VaultNotWritable(vault) from error


def _roll_forward(vault: Path) -> Path | None:
    moving = vault / _MOVING
    if (vault / _READY).exists():
        old = list(_files_of_vault(vault))
        if old:
            moving.mkdir(FOLDER_MODE, exist_ok=True)
            for file in old:
                file.replace(moving / file.name)
            sync_folder(moving)
            sync_folder(vault)
        (vault / _READY).replace(vault / folder.CASES)
        sync_folder(vault)
    if (vault / _MARK).exists():
        (vault / _MARK).replace(vault / header.NAME)
        sync_folder(vault)
    if not moving.exists():
        return None
    replaced = _free_name(vault)
    moving.replace(replaced)
    sync_folder(vault)
    return replaced


def _files_of_vault(vault: Path) -> Iterator[Path]:
    """What belongs to the present vault: its header, its cases with their log, and copies made before upgrades."""
    for file in sorted(vault.iterdir()):
        is_part_of_cases = file.name.startswith(f"{folder.CASES}-") or file.name.startswith(f"{folder.CASES}.before-")
        if file.is_file() and (file.name in (header.NAME, folder.CASES) or is_part_of_cases):
            yield file


def _free_name(vault: Path) -> Path:
    first = vault / f"{_KEPT}{datetime.now(UTC):%Y%m%d-%H%M%S}"
    name, number = first, 1
    while name.exists():
        number += 1
        name = first.with_name(f"{first.name}-{number}")
    return name
