"""One consent: whether it holds, what is left of it once it was taken back, and which of several is the last."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coachdesk.domain.errors import FieldTooLong, UnknownId
from coachdesk.domain.handover import Answered, Consent, ConsentKind
from coachdesk.domain.handover.consents import ConsentStanding, last_consent, standing, taken_back
from coachdesk.domain.words import Words
from tests.builders import an_id
from tests.consents import ABOUT, ITEMS, TODAY

MARKS = tuple(item.mark for item in ITEMS)
WHY = Words("Liever niet", "nl")
YES = Consent(an_id(1), ABOUT, ConsentKind.SECRECY, TODAY, yes=MARKS, until=TODAY + timedelta(30))
some = st.lists(st.sampled_from(MARKS), unique=True).map(tuple)
days = st.integers(-60, 60).map(lambda each: TODAY + timedelta(each))
consents = st.builds(
    Consent,
    st.uuids().map(lambda each: each.hex),
    st.sampled_from((ABOUT, an_id(2))),
    st.sampled_from(ConsentKind),
    days,
    st.sampled_from(Answered),
    some,
    some,
    until=st.none() | days,
)


@given(consents, days)
@settings(max_examples=200)
def test_a_yes_holds_from_its_day_up_to_and_including_its_last(consent: Consent, today: date) -> None:
    within = consent.on <= today and (consent.until is None or today <= consent.until)
    assert consent.holds(today) is (consent.answer is Answered.YES and within)
    assert consent.tells(today) == (set(consent.yes) - set(consent.no) if consent.holds(today) else frozenset())


@given(consents, st.lists(some, max_size=3), days)
@settings(max_examples=200)
def test_what_was_taken_back_is_not_told_again_and_the_yes_stays_on_record(
    consent: Consent, parts: list[tuple[str, ...]], today: date
) -> None:
    now, gone = consent, set()
    for part in parts:
        after = taken_back(now, part, TODAY, WHY)
        assert (after.yes, after.no, after.answer, after.on) == (now.yes, now.no, now.answer, now.on)
        assert after.tells(today) <= now.tells(today)
        gone |= set(part) & set(now.yes) if part else set(now.yes)
        assert consent.answer is Answered.NO or not after.tells(today) & gone
        now = after
    assert set(now.stopped) <= set(now.yes)


def test_the_last_part_is_the_whole() -> None:
    first = taken_back(YES, MARKS[:2], TODAY, WHY)
    assert not first.withdrawn and first.stoppable == MARKS[2:] and first.stopped == MARKS[:2]
    last = taken_back(first, MARKS[2:], TODAY + timedelta(1), WHY)
    assert last.withdrawn and last.withdrawn_on == TODAY + timedelta(1) and last.stoppable == ()
    assert taken_back(last, (), TODAY + timedelta(9), Words()) == last


def test_taking_back_more_has_to_be_told_again() -> None:
    told = replace(taken_back(YES, MARKS[:1], TODAY, WHY), told_on=TODAY)
    assert taken_back(told, MARKS[:1], TODAY, WHY) == told
    assert taken_back(told, MARKS[1:2], TODAY, WHY).told_on is None


def test_a_no_can_not_be_taken_back() -> None:
    no = replace(YES, answer=Answered.NO, yes=(), no=MARKS)
    assert taken_back(no, MARKS, TODAY, WHY) == no and taken_back(no, (), TODAY, WHY) == no


@pytest.mark.parametrize(
    ("consent", "stands"),
    [
        (None, ConsentStanding.NOT_ASKED),
        (YES, ConsentStanding.YES),
        (replace(YES, answer=Answered.NO), ConsentStanding.NO),
        (taken_back(YES, MARKS[:1], TODAY, WHY), ConsentStanding.PARTLY),
        (taken_back(YES, (), TODAY, WHY), ConsentStanding.WITHDRAWN),
        (replace(YES, until=TODAY - timedelta(1)), ConsentStanding.OVER),
        (replace(YES, until=TODAY), ConsentStanding.YES),
    ],
)
def test_how_it_stands(consent: Consent | None, stands: ConsentStanding) -> None:
    assert standing(consent, TODAY) is stands


@given(st.lists(consents, max_size=6))
@settings(max_examples=60)
def test_the_last_answer_of_a_kind_takes_the_place_of_those_before(given_: list[Consent]) -> None:
    for kind in ConsentKind:
        mine = [each for each in given_ if each.about == ABOUT and each.kind is kind]
        found = last_consent(given_, ABOUT, kind)
        assert (found is None) is (not mine)
        if found is not None:
            latest = [each for each in mine if each.on == max(each.on for each in mine)]
            assert found == latest[-1]


@pytest.mark.parametrize("stopped", [(), MARKS[:1]], ids=["whole", "a part"])
def test_a_yes_of_an_earlier_day_that_is_noted_later_does_not_undo_taking_back(stopped: tuple[str, ...]) -> None:
    back = replace(YES, on=TODAY - timedelta(9), withdrawn_on=TODAY, stopped=stopped)
    before = replace(YES, id=an_id(3), on=TODAY - timedelta(2))
    anew = replace(YES, id=an_id(4))
    assert last_consent((back, before), ABOUT, YES.kind) == back
    assert last_consent((back, before, anew), ABOUT, YES.kind) == anew


def test_what_the_recipient_has_to_forget_makes_an_answer_no_later() -> None:
    fewer = replace(YES, yes=MARKS[1:], on=TODAY - timedelta(9), withdrawn_on=TODAY, stopped=MARKS[:1])
    after = replace(YES, id=an_id(3), on=TODAY - timedelta(2), answer=Answered.NO)
    assert last_consent((fewer, after), ABOUT, YES.kind) == after


def test_what_can_not_be_is_refused() -> None:
    with pytest.raises(UnknownId):
        replace(YES, language="xx-unknown")
    with pytest.raises(FieldTooLong):
        replace(YES, interpreter="4" * 500)
