"""Where a case stands follows from what is in it."""

from dataclasses import replace

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.choosing import Choice, Outcome
from coachdesk.domain.path import current, done
from coachdesk.domain.stages import Stage
from tests.builders import NOW, a_case, yonas


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
