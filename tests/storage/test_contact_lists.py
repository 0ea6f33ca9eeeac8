"""Contact over all open cases: what the index finds is what reading every case would find."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coachdesk.domain.agenda import gaps, last_planned
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.course import Appointment, AppointmentState, Closing, ClosingReason, Course, Pace, Review, Stand
from coachdesk.domain.course.contact import days_over, last_contact, pace_of
from coachdesk.domain.course.following import due_look, planned_looks
from coachdesk.domain.errors import VaultLocked
from coachdesk.domain.picture import DomainLook, Meeting, Picture, Web
from coachdesk.domain.progress import looked_days
from coachdesk.domain.words import Words
from coachdesk.storage.open_vault import OpenVault
from tests.builders import NOW, a_case, an_id, anew, rana, yonas

TODAY = date(2026, 11, 21)
days = st.integers(-400, 40).map(lambda n: TODAY + timedelta(n))
states = st.sampled_from(AppointmentState)
appointments = st.lists(st.tuples(days, states), max_size=4).map(
    lambda found: tuple(Appointment(an_id(700 + n), on, state=state) for n, (on, state) in enumerate(found))
)
talks = st.lists(days, max_size=3).map(lambda found: tuple(Meeting(an_id(800 + n), on) for n, on in enumerate(found)))
paces = st.lists(st.builds(Pace, st.none() | st.integers(1, 90), st.none() | days), max_size=1).map(tuple)
domain_looks = st.lists(st.tuples(days, st.booleans()), max_size=3, unique_by=lambda each: each[0]).map(
    lambda found: tuple(
        DomainLook("finances", on, own_view=2, purpose="guidance") if says else DomainLook("finances", on)
        for on, says in found
    )
)
webs = st.lists(st.tuples(days, st.booleans()), max_size=2, unique_by=lambda each: each[0]).map(
    lambda found: tuple(Web(on, {"body": 6.0} if says else {}) for on, says in found)
)
stands = st.lists(days, max_size=2, unique=True).map(lambda found: tuple(Stand("work", on, 0) for on in found))
reviews = st.lists(days, max_size=2, unique=True).map(lambda found: tuple(map(Review, found)))
files = st.builds(
    lambda meetings, looks, found_webs, found, pace, where, kept: replace(
        anew(yonas()),
        picture=Picture(meetings=meetings, looks=looks, webs=found_webs),
        course=Course(appointments=found, paces=pace, stands=where, reviews=kept),
    ),
    *(talks, domain_looks, webs, appointments, paces, stands, reviews),
)


@given(st.lists(files, min_size=1, max_size=3))
@settings(max_examples=30, deadline=None)
def test_lists_are_what_every_case_says(lasting_vault: OpenVault, made: list[CaseFile]) -> None:
    lasting_vault.cases.add_many(tuple(made))
    lists, mine = lasting_vault.contacts, {file.case.id: file for file in made}
    first, last = TODAY - timedelta(60), TODAY + timedelta(6)
    planned = {
        (file.case.id, each)
        for file in made
        for each in file.course.appointments
        if each.state is AppointmentState.PLANNED and first <= each.on <= last
    }
    found = [each for each in lists.planned(first, last, 1000) if each.case.id in mine]
    assert {(each.case.id, each.appointment) for each in found} == planned and len(found) == len(planned)
    order = [(each.appointment.on, each.appointment.at is None, each.appointment.at or time()) for each in found]
    assert order == sorted(order)
    assert lists.met(first, last) & mine.keys() == {case_id for case_id, _each in planned}
    known = {each.case_id: each for each in lists.contacts() if each.case_id in mine}
    for case_id, file in mine.items():
        assert (known[case_id].last, known[case_id].pace) == (
            last_contact(file.picture.meetings),
            pace_of(file.course.paces),
        )
    looks = last_planned(known.values(), TODAY)
    not_made = lists.not_made(looks)
    due = {each.case_id: each.planned for each in looks if each.case_id in not_made}
    for case_id, file in mine.items():
        begun = pace_of(file.course.paces).begun
        expected = due_look(planned_looks(begun, looked_days(file)), TODAY) if begun is not None else None
        assert due.get(case_id) == expected
    overdue = {each.case_id for each in gaps(known.values(), frozenset(), TODAY)}
    assert overdue == {key for key, each in known.items() if days_over(each.last, each.pace, TODAY)}


def test_closed_cases_are_in_no_list_but_that_of_aftercare(vault: OpenVault) -> None:
    planned = Course(appointments=(Appointment(an_id(1), TODAY),), paces=(Pace(14, TODAY - timedelta(100)),))
    talked = Picture(meetings=(Meeting(an_id(2), TODAY - timedelta(100)),))
    for number, values in enumerate(({"archived_at": NOW}, {"deleted_at": NOW}), 1):
        vault.cases.add(CaseFile(a_case(number, **values), picture=talked, course=planned))
    lists = vault.contacts
    assert lists.planned(TODAY, TODAY, 9) == lists.contacts() == () and lists.met(TODAY, TODAY) == frozenset()


@pytest.mark.parametrize(
    ("on", "said", "waits"),
    [
        (TODAY, Words(), True),
        (TODAY + timedelta(1), Words(), False),
        (TODAY - timedelta(9), Words("Het gaat goed", "nl"), False),
        (TODAY - timedelta(9), Words("", "nl", "ጽቡቕ", "ti"), False),
        (None, Words(), False),
    ],
)
def test_aftercare_waits_from_its_day_until_it_is_noted(
    vault: OpenVault, on: date | None, said: Words, waits: bool
) -> None:
    closing = Closing(date(2026, 8, 1), ClosingReason.READY, aftercare_on=on, aftercare=said)
    vault.cases.add(replace(rana(), course=Course(closings=(closing,))))
    assert [(each.name, each.on) for each in vault.contacts.aftercare(TODAY)] == (
        [("Rana Darwish", on)] if waits else []
    )


def test_a_closed_vault_tells_nothing(vault: OpenVault) -> None:
    lists = vault.contacts
    vault.close()
    for asked in (lists.contacts, lambda: lists.planned(TODAY, TODAY, 9), lambda: lists.aftercare(TODAY)):
        with pytest.raises(VaultLocked):
            asked()
