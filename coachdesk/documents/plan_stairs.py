"""The staircase of a goal on paper: five stairs that rise in the direction of reading, without numbers.

The stair on which the client stands is filled dark and a figure stands on it: that is seen without colour too.
"""

from typing import Final

from coachdesk.documents import look
from coachdesk.documents.flow import Unit
from coachdesk.documents.look import Column
from coachdesk.documents.marks import Mark, Pictogram, Row, Shape, beside, stacked
from coachdesk.documents.plan_sizes import Sizes
from coachdesk.documents.setting import Setter
from coachdesk.documents.sheets import Stairs

COUNT: Final = 5
_WIDE, _RISE, _LOWEST = 30.0, 9.0, 8.0
"""Points: width of a stair, how much higher the next one is, height of the lowest."""
_FIGURE: Final = 22.0
_SMALL: Final = (4.0, 3.2, 3.0)
"""The same of the staircases beside the words; narrow, so that they stand in the gutter."""
_GAP: Final = 4.0


def stairs_unit(stairs: Stairs, columns: tuple[Column, ...], measure: Sizes, setter: Setter, place: str) -> Unit:
    """The staircase in each column, and under it a line for each stair of which something was said."""
    inset = tuple(column.inset(measure.gutter) for column in columns)
    rows = [beside(*(_drawn(stairs, column, measure.letters) for column in inset))]
    for at, words in reversed(tuple(enumerate(stairs.steps))):
        said = [setter.pair(stairs.here_words, inset, "strong", place)] if at == stairs.here else []
        said += [setter.pair(words, inset, "body" if said else "detail", place)] if words is not None else []
        if said:
            rows.append(beside(stacked(*said), *(_beside(at, column, measure, setter, columns) for column in columns)))
    return Unit(stacked(*rows, gap=_GAP), place)


def _drawn(stairs: Stairs, column: Column, letters: float) -> Row:
    """The whole staircase at the start of a column; lower stairs stand where reading begins."""
    wide = min(_WIDE * letters, column.width / COUNT)
    highest = _LOWEST + _RISE * (COUNT - 1)
    total = _FIGURE + highest
    marks: list[Mark] = []
    for at in range(COUNT):
        left, high = column.at_start(wide, at * wide), _LOWEST + _RISE * at
        here = at == stairs.here
        marks.append(_stair(left, total - high, wide, high, here))
        if here:
            middle = left + (wide - _FIGURE) / 2
            marks.append(Pictogram("standing", middle, total - high - _FIGURE, _FIGURE, look.INK, column.rtl))
    return Row(total + 1.0, tuple(marks))


def _stair(x: float, drop: float, wide: float, high: float, filled: bool) -> Shape:
    corners = ((x, drop), (x + wide, drop), (x + wide, drop + high), (x, drop + high))
    fill = look.DARK_GREY if filled else look.WHITE
    return Shape(corners, fill=fill, edge=look.DARK_GREY, thickness=1.2)


def _beside(at: int, column: Column, measure: Sizes, setter: Setter, columns: tuple[Column, ...]) -> Row:
    """A little staircase in the gutter, with the stair of this line filled."""
    wide, rise, lowest = (part * measure.letters for part in _SMALL)
    high = lowest + rise * (COUNT - 1)
    top = max(0.0, setter.shared_baseline("body", columns) - high)
    marks: list[Mark] = [
        _stair(
            column.at_start(wide, each * wide),
            top + high - lowest - rise * each,
            wide,
            lowest + rise * each,
            each == at,
        )
        for each in range(COUNT)
    ]
    return Row(top + high + 1.0, tuple(marks))
