"""Handovers at the desk: begun, led through every step, sent back, and taken back step by step."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from coachdesk.desk.desk import Desk
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.course import AppointmentState
from coachdesk.domain.errors import ChangedSince, DayPassed, HandoverNotYet, ReferralNotFound, StillToCome
from coachdesk.domain.handover import Answered, Basis, ConsentKind, Handover, Sending, State
from coachdesk.domain.handover.due import Todo
from coachdesk.domain.handover.passing import state_of
from coachdesk.domain.handover.way import Guard
from coachdesk.domain.kind import Kind
from coachdesk.domain.words import Words
from coachdesk.i18n import plain
from tests.builders import NOW, an_id, yonas
from tests.desk.conftest import Clock
from tests.handovers import DEBT_HELP, ORGANISATION, RECIPIENT, REFERRAL, TALK, handed

CASE = an_id(1)
QUESTION = Words("Samen een overzicht maken", "nl")
WHY = Words("Er is geen plaats meer", "nl")


@pytest.fixture
def desk(desk: Desk) -> Desk:
    """With Yonas in it, and an organisation that sends letters."""
    desk.vault.opened().cases.add(yonas())
    desk.settings.save_organisation(ORGANISATION)
    desk.undo.clear()
    return desk


def file_of(desk: Desk) -> CaseFile:
    return desk.vault.opened().cases.get(CASE)


def over_of(desk: Desk) -> Handover:
    return file_of(desk).handover


def agreed(desk: Desk, about: str) -> None:
    """The client says yes to the help, and to every line."""
    file = file_of(desk)
    help_ = desk.handing.new_consent(file, about, ConsentKind.HELP)
    tells = desk.handing.new_consent(file, about, ConsentKind.SECRECY)
    marks = tuple(item.mark for item in file.handover.items_of(about))
    desk.handing.agree(CASE, (help_, replace(tells, yes=marks)))


def begun(desk: Desk) -> str:
    """A handover of which everything is said that a letter needs, still an idea."""
    made = desk.handing.begin(CASE, RECIPIENT, "work", QUESTION)
    desk.handing.save(CASE, replace(made, basis=Basis.PUBLIC_TASK))
    for item in desk.handing.proposals(file_of(desk), made.id)[:3]:
        desk.handing.save(CASE, item)
    return made.id


def led(desk: Desk, to: State) -> str:
    """A handover that was led as far as a state."""
    about, handing = begun(desk), desk.handing
    steps = {
        State.DISCUSSED: lambda: handing.go_on(CASE, about, State.DISCUSSED),
        State.CONSENTED: lambda: (agreed(desk, about), handing.go_on(CASE, about, State.CONSENTED)),
        State.ASKED: lambda: handing.go_on(CASE, about, State.ASKED, who="K. Jansen"),
        State.SEEN: lambda: handing.go_on(CASE, about, State.SEEN),
        State.SENT: lambda: handing.go_on(CASE, about, State.SENT, how=Sending.MAIL),
        State.RECEIVED: lambda: handing.go_on(CASE, about, State.RECEIVED, who="K. Jansen"),
        State.PLANNED: lambda: handing.plan_talk(CASE, about, replace(TALK, on=handing.today())),
        State.HELD: lambda: handing.go_on(CASE, about, State.HELD),
        State.REPORTED: lambda: (_said(desk, about, feedback=WHY), handing.go_on(CASE, about, State.REPORTED)),
        State.DONE: lambda: (
            _said(desk, about, follow_up_on=handing.today()),
            handing.go_on(CASE, about, State.DONE),
        ),
    }
    for state, step in steps.items():
        step()
        if state is to:
            break
    return about


def _said(desk: Desk, about: str, **changed: object) -> None:
    referral = desk.handing.referral(file_of(desk), about)
    desk.handing.save(CASE, replace(referral, **changed))  # type: ignore[arg-type]  # fields of Referral


# --- the whole way ----------------------------------------------------------------------------------------------------


def test_a_handover_is_led_from_an_idea_to_its_end_and_back_step_by_step(desk: Desk) -> None:
    about = led(desk, State.HELD)
    passes = over_of(desk).passes
    while passes:
        desk.undo.undo()
        assert over_of(desk).passes in (passes, passes[:-1])
        passes = over_of(desk).passes
    assert state_of(passes, about) is State.IDEA


def test_at_the_end_nothing_is_left_to_do_and_what_was_typed_since_is_not_thrown_away(desk: Desk) -> None:
    about = led(desk, State.DONE)
    assert [each.state for each in over_of(desk).passes] == list(State)[1:11]
    assert desk.handing.next_thing(file_of(desk), desk.handing.referral(file_of(desk), about)) is None
    for left in (State.REPORTED, State.HELD, State.PLANNED):
        desk.undo.undo()
        assert state_of(over_of(desk).passes, about) is left
    with pytest.raises(ChangedSince):  # the handover says since what came back
        desk.undo.undo()
    assert state_of(over_of(desk).passes, about) is State.PLANNED


def test_the_letter_is_kept_as_it_was_seen_and_as_it_was_sent(desk: Desk) -> None:
    about = led(desk, State.SENT)
    seen, sent = over_of(desk).passes[-2:]
    marks = tuple(item.mark for item in over_of(desk).items_of(about))
    assert (seen.state, sent.state) == (State.SEEN, State.SENT)
    assert seen.marks == sent.marks == marks != ()
    assert seen.letter == sent.letter and "K. Jansen" in sent.letter
    lines = [plain(item.words.text) for item in over_of(desk).items_of(about)]
    assert [line for line in lines if line not in sent.letter] == []


def test_a_line_that_changed_after_the_client_saw_it_is_shown_again_first(desk: Desk) -> None:
    about = led(desk, State.SEEN)
    item = over_of(desk).items_of(about)[0]
    desk.handing.save(CASE, replace(item, words=Words("Iets anders", "nl")))
    with pytest.raises(HandoverNotYet) as refused:
        desk.handing.go_on(CASE, about, State.SENT, how=Sending.POST)
    assert refused.value.guards == (Guard.SAME,)
    desk.handing.go_on(CASE, about, State.SEEN)
    desk.handing.go_on(CASE, about, State.SENT, how=Sending.POST)
    assert "Iets anders" not in over_of(desk).passes[-1].letter
    assert item.mark not in over_of(desk).passes[-1].marks


@pytest.mark.parametrize("end", [State.CAME_BACK, State.WITHDRAWN])
def test_it_can_end_on_the_way_and_that_can_be_taken_back(desk: Desk, end: State) -> None:
    about = led(desk, State.PLANNED)
    desk.handing.go_on(CASE, about, end, note=WHY)
    assert state_of(over_of(desk).passes, about) is end
    with pytest.raises(HandoverNotYet):
        desk.handing.go_on(CASE, about, State.HELD)
    desk.undo.undo()
    assert state_of(over_of(desk).passes, about) is State.PLANNED


def test_without_what_a_step_needs_nothing_is_kept(desk: Desk) -> None:
    about = desk.handing.begin(CASE).id
    with pytest.raises(HandoverNotYet) as refused:
        desk.handing.go_on(CASE, about, State.DISCUSSED)
    assert (refused.value.to, refused.value.guards) == (State.DISCUSSED, (Guard.PURPOSE,))
    with pytest.raises(HandoverNotYet) as refused:
        desk.handing.go_on(CASE, about, State.SENT, how=Sending.MAIL)
    assert refused.value.guards == ()
    assert over_of(desk).passes == ()


def test_a_step_is_of_today_or_before(desk: Desk) -> None:
    about = begun(desk)
    with pytest.raises(StillToCome):
        desk.handing.go_on(CASE, about, State.DISCUSSED, on=desk.handing.today() + timedelta(days=1))
    desk.handing.go_on(CASE, about, State.DISCUSSED, on=date(2026, 11, 2))
    assert over_of(desk).passes[0].on == date(2026, 11, 2)


def test_a_no_of_the_client_stops_the_way(desk: Desk) -> None:
    about = begun(desk)
    desk.handing.go_on(CASE, about, State.DISCUSSED)
    agreed(desk, about)
    refusal = replace(desk.handing.new_consent(file_of(desk), about, ConsentKind.HELP), answer=Answered.NO)
    desk.handing.agree(CASE, (refusal,))
    with pytest.raises(HandoverNotYet) as refused:
        desk.handing.go_on(CASE, about, State.CONSENTED)
    assert refused.value.guards == (Guard.HELP,)
    desk.undo.undo()
    desk.handing.go_on(CASE, about, State.CONSENTED)


# --- beginning and dropping -------------------------------------------------------------------------------------------


def test_beginning_is_taken_back_as_long_as_nothing_hangs_on_it(desk: Desk) -> None:
    made = desk.handing.begin(CASE, RECIPIENT)
    assert over_of(desk).referrals == (made,)
    desk.undo.undo()
    assert over_of(desk).referrals == ()
    again = desk.handing.begin(CASE, RECIPIENT)
    desk.handing.save(CASE, desk.handing.item(file_of(desk), again.id, "wish", words=QUESTION))
    with pytest.raises(ChangedSince):
        desk.undo.undo()
    assert over_of(desk).referrals == (again,)


def test_an_idea_is_dropped_with_its_lines_and_comes_back(desk: Desk) -> None:
    about = begun(desk)
    before = over_of(desk)
    desk.handing.drop(CASE, about)
    assert over_of(desk) == Handover()
    desk.undo.undo()
    assert over_of(desk) == before


@pytest.mark.parametrize("state", [State.DISCUSSED, State.SENT])
def test_what_the_client_was_asked_about_stays_on_record(desk: Desk, state: State) -> None:
    about = led(desk, state)
    with pytest.raises(HandoverNotYet):
        desk.handing.drop(CASE, about)


def test_nobody_leads_a_handover_that_is_not_there(desk: Desk) -> None:
    with pytest.raises(ReferralNotFound):
        desk.handing.go_on(CASE, an_id(9), State.DISCUSSED)


@pytest.mark.parametrize("begin", ["", "000", REFERRAL.id[:4], "f" * 32])
def test_too_little_of_an_id_or_one_of_several_names_nothing(desk: Desk, begin: str) -> None:
    desk.vault.opened().cases.add(handed(2))
    with pytest.raises(ReferralNotFound):
        desk.handing.whose(begin)
    assert desk.handing.whose(REFERRAL.id) == (an_id(2), REFERRAL.id)


# --- the talk of the three --------------------------------------------------------------------------------------------


def test_the_talk_is_an_appointment_and_both_are_taken_back_together(desk: Desk) -> None:
    about = led(desk, State.SENT)
    before = file_of(desk)
    talk = replace(TALK, on=desk.handing.today() + timedelta(days=3))
    with pytest.raises(DayPassed):
        desk.handing.plan_talk(CASE, about, replace(talk, on=desk.handing.today() - timedelta(days=1)))
    desk.handing.plan_talk(CASE, about, talk)
    assert file_of(desk).find(Kind.APPOINTMENTS, talk.id) == talk
    assert desk.handing.referral(file_of(desk), about).talk == talk.id
    with pytest.raises(HandoverNotYet) as refused:
        desk.handing.go_on(CASE, about, State.HELD)
    assert refused.value.guards == (Guard.TALK_OVER,)
    desk.undo.undo()
    after = file_of(desk)
    assert (after.course, after.handover) == (before.course, before.handover)


def test_a_talk_that_is_moved_is_met_on_the_new_day(desk: Desk, clock: Clock) -> None:
    about = led(desk, State.SENT)
    day = desk.handing.today() + timedelta(days=3)
    desk.handing.plan_talk(CASE, about, replace(TALK, on=day))
    desk.contacts.another_day(CASE, TALK.id, day + timedelta(days=1))
    referral = desk.handing.referral(file_of(desk), about)
    sight = desk.handing.sight(file_of(desk), referral)
    assert (referral.talk != TALK.id, sight.talk_on) == (True, day + timedelta(days=1))
    desk.undo.undo()
    assert desk.handing.referral(file_of(desk), about).talk == TALK.id


def test_a_talk_that_did_not_take_place_is_planned_anew(desk: Desk, clock: Clock) -> None:
    about = led(desk, State.PLANNED)
    desk.contacts.settle(CASE, TALK.id, AppointmentState.MISSED)
    file = file_of(desk)
    following = desk.handing.next_thing(file, desk.handing.referral(file, about))
    assert following is not None and following.todo is Todo.PLAN_TALK
    with pytest.raises(HandoverNotYet):
        desk.handing.go_on(CASE, about, State.HELD)
    again = replace(TALK, id=an_id(9), on=desk.handing.today() + timedelta(days=2))
    desk.handing.plan_talk(CASE, about, again)
    clock.on(days=2)
    desk.handing.go_on(CASE, about, State.HELD)
    assert state_of(over_of(desk).passes, about) is State.HELD


# --- over all cases ---------------------------------------------------------------------------------------------------


def test_all_handovers_are_listed_by_day_with_what_comes_next(desk: Desk) -> None:
    about = led(desk, State.ASKED)
    desk.vault.opened().cases.add(handed(2))
    lines = desk.handovers.all()
    assert [(line.case.id, line.next.todo) for line in lines] == [
        (an_id(2), Todo.CONFIRM),
        (an_id(2), Todo.TELL_TALK),
        (an_id(2), Todo.DISCUSS),
        (CASE, Todo.SHOW_LETTER),
    ]
    mine = lines[-1]
    assert (mine.about, mine.party, mine.state, mine.ready) == (about, RECIPIENT, State.ASKED, True)
    assert desk.handovers.due() == ()
    assert mine.party.partner == DEBT_HELP.id
    assert NOW.date() < mine.next.due
