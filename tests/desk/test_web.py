"""The web of positive health: given anew each day, over the last one on which anything was marked."""

from datetime import timedelta

import pytest

from coachdesk.desk.desk import Desk
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.errors import ChangedSince, MarkNotPossible, UnknownId
from coachdesk.domain.picture import Web
from coachdesk.domain.words import Words
from tests.builders import NOW, an_id, yonas

CASE = an_id(1)
BODY, MEANING = "bodily_functions", "meaning"
TODAY = NOW.date()


@pytest.fixture
def file(desk: Desk) -> CaseFile:
    """The case of Yonas, who gave no mark yet."""
    desk.vault.opened().cases.add(yonas())
    return yonas()


def stored(desk: Desk) -> CaseFile:
    return desk.vault.opened().cases.get(CASE)


def test_a_skipped_mark_can_be_brought_back(desk: Desk, file: CaseFile) -> None:
    desk.picture.give_mark(CASE, BODY, 6.5)
    desk.picture.give_mark(CASE, MEANING, 3)
    desk.picture.give_mark(CASE, BODY, None)
    assert desk.picture.web(stored(desk)).marks == {MEANING: 3}
    desk.undo.undo()
    assert desk.picture.web(stored(desk)).marks == {MEANING: 3, BODY: 6.5}


def test_a_mark_given_since_is_not_overwritten_by_an_undo(desk: Desk, file: CaseFile) -> None:
    desk.picture.give_mark(CASE, BODY, 6.5)
    desk.picture.give_mark(CASE, BODY, None)
    desk.picture.give_mark(CASE, BODY, 2)
    with pytest.raises(ChangedSince):
        desk.undo.undo()
    assert desk.picture.web(stored(desk)).marks == {BODY: 2}


def test_a_mark_far_from_the_one_before_can_be_taken_back_and_a_step_is_stepped_back(
    desk: Desk, file: CaseFile
) -> None:
    desk.picture.give_mark(CASE, BODY, 6.5)
    desk.picture.give_mark(CASE, BODY, 7)
    assert desk.undo.last is None
    desk.picture.give_mark(CASE, BODY, 1)
    desk.undo.undo()
    assert desk.picture.web(stored(desk)).marks == {BODY: 7}
    assert desk.undo.last is None


def test_skipping_what_has_no_mark_leaves_nothing_behind(desk: Desk, file: CaseFile) -> None:
    desk.picture.give_mark(CASE, BODY, None)
    desk.picture.change_web(CASE, told=Words())
    assert stored(desk).picture.webs == () and desk.undo.last is None


def test_todays_web_lies_over_the_last_one_with_marks(desk: Desk, file: CaseFile) -> None:
    first, second = Web(TODAY - timedelta(days=200), {BODY: 3.0}), Web(TODAY - timedelta(days=90), {BODY: 5.0})
    unmarked = Web(TODAY - timedelta(days=7), told=Words("Vandaag niet", "nl"))
    for each in (second, unmarked, first):
        desk.picture.save(CASE, each)
    desk.picture.give_mark(CASE, BODY, 7)
    assert desk.picture.earlier_web(stored(desk)) == second
    assert desk.picture.web(stored(desk)) == Web(TODAY, {BODY: 7})


@pytest.mark.parametrize("mark", [-0.5, 10.5, 6.3])
def test_only_whole_and_half_marks_from_0_to_10_are_kept(desk: Desk, file: CaseFile, mark: float) -> None:
    with pytest.raises(MarkNotPossible):
        desk.picture.give_mark(CASE, BODY, mark)
    with pytest.raises(MarkNotPossible):
        desk.picture.change_web(CASE, missing_mark=mark)
    with pytest.raises(UnknownId):
        desk.picture.give_mark(CASE, "happiness", 5)
    assert stored(desk).picture.webs == ()
