"""Marks that keep the direction of a value apart from that of the sentence round it."""

from typing import Final

FIRST_STRONG, POP = "\u2068", "\u2069"
LEFT_TO_RIGHT = "\u2066"
RTL_MARK, LTR_MARK = "\u200f", "\u200e"
_CONTROLS: Final = dict.fromkeys(map(ord, "\u2066\u2067\u2068\u2069\u200e\u200f\u061c"))


def is_arabic(char: str) -> bool:
    """Whether a character is written from right to left."""
    return "\u0590" <= char <= "\u08ff" or "\ufb1d" <= char <= "\ufefc"


def isolate(value: str) -> str:
    """The value between marks that keep its own direction from mixing with the sentence round it."""
    return f"{FIRST_STRONG}{value}{POP}"


def isolate_ltr(value: str) -> str:
    """As `isolate`, for what is always read from left to right: phone numbers, dates in digits, amounts."""
    return f"{LEFT_TO_RIGHT}{value}{POP}"


def plain(text: str) -> str:
    """The text without direction marks, for files, terminals and comparing."""
    return text.translate(_CONTROLS)
