"""The directory as a table and as cards: what goes out comes back, and files of other programs are read kindly."""

import string
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coachdesk import content, paths
from coachdesk.documents.partner_cards import holds_cards, partners_cards, rows_of_cards
from coachdesk.documents.partner_csv import partners_csv, rows_of_table
from coachdesk.documents.partner_files import PartnerNames
from coachdesk.documents.partner_words import FIELDS, KINDS
from coachdesk.domain.cases import InterpreterVoice
from coachdesk.domain.errors import TableUnreadable
from coachdesk.domain.file_rows import RowFault
from coachdesk.domain.languages import COUNTRIES, INTERFACE, SPOKEN
from coachdesk.domain.partner_rows import PartnerRow
from coachdesk.domain.partners import GuideRole, Partner, PartnerKind, in_order
from coachdesk.domain.tables import decoded
from coachdesk.i18n import Translators
from tests.handovers import DEBT_HELP, INTERPRETER, PARTNERS
from tests.strategies import ids, languages

TRANSLATORS = Translators(paths.translations())
LIMITS = content.load(paths.resources() / "content").handover.limits
NAMES = PartnerNames(TRANSLATORS, LIMITS)

_lines = st.one_of(
    st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), max_size=30),
    st.text("'=+-@;,\"\\: 019\t.سλሰé" + string.ascii_letters, max_size=20),
).map(str.strip)
_phones = _lines | st.text("+0123456789 ()-", max_size=14).map(str.strip)
_stories = st.lists(_lines, max_size=3).map("\n".join).map(str.strip)
partners = st.builds(
    Partner,
    id=ids,
    kind=st.sampled_from(PartnerKind),
    organisation=_lines.map(lambda text: text.replace("\t", " ")),
    person=_lines.filter(bool),
    role=_lines,
    does=_stories,
    languages=languages,
    phone=_phones,
    email=_lines,
    website=_lines,
    address=_lines,
    hours=_stories,
    travel=_stories,
    checked_on=st.none() | st.dates(date(2000, 1, 1), date(2100, 1, 1)),
    note=_stories,
    guide=st.sampled_from(GuideRole),
    voice=st.sampled_from(InterpreterVoice),
    country=st.sampled_from(("", *COUNTRIES)),
    limits=st.lists(st.sampled_from(sorted(LIMITS)), unique=True).map(tuple),
)
directories = st.lists(
    partners | partners.map(lambda each: replace(each, organisation=each.person, person="")),
    max_size=4,
    unique_by=lambda each: each.id,
)


def table(text: str) -> tuple[PartnerRow, ...]:
    return rows_of_table(text, NAMES, "nl")[0]


def only(text: str) -> Partner:
    """The entry of a table of one row."""
    (row,) = table(text)
    assert row.entry is not None
    return row.entry


def card(*lines: str) -> Partner:
    """The entry of one card."""
    (row,) = rows_of_cards("\n".join(("BEGIN:VCARD", *lines, "END:VCARD", "")), NAMES, "nl")
    assert row.entry is not None
    return row.entry


# --- out and back -----------------------------------------------------------------------------------------------------


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(directories, st.sampled_from(INTERFACE))
def test_a_table_brings_the_same_directory_back(kept: list[Partner], language: str) -> None:
    data = partners_csv(kept, NAMES, language)
    rows = table(decoded(data))
    assert [row.entry for row in rows] == list(in_order(kept))
    assert all(row.left == () for row in rows)
    assert partners_csv(reversed(kept), NAMES, language) == data


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(directories, st.sampled_from(INTERFACE))
def test_cards_bring_the_same_directory_back(kept: list[Partner], language: str) -> None:
    data = partners_cards(kept, NAMES, language)
    rows = rows_of_cards(decoded(data), NAMES, language) if kept else ()
    assert [row.entry for row in rows] == list(in_order(kept))
    assert partners_cards(reversed(kept), NAMES, language) == data


def test_a_table_is_what_dutch_spreadsheets_read() -> None:
    data = partners_csv(PARTNERS, NAMES, "en")
    assert data.startswith("\ufeffOrganisation;Person;".encode())
    lines = data.decode("utf-8-sig").split("\r\n")
    assert len(lines) == 4 and "'038 498 00 00" in lines[1] and ";2026-09-01;" in lines[1]


def test_cards_are_of_the_version_that_every_address_book_reads() -> None:
    text = partners_cards((DEBT_HELP,), NAMES, "en").decode()
    for line in ("VERSION:3.0", "FN:K. Jansen", "ORG:Schuldhulp Zwolle", "TITLE:Schuldhulpverlener", "LANG:ar"):
        assert f"{line}\r\n" in text
    assert "CATEGORIES:Help with money and debts\r\n" in text and "TEL:038 498 00 00\r\n" in text


@pytest.mark.parametrize("language", INTERFACE)
def test_no_two_things_that_can_be_chosen_are_called_the_same(language: str) -> None:
    words = TRANSLATORS[language]
    for kind in PartnerKind:
        assert NAMES.kind(words.text(KINDS[kind])) is kind
    for code in SPOKEN:
        assert NAMES.language(words.language_name(code)) == code
        assert "," not in words.language_name(code)
    for code in COUNTRIES:
        assert NAMES.country(words.country_name(code)) == code
    for limit in LIMITS.values():
        said = words.ptext(limit.text.context, limit.text.source)
        assert NAMES.limit(said) == limit.id and ";" not in said
    assert NAMES.columns(NAMES.head(name, language) for name in FIELDS) == tuple(FIELDS)


# --- tables of others -------------------------------------------------------------------------------------------------


def test_columns_are_known_in_every_language_and_by_their_names() -> None:
    for language in INTERFACE:
        head = ";".join(TRANSLATORS[language].text(FIELDS[name]) for name in ("organisation", "phone", "note"))
        made = only(f"{head}\nDe Poort;038 1;Vlakbij\n")
        assert (made.organisation, made.phone, made.note) == ("De Poort", "038 1", "Vlakbij")
    assert only("organisation;checked_on\nDe Poort;2026-11-02\n").checked_on == date(2026, 11, 2)


def test_a_column_with_names_is_the_organisation_or_else_the_person() -> None:
    assert only("naam,tel\nDe Poort,1\n").organisation == "De Poort"
    made = only("Naam,Instelling\nSelam,De Brug\n")
    assert (made.person, made.organisation) == ("Selam", "De Brug")


def test_unknown_columns_are_told_and_left_alone() -> None:
    rows, unknown = rows_of_table("naam;KvK;tel;Telefoon\nDe Poort;12;038 1;2\n", NAMES, "nl")
    assert unknown == ("KvK", "Telefoon")
    assert rows[0].entry is not None and rows[0].entry.phone == "038 1" and rows[0].entry.note == ""


@pytest.mark.parametrize("text", ["tel;mail\n1;2\n", "Beste collega,\nhierbij de lijst\n", "x\n"])
def test_a_table_without_names_is_refused(text: str) -> None:
    with pytest.raises(TableUnreadable) as refused:
        table(text)
    assert refused.value.problem == "columns"


def test_what_nobody_understands_goes_into_the_note() -> None:
    text = "naam;kind;languages;checked_on;country\nDe Poort;Fysio;Nederlands, Spaans / arabic;31-02-2026;Atlantis\n"
    (row,) = table(text)
    assert row.entry is not None
    assert row.entry.kind is PartnerKind.OTHER and row.entry.languages == ("nl", "ar")
    assert row.entry.checked_on is None and row.entry.country == ""
    assert [text for _field, text in row.left] == ["Fysio", "Atlantis", "31-02-2026", "Spaans"]
    assert all(text in row.entry.note for _field, text in row.left)


@pytest.mark.parametrize("day", ["2026-11-02", "2-11-2026", "02/11/2026", "2.11.2026", "2026-11-02 00:00"])
def test_days_are_read_as_spreadsheets_write_them(day: str) -> None:
    assert only(f"naam;checked_on\nDe Poort;{day}\n").checked_on == date(2026, 11, 2)


@pytest.mark.parametrize(
    ("cell", "phone"),
    [("384980000", "0384980000"), ("'384980000", "384980000"), ("0384980000", "0384980000"), ("'+31 38", "+31 38")],
)
def test_a_zero_that_a_spreadsheet_took_away_comes_back(cell: str, phone: str) -> None:
    assert only(f"naam;tel\nDe Poort;{cell}\n").phone == phone


def test_a_thousand_wrong_rows_are_told_row_by_row() -> None:
    wrong = {0: f"{'x' * 201};1", 1: ";1", 2: '"De Poort;1', 3: "a;b;c;d"}
    lines = [wrong[number % 4] for number in range(1000)]
    rows = table("\n".join(("naam;tel", *lines, "De Brug;2")))
    assert [row.number for row in rows] == list(range(2, 1003))
    faults = [RowFault.LONG, RowFault.NAME, RowFault.QUOTES, RowFault.CELLS]
    assert [row.fault for row in rows[:-1]] == faults * 250
    assert rows[0].field == "organisation"
    assert rows[-1].entry is not None and rows[-1].entry.organisation == "De Brug"


# --- cards of others --------------------------------------------------------------------------------------------------


def test_a_card_of_version_2_is_read() -> None:
    made = card(
        "VERSION:2.1",
        "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:de Vries;Mari=C3=ABke",
        "ORG:Gemeente Zwolle;Werk en inkomen",
        "TEL;FAX:038 999",
        "TEL;WORK;VOICE:038 123",
        "ADR;WORK:;;Kerkstraat 14;Zwolle;;8011 XX;",
        "NOTE;ENCODING=QUOTED-PRINTABLE:eerste regel=0D=0A=",
        "tweede regel",
    )
    assert (made.person, made.organisation) == ("Mariëke de Vries", "Gemeente Zwolle, Werk en inkomen")
    assert made.phone == "038 123" and made.address == "Kerkstraat 14, 8011 XX Zwolle"
    assert made.note == "eerste regel\ntweede regel\n038 999"


def test_a_card_of_version_4_is_read() -> None:
    made = card(
        "VERSION:4.0",
        "FN:Selam B.",
        "ORG:De Brug",
        'TEL;VALUE=uri;TYPE="voice,work":tel:+31-88-123',
        "EMAIL:selam@brug.example",
        "LANG;PREF=1:ti",
        "LANG:nl-NL",
        "CATEGORIES:Tolken,interpreter",
        "UID:urn:uuid:4fbe8971-0bc3-424c-9c26-36c3e1eff6b1",
        "item1.URL:https://brug.example",
    )
    assert (made.person, made.organisation, made.phone) == ("Selam B.", "De Brug", "+31-88-123")
    assert made.languages == ("ti", "nl") and made.kind is PartnerKind.INTERPRETER
    assert made.id == "4fbe89710bc3424c9c2636c3e1eff6b1" and made.website == "https://brug.example"


def test_a_card_of_an_organisation_alone_names_no_person() -> None:
    made = card("VERSION:3.0", "FN:De Poort", "N:;;;;", "ORG:De Poort")
    assert (made.organisation, made.person) == ("De Poort", "")


def test_a_damaged_card_spoils_no_other(tmp_path: Path) -> None:
    good = partners_cards((INTERPRETER,), NAMES, "nl").decode()
    bad = "BEGIN:VCARD\r\nVERSION:3.0\r\nNOTE;ENCODING=b:%%%\r\n:::\r\n"
    nobody = "BEGIN:VCARD\r\nVERSION:3.0\r\nTEL:1\r\nEND:VCARD\r\n"
    rows = rows_of_cards(decoded((bad + good + nobody).encode()), NAMES, "nl")
    assert [row.fault for row in rows] == [RowFault.CARD, RowFault.NONE, RowFault.NAME]
    assert rows[1].entry == INTERPRETER


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=80) | st.text('BEGINV:CARD;=\n\\,"FNTL', max_size=80))
def test_any_text_is_read_or_refused(text: str) -> None:
    inside = f"BEGIN:VCARD\nVERSION:3.0\n{text}\nEND:VCARD\n"
    assert holds_cards(inside)
    assert rows_of_cards(inside, NAMES, "nl")
    try:
        table(text)
    except TableUnreadable as refused:
        assert refused.problem in ("columns", "form")
