"""Reckoning with days of the calendar."""

from calendar import monthrange
from datetime import MAXYEAR, date


def months_later(day: date, months: int) -> date:
    """The same day so many months later, or the last of that month where it has no such day.

    Stays within the years 1 to 9999, as far as the calendar goes.
    """
    at = min(max(day.year * 12 + day.month - 1 + months, 12), MAXYEAR * 12 + 11)
    year, month = at // 12, at % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))
