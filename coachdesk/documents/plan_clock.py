"""A clock face as on the wall: hours from the middle above on, the short hand thick. A clock is never mirrored."""

from datetime import time
from math import cos, pi, sin
from typing import Final

from coachdesk.documents import look
from coachdesk.documents.marks import Disc, Mark, Row, Shape

_SHORT, _LONG, _TICK, _QUARTER = 0.27, 0.38, 0.05, 0.1
"""Length of the hands and of the ticks, in parts of the face."""
HOURS: Final = 12
_MINUTES: Final = 60


def clock(at: time, x: float, size: float, drop: float = 0.0) -> Row:
    """The face with its hands at `at`, in a square of `size` points from `x` on."""
    thick = size / 26
    marks: list[Mark] = [Disc(x, drop, size, look.WHITE, look.INK)]
    for hour in range(HOURS):
        length = _TICK if hour % 3 else _QUARTER
        marks.append(_ray(x, drop, size, hour / HOURS, 0.47 - length, 0.47, thick if hour % 3 == 0 else thick / 2))
    turned = (at.hour % HOURS + at.minute / _MINUTES) / HOURS
    marks.append(_ray(x, drop, size, turned, 0.0, _SHORT, 2.2 * thick))
    marks.append(_ray(x, drop, size, at.minute / _MINUTES, 0.0, _LONG, 1.3 * thick))
    return Row(drop + size, tuple(marks))


def _ray(x: float, drop: float, size: float, turn: float, start: float, end: float, thickness: float) -> Shape:
    """A line from the middle outward, `turn` of the whole round from above, between two distances in parts of the face."""
    across, up = sin(2 * pi * turn), cos(2 * pi * turn)
    points = tuple((x + size * (0.5 + across * far), size * (0.5 - up * far)) for far in (start, end))
    return Shape(points, drop=drop, edge=look.INK, thickness=thickness, closed=False)
