"""A report without names as a PDF: tables in cards, each figure beside a bar; it reads without colour too."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Final

from coachdesk.documents import look
from coachdesk.documents.faces import load_fonts
from coachdesk.documents.flow import Block, Flow, Frame, Unit
from coachdesk.documents.look import Column
from coachdesk.documents.marks import Row, Rule, Shape, beside, stacked
from coachdesk.documents.paper import HEIGHT, Paper
from coachdesk.documents.setting import Setter
from coachdesk.documents.sheets import Pair, ReportRow, ReportSheet, ReportTable
from coachdesk.domain.errors import PrintStopped

_FOOTER_GAP: Final = 12.0
_FIGURE: Final = 96.0
"""Room for a figure in words at the end of a row."""
_BAR, _HIGH, _BEFORE_BAR = 150.0, 9.0, 12.0
_NAME: Final = 180.0
"""Room for the name of a row with several figures."""
_BETWEEN: Final = 4.0
_KEPT_WHOLE: Final = HEIGHT / 3
"""A table up to this height is not parted by the end of a page."""


def report_pdf(sheet: ReportSheet, *, created: datetime | None = None) -> bytes:
    """The report as a PDF of A4 pages. Raises PrintStopped when our own words can't be printed right."""
    made = _Report(sheet)
    if made.setter.problems:
        raise PrintStopped(tuple(made.setter.problems))
    return made.draw(created or datetime.now(UTC))


class _Report:
    """A sheet laid out on pages."""

    def __init__(self, sheet: ReportSheet) -> None:
        self._sheet = sheet
        self._column = Column(sheet.language, look.MARGIN, look.CONTENT_WIDTH, sheet.rtl)
        self._inner = self._column.inset(look.PADDING, look.PADDING)
        self.setter = Setter((self._column,), Pair(""), load_fonts())
        flow = Flow(look.TOP, look.FOOTER_BASE + self._page_number(1, 1).height + _FOOTER_GAP)
        flow.take([self._heading(), *map(self._card, sheet.tables)])
        self._pages = flow.pages

    def _heading(self) -> Block:
        sheet, setter, column = self._sheet, self.setter, self._column
        title = setter.text(sheet.title, column, "title", "title")
        rule = Row(13.0, (Rule(look.MARGIN, 5.0, look.CONTENT_WIDTH, look.TEAL, 2.2),))
        period = setter.text(sheet.period, column, "strong", "title")
        lines = [setter.text(line, column, "text", "title", muted=True) for line in sheet.lines]
        return Block((Unit(stacked(title, rule, period, Row(4.0, ()), *lines), "title"),))

    def _card(self, table: ReportTable) -> Block:
        """The title stays with the first row; where a long table goes on, its title and the names of its columns do too."""
        head = self._head(table)
        rows = list(self._rows(table))
        whole = stacked(head, *rows, gap=_BETWEEN)
        if whole.height <= _KEPT_WHOLE:
            return Block((Unit(whole, table.id),), Frame(look.EDGE))
        first = stacked(head, *rows[:1], gap=_BETWEEN)
        units = (Unit(first, table.id), *(Unit(row, table.id) for row in rows[1:]))
        return Block(units, Frame(look.EDGE), unit_gap=_BETWEEN, again=head)

    def _head(self, table: ReportTable) -> Row:
        setter, column = self.setter, self._inner
        parts = [setter.text(table.title, column, "strong text", table.id)]
        parts += [setter.text(line, column, "small", table.id) for line in (table.note, table.total) if line]
        if table.head:
            cells = [setter.text(name, cell, "small", table.id, align="end") for name, cell in self._cells(table.head)]
            parts += [Row(3.0, ()), beside(*cells)]
        return stacked(*parts)

    def _cells(self, texts: tuple[str, ...]) -> Iterator[tuple[str, Column]]:
        """Each text with its column, after the room for the name."""
        each = (self._inner.width - _NAME) / len(texts)
        for at, text in enumerate(texts):
            start = _NAME + each * at
            yield text, self._inner.inset(start + 5.0, self._inner.width - start - each)

    # --- rows ---------------------------------------------------------------------------------------------------------

    def _rows(self, table: ReportTable) -> Iterator[Row]:
        most = max((row.figures[0].count or 0 for row in table.rows), default=0)
        for row in table.rows:
            yield self._several(row, table.id) if table.head else self._single(row, most, table.id)

    def _several(self, row: ReportRow, place: str) -> Row:
        """A name and its figures beside each other."""
        column = self._inner
        name = self.setter.text(row.name, column.inset(0.0, column.width - _NAME), "text", place)
        texts = tuple(figure.short for figure in row.figures)
        cells = [self.setter.text(text, cell, "text", place, align="end") for text, cell in self._cells(texts)]
        return beside(name, *cells)

    def _single(self, row: ReportRow, most: int, place: str) -> Row:
        """A name, a bar as long as its figure, and the figure in words; what is not said exactly has a dashed stub."""
        column, (figure,) = self._inner, row.figures
        name = self.setter.text(row.name, column.inset(0.0, _FIGURE + _BAR + _BEFORE_BAR), "text", place)
        words = self.setter.text(
            figure.text, column.inset(column.width - _FIGURE), "text", place, align="end", muted=figure.count is None
        )
        start = column.width - _FIGURE - _BAR
        wide = _BAR * figure.count / most if figure.count and most else _HIGH
        x = column.at_start(wide, start)
        drop = max(0.0, (min(name.height, words.height) - _HIGH) / 2)
        points = ((x, 0.0), (x + wide, 0.0), (x + wide, _HIGH), (x, _HIGH))
        known = figure.count is not None
        fill, dash = (look.TEAL, 0.0) if known else (None, 2.0)
        bar = Shape(points, drop, fill, look.TEAL if known else look.MUTED, 0.8, dash)
        return beside(name, words, Row(drop + _HIGH, (bar,)))

    # --- at the foot --------------------------------------------------------------------------------------------------

    def _page_number(self, page: int, pages: int) -> Row:
        filled = self._sheet.page.format(page=page, pages=pages)
        return self.setter.text(filled, self._column, "small", "page", align="end")

    def draw(self, created: datetime) -> bytes:
        paper = Paper(self._sheet.title, self._sheet.language, created, exercise=self._sheet.exercise)
        for number, placed in enumerate(self._pages, 1):
            for block in placed:
                block.draw(paper)
            foot = self._page_number(number, len(self._pages))
            foot.draw(paper, look.FOOTER_BASE + foot.height)
            paper.next_page()
        return paper.finish()
