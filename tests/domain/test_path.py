"""Where a case stands follows from what is in it."""

from dataclasses import replace

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.choosing import Choice, Outcome
from coachdesk.domain.handover import Passed, State
from coachdesk.domain.path import current, done
from coachdesk.domain.stages import Stage
from tests.builders import NOW, a_case, an_id, yonas
from tests.handovers import REFERRAL, handed


def test_a_new_case_begins_with_meeting() -> None:
    file = CaseFile(a_case())
    assert current(file) is Stage.MEET
    assert done(file) == frozenset()


def test_a_whole_case_is_followed() -> None:
    assert done(yonas()) == {Stage.MEET, Stage.LISTEN, Stage.CHOOSE, Stage.ACT}
    assert current(yonas()) is Stage.FOLLOW


def test_a_priority_without_a_step_asks_for_acting() -> None:
    file = yonas()
    assert current(replace(file, steps=file.steps_of("work"))) is Stage.ACT


def test_not_wanting_to_choose_is_an_answer() -> None:
    file = replace(yonas(), choice=Choice((), Outcome.DOES_NOT_WANT, "ti", NOW), steps=())
    assert Stage.CHOOSE in done(file)
    assert Stage.ACT not in done(file)


def test_handing_over_is_done_with_the_first_handover_that_is_done() -> None:
    under_way = handed()
    done_now = Passed(an_id(790), REFERRAL.id, State.DONE, NOW.date())
    assert Stage.HAND_OVER not in done(under_way)
    passes = (*under_way.handover.passes, done_now)
    assert Stage.HAND_OVER in done(replace(under_way, handover=replace(under_way.handover, passes=passes)))
    assert current(under_way) is Stage.FOLLOW
