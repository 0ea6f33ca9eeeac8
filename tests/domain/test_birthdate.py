"""A birth date is what is known of it, and nothing more."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachdesk.domain.birthdate import BirthDate, parse
from coachdesk.domain.errors import BirthDateInvalid


@pytest.mark.parametrize(
    ("typed", "iso"),
    [
        ("", ""),
        ("1998", "1998"),
        (" 3-1998 ", "1998-03"),
        ("14-3-1998", "1998-03-14"),
        ("14/03/1998", "1998-03-14"),
        ("14.03.1998", "1998-03-14"),
        ("14 3 1998", "1998-03-14"),
        ("1998-03-14", "1998-03-14"),
        ("1998-03", "1998-03"),
        ("١٤-٣-١٩٩٨", "1998-03-14"),
    ],
)
def test_reads_what_people_type(typed: str, iso: str) -> None:
    assert parse(typed).iso() == iso


@pytest.mark.parametrize(
    "typed", ["yesterday", "31-02-1990", "13-1990", "0-1-1990", "98", "1899", "2999", "1-1-1-1990", "1990-13-01"]
)
def test_refuses_what_can_not_be(typed: str) -> None:
    with pytest.raises(BirthDateInvalid) as refused:
        parse(typed)
    assert refused.value.text == typed


def test_not_being_sure_is_kept() -> None:
    assert parse("1998", sure=False) == BirthDate(1998, sure=False)
    assert not parse("", sure=False).known


@given(st.dates(date(1900, 1, 1), date.today()), st.integers(1, 3), st.booleans())
def test_what_is_shown_reads_back(day: date, parts: int, sure: bool) -> None:
    known = BirthDate(day.year, day.month if parts > 1 else None, day.day if parts > 2 else None, sure)
    assert parse(known.typed(), sure=sure) == known
    assert parse(known.iso(), sure=sure) == known


def test_a_day_needs_its_month() -> None:
    with pytest.raises(BirthDateInvalid):
        BirthDate(1998, None, 3)
    with pytest.raises(BirthDateInvalid):
        BirthDate(None, 3)
