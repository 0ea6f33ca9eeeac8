"""What a letter must never say, and what somebody should look at once more before it is told.

Must never: a citizen service number (BSN; UAVG art. 46 asks a legal basis for it), and the name of a client who does not want
that told. Advice alone: words that smell of a diagnosis, a medicine or the story of the flight, and numbers of bank accounts.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import accumulate
from typing import Final
from unicodedata import category, digit, normalize

from coachdesk.domain.cases import Case
from coachdesk.domain.handover.items import NAME_TOPIC, Item
from coachdesk.domain.search import fold

# --- numbers of citizens ----------------------------------------------------------------------------------------------

_BSN: Final = 9
"""Digits of a citizen service number."""
_WEIGHTS: Final = (9, 8, 7, 6, 5, 4, 3, 2, -1)
"""Of its digits in the eleven-test: their sum is a multiple of eleven."""
_GROUPS: Final = re.compile(r"\+?\d+(?:[ .\-/]\d+)*")
_APART: Final = re.compile(
    r"(?<!\d)(?:\d{3}[ .\-/,:'|_]{1,3}\d{3}|\d{4}[ .\-/,:'|_]{1,3}\d\d)[ .\-/,:'|_]{1,3}\d{3}(?!\d)"
)
"""The two groupings in which people write such a number, whatever they put between."""
_DIGITS: Final = re.compile(r"\d+")
_DOTS: Final = "·•∙⋅٫"
"""Beside the one that ends a sentence."""
_PHONE: Final = re.compile(r"(?:\+|00)\d{9,13}|0\d{9}|316\d{8}")
"""A whole group of digits that is a phone number, with its country or without."""
_TRUNK: Final = re.compile(r" *\(0\) *")
"""In numbers with a country, as +31 (0)6 12345678."""
_OTHERS: Final = re.compile(
    r"(?<!\d)(?<!\d[.\-/])(?:"
    r"\d{1,2}[.\-/]\d{1,2}[.\-/](?:19|20)\d\d"  # a date
    r"|(?:19|20)\d\d[.\-/]\d{5}"  # a reference: the year and a number
    r"|0[1-9](?:[ .\-]?\d){8}"  # a Dutch phone number
    r")(?!\d)"
)
"""What else has digits in groups, so that what stands beside it is not taken together with it."""


def holds_citizen_number(text: str) -> bool:
    """Whether nine digits, together or in groups, pass the eleven-test of a citizen service number. Phone numbers do not count."""
    line = _GROUPS.sub(_without_phone, _OTHERS.sub(";", _TRUNK.sub(" ", _plain(text))))
    written = ("".join(_DIGITS.findall(found)) for found in _APART.findall(line))
    grouped = (number for group in _GROUPS.findall(line) for number in _nines(group))
    return any(map(_passes, (*written, *grouped)))


def _plain(text: str) -> str:
    """In Western digits, without marks that are not seen; each white a space, each dash a hyphen, each raised dot a dot."""
    seen = (char for char in normalize("NFKC", text) if category(char) != "Cf")
    return "".join(map(_plain_sign, seen))


def _plain_sign(char: str) -> str:
    if char.isdecimal():
        return str(digit(char))
    if char.isspace():
        return " "
    if category(char) == "Pd" or char == "\N{MINUS SIGN}":
        return "-"
    return "." if char in _DOTS else char


def _without_phone(group: re.Match[str]) -> str:
    digits = "".join(_DIGITS.findall(group[0]))
    return ";" if _PHONE.fullmatch(("+" if group[0].startswith("+") else "") + digits) else group[0]


def _nines(group: str) -> Iterator[str]:
    """Nine digits that stand together in the group, from the begin of one part to the end of one."""
    parts = _DIGITS.findall(group)
    for first in range(len(parts)):
        yield from (whole for whole in accumulate(parts[first:]) if len(whole) == _BSN)


def _passes(number: str) -> bool:
    total = sum(weight * int(sign) for weight, sign in zip(_WEIGHTS, number, strict=True))
    return total % 11 == 0 and number.strip("0") != ""


# --- the name of the client -------------------------------------------------------------------------------------------

_PARTICLES: Final = frozenset(
    {"van", "den", "der", "ter", "ten", "het", "bin", "bint", "ibn", "abu", "abd", "the", "and"}
)
"""Parts of names that are also other words."""
_LEAST: Final = 3
"""Letters of a part of a name that is looked for by itself; a whole name is looked for from two letters on."""
_LEAST_GEEZ: Final = 2
"""The same in Ge'ez letters, each of which is a syllable."""
_LONG: Final = 4
"""Letters of a part in Arabic or Ge'ez that hardly stands in other words by chance."""
_AROUND: Final = {
    "arabic": re.compile(r"[وف]?(?:[بلك]?(?:ال)?|لل)({part})"),
    "geez": re.compile(r"(?:ን|ብ|ዘ|እ|ከ|ናይ|ምስ|ካብ)?({part})(?:ን|ስ|ሲ|ዶ)?"),
}
"""What is written onto a name: and, of, for, with, the."""
_ON: Final = re.compile(r"(?<!\w)[وف]?على(?!\w)")
"""The Arabic word for "on", alone or behind "and": only folding makes it the name Ali."""


class NamesOfClient:
    """The names of a client that a letter with these told items may not say.

    `told` is whether it may say the name that this person is called by: some item under the topic of the name says it.
    """

    def __init__(self, case: Case, items: Iterable[Item]) -> None:
        said = [each.words for each in items if each.topic == NAME_TOPIC]
        allowed = {word for words in said for word in fold(f"{words.text} {words.interpreted}").split()}
        called = fold(case.calling_name).split()
        self.told = bool(called) and all(word in allowed for word in called)
        names = [case.calling_name, case.official_name, case.own_script_name]
        if self.told:
            names = [case.official_name]  # the name in its own script is the same name
            allowed |= set(fold(case.own_script_name).split())
        folded = [fold(name) for name in names]
        self._whole = {name for name in folded if len(name) > 1 and not set(name.split()) <= allowed}
        parts = {part for name in folded for part in name.split()} - allowed - _PARTICLES
        self._parts = {part for part in parts if len(part) >= _least(part) and not part.isdecimal()}
        self._joined = tuple(_joined(part) for part in self._parts if not part.isascii())

    def said_in(self, text: str) -> bool:
        """Whether the text says one of them, whole or in part, in whichever spelling of its script."""
        seen = "".join(char for char in text if category(char) not in ("Cf", "Mn") and char != "ـ")
        words = fold(_ON.sub(" ", seen)).split()
        line = f" {' '.join(words)} "
        if any(f" {name} " in line for name in self._whole):
            return True
        return any(self._is_part(word) for word in words)

    def _is_part(self, word: str) -> bool:
        """A part by itself or with the Dutch s of whose; with what Arabic and Ge'ez letters put before and after it."""
        if word in self._parts or word.removesuffix("s") in self._parts:
            return True
        return not word.isascii() and any(joined.search(word) for joined in self._joined)


def _is_geez(part: str) -> bool:
    return any("\u1200" <= char <= "\u137f" for char in part)


def _least(part: str) -> int:
    return _LEAST_GEEZ if _is_geez(part) else _LEAST


def _joined(part: str) -> re.Pattern[str]:
    """A long part anywhere in a word, a short one with what is written onto a name and nothing else: Ali is also in "on him"."""
    if len(part) >= _LONG:
        return re.compile(re.escape(part))
    around = _AROUND["geez" if _is_geez(part) else "arabic"].pattern
    return re.compile(rf"\A{around.format(part=re.escape(part))}\Z")


# --- advice -----------------------------------------------------------------------------------------------------------

_SMELLS: Final[Mapping[str, re.Pattern[str]]] = {
    name: re.compile(rf"\b(?:{begins})")
    for name, begins in {
        "diagnosis": (
            "diagnos|ptss|ptsd|depress|trauma|psychos|psychot|psychiatr|angststoornis|anxiety|schizo|bipola|borderline|autis"
            "|adhd|dement|verslav|addict|hiv\\b|aids\\b|hepatitis|tubercul|diabet|suikerziekt|kanker|cancer|epilep|astma|asthma"
            "|suicid|zelfmoord|hartinfarct|hartziekt|nierziekt"
        ),
        "medicine": (
            "medic[ai]|medicijn|geneesmiddel|pillen|pills|tablet|prescri|antibiot|antidepress|antipsych|insulin"
            "|sertralin|citalopram|fluoxetin|paroxetin|mirtazapin|quetiapin|olanzapin|[a-z]+azepam|methadon|ritalin|paracetamol"
            "|ibuprofen|slaappil|sleeping pill"
        ),
        "flight": (
            "vlucht|gevlucht|ontvlucht|fled\\b|flee|oorlog|war\\b|martel|gemarteld|tortur|smokkel|gesmokkeld|smuggl|bootje|boats?\\b"
            "|middellandse|mediterran|sahara|gevangen|prison|detent|ontvoer|kidnap|gebombard|bombard|bombing|executi|verkracht"
            "|rape|dienstplicht|conscript|deserte|asielrelaas|interrogat|verhoor"
        ),
    }.items()
}
"""How words begin, in Dutch and in English, folded; whole words where others begin like them."""
_IBAN: Final = re.compile(r"\b([A-Z]{2}\d{2}(?: ?[A-Z0-9]{1,4}){3,8})\b")


def advice(text: str) -> tuple[str, ...]:
    """What to look at once more, as ids: "diagnosis", "medicine", "flight", "bank". For the screen, and never for paper."""
    folded = fold(text)
    found = [name for name, words in _SMELLS.items() if words.search(folded)]
    return (*found, "bank") if _holds_account(text) else tuple(found)


def _holds_account(text: str) -> bool:
    """Whether there is a number of a bank account whose check digits fit (ISO 13616)."""
    return any(_fits(match.replace(" ", "")) for match in _IBAN.findall(_plain(text).upper()))


def _fits(number: str) -> bool:
    """The remainder is one; words after a number with spaces may have been taken for a part of it."""
    ends = range(len(number), 14, -1)
    return any(int("".join(str(int(sign, 36)) for sign in number[4:end] + number[:4])) % 97 == 1 for end in ends)
