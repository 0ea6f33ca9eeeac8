"""Prices and numbers as people type them."""

import re
from typing import Final

from coachdesk.domain.errors import CostNotPossible, SizeNotPossible

_PRICE: Final = re.compile(r"€?\s*(\d{1,6})(?:[.,](\d{1,2}|-))?\s*(?:€|euro)?", re.IGNORECASE)
MOST_DIGITS: Final = 6


def parse_cents(text: str) -> int | None:
    """The price in cents: "2,50", "2.5", "€ 3", "3,-"; None for nothing. Raises CostNotPossible."""
    said = _western(text)
    if not said:
        return None
    found = _PRICE.fullmatch(said)
    if found is None:
        raise CostNotPossible(text.strip())
    return int(found[1]) * 100 + int((found[2] or "").strip("-").ljust(2, "0"))


def cents_text(cents: int | None) -> str:
    """The price as it is typed: "2,50", "3"; nothing where it is not known."""
    if cents is None:
        return ""
    return f"{cents // 100},{cents % 100:02}" if cents % 100 else str(cents // 100)


def parse_count(text: str) -> int | None:
    """A whole number; None for nothing. Raises SizeNotPossible."""
    said = _western(text)
    if not said:
        return None
    if not said.isdecimal() or len(said) > MOST_DIGITS:
        raise SizeNotPossible(text.strip())
    return int(said)


def _western(text: str) -> str:
    """Without space around it, and with Western digits."""
    return "".join(str(int(sign)) if sign.isdecimal() else sign for sign in text).strip()
