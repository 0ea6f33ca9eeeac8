"""After how long CoachDesk locks by itself."""

from typing import Final

MINUTES: Final = (1, 2, 5, 10, 15, 30)
DEFAULT: Final = 5


def minutes_of(stored: str | None) -> int:
    """The stored setting as one of MINUTES; anything else is DEFAULT."""
    known = {str(minutes): minutes for minutes in MINUTES}
    return known.get(stored or "", DEFAULT)
