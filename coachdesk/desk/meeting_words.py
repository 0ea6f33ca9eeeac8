"""Where a talk was, who was there and through whom it was interpreted, in the words of the window."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from coachdesk.desk.wish_words import NEEDS
from coachdesk.documents import kept_choices, seen_choices
from coachdesk.documents.kept_choices import PLACES as PLACES
from coachdesk.documents.seen_choices import ACCEPTED as ACCEPTED
from coachdesk.documents.seen_choices import FORMS as FORMS
from coachdesk.documents.seen_choices import PRESENT as PRESENT
from coachdesk.documents.seen_choices import VOICES as VOICES
from coachdesk.domain.cases import Case, InterpreterForm, InterpreterNeed, InterpreterVoice
from coachdesk.domain.picture import InterpreterAge, InterpreterHere, InterpreterKind
from coachdesk.i18n import Translator, mark

INTERPRETERS: Final[Mapping[InterpreterKind, str]] = MappingProxyType(
    {**kept_choices.INTERPRETERS, InterpreterKind.ACQUAINTANCE: mark("Someone this person knows")}
)
AGES: Final[Mapping[InterpreterAge, str]] = MappingProxyType(
    {
        InterpreterAge.ADULT: seen_choices.AGES[InterpreterAge.ADULT],
        InterpreterAge.MINOR: mark("A child"),
        InterpreterAge.NOT_ASKED: seen_choices.AGES[InterpreterAge.NOT_ASKED],
    }
)
"""A child can be chosen, and is refused."""


def wish_in_words(case: Case, words: Translator) -> str:
    """Yes, please · Tigrinya · Eritrea · By phone · A man; empty when nobody asked."""
    wish = case.interpreter
    if wish.need is InterpreterNeed.NOT_ASKED:
        return ""
    if wish.need is InterpreterNeed.NO:
        return words.text(NEEDS[wish.need])
    return words.line(
        words.text(NEEDS[wish.need]),
        words.language_name(case.client_language) if case.client_language != "nl" else "",
        *_manner(wish.country, wish.form, wish.voice, words),
    )


def interpreter_in_words(here: InterpreterHere, words: Translator) -> str:
    """A professional interpreter · Tigrinya · By phone; empty when nobody interpreted."""
    if here.kind is InterpreterKind.NONE:
        return ""
    return words.line(
        words.text(INTERPRETERS[here.kind]),
        words.language_name(here.language) if here.language else "",
        *_manner(here.country, here.form, here.voice, words),
    )


def _manner(country: str, form: InterpreterForm, voice: InterpreterVoice, words: Translator) -> tuple[str, str, str]:
    """Where people speak so, how, and a woman or a man; what is open is empty."""
    return (
        words.country_name(country) if country else "",
        words.text(FORMS[form]) if form is not InterpreterForm.NO_PREFERENCE else "",
        words.text(VOICES[voice]) if voice is not InterpreterVoice.NO_PREFERENCE else "",
    )
