"""A birth date as far as it is known.

Many people were registered with 1 January, or know only a year: an unknown day is a fact, not a gap to fill.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from coachdesk.domain.errors import BirthDateInvalid

EARLIEST, LATEST = 1900, 2200
"""Years that a birth date can have at all. Whether it lies in the future is asked only of what somebody types: the clock
of a laptop may be wrong, and a case must be readable then too."""
_PARTS = re.compile(r"\s*(?:(?:(\d{1,2})[-/. ]+)?(\d{1,2})[-/. ]+)?(\d{4})\s*")
_ISO = re.compile(r"\s*(\d{4})-(\d{1,2})(?:-(\d{1,2}))?\s*")


@dataclass(frozen=True, slots=True)
class BirthDate:
    """Year with, where known, month and day; `sure` is False when the person is not sure of what is given.

    All None means that nothing is known. A month needs a year, a day needs a month.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    sure: bool = True

    def __post_init__(self) -> None:
        if not self._is_possible():
            raise BirthDateInvalid(self.iso())

    def _is_possible(self) -> bool:
        if self.year is None:
            return self.month is None and self.day is None
        if not EARLIEST <= self.year <= LATEST:
            return False
        if self.month is None:
            return self.day is None
        if not 1 <= self.month <= 12:
            return False
        last = monthrange(self.year, self.month)[1]
        return self.day is None or 1 <= self.day <= last

    @property
    def known(self) -> bool:
        """Whether at least the year is there."""
        return self.year is not None

    @property
    def day_of_birth(self) -> date | None:
        """The whole date; None when a part of it is not known."""
        if self.year is None or self.month is None or self.day is None:
            return None
        return date(self.year, self.month, self.day)

    def iso(self) -> str:
        """The known parts as YYYY, YYYY-MM or YYYY-MM-DD; empty when nothing is known."""
        if self.year is None:
            return ""
        parts = [f"{self.year:04d}"]
        if self.month is not None:
            parts.append(f"{self.month:02d}")
            if self.day is not None:
                parts.append(f"{self.day:02d}")
        return "-".join(parts)

    def typed(self) -> str:
        """The known parts as a Dutch user types them: 1998, 03-1998 or 14-03-1998."""
        return "-".join(reversed(self.iso().split("-")))


def parse(text: str, *, sure: bool = True) -> BirthDate:
    """Read what was typed: "1998", "3-1998", "14-03-1998" or "1998-03-14"; Arabic digits are read too.

    Empty text is an unknown birth date. Raises BirthDateInvalid for anything else.
    """
    plain = "".join(str(int(c)) if c.isdecimal() else c for c in text).strip()
    if not plain:
        return BirthDate(sure=sure)
    if found := _ISO.fullmatch(plain):
        year, month, day = found.groups()
    elif found := _PARTS.fullmatch(plain):
        day, month, year = found.groups()
    else:
        raise BirthDateInvalid(text)
    try:
        found_date = BirthDate(int(year), int(month) if month else None, int(day) if day else None, sure)
    except BirthDateInvalid:
        raise BirthDateInvalid(text) from None
    if found_date.iso() > date.today().isoformat()[: len(found_date.iso())]:
        raise BirthDateInvalid(text)
    return found_date
