"""The consent card as a PDF: Dutch beside the client's language, or in one language."""

from datetime import datetime
from typing import Final

from coachdesk.documents import look
from coachdesk.documents.consent_sheet import Asked, ConsentQuestion, ConsentSheet, titled
from coachdesk.documents.flow import Block, Frame, Unit
from coachdesk.documents.laid import Pages, fitting_pdf
from coachdesk.documents.look import HALF_CAPITAL, Column
from coachdesk.documents.marks import Mark, Row, TickBox, beside, stacked
from coachdesk.documents.paper import Paper
from coachdesk.documents.plan_blocks import heading_block, number_disc, paper_for
from coachdesk.documents.plan_closing import signatures_block
from coachdesk.documents.plan_sizes import page_columns, sizes
from coachdesk.documents.sharing_blocks import beside_icon, call_block, group_block, icon_row
from coachdesk.documents.sheets import Pair
from coachdesk.domain.handover import Answered

_BETWEEN: Final = 9.0
"""Between things that are asked."""
_AFTER_BOX, _AFTER_WORD = 6.0, 16.0
"""Between a box and its word, and between a word and the next box."""
_ROUNDED: Final = 0.01


def consent_pdf(sheet: ConsentSheet, *, created: datetime | None = None) -> bytes:
    """The card as a PDF of A4 pages, as `fitting_pdf` makes it. Raises PrintStopped."""
    return fitting_pdf(_Card, sheet, created)


class _Card(Pages[ConsentSheet]):
    """Who gets what, that the client may say no, the questions, what is not told, how it was agreed, and room for names."""

    def _paper(self, created: datetime) -> Paper:
        return paper_for(self._sheet, created, black=self._sheet.black)

    def _blocks(self) -> list[Block]:
        sheet, setter = self._sheet, self._setter
        plain = Frame(look.EDGE)
        blocks = [heading_block(sheet, setter, short=self._short)]
        if sheet.stopped:
            frame = Frame(look.DARK_GREY, None, dashed=True)
            blocks.append(group_block(sheet, sheet.stopped, setter, "stopped", frame))
        blocks.append(group_block(sheet, sheet.facts, setter, "facts", plain))
        blocks.append(call_block(sheet, sheet.rights, sheet.phone, setter))
        blocks += map(self._question, sheet.questions)
        if sheet.for_safety is not None:
            blocks.append(group_block(sheet, (sheet.for_safety,), setter, "safety", plain))
        blocks.append(group_block(sheet, (sheet.not_told,), setter, "not told", plain, with_next=not sheet.given))
        if sheet.given:
            blocks.append(group_block(sheet, sheet.given, setter, "given", plain, with_next=True))
        words = setter.pair(sheet.sign, page_columns(sheet), "body", "signature")
        blocks.append(Block((Unit(words, "signature"),), with_next=True))
        blocks.append(signatures_block(sheet, sheet.signatures, setter))
        return blocks

    @property
    def _short(self) -> bool:
        """Whether the name and the day have room on one line."""
        sheet = self._sheet
        days = zip(page_columns(sheet), (sheet.date.nl, sheet.date.other), strict=False)
        whole = ((f"{sheet.name} · {day}", column) for column, day in days if day)
        return all(
            "\n" not in line and self._setter.width(line, column, "strong") <= column.width for line, column in whole
        )

    # --- a question -------------------------------------------------------------------------------------------------

    def _question(self, question: ConsentQuestion) -> Block:
        """A card with the number and the question, and under it boxes for yes and no, once or for each thing."""
        place = f"question {question.number}"
        columns = page_columns(self._sheet, look.PADDING)
        head = self._head(question, columns, place)
        if not question.items:
            boxes = self._boxes(question.answer, beside_icon(self._sheet, columns), place)
            return Block((Unit(stacked(head, boxes, gap=_BETWEEN), place),), Frame(look.EDGE))
        rows = [self._item(title, asked, columns, place) for title, asked in titled(question.items)]
        first = Unit(stacked(head, rows[0], gap=_BETWEEN), place)
        units = (first, *(Unit(row, place) for row in rows[1:]))
        return Block(units, Frame(look.EDGE), unit_gap=_BETWEEN, again=head)

    def _head(self, question: ConsentQuestion, columns: tuple[Column, ...], place: str) -> Row:
        """The number in its circle, and the question in the same line."""
        measure, setter = sizes(self._sheet), self._setter
        heading = measure.size_of("heading")
        baseline = max(measure.disc / 2 + HALF_CAPITAL * heading, setter.shared_baseline("heading", columns))
        drop = look.centred(baseline, heading, measure.disc)
        discs = (number_disc(question.number, column, drop, measure, setter, place) for column in columns)
        inset = beside_icon(self._sheet, columns)
        return beside(*discs, setter.pair(question.words, inset, "heading", place, lowest=baseline))

    def _item(self, title: Pair | None, asked: Asked, columns: tuple[Column, ...], place: str) -> Row:
        """The topic behind its pictogram, what is told of it, why, and the boxes: at the end of the columns, on the line of the topic
        where they have room there and else under it, always above the words that they are about."""
        sheet, setter = self._sheet, self._setter
        inset = beside_icon(sheet, columns)
        details = (asked.need,) if asked.need is not None else ()
        said = setter.run_on(asked.words, details, inset, place)
        rooms = [min(self._across(column, at), column.width) for at, column in enumerate(inset)]
        ends = tuple(column.inset(column.width - room) for column, room in zip(inset, rooms, strict=True))
        boxes = self._boxes(asked.answer, ends, place)
        above = [boxes]
        if title is not None:
            topic = icon_row(sheet, title, columns, setter, "strong", place)
            has_room = self._before_boxes(title, inset, rooms)
            above = [beside(topic, boxes)] if has_room else [topic, boxes]
        return stacked(*above, Row(2.0, ()), said)

    def _before_boxes(self, title: Pair, columns: tuple[Column, ...], rooms: list[float]) -> bool:
        """Whether a topic leaves the boxes their room on its line."""
        sides = zip((title.nl, title.other), columns, rooms, strict=False)
        return all(
            self._setter.width(text, column, "strong") + _AFTER_WORD + room <= column.width
            for text, column, room in sides
            if text
        )

    def _said(self, at: int) -> list[str]:
        """Yes and no in the words of a column."""
        return [(pair.nl, pair.other)[at] or pair.nl or "" for pair in (self._sheet.yes, self._sheet.no)]

    def _across(self, column: Column, at: int) -> float:
        """Width of both boxes with their words on one line."""
        words = sum(self._setter.width(word, column, "body") + 1.0 for word in self._said(at))
        return 2 * (sizes(self._sheet).tick + _AFTER_BOX) + words + _AFTER_WORD

    def _boxes(self, answer: Answered | None, columns: tuple[Column, ...], place: str) -> Row:
        """A box for yes and one for no in each column, with their words behind them; under each other where they need to."""
        baseline = self._setter.shared_baseline("body", columns)
        return beside(*(self._boxes_in(column, at, answer, baseline, place) for at, column in enumerate(columns)))

    def _boxes_in(self, column: Column, at: int, answer: Answered | None, baseline: float, place: str) -> Row:
        setter, measure = self._setter, sizes(self._sheet)
        box = measure.tick
        on_one_line = self._across(column, at) <= column.width + _ROUNDED
        drop = look.centred(baseline, measure.size_of("body"), box)
        rows: list[Row] = []
        offset = 0.0
        for word, ticks in zip(self._said(at), (Answered.YES, Answered.NO), strict=True):
            mark: Mark = TickBox(column.at_start(box, offset), drop, box, answer is ticks)
            inset = column.inset(offset + box + _AFTER_BOX)
            words = setter.text(word, inset, "body", place, baseline=baseline)
            rows.append(beside(words, Row(drop + box, (mark,))))
            if on_one_line:
                offset += box + _AFTER_BOX + setter.width(word, column, "body") + 1.0 + _AFTER_WORD
        return beside(*rows) if on_one_line else stacked(*rows)
