"""What was seen together as a PDF: Dutch beside the client's language, or in one language."""

from dataclasses import replace
from datetime import UTC, datetime

from coachdesk.documents import look
from coachdesk.documents.faces import load_fonts
from coachdesk.documents.flow import Block, Flow, Frame, Unit, finished
from coachdesk.documents.marks import Row, beside, stacked
from coachdesk.documents.picture_scale import scale_row, size_of, thing
from coachdesk.documents.picture_sheet import Listed, PictureSheet, ScalePicture, WebPicture, Weighed
from coachdesk.documents.picture_web import days_row, web_row
from coachdesk.documents.plan_blocks import energy_block, heading_block, page_number, paper_for
from coachdesk.documents.plan_pdf import too_high
from coachdesk.documents.plan_sizes import page_columns
from coachdesk.documents.setting import Setter
from coachdesk.documents.sheets import LARGE_PRINT, LESS_LARGE, Pair
from coachdesk.domain.errors import PrintStopped
from coachdesk.domain.picture import Side

_FOOTER_GAP = 14.0
_GUTTER, _ICON = 36.0, 0.8
"""Room for a stone beside its words, and how large it is drawn there."""


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
        self._inside = page_columns(sheet, look.PADDING)
        flow = Flow(look.TOP, look.FOOTER_BASE + self._foot(1, 1)[0].height + _FOOTER_GAP)
        flow.take(self._blocks())
        self._pages = flow.pages
        self.problems = (*self._setter.problems, *too_high(flow))

    def _blocks(self) -> list[Block]:
        sheet, setter = self._sheet, self._setter
        blocks = [heading_block(sheet, setter)]
        if sheet.strengths:
            title = setter.pair(sheet.good_at, page_columns(sheet), "heading", "energy")
            blocks.append(Block((Unit(title, "energy"),), with_next=True))
            blocks += [energy_block(sheet, line, setter) for line in sheet.strengths]
        blocks += [self._listed(each, "energy") for each in sheet.energy]
        if sheet.scale is not None:
            blocks.append(self._scale(sheet.scale))
        if sheet.web is not None:
            blocks.append(self._web(sheet.web))
        if sheet.talk is not None:
            blocks.append(replace(self._listed(sheet.talk, "talk"), frame=Frame(look.TEAL, look.TINT)))
        return blocks

    # --- parts --------------------------------------------------------------------------------------------------------

    def _heading(self, pair: Pair, place: str) -> Row:
        return self._setter.pair(pair, self._inside, "heading", place)

    def _listed(self, listed: Listed, place: str) -> Block:
        """A card with a heading and lines; the heading stays with the first line."""
        head, setter = self._heading(listed.title, place), self._setter
        lines = [setter.pair(each, self._inside, "body", place) for each in listed.items]
        first = Unit(stacked(head, *lines[:1]), place)
        return Block((first, *(Unit(line, place) for line in lines[1:])), Frame(look.EDGE), again=head)

    def _scale(self, picture: ScalePicture) -> Block:
        """The drawing with what it shows in words, then what lies on each side."""
        head, setter = self._heading(picture.title, "scale"), self._setter
        drawing = scale_row(self._sheet, picture, setter)
        hangs = setter.pair(picture.hangs, self._inside, "text", "scale")
        units = [Unit(stacked(head, drawing, Row(4.0, ()), hangs), "scale")]
        for side in Side:
            laid = [each for each in picture.laid if each.side is side]
            title = setter.pair(picture.sides[side], self._inside, "strong", "scale")
            rows = [self._weighed(each) for each in laid]
            if rows:
                units += [Unit(stacked(title, rows[0]), "scale"), *(Unit(row, "scale") for row in rows[1:])]
        return Block(tuple(units), Frame(look.EDGE), unit_gap=2.0, again=head)

    def _weighed(self, each: Weighed) -> Row:
        """What lies there in words, behind a small stone or strap with its dots."""
        setter = self._setter
        wide, high = (points * _ICON for points in size_of(each.weight))
        baseline = setter.shared_baseline("body", self._inside)
        words = setter.pair(each.words, tuple(column.inset(_GUTTER) for column in self._inside), "body", "scale")
        drop = look.centred(baseline, look.style("body", self._inside[0]).size, high)
        things = [mark for column in self._inside for mark in thing(each, column.at_start(wide), drop, wide, high)]
        return beside(words, Row(drop + high, tuple(things)))

    def _web(self, picture: WebPicture) -> Block:
        setter = self._setter
        head = self._heading(picture.title, "web")
        drawing = web_row(self._sheet, picture, setter)
        days = days_row(self._sheet, picture, self._inside, setter)
        source = setter.pair(self._sheet.attribution, self._inside, "small", "web")
        whole = stacked(head, drawing, Row(4.0, ()), days, source)
        return Block((Unit(whole, "web"),), Frame(look.EDGE))

    def _foot(self, page: int, pages: int) -> tuple[Row, ...]:
        return (page_number(self._sheet, self._setter, page, pages),)

    def draw(self, created: datetime) -> bytes:
        """The pages as a PDF."""
        return finished(self._pages, paper_for(self._sheet, created), self._foot)
