"""The blocks of a client's plan, from a PlanSheet: heading, energy, priorities with their steps."""

from datetime import datetime

from coachdesk.documents import look
from coachdesk.documents.flow import Block, Frame, Unit
from coachdesk.documents.layout import Align
from coachdesk.documents.look import HALF_CAPITAL, Column
from coachdesk.documents.marks import Bar, Disc, Mark, Pictogram, Row, Rule, TickBox, beside, stacked
from coachdesk.documents.paper import Paper
from coachdesk.documents.plan_sizes import Headed, Numbered, Paged, Sizes, page_columns, sizes
from coachdesk.documents.plan_stairs import stairs_unit
from coachdesk.documents.setting import Setter, beside_picture
from coachdesk.documents.sheets import EnergyLine, Pair, PlanSheet, PriorityBlock, StepBlock

_GAP = 6.0
"""Between number, pictogram and title of a priority."""

_STEP_GAP = 9.0


def heading_block(sheet: Headed, setter: Setter, *, short: bool = False) -> Block:
    """Title over a rule, then the person's name and the date; on one line where it is to be `short`."""
    columns = page_columns(sheet)
    outward: Align = "start" if sheet.rtl else "end"
    title = setter.pair(sheet.title, columns, "title", "title", ("start", outward))
    rule = Row(13.0, (Rule(look.MARGIN, 5.0, look.CONTENT_WIDTH, look.TEAL, 2.2),))
    if short:
        dutch, other = (day and f"\u2068{sheet.name}\u2069 · {day}" for day in (sheet.date.nl, sheet.date.other))
        return Block((Unit(stacked(title, rule, setter.pair(Pair(dutch, other), columns, "strong", "name")), "title"),))
    name = setter.same(sheet.name, columns, "strong", "name")
    date = setter.pair(sheet.date, columns, "body", "date")
    return Block((Unit(stacked(title, rule, name, date), "title"),))


def page_number(sheet: Numbered, setter: Setter, page: int, pages: int) -> Row:
    """What stands at the foot of a page, in each column."""
    pattern = sheet.page
    dutch, other = (
        words and words.format(page=page, pages=pages) for words in (pattern.nl, pattern.other or pattern.nl)
    )
    outward: Align = "start" if sheet.rtl else "end"
    return setter.pair(Pair(dutch, other), page_columns(sheet), "small", "page", ("start", outward))


def paper_for(sheet: Numbered, created: datetime, *, black: bool = False) -> Paper:
    """An empty paper with the title and the first language of a sheet; with `black` everything is drawn in black and greys."""
    language = "nl" if sheet.bilingual else sheet.language
    return Paper(sheet.title.nl or sheet.title.other or "", language, created, black=black, exercise=sheet.exercise)


def energy_blocks(sheet: PlanSheet, setter: Setter) -> list[Block]:
    """A coloured box for each thing that gives energy."""
    return [energy_block(sheet, line, setter) for line in sheet.energy]


def energy_block(sheet: Paged, line: EnergyLine, setter: Setter) -> Block:
    """A coloured box for one of them."""
    colour, fill = look.ENERGY.get(line.pictogram, (look.TEAL, look.TINT))
    made = _large_energy if sheet.pictures else _small_energy
    row = made(sheet, line, setter, colour)
    return Block((Unit(row, "energy"),), Frame(colour, fill, 11.0))


def _small_energy(sheet: Paged, line: EnergyLine, setter: Setter, colour: str) -> Row:
    """The pictogram at the height of the first line."""
    measure, columns = sizes(sheet), page_columns(sheet, look.PADDING)
    inset = tuple(column.inset(measure.gutter) for column in columns)
    body = measure.size_of("body")
    baseline = max(measure.energy / 2 + HALF_CAPITAL * body, setter.shared_baseline("strong", columns))
    words = setter.pair(line.words, inset, "strong", "energy", lowest=baseline)
    drop = look.centred(baseline, body, measure.energy)
    return beside(words, _pictograms(line.pictogram, columns, drop, measure.energy, colour))


def _large_energy(sheet: Paged, line: EnergyLine, setter: Setter, colour: str) -> Row:
    """The pictogram large, with the words at its middle."""
    size, columns = sizes(sheet).energy, page_columns(sheet, look.PADDING)
    words = setter.pair(line.words, tuple(beside_picture(column, size) for column in columns), "strong", "energy")
    above = Row(max(0.0, (size - words.height) / 2), ())
    return beside(stacked(above, words), _pictograms(line.pictogram, columns, 0.0, size, colour))


def _pictograms(name: str, columns: tuple[Column, ...], drop: float, size: float, colour: str) -> Row:
    """The same pictogram at the start of each column."""
    marks = tuple(Pictogram(name, column.at_start(size), drop, size, colour, column.rtl) for column in columns)
    return Row(drop + size, marks)


def draft_block(sheet: Paged, draft: Pair, setter: Setter) -> Block:
    """That nobody agreed yet: bold, between dashes, so that it is seen in black and white too."""
    words = setter.pair(draft, page_columns(sheet, look.PADDING), "strong", "draft")
    return Block((Unit(words, "draft"),), Frame(look.DARK_GREY, None, 8.0, dashed=True))


def choice_block(sheet: PlanSheet, choice: Pair, setter: Setter) -> Block:
    """What was answered instead of a choice."""
    words = setter.pair(choice, page_columns(sheet, look.PADDING), "body", "choice")
    return Block((Unit(words, "choice"),), Frame(look.EDGE))


def priority_block(sheet: PlanSheet, priority: PriorityBlock, setter: Setter) -> Block:
    """A card for a priority; its heading and the wish stay with the first step."""
    place = f"priority {priority.number}"
    columns, measure = page_columns(sheet, look.PADDING), sizes(sheet)
    head = (_large_head if sheet.pictures else _small_head)(priority, columns, measure, setter, place)
    rows = [head]
    if priority.reached is not None:
        rows.append(_reached(priority.reached, columns, measure, setter, place))
    if priority.wish:
        rows.append(_wish(priority.wish, columns, measure, setter, place))
    steps = [_step(step, columns, measure, setter) for step in priority.steps]
    first = stacked(*rows, *(unit.row for unit in steps[:1]), gap=_STEP_GAP)
    units = (Unit(first, place), *steps[1:])
    if priority.stairs is not None:
        units += (stairs_unit(priority.stairs, columns, measure, setter, place),)
    return Block(units, Frame(look.EDGE), unit_gap=_STEP_GAP, again=head)


def _small_head(
    priority: PriorityBlock, columns: tuple[Column, ...], measure: Sizes, setter: Setter, place: str
) -> Row:
    """Number, pictogram and title on one line."""
    inset = tuple(column.inset(measure.disc + _GAP + measure.area + _GAP) for column in columns)
    heading = measure.size_of("heading")
    baseline = max(measure.disc / 2 + HALF_CAPITAL * heading, setter.shared_baseline("heading", columns))
    rows: list[Row] = []
    for column in columns:
        disc_drop = look.centred(baseline, heading, measure.disc)
        rows.append(number_disc(priority.number, column, disc_drop, measure, setter, place))
        drop = look.centred(baseline, heading, measure.area)
        left = column.at_start(measure.area, measure.disc + _GAP)
        rows.append(
            Row(drop + measure.area, (Pictogram(priority.pictogram, left, drop, measure.area, look.TEAL, column.rtl),))
        )
    return beside(*rows, setter.pair(priority.title, inset, "heading", place, lowest=baseline))


def _large_head(
    priority: PriorityBlock, columns: tuple[Column, ...], measure: Sizes, setter: Setter, place: str
) -> Row:
    """Number and a large pictogram, over the title in the whole width."""
    size = measure.area
    rows: list[Row] = []
    for column in columns:
        rows.append(number_disc(priority.number, column, (size - measure.disc) / 2, measure, setter, place))
        left = column.at_start(size, measure.disc + 2 * _GAP)
        rows.append(Row(size, (Pictogram(priority.pictogram, left, 0.0, size, look.TEAL, column.rtl),)))
    return stacked(beside(*rows), setter.pair(priority.title, columns, "heading", place), gap=_GAP)


def number_disc(number: str, column: Column, drop: float, measure: Sizes, setter: Setter, place: str) -> Row:
    """A number in a light circle at the start of a column."""
    size, left = measure.disc, column.at_start(measure.disc)
    figure = setter.text(
        number,
        Column("nl", left, size, False, column.letters),
        "big number",
        place,
        align="centre",
        baseline=drop + size / 2 + 5.4 * measure.letters,
    )
    return Row(drop + size, (Disc(left, drop, size, look.TINT), *figure.marks))


def _reached(said: Pair, columns: tuple[Column, ...], measure: Sizes, setter: Setter, place: str) -> Row:
    """That the goal is reached, beside a ticked box."""
    size = measure.tick
    words = setter.pair(said, tuple(column.inset(measure.gutter) for column in columns), "strong", place)
    drop = look.centred(setter.shared_baseline("strong", columns), measure.size_of("body"), size)
    return beside(words, *(Row(drop + size, (TickBox(column.at_start(size), drop, size, True),)) for column in columns))


def _wish(wish: Pair, columns: tuple[Column, ...], measure: Sizes, setter: Setter, place: str) -> Row:
    """The client's own words, beside an upright line."""
    words = setter.pair(wish, tuple(column.inset(measure.gutter) for column in columns), "body", place)
    bars: list[Mark] = [
        Bar(column.at_start(0.0, measure.tick / 2), 4.0, words.height - 7.0, look.TEAL, 2.4) for column in columns
    ]
    return Row(words.height, (*words.marks, *bars))


def _step(step: StepBlock, columns: tuple[Column, ...], measure: Sizes, setter: Setter) -> Unit:
    """A step: tick box with the number under it, what is done, and the details in grey."""
    place = f"step {step.number}"
    inset = tuple(column.inset(measure.gutter) for column in columns)
    text = setter.run_on(step.words, () if measure.picture else step.details, inset, place)
    gutters = [_step_gutter(step, column, columns, measure, setter, place) for column in columns]
    rows = [beside(*gutters, text)]
    if measure.picture:
        for pair in step.details:
            words = setter.pair(pair, inset, "detail", place)
            shown = setter.pictured(words, pair.pictogram, columns, "detail", measure.picture)
            rows.append(shown if pair.pictogram else words)
    return Unit(stacked(*rows), place)


def _step_gutter(
    step: StepBlock, column: Column, columns: tuple[Column, ...], measure: Sizes, setter: Setter, place: str
) -> Row:
    baseline = setter.shared_baseline("body", columns)
    size = measure.tick
    drop = look.centred(baseline, measure.size_of("body"), size)
    left = column.at_start(size)
    number = Column("nl", left - 7.0, size + 14.0, False, column.letters)
    boxes = (TickBox(left, drop, size, step.done),) if step.done or step.asked else ()
    under = drop + size + 14.0 * measure.letters if boxes else baseline
    figure = setter.text(step.number, number, "number", place, align="centre", baseline=under)
    return Row(under + 4.0, (*boxes, *figure.marks))
