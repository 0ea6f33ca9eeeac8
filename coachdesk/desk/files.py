"""Writing a file that the user asked for: whole, or not at all."""

import os
from contextlib import suppress
from pathlib import Path
from tempfile import NamedTemporaryFile

from coachdesk.domain.errors import FileNotWritable


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
