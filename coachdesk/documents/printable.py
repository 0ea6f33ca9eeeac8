"""Typed text made fit for paper: a sign that no font has never stops a print that the law asks for.

What a client has a right to get is not refused because somebody typed an emoji: each stretch of such signs becomes
PLACEHOLDER, and the sheet lists at its end which they were.
"""

import re
from dataclasses import dataclass
from typing import Final
from unicodedata import category, name, normalize

from coachdesk.documents.faces import Fonts, load_fonts

PLACEHOLDER: Final = "[?]"

_BREAKS: Final = re.compile("\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_DIRECTION: Final = dict.fromkeys(map(ord, "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"))
_JOINERS: Final = "\u200d\ufe0e\ufe0f"
"""Between the parts of one emoji."""


@dataclass(frozen=True, slots=True)
class Lost:
    """A sign that can't be printed, and the heading or label under which it was typed."""

    sign: str
    where: str

    @property
    def described(self) -> str:
        """Its code and its English name in the standard, in Latin letters: U+1F6B2 BICYCLE."""
        code = f"U+{ord(self.sign):04X}"
        return f"{code} {name(self.sign, '')}".strip()


def printable(text: str, fonts: Fonts) -> tuple[str, tuple[str, ...]]:
    """The text as it can be printed, and the signs that can't, each once, in order.

    Marks that force a direction are taken out, so that they steer nothing beyond their own text; other signs that
    are no text (controls) go too.
    """
    plain = normalize("NFC", _BREAKS.sub("\n", text).translate(_DIRECTION))
    plain = "".join(c for c in plain if c in "\n\t" or category(c) not in ("Cc", "Cs"))
    missing = fonts.families(plain)[1]
    missing = tuple(sign for sign in missing if sign not in "\n\t")
    if missing:
        one = f"[{''.join(map(re.escape, missing))}]"
        plain = re.sub(f"{one}(?:[{_JOINERS}]*{one})*[{_JOINERS}]*", PLACEHOLDER, plain)
    return plain.strip(), tuple(sign for sign in missing if sign not in _JOINERS)


def name_on_paper(text: str) -> str:
    """A name as it can be printed: signs that no font has are left out of it; "…" where nothing is left."""
    return " ".join(printable(text, load_fonts())[0].replace(PLACEHOLDER, " ").split()) or "…"


def divided(text: str, most: int) -> str:
    """The text with a chance for a new line in every word of more than `most` signs, at each `most`; not before a
    mark that stands on its letter.
    """
    return "".join(_divided(part, most) if len(part) > most else part for part in re.split(r"(\s+)", text))


def _divided(word: str, most: int) -> str:
    parts: list[str] = []
    count = 0
    for sign in word:
        if count >= most and category(sign)[0] != "M" and category(sign) != "Cf":
            parts.append("\u200b")
            count = 0
        parts.append(sign)
        count += 1
    return "".join(parts)
