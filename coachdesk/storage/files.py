"""Writing the files of a vault so that a crash or a full disk leaves the old file or the new one, whole."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from coachdesk.domain.errors import VaultNotWritable

FILE_MODE = 0o600
FOLDER_MODE = 0o700


@contextmanager
def writing(folder: Path) -> Iterator[None]:
    """Turn whatever the system says against writing or reading in the vault's folder into VaultNotWritable."""
    try:
        yield
    except OSError as error:
        raise VaultNotWritable(folder) from error


def write_atomically(path: Path, data: bytes) -> None:
    """Replace `path` by `data`, for the owner's eyes only, durable when this returns. Raises OSError."""
    unfinished = path.with_name(path.name + ".tmp")
    try:
        write_new(unfinished, data)
        unfinished.replace(path)
    except OSError:
        unfinished.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def write_new(path: Path, data: bytes) -> None:
    """Write `data` to `path` and down to the disk. What was there is lost, so give a path of ours. Raises OSError."""
    with new_file(path) as file:
        file.write(data)
        sync(file)


def copy_atomically(source: Path, target: Path) -> None:
    """Copy a file that nobody is writing; `target` appears only when it is whole. Raises OSError."""
    unfinished = target.with_name(target.name + ".tmp")
    try:
        with source.open("rb") as original, new_file(unfinished) as copy:
            shutil.copyfileobj(original, copy, 1 << 20)
            sync(copy)
        unfinished.replace(target)
    except OSError:
        unfinished.unlink(missing_ok=True)
        raise
    sync_folder(target.parent)


def new_file(path: Path) -> BinaryIO:
    """An empty file for the owner alone, over what was there. Raises OSError."""
    return os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, FILE_MODE), "wb")


def sync(file: BinaryIO) -> None:
    """Write the file down to the disk. Raises OSError."""
    file.flush()
    os.fsync(file.fileno())


def sync_file(path: Path) -> None:
    """Write a file that nobody has open down to the disk. Raises OSError."""
    with path.open("r+b") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Make renames in the folder durable; Windows does that by itself and offers no way to ask."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
