"""The library of activities as a file, and what a file holds that may go into the library.

A table (activity_csv) gives texts by field; here they become entries, in whatever language of the window columns and choices
are named. What would mislead somebody who looks for a price, a language or an hour is refused; the rest goes into the note.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import cached_property
from typing import Any, Final
from uuid import uuid4

from coachdesk.documents.activity_words import CHOICES, FIELDS
from coachdesk.documents.exercise import in_one_line, stamps
from coachdesk.documents.partner_files import day_in
from coachdesk.domain.connection.activities import Activity, Dutch
from coachdesk.domain.connection.guidance import Guidance
from coachdesk.domain.connection.library_rows import ActivityRow
from coachdesk.domain.connection.typed import cents_text, parse_cents, parse_count
from coachdesk.domain.connection.week import LAST_MINUTE, MIDNIGHT, Weekly
from coachdesk.domain.errors import (
    CaseError,
    CostNotPossible,
    FieldTooLong,
    SizeNotPossible,
    TimeInvalid,
    TitleMissing,
    UnknownId,
)
from coachdesk.domain.file_rows import FileRow, RowFault
from coachdesk.domain.languages import INTERFACE, SPOKEN
from coachdesk.domain.questions import DAYS
from coachdesk.domain.search import fold
from coachdesk.domain.steps import parse_time
from coachdesk.i18n import Translator, Translators, isolate_ltr, plain

TECHNICAL: Final = ("example", "id")
"""Columns for us: the example that an entry was made from, and its id, so that one that comes back is known."""
SIZES: Final = ("travel_minutes", "least", "most", "series")
FACTS: Final = ("cents", *SIZES, "until", "checked_on")
"""Numbers and days, for spreadsheets to read."""
_HARD: Final = frozenset({"times", "cents", "dutch", "for_whom", "until", *SIZES})
"""On these hangs whether somebody can come at all: what is not understood there is never guessed."""
_TEXTS: Final = (
    *("title", "does", "organisation", "place", "address", "travel"),
    *("receives", "phone", "email", "website", "note"),
)
_MANY: Final = ("roles", "tags")
_OTHERS: Final[Mapping[str, str]] = {
    **dict.fromkeys(("naam", "name", "titel", "activity name", "naam activiteit", "اسم", "الاسم", "ስም"), "title"),
    **dict.fromkeys(("soort", "categorie", "category", "type"), "kind"),
    **dict.fromkeys(("omschrijving", "beschrijving", "description"), "does"),
    **dict.fromkeys(("wanneer", "when", "tijden", "tijd", "dagen"), "times"),
    **dict.fromkeys(("locatie", "location", "waar", "where"), "place"),
    **dict.fromkeys(("prijs", "kosten", "cost", "costs", "price", "bijdrage"), "cents"),
    **dict.fromkeys(("taal", "talen", "language", "languages"), "languages"),
    **dict.fromkeys(("doelgroep", "voor wie"), "for_whom"),
    **dict.fromkeys(("contact", "contactpersoon", "contact person"), "receives"),
    **dict.fromkeys(("telefoonnummer", "tel", "telephone", "mobiel"), "phone"),
    **dict.fromkeys(("instelling", "organization", "aanbieder"), "organisation"),
    **dict.fromkeys(("email", "mail", "e mailadres", "emailadres"), "email"),
    **dict.fromkeys(("site", "url", "web"), "website"),
    **dict.fromkeys(("opmerking", "opmerkingen", "notitie", "notes"), "note"),
}
"""What columns of other programs are called, folded, beside our own names."""
_LEVELS: Final = {"0": Dutch.NONE, "a0": Dutch.NONE, "a1": Dutch.SOME, "a2": Dutch.A2}
_FREE: Final = ("gratis", "free", "مجاني", "مجانا", "ነጻ", "ብነጻ")
_TICKED: Final = {"x": True, "1": True, "0": False, "true": True, "false": False, "waar": True, "onwaar": False}
_LISTED: Final = re.compile(r"[,;/|\n،፣]")
_ENDS: Final = re.compile(r"[;|\n]")
_HOURS: Final = re.compile(r"(\S+?)\.?\s+([\d:.uUhH]+)\s*[-–]\s*([\d:.uUhH]+)")
ID: Final = re.compile(r"[0-9a-f]{32}")


class ActivityNames:
    """What columns and choices are called in every language of the window, for writing one and reading all of them."""

    def __init__(self, translators: Translators, guidance: Guidance) -> None:
        self._translators, self._guidance = translators, guidance

    # --- reading ----------------------------------------------------------------------------------------------------

    @cached_property
    def _columns(self) -> Mapping[str, str]:
        found = {fold(name): name for name in (*FIELDS, *TECHNICAL)}
        for words in self._all:
            for name, source in FIELDS.items():
                found.setdefault(fold(words.text(source)), name)
        for head, name in _OTHERS.items():
            found.setdefault(fold(head), name)
        return found

    @cached_property
    def _choices(self) -> Mapping[str, Mapping[str, Any]]:
        """What a text can name in a field, by the text folded."""
        known: dict[str, dict[str, Any]] = {
            name: {fold(str(value)): value for value in choices} for name, choices in CHOICES.items()
        }
        for words in self._all:
            for name, choices in CHOICES.items():
                for value, source in choices.items():
                    known[name].setdefault(fold(words.text(source)), value)
        known["dutch"] |= _LEVELS
        for name in ("buddy_there", "role_model"):
            known[name] |= _TICKED
        known["kind"] = {fold(each): each for each in self._guidance.kinds}
        known["languages"] = {fold(code): code for code in SPOKEN}
        known["day"] = {day: at for at, day in enumerate(DAYS, 1)}
        for words in self._all:
            for kind in self._guidance.kinds.values():
                known["kind"].setdefault(fold(words.ptext(kind.name.context, kind.name.source)), kind.id)
            for code in SPOKEN:
                known["languages"].setdefault(fold(words.language_name(code)), code)
            for day in range(1, len(DAYS) + 1):
                known["day"].setdefault(fold(words.weekday(day)), day)
                known["day"].setdefault(fold(words.weekday_short(day)), day)
        return known

    @property
    def _all(self) -> Iterable[Translator]:
        return (self._translators[language] for language in INTERFACE)

    def column(self, head: str) -> str:
        """The field that a column is for; empty for one that nobody knows."""
        return self._columns.get(fold(head), "")

    def columns(self, heads: Iterable[str]) -> tuple[str, ...]:
        """The field of each column, empty for one that is left alone. A field has one column, the first."""
        found = [self.column(head) for head in heads]
        return tuple(each if found.index(each) == at else "" for at, each in enumerate(found))

    def chosen(self, name: str, text: str) -> Any:
        """What a text names in a field, or None."""
        return self._choices[name].get(fold(text))

    def example(self, text: str) -> str:
        """The id of an example, empty for one that is not there."""
        return text if text in self._guidance.examples else ""

    def weekly(self, text: str) -> Weekly:
        """A day with its hours, such as "monday 10:00-12:00" in any language of the window. Raises TimeInvalid."""
        found = _HOURS.fullmatch(text)
        day = self.chosen("day", found[1]) if found is not None else None
        begins, ends = (parse_time(found[2]), parse_time(found[3])) if found is not None else (None, None)
        if day is None or begins is None or ends is None:
            raise TimeInvalid(text)
        return Weekly(day, begins, ends if ends != MIDNIGHT else LAST_MINUTE)

    # --- writing ----------------------------------------------------------------------------------------------------

    def head(self, name: str, language: str) -> str:
        """What a column is called."""
        return plain(self._translators[language].text(FIELDS[name])) if name in FIELDS else name

    def exercise(self, language: str) -> str:
        """That a file is an exercise; empty for one that is not."""
        return in_one_line(stamps(self._translators[language]))

    def said(self, activity: Activity, name: str, language: str) -> str:
        """What stands in a field, in words of a language; days as in ISO 8601. The note of an exercise says that it is one."""
        words, value = self._translators[language], getattr(activity, name)
        if name == "note" and words.exercise:
            return "\n".join(filter(None, (self.exercise(language), value)))
        if value is None:
            return ""
        if name == "times":
            return "; ".join(self._times(each, words) for each in value)
        if name == "cents":
            return cents_text(value)
        if name == "kind":
            kind = self._guidance.kinds.get(value)
            return plain(words.ptext(kind.name.context, kind.name.source)) if kind is not None else ""
        if name == "languages":
            return plain(", ".join(words.language_name(code) for code in value))
        if name in _MANY:
            return plain("; ".join(words.text(CHOICES[name][each]) for each in value))
        if name in CHOICES:
            return plain(words.text(CHOICES[name][value]))
        return value.isoformat() if isinstance(value, date) else str(value)

    def told(self, activity: Activity, name: str, language: str) -> str:
        """What stands in a field, for people to read."""
        words = self._translators[language]
        if name == "times":
            hours = ((each, isolate_ltr(f"{each.begins:%H:%M}–{each.ends:%H:%M}")) for each in activity.times)
            return words.listed([f"{words.weekday(each.day)} {said}" for each, said in hours]) if activity.times else ""
        if name == "cents" and activity.cents is not None:
            return words.amount(activity.cents / 100)
        if name in ("until", "checked_on"):
            return words.date(day) if (day := getattr(activity, name)) is not None else ""
        return self.said(activity, name, language)

    def _times(self, each: Weekly, words: Translator) -> str:
        return f"{words.weekday(each.day)} {each.begins:%H:%M}-{each.ends:%H:%M}"


class _Refused(Exception):
    """A field on which much hangs says what nobody understands."""

    def __init__(self, name: str, text: str) -> None:
        super().__init__(name)
        self.name, self.text = name, text


def row_of(
    number: int, texts: Mapping[str, str], names: ActivityNames, language: str, columns: Iterable[str] = ()
) -> ActivityRow:
    """The entry that a row would become, or what is wrong with it; `texts` are those that say anything, by field.

    What nobody understands goes into its note, behind the name of its field in `language`.
    """
    if not texts.get("title"):
        return FileRow(number, fault=RowFault.NAME)
    left: list[tuple[str, str]] = []
    try:
        values = _values(texts, names, left)
    except _Refused as refused:
        return FileRow(number, fault=RowFault.VALUE, field=refused.name, typed=refused.text)
    lines = [f"{names.head(name, language)}: {text}" for name, text in left]
    if lines:
        values["note"] = "\n".join(filter(None, (values.get("note", ""), *lines)))
    given = texts.get("id", "")
    made_id = given if ID.fullmatch(given) else uuid4().hex
    said = tuple(values)
    if "roles" in columns:
        values.setdefault("roles", ())  # an empty cell is no role, and no column the usual one
    try:
        made = Activity(made_id, **values)
    except CaseError as error:
        return fault_of(number, error, values)
    return FileRow(number, made, left=tuple(left), said=said)


def fault_of(number: int, error: CaseError, values: Mapping[str, Any]) -> ActivityRow:
    """The row that can't be an entry, with the field that is to blame."""
    if isinstance(error, TitleMissing):
        return FileRow(number, fault=RowFault.NAME)
    if isinstance(error, FieldTooLong):
        return FileRow(number, fault=RowFault.LONG, field=error.field)
    if isinstance(error, CostNotPossible):
        typed = cents_text(error.cents) if isinstance(error.cents, int) and error.cents >= 0 else str(error.cents)
        return FileRow(number, fault=RowFault.VALUE, field="cents", typed=typed)
    if isinstance(error, SizeNotPossible):
        name = next((each for each in SIZES if values.get(each) == error.number), SIZES[0])
        return FileRow(number, fault=RowFault.VALUE, field=name, typed=str(error.number))
    if isinstance(error, TimeInvalid):
        return FileRow(number, fault=RowFault.VALUE, field="times", typed=error.text)
    if isinstance(error, UnknownId):
        return FileRow(number, fault=RowFault.VALUE, field="languages", typed=error.id)
    return FileRow(number, fault=RowFault.ENTRY)


def _values(texts: Mapping[str, str], names: ActivityNames, left: list[tuple[str, str]]) -> dict[str, Any]:
    """The values of an entry; to `left` comes what nobody understands. Raises _Refused."""
    values: dict[str, Any] = {}
    for name, text in texts.items():
        if name == "id":
            continue
        try:
            found = _reader(name, names)(text)
        except (CaseError, ValueError) as error:
            raise _Refused(name, text) from error
        if found is None and name in _HARD:
            raise _Refused(name, text)
        if isinstance(found, list):
            left.extend((name, part) for part, each in found if each is None)
            found = tuple(dict.fromkeys(each for _part, each in found if each is not None)) or None
        elif found is None:
            left.append((name, text))
        if found is not None:
            values[name] = found
    return values


def _reader(name: str, names: ActivityNames) -> Callable[[str], Any]:
    """What reads a field: gives its value, None for what nobody understands, or a list of parts, each with its value."""
    if name in _TEXTS:
        return str
    if name == "times":
        return lambda text: tuple(names.weekly(part.strip()) for part in _ENDS.split(text) if part.strip())
    if name == "cents":
        return lambda text: 0 if fold(text) in map(fold, _FREE) else parse_cents(text)
    if name in SIZES:
        return parse_count
    if name in ("until", "checked_on"):
        return day_in
    if name == "example":
        return lambda text: names.example(text) or []  # one that is not there any more is nothing to tell
    if name == "languages" or name in _MANY:
        between = _LISTED if name == "languages" else _ENDS
        return lambda text: [(part.strip(), names.chosen(name, part)) for part in between.split(text) if part.strip()]
    return lambda text: names.chosen(name, text)
