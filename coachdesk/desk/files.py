"""Files that the user names: written whole or not at all, and read no further than they can make sense."""

import os
from contextlib import suppress
from pathlib import Path
from tempfile import NamedTemporaryFile

from coachdesk.domain.errors import FileNotReadable, FileNotWritable


def read_up_to(path: Path, most: int) -> bytes | None:
    """What a file holds; None when that is more than `most` bytes. Raises FileNotReadable."""
    try:
        with path.open("rb") as file:
            data = file.read(most + 1)
    except OSError as error:
        raise FileNotReadable(path) from error
    return data if len(data) <= most else None


def write_whole(path: Path, data: bytes) -> None:
    """Write `data` to `path`, replacing what was there only when everything is on the disk.

    The file is readable by its owner alone, and nothing stays of it when the writing stops, whatever stops it. What
    leaves the vault like this stands in the trail before: an entry too many says less wrong than one too few.
    Raises FileNotWritable.
    """
    unfinished: Path | None = None
    try:
        with NamedTemporaryFile(dir=path.parent, prefix=".", suffix=".part", delete=False) as file:
            unfinished = Path(file.name)
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(path)
    except BaseException as error:
        if unfinished is not None:
            with suppress(OSError):
                unfinished.unlink(missing_ok=True)
        if isinstance(error, OSError):
            raise FileNotWritable(path) from error
        raise
