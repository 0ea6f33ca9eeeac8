"""How it went as a PDF: Dutch beside the client's language, or in one language."""

from dataclasses import replace
from datetime import datetime
from typing import Final

from coachdesk.documents import look
from coachdesk.documents.flow import Block, Frame, Unit
from coachdesk.documents.laid import Laid, fitting_pdf
from coachdesk.documents.look import Column
from coachdesk.documents.marks import Mark, Pictogram, Row, Shape, beside, stacked
from coachdesk.documents.picture_scale import scale_row
from coachdesk.documents.picture_sheet import Listed
from coachdesk.documents.plan_sizes import page_columns, sizes
from coachdesk.documents.progress_sheet import GoalOnPaper, ProgressSheet
from coachdesk.documents.progress_stairs import stairs_row
from coachdesk.domain.progress import Turn

_SIGN: Final = 15.0
_GAP: Final = 8.0
"""Points of the sign before a heading, and between the two."""


def progress_pdf(sheet: ProgressSheet, *, created: datetime | None = None) -> bytes:
    """The sheet as a PDF of A4 pages, as `fitting_pdf` makes it. Raises PrintStopped."""
    return fitting_pdf(_Progress, sheet, created)


class _Progress(Laid[ProgressSheet]):
    """What goes better, stayed or is harder, the goals, the scale and the web before and now, and what comes next."""

    @property
    def _inside(self) -> tuple[Column, ...]:
        """The columns inside a card."""
        return page_columns(self._sheet, look.PADDING)

    def _blocks(self) -> list[Block]:
        sheet, made = self._sheet, self._made
        blocks = super()._blocks()
        blocks += [self._turned(way, listed) for way, listed in sheet.turns]
        if sheet.goals:
            blocks.append(self._bare(sheet.goals_title, "goals"))
            blocks += [self._goal(goal) for goal in sheet.goals]
        blocks += [made.listed(each, "said") for each in sheet.said]
        if sheet.scales:
            blocks.append(self._scales())
        if sheet.web is not None:
            blocks.append(made.web(sheet.web))
        if sheet.next is not None:
            blocks.append(replace(made.listed(sheet.next, "next"), frame=Frame(look.TEAL, look.TINT)))
        return blocks

    # --- parts --------------------------------------------------------------------------------------------------------

    def _turned(self, way: Turn, listed: Listed) -> Block:
        """What goes better, stayed or is harder, behind an arrow up, a level bar, or an arrow down."""
        setter, inside = self._setter, self._inside
        inset = tuple(column.inset(_SIGN + _GAP) for column in inside)
        baseline = setter.shared_baseline("heading", inside)
        words = setter.pair(listed.title, inset, "heading", "turns")
        drop = look.centred(baseline, look.style("heading", inside[0]).size, _SIGN)
        head = beside(words, Row(drop + _SIGN, tuple(_sign(way, column, drop) for column in inside)))
        lines = [setter.pair(each, inset, "body", "turns") for each in listed.items]
        first = Unit(stacked(head, *lines[:1]), "turns")
        return Block((first, *(Unit(line, "turns") for line in lines[1:])), Frame(look.EDGE), again=head)

    def _goal(self, goal: GoalOnPaper) -> Block:
        """The goal behind its pictogram, the staircase with where the client stood and stands, and that in words."""
        setter, inside, place = self._setter, self._inside, f"goal {goal.number}"
        size = sizes(self._sheet).area if not self._sheet.pictures else 40.0
        inset = tuple(column.inset(size + _GAP) for column in inside)
        baseline = max(setter.shared_baseline("strong", inside), size / 2 + 5.0)
        title = setter.pair(goal.title, inset, "strong", place, lowest=baseline)
        drop = look.centred(baseline, look.style("strong", inside[0]).size, size)
        marks = [Pictogram(goal.pictogram, c.at_start(size), drop, size, look.TEAL, c.rtl) for c in inside]
        head = beside(title, Row(drop + size, tuple(marks)))
        rows = [setter.pair(line.words, inside, "strong" if line.strong else "body", place) for line in goal.lines]
        stood = goal.before is not None or goal.now is not None
        stairs = [stairs_row(goal.before, goal.now, inside)] if stood else []
        return Block((Unit(stacked(head, *stairs, *rows, gap=4.0), place),), Frame(look.EDGE))

    def _scales(self) -> Block:
        """How the scale hung before, in words, and the scale now."""
        setter, inside = self._setter, self._inside
        rows = [self._made.heading(self._sheet.scales[0][1].title, "scale")]
        for day, picture in self._sheet.scales:
            rows.append(setter.pair(day, inside, "strong text", "scale"))
            if picture is self._sheet.scales[-1][1]:
                rows += [scale_row(self._sheet, picture, setter), Row(4.0, ())]
            rows.append(setter.pair(picture.hangs, inside, "body", "scale"))
        return Block((Unit(stacked(*rows), "scale"),), Frame(look.EDGE))


def _sign(way: Turn, column: Column, drop: float) -> Mark:
    """An arrow head that points up or down, or a level bar; none of them turns around."""
    left, top, low = column.at_start(_SIGN), drop, drop + _SIGN
    right, middle = left + _SIGN, left + _SIGN / 2
    if way is Turn.SAME:
        high = (top + low) / 2
        bar = ((left, high - 2.5), (right, high - 2.5), (right, high + 2.5), (left, high + 2.5))
        return Shape(bar, fill=look.DARK_GREY, edge=look.DARK_GREY)
    tip = ((left, low - 1), (middle, top + 1), (right, low - 1))
    if way is Turn.HEAVIER:
        tip = ((left, top + 1), (middle, low - 1), (right, top + 1))
    return Shape(tip, fill=look.TEAL if way is Turn.BETTER else look.WHITE, edge=look.TEAL, thickness=1.6)
