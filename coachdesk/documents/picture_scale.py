"""The scale on paper: a beam on a stand with two pans, stones that weigh and straps that carry.

They differ in shape and light, and dots say how much; in black and white too. What weighs hangs where reading begins.
"""

from math import cos, radians, sin
from typing import Final

from coachdesk.documents import look
from coachdesk.documents.look import Column
from coachdesk.documents.marks import Disc, Mark, Row, Shape, beside, stacked
from coachdesk.documents.paper import WIDTH
from coachdesk.documents.picture_sheet import ScalePicture, Weighed
from coachdesk.documents.plan_sizes import Paged
from coachdesk.documents.setting import Setter
from coachdesk.domain.picture import Side

_STEEPEST: Final = 13.0
"""Degrees at which the beam hangs when everything lies on one side."""
_ARM, _ROPE, _PAN, _BOWL = 112.0, 76.0, 104.0, 10.0
"""Points of half the beam, of the height of a rope, of the width of a pan and of its depth."""
_TOP, _FOOT, _STAND = 30.0, 140.0, 33.0
"""Points from above to the middle of the beam when it is level, and to the ground; half the foot."""
_SIZES: Final = {1: (22.0, 16.0), 2: (29.0, 20.0), 3: (36.0, 25.0)}
"""Points, wide and high, of what has this weight."""
_DOT: Final = 2.0
_LEAST: Final = 0.45
"""How small what lies there may become where there is much of it."""
_EDGE: Final = ((0.10, 0.30), (0.36, 0.0), (0.74, 0.05), (1.0, 0.42), (0.90, 0.96), (0.16, 1.0), (0.0, 0.68))
"""The corners of a stone, as parts of its width and height."""
_BENT: Final = 6
"""Pieces of straight line that make a bend."""
_LABEL: Final = 210.0
"""Width of the words under a pan."""

Point = tuple[float, float]


def scale_row(sheet: Paged, picture: ScalePicture, setter: Setter) -> Row:
    """The drawing, with what each side is under it."""
    turn = -1.0 if sheet.rtl else 1.0
    marks: list[Mark] = [_line((0.0, _TOP), (0.0, _FOOT), 4.0), _line((-_STAND, _FOOT), (_STAND, _FOOT), 4.0)]
    ends = {side: _end(side, picture.tilt, turn) for side in Side}
    marks.append(_line(ends[Side.LOAD], ends[Side.STRENGTH], 4.0))
    marks.append(Disc(WIDTH / 2 - 5.5, _TOP - 5.5, 11.0, look.WHITE, look.TEAL))
    for side, end in ends.items():
        marks += _pan(end)
        laid = [each for each in picture.laid if each.side is side]
        for each, (x, y, wide, high) in zip(laid, _piled([each.weight for each in laid]), strict=True):
            marks += thing(each, WIDTH / 2 + end[0] + x, end[1] + _ROPE + y, wide, high)
    names = beside(*(_side_name(sheet, picture, side, ends[side][0], setter) for side in Side))
    return stacked(Row(_FOOT + 3.0, tuple(marks)), Row(4.0, ()), names)


def thing(each: Weighed, x: float, y: float, wide: float, high: float) -> list[Mark]:
    """A stone or a strap in its room, whose upper left corner is at (x, y)."""
    ink = look.WHITE if each.side is Side.LOAD else look.INK
    if each.side is Side.LOAD:
        corners = [(x + across * wide, y + down * high) for across, down in _EDGE]
        made: list[Mark] = [Shape(_bent(corners), fill=look.DARK_GREY, edge=look.INK, thickness=0.8)]
    else:
        made = [Shape(_strap(x, y, wide, high), fill=look.TINT, edge=look.TEAL, thickness=1.2)]
        for part in (0.18, 0.26, 0.74, 0.82):
            at = x + part * wide
            made.append(Shape(((at, y), (at, y + high)), edge=look.TEAL, thickness=0.9, closed=False))
    size = 2 * _DOT * high / _SIZES[each.weight][1]
    for number in range(each.weight):
        middle = x + wide / 2 + (number - (each.weight - 1) / 2) * 1.5 * size
        made.append(Disc(middle - size / 2, y + high / 2 - size / 2, size, ink))
    return made


def size_of(weight: int) -> tuple[float, float]:
    """Points, wide and high, of what has this weight."""
    return _SIZES[weight]


def _side_name(sheet: Paged, picture: ScalePicture, side: Side, x: float, setter: Setter) -> Row:
    """What a pan is for, centred under it, in each language."""
    left = WIDTH / 2 + x - _LABEL / 2
    pair = picture.sides[side]
    languages = (("nl", False), (sheet.language, sheet.rtl)) if sheet.bilingual else ((sheet.language, sheet.rtl),)
    rows = [
        setter.text(words, Column(language, left, _LABEL, rtl, sheet.letters), "strong text", "scale", align="centre")
        for words, (language, rtl) in zip((pair.nl, pair.other), languages, strict=False)
        if words
    ]
    return stacked(*rows)


def _end(side: Side, tilt: float, turn: float) -> Point:
    """Where the rope of a side hangs on the beam, from the middle of the page and the top of the drawing."""
    angle = radians(_STEEPEST * tilt)
    out = -1.0 if side is Side.LOAD else 1.0
    return turn * out * _ARM * cos(angle), _TOP - out * _ARM * sin(-angle)


def _line(start: Point, end: Point, thickness: float) -> Shape:
    points = ((WIDTH / 2 + start[0], start[1]), (WIDTH / 2 + end[0], end[1]))
    return Shape(points, edge=look.TEAL, thickness=thickness, closed=False)


def _pan(end: Point) -> list[Mark]:
    """The ropes and the bowl that hang from an end of the beam."""
    x, top = WIDTH / 2 + end[0], end[1]
    rim = top + _ROPE - _BOWL
    ropes = [
        Shape(((x, top), (x + out * _PAN / 2, rim)), edge=look.MUTED, thickness=1.1, closed=False) for out in (-1, 1)
    ]
    start, bend, stop = (x - _PAN / 2, rim), (x, rim + 3 * _BOWL), (x + _PAN / 2, rim)
    bowl = tuple(_on_bend(start, bend, stop, at / (2 * _BENT)) for at in range(2 * _BENT + 1))
    return [*ropes, Shape(bowl, fill=look.WHITE, edge=look.TEAL, thickness=2.8)]


def _on_bend(start: Point, bend: Point, stop: Point, at: float) -> Point:
    """A place on a bend, from 0 at its start to 1 at its end."""
    a, b, c = (1 - at) ** 2, 2 * at * (1 - at), at**2
    return a * start[0] + b * bend[0] + c * stop[0], a * start[1] + b * bend[1] + c * stop[1]


def _bent(corners: list[Point]) -> tuple[Point, ...]:
    """A closed line with rounded corners: it goes through the middle of each edge."""
    found: list[Point] = []
    for at, here in enumerate(corners):
        before, after = corners[at - 1], corners[(at + 1) % len(corners)]
        start = ((before[0] + here[0]) / 2, (before[1] + here[1]) / 2)
        stop = ((here[0] + after[0]) / 2, (here[1] + after[1]) / 2)
        found += [_on_bend(start, here, stop, part / _BENT) for part in range(_BENT)]
    return tuple(found)


def _strap(x: float, y: float, wide: float, high: float) -> tuple[Point, ...]:
    """A rectangle with round ends."""
    right, low, bend = x + wide, y + high, high / 2.6
    corners = (
        ((x, y + bend), (x, y), (x + bend, y)),
        ((right - bend, y), (right, y), (right, y + bend)),
        ((right, low - bend), (right, low), (right - bend, low)),
        ((x + bend, low), (x, low), (x, low - bend)),
    )
    return tuple(_on_bend(*corner, part / _BENT) for corner in corners for part in range(_BENT + 1))


def _piled(weights: list[int]) -> list[tuple[float, float, float, float]]:
    """A room (x, y, width, height, from the middle of the rim) for each weight, heaped up; smaller where they would not fit."""
    scale, rooms = 1.0, _heaped(weights, 1.0)
    while scale > _LEAST and any(y < -(_ROPE - 2 * _BOWL) for _x, y, _wide, _high in rooms):
        scale -= 0.05
        rooms = _heaped(weights, scale)
    return rooms


def _heaped(weights: list[int], scale: float) -> list[tuple[float, float, float, float]]:
    """Rows from the bowl up, the heaviest below, each row a little shorter; rooms in the order of `weights`."""
    rows: list[list[int]] = [[]]
    for at in sorted(range(len(weights)), key=lambda at: -weights[at]):
        wide = sum(_SIZES[weights[each]][0] * scale + 2.5 for each in (*rows[-1], at))
        if rows[-1] and wide > _PAN - 12 - 8 * (len(rows) - 1):
            rows.append([])
        rows[-1].append(at)
    found: dict[int, tuple[float, float, float, float]] = {}
    ground = -_BOWL * 0.1
    for row in rows:
        sizes = [(_SIZES[weights[at]][0] * scale, _SIZES[weights[at]][1] * scale) for at in row]
        x = -(sum(wide for wide, _high in sizes) + 2.5 * (len(sizes) - 1)) / 2
        for at, (wide, high) in zip(row, sizes, strict=True):
            found[at] = (x, ground - high, wide, high)
            x += wide + 2.5
        ground -= max((high for _wide, high in sizes), default=0.0) * 0.92
    return [found[at] for at in range(len(weights))]
