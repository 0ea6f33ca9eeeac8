"""How a client wants to be spoken to, and how the client reads.

Asked, never guessed from a name or a country: Arabic and Tigrinya say "you" differently to a woman and to a man, Dutch
has "u" and "je"; who does not read is served with pictures and by listening.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Gender(StrEnum):
    """The grammatical gender in which this person wants to be spoken to."""

    NEUTRAL = "neutral"
    """The polite form for everyone: the plural in Arabic and Tigrinya."""
    WOMAN = "woman"
    MAN = "man"


class DutchYou(StrEnum):
    """Which "you" this person wants in Dutch."""

    AS_SET = "as_set"
    """As in the settings of the vault."""
    U = "u"
    JE = "je"


DUTCH_SETTING: Final = "address.dutch"
"""Key of the setting for everyone: "u" (also when not set) or "je"."""


@dataclass(frozen=True, slots=True)
class Address:
    """The form of address that a person chose."""

    gender: Gender = Gender.NEUTRAL
    dutch: DutchYou = DutchYou.AS_SET

    def form(self, language: str, dutch_setting: str = "u") -> str:
        """The name of the form in a language: "woman", "man" or "je"; "" for the form that fits everyone."""
        if language in ("ar", "ti"):
            return "" if self.gender is Gender.NEUTRAL else self.gender.value
        if language == "nl":
            wanted = dutch_setting if self.dutch is DutchYou.AS_SET else self.dutch.value
            return "je" if wanted == "je" else ""
        return ""


class Reading(StrEnum):
    """A way in which this person takes in a text."""

    OWN_LANGUAGE = "own_language"
    DUTCH = "dutch"
    PICTURES = "pictures"
    LISTENING = "listening"


@dataclass(frozen=True, slots=True)
class ReadingWish:
    """How the client's screens and paper are made.

    `ways` is what works for this person, in the order of Reading; empty is not asked yet. `large_print` makes letters
    of screens and paper larger; `geez_dates` puts the date of the Ge'ez calendar beside each date on paper.
    """

    ways: tuple[Reading, ...] = ()
    large_print: bool = False
    geez_dates: bool = False

    @property
    def pictures(self) -> bool:
        """Whether pictures carry the meaning for this person."""
        return Reading.PICTURES in self.ways

    @property
    def listening(self) -> bool:
        """Whether this person wants to hear the words."""
        return Reading.LISTENING in self.ways
