"""Taking a deed back: only while what it left behind is as it was, and never over a restriction."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from coachdesk.desk.changes import Change, UndoChanged
from coachdesk.desk.desk import Desk
from coachdesk.desk.transfer import Decision
from coachdesk.domain.case_format import WholeCase, to_json
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.choosing import Outcome
from coachdesk.domain.course import Sorted
from coachdesk.domain.errors import CaseError, CaseRestricted, ChangedSince
from coachdesk.domain.steps import Step
from coachdesk.domain.vaults import Shelf
from coachdesk.domain.words import Words
from tests.builders import an_id, samira, telling, yonas

CASE = an_id(1)
REASON = "Bezwaar van 20 november"


@pytest.fixture
def stored(desk: Desk) -> CaseFile:
    """A case on the shelf of the current ones."""
    desk.vault.opened().cases.add(yonas())
    return yonas()


def whole(desk: Desk) -> WholeCase:
    store = desk.vault.opened().cases
    return WholeCase(store.get(CASE), store.history(CASE))


def refused(desk: Desk, kind: type[CaseError] = ChangedSince) -> None:
    """The last deed is not taken back, nothing is changed, and it is not offered any more."""
    before, deed = whole(desk), desk.undo.last
    with pytest.raises(kind):
        desk.undo.undo()
    assert whole(desk) == before
    assert desk.undo.last is not deed


def replaced(desk: Desk, folder: Path, coming: CaseFile) -> None:
    path = folder / "coming.json"
    path.write_text(json.dumps(to_json(coming)), "utf-8")
    desk.transfer.take(desk.transfer.preview(path), Decision.REPLACE)


def a_step(number: int) -> Step:
    return Step(an_id(number), "work", words=Words(f"Stap {number}", "nl"))


LATER: dict[str, Callable[[Desk], object]] = {
    "an answer": lambda desk: desk.listening.answer(CASE, "housing", words=Words("twee uur werk", "nl")),
    "a statement": lambda desk: desk.rights.say_statement(CASE, Words("mijn verklaring", "nl")),
    "a field": lambda desk: desk.cases.change(CASE, reference="ZW-9"),
    "a step": lambda desk: desk.plans.tick_step(CASE, desk.cases.open(CASE).steps[0].id, True),
    "the shelf": lambda desk: desk.vault.opened().cases.save_case(replace(samira(1).case, archived_at=desk.today())),
    "an earlier value": lambda desk: desk.rights.forget_earlier(CASE, desk.rights.earlier(CASE)[0]),
}


@pytest.mark.parametrize("later", LATER.values(), ids=LATER)
def test_what_came_after_a_replacement_is_not_thrown_away(
    desk: Desk, stored: CaseFile, tmp_path: Path, later: Callable[[Desk], object]
) -> None:
    replaced(desk, tmp_path, samira(1))
    left = whole(desk)
    later(desk)
    assert whole(desk) != left
    refused(desk)


def test_a_restriction_since_a_replacement_holds(desk: Desk, stored: CaseFile, tmp_path: Path) -> None:
    for coming in (samira(1), telling()):
        replaced(desk, tmp_path, coming)
        desk.rights.restrict(CASE, REASON + " en nog een")
        refused(desk, CaseRestricted)
        desk.rights.release(CASE)


def test_whoever_hears_of_an_undo_that_was_refused_sees_the_deed_before_it(desk: Desk, stored: CaseFile) -> None:
    desk.cases.archive(CASE)
    first = desk.undo.last
    desk.cases.restore(CASE)
    desk.vault.opened().cases.save_case(replace(stored.case, deleted_at=desk.today()))
    heard: list[Change] = []
    desk.changes.subscribe(heard.append)
    refused(desk)
    assert heard == [UndoChanged()]
    assert desk.undo.last is first


def test_putting_away_moves_the_shelf_and_nothing_else(desk: Desk, stored: CaseFile) -> None:
    desk.cases.delete(CASE)
    desk.cases.change(CASE, reference="ZW-9")
    desk.listening.answer(CASE, "housing", words=Words("Later", "nl"))
    desk.undo.undo()
    assert desk.cases.count(Shelf.CURRENT) == 1
    file = desk.cases.open(CASE)
    assert (file.case.reference, file.answer("housing").words.text) == ("ZW-9", "Later")


@pytest.mark.parametrize("put_away", ["archive", "delete"])
def test_a_case_that_was_put_elsewhere_since_stays_there(desk: Desk, stored: CaseFile, put_away: str) -> None:
    getattr(desk.cases, put_away)(CASE)
    desk.vault.opened().cases.save_case(stored.case)
    refused(desk)
    getattr(desk.cases, put_away)(CASE)
    desk.rights.restrict(CASE, REASON)
    refused(desk, CaseRestricted)


def test_a_removed_step_comes_back_among_those_that_came_since(desk: Desk, stored: CaseFile) -> None:
    desk.vault.opened().cases.save_steps(CASE, tuple(map(a_step, (1, 2, 3))))
    desk.plans.remove_step(CASE, an_id(2))
    desk.plans.save_step(CASE, a_step(4))
    desk.plans.tick_step(CASE, an_id(3), True)
    desk.undo.undo()
    steps = desk.cases.open(CASE).steps
    assert [s.id for s in steps] == [an_id(1), an_id(2), an_id(3), an_id(4)]
    assert [s.id for s in steps if s.done_at is not None] == [an_id(3)]
    for number in (1, 2, 3, 4):
        desk.plans.remove_step(CASE, an_id(number))
    desk.plans.save_step(CASE, a_step(5))
    for _ in range(4):
        desk.undo.undo()
    assert [s.id for s in desk.cases.open(CASE).steps] == [an_id(n) for n in (1, 2, 3, 4, 5)]


def test_a_removed_step_that_has_no_place_any_more_stays_away(desk: Desk, stored: CaseFile) -> None:
    mine = stored.steps[0]
    desk.plans.remove_step(CASE, mine.id)
    desk.vault.opened().cases.save_steps(CASE, stored.steps)
    refused(desk)
    desk.plans.remove_step(CASE, mine.id)
    others = tuple(area for area in stored.choice.area_ids if area != mine.area_id)
    desk.choosing.arrange(CASE, others, "ti")
    refused(desk)
    desk.choosing.arrange(CASE, stored.choice.area_ids, "ti")
    desk.plans.remove_step(CASE, stored.steps[1].id)
    desk.rights.restrict(CASE, REASON)
    refused(desk, CaseRestricted)


def test_a_choice_that_was_worked_with_since_stays(desk: Desk, stored: CaseFile) -> None:
    def a_wish() -> None:
        desk.choosing.say_wish(CASE, "family", Words("Dichter bij mijn zus", "nl"))

    def a_new_step() -> None:
        desk.plans.save_step(CASE, Step(an_id(9), "family", words=Words("Bellen", "nl")))

    def another_order() -> None:
        desk.choosing.arrange(CASE, ("family", "work"), "ti")

    def not_now() -> None:
        desk.choosing.decline(CASE, Outcome.NOT_NOW, "ti")

    for number, later in enumerate((a_wish, a_new_step, another_order, not_now)):
        desk.choosing.arrange(CASE, ("work", "people"), "ti")
        desk.choosing.choose(CASE, ("work", "family"), "ti")
        later()
        refused(desk)
        assert desk.undo.last is None, number


def test_steps_of_what_stays_chosen_do_not_stand_in_the_way(desk: Desk, stored: CaseFile) -> None:
    desk.choosing.arrange(CASE, ("work", "people"), "ti")
    before = desk.cases.open(CASE).choice
    desk.choosing.choose(CASE, ("work", "family"), "ti")
    desk.plans.save_step(CASE, Step(an_id(9), "work", words=Words("Bellen", "nl")))
    desk.undo.undo()
    file = desk.cases.open(CASE)
    assert file.choice == before
    assert an_id(9) in [s.id for s in file.steps]


def test_a_choice_of_a_case_that_was_restricted_since_stays(desk: Desk, stored: CaseFile) -> None:
    desk.choosing.choose(CASE, ("family",), "ti")
    desk.rights.restrict(CASE, REASON)
    refused(desk, CaseRestricted)


def test_own_words_that_were_chosen_stay_on_the_table(desk: Desk, stored: CaseFile) -> None:
    laid = desk.sorting.lay_own(CASE, Words("Een tuin"), Sorted.HEAVY).course.cards[-1]
    desk.choosing.choose(CASE, (laid.id, "work"), "ti")
    desk.choosing.say_wish(CASE, laid.id, Words("Groente van onszelf"))
    refused(desk)  # the choice, of which more is known by now
    refused(desk)  # the card that it rests on
