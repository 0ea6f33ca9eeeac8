"""Handovers over all open cases: what the lists find is what reading every case would find."""

import json
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coachdesk.domain.agenda import CaseHandover, handover_lines
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.course import AppointmentState, Course
from coachdesk.domain.errors import VaultDamaged, VaultLocked
from coachdesk.domain.handover import Handover, Passed, State
from coachdesk.domain.path import summary
from coachdesk.storage.open_vault import OpenVault
from tests.builders import NOW, a_case, an_id, anew, rana, yonas
from tests.handovers import EARLIER, HANDOVER, INCOMING, NEW_INCOMING, REFERRAL, SECRECY, STOPPED, TALK, handed

TODAY = date(2026, 11, 21)
days = st.integers(-60, 30).map(lambda n: TODAY + timedelta(n))


@st.composite
def files(draw: st.DrawFn) -> CaseFile:
    """A case with handovers in any state, any answers about telling, and anything that came in."""
    passes = tuple(
        Passed(an_id(8_000 + number), draw(st.sampled_from([REFERRAL.id, EARLIER.id])), state, draw(days))
        for number, state in enumerate(draw(st.lists(st.sampled_from(State), max_size=6)))
    )
    answers = tuple(
        replace(
            each,
            on=draw(days),
            until=draw(st.none() | days),
            withdrawn_on=draw(st.none() | days),
            told_on=draw(st.none() | days),
            stopped=each.yes[:1] if draw(st.booleans()) else (),
        )
        for each in draw(st.permutations((SECRECY, STOPPED, replace(SECRECY, id=an_id(8_100)))))
    )
    came = tuple(replace(each, ended_on=draw(st.none() | days)) for each in (INCOMING, NEW_INCOMING))
    referrals = draw(st.sampled_from([(), (REFERRAL,), (REFERRAL, EARLIER)]))
    over = Handover(referrals, HANDOVER.items, answers, passes, (), came if draw(st.booleans()) else ())
    talk = replace(TALK, on=draw(days), state=draw(st.sampled_from(AppointmentState)))
    return replace(anew(yonas()), handover=over, course=Course(appointments=(talk,)))


def read(file: CaseFile) -> CaseHandover:
    """What reading the case finds."""
    stands = (AppointmentState.PLANNED, AppointmentState.HELD)
    named = {referral.talk for referral in file.handover.referrals}
    talks = {a.id: a.on for a in file.course.appointments if a.state in stands and a.id in named}
    return CaseHandover(summary(file), file.handover, talks)


@given(st.lists(files(), min_size=1, max_size=3))
@settings(max_examples=40, deadline=None)
def test_lists_are_what_every_case_says(lasting_vault: OpenVault, made: list[CaseFile]) -> None:
    lasting_vault.cases.add_many(tuple(made))
    lists, mine = lasting_vault.handovers, {file.case.id: file for file in made}
    hands = [file for file in made if file.handover.referrals or file.handover.incomings]
    found = [each for each in lists.open() if each.case.id in mine]
    assert {each.case.id: each for each in found} == {file.case.id: read(file) for file in hands}
    todo = [(line.about, line.case.id, line.next, line.state) for line in handover_lines(map(read, hands), TODAY)]
    quick = handover_lines((each for each in lists.under_way(TODAY) if each.case.id in mine), TODAY)
    assert sorted(todo) == sorted((line.about, line.case.id, line.next, line.state) for line in quick)


def test_deleted_cases_and_those_that_hand_nothing_over_are_not_told_and_closed_ones_are(vault: OpenVault) -> None:
    open_case, closed, deleted = handed(1), handed(2), handed(3)
    closed = replace(closed, case=replace(closed.case, archived_at=NOW))
    deleted = replace(deleted, case=replace(deleted.case, deleted_at=NOW))
    vault.cases.add_many((open_case, closed, deleted, rana(4)))
    assert [each.case.id for each in vault.handovers.open()] == [an_id(1), an_id(2)]
    assert [each.case.id for each in vault.handovers.under_way(TODAY)] == [an_id(1), an_id(2)]


def test_what_comes_next_is_told_by_day(vault: OpenVault) -> None:
    vault.cases.add(handed())
    lines = handover_lines(vault.handovers.open(), TODAY)
    assert [(line.party.name, line.state, line.next.due.isoformat(), line.ready) for line in lines] == [
        ("Dr. De Boer", None, "2026-11-27", False),
        ("Schuldhulp Zwolle", State.PLANNED, "2026-12-02", True),
        ("Veilig Thuis IJsselland", State.IDEA, "2026-12-04", True),
    ]


def test_a_talk_that_fell_through_has_no_day(vault: OpenVault) -> None:
    vault.cases.add(handed())
    assert vault.handovers.open()[0].talks == {TALK.id: TALK.on}
    for state in (AppointmentState.MISSED, AppointmentState.MOVED, AppointmentState.CANCELLED):
        vault.cases.save_record(an_id(1), replace(TALK, state=state))
        assert vault.handovers.open()[0].talks == {}
        assert vault.handovers.under_way(TODAY)[0].talks == {}


# --- by the begin of an id --------------------------------------------------------------------------------------------


def test_a_handover_is_found_by_the_begin_of_its_id_on_any_shelf(vault: OpenVault) -> None:
    first = replace(REFERRAL, id="abcd" + "0" * 28)
    second = replace(REFERRAL, id="abce" + "0" * 28)
    file = replace(yonas(), handover=Handover((first,)))
    put_away = replace(a_case(), id=an_id(2), archived_at=NOW)
    vault.cases.add_many((file, replace(yonas(), case=put_away, handover=Handover((second,)))))
    assert vault.handovers.whose("abcd") == ((an_id(1), first.id),)
    assert vault.handovers.whose(second.id) == ((an_id(2), second.id),)
    assert vault.handovers.whose("abc") == ((an_id(1), first.id), (an_id(2), second.id))
    for nothing in ("f", "abcdf", "ab%", "____", "ABCD"):
        assert vault.handovers.whose(nothing) == ()


# --- what can not be --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["passes", "referrals"])
def test_an_entry_that_can_not_be_is_damage(vault: OpenVault, kind: str) -> None:
    vault.cases.add(handed())
    with vault._database.transaction() as connection:
        (body,) = connection.exec_driver_sql(f"SELECT body FROM records WHERE kind = '{kind}'").first() or ()
        spoiled = json.dumps({**json.loads(body), "state": "lost", "basis": "habit"})
        connection.exec_driver_sql(f"UPDATE records SET body = ? WHERE kind = '{kind}'", (spoiled,))
    with pytest.raises(VaultDamaged):
        vault.handovers.open()
    with pytest.raises(VaultDamaged):
        vault.handovers.under_way(TODAY)


def test_after_locking_nothing_is_told(vault: OpenVault) -> None:
    lists = vault.handovers
    vault.close()
    for ask in (lists.open, lambda: lists.under_way(TODAY), lambda: lists.whose("abcd")):
        with pytest.raises(VaultLocked):
            ask()
