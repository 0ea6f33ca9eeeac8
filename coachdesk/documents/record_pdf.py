"""A sheet that tells about a file as a PDF: title and name, cards under each other, page numbers."""

from datetime import UTC, datetime

from coachdesk.documents import look
from coachdesk.documents.faces import load_fonts
from coachdesk.documents.flow import Block, Flow, Frame, Unit, finished
from coachdesk.documents.look import Column
from coachdesk.documents.marks import Row, Rule, stacked
from coachdesk.documents.paper import Paper
from coachdesk.documents.record_sheet import Para, RecordSheet
from coachdesk.documents.record_units import Maker
from coachdesk.documents.setting import Setter
from coachdesk.documents.sheets import Pair
from coachdesk.domain.errors import PrintStopped

_FOOTER_GAP = 12.0


def record_pdf(sheet: RecordSheet, *, created: datetime | None = None) -> bytes:
    """The sheet as a PDF of A4 pages. The same sheet and `created` (default: now) give the same bytes.

    Raises PrintStopped when our own words have a character without a glyph or do not fit.
    """
    record = _Record(sheet)
    if record.setter.problems:
        raise PrintStopped(tuple(record.setter.problems))
    return record.draw(created or datetime.now(UTC))


class _Record:
    """A sheet laid out on pages."""

    def __init__(self, sheet: RecordSheet) -> None:
        self._sheet = sheet
        self._column = Column(sheet.language, look.MARGIN, look.CONTENT_WIDTH, sheet.rtl, sheet.letters)
        self.setter = Setter((self._column,), Pair(""), load_fonts())
        footer = self._foot(1, 1)[0].height
        flow = Flow(look.TOP, look.FOOTER_BASE + footer + _FOOTER_GAP)
        flow.take([self._heading(), *self._cards()])
        self._pages = flow.pages

    def _heading(self) -> Block:
        """Title over a rule, the person's name and the date, and what this paper is."""
        sheet, setter, column = self._sheet, self.setter, self._column
        title = setter.text(sheet.title, column, "title", "title")
        rule = Row(13.0, (Rule(look.MARGIN, 5.0, look.CONTENT_WIDTH, look.TEAL, 2.2),))
        bare = Maker(setter, column)
        intro = [row for text in sheet.intro for row in bare.rows(Para(text), "intro")]
        date = [setter.text(sheet.date, column, "text", "date", muted=True)] if sheet.date else []
        name = bare.name(sheet.name)
        return Block((Unit(stacked(title, rule, name, *date, Row(5.0, ()), *intro), "title"),))

    def _cards(self) -> list[Block]:
        maker = Maker(self.setter, self._column.inset(look.PADDING, look.PADDING))
        frame = Frame(look.EDGE)
        return [Block(maker.units(section), frame, again=maker.head(section)) for section in self._sheet.sections]

    # --- at the foot --------------------------------------------------------------------------------------------------

    def _foot(self, page: int, pages: int) -> tuple[Row, ...]:
        filled = self._sheet.page.format(page=page, pages=pages)
        return (self.setter.text(filled, self._column, "small", "page", align="end"),)

    def draw(self, created: datetime) -> bytes:
        paper = Paper(self._sheet.title, self._sheet.language, created, exercise=self._sheet.exercise)
        return finished(self._pages, paper, self._foot)
