"""Dates, times, numbers, lists and names in one language, by Babel with fixed patterns.

The defaults of libraries differ: American dates in Tigrinya, Egyptian months in Arabic, two kinds of digits.
"""

from collections.abc import Iterable, Mapping
from datetime import date as Date  # noqa: N812 - Formats.date would hide it
from datetime import datetime, time
from functools import cache, cached_property
from typing import TYPE_CHECKING, Final

from coachdesk.i18n.isolation import isolate_ltr

if TYPE_CHECKING:
    from babel import Locale

_LOCALES: Final = {"nl": "nl_NL", "ar": "ar_SY", "ti": "ti_ER", "en": "en_GB"}
_DAY: Final = {"nl": "EEEE d MMMM y", "ar": "EEEE، d MMMM y", "ti": "EEEE፣ d MMMM y", "en": "EEEE d MMMM y"}


class Formats:
    """What is written differently in each language, "nl", "ar", "ti" or "en", besides sentences."""

    def __init__(self, language: str) -> None:
        """Raises KeyError for an unknown language."""
        self.language = language
        self._locale_name = _LOCALES[language]

    @property
    def rtl(self) -> bool:
        """Whether the language is written from right to left."""
        return self.language == "ar"

    @cached_property
    def _locale(self) -> "Locale":
        from babel import Locale

        return Locale.parse(self._locale_name)

    def date(self, day: Date, *, weekday: bool = False) -> str:
        """21 november 2026, or with its weekday; month in words, Gregorian, Western digits."""
        from babel.dates import format_date

        pattern = _DAY[self.language] if weekday else "d MMMM y"
        # the library's Tigrinya name for May is a misspelling; everyone writes it like this
        return format_date(day, pattern, locale=self._locale).replace("ጉንበት", "ግንቦት")

    def month(self, day: Date) -> str:
        """november 2026: the month in words and the year."""
        from babel.dates import format_date

        return format_date(day, "LLLL y", locale=self._locale).replace("ጉንበት", "ግንቦት")

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

    def phone(self, number: str) -> str:
        """A phone number as it was typed, kept in its own order."""
        return isolate_ltr(number.strip())

    def listed(self, items: Iterable[str]) -> str:
        """The items as a list in words: a, b and c."""
        from babel.lists import format_list

        return format_list(list(items), locale=self._locale)

    def language_name(self, code: str) -> str:
        """The name of a language in this language; its code when the data has no name."""
        if override := _NAMES.get((self.language, code)):
            return override
        return str(self._locale.languages.get(code) or _english_names().get(code, code))


_NAMES: Final = {
    ("nl", "ku"): "Koerdisch (Kurmanji)",
    ("nl", "ckb"): "Koerdisch (Sorani)",
    ("en", "ku"): "Kurdish (Kurmanji)",
    ("en", "ckb"): "Kurdish (Sorani)",
    ("nl", "prs"): "Dari",
    ("en", "prs"): "Dari",
    ("nl", "tig"): "Tigre",
    ("nl", "ti"): "Tigrinya",
}


@cache
def _english_names() -> Mapping[str, str]:
    from babel import Locale

    return {str(k): str(v) for k, v in Locale.parse("en").languages.items()}


def warm_locales() -> None:
    """Import what dates and lists need, ahead of time."""
    import babel.dates
    import babel.lists  # noqa: F401
