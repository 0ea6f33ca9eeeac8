"""Who the client is, how to reach him, and who the contact person is: sections of the access sheet."""

from collections.abc import Iterator
from datetime import date

from coachdesk.documents.access_choices import DUTCH, FORMS, GENDERS, NEEDS, VOICES, WAYS
from coachdesk.documents.access_words import Voice
from coachdesk.documents.record_sheet import Fact, Item, Photo, Section, Typed
from coachdesk.domain.address import DutchYou
from coachdesk.domain.birthdate import BirthDate
from coachdesk.domain.cases import Case, ContactPerson, InterpreterForm, InterpreterVoice
from coachdesk.domain.languages import OWN_NAMES
from coachdesk.i18n import isolate_ltr, mark, mark_to_client


def person(case: Case, voice: Voice) -> Section:
    """Names, birth, languages, being spoken to, interpreter, and how to reach each other."""
    parts = (_names, _languages, _spoken_to, _reading, _interpreter, _reached)
    items = tuple(fact for part in parts for fact in part(case, voice))
    return Section("person", voice.text(mark_to_client("Your name, and how we reach you")), "person", items)


def contact(person: ContactPerson, voice: Voice) -> Section:
    """The fixed contact person."""
    items: list[Item] = [*voice.typed(mark("Name"), person.name), *_phone(person.phone, voice)]
    if person.days:
        days = voice.words.listed(voice.words.weekday(day) for day in person.days)
        items += voice.fact(mark("Can be reached on"), days)
    items += voice.typed(mark("Who is there when this person is not"), person.substitute)
    if person.photo is not None:
        items.append(Photo(voice.text(mark("Photo")), person.photo))
    return Section("contact", voice.text(mark_to_client("Your contact person")), "contact", tuple(items))


def born(birth: BirthDate, voice: Voice) -> str:
    """A birth date in words, as far as it is known."""
    if birth.year is None:
        return ""
    if birth.month is None:
        said = str(birth.year)
    elif (day := birth.day_of_birth) is None:
        said = voice.words.month(date(birth.year, birth.month, 1))
    else:
        said = voice.words.date(day)
    said = said if birth.sure else voice.text(mark("{date} (not sure)"), date=said)
    return voice.dated(said, birth.day_of_birth) if birth.day_of_birth else said


def _names(case: Case, voice: Voice) -> Iterator[Fact]:
    yield from voice.typed(mark("Name to be called by"), case.calling_name)
    yield from voice.typed(mark_to_client("Name in your own script"), case.own_script_name)
    yield from voice.typed(mark("Name as registered"), case.official_name)
    yield from voice.typed(mark("Reference of the organisation"), case.reference)
    yield from voice.fact(mark("Birth date"), born(case.birth_date, voice))


def _languages(case: Case, voice: Voice) -> Iterator[Fact]:
    for label, codes in ((mark_to_client("You speak"), case.speaks), (mark_to_client("You read"), case.reads)):
        yield from voice.fact(label, voice.words.listed(voice.words.language_name(code) for code in codes))
    yield from voice.fact(mark_to_client("Language of your screen and paper"), OWN_NAMES[case.client_language])


def _spoken_to(case: Case, voice: Voice) -> Iterator[Fact]:
    yield from voice.fact(mark_to_client("How we speak to you"), voice.text(GENDERS[case.addressed.gender]))
    if case.addressed.dutch is not DutchYou.AS_SET:
        yield from voice.fact(mark_to_client("How we speak to you in Dutch"), voice.text(DUTCH[case.addressed.dutch]))


def _reading(case: Case, voice: Voice) -> Iterator[Fact]:
    ways = voice.words.listed(voice.text(WAYS[way]) for way in case.reading.ways)
    yield from voice.fact(mark_to_client("How reading works best for you"), ways)
    if case.reading.large_print:
        yield from voice.fact(mark("Large letters on screen and paper"), voice.text(mark("Yes")))
    if case.reading.geez_dates:
        yield from voice.fact(mark("The date of the Ge'ez calendar on paper too"), voice.text(mark("Yes")))


def _interpreter(case: Case, voice: Voice) -> Iterator[Fact]:
    wish = case.interpreter
    yield from voice.fact(mark_to_client("Would you like an interpreter?"), voice.text(NEEDS[wish.need]))
    if wish.form is not InterpreterForm.NO_PREFERENCE:
        yield from voice.fact(mark("How?"), voice.text(FORMS[wish.form]))
    if wish.voice is not InterpreterVoice.NO_PREFERENCE:
        yield from voice.fact(mark("A woman or a man?"), voice.text(VOICES[wish.voice]))
    if wish.country:
        yield from voice.fact(mark_to_client("Where people speak as you do"), voice.words.country_name(wish.country))
    yield from voice.note(mark("What else matters with interpreting?"), wish.note)


def _reached(case: Case, voice: Voice) -> Iterator[Fact]:
    details = case.details
    yield from _phone(details.phone, voice)
    yield from voice.typed(mark("E-mail"), details.email)
    yield from voice.typed(mark("Address"), details.address)
    yield from voice.note(mark("What works best?"), details.how)


def _phone(number: str, voice: Voice) -> Iterator[Fact]:
    """A phone number always runs from left to right."""
    label = voice.text(mark("Phone"))
    if clean := voice.clean(number, label):
        yield Fact(label, (Typed(isolate_ltr(clean), voice.language, voice.words.rtl),))
