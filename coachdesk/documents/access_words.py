"""How an access sheet speaks: our sentences in the client's language, and what was typed as it was typed."""

from collections.abc import Iterator
from datetime import date, datetime
from unicodedata import bidirectional, name

from coachdesk.documents.faces import Fonts
from coachdesk.documents.printable import Lost, printable
from coachdesk.documents.record_sheet import Fact, Quote, Typed
from coachdesk.domain.content import Content
from coachdesk.domain.languages import INTERFACE
from coachdesk.domain.questions import Text
from coachdesk.domain.words import Words
from coachdesk.i18n import Translator, mark

AS_WRITTEN = mark("Printed as it was written. Not translated.")
_UNTRANSLATED = mark("Written in this language: {language}. Not translated.")
_WRITTEN = mark("As it was written, in this language: {language}.")
_INTERPRETED = mark("What the interpreter wrote, in this language: {language}.")
_SCRIPTS = {"ar": "ARABIC", "ti": "ETHIOPIC"}


class Voice:
    """Makes the strings of one sheet. `lost` holds the signs that could not be printed, with where they stood."""

    def __init__(
        self, words: Translator, content: Content, fonts: Fonts, *, geez: bool = False, client: bool = True
    ) -> None:
        """With `geez` each day stands in the Ge'ez calendar too, under ours; `client` says whether the client is spoken to."""
        self.words, self.content, self.geez, self.client = words, content, geez, client
        self.language = words.language
        self.lost: list[Lost] = []
        self._fonts = fonts

    # --- our own words ------------------------------------------------------------------------------------------------

    def text(self, source: str, /, **slots: object) -> str:
        """A source text in the client's language; values must be made printable before."""
        return self.words.text(source, **slots)

    def of_content(self, text: Text, **slots: object) -> str:
        """A text of the content."""
        return self.words.ptext(text.context, text.source, **slots)

    def ours(self, text: str) -> Typed:
        """A text of ours as a value."""
        return Typed(text, self.language, self.words.rtl)

    def fact(self, label: str, text: str) -> Iterator[Fact]:
        """A fact in our words; none when there is nothing to say."""
        if text:
            yield Fact(self.text(label), (self.ours(text),))

    def day(self, day: date) -> Typed:
        """A day as a value."""
        return self.ours(self.dated(self.words.date(day), day))

    def dated(self, text: str, day: date) -> str:
        """A text with a day, and under it the same day in the Ge'ez calendar for who asked for it."""
        return f"{text}\n{self.words.in_geez(day)}" if self.geez else text

    def moment(self, at: datetime) -> str:
        """Day and time, in local time."""
        return self.words.moment(at)

    # --- what was typed -----------------------------------------------------------------------------------------------

    def clean(self, text: str, where: str) -> str:
        """Typed text as it can be printed; what can't is noted under `where`."""
        clean, missing = printable(text, self._fonts)
        for sign in missing:
            if (lost := Lost(sign, where)) not in self.lost:
                self.lost.append(lost)
        return clean

    def typed(self, label: str, text: str) -> Iterator[Fact]:
        """A name, number or address, which is the same in every language; none when it is empty."""
        shown = self.text(label)
        if clean := self.clean(text, shown):
            yield Fact(shown, (Typed(clean, self.language, self.direction(clean)),))

    def note(self, label: str, text: str) -> Iterator[Fact]:
        """Sentences of which nobody noted the language; none when there are none."""
        shown = self.text(label)
        if (typed := self.loose(shown, text)) is not None:
            yield Fact(shown, (typed,))

    def loose(self, where: str, text: str) -> Typed | None:
        """Sentences of which nobody noted the language: marked, unless they look like the client's."""
        clean = self.clean(text, where)
        if not clean:
            return None
        script = next((code for code, script in _SCRIPTS.items() if _mostly(clean, script)), "")
        own = script == self.language or (self.language == "nl" and not script)
        language = script or ("nl" if self.language in _SCRIPTS else self.language)
        return Typed(clean, language, self.direction(clean), "" if own else self.text(AS_WRITTEN))

    def said(self, where: str, words: Words) -> tuple[Typed, ...]:
        """What somebody said, first in the client's language if there is that, and in every other that was kept."""
        texts = ((words.text, words.language, _WRITTEN), (words.interpreted, words.other_language, _INTERPRETED))
        known = [(clean, code, note) for text, code, note in texts if (clean := self.clean(text, where))]
        own = [Typed(clean, code, self.direction(clean)) for clean, code, _note in known if code == self.language]
        others = [
            self._foreign(clean, code, note if own else _UNTRANSLATED)
            for clean, code, note in known
            if code != self.language
        ]
        return (*own, *others)

    def quotes(self, where: str, words: Words) -> tuple[Quote, ...]:
        """As `said`, beside upright lines."""
        return tuple(map(Quote, self.said(where, words)))

    def _foreign(self, text: str, language: str, note: str) -> Typed:
        if language not in INTERFACE:
            return Typed(text, self.language, self.direction(text), self.text(AS_WRITTEN))
        told = self.text(note, language=self.words.language_name(language))
        return Typed(text, language, self.direction(text), told)

    def direction(self, text: str) -> bool:
        """Whether a typed text runs from right to left: by its first letter, or else as the sheet."""
        for sign in text:
            if (kind := bidirectional(sign)) in ("L", "R", "AL"):
                return kind != "L"
        return False if any(sign.isdigit() for sign in text) else self.words.rtl


def _mostly(text: str, script: str) -> bool:
    """Whether half of the letters or more are of a script."""
    letters = [sign for sign in text if sign.isalpha()]
    return 2 * sum(name(sign, "").startswith(script) for sign in letters) >= max(len(letters), 1)
