"""Dates, times, numbers, lists and names in one language, by Babel with fixed patterns.

The defaults of libraries differ: American dates in Tigrinya, Egyptian months in Arabic, two kinds of digits, weeks that
begin on Saturday. Here a week begins on Monday and digits are Western, as on the letters that people get.
"""

from collections.abc import Iterable
from datetime import date as Date  # noqa: N812 - Formats.date would hide it
from datetime import datetime, time
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING, Final

from coachdesk.i18n import geez, names
from coachdesk.i18n.isolation import is_arabic, isolate, isolate_ltr, plain

if TYPE_CHECKING:
    from babel import Locale

_DAY: Final = {"nl": "EEEE d MMMM y", "ar": "EEEE، d MMMM y", "ti": "EEEE፣ d MMMM y", "en": "EEEE d MMMM y"}
_MONEY: Final = "nl_NL"
"""Amounts are written as in Dutch letters and at the bank, in every language."""


class Formats:
    """What is written differently in each language, "nl", "ar", "ti" or "en", besides sentences."""

    def __init__(self, language: str) -> None:
        """Raises KeyError for an unknown language."""
        self.language = language
        self._locale_name = names.LOCALES[language]

    @property
    def rtl(self) -> bool:
        """Whether the language is written from right to left."""
        return self.language == "ar"

    @cached_property
    def _locale(self) -> "Locale":
        from babel import Locale

        return Locale.parse(self._locale_name)

    # --- days and times -----------------------------------------------------------------------------------------------

    def date(self, day: Date, *, weekday: bool = False) -> str:
        """21 november 2026, or with its weekday; month in words, Gregorian, Western digits."""
        return self._day(day, _DAY[self.language] if weekday else "d MMMM y")

    def day(self, day: Date) -> str:
        """21 november: without the year, where little room is and the year is told nearby."""
        return self._day(day, "d MMMM")

    def month(self, day: Date) -> str:
        """november 2026: the month in words and the year."""
        return self._day(day, "LLLL y")

    def _day(self, day: Date, pattern: str) -> str:
        """The day in a pattern of words and plain fields: a skeleton of the library's own would bring other months."""
        from babel.dates import format_date

        # the library's Tigrinya name for May is a misspelling; everyone writes it like this
        return format_date(day, pattern, locale=self._locale).replace("ጉንበት", "ግንቦት")

    def geez_date(self, day: Date) -> str:
        """12 Hidar 2019: the day in the Ge'ez calendar. Many months have the names of ours: never write it alone."""
        found = geez.GeezDate.of(day)
        return f"{found.day} {geez.MONTHS[self.language][found.month - 1]} {found.year}"

    def time(self, at: time) -> str:
        """14:30, on a clock of 24 hours, in every language; counting hours from dawn is common elsewhere."""
        return isolate_ltr(f"{at:%H:%M}")

    def moment(self, at: datetime) -> str:
        """Day and time of an aware moment, in local time."""
        local = at.astimezone()
        return f"{self.date(local.date())} {self.time(local.time())}"

    def weekday(self, day: int) -> str:
        """The name of a weekday, 1 for Monday to 7 for Sunday."""
        return str(self._locale.days["stand-alone"]["wide"][day - 1])

    def weekday_short(self, day: int) -> str:
        """The head of a weekday's column in a calendar, one to three letters; 1 for Monday to 7 for Sunday."""
        width = "narrow" if self.language == "ar" else "abbreviated"  # Arabic has no shorter form of the names
        return str(self._locale.days["stand-alone"][width][day - 1])

    # --- numbers ------------------------------------------------------------------------------------------------------

    def number(self, value: int | float | Decimal, decimals: int = 0) -> str:
        """1.250 or 1.250,5: with the language's own separators and exactly so many decimals, in Western digits."""
        from babel.numbers import format_decimal

        pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
        return self._figure(format_decimal(value, pattern, locale=self._locale, numbering_system="latn"))

    def percent(self, share: float, decimals: int = 0) -> str:
        """45%, of a share between 0 and 1."""
        from babel.numbers import format_percent

        pattern = "#,##0" + ("." + "0" * decimals if decimals else "") + "%"
        return self._figure(format_percent(share, pattern, locale=self._locale, numbering_system="latn"))

    def amount(self, euros: int | float | Decimal) -> str:
        """€ 1.250,50: an amount, as in Dutch letters; from left to right and never broken, in every language."""
        from babel.numbers import format_currency

        return isolate_ltr(format_currency(euros, "EUR", locale=_MONEY, numbering_system="latn"))

    def _figure(self, text: str) -> str:
        """Without the marks that the library puts in: an isolate keeps sign, digits and unit together."""
        return isolate_ltr(plain(text)) if self.rtl else text

    def phone(self, number: str) -> str:
        """A phone number as it was typed, in Western digits, kept in its own order."""
        return isolate_ltr(western(number.strip()))

    # --- lists and names ----------------------------------------------------------------------------------------------

    def listed(self, items: Iterable[str]) -> str:
        """The items as a list in words: a, b and c; each in its own direction."""
        from babel.lists import format_list

        return format_list([self._in_list(item) for item in items], locale=self._locale)

    def _in_list(self, item: str) -> str:
        """Isolated where its letters run against those of the list, or could: digits and brackets among Arabic."""
        against = any(map(_upsets_arabic, item)) if self.rtl else any(map(is_arabic, item))
        return isolate(item) if against else item

    def language_name(self, code: str) -> str:
        """The name of a language in this language; its code when nobody has given one."""
        return names.language_name(code, self.language)

    def country_name(self, code: str) -> str:
        """The name of a country (ISO 3166, "SY") in this language; the code itself for what is none."""
        return names.country_name(code, self.language)


def western(text: str) -> str:
    """The text with every decimal digit as 0 to 9, as on telephones and in Dutch letters."""
    return text if text.isascii() else "".join(str(int(c)) if c.isdecimal() else c for c in text)


def _upsets_arabic(char: str) -> bool:
    return not (is_arabic(char) or char.isspace())


def warm_locales() -> None:
    """Import what dates, lists and numbers need, ahead of time."""
    import babel.dates
    import babel.lists
    import babel.numbers  # noqa: F401
