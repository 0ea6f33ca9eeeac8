"""Appointments, how often there is contact, and who the contact person is."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coachdesk.domain.course import Appointment, AppointmentState, ContactChange, Helper, HelperKind, Pace, Sharing
from coachdesk.domain.course.contact import EVERY_DAYS, days_over, last_contact, pace_of, parse_days, to_come, unsettled
from coachdesk.domain.errors import CardEmpty, DaysNotPossible, DurationNotPossible, HandoverNoteMissing, WhoMissing
from coachdesk.domain.words import Words
from tests.builders import an_id
from tests.courses import HELD, MISSED, PLANNED
from tests.pictures import MEETING
from tests.strategies_course import appointments
from tests.strategies_picture import days

TODAY = date(2026, 11, 21)


@given(st.lists(appointments, max_size=8).map(tuple), days)
@settings(max_examples=60)
def test_each_planned_appointment_is_to_come_or_waits_for_what_became_of_it(
    found: tuple[Appointment, ...], today: date
) -> None:
    coming, waiting = to_come(found, today), unsettled(found, today)
    planned = [each for each in found if each.state is AppointmentState.PLANNED]
    assert len(coming) + len(waiting) == len(planned)
    assert all(each.on >= today for each in coming) and all(each.on < today for each in waiting)
    for several in (coming, waiting):
        assert [each.on for each in several] == sorted(each.on for each in several)


def test_of_one_day_the_earliest_comes_first_and_those_without_a_time_last() -> None:
    early, open_ = replace(PLANNED, id="early", at=time(9, 0)), replace(PLANNED, id="open", at=None)
    assert [each.id for each in to_come((open_, PLANNED, early), TODAY)] == ["early", PLANNED.id, "open"]


def test_today_is_still_to_come() -> None:
    assert to_come((PLANNED,), PLANNED.on) == (PLANNED,)
    assert unsettled((PLANNED,), PLANNED.on + timedelta(days=1)) == (PLANNED,)
    assert to_come((HELD, MISSED), date(2026, 1, 1)) == ()


@pytest.mark.parametrize("minutes", [0, -5, 1441])
def test_an_appointment_takes_some_time(minutes: int) -> None:
    with pytest.raises(DurationNotPossible):
        replace(PLANNED, minutes=minutes)


# --- how often --------------------------------------------------------------------------------------------------------


@given(days, st.integers(1, 366), st.integers(-30, 800))
@settings(max_examples=60)
def test_contact_is_overdue_from_the_day_after_the_last_one_that_it_may_take(last: date, every: int, on: int) -> None:
    over = days_over(last, Pace(every), last + timedelta(days=on))
    assert over == max(0, on - every)


def test_nothing_is_overdue_where_nobody_wants_reminders_or_there_was_no_talk() -> None:
    assert days_over(date(2020, 1, 1), Pace(None), TODAY) == 0
    assert days_over(None, Pace(7), TODAY) == 0


def test_the_usual_pace_is_two_weeks() -> None:
    assert pace_of(()) == Pace(EVERY_DAYS) == Pace(14)
    assert pace_of((Pace(30),)).every_days == 30


@pytest.mark.parametrize("every", [0, -1, 367])
def test_a_pace_is_within_a_year(every: int) -> None:
    with pytest.raises(DaysNotPossible):
        Pace(every)


@pytest.mark.parametrize(("text", "days"), [("", None), (" ", None), ("14", 14), (" 30 ", 30), ("٢١", 21)])
def test_days_are_read_as_people_type_them(text: str, days: int | None) -> None:
    assert parse_days(text) == days


@pytest.mark.parametrize("text", ["-1", "1,5", "two weeks", "9" * 5000])
def test_what_is_no_number_of_days_is_refused_as_it_was_typed(text: str) -> None:
    with pytest.raises(DaysNotPossible) as refused:
        parse_days(text)
    assert refused.value.days == text


def test_the_last_contact_is_the_day_of_the_last_talk() -> None:
    earlier = replace(MEETING, id="earlier", on=date(2026, 1, 5))
    assert last_contact((MEETING, earlier)) == MEETING.on
    assert last_contact(()) is None


# --- people -----------------------------------------------------------------------------------------------------------


def test_another_contact_person_has_a_name_and_is_told_what_to_know() -> None:
    with pytest.raises(WhoMissing):
        ContactChange(an_id(1), TODAY, "Joost", " ", Words("Bel na vier uur"))
    with pytest.raises(HandoverNoteMissing):
        ContactChange(an_id(1), TODAY, "Joost", "Marieke", Words(" "))


def test_who_helps_has_a_name_and_what_is_shared_is_said() -> None:
    with pytest.raises(WhoMissing):
        Helper(an_id(1), HelperKind.BUDDY, "")
    with pytest.raises(WhoMissing):
        Sharing(an_id(1), " ", Words("Mijn naam"))
    with pytest.raises(CardEmpty):
        Sharing(an_id(1), "De Ketting", Words())
