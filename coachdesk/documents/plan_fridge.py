"""The plan for the fridge: large print, each goal on a page of its own with whom to call under it."""

from dataclasses import replace

from coachdesk.documents import look
from coachdesk.documents.flow import Block, Frame, Unit
from coachdesk.documents.marks import Row, beside, stacked
from coachdesk.documents.plan_clock import clock
from coachdesk.documents.plan_strip import Strip
from coachdesk.documents.setting import Setter
from coachdesk.documents.sheets import AppointmentBlock, Pair, PlanSheet, PriorityBlock, StepBlock

_STEP_GAP = 10.0
_PICTURE, _PHONE = 44.0, 34.0
_CLOCK, _TICK = 60.0, 24.0


def fridge_blocks(sheet: PlanSheet, setter: Setter) -> list[Block]:
    """The first page begins with whose plan it is; the next appointment has the last page."""
    strip = Strip(sheet, setter)
    blocks = [strip.heading(short=True), *strip.draft()]
    if sheet.choice is not None:
        words = strip.both(sheet.choice, strip.column, "body", "choice")
        blocks.append(Block((Unit(words, "choice"),), Frame(look.EDGE)))
    for at, priority in enumerate(sheet.priorities):
        blocks.append(_goal(strip, priority, new_page=at > 0))
        blocks.append(replace(strip.contact(_PHONE, code=False), with_next=False))
    if not sheet.priorities:
        blocks.append(strip.contact(_PHONE, code=False))
    if sheet.appointments:
        blocks.append(_appointment(strip, sheet.appointments[0]))
        blocks += strip.danger()
    return blocks


def fridge_pages(sheet: PlanSheet) -> int:
    """How many pages this version may take."""
    return max(1, len(sheet.priorities)) + bool(sheet.appointments)


def _goal(strip: Strip, priority: PriorityBlock, *, new_page: bool) -> Block:
    """The goal and what is still to be done."""
    place, column, letters = f"priority {priority.number}", strip.column, strip.sheet.letters
    rows = [strip.head(priority.number, priority.pictogram, _PICTURE * letters, place)]
    rows.append(strip.both(priority.title, column, "title", place, "strong"))
    rows += strip.reached(priority.reached, column, _TICK * letters, place)
    if priority.wish is not None:
        rows.append(strip.both(priority.wish, column, "body", place))
    units = [Unit(_step(strip, step), f"step {step.number}") for step in priority.ahead]
    first = Unit(stacked(*rows, gap=4.0), place)
    return Block((first, *units), Frame(look.EDGE), unit_gap=_STEP_GAP, with_next=True, new_page=new_page)


def _step(strip: Strip, step: StepBlock) -> Row:
    """The box to tick, what is done, and the lines with who, where and when; the Dutch ones on a line together."""
    place, size = f"step {step.number}", _TICK * strip.sheet.letters
    column = strip.column.inset(size + 12.0)
    rows = [strip.both(step.words, column, "heading", place, "strong")]
    rows += [strip.setter.pair(Pair(strip.clients(pair)), (column,), "body", place) for pair in step.details]
    if strip.sheet.bilingual and step.details:
        dutch = " · ".join((pair.nl or "").replace("\n", ", ") for pair in step.details)
        rows.append(
            strip.setter.pair(Pair(dutch), (replace(column, language="nl", rtl=False, letters=1.0),), "detail", place)
        )
    return beside(stacked(*rows), strip.tick(step, size, place))


def _appointment(strip: Strip, each: AppointmentBlock) -> Block:
    """The next appointment, with a large clock."""
    column, size = strip.column, _CLOCK * strip.sheet.letters
    inset = column.inset(size + 12.0)
    rows = [strip.both(each.words, inset, "heading", "appointment 1", "strong")]
    rows += [strip.both(line, inset, "body", "appointment 1") for line in each.lines]
    said = stacked(*rows, gap=4.0)
    if each.at is not None:
        said = beside(said, clock(each.at, column.at_start(size), size, 4.0))
    title = strip.both(strip.sheet.next_title, column, "title", "appointment 1", "strong")
    return Block((Unit(stacked(title, said, gap=8.0), "appointment 1"),), Frame(look.EDGE), new_page=True)
