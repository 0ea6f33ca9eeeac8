"""Terms of the integration act: which follow from which day, and hours as people type them."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachdesk.domain.course.terms import (
    SOURCES,
    Counter,
    Hours,
    Route,
    Term,
    TermKind,
    Terms,
    counters_of,
    made,
    parse_hours,
    terms_of,
)
from coachdesk.domain.errors import HoursNotPossible
from tests.builders import an_id

TODAY = date(2026, 11, 21)


def the_term(**days: date) -> Term:
    (term,) = terms_of(Terms(**days))
    return term


@pytest.mark.parametrize(
    ("name", "day", "kind", "last"),
    [
        ("registered_on", date(2026, 9, 12), TermKind.PIP, date(2026, 11, 21)),
        ("pip_on", date(2025, 7, 28), TermKind.TERM, date(2028, 7, 28)),
        ("pip_on", date(2024, 2, 29), TermKind.TERM, date(2027, 2, 28)),
        ("started_on", date(2025, 9, 1), TermKind.SWITCH, date(2027, 3, 1)),
        ("started_on", date(2026, 8, 31), TermKind.SWITCH, date(2028, 2, 29)),
        ("benefit_on", date(2025, 6, 16), TermKind.RELIEF, date(2025, 12, 15)),
        ("benefit_on", date(2025, 7, 1), TermKind.RELIEF, date(2025, 12, 31)),
    ],
)
def test_the_last_day_that_follows_from_a_day(name: str, day: date, kind: TermKind, last: date) -> None:
    assert the_term(**{name: day}) == Term(kind, last)


def test_a_pip_that_was_made_is_waited_for_no_more() -> None:
    assert [term.kind for term in terms_of(Terms(date(2026, 1, 5), date(2026, 3, 2)))] == [TermKind.TERM]


def test_nothing_follows_from_nothing_and_the_first_to_end_comes_first() -> None:
    assert terms_of(Terms()) == ()
    found = terms_of(Terms(None, date(2025, 7, 28), date(2025, 9, 1), date(2025, 6, 16)))
    assert [term.kind for term in found] == [TermKind.RELIEF, TermKind.SWITCH, TermKind.TERM]


@given(day=st.dates())
def test_any_day_of_the_calendar_can_stand_there(day: date) -> None:
    for term in terms_of(Terms(day, day, day, day)):
        assert term.on > day or term.kind is TermKind.RELIEF


def test_every_term_says_where_it_stands_in_the_law() -> None:
    assert set(SOURCES) == set(TermKind)
    assert all(SOURCES.values())


@pytest.mark.parametrize(
    ("kind", "left", "waits"),
    [
        (TermKind.TERM, 29, False),
        (TermKind.TERM, 28, True),
        (TermKind.TERM, 0, True),
        (TermKind.TERM, -1, False),
        (TermKind.PIP, -1, True),
        (TermKind.PIP, -28, True),
        (TermKind.PIP, -29, False),
    ],
)
def test_which_terms_are_told_of(kind: TermKind, left: int, waits: bool) -> None:
    term = Term(kind, TODAY + timedelta(days=left))
    assert (term.days_left(TODAY), term.waits(TODAY)) == (left, waits)


# --- hours --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "hours"),
    [("2", 2.0), (" 1,5 ", 1.5), ("1.25", 1.25), ("0,75", 0.75), ("2000", 2000.0), ("٣٫٥", 3.5), ("40,00", 40.0)],
)
def test_hours_as_people_type_them(typed: str, hours: float) -> None:
    assert parse_hours(typed) == hours


@pytest.mark.parametrize(
    "typed", ["", "0", "-2", "1,3", "1.250", "2000,25", "2001", "two", "1,5 uur", "1e3", "12345", "1:30"]
)
def test_what_is_no_number_of_quarters_is_refused_with_what_was_typed(typed: str) -> None:
    with pytest.raises(HoursNotPossible) as refused:
        parse_hours(typed)
    assert refused.value.hours == typed


@given(quarters=st.integers(1, 8000))
def test_every_number_of_quarters_is_read_as_it_was_written(quarters: int) -> None:
    for written in (
        f"{quarters / 4:g}" if quarters < 4000 else f"{quarters / 4}",
        f"{quarters / 4:.2f}".replace(".", ","),
    ):
        assert parse_hours(written) == quarters / 4


def test_each_counter_has_its_own_hours() -> None:
    hours = [
        Hours(an_id(1), TODAY, Counter.LESSONS, 3.25),
        Hours(an_id(2), TODAY, Counter.LESSONS, 0.5),
        Hours(an_id(3), TODAY, Counter.VALUES, 12.0),
    ]
    assert (made(hours, Counter.LESSONS), made(hours, Counter.VALUES), made(hours, Counter.SUBJECTS)) == (3.75, 12, 0)


def test_a_route_counts_what_it_asks_for_and_what_was_made_before() -> None:
    assert counters_of(Terms(route=Route.B1), ()) == (Counter.WORK_MODULE, Counter.VALUES)
    assert counters_of(Terms(), ()) == (Counter.VALUES,)
    before = [Hours(an_id(1), TODAY, Counter.SUBJECTS, 4.0)]
    assert counters_of(Terms(route=Route.B1), before) == (Counter.WORK_MODULE, Counter.VALUES, Counter.SUBJECTS)
