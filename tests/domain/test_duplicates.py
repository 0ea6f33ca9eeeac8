"""When two cases may be of the same person."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachdesk.domain.birthdate import BirthDate
from coachdesk.domain.cases import Case, ContactDetails
from coachdesk.domain.duplicates import Likeness, compatible, likeness
from tests import strategies
from tests.builders import a_case


def alike(mine: dict[str, object], coming: dict[str, object]) -> tuple[Likeness, ...]:
    """Why a case with these values may be the same as another with those, by nothing but these values."""
    return likeness(a_case(1, **{"calling_name": "Een", **mine}), a_case(2, **{"calling_name": "Twee", **coming}))


@pytest.mark.parametrize(
    ("mine", "coming"),
    [
        ("Yonas Tesfay", "yonas  TESFAY"),
        ("Yonas Tesfay", "Tesfay Yonas"),
        ("سميرة حداد", "سميره حدّاد"),
        ("ሃይለ", "ሓይለ"),
        ("José", "Jose"),
    ],
)
def test_the_same_name_however_it_is_written(mine: str, coming: str) -> None:
    assert alike({"calling_name": mine}, {"calling_name": coming}) == (Likeness.NAMES,)
    assert alike({"official_name": mine}, {"calling_name": coming}) == (Likeness.NAMES,)
    assert alike({"own_script_name": mine}, {"official_name": coming}) == (Likeness.NAMES,)


@pytest.mark.parametrize(("mine", "coming"), [("Yonas", "Yonas Tesfay"), ("Yonas", "Yohannes"), ("-", "?")])
def test_other_names_are_other_people(mine: str, coming: str) -> None:
    assert alike({"calling_name": mine}, {"calling_name": coming}) == ()


@pytest.mark.parametrize(
    ("mine", "coming", "same"),
    [
        (BirthDate(), BirthDate(1998, 3, 14), True),
        (BirthDate(1998), BirthDate(1998, 3, 14), True),
        (BirthDate(1998, 1, 1), BirthDate(1998, 3, 14), True),
        (BirthDate(1998, 1, 1), BirthDate(1999, 3, 14), False),
        (BirthDate(1998, 3), BirthDate(1998, 4), False),
        (BirthDate(1998, 3, 14), BirthDate(1998, 3, 15), False),
        (BirthDate(1998, 3, 14), BirthDate(2001, sure=False), True),
    ],
)
def test_birth_dates_that_can_be_of_one_person(mine: BirthDate, coming: BirthDate, same: bool) -> None:
    assert compatible(mine, coming) is same
    name = {"calling_name": "Yonas Tesfay"}
    found = alike({**name, "birth_date": mine}, {**name, "birth_date": coming})
    assert found == ((Likeness.NAMES,) if same else ())


@pytest.mark.parametrize(
    ("mine", "coming", "same"),
    [
        ("06 87 65 43 21", "+31 6 87654321", True),
        ("06-87654321", "0031687654321", True),
        ("06 87 65 43 21", "06 87 65 43 22", False),
        ("112", "112", False),
        ("", "", False),
        ("bij de buren", "bij de buren", False),
    ],
)
def test_the_same_phone_number(mine: str, coming: str, same: bool) -> None:
    found = alike({"details": ContactDetails(phone=mine)}, {"details": ContactDetails(phone=coming)})
    assert found == ((Likeness.PHONE,) if same else ())


def test_the_same_reference() -> None:
    assert alike({"reference": "ZW-2026-014"}, {"reference": "zw 2026 014"}) == (Likeness.REFERENCE,)
    assert alike({"reference": ""}, {"reference": ""}) == ()
    assert alike({"reference": "ZW-2026-014"}, {"reference": "ZW-2026-015"}) == ()


@given(strategies.cases, strategies.cases)
def test_the_order_does_not_matter(one: Case, other: Case) -> None:
    assert likeness(one, other) == likeness(other, one)


@given(strategies.cases, strategies.ids)
def test_a_case_is_like_itself_under_any_id(case: Case, other_id: str) -> None:
    assert Likeness.SAME_CASE in likeness(case, case)
    for why in set(likeness(case, case)) - {Likeness.SAME_CASE}:
        assert why in likeness(case, replace(case, id=other_id))


@given(strategies.cases, strategies.cases)
def test_only_what_is_the_same_makes_cases_alike(one: Case, other: Case) -> None:
    other = replace(other, id=one.id[::-1] + "0" if one.id == other.id else other.id)
    bare = replace(other, reference="", details=ContactDetails(), official_name="", own_script_name="")
    found = likeness(one, replace(bare, calling_name="§"))
    assert found == ()


@given(strategies.births, strategies.births)
def test_birth_dates_are_compatible_both_ways_and_with_themselves(one: BirthDate, other: BirthDate) -> None:
    assert compatible(one, other) is compatible(other, one)
    assert compatible(one, one)


@given(strategies.births, st.booleans())
def test_nothing_known_contradicts_nothing(born: BirthDate, sure: bool) -> None:
    assert compatible(born, BirthDate(sure=sure))
