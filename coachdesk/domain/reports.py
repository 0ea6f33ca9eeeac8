"""Counts over many cases, made so that nobody can be recognised in them.

A count below five is never said exactly. Where the others and the sum would let one reckon it, more is left unsaid: what
is said of such a count leaves open everything from nought to four (complementary suppression, as official statistics do).
Every line counts a whole in one way; a sum over several lines is never given, so that no other way leads to a cell.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

FEWEST: Final = 5
"""The smallest count that is said."""
EARLIEST: Final = date(1971, 1, 1)
"""The first day of any period: before it not every computer can tell the time."""


class Unsaid(StrEnum):
    """What stands in the place of a count."""

    FEW = "few"
    """Fewer than five."""
    WITHHELD = "withheld"
    """Kept back, since a count of fewer than five could be reckoned from it."""


Figure = int | Unsaid


class ReportFile(StrEnum):
    """As what a report can be kept, by the ending of the file."""

    PDF = "pdf"
    XLSX = "xlsx"
    CSV = "csv"


@dataclass(frozen=True, slots=True)
class Line:
    """A whole counted in one way: each of it stands in exactly one of the counts.

    `about` is the id of what the line is about, "" where the table has only one.
    """

    about: str
    counts: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Table:
    """Lines with the same `columns`: one for each life domain, or a single one."""

    id: str
    columns: tuple[str, ...]
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class SaidLine:
    """What may be said of a line: the whole, and a figure for each column."""

    about: str
    total: Figure
    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class SaidTable:
    """What may be said of a table. Of several lines those of fewer than five are left out, whether there are any or none."""

    id: str
    columns: tuple[str, ...]
    lines: tuple[SaidLine, ...]


@dataclass(frozen=True, slots=True)
class Period:
    """Days from `first` to `last`, both included."""

    first: date
    last: date

    @classmethod
    def between(cls, one: date, other: date, today: date) -> "Period":
        """The days from the earlier to the later of two, as far as they have come: nothing is counted ahead of time."""
        first, last = (min(max(day, EARLIEST), today) for day in sorted((one, other)))
        return cls(first, last)


@dataclass(frozen=True, slots=True)
class Report:
    """All that is said of a period. `practice` where there were only fictional cases to count."""

    period: Period
    tables: tuple[SaidTable, ...]
    practice: bool = False


def said(table: Table) -> SaidTable:
    """What may be said of a table."""
    lines = [_said(line, table.columns) for line in table.lines]
    if len(lines) > 1:
        lines = [line for line in lines if line.total is not Unsaid.FEW]
    return SaidTable(table.id, table.columns, tuple(lines))


def _said(line: Line, columns: tuple[str, ...]) -> SaidLine:
    counts = tuple(line.counts.get(column, 0) for column in columns)
    total = sum(counts)
    if total < FEWEST:
        return SaidLine(line.about, Unsaid.FEW, tuple(Unsaid.FEW for _ in counts))
    for kept in _kept_back(counts):
        if _safe(total, counts, kept):
            return SaidLine(line.about, total, tuple(_figures(counts, kept)))
    return SaidLine(line.about, total, tuple(Unsaid.WITHHELD for _ in counts))


def _figures(counts: tuple[int, ...], kept: frozenset[int]) -> Iterator[Figure]:
    for at, count in enumerate(counts):
        yield Unsaid.FEW if count < FEWEST else Unsaid.WITHHELD if at in kept else count


def _kept_back(counts: tuple[int, ...]) -> Iterator[frozenset[int]]:
    """Which larger counts could be kept back: none, each of them alone, then more and more, the smallest first."""
    large = sorted((at for at, count in enumerate(counts) if count >= FEWEST), key=lambda at: (counts[at], at))
    yield frozenset()
    yield from (frozenset((at,)) for at in large)
    yield from (frozenset(large[:many]) for many in range(2, len(large) + 1))


def _safe(total: int, counts: tuple[int, ...], kept: frozenset[int]) -> bool:
    """Whether every count below five could still be any from 0 to 4 for who knows all that is said, and how it is made."""
    few = sum(count < FEWEST for count in counts)
    if not few:
        return True
    shown = sum(count for at, count in enumerate(counts) if count >= FEWEST and at not in kept)
    rest, most = total - shown, FEWEST - 1
    room_above = rest - FEWEST * len(kept) >= most
    room_below = bool(kept) or rest <= most * (few - 1)
    return room_above and room_below
