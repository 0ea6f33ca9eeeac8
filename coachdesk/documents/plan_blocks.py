"""The blocks of a client's plan, from a PlanSheet: heading, energy, priorities with their steps."""

from coachdesk.documents import look
from coachdesk.documents.flow import Block, Frame, Unit
from coachdesk.documents.layout import Align
from coachdesk.documents.look import Column
from coachdesk.documents.marks import Bar, Disc, Mark, Pictogram, Row, Rule, TickBox, beside, stacked
from coachdesk.documents.setting import Setter
from coachdesk.documents.sheets import EnergyLine, Pair, PlanSheet, PriorityBlock, StepBlock

_DISC, _PICTOGRAM, _TICK = 28.0, 22.0, 17.0
_AFTER_DISC = _DISC + 6.0
_AFTER_PICTOGRAM = _AFTER_DISC + _PICTOGRAM + 6.0
_ENERGY_PICTOGRAM = 23.0
_STEP_GAP = 9.0

_HALF_CAPITAL = 0.357  # half the height of a capital, in em
_HEADING, _BODY = 16.0, 14.0  # sizes of the Dutch text that pictograms and boxes are centred on


def page_columns(sheet: PlanSheet, padding: float = 0.0) -> tuple[Column, ...]:
    """The columns, between margins or inside cards: Dutch left, the client's language right."""
    left = look.MARGIN + padding
    width = look.CONTENT_WIDTH - 2 * padding
    if not sheet.bilingual:
        return (Column(sheet.language, left, width, sheet.rtl),)
    half = (width - look.COLUMN_GAP) / 2
    return Column("nl", left, half, False), Column(sheet.language, left + half + look.COLUMN_GAP, half, sheet.rtl)


def heading_block(sheet: PlanSheet, setter: Setter) -> Block:
    """Title over a rule, then the person's name and the date."""
    columns = page_columns(sheet)
    outward: Align = "start" if sheet.rtl else "end"
    title = setter.pair(sheet.title, columns, "title", "title", ("start", outward))
    rule = Row(13.0, (Rule(look.MARGIN, 5.0, look.CONTENT_WIDTH, look.TEAL, 2.2),))
    name = setter.same(sheet.name, columns, "strong", "name")
    date = setter.pair(sheet.date, columns, "body", "date")
    return Block((Unit(stacked(title, rule, name, date), "title"),))


def energy_blocks(sheet: PlanSheet, setter: Setter) -> list[Block]:
    """A coloured box for each thing that gives energy."""
    return [_energy_block(sheet, line, setter) for line in sheet.energy]


def _energy_block(sheet: PlanSheet, line: EnergyLine, setter: Setter) -> Block:
    colour, fill = look.ENERGY.get(line.pictogram, (look.TEAL, look.TINT))
    columns = page_columns(sheet, look.PADDING)
    inset = tuple(column.inset(look.GUTTER) for column in columns)
    baseline = max(_ENERGY_PICTOGRAM / 2 + _HALF_CAPITAL * _BODY, setter.shared_baseline("strong", columns))
    words = setter.pair(line.words, inset, "strong", "energy", lowest=baseline)
    drop = _centred(baseline, _BODY, _ENERGY_PICTOGRAM)
    pictures = Row(
        drop + _ENERGY_PICTOGRAM,
        tuple(
            Pictogram(line.pictogram, column.at_start(_ENERGY_PICTOGRAM), drop, _ENERGY_PICTOGRAM, colour)
            for column in columns
        ),
    )
    return Block((Unit(beside(words, pictures), "energy"),), Frame(colour, fill, 11.0))


def choice_block(sheet: PlanSheet, choice: Pair, setter: Setter) -> Block:
    """What was answered instead of a choice."""
    words = setter.pair(choice, page_columns(sheet, look.PADDING), "body", "choice")
    return Block((Unit(words, "choice"),), Frame(look.EDGE))


def priority_block(sheet: PlanSheet, priority: PriorityBlock, setter: Setter) -> Block:
    """A card for a priority; its heading and the wish stay with the first step."""
    place = f"priority {priority.number}"
    columns = page_columns(sheet, look.PADDING)
    head = _priority_head(priority, columns, setter, place)
    rows = [head]
    if priority.wish:
        rows.append(_wish(priority.wish, columns, setter, place))
    steps = [_step(step, columns, setter) for step in priority.steps]
    first = stacked(*rows, *(unit.row for unit in steps[:1]), gap=_STEP_GAP)
    units = (Unit(first, place), *steps[1:])
    return Block(units, Frame(look.EDGE), unit_gap=_STEP_GAP, again=head)


def _priority_head(priority: PriorityBlock, columns: tuple[Column, ...], setter: Setter, place: str) -> Row:
    inset = tuple(column.inset(_AFTER_PICTOGRAM) for column in columns)
    baseline = max(_DISC / 2 + _HALF_CAPITAL * _HEADING, setter.shared_baseline("heading", columns))
    rows: list[Row] = []
    for column in columns:
        rows.append(_number_disc(priority.number, column, baseline, setter, place))
        drop = _centred(baseline, _HEADING, _PICTOGRAM)
        picture = Pictogram(priority.pictogram, column.at_start(_PICTOGRAM, _AFTER_DISC), drop, _PICTOGRAM, look.TEAL)
        rows.append(Row(drop + _PICTOGRAM, (picture,)))
    return beside(*rows, setter.pair(priority.title, inset, "heading", place, lowest=baseline))


def _number_disc(number: str, column: Column, baseline: float, setter: Setter, place: str) -> Row:
    drop = _centred(baseline, _HEADING, _DISC)
    left = column.at_start(_DISC)
    figure = setter.text(
        number,
        Column("nl", left, _DISC, False),
        "big number",
        place,
        align="centre",
        baseline=drop + _DISC / 2 + 5.4,
    )
    return Row(drop + _DISC, (Disc(left, drop, _DISC, look.TINT), *figure.marks))


def _wish(wish: Pair, columns: tuple[Column, ...], setter: Setter, place: str) -> Row:
    """The client's own words, beside an upright line."""
    words = setter.pair(wish, tuple(column.inset(look.GUTTER) for column in columns), "body", place)
    bars: list[Mark] = [
        Bar(column.at_start(0.0, _TICK / 2), 4.0, words.height - 7.0, look.TEAL, 2.4) for column in columns
    ]
    return Row(words.height, (*words.marks, *bars))


def _step(step: StepBlock, columns: tuple[Column, ...], setter: Setter) -> Unit:
    """A step: tick box with the number under it, what is done, and the details in grey."""
    place = f"step {step.number}"
    inset = tuple(column.inset(look.GUTTER) for column in columns)
    text = setter.run_on(step.words, step.details, inset, place)
    gutters = [_step_gutter(step, column, columns, setter, place) for column in columns]
    return Unit(beside(*gutters, text), place)


def _step_gutter(step: StepBlock, column: Column, columns: tuple[Column, ...], setter: Setter, place: str) -> Row:
    baseline = setter.shared_baseline("body", columns)
    drop = _centred(baseline, _BODY, _TICK)
    left = column.at_start(_TICK)
    number = Column("nl", left - 7.0, _TICK + 14.0, False)
    figure = setter.text(step.number, number, "number", place, align="centre", baseline=drop + _TICK + 14.0)
    return Row(drop + _TICK + 18.0, (TickBox(left, drop, _TICK, step.done), *figure.marks))


def _centred(baseline: float, size: float, height: float) -> float:
    """Drop of a thing so that its middle is at half the height of the capitals of text `size` on
    `baseline`.
    """
    return max(0.0, baseline - size * _HALF_CAPITAL - height / 2)
