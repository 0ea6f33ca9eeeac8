"""Words, dates, numbers and direction in one language.

A Translator is passed to whoever needs one; there is no current language here. Sentences are whole, with named
slots; they are translated first and filled in after. Dates and numbers have fixed patterns (locale defaults differ
between libraries and would print American dates in Tigrinya).
"""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from datetime import date as Date  # noqa: N812 - Translator.date would hide it
from datetime import datetime, time
from functools import cache, cached_property
from gettext import GNUTranslations
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from babel import Locale

FIRST_STRONG, POP = "\u2068", "\u2069"
LEFT_TO_RIGHT = "\u2066"
RTL_MARK, LTR_MARK = "\u200f", "\u200e"
_CONTROLS: Final = dict.fromkeys(map(ord, "\u2066\u2067\u2068\u2069\u200e\u200f\u061c"))
_LOCALES: Final = {"nl": "nl_NL", "ar": "ar_SY", "ti": "ti_ER", "en": "en_GB"}
_CHAIN: Final = {"nl": ("nl",), "ar": ("ar", "nl"), "ti": ("ti", "nl"), "en": ()}
_DAY: Final = {"nl": "EEEE d MMMM y", "ar": "EEEE، d MMMM y", "ti": "EEEE፣ d MMMM y", "en": "EEEE d MMMM y"}
_CONTEXT: Final = "\x04"


def _is_arabic(char: str) -> bool:
    return "\u0590" <= char <= "\u08ff" or "\ufb1d" <= char <= "\ufefc"


def mark(source: str) -> str:
    """Mark a source text kept in a table, so that it is collected for translation; returned as it is."""
    return source


def isolate(value: str) -> str:
    """The value between marks that keep its own direction from mixing with the sentence round it."""
    return f"{FIRST_STRONG}{value}{POP}"


def isolate_ltr(value: str) -> str:
    """As `isolate`, for what is always read from left to right: phone numbers, dates in digits, amounts."""
    return f"{LEFT_TO_RIGHT}{value}{POP}"


def plain(text: str) -> str:
    """The text without direction marks, for files, terminals and comparing."""
    return text.translate(_CONTROLS)


class Translator:
    """Texts of one interface language ("nl", "ar", "ti", "en"), falling back to Dutch and then to English."""

    def __init__(self, language: str, folder: Path) -> None:
        """`folder` holds <language>/LC_MESSAGES/coachdesk.mo or .po. Raises KeyError for an unknown language."""
        self.language = language
        self._catalogues = [_catalogue(folder, code) for code in _CHAIN[language]]

    @property
    def rtl(self) -> bool:
        """Whether the language is written from right to left."""
        return self.language == "ar"

    def text(self, source: str, /, **slots: object) -> str:
        """The sentence in this language with its slots filled; each value is isolated from the sentence."""
        return self._fill(self._find(source, None), source, slots)

    def ptext(self, context: str, source: str, /, **slots: object) -> str:
        """As `text`, for a source text whose meaning needs a context."""
        return self._fill(self._find(source, context), source, slots)

    def plural(self, one: str, other: str, n: int, /, **slots: object) -> str:
        """The right form for `n`, which fills the slot {n}."""
        for catalogue in self._catalogues:
            found = catalogue.ngettext(one, other, n)
            if found not in (one, other):
                return self._fill(found, other, {"n": n, **slots})
        return self._fill(one if n == 1 else other, other, {"n": n, **slots})

    def has(self, source: str, context: str | None = None) -> bool:
        """Whether this very language has the text (English always has)."""
        return not self._catalogues or self._look(self._catalogues[0], source, context) is not None

    def _find(self, source: str, context: str | None) -> str:
        for catalogue in self._catalogues:
            found = self._look(catalogue, source, context)
            if found is not None:
                return found
        return source

    @staticmethod
    def _look(catalogue: GNUTranslations, source: str, context: str | None) -> str | None:
        found = catalogue.gettext(source) if context is None else catalogue.pgettext(context, source)
        # gettext answers with the source text when it knows none; a translation may also equal its source
        key = source if context is None else f"{context}{_CONTEXT}{source}"
        known = key in catalogue._catalog  # type: ignore[attr-defined]
        return found if known and found else None

    def _fill(self, sentence: str, source: str, slots: Mapping[str, object]) -> str:
        if not slots:
            return sentence
        values = {name: self._value(str(value)) for name, value in slots.items()}
        try:
            filled = sentence.format_map(values)
        except (KeyError, IndexError, ValueError):
            filled = source.format_map(values)
        # a sentence that begins with an isolated value would else be taken for one from left to right
        return RTL_MARK + filled if self.rtl and not _is_arabic(filled[:1]) else filled

    def _value(self, value: str) -> str:
        """Only what can disturb the order of its sentence needs isolating: any value in Arabic, Arabic in any sentence."""
        return isolate(value) if self.rtl or any(map(_is_arabic, value)) else value

    def line(self, *parts: str, between: str = " · ") -> str:
        """Values and texts in one line, empty ones left out, each in its own direction, the line in that of the language."""
        mark_of_line = RTL_MARK if self.rtl else LTR_MARK
        line = between.join(isolate(part) for part in parts if part)
        return mark_of_line + line if self.rtl or any(map(_is_arabic, line)) else plain(line)

    # --- dates, numbers, lists --------------------------------------------------------------------------------------

    @cached_property
    def _locale(self) -> "Locale":
        from babel import Locale

        return Locale.parse(_LOCALES[self.language])

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


@cache
def _catalogue(folder: Path, code: str) -> GNUTranslations:
    """The compiled catalogue; compiled now when there is none or the texts are newer than it."""
    where = folder / code / "LC_MESSAGES"
    compiled, written = where / "coachdesk.mo", where / "coachdesk.po"
    fresh = compiled.is_file() and not (written.is_file() and written.stat().st_mtime > compiled.stat().st_mtime)
    if fresh:
        with compiled.open("rb") as file:
            return GNUTranslations(file)
    return _compiled(written)


def _compiled(written: Path) -> GNUTranslations:
    from babel.messages import Catalog
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    catalogue = Catalog()
    if written.is_file():
        with written.open("rb") as file:
            catalogue = read_po(file)
    buffer = BytesIO()
    write_mo(buffer, catalogue)
    if written.is_file():
        with suppress(OSError):  # only the next start is slower where nothing can be written
            written.with_suffix(".mo").write_bytes(buffer.getvalue())
    buffer.seek(0)
    return GNUTranslations(buffer)


def warm_locales() -> None:
    """Import what dates and lists need, ahead of time."""
    import babel.dates
    import babel.lists  # noqa: F401


class Translators:
    """Translators by language, each made once when first asked for."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._made: dict[str, Translator] = {}

    def __getitem__(self, language: str) -> Translator:
        """The translator of an interface language. Raises KeyError for another."""
        if language not in self._made:
            self._made[language] = Translator(language, self._folder)
        return self._made[language]
