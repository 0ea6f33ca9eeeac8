"""What bears later work is not taken away from under it, and what never was leaves no trace."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from coachdesk.desk.desk import Desk
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.connection.joining import Came, Experience, Going, Joining, Outside
from coachdesk.domain.connection.work import Ending, Purpose
from coachdesk.domain.errors import ChangedSince, DayTooEarly
from coachdesk.domain.handover import Party
from coachdesk.domain.listening import Answer
from coachdesk.domain.questions import WEEK
from coachdesk.domain.words import Words
from tests.builders import NOW, an_id, yonas
from tests.library import COOKING, VOLUNTEER

CASE, TODAY = an_id(1), NOW.astimezone().date()
SAID = Words("Veel werk", "nl")


@pytest.fixture
def desk(desk: Desk) -> Desk:
    """With one case, an activity and a volunteer."""
    desk.vault.opened().cases.add(yonas())
    desk.vault.opened().library.save((replace(COOKING, partner=""), VOLUNTEER))
    return desk


@pytest.fixture
def joining(desk: Desk) -> Joining:
    return desk.joining.choose(CASE, COOKING.id).connection.joinings[0]


def stored(desk: Desk) -> CaseFile:
    return desk.vault.opened().cases.get(CASE)


def undone(desk: Desk, times: int) -> None:
    """Each is refused, since something was typed in what the first of them left."""
    for _ in range(times):
        with pytest.raises(ChangedSince):
            desk.undo.undo()


def test_a_place_stays_under_its_visit(desk: Desk) -> None:
    place = desk.work.add(CASE, Party(organisation="De Ketting"))
    visit = desk.work.add_visit(CASE, place.id)
    desk.work.change_visit(CASE, visit.id, seen=SAID)
    undone(desk, 2)
    assert [each.about for each in stored(desk).connection.work_visits] == [stored(desk).connection.placements[0].id]


def test_an_activity_stays_under_how_it_is(desk: Desk, joining: Joining) -> None:
    desk.joining.rate(CASE, joining.id, welcome=4)
    desk.joining.rate(CASE, joining.id, words=SAID)
    undone(desk, 2)
    assert stored(desk).connection.joinings and stored(desk).connection.experiences


def test_a_first_visit_that_was_none_is_none(desk: Desk, joining: Joining) -> None:
    desk.joining.attend(CASE, joining.id, TODAY, Came.YES)
    desk.joining.attend(CASE, joining.id, TODAY, Came.NO)
    now = stored(desk).connection.joinings[0]
    assert (now.going, now.first_on) == (Going.CHOSEN, None)
    desk.undo.undo()
    now = stored(desk).connection.joinings[0]
    assert (now.going, now.first_on) == (Going.GOING, TODAY)


def test_taking_out_the_first_time_makes_the_next_the_first(desk: Desk, joining: Joining) -> None:
    later, first = TODAY - timedelta(7), TODAY - timedelta(14)
    desk.joining.attend(CASE, joining.id, first, Came.YES)
    desk.joining.attend(CASE, joining.id, later, Came.YES)
    desk.joining.not_noted(CASE, next(each.id for each in stored(desk).connection.attended if each.on == first))
    now = stored(desk).connection.joinings[0]
    assert (now.going, now.first_on) == (Going.GOING, later)
    desk.undo.undo()
    assert stored(desk).connection.joinings[0].first_on == first


def test_a_day_of_long_ago_is_refused(desk: Desk, joining: Joining) -> None:
    with pytest.raises(DayTooEarly):
        desk.joining.attend(CASE, joining.id, date(1, 1, 1), Came.YES)
    place = desk.work.add(CASE, Party(organisation="De Ketting"))
    visit = desk.work.add_visit(CASE, place.id)
    with pytest.raises(DayTooEarly):
        desk.work.change_visit(CASE, visit.id, on=date(1, 1, 1))


def test_work_that_never_began_has_no_first_day_after_its_end(desk: Desk) -> None:
    place = desk.work.add(CASE, Party(organisation="De Ketting"))
    desk.work.change(CASE, place.id, begins_on=TODAY + timedelta(30))
    desk.work.end(CASE, place.id, Ending.OTHER_PLACE, SAID)
    assert stored(desk).connection.placements[0].begins_on is None
    with pytest.raises(DayTooEarly):
        desk.work.change(CASE, place.id, begins_on=TODAY + timedelta(30))


def test_why_work_had_ended_stays_when_it_goes_on(desk: Desk) -> None:
    place = desk.work.add(CASE, Party(organisation="De Ketting"))
    desk.work.change(CASE, place.id, purposes=(Purpose.LANGUAGE,))
    desk.work.begin(CASE, place.id)
    desk.work.end(CASE, place.id, Ending.STOPPED, SAID)
    desk.work.begin(CASE, place.id)
    (kept,) = desk.work.changes(stored(desk), place.id)
    assert (kept.reason, kept.purposes) == (SAID, (Purpose.LANGUAGE,))
    assert stored(desk).connection.placements[0].ended_why == Words()
    desk.undo.undo()
    assert stored(desk).connection.work_changes == () and stored(desk).connection.placements[0].ended_why == SAID


def test_seeing_each_other_outside_it_can_be_taken_back_on_a_later_day(desk: Desk, joining: Joining) -> None:
    cases, week = desk.vault.opened().cases, TODAY - timedelta(7)
    cases.save_record(CASE, Experience(an_id(71), week, joining.id, outside=Outside.YES))
    desk.joining.rate(CASE, joining.id, outside=Outside.NOT_ASKED)
    assert stored(desk).connection.experiences == ()
    desk.undo.undo()
    assert desk.joining.outside(stored(desk), joining.id) is Outside.YES
    cases.save_record(CASE, Experience(an_id(71), week, joining.id, 5, welcome=4, outside=Outside.YES))
    desk.joining.rate(CASE, joining.id, outside=Outside.NOT_ASKED)
    (left,) = stored(desk).connection.experiences
    assert (left.welcome, left.outside) == (4, Outside.NOT_ASKED)
    assert desk.joining.rate(CASE, joining.id, outside=Outside.NOT_ASKED).connection.experiences == (left,)


def _week(desk: Desk, *taken: str) -> None:
    desk.vault.opened().cases.save_answer(CASE, Answer("week", NOW, picked=taken))


def test_the_week_of_listen_is_read_anew_until_another_is_pressed(desk: Desk) -> None:
    _week(desk, *WEEK[1:])
    desk.joining.ask(CASE, women_only=True)
    assert desk.joining.wish(stored(desk)).free == (WEEK[0],)
    _week(desk, *WEEK[2:])
    assert desk.joining.needs(stored(desk)).free == frozenset(WEEK[:2])
    desk.joining.ask(CASE, free=(WEEK[5],))
    assert desk.joining.wish(stored(desk)).free == (WEEK[5],)
    desk.joining.ask(CASE, free=())
    assert desk.joining.needs(stored(desk)).free is None


def test_in_a_full_week_the_time_does_not_count(desk: Desk) -> None:
    _week(desk, *WEEK)
    assert desk.joining.needs(stored(desk)).free is None
    assert [each.activity.id for each in desk.joining.suggestions(stored(desk))] == [COOKING.id]
