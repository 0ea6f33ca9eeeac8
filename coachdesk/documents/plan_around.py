"""What stands on the plan after the goals: the next appointments, who else helps, what is shared, and telling back."""

from typing import Final

from coachdesk.documents import look
from coachdesk.documents.flow import Block, Frame, Unit
from coachdesk.documents.look import HALF_CAPITAL, Column
from coachdesk.documents.marks import Row, TickBox, beside, stacked
from coachdesk.documents.plan_clock import clock
from coachdesk.documents.plan_sizes import page_columns, sizes
from coachdesk.documents.setting import Setter, beside_picture
from coachdesk.documents.sheets import AppointmentBlock, Group, Pair, PlanSheet

_CLOCK: Final = 40.0
_BETWEEN: Final = 9.0
"""Between appointments."""
_LINE: Final = 3.0


def around_blocks(sheet: PlanSheet, setter: Setter) -> list[Block]:
    """Those of which there is something to say."""
    blocks = [appointments_block(sheet, sheet.appointments, setter)] if sheet.appointments else []
    for place, group in (("helpers", sheet.helpers), ("sharing", sheet.sharing)):
        if group is not None:
            blocks.append(_group_block(sheet, group, setter, place))
    return blocks


def appointments_block(sheet: PlanSheet, found: tuple[AppointmentBlock, ...], setter: Setter) -> Block:
    """A card with the appointments; its heading stays with the first one, and none is cut in two."""
    columns = page_columns(sheet, look.PADDING)
    title = setter.pair(sheet.next_title, columns, "heading", "appointment")
    rows = [_appointment(sheet, each, columns, setter, f"appointment {at}") for at, each in enumerate(found, 1)]
    first = Unit(stacked(title, rows[0], gap=_LINE), "appointment 1")
    rest = (Unit(row, f"appointment {at}") for at, row in enumerate(rows[1:], 2))
    return Block((first, *rest), Frame(look.EDGE), unit_gap=_BETWEEN, again=title)


def _appointment(
    sheet: PlanSheet, each: AppointmentBlock, columns: tuple[Column, ...], setter: Setter, place: str
) -> Row:
    """The day in bold, lines under it with their pictograms, and the clock at the start of each column."""
    size = _CLOCK * sheet.letters
    inset = tuple(beside_picture(column, size) for column in columns)
    rows = [setter.pair(each.words, inset, "strong", place)]
    rows += [pictured_line(line, inset, setter, place, 15.0 * sheet.letters) for line in each.lines]
    said = stacked(*rows, gap=_LINE)
    if each.at is None:
        return said
    return beside(said, *(clock(each.at, column.at_start(size), size, 3.0) for column in columns))


def pictured_line(pair: Pair, columns: tuple[Column, ...], setter: Setter, place: str, size: float) -> Row:
    """A line with a pictogram at its start; one without stands as far in."""
    words = setter.pair(pair, tuple(beside_picture(column, size) for column in columns), "body", place)
    return setter.pictured(words, pair.pictogram, columns, "body", size) if pair.pictogram else words


def _group_block(sheet: PlanSheet, group: Group, setter: Setter, place: str) -> Block:
    columns = page_columns(sheet, look.PADDING)
    title = setter.pair(group.title, columns, "heading", place)
    rows = [setter.pair(pair, columns, "body", place) for pair in group.lines]
    units = (Unit(stacked(title, rows[0], gap=_LINE), place), *(Unit(row, place) for row in rows[1:]))
    return Block(units, Frame(look.EDGE), unit_gap=_LINE, again=title)


def explained_block(sheet: PlanSheet, explained: Pair, setter: Setter) -> Block:
    """That the client told the plan back: a box that is ticked where that was noted."""
    columns, measure = page_columns(sheet), sizes(sheet)
    inset = tuple(column.inset(measure.gutter) for column in columns)
    middle = setter.shared_baseline("body", columns) - measure.size_of("body") * HALF_CAPITAL
    drop = max(0.0, middle - measure.tick / 2)
    boxes = tuple(TickBox(column.at_start(measure.tick), drop, measure.tick, sheet.told_back) for column in columns)
    words = setter.pair(explained, inset, "body", "explained")
    return Block((Unit(beside(words, Row(drop + measure.tick, boxes)), "explained"),), with_next=True)
