"""What could be done about a stone becomes a step of the plan, and can be taken back while it is as it was."""

from dataclasses import replace

import pytest

from coachdesk.desk.desk import Desk
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.errors import CaseRestricted, ChangedSince, StepEmpty, UnknownId
from coachdesk.domain.kind import Kind
from coachdesk.domain.picture import ScaleItem, Side
from coachdesk.domain.words import Words
from tests.builders import an_id, yonas
from tests.desk.conftest import Clock

CASE = an_id(1)
IDEA = Words("Samen de post openen", "nl", "ደብዳበታት ብሓባር ምኽፋት", "ti")


@pytest.fixture
def laid(desk: Desk) -> CaseFile:
    """Letters weigh twice on the scale of Yonas, and what could be done is known."""
    desk.vault.opened().cases.add(yonas())
    desk.picture.lay_on_scale(CASE, Side.LOAD, "letters_rules")
    return desk.picture.change_on_scale(CASE, "letters_rules", weight=2, idea=IDEA)


def item(file: CaseFile) -> ScaleItem:
    return file.find(Kind.SCALE, "letters_rules")


def test_a_stone_knows_since_when_it_is_as_heavy(desk: Desk, clock: Clock, laid: CaseFile) -> None:
    assert item(laid).since == clock().date()
    clock.on(days=30)
    lighter = desk.picture.change_on_scale(CASE, "letters_rules", weight=1)
    assert item(lighter).since == item(laid).since
    heavier = desk.picture.change_on_scale(CASE, "letters_rules", weight=3)
    assert item(heavier).since == clock().date()


def test_another_weight_can_be_undone_and_the_same_one_is_no_deed(desk: Desk, laid: CaseFile) -> None:
    before = desk.undo.last
    desk.picture.change_on_scale(CASE, "letters_rules", weight=2)
    assert desk.undo.last is before
    desk.picture.change_on_scale(CASE, "letters_rules", weight=3)
    desk.undo.undo()
    assert item(desk.vault.opened().cases.get(CASE)) == item(laid)


def test_a_stone_becomes_a_step_of_a_priority_and_stays_a_stone(desk: Desk, laid: CaseFile) -> None:
    file = desk.picture.make_step(CASE, "letters_rules", "people")
    step = file.steps[-1]
    assert (step.area_id, step.words) == ("people", IDEA)
    assert item(file) == replace(item(laid), step=step.id)
    assert desk.vault.opened().cases.get(CASE) == file
    desk.undo.undo()
    assert desk.vault.opened().cases.get(CASE).steps == laid.steps
    assert item(desk.vault.opened().cases.get(CASE)).step == ""


def test_a_step_that_was_changed_since_is_not_taken_back(desk: Desk, laid: CaseFile) -> None:
    step = desk.picture.make_step(CASE, "letters_rules", "work").steps[-1]
    desk.plans.save_step(CASE, replace(step, where="Bibliotheek"))
    with pytest.raises(ChangedSince):
        desk.undo.undo()
    assert desk.vault.opened().cases.get(CASE).steps[-1].where == "Bibliotheek"


def test_what_says_nothing_or_is_not_there_becomes_no_step(desk: Desk, laid: CaseFile) -> None:
    before = desk.picture.change_on_scale(CASE, "letters_rules", idea=Words())
    for key, area_id, kind in (
        ("letters_rules", "work", StepEmpty),
        ("letters_rules", "money", UnknownId),
        ("debts", "work", UnknownId),
    ):
        with pytest.raises(kind):
            desk.picture.make_step(CASE, key, area_id)
    assert desk.vault.opened().cases.get(CASE) == before


def test_a_restricted_case_gets_no_step(desk: Desk, laid: CaseFile) -> None:
    desk.rights.restrict(CASE, "Het adres klopt niet")
    with pytest.raises(CaseRestricted):
        desk.picture.make_step(CASE, "letters_rules", "work")
    assert len(desk.vault.opened().cases.get(CASE).steps) == len(laid.steps)
