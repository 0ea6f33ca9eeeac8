"""The files in a vault's folder: which there are, what state they are in, and how they come to be.

A vault is made as vault.json.new, then cases.db.new, then both get their names, vault.json last. So a folder with
vault.json.new and without vault.json holds a creation that never ended: nobody has seen its recovery key, nothing is
in it, and it is made anew.
"""

import os
from contextlib import suppress
from pathlib import Path
from typing import Final

from coachdesk.domain.errors import VaultDamaged, VaultError, VaultForeign, VaultMissing, VaultNotWritable
from coachdesk.storage import header, lock
from coachdesk.storage.files import FILE_MODE, FOLDER_MODE, sync_folder, write_new

CASES: Final = "cases.db"
_CASES_NEW: Final = "cases.db.new"
_HEADER_NEW: Final = "vault.json.new"
_PLAIN_SQLITE: Final = b"SQLite format 3\0"
_PAGE: Final = 4096


def read_header(folder: Path) -> header.Header:
    """The header of the vault in `folder`, with its cases beside it.

    Raises VaultMissing, VaultForeign, VaultTooNew, VaultDamaged; VaultNotWritable when reading is not allowed.
    """
    found = header.read(folder)
    cases = folder / CASES
    if found is None:
        if folder.exists() and not folder.is_dir():
            raise VaultForeign(folder)
        if cases.exists() and not _is_unfinished(folder):
            raise VaultDamaged(folder, "no header") if _may_be_ours(cases) else VaultForeign(folder)
        raise VaultMissing(folder)
    if not cases.is_file():
        raise VaultDamaged(folder, "no cases")
    if cases.stat().st_size < _PAGE:  # SQLite would take it for an empty file, and write a new database over it
        raise VaultDamaged(folder, "cases")
    return found


def prepare(folder: Path) -> bool:
    """Make the folder; returns whether it was made now. A folder of others keeps its rights. Raises OSError."""
    try:
        folder.mkdir(FOLDER_MODE, parents=True)
    except FileExistsError:
        if not any(folder.iterdir()):
            folder.chmod(FOLDER_MODE)
        return False
    folder.chmod(FOLDER_MODE)
    return True


def begin(folder: Path, new: header.Header) -> Path:
    """Start a creation, over what an unfinished one left; returns the empty file for the cases. Raises OSError."""
    clear(folder)
    write_new(folder / _HEADER_NEW, new.as_bytes())
    cases = folder / _CASES_NEW
    os.close(os.open(cases, os.O_CREAT | os.O_EXCL | os.O_WRONLY, FILE_MODE))
    return cases


def finish(folder: Path) -> None:
    """End a creation: from now on there is a vault. Raises OSError."""
    (folder / _CASES_NEW).rename(folder / CASES)
    sync_folder(folder)
    (folder / _HEADER_NEW).rename(folder / header.NAME)
    sync_folder(folder)


def abandon(folder: Path) -> None:
    """Remove the vault that the caller has just begun or finished, whose recovery key nobody will see. Best effort."""
    with suppress(OSError):
        if (folder / header.NAME).exists():
            (folder / header.NAME).rename(folder / _HEADER_NEW)
        clear(folder)


def clear(folder: Path) -> None:
    """Remove what an unfinished creation left, in a folder without a vault. Raises OSError."""
    if _is_unfinished(folder):
        _remove(folder / CASES)
    _remove(folder / _CASES_NEW)
    (folder / _HEADER_NEW).unlink(missing_ok=True)


def take_back(folder: Path) -> None:
    """Remove a folder that `prepare` made for a creation that was abandoned. Best effort."""
    with suppress(OSError):
        (folder / lock.NAME).unlink(missing_ok=True)
        folder.rmdir()


def _remove(database: Path) -> None:
    for suffix in ("", "-wal", "-shm", "-journal", "-mark"):
        database.with_name(database.name + suffix).unlink(missing_ok=True)


def _is_unfinished(folder: Path) -> bool:
    try:
        header.parsed(folder, (folder / _HEADER_NEW).read_bytes())
    except (OSError, VaultError):
        return False
    return True


def _may_be_ours(cases: Path) -> bool:
    """Encrypted pages have no mark: what is not plain SQLite and has whole pages may be ours."""
    try:
        with cases.open("rb") as file:
            start = file.read(len(_PLAIN_SQLITE))
        return start != _PLAIN_SQLITE and bool(start) and cases.stat().st_size % _PAGE == 0
    except OSError as error:
        raise VaultNotWritable(cases.parent) from error
