"""What is due for a look: never a day early, nothing that is not closed, and a chosen day before the rule."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachdesk.domain.cases import CaseKind
from coachdesk.domain.errors import YearsInvalid
from coachdesk.domain.privacy import MOST_YEARS, YEARS, review_on, years_later
from coachdesk.domain.retention import ClosedCase, due, parse_years
from tests.builders import NOW, a_case, an_id
from tests.strategies import moments

days = st.dates(date(2000, 1, 1), date(2150, 1, 1))
closed = st.builds(
    ClosedCase,
    st.integers(1, 10**6).map(an_id),
    st.just("Yonas"),
    st.sampled_from(CaseKind),
    moments,
    st.none() | days,
)


@given(st.lists(closed, max_size=8), days)
def test_exactly_what_has_come_is_due_and_the_longest_first(cases: list[ClosedCase], today: date) -> None:
    found = due(cases, YEARS, today)
    assert [r.since for r in found] == sorted(r.since for r in found)
    assert {r.case.id for r in found} <= {c.id for c in cases}
    for case in cases:
        day = review_on(case, YEARS[case.kind])
        assert day is not None
        assert (day <= today) is any(r.case == case for r in found)
        if case.keep_until is not None:
            assert day == case.keep_until


def test_five_years_after_closing_and_not_before_it_is_closed() -> None:
    assert review_on(a_case(), 5) is None
    assert review_on(a_case(archived_at=NOW), 5) == date(2031, 11, 21)
    assert years_later(date(2024, 2, 29), 1) == date(2025, 2, 28)


@given(moments, st.integers(0, 40))
def test_years_count_from_the_day_of_closing(at: datetime, years: int) -> None:
    day = review_on(a_case(archived_at=at), years)
    assert day is not None
    assert day.year == at.year + years
    assert abs((day - at.date()) - timedelta(days=365.25 * years)) < timedelta(days=2)


@pytest.mark.parametrize("text", ["", "-1", "5.5", "vijf", "101", "1" * 5000])
def test_what_is_no_number_of_years_is_refused(text: str) -> None:
    with pytest.raises(YearsInvalid):
        parse_years(text)


@given(st.integers(0, MOST_YEARS))
def test_years_are_read_as_they_are_typed(years: int) -> None:
    assert parse_years(f" {years} ") == years
