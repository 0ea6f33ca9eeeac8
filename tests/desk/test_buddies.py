"""A buddy: wished, matched, chosen, agreed on, followed and taken out."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from coachdesk.desk.buddies import PRESET
from coachdesk.desk.desk import Desk
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.connection.buddies import Click, ToldBuddy
from coachdesk.domain.connection.wishes import SameTongue
from coachdesk.domain.errors import ChangedSince, DayTooEarly, NotAgreed, RatingNotPossible, UnknownId
from coachdesk.domain.handover import Party
from coachdesk.domain.privacy import Restriction
from coachdesk.domain.words import Words
from tests.builders import NOW, an_id
from tests.desk.buddy_case import CASE, desk, stored
from tests.library import VOLUNTEER

__all__ = ["desk"]  # fixtures


def test_nothing_is_wished_before_it_was_asked_and_each_answer_can_be_undone(desk: Desk) -> None:
    wish = desk.buddies.wish(stored(desk))
    assert (wish.wants, wish.woman, wish.same_tongue) == (None, False, SameTongue.NOT_ASKED)
    desk.buddies.ask(CASE, wants=True)
    desk.buddies.ask(CASE, interests=("bicycle",))
    desk.buddies.ask(CASE, words=Words("Iemand die lacht", "nl"))
    desk.undo.undo()
    now = desk.buddies.wish(stored(desk))
    assert (now.wants, now.interests, now.words.text) == (True, (), "Iemand die lacht")


def test_who_fits_is_proposed_until_this_person_walks_along(desk: Desk) -> None:
    desk.buddies.ask(CASE, interests=("bicycle",))
    (found,) = desk.buddies.matches(stored(desk))
    assert found.volunteer == VOLUNTEER and found.reasons
    made = desk.buddies.choose(CASE, VOLUNTEER.id)
    assert (made.name, made.phone, made.coordinator) == (VOLUNTEER.name, VOLUNTEER.phone, VOLUNTEER.coordinator)
    assert made.limits == PRESET and made.languages == ("nl", "en") and made.agreed_on is None
    assert desk.buddies.matches(stored(desk)) == ()
    desk.undo.undo()
    assert stored(desk).connection.buddies == ()
    with pytest.raises(UnknownId):
        desk.buddies.choose(CASE, an_id(5))


def test_each_reason_of_a_match_is_a_sentence(desk: Desk) -> None:
    ask: Callable[..., CaseFile] = desk.buddies.ask
    ask(CASE, interests=("bicycle",), same_tongue=SameTongue.NO, free=("thursday_evening",), languages=("en",))
    (found,) = desk.buddies.matches(stored(desk))
    lines = [desk.buddies.reason(each, desk.translators["en"]) for each in found.reasons]
    assert all(line.endswith(".") for line in lines) and len(set(lines)) == len(lines) == 4


def test_nobody_has_met_before_the_client_agreed(desk: Desk) -> None:
    made = desk.buddies.choose(CASE, VOLUNTEER.id)
    with pytest.raises(NotAgreed):
        desk.buddies.change(CASE, made.id, click=Click.YES)
    desk.buddies.agree(CASE, made.id, (ToldBuddy.NAME,))
    desk.buddies.change(CASE, made.id, click=Click.YES)
    assert stored(desk).connection.buddies[0].click is Click.YES


def test_a_first_meeting_can_be_planned_and_nothing_was_before_the_client_agreed(desk: Desk) -> None:
    made = desk.buddies.choose(CASE, VOLUNTEER.id)
    today = desk.buddies.today()
    desk.buddies.change(CASE, made.id, first_on=today + timedelta(days=1))
    with pytest.raises(NotAgreed):
        desk.buddies.change(CASE, made.id, first_on=today)
    with pytest.raises(NotAgreed):
        desk.buddies.rate(CASE, made.id, ease=4)
    desk.buddies.agree(CASE, made.id, ())
    desk.buddies.change(CASE, made.id, first_on=today)
    desk.buddies.rate(CASE, made.id, ease=4)
    assert stored(desk).connection.buddies[0].first_on == today and stored(desk).connection.buddy_looks


def test_other_things_ask_anew_and_a_better_spelled_name_does_not(desk: Desk) -> None:
    made = desk.buddies.choose(CASE, VOLUNTEER.id)
    desk.buddies.agree(CASE, made.id, (ToldBuddy.NAME, ToldBuddy.PHONE))
    agreed = stored(desk).connection.buddies[0]
    assert agreed.may_know == {ToldBuddy.NAME, ToldBuddy.PHONE}
    desk.buddies.change(CASE, made.id, rhythm="Elke donderdag")
    assert stored(desk).connection.buddies[0].agreed_on is not None
    desk.buddies.change(CASE, made.id, told=(ToldBuddy.NAME, ToldBuddy.ADDRESS))
    assert stored(desk).connection.buddies[0].may_know == frozenset()
    desk.buddies.agree(CASE, made.id, (ToldBuddy.NAME,))
    desk.buddies.change(CASE, made.id, click=Click.YES)
    desk.buddies.change(CASE, made.id, name="Ineke de Vos")
    spelled = stored(desk).connection.buddies[0]
    assert (spelled.agreed_on, spelled.click) == (NOW.date(), Click.YES)
    desk.buddies.change(CASE, made.id, volunteer=an_id(5))
    assert (stored(desk).connection.buddies[0].agreed_on, spelled.click) == (None, Click.YES)
    desk.undo.undo()
    assert stored(desk).connection.buddies[0].agreed_on == NOW.date()


def test_another_aim_and_other_wishes_are_not_told_under_the_old_yes(desk: Desk) -> None:
    made = desk.buddies.choose(CASE, VOLUNTEER.id)
    desk.buddies.ask(CASE, interests=("bicycle",))
    desk.buddies.agree(CASE, made.id, (ToldBuddy.AIM, ToldBuddy.INTERESTS))
    desk.buddies.change(CASE, made.id, rhythm="Elke donderdag")
    desk.buddies.ask(CASE, wants=True)
    assert stored(desk).connection.buddies[0].agreed_on is not None
    desk.buddies.change(CASE, made.id, aim=Words("Geheim", "nl"))
    assert stored(desk).connection.buddies[0].may_know == frozenset()
    desk.buddies.agree(CASE, made.id, (ToldBuddy.INTERESTS,))
    desk.buddies.ask(CASE, interests=("cooking",))
    assert stored(desk).connection.buddies[0].may_know == frozenset()
    desk.undo.undo()
    assert stored(desk).connection.buddies[0].may_know == {ToldBuddy.INTERESTS}
    assert desk.buddies.wish(stored(desk)).interests == ("bicycle",)


def test_undoing_never_stretches_a_yes(desk: Desk) -> None:
    made = desk.buddies.choose(CASE, VOLUNTEER.id)
    desk.buddies.agree(CASE, made.id, (ToldBuddy.AIM,))
    desk.buddies.agree(CASE, made.id, (ToldBuddy.NAME,))
    desk.buddies.change(CASE, made.id, aim=Words("Geheim", "nl"))
    with pytest.raises(ChangedSince):
        desk.undo.undo()
    assert stored(desk).connection.buddies[0].may_know == {ToldBuddy.NAME}


def test_somebody_stays_under_the_looks(desk: Desk) -> None:
    made = desk.buddies.choose(CASE, VOLUNTEER.id)
    agreed = replace(made, agreed_on=NOW.date())
    desk.vault.opened().cases.save_record(CASE, agreed)
    desk.undo.clear()
    desk.buddies.moved(CASE, None, agreed)
    desk.buddies.rate(CASE, made.id, ease=3)
    desk.buddies.rate(CASE, made.id, words=Words("Fijn", "nl"))
    for _ in range(2):
        with pytest.raises(ChangedSince):
            desk.undo.undo()
    assert stored(desk).connection.buddies and stored(desk).connection.buddy_looks


@pytest.mark.parametrize("tongue", ["ti", "ar"])
def test_every_language_of_the_client_but_dutch_and_english_may_be_a_mother_tongue(desk: Desk, tongue: str) -> None:
    file = stored(desk)
    cases = desk.vault.opened().cases
    cases.save_case(replace(file.case, client_language="ar", speaks=("nl", "en", "ti")))
    for same, found in ((SameTongue.YES, True), (SameTongue.NO, False)):
        desk.buddies.ask(CASE, same_tongue=same)
        desk.vault.opened().library.save((replace(VOLUNTEER, tongues=(tongue,)),))
        assert bool(desk.buddies.matches(stored(desk))) is found
        desk.vault.opened().library.save((replace(VOLUNTEER, tongues=("nl",)),))
        assert bool(desk.buddies.matches(stored(desk))) is not found


def test_taking_back_is_possible_in_a_restricted_case_and_can_be_undone(desk: Desk) -> None:
    made = desk.buddies.choose(CASE, VOLUNTEER.id)
    desk.buddies.agree(CASE, made.id, (ToldBuddy.NAME,))
    desk.vault.opened().cases.restrict(CASE, Restriction(NOW, "Bezwaar"))
    desk.buddies.take_back(CASE, made.id)
    assert stored(desk).connection.buddies[0].may_know == frozenset()
    desk.undo.undo()
    assert stored(desk).connection.buddies[0].may_know == {ToldBuddy.NAME}


def test_how_it_goes_is_one_look_a_day(desk: Desk) -> None:
    made = desk.buddies.add(CASE, Party(person="Anna"))
    desk.buddies.agree(CASE, made.id, ())
    desk.buddies.rate(CASE, made.id, ease=4)
    desk.buddies.rate(CASE, made.id, wider=False)
    (look,) = desk.buddies.looks(stored(desk), made.id)
    assert (look.ease, look.wider) == (4, False)
    desk.undo.undo()
    assert desk.buddies.look(stored(desk), made.id).wider is None
    with pytest.raises(RatingNotPossible):
        desk.buddies.rate(CASE, made.id, ease=9)


def test_somebody_is_taken_out_with_the_looks_and_comes_back_with_them(desk: Desk) -> None:
    made = desk.buddies.add(CASE, Party(person="Anna"))
    desk.buddies.agree(CASE, made.id, ())
    desk.buddies.rate(CASE, made.id, ease=4)
    desk.buddies.drop(CASE, made.id)
    assert stored(desk).connection.buddies == () == stored(desk).connection.buddy_looks
    desk.undo.undo()
    assert len(stored(desk).connection.buddy_looks) == 1
    desk.buddies.drop(CASE, made.id)
    desk.vault.opened().cases.save_record(CASE, replace(made, name="Terug"))
    with pytest.raises(ChangedSince):
        desk.undo.undo()


def test_an_end_before_the_beginning_is_refused(desk: Desk) -> None:
    made = desk.buddies.add(CASE, Party(person="Anna"))
    with pytest.raises(DayTooEarly):
        desk.buddies.change(CASE, made.id, until=made.on - timedelta(days=1))
