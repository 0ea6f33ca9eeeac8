"""What to know before a visit: gathered from the case, and nothing made up."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachdesk.desk.desk import Desk
from coachdesk.desk.preparing import next_day
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.course import Appointment, AppointmentState
from coachdesk.domain.errors import DayPassed, StillToCome
from coachdesk.domain.listening import AnswerState
from coachdesk.domain.picture import Fits, Meeting
from coachdesk.domain.steps import Rhythm, When
from coachdesk.domain.words import Words
from tests.builders import NOW, a_case, an_id, yonas

TODAY = date(2026, 11, 21)
CASE = an_id(1)
AGREED = Words("Hij belt de school", "nl", "ናብ ቤት ትምህርቲ ይድውል", "ti")
days = st.dates(date(2020, 1, 1), date(2030, 12, 31))


@pytest.fixture
def case(desk: Desk) -> str:
    desk.vault.opened().cases.add(yonas())
    return CASE


def talk(number: int, on: date, **values: object) -> Meeting:
    return replace(Meeting(an_id(number), on), **values)


# --- before anything is known -----------------------------------------------------------------------------------------


def test_of_a_new_case_nothing_is_known_and_nothing_is_said(desk: Desk) -> None:
    desk.vault.opened().cases.add(CaseFile(a_case()))
    known = desk.preparing.of(desk.cases.open(CASE))
    assert known.name is known.last is known.agreed is None
    assert known.helps == known.waiting == known.ahead == known.fitting == ()


# --- talks ------------------------------------------------------------------------------------------------------------


def test_the_last_agreements_are_of_the_last_talk_that_has_some(desk: Desk, case: str) -> None:
    desk.picture.save(case, talk(401, date(2026, 10, 1), agreed=Words("Oud", "nl")))
    desk.picture.save(case, talk(402, date(2026, 11, 2), agreed=AGREED, teach_back=True))
    desk.picture.save(case, talk(403, date(2026, 11, 9)))
    known = desk.preparing.of(desk.cases.open(case))
    assert known.last is not None and known.last.id == an_id(403)
    assert known.agreed is not None and (known.agreed.agreed, known.agreed.teach_back) == (AGREED, True)


def test_a_talk_is_never_in_the_future_and_the_next_never_before_it(desk: Desk, case: str) -> None:
    with pytest.raises(StillToCome):
        desk.picture.save(case, talk(401, TODAY + timedelta(1)))
    with pytest.raises(DayPassed):
        desk.picture.save(case, talk(401, TODAY, next_on=TODAY - timedelta(1)))
    assert desk.cases.open(case).picture.meetings == ()
    desk.picture.save(case, talk(401, TODAY, next_on=TODAY))
    assert len(desk.cases.open(case).picture.meetings) == 1


# --- what was told ----------------------------------------------------------------------------------------------------


def test_what_helps_is_what_was_ticked_and_told(desk: Desk, case: str) -> None:
    desk.listening.answer(case, "contact_help", picked=("at_home", "call"), words=Words("Niet op vrijdag", "nl"))
    desk.listening.answer(case, "practical_wishes", state=AnswerState.NOT_WANTED)
    known = desk.preparing.of(desk.cases.open(case))
    assert [(t.question.id, [o.id for o in t.picked]) for t in known.helps] == [("contact_help", ["call", "at_home"])]
    assert known.helps[0].answer.words.text == "Niet op vrijdag"


def test_questions_that_were_put_off_wait_in_their_order(desk: Desk, case: str) -> None:
    for question in ("work", "contact_help"):
        desk.listening.answer(case, question, state=AnswerState.LATER)
    asked = [q.id for q in desk.preparing.of(desk.cases.open(case)).waiting]
    assert asked == [q.id for q in desk.listening.questions() if q.id in {"work", "contact_help", "money"}]


def test_only_cards_that_fit_are_shown_with_their_notes(desk: Desk, case: str) -> None:
    desk.picture.mark_card(case, "silence", Fits.YES, "Denkt eerst na")
    desk.picture.mark_card(case, "late", Fits.NO, "Komt altijd op tijd")
    desk.picture.mark_card(case, "clock", Fits.UNKNOWN)
    fitting = desk.preparing.of(desk.cases.open(case)).fitting
    assert [(card.id, mark.note) for card, mark in fitting] == [("silence", "Denkt eerst na")]


# --- dates ahead ------------------------------------------------------------------------------------------------------


def test_dates_ahead_are_those_of_the_next_talk_and_of_steps_that_are_not_done(desk: Desk, case: str) -> None:
    desk.picture.save(case, talk(401, date(2026, 11, 2), next_on=date(2026, 11, 10)))
    desk.picture.save(case, talk(402, date(2026, 11, 10), next_on=date(2026, 12, 1)))
    desk.plans.tick_step(case, an_id(101), True)
    ahead = desk.preparing.of(desk.cases.open(case)).ahead
    assert [(a.on, a.step.id if a.step else "") for a in ahead] == [
        (date(2026, 12, 1), ""),
        (date(2026, 12, 1), an_id(102)),
        (date(2026, 12, 1), an_id(103)),
    ]


def test_an_appointment_stands_for_the_day_that_was_named_in_a_talk(desk: Desk, case: str) -> None:
    planned = Appointment(an_id(601), date(2026, 11, 24), time(9, 15), where="Kerkstraat 14")
    desk.picture.save(case, talk(401, TODAY, next_on=planned.on))
    desk.contacts.keep(case, planned)
    desk.contacts.keep(case, replace(planned, id=an_id(602), state=AppointmentState.CANCELLED))
    ahead = [a for a in desk.preparing.of(desk.cases.open(case)).ahead if a.step is None]
    assert [(a.on, a.appointment) for a in ahead] == [(planned.on, planned)]


def test_what_would_help_next_time_is_that_of_the_last_one_that_did_not_take_place(desk: Desk, case: str) -> None:
    missed = replace(Appointment(an_id(601), date(2026, 10, 1)), state=AppointmentState.MISSED, helps=AGREED)
    later = replace(missed, id=an_id(602), on=date(2026, 11, 1), helps=Words("Een bericht", "nl"))
    for each in (later, missed, replace(missed, id=an_id(603), on=date(2026, 11, 9), helps=Words())):
        desk.contacts.keep(case, each)
    assert desk.preparing.of(desk.cases.open(case)).missed == later


@pytest.mark.parametrize(
    ("when", "on"),
    [
        (When(), None),
        (When(at=time(9, 0), rhythm=Rhythm.WEEKLY), None),
        (When(TODAY), TODAY),
        (When(TODAY - timedelta(1)), None),
        (When(TODAY - timedelta(1), rhythm=Rhythm.DAILY), None),
        (When(date(2026, 11, 2), rhythm=Rhythm.WEEKLY), date(2026, 11, 23)),
        (When(date(2026, 11, 7), rhythm=Rhythm.WEEKLY), TODAY),
        (When(date(2026, 10, 21), rhythm=Rhythm.MONTHLY), TODAY),
        (When(date(2026, 10, 20), rhythm=Rhythm.MONTHLY), date(2026, 12, 20)),
        (When(date(2026, 8, 31), rhythm=Rhythm.MONTHLY), date(2026, 11, 30)),
    ],
)
def test_the_next_day_of_a_step(when: When, on: date | None) -> None:
    assert next_day(when, TODAY) == on


def test_the_last_day_of_a_year_leads_into_the_next() -> None:
    assert next_day(When(date(2026, 1, 30), rhythm=Rhythm.MONTHLY), date(2026, 12, 31)) == date(2027, 1, 30)
    assert next_day(When(date(2026, 1, 31), rhythm=Rhythm.MONTHLY), date(2027, 2, 1)) == date(2027, 2, 28)


@given(days, days, st.sampled_from([Rhythm.WEEKLY, Rhythm.MONTHLY]))
def test_what_comes_again_always_has_a_day_within_its_rhythm(day: date, today: date, rhythm: Rhythm) -> None:
    found = next_day(When(day, rhythm=rhythm), today)
    assert found is not None and found >= max(day, today)
    if day < today:
        assert (found - today).days <= (6 if rhythm is Rhythm.WEEKLY else 31)
        assert found.weekday() == day.weekday() or rhythm is Rhythm.MONTHLY


def test_the_clock_of_the_test_is_today() -> None:
    assert NOW.astimezone().date() == TODAY
