"""Goals: worked on until the client agrees, then changed by versions; where the client stands; and what he answers."""

from datetime import timedelta

import pytest

from coachdesk.desk.desk import Desk
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.course import Agreed, Chooser, Goal, GoalState, SortCard
from coachdesk.domain.course.agreeing import Standing
from coachdesk.domain.course.cards import CardSource
from coachdesk.domain.course.goals import versions
from coachdesk.domain.errors import (
    CaseRestricted,
    ChangedSince,
    DueBeforeStart,
    ReasonMissing,
    StairNotPossible,
    StillToCome,
    UnknownId,
)
from coachdesk.domain.words import Words
from tests.builders import NOW, an_id, yonas
from tests.desk.conftest import Clock

CASE, TODAY = an_id(1), NOW.date()
SOON = TODAY + timedelta(days=30)
THREE = Words("Drie ochtenden meewerken")
WHY = Words("De werkplaats is dicht")


@pytest.fixture(autouse=True)
def file(desk: Desk) -> CaseFile:
    """The case of Yonas: work comes first, then people; no goal was begun."""
    desk.vault.opened().cases.add(yonas())
    return yonas()


def stored(desk: Desk) -> CaseFile:
    return desk.vault.opened().cases.get(CASE)


def goal(desk: Desk) -> Goal:
    return desk.goals.goal(stored(desk), "work")


def agreed_on(desk: Desk) -> None:
    """The goal says something, and the client has said yes to it."""
    desk.goals.change(CASE, "work", expected=THREE, due=SOON)
    desk.goals.answer(CASE, Agreed.YES, "ti")


# --- in place, then by versions ---------------------------------------------------------------------------------------


def test_a_goal_begins_with_the_wish_and_is_worked_on_in_place(desk: Desk) -> None:
    wish = stored(desk).choice.priority("work").wish
    assert goal(desk).words == wish and not desk.goals.begun(stored(desk), "work")
    desk.goals.change(CASE, "work", expected=THREE)
    desk.goals.change(CASE, "work", due=SOON, review_on=SOON)
    assert stored(desk).course.goals == (Goal("work", 1, TODAY, wish, expected=THREE, due=SOON, review_on=SOON),)


def test_nothing_is_written_where_nothing_changed(desk: Desk) -> None:
    desk.goals.change(CASE, "work", words=goal(desk).words)
    assert stored(desk).course.goals == ()


def test_a_day_is_taken_back_and_a_day_before_the_goal_is_refused(desk: Desk) -> None:
    desk.goals.change(CASE, "work", expected=THREE)
    desk.goals.change(CASE, "work", due=SOON)
    desk.undo.undo()
    assert goal(desk).due is None and goal(desk).expected == THREE
    with pytest.raises(DueBeforeStart):
        desk.goals.change(CASE, "work", due=TODAY - timedelta(days=1))


def test_what_was_not_chosen_has_no_goal(desk: Desk) -> None:
    with pytest.raises(UnknownId):
        desk.goals.change(CASE, "money", expected=THREE)
    with pytest.raises(UnknownId):
        desk.goals.stand(CASE, "money", 0)


def test_once_agreed_on_a_goal_changes_by_a_version_with_a_reason(desk: Desk, clock: Clock) -> None:
    agreed_on(desk)
    with pytest.raises(ReasonMissing):
        desk.goals.change(CASE, "work", expected=Words("Twee ochtenden"))
    clock.on(days=3)
    with pytest.raises(ReasonMissing):
        desk.goals.change_agreed(CASE, "work", Words(), Chooser.CLIENT)
    desk.goals.change_agreed(CASE, "work", WHY, Chooser.TOGETHER)
    desk.goals.change(CASE, "work", expected=Words("Twee ochtenden"))
    first, second = versions(stored(desk).course.goals, "work")
    assert first.expected == THREE and first.on == TODAY
    assert (second.number, second.on, second.reason, second.decided) == (
        2,
        TODAY + timedelta(days=3),
        WHY,
        Chooser.TOGETHER,
    )
    assert second.expected.text == "Twee ochtenden"


def test_a_version_of_the_same_day_as_the_yes_can_be_worked_on(desk: Desk) -> None:
    agreed_on(desk)
    desk.goals.change_agreed(CASE, "work", WHY, Chooser.CLIENT)
    desk.goals.change(CASE, "work", expected=Words("Twee ochtenden"))
    desk.goals.change(CASE, "work", more=THREE)
    assert [each.number for each in versions(stored(desk).course.goals, "work")] == [1, 2]


def test_a_version_can_be_taken_back_until_it_is_worked_on(desk: Desk) -> None:
    agreed_on(desk)
    desk.goals.change_agreed(CASE, "work", WHY, Chooser.CLIENT)
    desk.undo.undo()
    assert goal(desk).number == 1
    desk.goals.change_agreed(CASE, "work", WHY, Chooser.CLIENT)
    desk.goals.change(CASE, "work", expected=Words("Twee ochtenden"))
    with pytest.raises(ChangedSince):
        desk.undo.undo()
    assert goal(desk).expected.text == "Twee ochtenden"


def test_a_version_that_the_client_said_yes_to_is_not_taken_back(desk: Desk) -> None:
    agreed_on(desk)
    desk.goals.change_agreed(CASE, "work", WHY, Chooser.CLIENT)
    desk.goals.change(CASE, "work", review_on=SOON)
    desk.goals.answer(CASE, Agreed.YES, "ti")
    desk.goals.change_answer(CASE, teach_back=True)  # so that the answer itself is not taken back
    for _deed in range(2):
        with pytest.raises(ChangedSince):
            desk.undo.undo()
    assert (goal(desk).number, goal(desk).review_on) == (2, SOON) and desk.goals.agreed(stored(desk))


def test_a_goal_is_dropped_with_a_reason_also_after_its_day(desk: Desk, clock: Clock) -> None:
    agreed_on(desk)
    clock.on(days=60)
    desk.goals.change_agreed(CASE, "work", WHY, Chooser.CLIENT, state=GoalState.DROPPED)
    now = goal(desk)
    assert (now.state, now.open, now.due, now.reason) == (GoalState.DROPPED, False, None, WHY)
    assert versions(stored(desk).course.goals, "work")[0].due == SOON


# --- the staircase ----------------------------------------------------------------------------------------------------


def test_where_the_client_stands_is_one_press_a_day_and_every_press_can_be_taken_back(desk: Desk, clock: Clock) -> None:
    desk.goals.stand(CASE, "work", -2)
    clock.on(days=40)
    desk.goals.stand(CASE, "work", 0)
    desk.goals.stand(CASE, "work", 1)
    assert [(each.on, each.level) for each in stored(desk).course.stands] == [
        (TODAY, -2),
        (TODAY + timedelta(days=40), 1),
    ]
    desk.undo.undo()
    assert stored(desk).course.stands[-1].level == 0
    desk.goals.stand(CASE, "work", None)
    assert [each.level for each in stored(desk).course.stands] == [-2]
    desk.undo.undo()
    assert [each.level for each in stored(desk).course.stands] == [-2, 0]
    with pytest.raises(StairNotPossible):
        desk.goals.stand(CASE, "work", 3)


def test_the_score_is_about_the_last_stand_of_chosen_goals(desk: Desk, clock: Clock) -> None:
    assert desk.goals.t_score(stored(desk)) is None
    desk.goals.stand(CASE, "work", -1)
    clock.on(days=1)
    desk.goals.stand(CASE, "work", 0)
    assert desk.goals.t_score(stored(desk)) == 50


# --- agreeing ---------------------------------------------------------------------------------------------------------


def test_a_yes_holds_for_exactly_this_plan(desk: Desk) -> None:
    assert desk.goals.standing(stored(desk)) is Standing.NOT_ASKED and not desk.goals.agreed(stored(desk))
    agreed_on(desk)
    assert desk.goals.agreed(stored(desk)) and desk.goals.standing(stored(desk)) is Standing.AGREED
    step = stored(desk).steps[0]
    desk.plans.tick_step(CASE, step.id, True)
    assert desk.goals.agreed(stored(desk))
    desk.plans.remove_step(CASE, step.id)
    assert desk.goals.standing(stored(desk)) is Standing.CHANGED and desk.goals.current(stored(desk)) is None
    desk.undo.undo()
    assert desk.goals.agreed(stored(desk))


def test_an_answer_of_the_same_day_takes_the_place_of_the_first_and_a_later_one_stands_beside_it(
    desk: Desk, clock: Clock
) -> None:
    desk.goals.answer(CASE, Agreed.COULD_NOT, "ti")
    desk.goals.answer(CASE, Agreed.NO, "ti")
    desk.goals.change_answer(CASE, why=WHY, teach_back=True)
    assert [(each.answer, each.why) for each in stored(desk).course.agreements] == [(Agreed.NO, WHY)]
    assert desk.goals.standing(stored(desk)) is Standing.REFUSED
    clock.on(days=7)
    desk.goals.answer(CASE, Agreed.YES, "ar")
    assert [(each.answer, each.language) for each in stored(desk).course.agreements] == [
        (Agreed.NO, "ti"),
        (Agreed.YES, "ar"),
    ]
    assert desk.goals.agreed(stored(desk))


def test_an_answer_is_taken_back_and_brought_back(desk: Desk) -> None:
    desk.goals.answer(CASE, Agreed.COULD_NOT, "ti")
    assert desk.goals.standing(stored(desk)) is Standing.ASK_AGAIN
    desk.goals.take_back(CASE)
    assert desk.goals.last(stored(desk)) is None
    desk.undo.undo()
    assert desk.goals.last(stored(desk)).answer is Agreed.COULD_NOT
    desk.undo.undo()
    assert desk.goals.last(stored(desk)) is None


def test_an_answer_of_a_day_to_come_is_refused(desk: Desk, clock: Clock) -> None:
    desk.goals.answer(CASE, Agreed.YES, "ti")
    clock.on(days=-2)
    with pytest.raises(StillToCome):
        desk.goals.change_answer(CASE, teach_back=True)


def test_a_restricted_case_keeps_its_goals(desk: Desk) -> None:
    desk.goals.change(CASE, "work", expected=THREE)
    desk.rights.restrict(CASE, "Bezwaar")
    before = stored(desk)
    for deed in (
        lambda: desk.goals.change(CASE, "work", expected=WHY),
        lambda: desk.goals.change_agreed(CASE, "work", WHY, Chooser.CLIENT),
        lambda: desk.goals.stand(CASE, "work", 1),
        lambda: desk.goals.answer(CASE, Agreed.YES, "ti"),
    ):
        with pytest.raises(CaseRestricted):
            deed()
    assert stored(desk) == before


# --- phrases ----------------------------------------------------------------------------------------------------------


def test_an_area_has_its_own_phrases_and_a_card_without_an_area_has_them_all(desk: Desk) -> None:
    content = desk.content
    assert desk.goals.phrases("work") == content.phrases_for("work")
    own = SortCard("an_own_card", CardSource.OWN, words=WHY)
    offered = desk.goals.phrases(own.id)
    assert {phrase.id for phrase in offered} == {each.id for each in content.phrases.values() if not each.retired}
    assert not offered[0].areas
