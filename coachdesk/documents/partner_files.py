"""The directory of partners as a file, and what a file holds that may go into the directory.

A file comes from a spreadsheet (partner_csv) or an address book (partner_cards). Both give texts by field; here they become
entries, in whatever language of the window columns and choices are named.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any, Final
from uuid import uuid4

from coachdesk.documents.exercise import in_one_line, stamps
from coachdesk.documents.partner_words import FIELDS, KINDS, ROLES, VOICES
from coachdesk.domain.cases import InterpreterVoice
from coachdesk.domain.errors import FieldTooLong
from coachdesk.domain.file_rows import FileRow, RowFault
from coachdesk.domain.handover_content import Limit
from coachdesk.domain.languages import COUNTRIES, INTERFACE, SPOKEN
from coachdesk.domain.partner_rows import PartnerRow
from coachdesk.domain.partners import GuideRole, Partner, PartnerKind
from coachdesk.domain.search import fold
from coachdesk.i18n import Translator, Translators, plain

ID: Final = "id"
"""The column with the id of an entry, so that one that comes back is known."""
_OTHERS: Final[Mapping[str, str]] = {
    **dict.fromkeys(("organization", "instelling", "bedrijf", "company"), "organisation"),
    **dict.fromkeys(("contactpersoon", "contact", "contact person"), "person"),
    **dict.fromkeys(("functietitel", "job title", "title"), "role"),
    **dict.fromkeys(("soort", "categorie", "category", "type"), "kind"),
    **dict.fromkeys(("omschrijving", "aanbod", "description"), "does"),
    **dict.fromkeys(("taal", "language"), "languages"),
    **dict.fromkeys(("telefoonnummer", "tel", "telephone", "phone number", "mobiel", "mobile"), "phone"),
    **dict.fromkeys(("email", "mail", "e mailadres", "emailadres", "email address", "e mail address"), "email"),
    **dict.fromkeys(("site", "url", "web"), "website"),
    **dict.fromkeys(("bezoekadres",), "address"),
    **dict.fromkeys(("bereikbaar", "hours"), "hours"),
    **dict.fromkeys(("opmerking", "opmerkingen", "notitie", "notes", "remarks"), "note"),
}
"""What columns of other programs are called, folded, beside our own names."""
_NAMES: Final = ("name", "naam", "naam organisatie", "اسم", "الاسم", "ስም")
"""A column called so is the organisation where there is no column of that, else the person."""
_AS_THEY_ARE: Final = (
    "organisation",
    "person",
    "role",
    "does",
    "phone",
    "email",
    "website",
    "address",
    "hours",
    "travel",
)
_CHOSEN: Final[Mapping[str, Mapping[Any, str]]] = {"kind": KINDS, "guide": ROLES, "voice": VOICES}
Reader = Callable[[str], Any]
_LISTED: Final = re.compile(r"[,;/|\n،፣]")
_LINES: Final = re.compile(r"[;|\n]")
_ISO: Final = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_DUTCH: Final = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})")
_ID: Final = re.compile(r"[0-9a-f]{32}")
_UNZEROED: Final = re.compile(r"[1-9]\d{8}")
"""A Dutch number as a spreadsheet leaves it when it took it for a number."""


class _Known:
    """What a text can name, by the text folded: in every language of the window, made when a file is first read."""

    def __init__(self, translators: Translators, limits: Mapping[str, Limit]) -> None:
        self.columns = {fold(name): name for name in (*FIELDS, ID)}
        self.kinds = {fold(each): each for each in KINDS}
        self.roles = {fold(each): each for each in ROLES}
        self.voices = {fold(each): each for each in VOICES}
        self.languages, self.countries = ({fold(code): code for code in codes} for codes in (SPOKEN, COUNTRIES))
        self.limits = {fold(each): each for each in limits}
        for language in INTERFACE:
            self._learn(translators[language], limits)
        for name, column in _OTHERS.items():
            self.columns.setdefault(name, column)

    def _learn(self, words: Translator, limits: Mapping[str, Limit]) -> None:
        for kind, source in KINDS.items():
            self.kinds.setdefault(fold(words.text(source)), kind)
        for role, source in ROLES.items():
            self.roles.setdefault(fold(words.text(source)), role)
        for voice, source in VOICES.items():
            self.voices.setdefault(fold(words.text(source)), voice)
        for name, source in FIELDS.items():
            self.columns.setdefault(fold(words.text(source)), name)
        for code in SPOKEN:
            self.languages.setdefault(fold(words.language_name(code)), code)
        for code in COUNTRIES:
            self.countries.setdefault(fold(words.country_name(code)), code)
        for limit in limits.values():
            self.limits.setdefault(fold(words.ptext(limit.text.context, limit.text.source)), limit.id)


class PartnerNames:
    """What columns and choices are called in every language of the window, for writing one and reading all of them."""

    def __init__(self, translators: Translators, limits: Mapping[str, Limit]) -> None:
        self._translators, self._limits = translators, limits

    @cached_property
    def _known(self) -> _Known:
        return _Known(self._translators, self._limits)

    # --- reading ----------------------------------------------------------------------------------------------------

    def column(self, head: str) -> str:
        """The field that a column is for; "name" for one that may be two of them, empty for one that nobody knows."""
        folded = fold(head)
        return "name" if folded in _NAMES else self._known.columns.get(folded, "")

    def columns(self, heads: Iterable[str]) -> tuple[str, ...]:
        """The field of each column, empty for one that is left alone. A field has one column, the first."""
        found = [self.column(head) for head in heads]
        if "name" in found:
            found[found.index("name")] = "person" if "organisation" in found else "organisation"
        return tuple(each if each in (*FIELDS, ID) and found.index(each) == at else "" for at, each in enumerate(found))

    def kind(self, text: str) -> PartnerKind | None:
        """The kind that a text names, or None."""
        return self._known.kinds.get(fold(text))

    def role(self, text: str) -> GuideRole | None:
        """The role that a text names, or None."""
        return self._known.roles.get(fold(text))

    def voice(self, text: str) -> InterpreterVoice | None:
        """The voice that a text names, or None."""
        return self._known.voices.get(fold(text))

    def language(self, text: str) -> str | None:
        """The code of a language that a text names, or None."""
        return self._known.languages.get(fold(text))

    def country(self, text: str) -> str | None:
        """The code of a country that a text names, or None."""
        return self._known.countries.get(fold(text))

    def limit(self, text: str) -> str | None:
        """The id of a limit that a text says, or None."""
        return self._known.limits.get(fold(text))

    # --- writing ----------------------------------------------------------------------------------------------------

    def head(self, name: str, language: str) -> str:
        """What a column is called."""
        return plain(self._translators[language].text(FIELDS[name])) if name in FIELDS else name

    def exercise(self, language: str) -> str:
        """That a file is an exercise; empty for one that is not."""
        return in_one_line(stamps(self._translators[language]))

    def said(self, partner: Partner, name: str, language: str) -> str:
        """What stands in a field, in words of a language; days as in ISO 8601. The note of an exercise says that it is one."""
        words, value = self._translators[language], getattr(partner, name)
        if name == "note" and words.exercise:
            return "\n".join(filter(None, (self.exercise(language), value)))
        if value is None or value is GuideRole.NONE or value is InterpreterVoice.NO_PREFERENCE:
            return ""
        if name in _CHOSEN:
            return plain(words.text(_CHOSEN[name][value]))
        if name == "languages":
            return plain(", ".join(words.language_name(code) for code in value))
        if name == "country":
            return plain(words.country_name(value)) if value else ""
        if name == "limits":
            return plain("; ".join(self._limit_text(each, language) for each in value))
        return value.isoformat() if isinstance(value, date) else str(value)

    def _limit_text(self, limit_id: str, language: str) -> str:
        limit = self._limits.get(limit_id)
        return limit_id if limit is None else self._translators[language].ptext(limit.text.context, limit.text.source)


@dataclass
class Said:
    """What a row or card says: texts by field, more for the note, and the id that it had."""

    number: int
    texts: dict[str, str] = field(default_factory=dict)
    more: list[str] = field(default_factory=list)
    id: str = ""


def row_of(said: Said, names: PartnerNames, language: str) -> PartnerRow:
    """The entry that a row would become, or what is wrong with it.

    What nobody understands goes into its note, behind the name of its field in `language`.
    """
    left: list[tuple[str, str]] = []
    texts = {name: said.texts.get(name, "") for name in FIELDS}
    if not texts["organisation"] and not texts["person"]:
        return FileRow(said.number, fault=RowFault.NAME)
    values = _values(texts, names, left)
    lines = [f"{names.head(name, language)}: {text}" for name, text in left]
    values["note"] = "\n".join(part for part in (texts["note"], *said.more, *lines) if part)
    made_id = said.id if _ID.fullmatch(said.id) else uuid4().hex
    try:
        partner = Partner(made_id, **values)
    except FieldTooLong as error:
        return FileRow(said.number, fault=RowFault.LONG, field=error.field)
    return FileRow(said.number, partner, left=tuple(left))


def _values(texts: Mapping[str, str], names: PartnerNames, left: list[tuple[str, str]]) -> dict[str, Any]:
    """The values of an entry; to `left` comes what nobody understands."""

    def listed(name: str, between: re.Pattern[str], read: Reader) -> tuple[str, ...]:
        parts = [part.strip() for part in between.split(texts[name]) if part.strip()]
        left.extend((name, part) for part in parts if read(part) is None)
        return tuple(dict.fromkeys(found for part in parts if (found := read(part)) is not None))

    values: dict[str, Any] = {name: texts[name] for name in _AS_THEY_ARE}
    choices: dict[str, Reader] = {
        "kind": names.kind,
        "guide": names.role,
        "voice": names.voice,
        "country": names.country,
    }
    for name, read in {**choices, "checked_on": day_in}.items():
        found = read(texts[name]) if texts[name] else None
        if found is not None:
            values[name] = found
        elif texts[name]:
            left.append((name, texts[name]))
    values.setdefault("kind", PartnerKind.OTHER)
    values["languages"] = listed("languages", _LISTED, names.language)
    values["limits"] = listed("limits", _LINES, names.limit)
    return values


def day_in(text: str) -> date | None:
    """A day as in ISO 8601, or as it is written in the Netherlands."""
    iso, dutch = _ISO.match(text), _DUTCH.match(text)
    try:
        if iso is not None:
            return date(*map(int, iso.groups()))
        return date(*map(int, reversed(dutch.groups()))) if dutch is not None else None
    except ValueError:
        return None


def mended_phone(text: str) -> str:
    """A number to which a spreadsheet did what it does to numbers, with the zero that it took away."""
    return f"0{text}" if _UNZEROED.fullmatch(text) else text
