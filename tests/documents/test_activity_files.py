"""The library of activities as a table and as JSON: what goes out comes back, and no two things are called the same."""

import string
from dataclasses import replace
from datetime import date, time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coachdesk.documents.activity_csv import activities_csv, activities_json, rows_of_json
from coachdesk.documents.activity_words import CHOICES, FIELDS
from coachdesk.domain.connection.activities import Activity, Dutch, ForWhom
from coachdesk.domain.connection.activity_finder import in_order
from coachdesk.domain.connection.week import Weekly
from coachdesk.domain.languages import INTERFACE
from coachdesk.domain.picture.energy import Tag
from coachdesk.domain.tables import decoded
from tests.documents.library_rows import GUIDANCE, NAMES, TRANSLATORS, table
from tests.strategies_connection import activities

_lines = st.one_of(
    st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), max_size=30),
    st.text("'=+-@;,\"\\: 019\t.سλሰé" + string.ascii_letters, max_size=20),
).map(str.strip)
_stories = st.lists(_lines, max_size=3).map("\n".join).map(str.strip)
_ruled = dict.fromkeys(
    ("organisation", "place", "address", "receives", "phone", "email", "website"), _lines
) | dict.fromkeys(("does", "travel", "note"), _stories)
libraries = st.lists(
    activities(
        title=_lines.filter(bool),
        kind=st.sampled_from(sorted(GUIDANCE.kinds)),
        example=st.sampled_from(("", *GUIDANCE.examples)),
        **_ruled,
    ),
    max_size=4,
    unique_by=lambda each: each.id,
)
CAFE = Activity(
    "1" * 32,
    "Taalcafé",
    kind="language_cafe",
    place="Bibliotheek",
    times=(Weekly(1, time(10), time(12)), Weekly(4, time(19, 30), time(21))),
    cents=250,
    dutch=Dutch.LITTLE,
    languages=("ar", "ti"),
    least=8,
    most=10,
    for_whom=ForWhom.WOMEN,
    phone="038 498 00 00",
    tags=(Tag.HEAD,),
    checked_on=date(2026, 9, 1),
)


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(libraries, st.sampled_from(INTERFACE))
def test_a_table_brings_the_same_library_back(kept: list[Activity], language: str) -> None:
    data = activities_csv(kept, NAMES, language)
    rows = table(decoded(data))
    assert [row.entry for row in rows] == [replace(each, partner="", ticks=()) for each in in_order(kept)]
    assert all(row.left == () for row in rows)
    assert activities_csv(reversed(kept), NAMES, language) == data


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(libraries, st.sampled_from(INTERFACE))
def test_json_brings_all_of_the_library_back(kept: list[Activity], language: str) -> None:
    data = activities_json(kept, NAMES, language)
    rows, unknown = rows_of_json(decoded(data), NAMES, "nl")
    assert [row.entry for row in rows] == list(in_order(kept)) and unknown == ()
    assert activities_json(reversed(kept), NAMES, language) == data


def test_a_table_is_what_dutch_spreadsheets_read() -> None:
    data = activities_csv((CAFE, replace(CAFE, id="2" * 32, title="=1+1")), NAMES, "en")
    assert data.startswith("\ufeffActivity;What kind of activity;".encode())
    first, second = data.decode("utf-8-sig").split("\r\n")[1:3]
    assert first.startswith("'=1+1;") and second.startswith("Taalcafé;Language café;")
    assert "Monday 10:00-12:00; Thursday 19:30-21:00" in second and ";2,50;" in second and ";2026-09-01;" in second
    assert "'038 498 00 00" in second


@pytest.mark.parametrize("language", INTERFACE)
def test_no_two_things_that_can_be_chosen_are_called_the_same(language: str) -> None:
    words = TRANSLATORS[language]
    for name, choices in CHOICES.items():
        for value, source in choices.items():
            said = words.text(source)
            assert NAMES.chosen(name, said) == value, (name, said)
            assert name not in ("roles", "tags") or ";" not in said
    for kind in GUIDANCE.kinds.values():
        assert NAMES.chosen("kind", words.ptext(kind.name.context, kind.name.source)) == kind.id
    for day in range(1, 8):
        assert NAMES.weekly(f"{words.weekday(day)} 10:00-12:00") == Weekly(day, time(10), time(12))
    assert NAMES.columns(NAMES.head(name, language) for name in FIELDS) == tuple(FIELDS)
