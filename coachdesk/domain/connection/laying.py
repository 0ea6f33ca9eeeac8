"""Where people stand on a map of the people around one client: on rings round the middle, near to far, apart from each other.

Lengths are shares: the middle is (0, 0), the outermost ring reaches 1 to every side. Down is positive.
"""

from collections.abc import Sequence
from math import atan2, cos, pi, sin
from types import MappingProxyType
from typing import Final

from coachdesk.domain.connection.network import Near

RINGS: Final = MappingProxyType({Near.HOME: 0.36, Near.PLACE: 0.58, Near.COUNTRY: 0.8, Near.ABROAD: 1.0})
"""How far out each ring runs."""
_STEPS: Final = 40
"""Places that are tried on a ring."""
_SPREAD: Final = 2 * pi / 14
"""How far round from each other two people stand well, so that the lines to them do not meet."""
_TURNS: Final = (2, 22, 6, 26, 38, 18, 9, 29, 35, 15)
"""Which of them come first: the sides, then between; the others follow in order."""
_ORDER: Final = (*_TURNS, *(each for each in range(_STEPS) if each not in _TURNS))

Spot = tuple[float, float]


def laid(nears: Sequence[Near], room: Spot, label: Spot) -> tuple[Spot, ...]:
    """A place for each person, in the order in which they were drawn: who is added later moves nobody.

    `room` is what a person takes with the name, `label` what the name of a ring takes at the top of it. Where there are too many
    for that, they stand as far from each other as can be.
    """
    placed: list[Spot] = []
    middle = (room[0] * 0.7, room[1])  # who stands there has no name below
    fixed = [((0.0, 0.0), middle), *(((0.0, -away), _half(label, room)) for away in RINGS.values())]
    for near in nears:
        placed.append(_best(RINGS[near], placed, fixed, room))
    return tuple(placed)


def _half(one: Spot, other: Spot) -> Spot:
    """The distance at which two of different size touch."""
    return (one[0] + other[0]) / 2, (one[1] + other[1]) / 2


def _best(away: float, placed: Sequence[Spot], fixed: Sequence[tuple[Spot, Spot]], room: Spot) -> Spot:
    """The place on a ring that lies over nobody, and then furthest round from the others; the first of equals."""
    best, most = (away, 0.0), (-1.0, -1.0, -1.0)
    for step in _ORDER:
        spot = away * cos(2 * pi * step / _STEPS), away * sin(2 * pi * step / _STEPS)
        free = min([_apart(spot, other, room) for other in placed] + [_apart(spot, at, size) for at, size in fixed])
        round_ = min((_turned(spot, other) for other in placed), default=_SPREAD)
        found = round(min(free, 1.1), 3), round(min(round_ / _SPREAD, 1.0), 3), round(min(free, 1.6), 3)
        if found > most:
            best, most = spot, found
    return best


def _turned(one: Spot, other: Spot) -> float:
    """The angle between two, seen from the middle."""
    between = abs(atan2(one[1], one[0]) - atan2(other[1], other[0]))
    return min(between, 2 * pi - between)


def _apart(one: Spot, other: Spot, room: Spot) -> float:
    """How far apart two stand; less than 1 is over each other."""
    return max(abs(one[0] - other[0]) / room[0], abs(one[1] - other[1]) / room[1])
