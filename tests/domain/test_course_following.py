"""Looks on planned days, pictures that stay as they were, and terms and hours of the law."""

from calendar import monthrange
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coachdesk.domain.course import Counter, Hours, Review, Route, Terms
from coachdesk.domain.course.following import (
    AROUND,
    MONTHS,
    Planned,
    due_look,
    planned_looks,
    review_of,
)
from coachdesk.domain.course.terms import HOURS as ASKED
from coachdesk.domain.course.terms import TermKind, made, terms_of
from coachdesk.domain.days import months_later
from coachdesk.domain.errors import HoursNotPossible, WeightNotPossible
from coachdesk.domain.words import Words
from tests.courses import BEGUN, HOURS, TERMS
from tests.pictures import BIKES, LETTERS, READING_CARD, SISTER
from tests.strategies_picture import days

DUE = tuple(months_later(BEGUN, months) for months in MONTHS)


# --- months -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2026, 11, 30), 3, date(2027, 2, 28)),
        (date(2026, 12, 31), 6, date(2027, 6, 30)),
        (date(2026, 3, 2), 0, date(2026, 3, 2)),
        (date(2026, 3, 2), 36, date(2029, 3, 2)),
    ],
)
def test_months_end_where_they_end(day: date, months: int, later: date) -> None:
    assert months_later(day, months) == later


@given(days, st.integers(0, 48))
@settings(max_examples=60)
def test_so_many_months_later_is_the_same_day_or_the_last_of_the_month(day: date, months: int) -> None:
    later = months_later(day, months)
    assert (later.year - day.year) * 12 + later.month - day.month == months
    assert later.day == min(day.day, monthrange(later.year, later.month)[1])


# --- planned looks ----------------------------------------------------------------------------------------------------


@given(days, st.lists(st.integers(-60, 500), max_size=6))
@settings(max_examples=60)
def test_a_planned_look_is_made_on_the_day_nearest_to_it(begun: date, after: list[int]) -> None:
    looked = [begun + timedelta(days=days) for days in after]
    planned = planned_looks(begun, looked)
    assert [each.months for each in planned] == list(MONTHS)
    for each in planned:
        assert each.on == months_later(begun, each.months)
        near = [abs(day - each.on) for day in looked if abs(day - each.on) <= AROUND]
        assert (each.looked is None) == (not near)
        if each.looked is not None:
            assert each.looked in looked
            assert abs(each.looked - each.on) == min(near)


@pytest.mark.parametrize(("days", "made"), [(-22, False), (-21, True), (21, True), (22, False)])
def test_three_weeks_around_a_planned_day_count(days: int, made: bool) -> None:
    looked = DUE[1] + timedelta(days=days)
    assert (planned_looks(BEGUN, [looked])[1].looked is not None) == made


@pytest.mark.parametrize(
    ("today", "looked", "months"),
    [
        (BEGUN - timedelta(days=1), (), None),
        (BEGUN, (), 0),
        (BEGUN, (BEGUN,), None),
        (DUE[1] - timedelta(days=1), (BEGUN,), None),
        (DUE[1], (BEGUN,), 3),
        (DUE[1], (BEGUN, DUE[1] - timedelta(days=5)), None),
        (DUE[2], (BEGUN,), 6),
        (DUE[3] + timedelta(days=400), (BEGUN, DUE[2]), 12),
        (DUE[3] + timedelta(days=400), (DUE[3],), None),
    ],
)
def test_only_the_last_look_whose_day_has_come_is_due(
    today: date, looked: tuple[date, ...], months: int | None
) -> None:
    due = due_look(planned_looks(BEGUN, looked), today)
    assert (due.months if due is not None else None) == months


def test_without_a_plan_nothing_is_due() -> None:
    assert due_look((), BEGUN) is None
    assert due_look((Planned(0, BEGUN, BEGUN),), BEGUN) is None


# --- what lay there ---------------------------------------------------------------------------------------------------


def test_a_review_keeps_what_lies_there_now() -> None:
    changed = Words("Mijn zus belt", "nl")
    looked = review_of(BEGUN, (LETTERS, SISTER), (BIKES, READING_CARD), changed)
    assert looked == Review(
        BEGUN, {LETTERS.key: 2.0}, {SISTER.key: 3.0}, gives=(BIKES.key,), restores=(READING_CARD.key,), changed=changed
    )


def test_a_review_stays_as_it_was() -> None:
    weights = {"letters_rules": 2.0}
    looked = Review(BEGUN, weights)
    weights["letters_rules"] = 3.0
    assert looked.load == {"letters_rules": 2.0}
    with pytest.raises(TypeError):
        looked.load["faith"] = 1.0  # type: ignore[index]  # that it can't be is what is tested


@pytest.mark.parametrize("weight", [0, 4, 1.5, float("nan")])
def test_only_weights_that_exist_are_kept(weight: float) -> None:
    with pytest.raises(WeightNotPossible):
        Review(BEGUN, strength={"faith": weight})


# --- terms and hours --------------------------------------------------------------------------------------------------


def test_terms_end_as_the_act_says() -> None:
    told = terms_of(replace(TERMS, pip_on=None))
    assert [(term.kind, term.on) for term in told] == [
        (TermKind.PIP, date(2025, 8, 11)),
        (TermKind.RELIEF, date(2025, 12, 15)),
        (TermKind.SWITCH, date(2027, 3, 1)),
    ]


def test_with_a_pip_the_ten_weeks_are_over_and_three_years_begin() -> None:
    told = {term.kind: term.on for term in terms_of(TERMS)}
    assert TermKind.PIP not in told
    assert told[TermKind.TERM] == date(2028, 7, 28)


@given(*(st.none() | days for _each in range(4)))
@settings(max_examples=60)
def test_the_first_term_to_end_comes_first_and_what_is_not_known_has_none(
    registered: date | None, pip: date | None, started: date | None, benefit: date | None
) -> None:
    told = terms_of(Terms(registered, pip, started, benefit))
    assert [term.on for term in told] == sorted(term.on for term in told)
    known = {
        TermKind.PIP: registered is not None and pip is None,
        TermKind.TERM: pip is not None,
        TermKind.SWITCH: started is not None,
        TermKind.RELIEF: benefit is not None,
    }
    assert {term.kind for term in told} == {kind for kind, begun in known.items() if begun}


@pytest.mark.parametrize("hours", [0, -1, 0.3, 2000.25, float("nan"), float("inf")])
def test_hours_come_in_quarters(hours: float) -> None:
    with pytest.raises(HoursNotPossible):
        Hours("h", BEGUN, Counter.LESSONS, hours)


@given(st.lists(st.integers(1, 40), max_size=6))
@settings(max_examples=60)
def test_hours_of_a_counter_add_up_and_others_do_not_count(quarters: list[int]) -> None:
    entries = [Hours(f"h{at}", BEGUN, Counter.LESSONS, each / 4) for at, each in enumerate(quarters)]
    assert made((*entries, *HOURS[1:]), Counter.LESSONS) == sum(quarters) / 4


def test_each_route_asks_for_its_hours() -> None:
    assert ASKED[Route.Z] == {
        Counter.LESSONS: 800,
        Counter.PARTICIPATION: 800,
        Counter.WORK_MODULE: 40,
        Counter.VALUES: 12,
    }
    assert ASKED[Route.B1] == {Counter.WORK_MODULE: 40, Counter.VALUES: 12}
    assert all(asked[Counter.VALUES] == 12 for asked in ASKED.values())
