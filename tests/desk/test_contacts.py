"""Contact that is kept up: appointments and what became of them, the rhythm, and another contact person."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from coachdesk.desk.desk import Desk
from coachdesk.domain.cases import ContactPerson
from coachdesk.domain.course import Appointment, AppointmentState
from coachdesk.domain.errors import (
    CaseRestricted,
    ChangedSince,
    DayPassed,
    DaysNotPossible,
    HandoverNoteMissing,
    StillToCome,
    UnknownId,
    WhoMissing,
)
from coachdesk.domain.kind import Kind
from coachdesk.domain.picture import Meeting, MeetingPlace, Present
from coachdesk.domain.privacy import Restriction
from coachdesk.domain.words import Words
from tests.builders import MARIEKE, NOW, an_id, samira, yonas

TODAY = NOW.astimezone().date()
CASE = an_id(1)
NOTE = Words("Hij denkt eerst na. Bellen na vier uur.", "nl")
JOOST = ContactPerson("Joost Bakker", "06 11 11 11 11")


@pytest.fixture
def desk(desk: Desk) -> Desk:
    """With Yonas in it, who wants an interpreter."""
    desk.vault.opened().cases.add(yonas())
    return desk


def planned(desk: Desk, number: int, days: int, **values: object) -> Appointment:
    """An appointment so many days from today, as it may stand there from earlier days."""
    made = replace(Appointment(an_id(number), TODAY + timedelta(days)), **values)
    desk.vault.opened().cases.save_record(CASE, made)
    return made


def states(desk: Desk) -> list[tuple[int, str]]:
    return [((a.on - TODAY).days, a.state.value) for a in desk.cases.open(CASE).course.appointments]


# --- new appointments -------------------------------------------------------------------------------------------------


def test_a_new_one_is_after_the_usual_days_at_home_with_an_interpreter_who_is_wished(desk: Desk) -> None:
    made = desk.contacts.new_appointment(desk.cases.open(CASE))
    assert (made.on, made.where, made.interpreter) == (TODAY + timedelta(14), "Kerkstraat 14, Zwolle", True)
    desk.contacts.set_pace(CASE, 28)
    assert desk.contacts.new_appointment(desk.cases.open(CASE)).on == TODAY + timedelta(28)


def test_a_new_one_is_on_the_day_that_was_named_in_a_talk(desk: Desk) -> None:
    talk = Meeting(an_id(601), TODAY, next_on=TODAY + timedelta(5))
    desk.picture.save(CASE, talk)
    assert desk.contacts.new_appointment(desk.cases.open(CASE)).on == TODAY + timedelta(5)
    desk.contacts.plan_next(CASE, talk)
    assert states(desk) == [(5, "planned")]
    desk.contacts.plan_next(CASE, talk)
    assert states(desk) == [(5, "planned")]
    desk.undo.undo()
    assert states(desk) == []


def test_a_planned_one_is_on_no_day_that_has_passed(desk: Desk) -> None:
    made = planned(desk, 601, -3)
    with pytest.raises(DayPassed):
        desk.contacts.keep(CASE, replace(made, on=TODAY - timedelta(1)))
    with pytest.raises(DayPassed):
        desk.contacts.keep(CASE, Appointment(an_id(602), TODAY - timedelta(1)))
    desk.contacts.keep(CASE, replace(made, travel="Bus 4"))  # the day stays, and the rest can be written down
    (kept,) = desk.cases.open(CASE).course.appointments
    assert (kept.on, kept.travel) == (TODAY - timedelta(3), "Bus 4")


# --- what became of it ------------------------------------------------------------------------------------------------


def test_one_that_took_place_begins_its_talk_and_both_are_taken_back_at_once(desk: Desk) -> None:
    made = planned(
        desk, 601, -2, at=time(14), minutes=45, place=MeetingPlace.OUTSIDE, with_whom="Almaz", interpreter=True
    )
    file = desk.contacts.settle(CASE, made.id, AppointmentState.HELD)
    (talk,) = file.picture.meetings
    assert (talk.on, talk.at, talk.minutes, talk.place) == (made.on, made.at, 45, MeetingPlace.OUTSIDE)
    assert (talk.present, talk.others, talk.interpreter.language) == ((Present.OTHER,), "Almaz", "ti")
    assert states(desk) == [(-2, "held")]
    desk.undo.undo()
    assert states(desk) == [(-2, "planned")] and desk.cases.open(CASE).picture.meetings == ()


def test_a_talk_that_stands_there_already_is_the_talk_of_that_day(desk: Desk) -> None:
    made = planned(desk, 601, 0)
    desk.picture.save(CASE, Meeting(an_id(602), TODAY, note="Al opgeschreven"))
    file = desk.contacts.settle(CASE, made.id, AppointmentState.HELD)
    assert [talk.note for talk in file.picture.meetings] == ["Al opgeschreven"]


def test_a_call_of_that_day_is_not_the_visit(desk: Desk) -> None:
    made = planned(desk, 601, 0)
    desk.picture.save(CASE, Meeting(an_id(602), TODAY, place=MeetingPlace.PHONE))
    call, visit = desk.contacts.settle(CASE, made.id, AppointmentState.HELD).picture.meetings
    assert (call.place, visit.place) == (MeetingPlace.PHONE, MeetingPlace.HOME)
    assert desk.contacts.open_talk(CASE, made.id) == visit


def test_a_talk_is_found_where_it_was_held_elsewhere_and_made_anew_where_it_was_removed(desk: Desk) -> None:
    made = planned(desk, 601, 0)
    (talk,) = desk.contacts.settle(CASE, made.id, AppointmentState.HELD).picture.meetings
    elsewhere = replace(talk, place=MeetingPlace.OUTSIDE)
    desk.picture.save(CASE, elsewhere)
    assert desk.contacts.open_talk(CASE, made.id) == elsewhere
    desk.picture.remove(CASE, Kind.MEETINGS, talk.id)
    anew = desk.contacts.open_talk(CASE, made.id)
    assert desk.cases.open(CASE).picture.meetings == (anew,) and anew.place is MeetingPlace.HOME


def test_a_talk_that_was_written_on_since_is_not_thrown_away(desk: Desk) -> None:
    made = planned(desk, 601, 0)
    (talk,) = desk.contacts.settle(CASE, made.id, AppointmentState.HELD).picture.meetings
    desk.picture.save(CASE, replace(talk, said=NOTE))
    with pytest.raises(ChangedSince):
        desk.undo.undo()
    assert desk.cases.open(CASE).picture.meetings[0].said == NOTE


@pytest.mark.parametrize("state", [AppointmentState.HELD, AppointmentState.MISSED])
def test_of_a_day_to_come_nobody_knows_what_became_of_it(desk: Desk, state: AppointmentState) -> None:
    made = planned(desk, 601, 1)
    with pytest.raises(StillToCome):
        desk.contacts.settle(CASE, made.id, state)
    desk.contacts.settle(CASE, made.id, AppointmentState.CANCELLED)
    assert states(desk) == [(1, "cancelled")]


def test_a_missed_one_stays_missed_and_is_planned_anew(desk: Desk) -> None:
    made = planned(desk, 601, -2, helps=Words("Een bericht op de dag zelf", "nl"), where="Kerkstraat 14")
    desk.contacts.settle(CASE, made.id, AppointmentState.MISSED)
    file = desk.contacts.another_day(CASE, made.id, TODAY + timedelta(4))
    assert states(desk) == [(-2, "missed"), (4, "planned")]
    assert (file.course.appointments[1].where, file.course.appointments[1].helps) == ("Kerkstraat 14", Words())
    desk.undo.undo()
    assert states(desk) == [(-2, "missed")]


def test_one_that_is_moved_stands_on_its_new_day_and_says_so_on_the_old(desk: Desk) -> None:
    made = planned(desk, 601, 2)
    with pytest.raises(DayPassed):
        desk.contacts.another_day(CASE, made.id, TODAY - timedelta(1))
    desk.contacts.another_day(CASE, made.id, TODAY + timedelta(9))
    assert states(desk) == [(2, "moved"), (9, "planned")]
    desk.undo.undo()
    assert states(desk) == [(2, "planned")]


def test_an_appointment_that_is_not_there_is_refused(desk: Desk) -> None:
    for deed in (
        lambda: desk.contacts.settle(CASE, an_id(9), AppointmentState.HELD),
        lambda: desk.contacts.another_day(CASE, an_id(9), TODAY),
    ):
        with pytest.raises(UnknownId):
            deed()


def test_a_removed_appointment_comes_back(desk: Desk) -> None:
    planned(desk, 601, 2)
    desk.contacts.remove(CASE, Kind.APPOINTMENTS, an_id(601))
    assert states(desk) == []
    desk.undo.undo()
    assert states(desk) == [(2, "planned")]


def test_a_rhythm_is_a_number_of_days_or_none(desk: Desk) -> None:
    desk.contacts.set_pace(CASE, None)
    assert desk.cases.open(CASE).course.paces[0].every_days is None
    with pytest.raises(DaysNotPossible):
        desk.contacts.set_pace(CASE, 0)


# --- the fixed contact person -----------------------------------------------------------------------------------------


def test_another_contact_person_needs_a_note_and_nothing_is_half_kept(desk: Desk) -> None:
    for note in (Words(), Words("  ", "nl")):
        with pytest.raises(HandoverNoteMissing):
            desk.contacts.hand_over(CASE, JOOST, note, True)
    with pytest.raises(HandoverNoteMissing):
        desk.contacts.keep_person(CASE, JOOST)
    with pytest.raises(WhoMissing):
        desk.contacts.hand_over(CASE, ContactPerson(), NOTE, True)
    file = desk.cases.open(CASE)
    assert (file.case.contact, file.course.changes) == (MARIEKE, ())


def test_a_handover_is_kept_with_its_note_and_taken_back_whole(desk: Desk) -> None:
    file = desk.contacts.hand_over(CASE, JOOST, NOTE, True)
    (change,) = file.course.changes
    assert (change.on, change.before, change.after, change.note, change.told) == (
        TODAY,
        MARIEKE.name,
        JOOST.name,
        NOTE,
        True,
    )
    assert file.case.contact == JOOST
    desk.undo.undo()
    file = desk.cases.open(CASE)
    assert (file.case.contact, file.course.changes) == (MARIEKE, ())


def test_who_stood_in_and_takes_over_stands_in_for_nobody_any_more(desk: Desk) -> None:
    assert MARIEKE.substitute == "Joost Bakker"
    file = desk.contacts.hand_over(CASE, replace(MARIEKE, name="Joost Bakker"), NOTE, True)
    assert file.case.contact == replace(MARIEKE, name="Joost Bakker", substitute="")
    desk.undo.undo()
    assert desk.cases.open(CASE).case.contact == MARIEKE


def test_a_handover_is_not_taken_back_once_the_new_person_was_changed(desk: Desk) -> None:
    desk.contacts.hand_over(CASE, JOOST, NOTE, True)
    desk.contacts.keep_person(CASE, replace(JOOST, phone="06 22 22 22 22"))
    with pytest.raises(ChangedSince):
        desk.undo.undo()
    assert desk.cases.open(CASE).case.contact.phone == "06 22 22 22 22"


def test_a_name_that_was_written_wrongly_is_put_right_without_a_note(desk: Desk) -> None:
    desk.contacts.hand_over(CASE, replace(JOOST, name="Joots Bakker"), NOTE, True)
    file = desk.contacts.correct_name(CASE, JOOST)
    assert (file.case.contact, file.course.changes[0].after) == (JOOST, "Joost Bakker")
    with pytest.raises(WhoMissing):
        desk.contacts.correct_name(CASE, ContactPerson())
    assert desk.contacts.correct_name(CASE, replace(JOOST, name="J. Bakker")).course.changes[0].note == NOTE


def test_the_first_contact_person_and_all_but_the_name_need_no_note(desk: Desk) -> None:
    desk.vault.opened().cases.add(samira(contact=ContactPerson()))
    assert desk.contacts.keep_person(an_id(2), JOOST).case.contact == JOOST
    changed = replace(MARIEKE, phone="06 99 99 99 99", substitute="Anouk Smit", days=(1,))
    assert desk.contacts.keep_person(CASE, changed).case.contact == changed
    assert desk.cases.open(CASE).course.changes == ()


# --- over all open cases ----------------------------------------------------------------------------------------------


def test_the_week_is_in_its_order_and_whoever_is_met_in_it_is_not_overdue(desk: Desk) -> None:
    desk.vault.opened().cases.add(samira())
    for case_id in (CASE, an_id(2)):
        desk.picture.save(case_id, Meeting(an_id(601), TODAY - timedelta(40)))
    planned(desk, 611, 6, at=time(9))
    planned(desk, 612, 0)
    planned(desk, 613, 0, at=time(16))
    planned(desk, 614, 7)
    planned(desk, 615, 3, state=AppointmentState.CANCELLED)
    week = desk.contacts.agenda(0, 6)
    assert [each.appointment.id for each in week.shown] == [an_id(613), an_id(612), an_id(611)] and week.rest == 0
    first = desk.contacts.agenda(0, 6, limit=1)
    assert ([each.appointment.id for each in first.shown], first.count, first.rest) == ([an_id(613)], 3, 2)
    gaps, looks = desk.contacts.overdue()
    assert [(gap.name, gap.days) for gap in gaps] == [("Samira Haddad", 40)] and looks == ()


def test_it_is_asked_what_became_of_an_appointment_for_two_months(desk: Desk) -> None:
    for number, days in ((611, -61), (612, -60), (613, -1), (614, 0)):
        planned(desk, number, days)
    assert [each.appointment.id for each in desk.contacts.unsettled()] == [an_id(612), an_id(613)]


def test_a_restricted_case_is_not_changed(desk: Desk) -> None:
    made = planned(desk, 601, 0)
    desk.vault.opened().cases.restrict(CASE, Restriction(NOW, "Bezwaar"))
    for deed in (
        lambda: desk.contacts.settle(CASE, made.id, AppointmentState.HELD),
        lambda: desk.contacts.hand_over(CASE, JOOST, NOTE, True),
    ):
        with pytest.raises(CaseRestricted):
            deed()
    assert desk.cases.open(CASE).case.contact == MARIEKE and states(desk) == [(0, "planned")]


def test_the_day_of_the_test_is_today() -> None:
    assert date(2026, 11, 21) == TODAY
