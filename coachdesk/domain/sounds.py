"""How a name sounds, whatever script and whosoever's spelling it is written in. For finding, not for spelling.

A sound is one letter: x for sh, c for tch, j as in jam, o for a vowel said with round lips where that tells names
apart, a for the vowel that a name begins with; other vowels are left out. Where a spelling leaves open what is meant
(a Dutch, French or English ch; an unwritten vowel in Arabic), every reading counts, and two spellings may be of the
same name when they share one.

Of the beginning of a name so little is left by this that it would be that of many others. There the places of the
vowels count too, each as e: "Alem" begins as aleme does, and "Almaz" does not.
"""

import re
from collections.abc import Iterator
from itertools import product
from typing import Final

_MOST: Final = 16
"""Readings of one word; a name that leaves more open than that is no name."""
_ROUND: Final = "O"
"""A vowel said with round lips, while a reading is put together. It counts from the third consonant on, as in Mahmud."""
_TELLS: Final = 3
_BEGINNING: Final = 3
"""Sounds of the longest beginning; what is longer tells names apart without its vowels."""
_VOWEL: Final = "e"
_UNSURE: Final = "?"
"""A vowel that is left out of sounds, and the place after a consonant where one may stand that is not written."""

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
_LONG: Final = "اويىهێۆۇ"
"""Letters that write a vowel, or may."""
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
    ("^y", ("y",)),
    ("^[vw]", ("w",)),
    (f"^i(?=[{_V}])", ("y", "a")),
    ("^(?:ou|oe|[ou])", ("o",)),
    ("^[aei]", ("a",)),
    ("j", ("j", "y")),
    ("ie|ae", ("e", "eye")),
    ("ee|ii", ("e",)),
    (f"(?<=[{_V}])y|y(?=[{_V}])|(?<=[aeou])i|i(?=[aou])", ("ey",)),
    ("y", ("e",)),
    (f"(?:ou|oe)(?=[{_V}])", ("w", _ROUND)),
    ("ou|oe|oo|uu", (_ROUND,)),
    (f"[ou](?=[{_V}])", ("w", _ROUND)),
    ("[ou]", (_ROUND,)),
    ("[vw](?=[aei])", ("w",)),
    ("[vw]", ("", "w")),
    (f"[{_V}]", ("e",)),
    (".", ()),
)
"""How the beginning of what is left of a word in Latin letters may be read; the first that fits."""
_NEXT: Final = re.compile("|".join(f"({pattern})" for pattern, _ in _LATIN), re.DOTALL)
_ARTICLE: Final = re.compile(r"^ال(?=...)|^[ae]l(?=[^aeiouy]\w{3})")
_SERVANT: Final = re.compile(r"(?<=^[ao]bd)l(?=[tdrzsxn])")
"""The l of the article in names such as Abdurrahman is said as the letter after it."""
_NO_VOWELS: Final = str.maketrans("", "", "aoywe?")
_NO_PLACES: Final = str.maketrans("", "", "e?")
_LAST_H: Final = re.compile("(?<=.)h$")
_VOWELS: Final = re.compile(r"[e?]*e[e?]*")
_AFTER_VOWEL: Final = re.compile(r"(?<=^[ao])[e?]")
_FIRST: Final = re.compile(r"[^e?](?:[e?]?[^e?]){1,2}[e?]?")
"""Two or three sounds, and whether a vowel comes after them."""
_DOUBLE: Final = re.compile(r"([b-df-hj-np-tv-z])\1+")


def readings(word: str) -> tuple[str, ...]:
    """Every way in which a word, folded and in lower case, may sound; none for a word that is only marks and vowels."""
    found = dict.fromkeys(_LAST_H.sub("", _sounds(made)) for made in _all_readings(word))
    return tuple(made for made in found if made.strip("aoyw") or len(made) > 1)[:_MOST]


def half_readings(word: str) -> tuple[str, ...]:
    """The same as though more letters follow, so that a last h is said; only those that are longer than a beginning."""
    found = dict.fromkeys(map(_sounds, _all_readings(word)))
    return tuple(made for made in found if len(made) > _BEGINNING)[:_MOST]


def _sounds(made: str) -> str:
    return _SERVANT.sub("", made.translate(_NO_PLACES).replace("yy", "y"))


def beginnings(word: str) -> tuple[str, ...]:
    """Every way in which the first two or three sounds of a word may follow each other; none for a single sound."""
    return tuple(dict.fromkeys(key for made in _all_readings(word) for key, _rest in _beginnings(made)))


def half_beginnings(word: str) -> tuple[str, ...]:
    """The beginnings that are all of the word, as far as it was typed; none for one of more sounds."""
    return tuple(dict.fromkeys(key for made in _all_readings(word) for key, rest in _beginnings(made) if not rest))


def _beginnings(made: str) -> Iterator[tuple[str, str]]:
    """Each with the sounds that come after it. A place that is not sure is one with a vowel, and one without."""
    said = _AFTER_VOWEL.sub("", _VOWELS.sub(_VOWEL, made[:1] + made[1:].replace("o", _VOWEL)))
    first = _FIRST.match(said.rstrip(_UNSURE))
    if first is None:
        return
    parts, rest = first[0].split(_UNSURE), said[first.end() :].translate(_NO_PLACES)
    for places in product(("", _VOWEL), repeat=len(parts) - 1):
        yield "".join(part + place for part, place in zip(parts, (*places, ""), strict=True)), rest


def _all_readings(word: str) -> list[str]:
    """With the places of vowels, of the word as it is and without its article."""
    without = _ARTICLE.sub("", word)
    return _readings(word) if without == word else _readings(word) + _readings(without)


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
    return made


def _add(before: str, sound: str) -> str:
    if sound != _ROUND:
        return before + sound
    tells = len(before.translate(_NO_VOWELS)) >= _TELLS and "o" not in before[1:]
    return before + ("o" if tells else _VOWEL)


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
        after = "" if order in _GEEZ_ROUND else _UNSURE if order == _GEEZ_BARE else _VOWEL
        steps.append((consonant + after, _VOWEL) if loose else (consonant + after,))
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
            steps.append(unsure if opens else (_VOWEL,))
        elif char == "و":
            consonant = not at or (after and after in _ARABIC_VOWELS)
            steps.append(("w?",) if consonant else (_ROUND, "w?"))
        elif char in "يێ":
            last = at == len(word) - 1 and before != "ا"
            # before a consonant it is the end of "ay"
            said = "y?" if after and after in _LONG else "ey"
            steps.append(("y?",) if not at else (_VOWEL,) if last else (_VOWEL, said))
        else:
            found = _ARABIC.get(char, (char,))
            steps.append(tuple(s if s == _ROUND else s + _UNSURE for s in found))
    return steps
