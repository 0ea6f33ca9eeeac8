"""Who stands between two worlds for one client: taken from the directory, asked about, ended."""

from dataclasses import replace
from datetime import timedelta

import pytest

from coachdesk.desk.desk import Desk
from coachdesk.domain.cases import InterpreterForm, InterpreterVoice
from coachdesk.domain.errors import ChangedSince, DayTooEarly, HandoverNotYet, StillToCome, UnknownId, WhoMissing
from coachdesk.domain.handover import Answered, ConsentKind, Guide, Item, Party
from coachdesk.domain.handover.guides import Wanted
from coachdesk.domain.partners import GuideRole
from coachdesk.domain.picture import Accepted, InterpreterAge, InterpreterHere, InterpreterKind
from coachdesk.domain.words import Words
from tests.builders import NOW, an_id, yonas
from tests.desk.conftest import Clock
from tests.handovers import DEBT_HELP, INTERPRETER

TODAY = NOW.astimezone().date()
CASE = an_id(1)


@pytest.fixture
def desk(desk: Desk) -> Desk:
    """With Yonas in it, and an interpreter and another partner in the directory."""
    desk.vault.opened().cases.add(yonas())
    desk.vault.opened().partners.save((DEBT_HELP, INTERPRETER))
    return desk


@pytest.fixture
def guide(desk: Desk) -> Guide:
    made = desk.guides.add(CASE, INTERPRETER)
    desk.undo.clear()
    return made


def kept(desk: Desk) -> Guide:
    (found,) = desk.cases.open(CASE).handover.guides
    return found


def answer(desk: Desk, guide: Guide, **said: object) -> str:
    file = desk.cases.open(CASE)
    consent = replace(desk.handing.new_consent(file, guide.id, ConsentKind.HELP), **said)
    desk.handing.agree(CASE, (consent,))
    return consent.id


def wanted(desk: Desk) -> Wanted:
    return desk.guides.wanted(desk.cases.open(CASE), kept(desk))


def test_only_those_who_stand_between_two_worlds_are_proposed_with_what_the_directory_says(desk: Desk) -> None:
    assert desk.guides.partners() == (INTERPRETER,)
    made = desk.guides.add(CASE, INTERPRETER)
    assert (made.role, made.languages, made.limits) == (
        GuideRole.INTERPRETER,
        INTERPRETER.languages,
        INTERPRETER.limits,
    )
    assert (made.name, made.party.phone) == ("Selam B.", INTERPRETER.phone)
    assert desk.guides.entry(made) == INTERPRETER
    desk.undo.undo()
    assert desk.cases.open(CASE).handover.guides == ()


def test_somebody_typed_in_needs_a_name_and_has_no_limits_until_they_are_chosen(desk: Desk) -> None:
    with pytest.raises(WhoMissing):
        desk.guides.add(CASE, Party(phone="06 1"))
    made = desk.guides.add(CASE, Party(person="Almaz"))
    assert (made.limits, desk.guides.entry(made)) == ((), None)


def test_a_role_that_the_directory_does_not_say_is_that_of_an_interpreter(desk: Desk) -> None:
    assert desk.guides.add(CASE, replace(INTERPRETER, guide=GuideRole.NONE)).role is GuideRole.INTERPRETER


# --- what the client says ---------------------------------------------------------------------------------------------


def test_nobody_is_chosen_for_a_talk_before_the_client_said_yes(desk: Desk, guide: Guide) -> None:
    assert wanted(desk) is Wanted.NOT_ASKED
    assert desk.guides.accepted(desk.cases.open(CASE)) == ()
    answer(desk, guide)
    assert wanted(desk) is Wanted.YES
    assert desk.guides.accepted(desk.cases.open(CASE)) == (guide,)


def test_after_a_no_there_is_nobody_to_choose(desk: Desk, guide: Guide) -> None:
    answer(desk, guide)
    answer(desk, guide, answer=Answered.NO)
    assert wanted(desk) is Wanted.NO
    assert desk.guides.accepted(desk.cases.open(CASE)) == ()
    desk.undo.undo()
    assert wanted(desk) is Wanted.YES


def test_taking_the_yes_back_ends_it_and_undoing_that_does_not(desk: Desk, guide: Guide) -> None:
    consent = answer(desk, guide)
    desk.handing.withdraw(CASE, consent)
    assert wanted(desk) is Wanted.ENDED
    desk.undo.undo()
    assert wanted(desk) is Wanted.YES


def test_it_ends_after_its_last_day_and_an_answer_that_is_over_is_asked_for_anew(
    desk: Desk, guide: Guide, clock: Clock
) -> None:
    answer(desk, guide, until=TODAY + timedelta(30))
    desk.guides.change(CASE, guide.id, until=TODAY + timedelta(40))
    clock.on(days=31)
    assert wanted(desk) is Wanted.NOT_ASKED
    clock.on(days=9)
    assert wanted(desk) is Wanted.NOT_ASKED
    clock.on(days=1)
    assert wanted(desk) is Wanted.ENDED


def test_an_accepted_interpreter_is_noted_in_a_talk_with_what_is_known(desk: Desk, guide: Guide) -> None:
    here = InterpreterHere(form=InterpreterForm.PHONE, voice=InterpreterVoice.MAN)
    assert desk.guides.interpreting(desk.cases.open(CASE), here) == ()
    answer(desk, guide)
    ((name, noted),) = desk.guides.interpreting(desk.cases.open(CASE), here)
    assert name == "Selam B."
    assert noted == InterpreterHere(
        InterpreterKind.PROFESSIONAL,
        "ti",
        "ER",
        InterpreterVoice.WOMAN,
        InterpreterForm.PHONE,
        InterpreterAge.ADULT,
        Accepted.YES,
    )
    desk.guides.change(CASE, guide.id, party=replace(guide.party, person="Tolk 4711"), languages=("am", "nl"))
    ((_name, noted),) = desk.guides.interpreting(desk.cases.open(CASE), here)
    assert (noted.number, noted.language) == ("Tolk 4711", "am")
    desk.guides.change(CASE, guide.id, role=GuideRole.KEY_PERSON)
    assert desk.guides.interpreting(desk.cases.open(CASE), here) == ()


# --- keeping and taking back ------------------------------------------------------------------------------------------


def test_days_are_in_order_and_nobody_began_tomorrow(desk: Desk, guide: Guide) -> None:
    with pytest.raises(StillToCome):
        desk.guides.change(CASE, guide.id, on=TODAY + timedelta(1))
    with pytest.raises(DayTooEarly):
        desk.guides.change(CASE, guide.id, until=TODAY - timedelta(1))
    with pytest.raises(UnknownId):
        desk.guides.change(CASE, an_id(9), limits=())
    assert kept(desk) == guide


def test_what_is_pressed_is_taken_back_and_what_is_typed_stays(desk: Desk, guide: Guide) -> None:
    desk.guides.change(CASE, guide.id, limits=("no_money",))
    desk.guides.change(CASE, guide.id, own_limits=Words("Belt niet na acht uur", "nl"))
    desk.undo.undo()
    assert kept(desk) == replace(guide, own_limits=Words("Belt niet na acht uur", "nl"))


def test_one_about_whom_nobody_was_asked_goes_with_what_was_to_be_told_and_comes_back(desk: Desk, guide: Guide) -> None:
    item = Item(an_id(5), guide.id, "practical", words=Words("Liever niet op vrijdag", "nl"))
    desk.handing.save(CASE, item)
    before = desk.cases.open(CASE).handover
    desk.guides.drop(CASE, guide.id)
    assert desk.cases.open(CASE).handover.guides == desk.cases.open(CASE).handover.items == ()
    desk.undo.undo()
    assert desk.cases.open(CASE).handover == before
    desk.guides.drop(CASE, guide.id)
    desk.vault.opened().cases.save_record(CASE, guide)
    with pytest.raises(ChangedSince):
        desk.undo.undo()


def test_one_about_whom_the_client_was_asked_stays_on_record(desk: Desk, guide: Guide) -> None:
    answer(desk, guide, answer=Answered.NO)
    with pytest.raises(HandoverNotYet):
        desk.guides.drop(CASE, guide.id)
    assert kept(desk) == guide
