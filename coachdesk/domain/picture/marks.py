"""Whether a prompt card fits this person, as the consultant found by asking."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from coachdesk.domain.cases import LONG, check_length


class Fits(StrEnum):
    """What came of asking."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class CardMark:
    """Whether the card with id `card` fits this person, seen on a day; a reading that fitted once may not fit again."""

    card: str
    fits: Fits
    on: date
    note: str = ""

    def __post_init__(self) -> None:
        check_length("note", self.note, LONG)

    @property
    def key(self) -> str:
        """A card is marked once."""
        return self.card
