"""The directory of partners: found by what is typed, alike, and made one; tables as spreadsheets write them."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachdesk.domain.cases import InterpreterVoice
from coachdesk.domain.errors import TableUnreadable
from coachdesk.domain.partners import Alike, Finder, GuideRole, Partner, PartnerKind, alike, duplicates, filled
from coachdesk.domain.tables import Flaw, decoded, guarded, read_table, unguarded
from tests.handovers import DEBT_HELP, INTERPRETER

SCHOOL = Partner("s", PartnerKind.SCHOOL, "Taalschool De Marsch", phone="038 111 22 33", email="info@marsch.example")


def everything(_head: str) -> bool:
    return True


# --- found ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", [DEBT_HELP, SCHOOL, INTERPRETER]),
        ("schuld", [DEBT_HELP]),
        ("JANSEN zwolle", [DEBT_HELP]),
        ("Jansen Marsch", []),
        ("0384980", [DEBT_HELP]),
        ("+31 38 111", [SCHOOL]),
        ("afspraak", [DEBT_HELP]),
        ("lift", [DEBT_HELP]),
        ("selam", [INTERPRETER]),
        ("taal van ti", [INTERPRETER]),
    ],
)
def test_every_field_is_searched(typed: str, found: list[Partner]) -> None:
    finder = Finder(
        lambda each: [f"taal van {code}" for code in each.languages if code != "nl" and each == INTERPRETER]
    )
    finder.show((INTERPRETER, DEBT_HELP, SCHOOL))
    assert list(finder.find(typed)) == found


def test_only_some_kinds_are_found() -> None:
    finder = Finder(lambda _each: ())
    finder.show((INTERPRETER, DEBT_HELP, SCHOOL))
    assert finder.find("", [PartnerKind.SCHOOL, PartnerKind.INTERPRETER]) == (SCHOOL, INTERPRETER)
    assert finder.find("tolk", [PartnerKind.SCHOOL]) == ()


def test_a_changed_entry_is_found_by_its_new_words() -> None:
    finder = Finder(lambda _each: ())
    finder.show((SCHOOL,))
    finder.show((changed := replace(SCHOOL, organisation="Avondschool"),))
    assert finder.find("avond") == (changed,) and finder.find("taal") == ()


# --- alike --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("values", "same"),
    [
        ({"organisation": "taalschool de marsch"}, True),
        ({"organisation": "Andere school", "phone": "+31 38 1112233"}, True),
        ({"organisation": "Andere school", "email": " INFO@marsch.example"}, True),
        ({"organisation": "Taalschool De Marsch", "person": "Ineke"}, True),
        ({"organisation": "Andere school"}, False),
        ({"organisation": "", "person": "Taalschool De Marsch"}, False),
    ],
)
def test_what_is_alike(values: dict[str, str], same: bool) -> None:
    other = Partner("o", PartnerKind.OTHER, **values)
    assert alike(SCHOOL, other) is same and alike(other, SCHOOL) is same


def test_two_people_of_one_organisation_are_two() -> None:
    one, other = replace(SCHOOL, person="Ineke"), replace(SCHOOL, id="t", person="Bram")
    assert not alike(one, other)


_names = st.sampled_from(("", "De Poort", "de poort", "De Brug", "Ali", "ALI"))
_people = st.builds(
    Partner,
    st.uuids().map(lambda each: each.hex),
    st.just(PartnerKind.OTHER),
    _names,
    st.sampled_from(("Ali", "ali", "Bea")),
    phone=st.sampled_from(("", "038 1", "+31381")),
    email=st.sampled_from(("", "a@b", "A@b")),
)


@given(st.lists(_people, max_size=12, unique_by=lambda each: each.id))
def test_among_many_the_same_are_alike_as_one_by_one(partners: list[Partner]) -> None:
    among = Alike(partners)
    for each in partners:
        assert set(among.to(each)) == set(duplicates(each, partners))


def test_one_of_two_takes_what_it_does_not_say_itself() -> None:
    bare = Partner("b", PartnerKind.OTHER, "De Brug", languages=("nl",), phone="1")
    made = filled(bare, INTERPRETER)
    assert (made.id, made.organisation, made.phone) == ("b", "De Brug", "1")
    assert (made.kind, made.person, made.country) == (PartnerKind.INTERPRETER, INTERPRETER.person, "ER")
    assert (made.guide, made.voice) == (GuideRole.INTERPRETER, InterpreterVoice.WOMAN)
    assert made.languages == ("nl", "ti", "am") and made.limits == INTERPRETER.limits
    assert made.checked_on == INTERPRETER.checked_on
    assert filled(made, bare) == made


# --- tables -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_letters_are_read_in_any_usual_encoding(encoding: str) -> None:
    assert decoded("naam;één\r\nJoëlle;ö".encode(encoding)) == "naam;één\nJoëlle;ö"


def test_arabic_and_tigrinya_letters_are_read() -> None:
    assert decoded("سميرة;ሰላም".encode("utf-16")) == "سميرة;ሰላም"


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"PK\x03\x04\x14\x00\x06", "form"),
        (b"\xff\xfea\x00\xd8", "encoding"),
        (b"\x81\x8d\x90", "encoding"),
        (b"naam\x00;x", "form"),
        (b"", "form"),
        (b"\n\n;;\n", "form"),
    ],
)
def test_what_is_no_table_is_refused(data: bytes, problem: str) -> None:
    with pytest.raises(TableUnreadable) as refused:
        read_table(decoded(data), everything)
    assert refused.value.problem == problem


@pytest.mark.parametrize("between", [";", ",", "\t"])
def test_the_delimiter_is_found(between: str) -> None:
    text = f'naam{between}telefoon\n"Poort{between} de"{between}038\n'
    table = read_table(text, lambda head: head in ("naam", "telefoon"))
    assert table.head == ("naam", "telefoon")
    assert table.rows[0].cells == (f"Poort{between} de", "038")


def test_the_delimiter_that_the_file_names_is_taken() -> None:
    table = read_table("sep=,\nnaam,tel;fax\nDe Poort,1\n", everything)
    assert table.head == ("naam", "tel;fax") and table.rows[0].cells == ("De Poort", "1")


def test_a_wrong_row_spoils_no_other() -> None:
    text = 'naam;tel\nEen;1\n"Twee;2\nDrie;3\n"Vier"x;4\nVijf;5;6\nZes\n\nZeven;7;;\n"A\nb";8\n'
    rows = read_table(text, everything).rows
    assert [(row.number, row.flaw) for row in rows] == [
        (2, Flaw.NONE),
        (3, Flaw.QUOTES),
        (4, Flaw.NONE),
        (5, Flaw.QUOTES),
        (6, Flaw.CELLS),
        (7, Flaw.NONE),
        (9, Flaw.NONE),
        (10, Flaw.NONE),
    ]
    assert [row.cells for row in rows if row.flaw is Flaw.NONE] == [
        ("Een", "1"),
        ("Drie", "3"),
        ("Zes", ""),
        ("Zeven", "7"),
        ("A\nb", "8"),
    ]


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+31 6 12", "-x", "@a", "＝1", " =1", "'=1", "0612345678", "9-12", "12,5", "1e5", "(038) 49", "'007"],
)
def test_no_spreadsheet_runs_or_reckons_with_a_cell(text: str) -> None:
    assert guarded(text) == f"'{text}" and unguarded(guarded(text)) == text


@pytest.mark.parametrize("text", ["De Poort", "'s-Hertogenbosch", "9 tot 12 uur", "", "a=b", "É"])
def test_ordinary_words_stay_as_they_are(text: str) -> None:
    assert guarded(text) == text and unguarded(text) == text


@given(st.text(max_size=12) | st.text("'=+-@ 019.:", max_size=8))
def test_every_cell_comes_back(text: str) -> None:
    assert unguarded(guarded(text)) == text
