"""Names and values of fields as they stand among the earlier values, in the client's language."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from types import MappingProxyType
from typing import Final

from coachdesk.documents import seen_words
from coachdesk.documents.access_choices import SAID, WAYS
from coachdesk.documents.access_seen import proper
from coachdesk.documents.access_told import chosen
from coachdesk.documents.access_words import Voice
from coachdesk.documents.kept_words import Teller
from coachdesk.documents.record_sheet import Typed
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.languages import SPOKEN
from coachdesk.domain.privacy import Earlier
from coachdesk.domain.questions import QuestionKind
from coachdesk.domain.steps import MOST_SURE
from coachdesk.i18n import mark, mark_to_client

_CASE: Final = MappingProxyType(
    {
        "calling_name": mark("Name to be called by"),
        "own_script_name": mark_to_client("Name in your own script"),
        "official_name": mark("Name as registered"),
        "reference": mark("Reference of the organisation"),
        "birth_date": mark("Birth date"),
        "speaks": mark_to_client("You speak"),
        "reads": mark_to_client("You read"),
        "client_language": mark_to_client("Language of your screen and paper"),
        "interpreter": mark("Interpreter"),
        "interpreter.country": mark_to_client("Where people speak as you do"),
        "addressed": mark_to_client("How we speak to you"),
        "addressed.dutch": mark_to_client("How we speak to you in Dutch"),
        "reading.ways": mark_to_client("How reading works best for you"),
        "reading.large_print": mark("Large letters on screen and paper"),
        "reading.geez_dates": mark("The date of the Ge'ez calendar on paper too"),
        "details.phone": mark("Phone"),
        "details.email": mark("E-mail"),
        "details.address": mark("Address"),
        "details.how": mark("What works best?"),
        "contact": mark_to_client("Your contact person"),
        "archived_at": mark("Closed on"),
        "deleted_at": mark("In the bin since"),
        "kind": mark_to_client("Your file is for"),
        "keep_until": mark("A day was chosen to look"),
        "keep_reason": mark("Why this day"),
    }
)
_LISTS: Final = frozenset({"case.speaks", "case.reads", "case.client_language"})
_PROPER: Final = frozenset(
    {"calling_name", "own_script_name", "official_name", "reference", "birth_date", "phone", "email", "address", "name"}
    | {"days", "substitute", "where", "with_whom", "who_name", "year", "month", "day", "at"}
)
"""Fields that are the same in every language."""


def field_name(field: str, file: CaseFile, voice: Voice) -> str:
    """What a field is called on the sheet: the label, the question, the wish or the step."""
    part, _, rest = field.partition(".")
    if part == "case":
        found = _longest(rest, _CASE)
        return voice.text(found) if found else voice.clean(field, "")
    key = rest.partition(".")[0]
    if part == "answer" and key in voice.content.questions:
        return voice.of_content(voice.content.questions[key].ask)
    if part == "wish":
        return chosen(key, file, voice)
    if part == "step":
        return _step_name(key, file, voice)
    if (seen := seen_words.split(field)) is not None:
        kind, key, inner = seen
        entry = seen_words.subject(kind, key, voice.content, voice.words, file)
        return voice.words.line(entry, seen_words.label(kind, inner, voice.content, voice.words, client=True))
    whole = {
        "choice": mark_to_client("What you chose"),
        "statement": mark_to_client("Your own statement"),
        "restriction": mark_to_client("Your file is on hold"),
    }
    return voice.text(whole[part]) if part in whole else voice.clean(field, "")


def _longest(name: str, table: Mapping[str, str]) -> str | None:
    """The entry for a dotted name, or for what it is a part of."""
    while name and name not in table:
        name = name.rpartition(".")[0]
    return table.get(name)


def _step_name(step_id: str, file: CaseFile, voice: Voice) -> str:
    for number, step in enumerate(file.steps, 1):
        if step.id == step_id:
            return voice.text(mark("Step {number}"), number=number)
    return voice.text(mark("A step that was taken away"))


def field_value(earlier: Earlier, name: str, file: CaseFile, voice: Voice) -> Typed | None:
    """What the field said, in words where it held a choice; None when nothing of it can be told in words."""
    field, text = earlier.field, voice.clean(earlier.before, name)
    last = field.rpartition(".")[2]
    if (seen := seen_words.split(field)) is not None:
        kind, key, inner = seen
        said = seen_words.value(kind, key, inner, text, voice.content, voice.words, client=True, file=file)
        return voice.ours(said) if said is not None else _typed(name, text, voice, proper=proper(kind, inner))
    if last in ("language", "other_language") or field in _LISTS:
        codes = [code.strip() for code in text.split(",")]
        return voice.ours(voice.words.listed(voice.words.language_name(c) if c in SPOKEN else c for c in codes))
    if field == "case.reading.ways":
        return voice.ours(voice.words.listed(voice.text(WAYS[w]) if w in WAYS else w for w in text.split(", ")))
    if field == "case.interpreter.country":
        return voice.ours(voice.words.country_name(text))
    if field == "choice.areas":
        cards = Teller(voice.content, voice.words, file)
        return voice.ours(voice.words.line(*map(cards.card, text.split(", "))))
    if last == "confidence" and text.isdecimal():
        return voice.ours(voice.words.text("{n} of {all}", n=text, all=voice.words.number(MOST_SURE)))
    if last in SAID:
        return voice.ours(voice.text(SAID[last][text]) if text in SAID[last] else text)
    if last == "area_id":
        return voice.ours(Teller(voice.content, voice.words, file).card(text))
    if last in ("picked", "phrase_id"):
        return voice.ours(_picked(field, text, voice))
    if (moment := _moment(text, voice)) is not None:
        return voice.ours(moment)
    return _typed(name, text, voice, proper=_is_proper(field))


def _typed(where: str, text: str, voice: Voice, *, proper: bool) -> Typed | None:
    """What was typed; a name or number without a note on its language."""
    typed = voice.loose(where, text)
    return replace(typed, note="") if typed is not None and proper else typed


def _is_proper(field: str) -> bool:
    parts = field.split(".")
    return parts[-1] in _PROPER or "slots" in parts


def _picked(field: str, text: str, voice: Voice) -> str:
    """What was ticked, by the sentences of the question; a phrase; else the short word that is kept."""
    if field.startswith("answer."):
        question = voice.content.questions.get(field.split(".")[1])
        options = {option.id: option for option in (question.options if question else ())}
        picked = text.split(", ")
        if question is not None and question.kind is QuestionKind.WEEK:
            return "\n".join(seen_words.week_lines(tuple(picked), voice.words))
        if all(each in options for each in picked):
            return " ".join(voice.of_content(options[each].sentence or options[each].short) for each in picked)
    if field.endswith(".phrase_id") and text in voice.content.phrases:
        phrase = voice.content.phrases[text]
        return voice.of_content(phrase.sentence, **{slot.id: "…" for slot in phrase.slots})
    return text


def _moment(text: str, voice: Voice) -> str | None:
    """A day or a moment in words; None for any other text."""
    try:
        if len(text) == len("2026-11-21"):
            return voice.words.date(date.fromisoformat(text))
        at = datetime.fromisoformat(text) if "T" in text else None
    except ValueError:
        return None
    return voice.moment(at) if at is not None and at.tzinfo is not None else None
