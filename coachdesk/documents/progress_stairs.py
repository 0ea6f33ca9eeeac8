"""The staircase of a goal, before and now: an open ring where the client stood, a figure where he stands.

Both are seen without colour; the stair on which he stands is filled too.
"""

from typing import Final

from coachdesk.documents import look
from coachdesk.documents.look import Column
from coachdesk.documents.marks import Disc, Mark, Pictogram, Row, Shape, beside

COUNT: Final = 5
_WIDE, _RISE, _LOWEST = 26.0, 8.0, 8.0
"""Points: width of a stair, how much higher the next one is, height of the lowest."""
_FIGURE, _RING = 22.0, 10.0


def stairs_row(before: int | None, now: int | None, columns: tuple[Column, ...]) -> Row:
    """The staircase at the start of each column; lower stairs stand where reading begins."""
    return beside(*(_drawn(before, now, column) for column in columns))


def _drawn(before: int | None, now: int | None, column: Column) -> Row:
    wide = min(_WIDE * column.letters, column.width / COUNT)
    total = _FIGURE + _LOWEST + _RISE * (COUNT - 1)
    marks: list[Mark] = []
    for at in range(COUNT):
        left, high = column.at_start(wide, at * wide), _LOWEST + _RISE * at
        top = total - high
        corners = ((left, top), (left + wide, top), (left + wide, total), (left, total))
        fill = look.DARK_GREY if at == now else look.WHITE
        marks.append(Shape(corners, fill=fill, edge=look.DARK_GREY, thickness=1.2))
        if at == before and at != now:
            marks.append(Disc(left + (wide - _RING) / 2, top - _RING - 3.0, _RING, look.WHITE, look.TEAL))
        if at == now:
            middle = left + (wide - _FIGURE) / 2
            marks.append(Pictogram("standing", middle, top - _FIGURE, _FIGURE, look.INK, column.rtl))
    return Row(total + 1.0, tuple(marks))
