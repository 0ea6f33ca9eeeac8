"""Cards on how things work in the Netherlands as a PDF: one on a page, Dutch beside the client's language."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Final

from coachdesk.documents import look
from coachdesk.documents.flow import Block, Frame, Placed, Unit, finished
from coachdesk.documents.how_sheet import HowSheet
from coachdesk.documents.laid import Pages
from coachdesk.documents.look import Column
from coachdesk.documents.marks import Disc, Pictogram, Row, Rule, beside, stacked
from coachdesk.documents.plan_blocks import paper_for
from coachdesk.documents.plan_sizes import page_columns
from coachdesk.documents.sheets import LARGE_PRINT, LESS_LARGE, Pair
from coachdesk.domain.errors import PrintStopped

_SMALLER: Final = (*LARGE_PRINT, *LESS_LARGE, 0.92, 0.85, 0.78)
"""How large letters are tried until a card stands on one page."""
_PICTURE, _LARGER = 40.0, 68.0
"""Points of the picture of a card, and for who reads with pictures."""
_DOT, _BULLET = 5.0, 14.0
"""Points of the dot before a line, and what it takes at the start."""


def how_pdf(sheets: Sequence[HowSheet], *, created: datetime | None = None) -> bytes:
    """The cards as a PDF, a page for each. The same cards and `created` (default: now) give the same bytes.

    Letters are smaller where a card would not stand on one page. Raises PrintStopped when it can't be printed right.
    """
    laid = [_fitting(sheet) for sheet in sheets]
    if problems := tuple(dict.fromkeys(problem for each in laid for problem in each.problems)):
        raise PrintStopped(problems)
    pages = [(each, page) for each in laid for page in each.pages]
    first = sheets[0] if len(sheets) == 1 else replace(sheets[0], title=sheets[0].series)
    paper = paper_for(first, created or datetime.now(UTC))

    def foot(number: int, count: int) -> tuple[Row, ...]:
        return pages[number - 1][0].foot(number, count)

    return finished([page for _card, page in pages], paper, foot)


def _fitting(sheet: HowSheet) -> "_Card":
    """The card in the largest letters with which it stands on one page; as far as can be."""
    laid = _Card(sheet)
    for letters in _SMALLER:
        if (laid.problems or len(laid.pages) > 1) and letters < sheet.letters:
            laid = _Card(replace(sheet, letters=letters))
    return laid


class _Card(Pages[HowSheet]):
    """What it is, how it works, what never is, the Dutch words, and the question at the end."""

    @property
    def pages(self) -> list[list[Placed]]:
        """What stands on each page."""
        return self._pages

    def foot(self, page: int, pages: int) -> tuple[Row, ...]:
        """What stands at the foot of a page."""
        return self._foot(page, pages)

    @property
    def _inside(self) -> tuple[Column, ...]:
        return page_columns(self._sheet, look.PADDING)

    def _blocks(self) -> list[Block]:
        sheet, setter, inside = self._sheet, self._setter, self._inside
        blocks = [self._heading(), self._carded("short", Frame(look.TEAL, look.TINT), sheet.short, strong=True)]
        lines = tuple(Unit(self._line(each), "lines") for each in sheet.lines)
        blocks.append(Block(lines, Frame(look.EDGE), unit_gap=4.0))
        if sheet.never is not None:
            blocks.append(self._carded("never", Frame(look.INK, None), sheet.never, strong=True))
        title = setter.pair(sheet.words_title, inside, "detail", "words")
        whole = Column("nl", look.MARGIN + look.PADDING, look.CONTENT_WIDTH - 2 * look.PADDING, False, sheet.letters)
        words = stacked(title, setter.text(sheet.words, whole, "strong", "words"), gap=2.0)
        blocks.append(Block((Unit(words, "words"),), Frame(look.EDGE)))
        blocks.append(self._carded("tell back", Frame(look.DARK_GREY, None, dashed=True), sheet.tell_back))
        return blocks

    def _heading(self) -> Block:
        """What all cards are, small, and under it the picture and the title, over a line."""
        sheet, setter, columns = self._sheet, self._setter, page_columns(self._sheet)
        size = _LARGER if sheet.pictures else _PICTURE
        inset = tuple(column.inset(size + 10.0) for column in columns)
        words = stacked(
            setter.pair(sheet.series, inset, "small", "title"), setter.pair(sheet.title, inset, "heading", "title")
        )
        marks = tuple(Pictogram(sheet.pictogram, c.at_start(size), 0.0, size, look.TEAL, c.rtl) for c in columns)
        drop = max(0.0, (size - words.height) / 2)
        rule = Row(9.0, (Rule(look.MARGIN, 6.0, look.CONTENT_WIDTH, look.TEAL, 2.2),))
        return Block((Unit(stacked(beside(stacked(Row(drop, ()), words), Row(size, marks)), rule), "title"),))

    def _carded(self, place: str, frame: Frame, words: Pair, *, strong: bool = False) -> Block:
        row = self._setter.pair(words, self._inside, "strong" if strong else "body", place)
        return Block((Unit(row, place),), frame)

    def _line(self, words: Pair) -> Row:
        """A line behind a dot."""
        setter, inside = self._setter, self._inside
        row = setter.pair(words, tuple(column.inset(_BULLET) for column in inside), "body", "lines")
        drop = look.centred(setter.shared_baseline("body", inside), look.style("body", inside[0]).size * 0.7, _DOT)
        dots = tuple(Disc(column.at_start(_DOT), drop, _DOT, look.TEAL) for column in inside)
        return beside(row, Row(drop + _DOT, dots))
