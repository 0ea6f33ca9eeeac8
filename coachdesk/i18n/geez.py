"""The Ge'ez calendar: the day beside ours by which people in Eritrea and Ethiopia know feasts and birthdays.

Twelve months of thirty days and a thirteenth, Pagumen, of five, or of six in the year before each year that four
divides; without exception. The rule is that of Reingold and Dershowitz, "Calendrical Calculations" (4th edition, 2018,
section 4.2): 1 Meskerem of year 1 is 29 August 8 of the Julian calendar, their fixed day 2796, which is also what
`date.toordinal` counts. The year therefore begins on 11 September, on the 12th before a leap year of ours, between
1900 and 2099.
"""

from dataclasses import dataclass
from datetime import date
from typing import Final

_FIRST_DAY: Final = 2796
"""`date.toordinal` of 1 Meskerem of year 1."""

_FOUR_YEARS: Final = 4 * 365 + 1

MONTHS: Final = {
    "nl": (
        "Meskerem", "Tikimti", "Hidar", "Tahsas", "Tiri", "Lekatit", "Megabit",
        "Miyazya", "Ginbot", "Sene", "Hamle", "Nehase", "Pagumen",
    ),
    "ar": (
        "مسكرم", "طقمتي", "حدار", "تاحساس", "طري", "لكاتيت", "مغابيت",
        "ميازيا", "غنبوت", "سني", "حملي", "نحسي", "باغومين",
    ),
    "ti": (
        "መስከረም", "ጥቅምቲ", "ሕዳር", "ታሕሳስ", "ጥሪ", "ለካቲት", "መጋቢት",
        "ሚያዝያ", "ግንቦት", "ሰነ", "ሓምለ", "ነሓሰ", "ጳጉሜን",
    ),
    "en": (
        "Meskerem", "Tikimti", "Hidar", "Tahsas", "Tiri", "Lekatit", "Megabit",
        "Miyazya", "Ginbot", "Sene", "Hamle", "Nehase", "Pagumen",
    ),
}  # fmt: skip
"""The months as Tigrinya says them, in Ge'ez letters and by their sound; other languages of the calendar differ."""


@dataclass(frozen=True, slots=True, order=True)
class GeezDate:
    """A day of the Ge'ez calendar: year (7 or 8 less than ours), month 1 to 13, day 1 to 30."""

    year: int
    month: int
    day: int

    def __post_init__(self) -> None:
        """Raises ValueError for a day that the calendar does not have."""
        if not 1 <= self.month <= 13 or not 1 <= self.day <= month_length(self.year, self.month):
            raise ValueError(self)

    @classmethod
    def of(cls, day: date) -> "GeezDate":
        """The same day in the Ge'ez calendar; years before its first are 0 and below."""
        since = day.toordinal() - _FIRST_DAY
        year = (4 * since + 1463) // _FOUR_YEARS
        month, before = divmod(since - _days_before(year), 30)
        return cls(year, month + 1, before + 1)


def _days_before(year: int) -> int:
    """Days from 1 Meskerem of year 1 to that of `year`."""
    return 365 * (year - 1) + year // 4


def is_leap(year: int) -> bool:
    """Whether Pagumen of this year has six days."""
    return year % 4 == 3


def month_length(year: int, month: int) -> int:
    """Days of a month, 1 to 13."""
    return 30 if month < 13 else 5 + is_leap(year)
