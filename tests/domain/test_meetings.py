"""Talks: their order, and how long one took."""

from datetime import date, time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachdesk.domain.errors import DurationNotPossible
from coachdesk.domain.picture import Meeting
from coachdesk.domain.picture.meetings import LONGEST, last_first, parse_minutes
from tests.builders import an_id
from tests.strategies_picture import meetings


def test_the_last_talk_comes_first_and_of_two_at_one_moment_the_one_noted_last() -> None:
    early = Meeting(an_id(1), date(2026, 11, 3))
    morning = Meeting(an_id(2), date(2026, 11, 20), time(9, 0))
    evening = Meeting(an_id(3), date(2026, 11, 20), time(19, 0))
    again = Meeting(an_id(4), date(2026, 11, 20), time(19, 0))
    assert last_first((morning, evening, early, again)) == (again, evening, morning, early)


@given(st.lists(meetings, max_size=6))
def test_no_talk_is_lost_by_ordering(talks: list[Meeting]) -> None:
    ordered = last_first(talks)
    assert sorted(map(id, ordered)) == sorted(map(id, talks))
    assert all(a.on >= b.on for a, b in pairwise(ordered))


@pytest.mark.parametrize(("text", "minutes"), [("", None), ("  ", None), ("60", 60), (" 90 ", 90), ("٤٥", 45)])
def test_minutes_are_read_as_people_type_them(text: str, minutes: int | None) -> None:
    assert parse_minutes(text) == minutes


@pytest.mark.parametrize("text", ["0", "-5", "1:30", "an hour", "1e3", str(LONGEST + 1), "9" * 40, "9" * 5000])
def test_what_is_no_number_of_minutes_is_refused_as_it_was_typed(text: str) -> None:
    with pytest.raises(DurationNotPossible) as refused:
        parse_minutes(text)
    assert refused.value.minutes == text


@given(st.integers(1, LONGEST))
def test_every_length_of_a_talk_can_be_read(minutes: int) -> None:
    assert parse_minutes(str(minutes)) == minutes
