"""Folding of names for finding: what a person types in any script finds the name in the other.

Folded forms are for searching only; they are never shown or stored in place of a name.
"""

import re
import unicodedata
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from coachdesk.domain.sounds import readings

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
    decomposed = unicodedata.normalize("NFKD", text.translate(_ARABIC).casefold())
    bare = "".join(c for c in decomposed if not unicodedata.combining(c)).translate(_ARABIC)
    return " ".join(_WORDS.findall(unicodedata.normalize("NFC", bare.translate(_GEEZ))))


def sounds(text: str) -> str:
    """How the words of a name may sound, in one line; see coachdesk.domain.sounds.

    One of them is the same for "Haile", "Hayle" and "ሃይለ", and for "Yusuf", "Joesoef" and "يوسف".
    """
    return " ".join(reading for _word, heard in heard_words(text) for reading in heard)


def heard_words(text: str) -> list[tuple[str, tuple[str, ...]]]:
    """The folded words of a text, each with the ways in which it may sound; one that is all digits has none."""
    folded, written = fold(text).split(), fold(text.translate(_WRITTEN)).split()
    if len(folded) != len(written):
        written = folded
    return [(word, () if word.isdecimal() else readings(w)) for word, w in zip(folded, written, strict=True)]


def phone_digits(text: str) -> str:
    """The digits of a Dutch or foreign number in one form: +31 6 and 0031 6 become 06; Arabic digits become Western."""
    digits = "".join(str(int(c)) if c.isdecimal() else c for c in text)
    bare = _NO_NUMBER.sub("", digits)
    for prefix in ("+31", "0031"):
        if bare.startswith(prefix):
            bare = "0" + bare[len(prefix) :].removeprefix("0")
    return bare.replace("+", "")


def index_words(*names: str, phone: str = "", reference: str = "") -> str:
    """Everything one case is found by, as one folded line: names, their sounds marked with "~", reference, phone."""
    folded = " ".join(fold(n) for n in (*names, reference) if n)
    heard = " ".join(dict.fromkeys(f"~{reading}" for name in names for reading in _all_sounds(name)))
    return " ".join(part for part in (folded, heard, phone_digits(phone)) if part)


def _all_sounds(name: str) -> Iterator[str]:
    yield from sounds(name).split()
    for first, second in pairwise(fold(name).split()):
        yield from joined_sounds(first, second)


def joined_sounds(first: str, second: str) -> tuple[str, ...]:
    """How two folded words sound that many write as one, as in Abdul Rahman; none for any other two."""
    return readings(first + second) if first in _SERVANT else ()
