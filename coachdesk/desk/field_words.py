"""What a field of a case is called, and what a value of it means, for people: from the dotted names of earlier values.

Names are those of the labels in the window. What this program does not know is shown as it was stored.
"""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Final

from coachdesk.desk.wish_words import GEEZ_DATES, GENDERS, LARGE_PRINT, NEEDS, WAYS
from coachdesk.documents import seen_words
from coachdesk.documents.kept_words import Teller
from coachdesk.documents.seen_choices import LABELS
from coachdesk.documents.seen_words import week_lines
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.content import Content
from coachdesk.domain.privacy import Earlier
from coachdesk.domain.questions import WEEK, Text
from coachdesk.domain.steps import MOST_SURE
from coachdesk.i18n import Translator, isolate_ltr, mark

_CASE: Final = {
    "calling_name": mark("Name to be called by"),
    "own_script_name": mark("Name in this person's own script"),
    "official_name": mark("Name as registered"),
    "reference": mark("Your own reference, if you use one"),
    "birth_date.year": mark("Birth date: the year"),
    "birth_date.month": mark("Birth date: the month"),
    "birth_date.day": mark("Birth date: the day"),
    "birth_date.sure": mark("Sure of the birth date"),
    "speaks": mark("Speaks"),
    "reads": mark("Reads"),
    "client_language": mark("Language of the client's screen and paper"),
    "interpreter.need": mark("Would you like an interpreter?"),
    "interpreter.form": mark("How to interpret"),
    "interpreter.voice": mark("A woman or a man?"),
    "interpreter.note": mark("What else matters with interpreting?"),
    "interpreter.country": mark("Where do people speak as you do?"),
    "addressed.gender": mark("How do you want to be spoken to?"),
    "addressed.dutch": mark("Spoken to in Dutch"),
    "reading.ways": mark("How does reading work best?"),
    "reading.large_print": LARGE_PRINT,
    "reading.geez_dates": GEEZ_DATES,
    "details.phone": mark("Phone"),
    "details.email": mark("E-mail"),
    "details.address": mark("Address"),
    "details.how": mark("What works best?"),
    "contact.name": mark("Fixed contact person: name"),
    "contact.phone": mark("Fixed contact person: phone"),
    "contact.days": mark("Fixed contact person: days"),
    "contact.substitute": mark("Who is there when the fixed contact person is not"),
    "archived_at": mark("In the archive since"),
    "deleted_at": mark("In the bin since"),
    "kind": mark("Kind of case"),
    "keep_until": mark("Look again at keeping on"),
    "keep_reason": mark("Why it is kept"),
}
_STEP: Final = {
    "area_id": mark("A step: for which priority"),
    "phrase_id": mark("A step: what is to be done"),
    "slots": mark("A step: what was filled in"),
    "words": mark("A step: in your own words"),
    "who": mark("A step: who does it"),
    "who_name": mark("A step: the name of who does it"),
    "where": mark("A step: where"),
    "with_whom": mark("A step: with whom"),
    "day": mark("A step: which day"),
    "at": mark("A step: what time"),
    "rhythm": mark("A step: how often"),
    "done_at": mark("A step: done on"),
    "confidence": mark("A step: how sure the client is"),
}
_OTHER: Final = {
    "choice.areas": mark("What the client chose"),
    "choice.outcome": mark("How the choosing ended"),
    "restriction.since": mark("Restricted since"),
    "restriction.reason": mark("Why it was restricted"),
}
_PART_OF_ANSWER: Final = {
    "picked": mark("{subject}: what was chosen"),
    "state": mark("{subject}: talked about or not"),
    "interpreted": mark("{subject}: what the interpreter wrote"),
    "language": mark("{subject}: language of the words"),
    "other_language": mark("{subject}: language of the interpreter"),
}
_MEANS: Final[Mapping[str, Mapping[str, str]]] = {
    "need": NEEDS,
    "form": {
        "no_preference": mark("No preference"),
        "phone": mark("By phone"),
        "video": mark("By video"),
        "present": mark("In the room"),
    },
    "voice": {"no_preference": mark("No preference"), "woman": mark("A woman"), "man": mark("A man")},
    "gender": GENDERS,
    "dutch": {"as_set": mark("As in the settings"), "u": mark("With “u”"), "je": mark("With “je”")},
    **{name: {"yes": mark("Yes"), "no": mark("No")} for name in ("sure", "large_print", "geez_dates")},
    "state": {
        "open": mark("still open"),
        "talked": mark("talked about"),
        "later": mark("later"),
        "not_wanted": mark("does not want to talk about it"),
    },
    "outcome": {
        "open": mark("still open"),
        "chosen": mark("Chosen by the client"),
        "not_now": mark("Not now"),
        "does_not_want": mark("Does not want to choose"),
    },
    "kind": {
        "integration": mark("Integration"),
        "participation": mark("Work and income"),
        "other": mark("Other help"),
        "training": mark("Exercise"),
    },
    "who": {
        "client": mark("The client"),
        "contact": mark("Fixed contact person"),
        "together": mark("Together"),
        "other": mark("Someone else"),
    },
    "rhythm": {
        "once": mark("Once"),
        "daily": mark("Every day"),
        "weekly": mark("Every week"),
        "monthly": mark("Every month"),
    },
}


def field_name(field: str, content: Content, words: Translator, file: CaseFile | None = None) -> str:
    """What the field with this dotted name is called in the window; its own name when it is not known.

    Own cards and talks are told by what `file` still has of them.
    """
    name = known_name(field, words)
    if name is not None:
        return name
    part, _, rest = field.partition(".")
    if part == "answer":
        question = content.questions.get(rest.partition(".")[0])
        if question is not None:
            return _of_subject(_said(question.title, words), field, words)
    if part == "wish":
        card = Teller(content, words, file).card(rest.partition(".")[0])
        return _of_subject(words.text("The wish: {area}", area=card), field, words)
    if (seen := seen_words.split(field)) is not None:
        kind, key, inner = seen
        subject = seen_words.subject(kind, key, content, words, file)
        name = words.line(subject, seen_words.label(kind, inner, content, words))
        return name if inner in LABELS[kind] else _of_subject(name, field, words)
    if part == "statement":
        return _of_subject(words.text("The client's own statement"), field, words)
    return isolate_ltr(field)


def known_name(field: str, words: Translator) -> str | None:
    """The name of a field that is called the same whatever the content is; None for any other."""
    part, _, rest = field.partition(".")
    if part == "case" and rest in _CASE:
        return words.text(_CASE[rest])
    if part == "step":
        inner = rest.partition(".")[2].split(".")
        known = inner[0] if inner[0] in _STEP else inner[-1]
        return words.text(_STEP[known]) if known in _STEP else words.text("A step")
    return words.text(_OTHER[field]) if field in _OTHER else None


def _of_subject(subject: str, field: str, words: Translator) -> str:
    last = field.rpartition(".")[2]
    return words.text(_PART_OF_ANSWER[last], subject=subject) if last in _PART_OF_ANSWER else subject


def field_value(value: Earlier, content: Content, words: Translator, file: CaseFile | None = None) -> str:
    """What an earlier value says, for people; what was typed is given as it was typed. `file` as in `field_name`."""
    if (seen := seen_words.split(value.field)) is not None:
        said = seen_words.value(*seen, value.before, content, words, file=file)
        return value.before if said is None else said
    names = value.field.split(".")
    last = names[-1]
    if "slots" in names:
        return value.before
    if last in ("areas", "area_id"):
        teller = Teller(content, words, file)
        return teller.listed(teller.card, value.before)
    means = _MEANS.get(last, {})
    if value.before in means:
        return words.text(means[value.before])
    readable = _READERS.get(last)
    if readable is None:
        return value.before
    try:
        return readable(value.before, content, words)
    except (ValueError, LookupError, OverflowError):
        return value.before


Reader = Callable[[str, Content, Translator], str]


def _said(text: Text, words: Translator) -> str:
    return words.ptext(text.context, text.source)


def _languages(before: str, content: Content, words: Translator) -> str:
    return words.listed(words.language_name(code) for code in before.split(", "))


def _ways(before: str, content: Content, words: Translator) -> str:
    return words.listed(words.text(WAYS[way]) for way in before.split(", "))


def _country(before: str, content: Content, words: Translator) -> str:
    return words.country_name(before)


def _options(before: str, content: Content, words: Translator) -> str:
    if before.split(", ")[0] in WEEK:
        return words.listed(week_lines(tuple(before.split(", ")), words))
    known = {option.id: option.short for q in content.questions.values() for option in q.options}
    return words.listed(_said(known[o], words) if o in known else o for o in before.split(", "))


def _phrase(before: str, content: Content, words: Translator) -> str:
    phrase = content.phrases.get(before)
    if phrase is None:
        return before
    gaps = {slot.id: "…" for slot in phrase.slots}
    return words.ptext(phrase.sentence.context, phrase.sentence.source, **gaps)


def _weekdays(before: str, content: Content, words: Translator) -> str:
    return words.listed(words.weekday(int(day)) for day in before.split(", "))


def _moment(before: str, content: Content, words: Translator) -> str:
    return words.moment(datetime.fromisoformat(before))


def _day(before: str, content: Content, words: Translator) -> str:
    return words.date(date.fromisoformat(before))


def _time(before: str, content: Content, words: Translator) -> str:
    return isolate_ltr(before[:5])


def _phone(before: str, content: Content, words: Translator) -> str:
    return words.phone(before)


def _sure(before: str, content: Content, words: Translator) -> str:
    return words.text("{n} of {all}", n=words.number(int(before)), all=words.number(MOST_SURE))


def _day_of_case(before: str, content: Content, words: Translator) -> str:
    return before if before.isdecimal() else _day(before, content, words)


_READERS: Final[dict[str, Reader]] = {
    "speaks": _languages,
    "reads": _languages,
    "client_language": _languages,
    "language": _languages,
    "other_language": _languages,
    "ways": _ways,
    "country": _country,
    "picked": _options,
    "phrase_id": _phrase,
    "days": _weekdays,
    "archived_at": _moment,
    "deleted_at": _moment,
    "since": _moment,
    "done_at": _moment,
    "keep_until": _day,
    "day": _day_of_case,
    "at": _time,
    "phone": _phone,
    "confidence": _sure,
}
