"""The programme of a workshop: when each part begins and ends."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time
from itertools import accumulate
from typing import Final

from coachdesk.domain.workshop.exercises import ExerciseKind

WELCOME, BREAK, CLOSING = "welcome", "break", "closing"
"""Ids of what is in a programme beside scenarios and exercises."""
WELCOME_MINUTES: Final = 10
CLOSING_MINUTES: Final = 15
_DAY: Final = 24 * 60


@dataclass(frozen=True, slots=True)
class Occasion:
    """What the trainer typed about one workshop; empty where nothing was. It is kept nowhere."""

    name: str = ""
    day: date | None = None
    place: str = ""
    trainer: str = ""


@dataclass(frozen=True, slots=True)
class Chosen:
    """What the trainer chose for a programme: ids of scenarios, kinds of exercises, and minutes of break (0 for none)."""

    scenarios: tuple[str, ...] = ()
    exercises: tuple[ExerciseKind, ...] = ()
    pause: int = 0
    start: time | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """A part of the programme and how long it takes."""

    id: str
    minutes: int


@dataclass(frozen=True, slots=True)
class Slot:
    """An item with its times of day; None where nobody said when the workshop begins."""

    item: Item
    begins: time | None
    ends: time | None


def planned(parts: Sequence[Item], pause: int, start: time | None) -> tuple[Slot, ...]:
    """The welcome, the parts with the break nearest to their middle, and looking back at the end.

    There is no break before the first part or after the last one.
    """
    items = (Item(WELCOME, WELCOME_MINUTES), *_with_break(parts, pause), Item(CLOSING, CLOSING_MINUTES))
    ends = list(accumulate(item.minutes for item in items))
    begins = [0, *ends[:-1]]
    if start is None:
        return tuple(Slot(item, None, None) for item in items)
    return tuple(Slot(i, _later(start, a), _later(start, z)) for i, a, z in zip(items, begins, ends, strict=True))


def _with_break(parts: Sequence[Item], pause: int) -> tuple[Item, ...]:
    if not pause or len(parts) < 2:
        return tuple(parts)
    ends = list(accumulate(part.minutes for part in parts))
    at = min(range(1, len(parts)), key=lambda count: abs(2 * ends[count - 1] - ends[-1]))
    return (*parts[:at], Item(BREAK, pause), *parts[at:])


def _later(start: time, minutes: int) -> time:
    """So many minutes later on the clock, past midnight too."""
    found = (start.hour * 60 + start.minute + minutes) % _DAY
    return time(found // 60, found % 60)
