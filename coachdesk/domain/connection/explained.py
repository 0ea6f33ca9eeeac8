"""Cards on how things work in the Netherlands that were explained to one client, and told back."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from coachdesk.domain.words import Words


class ToldBack(StrEnum):
    """Whether the client told it back in own words: it shows how well it was explained, and is no test of anybody."""

    NOT_ASKED = "not_asked"
    CLEAR = "clear"
    AGAIN = "again"
    """It is to be explained again, in another way."""


@dataclass(frozen=True, slots=True)
class Explained:
    """The card `card` of the content, last explained on the day `on` in `language`."""

    card: str
    on: date
    told_back: ToldBack = ToldBack.NOT_ASKED
    language: str = ""
    words: Words = Words()

    @property
    def key(self) -> str:
        """Each card once."""
        return self.card
