"""Folding of names for finding: what a person types in any script finds the name in the other.

Folded forms are for searching only; they are never shown or stored in place of a name.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from coachdesk.domain.sounds import beginnings, half_beginnings, half_readings, readings

_ARABIC: Final = str.maketrans(
    {
        "أ": "ا",
        "إ": "ا",
        "آ": "ا",
        "ٱ": "ا",
        "ى": "ي",
        "ئ": "ي",
        "ؤ": "و",
        "ة": "ه",
        "ء": "",
        "ـ": "",
        "ی": "ي",
        "ک": "ك",
    }
)
_GEEZ_FAMILIES: Final = ((0x1210, 0x1200), (0x1280, 0x1200), (0x1220, 0x1230), (0x12D0, 0x12A0), (0x1340, 0x1338))
"""First letters of rows that sound alike (ሐ ኀ → ሀ, ሠ → ሰ, ዐ → አ, ፀ → ጸ); eight orders a row."""
_GEEZ: Final = {row + i: base + i for row, base in _GEEZ_FAMILIES for i in range(7)}

_WRITTEN: Final = str.maketrans(
    {
        "ş": "sh",
        "Ş": "sh",
        "š": "sh",
        "Š": "sh",
        "ç": "tsch",
        "Ç": "tsch",
        "č": "tsch",
        "Č": "tsch",
        "ğ": "gh",
        "ı": "i",
    }
    | {"إ": "اي", "آ": "اا", "ئ": "ا", "ە": "ا"}
)
"""Letters whose marks tell how they sound, written out before `fold` takes the marks away."""
_SERVANT: Final = frozenset({"عبد", "abd", "abdul", "abdel", "abdoel", "abdoul"})
"""Begins a name of two words, or of one: "servant of"."""
_WORDS: Final = re.compile(r"[^\W_]+")
_NO_NUMBER: Final = re.compile(r"[^\d+]")


def fold(text: str) -> str:
    """The text without case, marks and spelling variants of Latin, Arabic and Ge'ez script; words one space apart."""
    decomposed = text.translate(_ARABIC)
    for _ in range(2):  # letters of mathematics become plain capitals only when they are taken apart
        decomposed = unicodedata.normalize("NFKD", decomposed.casefold())
    bare = "".join(c for c in decomposed if not unicodedata.combining(c)).translate(_ARABIC)
    return " ".join(_WORDS.findall(unicodedata.normalize("NFC", bare.translate(_GEEZ))))


@dataclass(frozen=True, slots=True)
class Heard:
    """A folded word, and the same with the letters whose marks tell how they sound."""

    word: str
    written: str

    def sounds(self) -> tuple[str, ...]:
        """The ways in which the word may sound; one that is all digits has none."""
        return () if self.word.isdecimal() else readings(self.written)

    def beginnings(self) -> tuple[str, ...]:
        """The ways in which it may begin to sound."""
        return () if self.word.isdecimal() else beginnings(self.written)

    def half_sounds(self) -> tuple[str, ...]:
        """The ways in which the word may be a half of a name that sounds so and goes on."""
        return () if self.word.isdecimal() else half_readings(self.written)

    def half_beginnings(self) -> tuple[str, ...]:
        """The same of a word of few sounds: to be held against the beginnings of names."""
        return () if self.word.isdecimal() else half_beginnings(self.written)

    def sounds_in(self, name: str) -> bool:
        """Whether a word of the name may sound like this one, or begin so."""
        return any(self._like(other) for other in heard_words(name))

    def _like(self, other: "Heard") -> bool:
        sounds, begins = other.sounds(), other.beginnings()
        return (
            not set(sounds).isdisjoint(self.sounds())
            or any(sound.startswith(half) for half in self.half_sounds() for sound in sounds)
            or any(begin.startswith(half) for half in self.half_beginnings() for begin in begins)
        )


def sounds(text: str) -> str:
    """How the words of a name may sound, in one line; see coachdesk.domain.sounds.

    One of them is the same for "Haile", "Hayle" and "ሃይለ", and for "Yusuf", "Joesoef" and "يوسف".
    """
    return " ".join(reading for heard in heard_words(text) for reading in heard.sounds())


def heard_words(text: str) -> list[Heard]:
    """The words of a text, to be found by how they are spelled and by how they sound."""
    folded, written = fold(text).split(), fold(text.translate(_WRITTEN)).split()
    if len(folded) != len(written):
        written = folded
    return list(map(Heard, folded, written))


def phone_digits(text: str) -> str:
    """The digits of a Dutch or foreign number in one form: +31 6 and 0031 6 become 06; Arabic digits become Western."""
    digits = "".join(str(int(c)) if c.isdecimal() else c for c in text)
    bare = _NO_NUMBER.sub("", digits)
    for prefix in ("+31", "0031"):
        if bare.startswith(prefix):
            bare = "0" + bare[len(prefix) :].removeprefix("0")
    return bare.replace("+", "")


def index_words(*names: str, phone: str = "", reference: str = "") -> str:
    """Everything one case is found by, as one folded line: names, reference, phone. Sounds of names are marked with "~",
    the beginnings of these with "~~".
    """
    folded = " ".join(fold(n) for n in (*names, reference) if n)
    heard = " ".join(dict.fromkeys(f"~{reading}" for name in names for reading in _all_sounds(name)))
    return " ".join(part for part in (folded, heard, phone_digits(phone)) if part)


def _all_sounds(name: str) -> Iterator[str]:
    yield from sounds(name).split()
    for heard in heard_words(name):
        yield from (f"~{beginning}" for beginning in heard.beginnings())
    for first, second in pairwise(fold(name).split()):
        yield from joined_sounds(first, second)


def joined_sounds(first: str, second: str) -> tuple[str, ...]:
    """How two folded words sound that many write as one, as in Abdul Rahman; none for any other two."""
    return readings(first + second) if first in _SERVANT else ()
