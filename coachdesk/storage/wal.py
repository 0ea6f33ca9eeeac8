"""Whether the write-ahead log that a crash left behind is whole.

SQLite reads the log up to the first frame whose checksum is wrong, and takes the rest for something old. That is right
for a commit that never ended; it is also what happens when a byte of the log was damaged, and then commits that were
acknowledged are gone without a word. Here the two are told apart. Format: https://sqlite.org/fileformat2.html#walformat

A log that was cut short or taken away leaves no such trace. So its length is written down beside it while the vault is
open, which costs some microseconds: not down to the disk, but it outlives the program.
"""

import os
import struct
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from coachdesk.storage.files import FILE_MODE, sync_folder

_HEADER: Final = struct.Struct(">8I")
_FRAME: Final = struct.Struct(">6I")
_MAGIC: Final = 0x377F0682
"""With the last bit set, the checksums are over words that begin with their high byte."""

_MARK_BYTES: Final = 8

Sum = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Log:
    """The bytes of a log as they were before SQLite opened the file, and how many there were at `least`."""

    data: bytes
    least: int = 0

    def was_cut(self, frames: int) -> bool:
        """Whether something of this log was left out although it belonged to it; SQLite has used `frames` frames.

        Frames of an earlier round of the log, a commit that never ended and a half frame at the end are no loss.
        """
        if len(self.data) < self.least:
            return True
        magic, _version, page, _round, *salts, first, second = _HEADER.unpack_from(self.data)
        size = _FRAME.size + page
        if magic & ~1 != _MAGIC or _summed(self.data[: _HEADER.size - 8], (0, 0), magic & 1) != (first, second):
            return True  # the log's own header is damaged: SQLite has used nothing of it
        last = (first, second) if frames == 0 else self._sum_of(frames - 1, size)
        for number in range(frames, (len(self.data) - _HEADER.size) // size):
            at = _HEADER.size + number * size
            _number, _commit, *found = _FRAME.unpack_from(self.data, at)
            if found[0] != salts[0] and found[1] != salts[1]:
                return False  # of an earlier round
            last = _summed(self.data[at : at + 8], last, magic & 1)
            last = _summed(self.data[at + _FRAME.size : at + size], last, magic & 1)
            if found[:2] != salts or tuple(found[2:]) != last:
                return True
        return False

    def _sum_of(self, number: int, size: int) -> Sum:
        *_rest, first, second = _FRAME.unpack_from(self.data, _HEADER.size + number * size)
        return first, second


def read(cases: Path) -> Log | None:
    """The log beside the file of cases; None when there is none and there should be none. Raises OSError."""
    try:
        data = _beside(cases, "-wal").read_bytes()
    except FileNotFoundError:
        data = b""
    least = Mark(cases).least()
    return Log(data, least) if max(len(data), least) > _HEADER.size + _FRAME.size else None


class Mark:
    """The length that the log has had, in a file of its own beside it, from the first commit until the vault is closed."""

    def __init__(self, cases: Path) -> None:
        self._log, self._file = _beside(cases, "-wal"), _beside(cases, "-mark")
        self._known = -1

    def least(self) -> int:
        """Bytes that the log must have; 0 when nothing was written down. Raises OSError."""
        try:
            data = self._file.read_bytes()
        except FileNotFoundError:
            return 0
        return int.from_bytes(data) if len(data) == _MARK_BYTES else 0

    def note(self) -> None:
        """Write the length of the log down, if it is another one. Never stands in the way of a commit that was made."""
        with suppress(OSError):
            size = self._log.stat().st_size
            if size != self._known:
                descriptor = os.open(self._file, os.O_WRONLY | os.O_CREAT | getattr(os, "O_BINARY", 0), FILE_MODE)
                try:
                    os.write(descriptor, size.to_bytes(_MARK_BYTES))
                finally:
                    os.close(descriptor)
                self._known = size

    def forget(self) -> None:
        """The log is about to be emptied."""
        with suppress(OSError):
            self._known = -1
            self._file.unlink(missing_ok=True)
            sync_folder(self._file.parent)


def _beside(cases: Path, suffix: str) -> Path:
    return cases.with_name(cases.name + suffix)


def _summed(data: bytes, start: Sum, high_byte_first: int) -> Sum:
    """SQLite's running checksum, continued over `data` (whole pairs of words)."""
    first, second = start
    words = iter(struct.unpack(f"{'>' if high_byte_first else '<'}{len(data) // 4}I", data))
    for even, odd in zip(words, words, strict=True):
        first = (first + even + second) & 0xFFFFFFFF
        second = (second + odd + first) & 0xFFFFFFFF
    return first, second
