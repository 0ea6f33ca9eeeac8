"""How a name sounds, whatever script and whosoever's spelling it is written in. For finding, not for spelling.

A sound is one letter: x for sh, c for tch, j as in jam, o for a vowel said with round lips where that tells names
apart, a for the vowel that a name begins with; other vowels are left out. Where a spelling leaves open what is meant
(a Dutch, French or English ch; an unwritten vowel in Arabic), every reading counts, and two spellings may be of the
same name when they share one.
"""

import re
from typing import Final

_MOST: Final = 16
"""Readings of one word; a name that leaves more open than that is no name."""
_ROUND: Final = "O"
"""A vowel said with round lips, while a reading is put together. It counts from the third consonant on, as in Mahmud."""
_TELLS: Final = 3

_GEEZ: Final = {
    0x1200: "h", 0x1208: "l", 0x1210: "h", 0x1218: "m", 0x1220: "s", 0x1228: "r", 0x1230: "s", 0x1238: "x", 0x1240: "k",
    0x1248: "k", 0x1250: "k", 0x1258: "k", 0x1260: "b", 0x1268: "w", 0x1270: "t", 0x1278: "c", 0x1280: "h", 0x1288: "h",
    0x1290: "n", 0x1298: "n", 0x12A0: "", 0x12A8: "k", 0x12B0: "k", 0x12B8: "k", 0x12C0: "k", 0x12C8: "w", 0x12D0: "",
    0x12D8: "z", 0x12E0: "j", 0x12E8: "y", 0x12F0: "d", 0x1300: "j", 0x1308: "g", 0x1310: "g", 0x1320: "t", 0x1328: "c",
    0x1330: "p", 0x1338: "s", 0x1340: "s", 0x1348: "f", 0x1350: "p",
}  # fmt: skip
"""The consonant of each row of eight letters."""
_GEEZ_ROUND: Final = (1, 6)
_GEEZ_BARE: Final = 5

_ARABIC: Final = {
    "ب": ("b",), "ت": ("t",), "ث": ("t", "s"), "ج": ("j", "g"), "ح": ("h",), "خ": ("k",), "د": ("d",), "ذ": ("d", "z"),
    "ر": ("r",), "ز": ("z",), "س": ("s",), "ش": ("x",), "ص": ("s",), "ض": ("d", "z"), "ط": ("t",), "ظ": ("z", "d"),
    "غ": ("g",), "ف": ("f",), "ق": ("k",), "ك": ("k",), "ل": ("l",), "م": ("m",), "ن": ("n",), "ه": ("h",),
    "پ": ("p",), "چ": ("c",), "ژ": ("j",), "گ": ("g",), "ڤ": ("w",), "ڕ": ("r",), "ڵ": ("l",), "ھ": ("h",),
    "ۆ": (_ROUND,), "ۇ": (_ROUND,),
}  # fmt: skip
_CARRIERS: Final = "اع"
_ARABIC_VOWELS: Final = "ايىهێ"
"""Before one of these و is a consonant; ه stands for ة too."""

_V: Final = "aeiou"
_LATIN: Final = (
    ("tsch|tch", ("c",)),
    ("dsch|dzh|dj", ("j",)),
    ("sch|sj|sh", ("x",)),
    ("(?<=.)ch(?=[bdlmnrst])", ("h", "k", "x")),
    ("ch", ("k", "x", "c")),
    ("kh|ck", ("k",)),
    ("gh", ("g",)),
    ("th", ("t", "s", "th")),
    ("dh", ("d", "z", "dh")),
    ("zh", ("j",)),
    ("ph", ("f",)),
    ("ts|tz", ("s",)),
    ("qu?", ("k",)),
    ("g(?=[ei])", ("g", "j")),
    ("c(?=[eiy])", ("j", "s")),
    ("c", ("k", "j")),
    ("x", ("k", "ks")),
    ("h$", ("",)),
    ("^y", ("y",)),
    ("^[vw]", ("w",)),
    (f"^i(?=[{_V}])", ("y", "a")),
    ("^(?:ou|oe|[ou])", ("o",)),
    ("^[aei]", ("a",)),
    ("j", ("j", "y")),
    ("ie|ae", ("", "y")),
    ("ee|ii", ("",)),
    (f"(?<=[{_V}])y|y(?=[{_V}])|(?<=[aeou])i|i(?=[aou])", ("y",)),
    ("y", ("",)),
    (f"(?:ou|oe)(?=[{_V}])", ("w", _ROUND)),
    ("ou|oe|oo|uu", (_ROUND,)),
    (f"[ou](?=[{_V}])", ("w", _ROUND)),
    ("[ou]", (_ROUND,)),
    ("[vw](?=[aei])", ("w",)),
    ("[vw]", ("", "w")),
    (f"[{_V}]", ("",)),
    (".", ()),
)
"""How the beginning of what is left of a word in Latin letters may be read; the first that fits."""
_NEXT: Final = re.compile("|".join(f"({pattern})" for pattern, _ in _LATIN), re.DOTALL)
_ARTICLE: Final = re.compile(r"^ال(?=...)|^[ae]l(?=[^aeiouy]\w{3})")
_SERVANT: Final = re.compile(r"(?<=^[ao]bd)l(?=[tdrzsxn])")
"""The l of the article in names such as Abdurrahman is said as the letter after it."""
_LAST_H: Final = re.compile("(?<=.)h$")
_DOUBLE: Final = re.compile(r"([b-df-hj-np-tv-z])\1+")


def readings(word: str) -> tuple[str, ...]:
    """Every way in which a word, folded and in lower case, may sound; none for a word that is only marks and vowels."""
    without = _ARTICLE.sub("", word)
    words = (word,) if without == word else (word, without)
    found = dict.fromkeys(made for w in words for made in _readings(w) if made.strip("aoyw") or len(made) > 1)
    return tuple(found)[:_MOST]


def _readings(word: str) -> list[str]:
    if "\u0600" <= word[0] <= "\u06ff":
        steps = _arabic(word.replace("الله", "اله"))
    elif ord(word[0]) & ~7 in _GEEZ:
        steps = _geez(word)
    else:
        steps = _latin(_DOUBLE.sub(r"\1", word))
    made = [""]
    for options in steps:
        made = [_add(before, option) for before in made for option in options][:_MOST]
    return [_SERVANT.sub("", _LAST_H.sub("", m.replace("yy", "y"))) for m in made]


def _add(before: str, sound: str) -> str:
    if sound != _ROUND:
        return before + sound
    tells = len(before.translate(_NO_VOWELS)) >= _TELLS and "o" not in before[1:]
    return before + "o" if tells else before


_NO_VOWELS: Final = str.maketrans("", "", "aoyw")


def _latin(word: str) -> list[tuple[str, ...]]:
    return [_LATIN[fit.lastindex - 1][1] or (fit[0],) for fit in _NEXT.finditer(word) if fit.lastindex]


def _geez(word: str) -> list[tuple[str, ...]]:
    steps: list[tuple[str, ...]] = []
    for at, char in enumerate(word):
        row, order = ord(char) & ~7, ord(char) & 7
        consonant = _GEEZ.get(row)
        if consonant is None:
            steps.append((char,))
            continue
        if not consonant and not at:
            steps.append(("o" if order in _GEEZ_ROUND else "a",))
            continue
        loose = consonant == "w" and at and order in (_GEEZ_BARE, *_GEEZ_ROUND)
        steps.append((consonant, "") if loose else (consonant,))
        if order in _GEEZ_ROUND:
            steps.append((_ROUND,))
    return steps


def _arabic(word: str) -> list[tuple[str, ...]]:
    steps: list[tuple[str, ...]] = []
    for at, char in enumerate(word):
        after, before = word[at + 1 : at + 2], word[at - 1 : at]
        if char in _CARRIERS:
            opens = not at
            unsure = ("a",) if after and after in "ايع" else ("a", "o")
            steps.append(unsure if opens else ("",))
        elif char == "و":
            consonant = not at or (after and after in _ARABIC_VOWELS)
            steps.append(("w",) if consonant else (_ROUND, "w"))
        elif char in "يێ":
            last = at == len(word) - 1 and before != "ا"
            steps.append(("y",) if not at else ("",) if last else ("", "y"))
        else:
            steps.append(_ARABIC.get(char, (char,)))
    return steps
