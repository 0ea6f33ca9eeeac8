"""The plan for who does not read: large pictures, numbers, clocks and a telephone; the words are for who helps."""

from dataclasses import dataclass, replace
from datetime import date, time
from typing import Final

from coachdesk.documents import look
from coachdesk.documents.flow import Block, Frame, Unit
from coachdesk.documents.look import Column
from coachdesk.documents.marks import Pictogram, Row, beside, stacked
from coachdesk.documents.plan_clock import clock
from coachdesk.documents.plan_strip import Strip
from coachdesk.documents.setting import Setter
from coachdesk.documents.sheets import AppointmentBlock, EnergyLine, Pair, PlanSheet, PriorityBlock, StepBlock

_HEAD, _PICTURE, _TICK, _PHONE = 96.0, 58.0, 40.0, 72.0
_WHEN: Final = ("calendar", "clock")
"""Pictograms beside words that say when: instead of these, digits and a clock with its hands are drawn."""
_IN_A_ROW: Final = (4, 3, 2, 1)
"""Pictures beside each other: as many as leave room for the longest word under one, as the name of a street."""
_ROW_GAP, _STEP_GAP, _CELL_GAP = 6.0, 14.0, 8.0


@dataclass(frozen=True, slots=True)
class _Cell:
    """One picture: a pictogram or a clock, digits under it in large letters, and words."""

    pictogram: str
    digits: str = ""
    words: Pair | None = None
    at: time | None = None


def pictures_blocks(sheet: PlanSheet, setter: Setter) -> list[Block]:
    """Whose plan it is, what goes well, the goals, the next appointments, whom to call."""
    strip = Strip(replace(sheet, letters=1.0), setter)
    blocks = [strip.heading(), *strip.draft(), *(_strength(strip, line) for line in sheet.energy)]
    if sheet.choice is not None:
        words = strip.both(sheet.choice, strip.column, "body", "choice")
        blocks.append(Block((Unit(words, "choice"),), Frame(look.EDGE)))
    blocks += [_goal(strip, priority) for priority in sheet.priorities]
    if sheet.appointments:
        blocks.append(_appointments(strip, sheet.appointments))
    contact = replace(strip.contact(_PHONE, code=True), with_next=True)
    danger = [replace(block, with_next=True) for block in strip.danger()]
    return [*blocks, contact, *danger, strip.last_lines()]


def _strength(strip: Strip, line: EnergyLine) -> Block:
    colour, fill = look.ENERGY.get(line.pictogram, (look.TEAL, look.TINT))
    column = strip.column
    picture = Pictogram(line.pictogram, column.at_start(_PICTURE), 0.0, _PICTURE, colour, column.rtl)
    words = strip.both(line.words, column.inset(_PICTURE + 12.0), "strong", "energy")
    above = Row(max(0.0, (_PICTURE - words.height) / 2), ())
    return Block((Unit(beside(stacked(above, words), Row(_PICTURE, (picture,))), "energy"),), Frame(colour, fill))


def _goal(strip: Strip, priority: PriorityBlock) -> Block:
    """The number and the picture large, what it is beside them; each step with its box and its pictures."""
    place, column = f"priority {priority.number}", strip.column
    head = strip.head(priority.number, priority.pictogram, _HEAD, place)
    inset = column.inset(_HEAD * 1.7 + 28.0)
    rows = [strip.both(priority.title, inset, "strong", place)]
    rows += strip.reached(priority.reached, inset, _TICK, place)
    rows += [strip.both(priority.wish, inset, "detail", place)] if priority.wish is not None else []
    words = stacked(*rows, gap=_ROW_GAP)
    above = Row(max(0.0, (_HEAD - words.height) / 2), ())
    top = beside(head, stacked(above, words))
    steps = [Unit(_step(strip, step), f"step {step.number}") for step in priority.steps]
    first = Unit(stacked(top, *(unit.row for unit in steps[:1]), gap=_STEP_GAP), place)
    return Block((first, *steps[1:]), Frame(look.EDGE), unit_gap=_STEP_GAP, again=top)


def _step(strip: Strip, step: StepBlock) -> Row:
    place = f"step {step.number}"
    column = strip.column.inset(_TICK + 16.0)
    when = [pair for pair in step.details if pair.pictogram in _WHEN]
    cells = [_Cell(pair.pictogram, words=pair) for pair in step.details if pair.pictogram and pair not in when]
    cells += _when(step.day, step.at)
    rows = [strip.both(step.words, column, "strong", place), *_cells(strip, cells, column, place)]
    said = (pair for pair in step.details if pair in when or not pair.pictogram)
    rows += [strip.both(pair, column, "text", place, "small") for pair in said]
    return beside(stacked(*rows), strip.tick(step, _TICK, place))


def _when(day: date | None, at: time | None) -> list[_Cell]:
    """A calendar with day and month in digits, and a clock."""
    cells = [_Cell("calendar", f"{day.day}-{day.month}")] if day is not None else []
    return cells + ([_Cell("clock", f"{at:%H:%M}", at=at)] if at is not None else [])


def _cells(strip: Strip, cells: list[_Cell], column: Column, place: str) -> list[Row]:
    """Rows of up to four pictures beside each other, from where reading begins."""
    many = next((many for many in _IN_A_ROW if _fit(strip, cells, column, many)), _IN_A_ROW[-1])
    rows = []
    for start in range(0, len(cells), many):
        made = (
            _cell(strip, cell, _strip_of(column, at, many), place)
            for at, cell in enumerate(cells[start : start + many])
        )
        rows.append(stacked(Row(_ROW_GAP, ()), beside(*made)))
    return rows


def _strip_of(column: Column, at: int, many: int) -> Column:
    """Where the picture at that place stands, with so many in a row."""
    width = column.width / many
    return replace(column, x=column.at_start(width, at * width), width=width - _CELL_GAP)


def _fit(strip: Strip, cells: list[_Cell], column: Column, many: int) -> bool:
    """Whether every word under a picture fits with so many in a row."""
    narrow = _strip_of(column, 0, many)
    texts = (text for cell in cells if cell.words for text in (cell.words.nl, cell.words.other) if text)
    return not any(strip.setter.measured(text, narrow, "text").too_wide for text in texts)


def _cell(strip: Strip, cell: _Cell, column: Column, place: str) -> Row:
    left = column.at_start(_PICTURE)
    if cell.at is not None:
        picture = clock(cell.at, left, _PICTURE)
    else:
        picture = Row(_PICTURE, (Pictogram(cell.pictogram, left, 0.0, _PICTURE, look.TEAL, column.rtl),))
    rows = [picture]
    if cell.digits:
        rows.append(strip.text(f"\u2066{cell.digits}\u2069", column, "phone", place))
    if cell.words is not None:
        rows.append(strip.both(cell.words, column, "text", place, "small", narrow=True))
    return stacked(*rows, gap=2.0)


def _appointments(strip: Strip, found: tuple[AppointmentBlock, ...]) -> Block:
    """Each with a calendar and a clock, and pictures for where and how; lines without a picture under them."""
    units: list[Unit] = []
    title = strip.both(strip.sheet.next_title, strip.column, "heading", "appointment 1")
    for at, each in enumerate(found, 1):
        place = f"appointment {at}"
        cells = _when(each.day, each.at)
        cells += [_Cell(pair.pictogram, words=pair) for pair in each.lines if pair.pictogram]
        rows = _cells(strip, cells, strip.column, place)
        said = (each.words, *(pair for pair in each.lines if not pair.pictogram))
        rows += [strip.both(pair, strip.column, "text", place, "small") for pair in said]
        units.append(Unit(stacked(*(() if units else (title,)), *rows), place))
    return Block(tuple(units), Frame(look.EDGE), unit_gap=_STEP_GAP, again=title)
