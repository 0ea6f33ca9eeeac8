"""Whether a client wants an interpreter, how to be spoken to and how reading works, in the words of the window: for its labels, lists and earlier values."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from coachdesk.domain.address import Address, DutchYou, Gender, Reading, ReadingWish
from coachdesk.domain.cases import InterpreterNeed
from coachdesk.i18n import Translator, mark

NEEDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        InterpreterNeed.YES: mark("Yes, please"),
        InterpreterNeed.SOMETIMES: mark("Sometimes"),
        InterpreterNeed.NO: mark("No"),
        InterpreterNeed.NOT_ASKED: mark("Not asked yet"),
    }
)
GENDERS: Final[Mapping[str, str]] = MappingProxyType(
    {
        Gender.WOMAN: mark("As a woman"),
        Gender.MAN: mark("As a man"),
        Gender.NEUTRAL: mark("The polite form for everyone"),
    }
)
WAYS: Final[Mapping[str, str]] = MappingProxyType(
    {
        Reading.OWN_LANGUAGE: mark("Own language"),
        Reading.DUTCH: mark("Dutch"),
        Reading.PICTURES: mark("Pictures"),
        Reading.LISTENING: mark("Listening"),
    }
)
LARGE_PRINT: Final = mark("Large letters")
GEEZ_DATES: Final = mark("On paper also the Ge'ez date")


def address_in_words(addressed: Address, words: Translator) -> str:
    """As a woman · in Dutch: je; empty when nothing was chosen."""
    if addressed == Address():
        return ""
    dutch = "" if addressed.dutch is DutchYou.AS_SET else words.text("in Dutch: {you}", you=addressed.dutch)
    return words.line(words.text(GENDERS[addressed.gender]), dutch)


def reading_in_words(reading: ReadingWish, words: Translator) -> str:
    """Pictures and Listening · Large letters; empty when nobody asked."""
    ways = words.listed(words.text(WAYS[way]) for way in reading.ways)
    large = words.text(LARGE_PRINT) if reading.large_print else ""
    return words.line(ways, large, words.text(GEEZ_DATES) if reading.geez_dates else "")
