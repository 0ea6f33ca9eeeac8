"""What a file brings to a directory or library: row by row what would be kept, what is wrong, and what may be there already."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

Entry = TypeVar("Entry")


class RowFault(StrEnum):
    """Why a row can't be taken in."""

    NONE = "none"
    QUOTES = "quotes"
    """A quotation mark is wrong, or a field is far too long."""
    CELLS = "cells"
    """There are more cells than columns."""
    NAME = "name"
    """It says of nobody or nothing what it is called."""
    LONG = "long"
    """A field holds more than fits."""
    VALUE = "value"
    """A field holds what nobody understands, and much hangs on it."""
    CARD = "card"
    """A card of an address book is damaged."""
    ENTRY = "entry"
    """What stands in the place of an entry is none."""


class Keeping(StrEnum):
    """What becomes of a row."""

    SKIP = "skip"
    """It is left out."""
    ADD = "add"
    """It becomes an entry of its own."""
    UPDATE = "update"
    """What it says goes over the entry that is there; where it says nothing, that one stays."""


@dataclass(frozen=True, slots=True)
class FileRow(Generic[Entry]):
    """One row, card or entry. `number` is that of the spreadsheet with the heading as 1, or counts the others from 1.

    `entry` is what it would become, None where there is a `fault` (in `field`, which says `typed`). `left` are values that
    nobody understands, each with its field; they stand in the note. `alike` are entries that are there and may be of the
    same, `before` the numbers of rows of the file that may be; `same` where nothing in it is new. `said` are the fields in
    which it says anything, where that counts.
    """

    number: int
    entry: Entry | None = None
    fault: RowFault = RowFault.NONE
    field: str = ""
    left: tuple[tuple[str, str], ...] = ()
    alike: tuple[Entry, ...] = ()
    before: tuple[int, ...] = ()
    same: bool = False
    typed: str = ""
    said: tuple[str, ...] = ()

    @property
    def double(self) -> bool:
        """Whether it may be there already, or stand in the file twice."""
        return bool(self.alike or self.before)

    @property
    def proposed(self) -> Keeping:
        """What becomes of it as long as nobody chooses: nothing is doubled and nothing written over."""
        return Keeping.SKIP if self.entry is None or self.double else Keeping.ADD

    @property
    def ways(self) -> tuple[Keeping, ...]:
        """What can become of it."""
        if self.entry is None:
            return (Keeping.SKIP,)
        return (Keeping.SKIP, Keeping.UPDATE, Keeping.ADD) if self.alike else (Keeping.SKIP, Keeping.ADD)


@dataclass(frozen=True, slots=True)
class EntriesFile(Generic[Entry]):
    """What a file holds; nothing of it is kept. `name` is that of the file, `unknown` the columns that are left alone."""

    name: str
    rows: tuple[FileRow[Entry], ...]
    unknown: tuple[str, ...] = ()

    def keeping(self, row: FileRow[Entry], choices: Mapping[int, Keeping]) -> Keeping:
        """What becomes of a row, by what was chosen for its number."""
        chosen = choices.get(row.number, row.proposed)
        return chosen if chosen in row.ways else row.proposed
