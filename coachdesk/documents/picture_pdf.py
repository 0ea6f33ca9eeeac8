"""What was seen together as a PDF: Dutch beside the client's language, or in one language."""

from dataclasses import replace
from datetime import UTC, datetime

from coachdesk.documents import look
from coachdesk.documents.faces import load_fonts
from coachdesk.documents.flow import Block, Flow, Frame, Unit, finished
from coachdesk.documents.marks import Row
from coachdesk.documents.picture_blocks import PictureBlocks
from coachdesk.documents.picture_sheet import PictureSheet
from coachdesk.documents.plan_blocks import energy_block, heading_block, page_number, paper_for
from coachdesk.documents.plan_pdf import too_high
from coachdesk.documents.plan_sizes import page_columns
from coachdesk.documents.setting import Setter
from coachdesk.documents.sheets import LARGE_PRINT, LESS_LARGE
from coachdesk.domain.errors import PrintStopped

_FOOTER_GAP = 14.0


def picture_pdf(sheet: PictureSheet, *, created: datetime | None = None) -> bytes:
    """The sheet as a PDF of A4 pages. The same sheet and `created` (default: now) give the same bytes.

    Large print gives way where a text would not fit. Raises PrintStopped when it can't be printed right.
    """
    first = laid = _Laid(sheet)
    for letters in (*LARGE_PRINT, *LESS_LARGE):
        if laid.problems and letters < sheet.letters:
            laid = _Laid(replace(sheet, letters=letters))
    if laid.problems:
        raise PrintStopped(first.problems)
    return laid.draw(created or datetime.now(UTC))


class _Laid:
    """A sheet laid out on pages."""

    def __init__(self, sheet: PictureSheet) -> None:
        self._sheet = sheet
        self._setter = Setter(page_columns(sheet), sheet.untranslated, load_fonts())
        self._made = PictureBlocks(sheet, self._setter, sheet.attribution)
        flow = Flow(look.TOP, look.FOOTER_BASE + self._foot(1, 1)[0].height + _FOOTER_GAP)
        flow.take(self._blocks())
        self._pages = flow.pages
        self.problems = (*self._setter.problems, *too_high(flow))

    def _blocks(self) -> list[Block]:
        sheet, setter, made = self._sheet, self._setter, self._made
        blocks = [heading_block(sheet, setter)]
        if sheet.strengths:
            title = setter.pair(sheet.good_at, page_columns(sheet), "heading", "energy")
            blocks.append(Block((Unit(title, "energy"),), with_next=True))
            blocks += [energy_block(sheet, line, setter) for line in sheet.strengths]
        blocks += [made.listed(each, "energy") for each in sheet.energy]
        if sheet.scale is not None:
            blocks.append(made.scale(sheet.scale))
        if sheet.web is not None:
            blocks.append(made.web(sheet.web))
        if sheet.talk is not None:
            blocks.append(replace(made.listed(sheet.talk, "talk"), frame=Frame(look.TEAL, look.TINT)))
        return blocks

    def _foot(self, page: int, pages: int) -> tuple[Row, ...]:
        return (page_number(self._sheet, self._setter, page, pages),)

    def draw(self, created: datetime) -> bytes:
        """The pages as a PDF."""
        return finished(self._pages, paper_for(self._sheet, created), self._foot)
