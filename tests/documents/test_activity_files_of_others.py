"""Tables and JSON of other programs as a library of activities: read kindly, or refused by field and row."""

import json
from datetime import time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coachdesk.documents.activity_csv import FORMAT, VERSION, rows_of_json, rows_of_table
from coachdesk.documents.activity_words import FIELDS
from coachdesk.domain.connection.activities import Activity, Dutch, Rhythm, Role
from coachdesk.domain.connection.library_rows import ActivityRow
from coachdesk.domain.connection.week import LAST_MINUTE, Weekly
from coachdesk.domain.errors import TableUnreadable
from coachdesk.domain.file_rows import RowFault
from coachdesk.domain.languages import INTERFACE
from tests.documents.library_rows import NAMES, table


def only(text: str) -> Activity:
    """The entry of a table of one row."""
    (row,) = table(text)
    assert row.entry is not None, (row.fault, row.field, row.typed)
    return row.entry


def of_json(*entries: object) -> tuple[ActivityRow, ...]:
    return rows_of_json(json.dumps({"format": FORMAT, "version": 1, "activities": entries}), NAMES, "nl")[0]


# --- tables -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("between", [";", ",", "\t"])
def test_columns_are_known_in_every_language_and_by_their_names(between: str) -> None:
    for language in INTERFACE:
        head = between.join(f'"{NAMES.head(name, language)}"' for name in ("title", "place", "dutch"))
        made = only(f'{head}\n"Koffie"{between}"De Poort; achter, links"{between}A1\n')
        assert (made.title, made.place, made.dutch) == ("Koffie", "De Poort; achter, links", Dutch.SOME)
    assert only(f"naam{between}cents\nKoffie{between}gratis\n").cents == 0


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("ma 10-12", (Weekly(1, time(10), time(12)),)),
        ("Dinsdag 10.30 - 12u; do. 14:00–16:00", (Weekly(2, time(10, 30), time(12)), Weekly(4, time(14), time(16)))),
        ("sunday 9:00-10:00", (Weekly(7, time(9), time(10)),)),
    ],
)
def test_hours_are_read_as_people_write_them(text: str, times: tuple[Weekly, ...]) -> None:
    assert only(f'naam;wanneer\nKoffie;"{text}"\n').times == times


def test_unknown_columns_are_told_and_left_alone() -> None:
    rows, unknown = rows_of_table("naam;KvK;tel;telefoonnummer\nKoffie;12;038 1;2\n", NAMES, "nl")
    assert unknown == ("KvK", "telefoonnummer")
    assert rows[0].entry is not None and rows[0].entry.phone == "038 1" and rows[0].said == ("title", "phone")


@pytest.mark.parametrize("text", ["tel;mail\n1;2\n", "Beste collega,\nhierbij de lijst\n", "x\n"])
def test_a_table_without_titles_is_refused(text: str) -> None:
    with pytest.raises(TableUnreadable) as refused:
        table(text)
    assert refused.value.problem == "title"


def test_what_nobody_understands_goes_into_the_note() -> None:
    (row,) = table("naam;kind;languages;rhythm;checked_on;roles\nKoffie;Zweven;Arabisch, Elfs;soms;gisteren;gast\n")
    assert row.entry is not None
    assert (row.entry.kind, row.entry.languages, row.entry.rhythm) == ("other", ("ar",), Rhythm.WEEKLY)
    assert row.entry.roles == () and row.entry.checked_on is None
    assert [text for _field, text in row.left] == ["Zweven", "Elfs", "soms", "gisteren", "gast"]
    assert all(text in row.entry.note for _field, text in row.left)


@pytest.mark.parametrize(
    ("head", "cell"),
    [
        ("prijs", "veel"),
        ("prijs", "-2"),
        ("prijs", "20000"),
        ("times", "altijd"),
        ("times", "ma 12:00-10:00"),
        ("times", "ma 10-12; soms"),
        ("dutch", "C1"),
        ("for_whom", "iemand"),
        ("until", "31-02-2026"),
        ("least", "0"),
        ("most", "tien"),
        ("series", "1,5"),
        ("travel_minutes", "9999"),
    ],
)
def test_what_would_mislead_is_refused_by_its_field(head: str, cell: str) -> None:
    (row,) = table(f'naam;{head}\nKoffie;"{cell}"\n')
    assert (row.fault, row.field, row.entry) == (RowFault.VALUE, NAMES.column(head), None)
    assert row.typed == {"20000": "20000"}.get(cell, cell)


def test_a_group_that_is_smaller_than_itself_is_refused() -> None:
    (row,) = table("naam;least;most\nKoffie;9;3\n")
    assert (row.fault, row.field, row.typed) == (RowFault.VALUE, "least", "9")


def test_a_thousand_wrong_rows_are_told_row_by_row() -> None:
    wrong = {0: f"{'x' * 201};1", 1: ";1", 2: '"Koffie;1', 3: "a;b;c;d", 4: "Koffie;veel"}
    lines = [wrong[number % 5] for number in range(1000)]
    rows = table("\n".join(("naam;prijs", *lines, "Koffie;2")))
    assert [row.number for row in rows] == list(range(2, 1003))
    faults = [RowFault.LONG, RowFault.NAME, RowFault.QUOTES, RowFault.CELLS, RowFault.VALUE]
    assert [row.fault for row in rows[:-1]] == faults * 200
    assert rows[0].field == "title"
    assert rows[-1].entry is not None and rows[-1].entry.cents == 200


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=80) | st.text('naam;,"\n\\:=', max_size=80))
def test_any_table_is_read_or_refused(text: str) -> None:
    try:
        assert all(row.number > 1 for row in table(f"naam;prijs;wanneer\n{text}"))
    except TableUnreadable as refused:
        assert refused.problem in ("title", "form")


def test_roles_of_an_empty_cell_are_none_and_without_the_column_the_usual_one() -> None:
    assert only("naam;roles\nKoffie;\n").roles == () and only("naam\nKoffie\n").roles == (Role.VISITOR,)


def test_midnight_is_the_last_minute_of_the_day() -> None:
    assert NAMES.weekly("friday 20:00-0:00").ends == LAST_MINUTE


# --- JSON -------------------------------------------------------------------------------------------------------------


def test_an_entry_says_as_little_as_it_likes() -> None:
    good, empty, odd = of_json({"title": "Koffie", "cents": 0, "size": 3}, {"place": "Zwolle"}, 7)
    assert good.entry is not None and (good.entry.title, good.entry.cents) == ("Koffie", 0)
    assert good.said == ("title", "cents")
    assert (empty.fault, odd.fault) == (RowFault.NAME, RowFault.ENTRY)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("cents", "2,50"),
        ("cents", -3),
        ("dutch", "fluent"),
        ("times", [{"day": 9, "begins": "10:00", "ends": "12:00"}]),
        ("times", ["monday"]),
        ("languages", ["elvish"]),
        ("most", 0),
        ("until", "soon"),
        ("buddy_there", "yes"),
    ],
)
def test_a_value_that_can_not_be_is_refused_by_its_field(name: str, value: object) -> None:
    (row,) = of_json({"title": "Koffie", name: value})
    assert (row.fault, row.field) == (RowFault.VALUE, name)


def test_kinds_and_examples_of_another_time_are_told_and_left() -> None:
    (row,) = of_json({"title": "Koffie", "kind": "levitating", "example": "gone"})
    assert row.entry is not None and (row.entry.kind, row.entry.example) == ("other", "")
    assert row.left == (("kind", "levitating"),) and row.entry.note.endswith(": levitating")


@pytest.mark.parametrize(
    "text",
    ["{", "[]", "{}", '{"format": "coachdesk-activities", "version": 2, "activities": []}', "[" * 100_000],
)
def test_what_is_no_library_is_refused(text: str) -> None:
    with pytest.raises(TableUnreadable) as refused:
        rows_of_json(text, NAMES, "nl")
    assert refused.value.problem == "library"


@settings(max_examples=60, deadline=None)
@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(max_size=9), st.lists, max_leaves=4))
def test_any_value_is_read_or_refused(value: object) -> None:
    rows = of_json(value, {"title": value}, *({"title": "Koffie", name: value} for name in FIELDS))
    assert len(rows) == len(FIELDS) + 2
    assert all((row.entry is None) is (row.fault is not RowFault.NONE) for row in rows)


@pytest.mark.parametrize(
    ("values", "fault"),
    [
        ({"does": "\ud83d"}, RowFault.VALUE),
        ({"place": "\x00"}, RowFault.VALUE),
        ({"times": [{"day": 1, "begins": "10:00+02:00", "ends": "11:00"}]}, RowFault.VALUE),
        ({"note": "x" * 20_000, "kind": "flying"}, RowFault.LONG),
    ],
)
def test_an_entry_that_can_not_be_kept_is_told_and_spoils_no_other(values: dict[str, Any], fault: RowFault) -> None:
    entries = [{"title": "Goed"}, {"title": "Fout", **values}]
    text = json.dumps({"format": FORMAT, "version": VERSION, "activities": entries})
    rows, _unknown = rows_of_json(text, NAMES, "en")
    assert rows[0].entry is not None and rows[1].entry is None
    assert rows[1].fault is fault
