"""Requests and breaches: the time there is, and what has to be decided before something is done with."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachdesk.domain.days import months_later
from coachdesk.domain.errors import (
    BeforeDiscovery,
    BreachUndecided,
    ExtensionTooLate,
    FieldTooLong,
    ReasonMissing,
    RequestClosed,
    StillToCome,
)
from coachdesk.domain.registers import (
    AUTHORITY_HOURS,
    CAN_BE_ENCRYPTED,
    EXPLAINED,
    Breach,
    BreachKind,
    Encrypted,
    Request,
    RequestKind,
    RequestOutcome,
    Told,
    advice,
)
from tests.builders import NOW, an_id
from tests.strategies import moments

days = st.dates(date(2000, 1, 1), date(2100, 1, 1))
reasons = st.sampled_from(["", "  ", "Veel papieren"])
ENDED = [o for o in RequestOutcome if o is not RequestOutcome.OPEN]


def a_request(received: date, **values: object) -> Request:
    return replace(Request(an_id(1), RequestKind.ACCESS, received), **values)


def a_breach(at: datetime = NOW, **values: object) -> Breach:
    return replace(Breach(an_id(2), BreachKind.LOST_DEVICE, at), **values)


# --- requests ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("received", "one", "three"),
    [
        (date(2026, 3, 5), date(2026, 4, 5), date(2026, 6, 5)),
        (date(2026, 8, 31), date(2026, 9, 30), date(2026, 11, 30)),
        (date(2026, 11, 30), date(2026, 12, 30), date(2027, 2, 28)),
        (date(2024, 1, 31), date(2024, 2, 29), date(2024, 4, 30)),
    ],
)
def test_there_is_one_month_and_with_an_extension_three(received: date, one: date, three: date) -> None:
    request = a_request(received, extension_reason="Veel papieren")
    assert request.due_on == one
    assert request.extended(received).due_on == three


@given(days, st.integers(0, 40))
def test_a_month_later_is_in_the_right_month_and_never_further(day: date, months: int) -> None:
    later = months_later(day, months)
    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == months
    assert later.day <= day.day
    assert later.day == day.day or (later + timedelta(days=1)).day == 1


@given(days, st.integers(0, 120), reasons)
def test_more_time_is_taken_within_the_first_month_and_with_a_reason(day: date, after: int, reason: str) -> None:
    request, today = a_request(day, extension_reason=reason), day + timedelta(days=after)
    if not reason.strip():
        with pytest.raises(ReasonMissing):
            request.extended(today)
    elif today > request.due_on:
        with pytest.raises(ExtensionTooLate) as late:
            request.extended(today)
        assert late.value.until == request.due_on
    else:
        extended = request.extended(today)
        assert extended.due_on > request.due_on
        assert extended.extended(today + timedelta(days=1)) == extended
        assert extended.days_left(extended.due_on) == 0


@given(days, st.integers(1, 200))
def test_another_day_of_receipt_may_not_make_the_extension_late(day: date, earlier: int) -> None:
    extended = a_request(day, extension_reason="Veel papieren").extended(day)
    moved = replace(extended, received_on=day - timedelta(days=earlier))
    if day > months_later(moved.received_on, 1):
        with pytest.raises(ExtensionTooLate):
            moved.checked(day)
    else:
        assert moved.checked(day) == moved


@given(days, st.sampled_from(ENDED), reasons)
def test_only_an_outcome_that_is_less_than_asked_needs_a_reason(day: date, how: RequestOutcome, reason: str) -> None:
    request = a_request(day, outcome_reason=reason)
    if how in EXPLAINED and not reason.strip():
        with pytest.raises(ReasonMissing):
            request.answered(how, day)
        return
    answered = request.answered(how, day)
    assert not answered.open
    assert answered.done_on == day
    assert answered.reopened() == request
    with pytest.raises(RequestClosed):
        answered.extended(day)


def test_reasons_that_an_erased_case_took_along_are_not_asked_again() -> None:
    """Whatever ends the request or opens it again; but nobody extends or refuses anew without one."""
    received = date(2026, 11, 2)
    extended = a_request(received, extended_on=received)
    for outcome in set(ENDED) - EXPLAINED:
        assert not extended.answered(outcome, received).open
    for outcome in EXPLAINED:
        with pytest.raises(ReasonMissing):
            extended.answered(outcome, received)
    refused = replace(extended, outcome=RequestOutcome.REFUSED)
    assert replace(refused, note="x").checked(received, refused)
    assert refused.reopened().checked(received, refused).open
    with pytest.raises(ReasonMissing):
        extended.checked(received, replace(extended, extension_reason="Veel papieren"))
    with pytest.raises(ReasonMissing):
        extended.checked(received, replace(extended, extended_on=None))
    with pytest.raises(ReasonMissing):
        replace(extended, received_on=received - timedelta(days=1)).checked(received, extended)


@given(days, st.integers(1, 500))
def test_nothing_is_received_tomorrow(day: date, later: int) -> None:
    with pytest.raises(StillToCome):
        a_request(day + timedelta(days=later)).checked(day)


def test_what_is_too_long_is_refused_and_a_reason_may_have_lost_its_words() -> None:
    with pytest.raises(FieldTooLong):
        a_request(date(2026, 1, 1), note="x" * 20_001)
    # as it is after the case was erased: it can be read
    a_request(date(2026, 1, 1), extended_on=date(2026, 1, 2), outcome=RequestOutcome.REFUSED)


# --- breaches ---------------------------------------------------------------------------------------------------------


@given(moments, st.integers(-200, 200))
def test_the_clock_runs_for_72_hours(at: datetime, hours: int) -> None:
    breach = a_breach(at)
    assert breach.deadline - at == timedelta(hours=AUTHORITY_HOURS)
    left = breach.time_left(at + timedelta(hours=hours))
    assert left == timedelta(hours=AUTHORITY_HOURS - hours)


@given(st.booleans(), reasons, st.booleans(), reasons)
def test_a_breach_is_closed_when_it_is_decided_whom_to_tell(
    authority: bool, no_authority: str, people: bool, no_people: str
) -> None:
    breach = a_breach(
        authority_at=NOW if authority else None,
        authority_reason=no_authority,
        people_at=NOW if people else None,
        people_reason=no_people,
    )
    decided = (authority or bool(no_authority.strip()), people or bool(no_people.strip()))
    assert (breach.authority_decided, breach.people_decided) == decided
    if all(decided):
        closed = breach.closed(NOW)
        assert not closed.open
        assert closed.reopened() == breach
        with pytest.raises(BreachUndecided):
            replace(closed, people_at=None, people_reason="").checked(NOW)
    else:
        with pytest.raises(BreachUndecided) as undecided:
            breach.closed(NOW)
        assert (undecided.value.authority, undecided.value.people) == decided


@given(st.sampled_from(Told), st.integers(-300, 300))
def test_nobody_is_told_before_the_discovery_or_tomorrow(who: Told, hours: int) -> None:
    now = NOW + timedelta(hours=100)
    told = a_breach().told(who, NOW + timedelta(hours=hours))
    if hours < 0:
        with pytest.raises(BeforeDiscovery):
            told.checked(now)
    elif hours > 100:
        with pytest.raises(StillToCome):
            told.checked(now)
    else:
        assert told.checked(now) == told
        assert told.told(who, None) == a_breach()


def test_nothing_is_discovered_tomorrow() -> None:
    with pytest.raises(StillToCome):
        a_breach(NOW + timedelta(minutes=1)).checked(NOW)


@given(st.sampled_from(BreachKind), st.sampled_from(Encrypted))
def test_telling_is_left_out_only_when_nobody_can_read_it(kind: BreachKind, encrypted: Encrypted) -> None:
    found = advice(a_breach(kind=kind, encrypted=encrypted))
    unreadable = kind in CAN_BE_ENCRYPTED and encrypted is Encrypted.YES
    assert found.authority is not unreadable
    assert found.people is not unreadable
    assert not {BreachKind.LOST_PAPER, BreachKind.SEEN_BY_OTHERS} & CAN_BE_ENCRYPTED


def test_moments_are_aware() -> None:
    assert a_breach().deadline == datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
