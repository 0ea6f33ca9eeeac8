"""When something is: hours on days of the week, and the parts of a week that they fall in."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import time
from typing import Final

from coachdesk.domain.errors import TimeInvalid
from coachdesk.domain.questions import DAYS, PARTS

NOON: Final = time(12)
EVENING: Final = time(18)
MIDNIGHT: Final = time()
LAST_MINUTE: Final = time(23, 59)
"""Where a day ends: something that goes on until midnight ends here."""
"""Where the afternoon begins, and the evening."""


@dataclass(frozen=True, slots=True)
class Weekly:
    """From `begins` to `ends` on one day of the week, 1 for Monday to 7 for Sunday. Raises TimeInvalid for no hours at all."""

    day: int
    begins: time
    ends: time

    def __post_init__(self) -> None:
        if self.begins.tzinfo is not None or self.ends.tzinfo is not None:
            raise TimeInvalid(f"{self.begins.isoformat()}-{self.ends.isoformat()}")
        if not 1 <= self.day <= len(DAYS) or self.ends <= self.begins:
            raise TimeInvalid(f"{self.begins:%H:%M}-{self.ends:%H:%M}")

    @property
    def parts(self) -> tuple[str, ...]:
        """The parts of the week in which it is, as their ids ("monday_morning")."""
        borders = ((time.min, NOON), (NOON, EVENING), (EVENING, time.max))
        held = (
            part for part, (first, last) in zip(PARTS, borders, strict=True) if self.begins < last and self.ends > first
        )
        return tuple(f"{DAYS[self.day - 1]}_{part}" for part in held)

    @property
    def minutes(self) -> int:
        """How long it takes."""
        return (self.ends.hour - self.begins.hour) * 60 + self.ends.minute - self.begins.minute


def parts_of(times: Iterable[Weekly]) -> frozenset[str]:
    """All parts of the week in which any of these is."""
    return frozenset(part for each in times for part in each.parts)
