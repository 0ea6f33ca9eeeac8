"""Where a talk was, who was there and through whom it was interpreted, in the words of the window."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from coachdesk.domain.cases import Case, InterpreterForm, InterpreterNeed, InterpreterVoice
from coachdesk.domain.picture import Accepted, InterpreterAge, InterpreterHere, InterpreterKind, MeetingPlace, Present
from coachdesk.i18n import Translator, mark

PLACES: Final[Mapping[str, str]] = MappingProxyType(
    {
        MeetingPlace.HOME: mark("At home"),
        MeetingPlace.OFFICE: mark("At the office"),
        MeetingPlace.WORK: mark("At work or a course"),
        MeetingPlace.OUTSIDE: mark("Outside, walking"),
        MeetingPlace.PHONE: mark("By phone or video"),
        MeetingPlace.OTHER: mark("Somewhere else"),
    }
)
PRESENT: Final[Mapping[str, str]] = MappingProxyType(
    {
        Present.PARTNER: mark("Partner"),
        Present.CHILDREN: mark("Children"),
        Present.FAMILY: mark("Other family"),
        Present.BUDDY: mark("A buddy or volunteer"),
        Present.COLLEAGUE: mark("A colleague"),
        Present.OTHER: mark("Someone else"),
    }
)
INTERPRETERS: Final[Mapping[str, str]] = MappingProxyType(
    {
        InterpreterKind.NONE: mark("Nobody"),
        InterpreterKind.PROFESSIONAL: mark("A professional interpreter"),
        InterpreterKind.ACQUAINTANCE: mark("Someone this person knows"),
        InterpreterKind.APP: mark("An app"),
    }
)
AGES: Final[Mapping[str, str]] = MappingProxyType(
    {
        InterpreterAge.ADULT: mark("An adult"),
        InterpreterAge.MINOR: mark("A child"),
        InterpreterAge.NOT_ASKED: mark("Not asked yet"),
    }
)
ACCEPTED: Final[Mapping[str, str]] = MappingProxyType(
    {
        Accepted.YES: mark("Yes"),
        Accepted.NO: mark("No"),
        Accepted.NOT_ASKED: mark("Not asked yet"),
    }
)
VOICES: Final[Mapping[str, str]] = MappingProxyType(
    {
        InterpreterVoice.WOMAN: mark("A woman"),
        InterpreterVoice.MAN: mark("A man"),
        InterpreterVoice.NO_PREFERENCE: mark("Not noted"),
    }
)
FORMS: Final[Mapping[str, str]] = MappingProxyType(
    {
        InterpreterForm.PHONE: mark("By phone"),
        InterpreterForm.VIDEO: mark("By video"),
        InterpreterForm.PRESENT: mark("In the room"),
        InterpreterForm.NO_PREFERENCE: mark("Not noted"),
    }
)
NEEDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        InterpreterNeed.YES: mark("Yes, please"),
        InterpreterNeed.SOMETIMES: mark("Sometimes"),
        InterpreterNeed.NO: mark("No"),
        InterpreterNeed.NOT_ASKED: mark("Not asked yet"),
    }
)


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
