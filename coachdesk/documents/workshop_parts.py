"""The parts of a workshop's papers: lists, tables of times, faces to ring, boxes to tick, lines to write on."""

from collections.abc import Callable
from dataclasses import replace
from functools import singledispatch
from typing import Final

from coachdesk.documents import look
from coachdesk.documents.flow import Block, Frame, Unit
from coachdesk.documents.look import Column, Role
from coachdesk.documents.marks import Disc, Mark, Row, Rule, Shape, TickBox, beside, stacked
from coachdesk.documents.setting import Setter
from coachdesk.documents.text import first_baseline
from coachdesk.documents.workshop_sheets import Levels, Listed, Part, Rating, Said, Ticking, Timed, Writing

_GAP: Final = 5.0
_DOT, _INDENT = 4.0, 14.0
_RULE: Final = 25.0
"""From one line to write on to the next: room for handwriting."""
_TICK: Final = 13.0
_TIME, _LONG = 104.0, 76.0
"""Room for the times at the start of a row, and for how long it takes at its end."""
_FACE: Final = 34.0
_CELL: Final = 62.0
"""Width of a column of boxes to tick."""
_BENT: Final = (-0.22, -0.10, 0.0, 0.10, 0.22)
"""How far the mouths of the faces are bent, as a part of the face."""
_PIECES: Final = 8
"""Straight lines that make a mouth."""


@singledispatch
def block(part: Part, column: Column, setter: Setter) -> Block:
    """A part of a paper as a block; `column` is the inside of a card."""
    raise TypeError(part)


@block.register
def _listed(part: Listed, column: Column, setter: Setter) -> Block:
    head = setter.text(part.title, column, "strong", part.title)
    lines = [_dotted(line, column, setter, part.title) for line in part.lines]
    return Block((Unit(stacked(head, *lines, gap=_GAP), part.title),), Frame(look.EDGE))


def _dotted(text: str, column: Column, setter: Setter, place: str) -> Row:
    return _marked(
        text,
        column,
        setter,
        place,
        _INDENT,
        lambda middle: Disc(column.at_start(_DOT, 2.0), middle - _DOT / 2, _DOT, look.TEAL),
        role="body",
    )


def _marked(
    text: str,
    column: Column,
    setter: Setter,
    place: str,
    indent: float,
    mark: Callable[[float], Mark],
    *,
    role: Role = "text",
) -> Row:
    """A text with a mark before its first line; `mark` is given the middle of that line."""
    style = look.style(role, column)
    middle = first_baseline(style.size, style.leading) - style.size * look.HALF_CAPITAL
    return beside(setter.text(text, column.inset(indent), role, place), Row(0.0, (mark(middle),)))


@block.register
def _said(part: Said, column: Column, setter: Setter) -> Block:
    title = setter.text(part.title, column, "small", part.title)
    said = setter.text(part.text, column, "strong", part.title)
    return Block((Unit(stacked(title, said), part.title),), Frame(look.TEAL, look.TINT))


@block.register
def _writing(part: Writing, column: Column, setter: Setter) -> Block:
    rows = [setter.text(part.help, column, "small", part.title)] if part.help else []
    made = _card(part.title, column, setter, *rows, lines_to_write(column, part.rules))
    return replace(made, new_page=part.new_page)


def lines_to_write(column: Column, count: int) -> Row:
    """Ruled lines under each other."""
    rules = tuple(Rule(column.x, _RULE * at, column.width, look.EDGE, 0.8) for at in range(1, count + 1))
    return Row(_RULE * count + 3.0, rules)


@block.register
def _ticking(part: Ticking, column: Column, setter: Setter) -> Block:
    """As many beside each other as fit."""
    rows: list[list[tuple[float, str]]] = [[]]
    start = 0.0
    for option in part.options:
        wide = setter.width(option, column, "text") + _TICK + 24.0
        if rows[-1] and start + wide > column.width:
            rows.append([])
            start = 0.0
        rows[-1].append((start, option))
        start += wide
    made = [beside(*(_tick(option, column, at, setter, part.title) for at, option in row)) for row in rows]
    return _card(part.title, column, setter, *made)


def _tick(option: str, column: Column, start: float, setter: Setter, place: str) -> Row:
    return _marked(
        option,
        column.inset(start),
        setter,
        place,
        _TICK + 7.0,
        lambda middle: TickBox(column.at_start(_TICK, start), max(0.0, middle - _TICK / 2), _TICK, False),
    )


# --- the scale --------------------------------------------------------------------------------------------------------


@block.register
def _rating(part: Rating, column: Column, setter: Setter) -> Block:
    """The worst face where reading begins."""
    title = setter.text(part.title, column, "strong text", part.title)
    third = column.width / 3
    words = (
        setter.text(part.low, column.inset(0.0, column.width - third + 24.0), "small", part.title, align="end"),
        setter.text(part.high, column.inset(column.width - third + 24.0), "small", part.title),
    )
    step = (column.width - 2 * third + 20.0) / len(_BENT)
    marks: list[Mark] = []
    for at, bent in enumerate(_BENT):
        start = third - 10.0 + at * step + (step - _FACE) / 2
        marks += face(column.at_start(_FACE, start), 0.0, _FACE, bent)
    drop = max(0.0, (_FACE - min(row.height for row in words)) / 2)
    sides = (stacked(Row(drop, ()), row) for row in words)
    return Block(
        (Unit(stacked(title, beside(Row(_FACE, tuple(marks)), *sides), gap=_GAP), part.title),), Frame(look.EDGE)
    )


def face(x: float, drop: float, size: float, bent: float) -> list[Mark]:
    """A round face whose mouth is bent up, or down where `bent` is below 0."""
    eye = size * 0.09
    eyes = [Disc(x + (0.5 + side) * size - eye / 2, drop + 0.36 * size, eye, look.INK) for side in (-0.17, 0.17)]
    points = []
    for piece in range(_PIECES + 1):
        along = piece / _PIECES
        down = 0.68 + bent * (4 * along * (1 - along) - 0.5)
        points.append((x + (0.29 + 0.42 * along) * size, down * size))
    mouth = Shape(tuple(points), drop, edge=look.INK, thickness=1.4, closed=False)
    return [Disc(x, drop, size, look.WHITE, look.INK), *eyes, mouth]


@block.register
def _levels(part: Levels, column: Column, setter: Setter) -> Block:
    wide = _CELL * len(part.heads)
    cells = [
        column.inset(column.width - wide + _CELL * at + 3.0, wide - _CELL * (at + 1) + 3.0)
        for at in range(len(part.heads))
    ]
    heads = beside(
        *(
            setter.text(head, cell, "small", part.title, align="centre")
            for head, cell in zip(part.heads, cells, strict=True)
        )
    )
    title = setter.text(part.title, column.inset(0.0, wide), "strong text", part.title)
    rows = []
    for name in part.rows:
        said = setter.text(name, column.inset(0.0, wide + 8.0), "text", part.title)
        drop = max(0.0, (said.height - _TICK) / 2)
        boxes = tuple(TickBox(cell.x + (cell.width - _TICK) / 2, drop, _TICK, False) for cell in cells)
        rows.append(beside(said, Row(_TICK, boxes)))
    return _table([beside(title, heads), *rows], [part.title] * (len(rows) + 1), column)


def _table(rows: list[Row], places: list[str], column: Column) -> Block:
    """Rows with thin lines between them."""
    between = Row(5.0, (Rule(column.x, 4.0, column.width, look.EDGE, 0.6),))
    ruled = [stacked(row, between) for row in rows[:-1]] + rows[-1:]
    units = tuple(Unit(row, place) for row, place in zip(ruled, places, strict=True))
    return Block(units, Frame(look.EDGE), unit_gap=4.0)


@block.register
def _timed(part: Timed, column: Column, setter: Setter) -> Block:
    rows = []
    start = _TIME if any(when for when, _what, _long, _about in part.rows) else 0.0
    for when, what, long, about in part.rows:
        inside = column.inset(start, _LONG)
        said = [setter.text(what, inside, "strong text", what)]
        if about:
            said.append(setter.text(about, inside, "small", what))
        sides = [setter.text(long, column.inset(column.width - _LONG), "text", what, align="end", muted=True)]
        if when:
            sides.append(setter.text(when, column.inset(0.0, column.width - start), "text", what))
        rows.append(beside(stacked(*said), *sides))
    return _table(rows, [what for _when, what, _long, _about in part.rows], column)


def _card(title: str, column: Column, setter: Setter, *rows: Row) -> Block:
    head = setter.text(title, column, "strong text", title)
    return Block((Unit(stacked(head, *rows, gap=_GAP), title),), Frame(look.EDGE))
