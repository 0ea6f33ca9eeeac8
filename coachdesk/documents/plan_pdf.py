"""The client's plan as a PDF: Dutch beside the client's language, row by row, or in one language."""

from dataclasses import replace
from datetime import UTC, datetime

from coachdesk.documents import look
from coachdesk.documents.faces import load_fonts
from coachdesk.documents.flow import Block, Flow, finished
from coachdesk.documents.look import Column
from coachdesk.documents.marks import Row, words_in
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
from coachdesk.documents.plan_sizes import page_columns
from coachdesk.documents.setting import Setter
from coachdesk.documents.sheets import LARGE_PRINT, LESS_LARGE, PlanSheet
from coachdesk.domain.errors import PrintProblem, PrintStopped

_FOOTER_GAP = 14.0


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
    """The sheet in the letters it asks for; large print as large as the fewest pages and the highest step let it be."""
    tried = [_Plan(sheet)]
    if sheet.letters > 1:
        tried += [_Plan(replace(sheet, letters=letters)) for letters in LARGE_PRINT if letters < sheet.letters]
    if sound := [plan for plan in tried if not plan.problems]:
        return min(sound, key=lambda plan: plan.page_count)
    for letters in LESS_LARGE:
        if letters < sheet.letters and not (plan := _Plan(replace(sheet, letters=letters))).problems:
            return plan
    return tried[0]


class _Plan:
    """A sheet laid out on pages."""

    def __init__(self, sheet: PlanSheet) -> None:
        self._sheet = sheet
        self._setter = Setter(page_columns(sheet), sheet.untranslated, load_fonts())
        self._note = self._unreviewed()
        bottom = look.FOOTER_BASE + sum(row.height for row in self._foot(1, 1)) + _FOOTER_GAP
        flow = Flow(look.TOP, bottom)
        flow.take(self._blocks())
        self._pages = flow.pages
        self.problems = (*self._setter.problems, *too_high(flow))

    @property
    def page_count(self) -> int:
        """Number of pages."""
        return len(self._pages)

    def _blocks(self) -> list[Block]:
        sheet, setter = self._sheet, self._setter
        blocks = [heading_block(sheet, setter)]
        if sheet.draft is not None:
            blocks.append(draft_block(sheet, sheet.draft, setter))
        blocks += energy_blocks(sheet, setter)
        if sheet.choice:
            blocks.append(choice_block(sheet, sheet.choice, setter))
        blocks += [priority_block(sheet, priority, setter) for priority in sheet.priorities]
        return blocks + closing_blocks(sheet, setter)

    def _unreviewed(self) -> Row:
        if not self._sheet.unreviewed:
            return Row(0.0, ())
        dutch = Column("nl", look.MARGIN, look.CONTENT_WIDTH, False, self._sheet.letters)
        return self._setter.text(self._sheet.unreviewed, dutch, "small", "unreviewed")

    def _foot(self, page: int, pages: int) -> tuple[Row, ...]:
        """The number of the page, and above it how much is not reviewed."""
        return page_number(self._sheet, self._setter, page, pages), self._note

    def draw(self, created: datetime) -> bytes:
        return finished(self._pages, paper_for(self._sheet, created, black=self._sheet.black), self._foot)


def too_high(flow: Flow) -> list[PrintProblem]:
    """One problem for each unit higher than a page, in the column of its longest text."""
    problems = []
    for unit in flow.too_high:
        longest = max(words_in(unit.row), key=lambda box: box.height)
        start = longest.lines[0].text[:30]
        problems.append(PrintProblem("fit", unit.place, longest.style.lang, start))
    return problems
