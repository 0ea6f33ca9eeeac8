"""The client's copy of a letter as a PDF: the letter in a frame, Dutch beside the client's language, and whom to call."""

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from coachdesk.documents import look
from coachdesk.documents.flow import Block, Frame, Unit
from coachdesk.documents.laid import Pages, fitting_pdf
from coachdesk.documents.layout import Align
from coachdesk.documents.letter_copy import LetterCopy, titled
from coachdesk.documents.letter_sheets import LetterItem
from coachdesk.documents.look import Role
from coachdesk.documents.marks import Row, Rule, stacked
from coachdesk.documents.plan_sizes import page_columns
from coachdesk.documents.sharing_blocks import beside_icon, call_block, icon_row
from coachdesk.documents.sheets import Pair
from coachdesk.i18n import isolate

_BETWEEN: Final = 9.0
"""Between the parts of the letter."""
_TOGETHER: Final = 220.0
"""Height up to which parts stay together."""


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
        """The letter from its head to its sender."""
        letter = self._sheet.letter
        head = [self._names(letter.to, "body", "to")]
        if letter.organisation:
            head.insert(0, self._organisation(letter.organisation))
        dated = [self._lines((letter.date, letter.reference), "body", "date")]
        dated.append(self._lines((letter.subject,), "strong", "subject"))
        opening = [self._lines((pair,), "body", "opening") for pair in (letter.greeting, *letter.opening)]
        closing = [self._lines((pair,), "body", "closing") for pair in letter.closing]
        regards = closing[-2:]  # stand with the name under them, and not on a page by themselves
        closing[-2:] = [stacked(*regards, self._lines(letter.sender, "body", "sender"), gap=_BETWEEN)]
        units = [*_units(head, "to"), *_units(dated, "subject"), *_units(opening, "opening")]
        units += [*self._items(), *_units(closing, "closing")]
        return Block(tuple(units), Frame(look.EDGE), unit_gap=_BETWEEN)

    def _organisation(self, lines: tuple[str, ...]) -> Row:
        """Its name, and under it how to reach it, on as few lines as this takes; addresses of mail are not broken for it."""
        name, *rest = lines
        columns, role = page_columns(self._sheet, look.PADDING), look.aside(self._setter.columns[0])
        joined = " · ".join(isolate(line) for line in rest if "@" not in line)
        below = [line for line in (joined, *(isolate(line) for line in rest if "@" in line)) if line]
        rows = [self._setter.same(isolate(name), columns, "strong", "organisation")]
        return stacked(*rows, *(self._setter.same(line, columns, role, "organisation") for line in below))

    def _names(self, lines: tuple[str, ...], role: Role, place: str) -> Row:
        """Names and addresses, which are the same in both columns."""
        columns = page_columns(self._sheet, look.PADDING)
        return stacked(*(self._setter.same(isolate(line), columns, role, place) for line in lines))

    def _lines(self, lines: tuple[Pair | None, ...], role: Role, place: str) -> Row:
        """Lines under each other."""
        columns = page_columns(self._sheet, look.PADDING)
        return stacked(*(self._setter.pair(pair, columns, role, place) for pair in lines if pair is not None))

    # --- what is told -----------------------------------------------------------------------------------------------

    def _items(self) -> Iterator[Unit]:
        """Under its heading each topic with what is told of it."""
        letter = self._sheet.letter
        heading = self._lines((letter.items_title,), "strong", "items")
        topics: list[list[Row]] = []
        for (name, item), icon in zip(titled(letter.items), self._sheet.icons, strict=True):
            if name is not None:
                topics.append([])
            topics[-1].append(self._item(name, item, icon))
        for number, rows in enumerate(topics):
            first, *rest = _units(rows, "items")
            yield first if number else Unit(stacked(heading, first.row, gap=_BETWEEN), "items")
            yield from rest

    def _item(self, name: Pair | None, item: LetterItem, icon: str) -> Row:
        """The topic's name behind its pictogram, what is told of it, and why."""
        copy, setter = self._sheet, self._setter
        columns = page_columns(copy, look.PADDING)
        inset = beside_icon(copy, columns)
        rows = [setter.pair(item.text, inset, "body", "items")]
        if name is not None:
            rows.insert(0, icon_row(copy, name, columns, setter, "strong", "items", icon))
        if item.need is not None:
            rows.append(setter.pair(item.need, inset, "detail", "items"))
        return stacked(*rows)


def _units(rows: list[Row], place: str) -> Iterator[Unit]:
    """Rows two by two where they are not long: so no line stands alone on a page, and readers of the file, which go through
    one language of a unit before the other, don't take a line of each for one."""
    waiting: Row | None = None
    for at, row in enumerate(rows):
        joined = row if waiting is None else stacked(waiting, row, gap=_BETWEEN)
        if waiting is not None and joined.height > _TOGETHER:
            yield Unit(waiting, place)
            waiting = row
        elif waiting is None or at == len(rows) - 2:
            waiting = joined
        else:
            yield Unit(joined, place)
            waiting = None
    if waiting is not None:
        yield Unit(waiting, place)
