"""What a consultant can do, and who is told."""

from dataclasses import replace
from pathlib import Path

import pytest

from coachdesk.desk.changes import CaseChanged, CaseListChanged, Change
from coachdesk.desk.desk import Desk
from coachdesk.desk.transfer import Decision
from coachdesk.desk.undo import Deed
from coachdesk.domain.choosing import Outcome
from coachdesk.domain.errors import (
    CaseExists,
    CaseNotFound,
    FileNotReadable,
    FileNotWritable,
    NameMissing,
    NothingToPrint,
    PassphraseTooShort,
    PrintStopped,
    TooManyTries,
    UnknownId,
    VaultLocked,
)
from coachdesk.domain.listening import AnswerState
from coachdesk.domain.path import current
from coachdesk.domain.privacy import Ground
from coachdesk.domain.stages import Stage
from coachdesk.domain.steps import Step
from coachdesk.domain.vaults import Shelf
from coachdesk.domain.words import Words
from tests.builders import an_id, samira, yonas
from tests.desk.conftest import PASSPHRASE


def test_a_case_needs_a_name_and_says_that_it_is_there(desk: Desk) -> None:
    told: list[Change] = []
    desk.changes.subscribe(told.append)
    with pytest.raises(NameMissing):
        desk.cases.new("  ")
    file = desk.cases.new("ሰላም")
    assert desk.cases.search("ሠላም")[0].id == file.case.id
    assert any(isinstance(change, CaseListChanged) for change in told)


def test_changing_announces_the_new_value_and_nothing_when_nothing_changed(desk: Desk) -> None:
    file = desk.cases.new("Selam")
    told: list[Change] = []
    end = desk.changes.subscribe(told.append)
    desk.cases.change(file.case.id, reference="ZW-1")
    assert [c.file.case.reference for c in told if isinstance(c, CaseChanged)] == ["ZW-1"]
    told.clear()
    desk.cases.change(file.case.id, reference="ZW-1")
    assert told == []
    end()
    desk.cases.change(file.case.id, reference="ZW-2")
    assert told == []


def test_deleting_archiving_and_restoring_can_each_be_undone(desk: Desk) -> None:
    case_id = desk.cases.new("Selam").case.id
    desk.cases.delete(case_id)
    assert desk.cases.count() == 0
    assert desk.cases.count(Shelf.DELETED) == 1
    assert desk.undo.last.deed is Deed.CASE_DELETED
    desk.undo.undo()
    assert desk.cases.count() == 1
    desk.cases.archive(case_id)
    desk.cases.restore(case_id)
    desk.undo.undo()
    assert desk.cases.count(Shelf.ARCHIVED) == 1
    desk.undo.undo()
    assert desk.cases.count() == 1
    assert desk.undo.undo() is None


def test_erasing_is_for_good(desk: Desk) -> None:
    case_id = desk.cases.new("Selam").case.id
    desk.cases.delete(case_id)
    desk.erasing.tell(desk.erasing.erase(case_id, Ground.MISTAKE))
    assert desk.undo.last is None
    with pytest.raises(CaseNotFound):
        desk.cases.open(case_id)


def test_answers_keep_what_is_not_given_anew(desk: Desk) -> None:
    case_id = desk.cases.new("Selam").case.id
    desk.listening.answer(case_id, "energy", words=Words("Zingt graag"))
    desk.listening.answer(case_id, "energy", picked=("heart",))
    answer = desk.cases.open(case_id).answer("energy")
    assert (answer.words.text, answer.picked, answer.state) == ("Zingt graag", ("heart",), AnswerState.TALKED)
    desk.listening.answer(case_id, "energy", state=AnswerState.NOT_WANTED)
    assert desk.cases.open(case_id).answer("energy").words.text == "Zingt graag"
    with pytest.raises(UnknownId):
        desk.listening.answer(case_id, "nothing", words=Words("x"))


def test_one_undo_takes_back_the_whole_choosing(desk: Desk) -> None:
    case_id = desk.cases.new("Selam").case.id
    before = desk.cases.open(case_id)
    for areas in (("work",), ("work", "people"), ("people", "work")):
        desk.choosing.arrange(case_id, areas, "ti")
    desk.choosing.settled(case_id, before)
    assert desk.cases.open(case_id).choice.area_ids == ("people", "work")
    desk.undo.undo()
    assert desk.cases.open(case_id).choice.outcome is Outcome.OPEN
    with pytest.raises(UnknownId):
        desk.choosing.choose(case_id, ("moon",), "ti")


def test_steps_are_kept_moved_ticked_and_brought_back(desk: Desk) -> None:
    case_id = desk.cases.new("Selam").case.id
    desk.choosing.choose(case_id, ("work",), "ti")
    with pytest.raises(UnknownId):
        desk.plans.save_step(case_id, Step(an_id(1), "people", words=Words("x")))
    with pytest.raises(UnknownId):
        desk.plans.save_step(case_id, Step(an_id(1), "work", phrase_id="unknown"))
    for number in (1, 2):
        desk.plans.save_step(case_id, Step(an_id(number), "work", words=Words(f"Stap {number}")))
    desk.plans.move_step(case_id, an_id(2), -1)
    desk.plans.tick_step(case_id, an_id(1), True)
    desk.plans.remove_step(case_id, an_id(2))
    assert [s.id for s in desk.cases.open(case_id).steps] == [an_id(1)]
    desk.undo.undo()
    steps = desk.cases.open(case_id).steps
    assert [s.id for s in steps] == [an_id(2), an_id(1)]
    assert steps[1].done_at is not None
    assert current(desk.cases.open(case_id)) is Stage.MEET


def test_a_plan_needs_a_choice_and_a_place_to_go(desk: Desk, tmp_path: Path) -> None:
    case_id = desk.cases.new("Selam").case.id
    with pytest.raises(NothingToPrint):
        desk.plans.pdf(case_id, "ti")
    desk.vault.opened().cases.add(yonas())
    with pytest.raises(FileNotWritable):
        desk.plans.save_pdf(yonas().case.id, "ti", tmp_path / "no" / "plan.pdf")
    desk.plans.save_pdf(yonas().case.id, "ti", tmp_path / "plan.pdf")
    assert (tmp_path / "plan.pdf").read_bytes().startswith(b"%PDF")
    assert [p.name for p in tmp_path.iterdir() if p.name.endswith(".part")] == []


def test_a_sign_without_a_glyph_stops_the_print_and_says_where(desk: Desk, tmp_path: Path) -> None:
    desk.vault.opened().cases.add(samira())
    case_id, out = samira().case.id, tmp_path / "plan.pdf"
    desk.plans.save_step(case_id, Step(an_id(9), "money", words=Words("Sparen 漢", "nl")))
    with pytest.raises(PrintStopped) as stopped:
        desk.plans.save_pdf(case_id, "ar", out)
    problem = stopped.value.problems[0]
    assert (problem.reason, problem.place, problem.column, problem.detail) == ("glyph", "step 3.2", "nl", "漢")
    assert not out.exists()


def test_export_and_import_between_vaults(desk: Desk, tmp_path: Path) -> None:
    file, path = yonas(), tmp_path / "case.json"
    desk.vault.opened().cases.add(file)
    desk.transfer.export(file.case.id, path)
    with pytest.raises(CaseExists):
        desk.transfer.take(desk.transfer.preview(path), Decision.NEW)
    desk.erasing.erase(file.case.id, Ground.MISTAKE)
    taken = desk.transfer.take(desk.transfer.preview(path), Decision.NEW)
    assert taken == replace(file, case=replace(file.case, id=taken.case.id))
    assert desk.cases.open(taken.case.id) == taken
    with pytest.raises(FileNotReadable):
        desk.transfer.preview(tmp_path / "missing.json")


def test_the_pin_and_the_passphrase_prove_the_consultant(desk: Desk) -> None:
    with pytest.raises(PassphraseTooShort):
        desk.vault.set_pin("12")
    desk.vault.set_pin("2468")
    assert desk.vault.proves_consultant("2468")
    assert desk.vault.proves_consultant(PASSPHRASE)
    for _ in range(5):
        assert not desk.vault.proves_consultant("0000")
    with pytest.raises(TooManyTries):
        desk.vault.proves_consultant("2468")


def test_nothing_works_when_locked(desk: Desk) -> None:
    desk.cases.new("Selam")
    desk.vault.lock()
    assert desk.undo.last is None
    with pytest.raises(VaultLocked):
        desk.cases.list()
    desk.vault.unlock(PASSPHRASE)
    assert desk.cases.count() == 1
