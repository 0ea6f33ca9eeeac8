"""The web of positive health: marks that the client gives, to talk about and not to measure by.

After Mijn Positieve Gezondheid, Institute for Positive Health. Skipping is always possible.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from coachdesk.domain.errors import MarkNotPossible
from coachdesk.domain.words import Words

MOST: Final = 10
"""The highest mark; the lowest is 0. Marks are whole or a half."""
HALF: Final = 0.5
"""The least by which two marks differ."""


@dataclass(frozen=True, slots=True)
class Web:
    """What the client gave on one day.

    `marks` are 0 to 10 by id of the dimension, `talk` the ids of aspects that the client wants to talk about, `opened`
    those of sensitive aspects that the client wanted to see. `missing` is what the client misses, with its own mark;
    `told` the client's own explanation. Raises MarkNotPossible.
    """

    on: date
    marks: Mapping[str, float] = field(default_factory=dict)
    talk: tuple[str, ...] = ()
    opened: tuple[str, ...] = ()
    missing: Words = Words()
    missing_mark: float | None = None
    told: Words = Words()

    def __post_init__(self) -> None:
        own = () if self.missing_mark is None else (self.missing_mark,)
        for mark in (*self.marks.values(), *own):
            if not 0 <= mark <= MOST or mark * 2 != int(mark * 2):
                raise MarkNotPossible(mark)

    @property
    def key(self) -> str:
        """One web a day."""
        return f"web_{self.on:%Y%m%d}"
