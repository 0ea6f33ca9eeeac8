"""A letter about handing over as a PDF: one A4 page, and its reply slip on a second.

The address stands where the window of an envelope is: on a sheet folded in three it shows between 49 and 84 mm from the top
with the sheet low in an envelope of 110 mm, and between 60 and 95 mm with the sheet high.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from math import ceil
from typing import Final

from coachdesk.documents import look
from coachdesk.documents.faces import load_fonts
from coachdesk.documents.flow import Block, Placed, Unit, finished
from coachdesk.documents.letter_head import MARGIN, TEXT, WIDTH, Head
from coachdesk.documents.letter_sheets import LetterItem, LetterSheet
from coachdesk.documents.letter_slip import slip_row
from coachdesk.documents.look import Column
from coachdesk.documents.marks import Row, Rule, beside, stacked
from coachdesk.documents.paper import Paper
from coachdesk.documents.setting import Setter
from coachdesk.documents.sheets import Pair
from coachdesk.domain.errors import LetterTooLong, PrintStopped

_SLIP: Final = 16.0
"""White above the reply slip."""
_BOTTOM: Final = look.FOOTER_BASE + 20.0
_TITLES: Final = 122.0
"""Width of what items are called, beside what they say."""
_SIGNING: Final = 30.0
"""Room to sign."""
_NAMED: Final = 3
"""Items that a message names as too long, at most."""


@dataclass(frozen=True, slots=True)
class Spacing:
    """Points: how large the letters are, and the white between paragraphs and round items. `close` puts why something is
    needed behind it, and who writes in two columns."""

    size: float
    between: float
    inside: float
    signing: float = _SIGNING
    close: bool = False


SPACINGS: Final = (
    Spacing(11.0, 9.0, 4.0),
    Spacing(11.0, 6.5, 2.5, 24.0),
    Spacing(11.0, 8.5, 3.5, close=True),
    Spacing(11.0, 6.0, 2.0, 24.0, close=True),
    Spacing(10.5, 5.0, 1.5, 20.0, close=True),
    Spacing(10.0, 4.0, 1.0, 18.0, close=True),
    Spacing(10.0, 2.5, 0.5, 16.0, close=True),
)
"""From the most beautiful to what still reads well: never below 10 points."""


def letter_pdf(sheet: LetterSheet, *, created: datetime | None = None) -> bytes:
    """The letter as a PDF. The same sheet and `created` (default: now) give the same bytes.

    Raises LetterTooLong where it does not go on one page, and PrintStopped for signs that can't be printed.
    """
    return _fitting(sheet).draw(created or datetime.now(UTC))


def _fitting(sheet: LetterSheet) -> "_Letter":
    """The letter in the first spacing in which it goes on the page, and every word in its place. Raises LetterTooLong."""
    setter = Setter((Column("nl", MARGIN, WIDTH, False),), sheet.untranslated, load_fonts())
    head = Head(sheet, setter)
    for spacing in SPACINGS:
        setter.problems.clear()  # of letters too large for a long word; what is set already is set
        laid = _Letter(sheet, spacing, head, setter)
        if laid.over <= 0 and not setter.problems:
            return laid
    if laid.over <= 0:
        return laid
    longest = sorted(sheet.items, key=_length, reverse=True)
    titles = {item.topic: item.title.dutch for item in longest}
    raise LetterTooLong(laid.lines_over, tuple(titles)[:_NAMED], tuple(titles.values())[:_NAMED])


def _length(item: LetterItem) -> int:
    return len(item.text.dutch) + len((item.need.nl if item.need is not None else "") or "")


class _Letter:
    """A letter laid out in one spacing."""

    def __init__(self, sheet: LetterSheet, spacing: Spacing, head: Head, setter: Setter) -> None:
        self._sheet, self._spacing, self._head, self._setter = sheet, spacing, head, setter
        self._column = Column("nl", MARGIN, WIDTH, False, spacing.size / TEXT)
        self._body = stacked(*self._paragraphs(), gap=spacing.between)
        self.over = self._body.height - (head.body - _BOTTOM)

    @property
    def lines_over(self) -> int:
        """How many lines too much there are."""
        return max(1, ceil(self.over / look.style("letter", self._column).leading))

    def _text(
        self, pair: Pair, place: str, *, strong: bool = False, muted: bool = False, column: Column | None = None
    ) -> Row:
        return self._setter.text(
            pair.dutch, column or self._column, "strong letter" if strong else "letter", place, muted=muted
        )

    # --- the letter -----------------------------------------------------------------------------------------------------

    def _paragraphs(self) -> Iterator[Row]:
        sheet = self._sheet
        yield self._text(sheet.subject, "subject", strong=True)
        yield self._text(sheet.greeting, "greeting")
        yield from (self._text(pair, "opening") for pair in sheet.opening)
        if sheet.items:
            yield self._items(sheet.items)
        yield from (self._text(pair, "closing") for pair in sheet.closing)
        yield stacked(Row(max(0.0, self._spacing.signing - self._spacing.between), ()), self._sender(sheet.sender))

    def _items(self, items: Sequence[LetterItem]) -> Row:
        """A table without a frame: what it is, what is told, and why it is needed."""
        inside = self._spacing.inside
        titled = (
            [self._text(self._sheet.items_title, "items", strong=True)] if self._sheet.items_title is not None else []
        )
        line = Row(1.0, (Rule(MARGIN, 0.5, WIDTH, look.EDGE, 0.7),))
        rows = [stacked(Row(inside, ()), self._item(item), Row(inside, ())) for item in items]
        parted = [part for row in rows for part in (line, row)]
        return stacked(*titled, Row(inside, ()), *parted, line)

    def _item(self, item: LetterItem) -> Row:
        names = Column("nl", MARGIN, _TITLES - 10.0, False, self._column.letters)
        said = self._column.inset(_TITLES)
        title = self._text(item.title, "item", strong=True, column=names)
        if item.need is None:
            return beside(title, self._text(item.text, "item", column=said))
        if self._spacing.close:
            whole = " ".join(filter(None, (item.text.nl, item.need.nl)))
            return beside(title, self._text(Pair(whole), "item", column=said))
        need = self._text(item.need, "item", muted=True, column=said)
        return beside(title, stacked(self._text(item.text, "item", column=said), need))

    def _sender(self, lines: Sequence[Pair]) -> Row:
        """Who writes; beside each other where there is little room."""
        rows = [self._text(pair, "sender", strong=not place) for place, pair in enumerate(lines)]
        if not self._spacing.close:
            return stacked(Row(0.0, ()), *rows)
        half = self._column.inset(WIDTH / 2)
        first = ceil(len(rows) / 2)
        right = [self._text(pair, "sender", column=half) for pair in lines[first:]]
        return beside(stacked(Row(0.0, ()), *rows[:first]), stacked(Row(0.0, ()), *right))

    # --- pages ----------------------------------------------------------------------------------------------------------

    def _pages(self) -> list[list[Placed]]:
        head, slip = self._head, self._sheet.slip
        first = [*head.placed(), _placed(self._body, head.body)]
        if slip is None:
            return [first]
        return [first, [*head.above(), _placed(slip_row(slip, self._setter), head.under - _SLIP)]]

    def _foot(self, page: int, pages: int) -> tuple[Row, ...]:
        text = (self._sheet.page.dutch).format(page=page, pages=pages)
        return (self._setter.text(text, self._column, "letter", "page", align="end", muted=True),)

    def draw(self, created: datetime) -> bytes:
        """The pages as a PDF; its title is what the letter is about. Raises PrintStopped."""
        pages = self._pages()
        self._foot(1, len(pages))
        if problems := (*self._head.problems, *self._setter.problems):
            raise PrintStopped(problems)
        paper = Paper(self._sheet.subject.dutch, "nl", created, exercise=self._sheet.exercise)
        return finished(pages, paper, self._foot)


def _placed(row: Row, top: float) -> Placed:
    return Placed(Block((Unit(row, "letter"),)), top)
