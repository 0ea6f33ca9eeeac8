"""The client's copy of a letter as a PDF: the letter in a frame, Dutch beside the client's language, and whom to call."""

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from coachdesk.documents import look
from coachdesk.documents.flow import Block, Frame, Unit
from coachdesk.documents.laid import Pages, fitting_pdf
from coachdesk.documents.layout import Align
from coachdesk.documents.letter_copy import LetterCopy
from coachdesk.documents.letter_sheets import LetterItem
from coachdesk.documents.look import Role
from coachdesk.documents.marks import Row, Rule, stacked
from coachdesk.documents.plan_sizes import page_columns
from coachdesk.documents.sharing_blocks import beside_icon, call_block, icon_row
from coachdesk.documents.sheets import Pair
from coachdesk.i18n import isolate

_BETWEEN: Final = 9.0
"""Between the parts of the letter."""


def letter_copy_pdf(copy: LetterCopy, *, created: datetime | None = None) -> bytes:
    """The copy as a PDF of A4 pages, as `fitting_pdf` makes it. Raises PrintStopped."""
    return fitting_pdf(_Copy, copy, created)


class _Copy(Pages[LetterCopy]):
    """What the paper is, whom to call, and the letter part by part."""

    def _blocks(self) -> list[Block]:
        copy = self._sheet
        return [self._heading(), call_block(copy, (copy.call,), copy.phone, self._setter), self._letter()]

    def _heading(self) -> Block:
        copy, setter = self._sheet, self._setter
        columns = page_columns(copy)
        outward: Align = "start" if copy.rtl else "end"
        title = setter.pair(copy.title, columns, "title", "title", ("start", outward))
        rule = Row(13.0, (Rule(look.MARGIN, 5.0, look.CONTENT_WIDTH, look.TEAL, 2.2),))
        gets = setter.pair(copy.gets, columns, "strong", "title")
        return Block((Unit(stacked(title, rule, gets), "title"),))

    def _letter(self) -> Block:
        units = [unit for part in self._parts() for unit in part]
        return Block(tuple(units), Frame(look.EDGE))

    def _parts(self) -> Iterator[list[Unit]]:
        """The letter from its head to its sender; white stands above each part but the first."""
        letter = self._sheet.letter
        if letter.organisation:
            yield [self._organisation(letter.organisation)]
        yield [self._names(letter.to, "body", "to")]
        yield self._lines((letter.date, letter.reference), "body", "date")
        yield self._lines((letter.subject,), "strong", "subject")
        for pair in (letter.greeting, *letter.opening):
            yield self._lines((pair,), "body", "opening")
        if letter.items:
            yield from self._items()
        for pair in letter.closing:
            yield self._lines((pair,), "body", "closing")
        signed = [unit.row for unit in self._lines(letter.sender, "body", "sender")]
        yield [Unit(stacked(*signed), "sender")] if signed else []

    def _organisation(self, lines: tuple[str, ...]) -> Unit:
        """Its name, and under it how to reach it, on as few lines as this takes."""
        columns = page_columns(self._sheet, look.PADDING)
        name = self._setter.same(isolate(lines[0]), columns, "strong", "organisation")
        rest = " · ".join(map(isolate, lines[1:]))
        rows = [name, self._setter.same(rest, columns, look.aside(columns[0]), "organisation")] if rest else [name]
        return Unit(stacked(*rows), "organisation")

    def _names(self, lines: tuple[str, ...], role: Role, place: str) -> Unit:
        """Names and addresses, which are the same in both columns."""
        columns = page_columns(self._sheet, look.PADDING)
        rows = (self._setter.same(isolate(line), columns, role, place) for line in lines)
        return Unit(stacked(Row(_BETWEEN, ()), *rows), place)

    def _lines(self, lines: tuple[Pair | None, ...], role: Role, place: str) -> list[Unit]:
        """Lines under each other; the first with white above it."""
        columns = page_columns(self._sheet, look.PADDING)
        rows = [self._setter.pair(pair, columns, role, place) for pair in lines if pair is not None]
        return [Unit(stacked(Row(0.0 if at else _BETWEEN, ()), row), place) for at, row in enumerate(rows)]

    def _items(self) -> Iterator[list[Unit]]:
        """What is told: under its heading each thing behind the pictogram of its topic."""
        title = self._sheet.letter.items_title
        head = self._lines((title,), "strong", "items") if title is not None else []
        before = ""
        for number, (item, icon) in enumerate(zip(self._sheet.letter.items, self._sheet.icons, strict=True)):
            row = self._item(item, icon, titled=item.topic != before)
            row = stacked(Row(_BETWEEN, ()), row)
            before = item.topic
            if not number and head:
                yield [Unit(stacked(head[0].row, row), "items")]
            else:
                yield [Unit(row, "items")]

    def _item(self, item: LetterItem, icon: str, *, titled: bool) -> Row:
        """The topic's name, what is told of it, and why; of several about one topic only the first has its name."""
        copy, setter = self._sheet, self._setter
        columns = page_columns(copy, look.PADDING)
        inset = beside_icon(copy, columns)
        rows = [setter.pair(item.text, inset, "body", "items")]
        if titled:
            rows.insert(0, icon_row(copy, item.title, columns, setter, "strong", "items", icon))
        if item.need is not None:
            rows.append(setter.pair(item.need, inset, "detail", "items"))
        return stacked(*rows)
