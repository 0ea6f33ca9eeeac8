"""Folding of names for finding: what a person types in any script finds the name in the other.

Folded forms are for searching only; they are never shown or stored in place of a name.
"""

import re
import unicodedata
from typing import Final

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

_LATIN_CONSONANTS: Final = {
    0x1200: "h", 0x1208: "l", 0x1218: "m", 0x1228: "r", 0x1230: "s", 0x1238: "sh", 0x1240: "k", 0x1250: "k",
    0x1260: "b", 0x1268: "v", 0x1270: "t", 0x1278: "ch", 0x1290: "n", 0x1298: "ny", 0x12A0: "", 0x12A8: "k",
    0x12B8: "k", 0x12C8: "w", 0x12D8: "z", 0x12E0: "zh", 0x12E8: "y", 0x12F0: "d", 0x1300: "j", 0x1308: "g",
    0x1320: "t", 0x1328: "ch", 0x1330: "p", 0x1338: "ts", 0x1348: "f", 0x1350: "p",
}  # fmt: skip
_LATIN_VOWELS: Final = ("e", "u", "i", "a", "e", "", "o", "wa")
_ARABIC_LATIN: Final = {
    "ا": "a", "ب": "b", "ت": "t", "ث": "th", "ج": "j", "ح": "h", "خ": "kh", "د": "d", "ذ": "d", "ر": "r", "ز": "z",
    "س": "s", "ش": "sh", "ص": "s", "ض": "d", "ط": "t", "ظ": "z", "ع": "", "غ": "gh", "ف": "f", "ق": "q", "ك": "k",
    "ل": "l", "م": "m", "ن": "n", "ه": "h", "و": "w", "ي": "y",
}  # fmt: skip
_SOUNDS: Final = (("kh", "k"), ("gh", "g"), ("th", "t"), ("dh", "d"), ("ts", "s"), ("q", "k"), ("ou", "w"), ("ph", "f"))
_WORDS: Final = re.compile(r"[^\W_]+")
_NO_NUMBER: Final = re.compile(r"[^\d+]")


def fold(text: str) -> str:
    """The text without case, marks and spelling variants of Latin, Arabic and Ge'ez script; words one space apart."""
    decomposed = unicodedata.normalize("NFKD", text.translate(_ARABIC).casefold())
    bare = "".join(c for c in decomposed if not unicodedata.combining(c)).translate(_ARABIC)
    return " ".join(_WORDS.findall(unicodedata.normalize("NFC", bare.translate(_GEEZ))))


def sounds(text: str) -> str:
    """A rough Latin skeleton of a name in any of the scripts: consonants only, doubled ones once.

    "Haile", "Hayle" and "ሃይለ" all become "hl"; "Yusuf" and "يوسف" become "ysf". For finding, not for spelling.
    """
    return " ".join(s for s in (_skeleton(word) for word in fold(text).split()) if s)


def _skeleton(word: str) -> str:
    latin = "".join(_latin(c) for c in word)
    for sound, simple in _SOUNDS:
        latin = latin.replace(sound, simple)
    first, rest = latin[:1], latin[1:]
    bare = ("" if first in "aeiou" else first) + re.sub(r"[aeiouyvw]", "", rest)
    return re.sub(r"(?<=.)h$", "", re.sub(r"(.)\1+", r"\1", bare))


def _latin(char: str) -> str:
    point = ord(char)
    row = point & ~7
    if row in _LATIN_CONSONANTS:
        return _LATIN_CONSONANTS[row] + _LATIN_VOWELS[point & 7]
    return _ARABIC_LATIN.get(char, char)


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
    heard = " ".join(f"~{w}" for n in names for w in sounds(n).split())
    return " ".join(part for part in (folded, heard, phone_digits(phone)) if part)
