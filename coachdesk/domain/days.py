"""Reckoning with days of the calendar."""

from calendar import monthrange
from datetime import MAXYEAR, date, timedelta
from typing import Final

FRIDAY: Final = 5
"""The last working day of a week, counted from Monday."""


def months_later(day: date, months: int) -> date:
    """The same day so many months later, or the last of that month where it has no such day.

    Stays within the years 1 to 9999, as far as the calendar goes.
    """
    at = min(max(day.year * 12 + day.month - 1 + months, 12), MAXYEAR * 12 + 11)
    year, month = at // 12, at % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def working_days_later(day: date, count: int) -> date:
    """The day so many days from Monday to Friday later. Public holidays count as days: they differ by place and year."""
    while count > 0:
        day += timedelta(days=1)
        count -= day.isoweekday() <= FRIDAY
    return day
