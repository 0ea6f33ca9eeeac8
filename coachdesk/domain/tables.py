"""Tables in text files, as spreadsheets and other programs write them: letters, delimiter, heading, rows.

What is wrong with one row is told of that row and spoils no other. What the columns mean is for whoever reads on.
"""

import codecs
import csv
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice
from typing import Final, TypeVar

from coachdesk.domain.errors import TableUnreadable

Said = TypeVar("Said")
DELIMITERS: Final = (";", ",", "\t")
"""In the order in which they are taken where the heading does not tell."""
MOST_ROWS: Final = 10_000
"""More rows than this are none that anybody looks through."""
_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAID: Final = re.compile(r"sep=(.)\r?\n?", re.IGNORECASE)
"""The first line by which spreadsheets are told the delimiter."""
NO_TEXT: Final = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
"""Signs that stand in no text file."""
FORMULA_SIGNS: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""With these a formula begins, or a cell that a program cleans into one (OWASP, CSV injection); the wide ones too."""
_RECKONED: Final = re.compile(r"[\d\s.,:/()-]*\d[\d\s.,:/()-]*|\d+e\d+", re.IGNORECASE)
"""What a spreadsheet takes for a number, a day or an hour, and writes differently, as a phone number without its zero."""


class Flaw(StrEnum):
    """Why a row can't be read."""

    NONE = "none"
    QUOTES = "quotes"
    """A quotation mark is not closed, or stands where none can."""
    CELLS = "cells"
    """There are more cells than columns."""


@dataclass(frozen=True, slots=True)
class Row:
    """`number` is that of a spreadsheet, with the heading as 1; `cells` as many as there are columns."""

    number: int
    cells: tuple[str, ...] = ()
    flaw: Flaw = Flaw.NONE


@dataclass(frozen=True, slots=True)
class Table:
    """The heading as it is written, and the rows that hold anything."""

    head: tuple[str, ...]
    rows: tuple[Row, ...]


def decoded(data: bytes) -> str:
    """The text of a file in UTF-8, UTF-16 or Windows-1252. Raises TableUnreadable: "encoding", or "form" for no text."""
    text = _decoded(data).replace("\r\n", "\n").replace("\r", "\n")
    if NO_TEXT.search(text):
        raise TableUnreadable("form")
    return text


def _decoded(data: bytes) -> str:
    marked = next((name for sign, name in _MARKS if data.startswith(sign)), "")
    for encoding in (marked,) if marked else ("utf-8", "cp1252"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise TableUnreadable("encoding")


def read_table(text: str, known: Callable[[str], bool]) -> Table:
    """The table in a text; `known` tells the name of a column that is understood.

    Raises TableUnreadable without a heading, and for more than MOST_ROWS rows.
    """
    said = _SAID.match(text)
    if said is not None:
        text = text[said.end() :]
    delimiters = (said.group(1),) if said is not None else DELIMITERS
    head, delimiter = max(((_head(text, each), each) for each in delimiters), key=lambda found: _worth(found[0], known))
    if not any(head):
        raise TableUnreadable("form")
    rows = (_fitted(row, len(head)) for row in _rows(text, delimiter) if row.number > 1)
    said_rows = (row for row in rows if row.flaw is not Flaw.NONE or any(row.cells))
    return Table(head, not_too_many(said_rows))


def not_too_many(rows: Iterable[Said]) -> tuple[Said, ...]:
    """The rows of a table, or cards of an address book. Raises TableUnreadable for more than MOST_ROWS."""
    found = tuple(islice(rows, MOST_ROWS + 1))
    if len(found) > MOST_ROWS:
        raise TableUnreadable("long", str(MOST_ROWS))
    return found


def _worth(head: tuple[str, ...], known: Callable[[str], bool]) -> tuple[int, int]:
    return sum(map(known, head)), len(head)


def _head(text: str, delimiter: str) -> tuple[str, ...]:
    first = next(_rows(text, delimiter), Row(1))
    return tuple(" ".join(cell.split()) for cell in first.cells)


def _fitted(row: Row, width: int) -> Row:
    """The row with a cell for each column: empty cells at the end are often left out, and often added."""
    cells = [cell.strip() for cell in row.cells]
    while len(cells) > width and not cells[-1]:
        cells.pop()
    if row.flaw is Flaw.NONE and len(cells) > width:
        return Row(row.number, (), Flaw.CELLS)
    return Row(row.number, (*cells, *[""] * (width - len(cells))), row.flaw)


def _rows(text: str, delimiter: str) -> Iterator[Row]:
    """Every row; after one with a wrong quotation mark reading begins again at the next line."""
    lines = [f"{line}\n" for line in text.split("\n")]
    at, number = 0, 1
    while at < len(lines):
        left = (lines[place] for place in range(at, len(lines)))  # a copy for each wrong row would take minutes
        reader = csv.reader(left, delimiter=delimiter, strict=True, skipinitialspace=True)
        begun = 0
        try:
            for cells in reader:
                yield Row(number, tuple(cells))
                number, begun = number + 1, reader.line_num
            return
        except csv.Error:
            yield Row(number, (), Flaw.QUOTES)
            number, at = number + 1, at + begun + 1


# --- what a spreadsheet does to a cell ----------------------------------------------------------------------------------


def guarded(text: str) -> str:
    """The text as a cell that no spreadsheet runs or reckons with: with an apostrophe before it where one would."""
    return f"'{text}" if _tempts(text.lstrip("'")) else text


def unguarded(cell: str) -> str:
    """The text that `guarded` made a cell of; any other cell as it is."""
    return cell[1:] if cell.startswith("'") and _tempts(cell.lstrip("'")) else cell


def _tempts(text: str) -> bool:
    return text.lstrip(" ").startswith(FORMULA_SIGNS) or _RECKONED.fullmatch(text) is not None
