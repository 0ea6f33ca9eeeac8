"""The client's plan as a PDF: Dutch beside the client's language, row by row, or in one language."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

from coachdesk.documents import look
from coachdesk.documents.faces import load_fonts
from coachdesk.documents.flow import Block, Flow, finished
from coachdesk.documents.layout import Align
from coachdesk.documents.look import Column
from coachdesk.documents.marks import Row, stacked
from coachdesk.documents.plan_blocks import (
    choice_block,
    draft_block,
    energy_blocks,
    heading_block,
    page_number,
    paper_for,
    priority_block,
)
from coachdesk.documents.plan_closing import closing_blocks
from coachdesk.documents.plan_fridge import fridge_blocks
from coachdesk.documents.plan_pictures import pictures_blocks
from coachdesk.documents.plan_sizes import page_columns
from coachdesk.documents.plan_strip import Strip
from coachdesk.documents.plan_versions import longest, most_pages, too_long, tries
from coachdesk.documents.setting import Setter
from coachdesk.documents.sheets import LARGE_PRINT, LESS_LARGE, Pair, PlanSheet
from coachdesk.domain.errors import PrintProblem, PrintStopped
from coachdesk.domain.papers import PlanVersion

_FOOTER_GAP = 14.0
_CLOSE = 6.0
"""Points of white round and between the blocks of the plan on one page."""


def plan_pdf(sheet: PlanSheet, *, created: datetime | None = None) -> bytes:
    """The sheet as a PDF of A4 pages. The same sheet and `created` (default: now) give the same bytes.

    Raises PrintStopped, and draws nothing, when `check_plan` finds a problem. A photo that can't be read is
    left out for a pictogram.
    """
    plan = _laid_out(sheet)
    if plan.problems:
        raise PrintStopped(plan.problems)
    return plan.draw(created or datetime.now(UTC))


def check_plan(sheet: PlanSheet) -> tuple[PrintProblem, ...]:
    """What stands in the way of printing: characters without a glyph, texts that do not fit."""
    return _laid_out(sheet).problems


def _laid_out(sheet: PlanSheet) -> "_Plan":
    """The sheet in the letters it asks for; large print as large as the fewest pages and the highest step let it be.

    Versions with few pages leave out and shrink what they may; where that is not enough, what is longest is a problem.
    """
    if sheet.version in (PlanVersion.ONE_PAGE, PlanVersion.FRIDGE):
        return _within_pages(sheet)
    tried = [_Plan(sheet)]
    if sheet.letters > 1:
        tried += [_Plan(replace(sheet, letters=letters)) for letters in LARGE_PRINT if letters < sheet.letters]
    if sound := [plan for plan in tried if not plan.problems]:
        return min(sound, key=lambda plan: plan.page_count)
    for letters in LESS_LARGE:
        if letters < sheet.letters and not (plan := _Plan(replace(sheet, letters=letters))).problems:
            return plan
    return tried[0]


def _closer(block: Block) -> Block:
    """The block with less white, for as much as possible on one page."""
    frame = block.frame and replace(block.frame, padding=_CLOSE)
    return replace(block, frame=frame, gap=_CLOSE, unit_gap=min(block.unit_gap, _CLOSE))


def _within_pages(sheet: PlanSheet) -> "_Plan":
    plan = None
    for said in tries(sheet):
        plan = _Plan(said)
        if not plan.problems and plan.page_count <= most_pages(said):
            return plan
    if plan is None:
        raise ValueError(sheet.version)
    plan.name_longest()
    return plan


class _Plan:
    """A sheet laid out on pages."""

    def __init__(self, sheet: PlanSheet) -> None:
        self._sheet = sheet
        self._setter = Setter(page_columns(sheet), sheet.untranslated, load_fonts())
        self._small_sheet = replace(sheet, letters=1.0) if sheet.version is PlanVersion.FRIDGE else sheet
        self._note = stacked(*self._at_foot(), self._unreviewed())
        bottom = look.FOOTER_BASE + sum(row.height for row in self._foot(1, 1)) + _FOOTER_GAP
        flow = Flow(look.TOP, bottom)
        flow.take(self._blocks())
        self._pages = flow.pages
        self.problems: tuple[PrintProblem, ...] = (*self._setter.problems, *too_high(flow))

    @property
    def page_count(self) -> int:
        """Number of pages."""
        return len(self._pages)

    def name_longest(self) -> None:
        """Say what is longest, unless something else stands in the way already."""
        self.problems = self.problems or longest(self._pages)

    def _blocks(self) -> list[Block]:
        sheet, setter = self._sheet, self._setter
        if sheet.version is PlanVersion.FRIDGE:
            return fridge_blocks(sheet, setter)
        if sheet.version is PlanVersion.PICTURES:
            return pictures_blocks(sheet, setter)
        short = sheet.version is PlanVersion.ONE_PAGE
        blocks = [heading_block(sheet, setter, short=short)]
        if sheet.draft is not None:
            blocks.append(draft_block(sheet, sheet.draft, setter))
        blocks += energy_blocks(sheet, setter)
        if sheet.choice:
            blocks.append(choice_block(sheet, sheet.choice, setter))
        blocks += [priority_block(sheet, priority, setter) for priority in sheet.priorities]
        blocks += closing_blocks(sheet, setter)
        return list(map(_closer, blocks)) if short else blocks

    def _at_foot(self) -> Iterator[Row]:
        """What stands at the foot of every page, since pages come loose."""
        sheet = self._sheet
        if sheet.version is PlanVersion.FRIDGE:
            yield Strip(sheet, self._setter).small_print()
        if sheet.draft is not None and sheet.version is not PlanVersion.ONE_PAGE:
            yield self._small(sheet.draft, "draft")

    def _small(self, pair: Pair, place: str) -> Row:
        outward: Align = "start" if self._sheet.rtl else "end"
        return self._setter.pair(pair, page_columns(self._small_sheet), "small", place, ("start", outward))

    def _unreviewed(self) -> Row:
        if not self._sheet.unreviewed:
            return Row(0.0, ())
        dutch = Column("nl", look.MARGIN, look.CONTENT_WIDTH, False, self._small_sheet.letters)
        return self._setter.text(self._sheet.unreviewed, dutch, "small", "unreviewed")

    def _foot(self, page: int, pages: int) -> tuple[Row, ...]:
        """The number of the page, and above it how much is not reviewed."""
        return page_number(self._small_sheet, self._setter, page, pages), self._note

    def draw(self, created: datetime) -> bytes:
        return finished(self._pages, paper_for(self._sheet, created, black=self._sheet.black), self._foot)


def too_high(flow: Flow) -> list[PrintProblem]:
    """One problem for each unit higher than a page, in the column of its longest text."""
    return [too_long("fit", unit) for unit in flow.too_high]
