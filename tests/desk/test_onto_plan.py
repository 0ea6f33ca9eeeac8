"""What was chosen in Connect becomes a step of the plan with one press, and undo takes back both."""

from dataclasses import replace
from datetime import timedelta

import pytest

from coachdesk.desk.desk import Desk
from coachdesk.desk.onto_plan import Plannable
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.choosing import Choice, Outcome, Priority
from coachdesk.domain.connection import Placement
from coachdesk.domain.errors import ChangedSince, UnknownId
from coachdesk.domain.records import kind_of
from coachdesk.domain.steps import When
from tests.builders import NOW, an_id
from tests.joined import BUDDY, JOINING, PLACEMENT, joined
from tests.library import ACTIVITIES, COOKING

CASE, TODAY = an_id(1), NOW.astimezone().date()
RECORDS = pytest.mark.parametrize("record", [JOINING, PLACEMENT, BUDDY], ids=lambda each: type(each).__name__)


@pytest.fixture
def desk(desk: Desk) -> Desk:
    """With everything in it, and work and people chosen."""
    desk.vault.opened().library.save(ACTIVITIES)
    desk.vault.opened().cases.add(joined())
    return desk


def held(file: CaseFile, record: Plannable) -> Plannable:
    found = file.find(kind_of(record), record.key)
    assert isinstance(found, type(record))
    return found


def choose(desk: Desk, *areas: str) -> CaseFile:
    chosen = Choice(tuple(Priority(area) for area in areas), Outcome.CHOSEN, "ti", NOW)
    desk.vault.opened().cases.save_choice(CASE, chosen)
    return desk.cases.open(CASE)


@RECORDS
def test_one_press_makes_a_step_and_undo_takes_back_both(desk: Desk, record: Plannable) -> None:
    before = desk.cases.open(CASE)
    file = desk.onto_plan.put(CASE, record)
    step = desk.onto_plan.step(file, held(file, record))
    assert step is not None and file.steps == (*before.steps, step)
    step.checked(desk.plans.phrase(step.phrase_id or ""))  # nothing lacks for the paper
    desk.undo.undo()
    after = desk.cases.open(CASE)
    assert after.steps == before.steps and held(after, record) == held(before, record)


@RECORDS
def test_what_is_on_the_plan_already_is_not_put_there_twice(desk: Desk, record: Plannable) -> None:
    file = desk.onto_plan.put(CASE, record)
    assert desk.onto_plan.put(CASE, record).steps == file.steps


@RECORDS
def test_a_step_that_was_taken_off_can_be_put_there_again(desk: Desk, record: Plannable) -> None:
    file = desk.onto_plan.put(CASE, record)
    file = desk.plans.remove_step(CASE, held(file, record).step)
    assert desk.onto_plan.step(file, held(file, record)) is None
    file = desk.onto_plan.put(CASE, held(file, record))
    assert desk.onto_plan.step(file, held(file, record)) is not None


def test_it_goes_to_the_priority_that_fits_or_to_the_first_or_to_the_one_that_is_said(desk: Desk) -> None:
    fitting = desk.onto_plan.fitting
    file = desk.cases.open(CASE)
    assert (fitting(file, PLACEMENT), fitting(file, BUDDY), fitting(file, JOINING)) == ("work", "people", "people")
    assert fitting(choose(desk, "health", "language"), PLACEMENT) == "language"
    file = choose(desk, "health", "housing")
    assert fitting(file, BUDDY) == "health"
    assert desk.onto_plan.put(CASE, BUDDY, "housing").steps[-1].area_id == "housing"


def test_the_step_says_what_is_known_and_no_day_that_is_over(desk: Desk) -> None:
    coming = replace(JOINING, first_on=TODAY + timedelta(days=3))
    desk.vault.opened().cases.save_record(CASE, coming)
    step = desk.onto_plan.put(CASE, coming).steps[-1]
    assert dict(step.slots) == {"activity": JOINING.title}
    assert (step.where, step.with_whom, step.when) == (COOKING.place, JOINING.goes_along, When(coming.first_on))
    step = desk.onto_plan.put(CASE, PLACEMENT).steps[-1]
    assert dict(step.slots) == {"place": PLACEMENT.host}
    assert (step.where, step.with_whom, step.when) == (PLACEMENT.address, PLACEMENT.supervisor, When())
    step = desk.onto_plan.put(CASE, BUDDY).steps[-1]
    assert (dict(step.slots), step.with_whom) == ({"person": BUDDY.name}, BUDDY.first_with)


def test_without_a_choice_nothing_can_be_put_on_the_plan(desk: Desk) -> None:
    file = choose(desk)
    assert not desk.onto_plan.can(file)
    with pytest.raises(UnknownId):
        desk.onto_plan.put(CASE, PLACEMENT)
    assert desk.undo.last is None


def test_a_step_that_was_changed_since_is_not_thrown_away(desk: Desk) -> None:
    file = desk.onto_plan.put(CASE, PLACEMENT)
    desk.plans.save_step(CASE, replace(file.steps[-1], where="Achter het station"))
    with pytest.raises(ChangedSince):
        desk.undo.undo()
    file = desk.cases.open(CASE)
    assert file.steps[-1].where == "Achter het station" and held(file, PLACEMENT).step == file.steps[-1].id


def test_what_was_written_beside_it_since_stays_when_it_is_taken_back(desk: Desk) -> None:
    file = desk.onto_plan.put(CASE, PLACEMENT)
    now = held(file, PLACEMENT)
    assert isinstance(now, Placement)
    later = replace(now, days="Maandag")
    desk.vault.opened().cases.save_record(CASE, later)
    desk.undo.undo()
    assert held(desk.cases.open(CASE), PLACEMENT) == replace(later, step=PLACEMENT.step)
