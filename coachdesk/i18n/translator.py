"""Sentences of one language: whole, with named slots; translated first and filled in after."""

import re
from collections.abc import Mapping
from copy import copy
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from coachdesk.i18n.catalogue import catalogue, look_up
from coachdesk.i18n.formats import Formats
from coachdesk.i18n.isolation import LEFT_TO_RIGHT, LTR_MARK, RTL_MARK, is_arabic, isolate, isolate_ltr, plain

if TYPE_CHECKING:
    from coachdesk.i18n.standing import TextIndex

_DIGITS: Final = re.compile(r"\+?\d+(?:[- ]\d+)+")
"""Groups of digits in a text itself, as in "like 14-03-1998": after Arabic letters they would stand the other way round."""

_CHAIN: Final = {"nl": ("nl",), "ar": ("ar", "nl"), "ti": ("ti", "nl"), "en": ()}


def mark(source: str) -> str:
    """Mark a source text kept in a table, so that it is collected for translation; returned as it is."""
    return source


def mark_to_client(source: str) -> str:
    """As `mark`, for a sentence that speaks to the client, whose translations have a form for each way of address."""
    return source


class Translator(Formats):
    """Texts of one interface language ("nl", "ar", "ti", "en"), falling back to Dutch and then to English."""

    def __init__(self, language: str, folder: Path, *, exercise: bool = False) -> None:
        """`folder` holds <language>/LC_MESSAGES/coachdesk.mo or .po. Raises KeyError for an unknown language.

        `exercise` tells whoever makes paper that it is one of a workshop, about fictional people.
        """
        super().__init__(language)
        self.exercise = exercise
        self._catalogues = [catalogue(folder, code) for code in _CHAIN[language]]
        self._form = ""

    def addressing(self, form: str) -> "Translator":
        """This translator for a person addressed in a form of the language ("woman", "man" or "je").

        "" is the form that fits everyone: plural in Arabic and Tigrinya, "u" in Dutch.
        """
        if form == self._form:
            return self
        other = copy(self)
        other._form = form
        return other

    @property
    def form(self) -> str:
        """The form in which this translator addresses the client."""
        return self._form

    def text(self, source: str, /, **slots: object) -> str:
        """The sentence in this language with its slots filled; each value is isolated from the sentence."""
        return self._fill(self._find(source, None), source, slots)

    def to_client(self, source: str, /, **slots: object) -> str:
        """As `text`, for a sentence that speaks to the client; in the form of `addressing`."""
        return self._fill(self._find(source, None), source, slots)

    def ptext(self, context: str, source: str, /, **slots: object) -> str:
        """As `text`, for a source text whose meaning needs a context."""
        return self._fill(self._find(source, context), source, slots)

    def plural(self, one: str, other: str, n: int, /, **slots: object) -> str:
        """The right form for `n`, which fills the slot {n}, written as `number` does."""
        filled = {"n": self.number(n) if abs(n) > 999 else n, **slots}
        for known in self._catalogues:
            found = known.ngettext(one, other, n)
            if found not in (one, other):
                return self._fill(found, other, filled)
        return self._fill(one if n == 1 else other, other, filled)

    def in_geez(self, day: date) -> str:
        """The day in the Ge'ez calendar, and that it is one: to stand beside the same day in ours, never alone."""
        return self.text("In the Ge'ez calendar: {date}", date=self.geez_date(day))

    def has(self, source: str, context: str | None = None) -> bool:
        """Whether this very language has the text (English always has)."""
        return not self._catalogues or look_up(self._catalogues[0], source, context) is not None

    def _find(self, source: str, context: str | None) -> str:
        if self._form and self._catalogues:
            found = look_up(self._catalogues[0], source, f"{context or ''}@{self._form}")
            if found is not None:
                return found
        for known in self._catalogues:
            found = look_up(known, source, context)
            if found is not None:
                return found
        return source

    def _fill(self, sentence: str, source: str, slots: Mapping[str, object]) -> str:
        if self.rtl and LEFT_TO_RIGHT not in sentence:
            sentence = _DIGITS.sub(lambda found: isolate_ltr(found.group()), sentence)
        if not slots:
            return sentence
        values = {name: self._value(str(value)) for name, value in slots.items()}
        try:
            filled = sentence.format_map(values)
        except (KeyError, IndexError, ValueError):
            filled = source.format_map(values)
        # a sentence that begins with an isolated value would else be taken for one from left to right
        return RTL_MARK + filled if self.rtl and not is_arabic(filled[:1]) else filled

    def _value(self, value: str) -> str:
        """Only what can disturb the order of its sentence needs isolating: any value in Arabic, Arabic in any sentence."""
        return isolate(value) if self.rtl or any(map(is_arabic, value)) else value

    def line(self, *parts: str, between: str = " · ") -> str:
        """Values and texts in one line, empty ones left out, each in its own direction, the line in that of the language."""
        mark_of_line = RTL_MARK if self.rtl else LTR_MARK
        line = between.join(isolate(part) for part in parts if part)
        return mark_of_line + line if self.rtl or any(map(is_arabic, line)) else plain(line)


class Translators:
    """Translators by language, each made once when first asked for."""

    def __init__(self, folder: Path, *, exercise: bool = False) -> None:
        """`exercise`: they speak in a workshop."""
        self._folder, self._exercise = folder, exercise
        self._made: dict[str, Translator] = {}
        self._indexes: dict[str, TextIndex] = {}

    def __getitem__(self, language: str) -> Translator:
        """The translator of an interface language. Raises KeyError for another."""
        if language not in self._made:
            self._made[language] = Translator(language, self._folder, exercise=self._exercise)
        return self._made[language]

    def index(self, language: str) -> "TextIndex":
        """The translated texts of a language by what stands on screen, with the standing of each; made when asked for."""
        from coachdesk.i18n.catalogue import standings, texts_of
        from coachdesk.i18n.standing import TextIndex

        if language not in self._indexes:
            texts = texts_of(catalogue(self._folder, language))
            self._indexes[language] = TextIndex(texts, standings(self._folder, language))
        return self._indexes[language]
