"""Every deletion and every move that the desk knows can be taken back: a table of all of them, held against the code."""

import ast
import json
from collections.abc import Callable, Iterator
from dataclasses import fields, replace
from datetime import timedelta
from pathlib import Path
from typing import Any, Final

import pytest

import coachdesk.desk
from coachdesk.desk.desk import Desk
from coachdesk.desk.transfer import Decision
from coachdesk.desk.undo import DEPTH
from coachdesk.domain.case_format import to_json
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.course import Agreed, AppointmentState, Chooser, ClosingReason, Sorted
from coachdesk.domain.handover import Answered, State
from coachdesk.domain.kind import Kind
from coachdesk.domain.picture import Pile, Side
from coachdesk.domain.words import Words
from tests.a_year import JOOST
from tests.builders import an_id, samira
from tests.courses import BUDDY, PLANNED
from tests.desk.conftest import Clock
from tests.desk.connected_deeds import CONNECTED, LIBRARY
from tests.desk.test_domain_texts import a_file
from tests.handovers import (
    DEBT_HELP,
    GUIDE,
    HELP,
    INTERPRETER,
    NEW_INCOMING,
    PARTNERS,
    REFERRAL,
    SECRECY,
    STOPPED,
    TALK,
    handed,
)
from tests.joined import joined
from tests.pictures import NOTE

CASE = an_id(1)
MINE = Words("Van mij", "nl")
IDEA = replace(REFERRAL, id=an_id(901), talk="")
"""A handover about which nobody was asked yet."""
Act = Callable[[Desk], object]


def _replaced(desk: Desk) -> None:
    path = desk.vault.path.parent / "coming.json"
    path.write_text(json.dumps(to_json(samira(1))), "utf-8")
    desk.transfer.take(desk.transfer.preview(path), Decision.REPLACE)


ACTIONS: Final[dict[str, Act]] = {
    # cases
    "CasesDesk.archive": lambda desk: desk.cases.archive(CASE),
    "CasesDesk.close": lambda desk: desk.cases.close(CASE),
    "CasesDesk.delete": lambda desk: desk.cases.delete(CASE),
    "CasesDesk.restore": lambda desk: desk.cases.restore(an_id(2)),
    "TransferDesk.take": _replaced,
    # listening
    "PictureDesk.mark_card": lambda desk: desk.picture.mark_card(CASE, "silence", None),
    "PictureDesk.lay_energy, a new card": lambda desk: desk.picture.lay_energy(CASE, "cooking", Pile.GIVES),
    "PictureDesk.lay_energy, another pile": lambda desk: desk.picture.lay_energy(CASE, "reading", Pile.GIVES),
    "PictureDesk.lay_own_energy": lambda desk: desk.picture.lay_own_energy(CASE, MINE, Pile.COSTS),
    "PictureDesk.look, a level": lambda desk: desk.picture.look(CASE, "finances", level=2),
    "PictureDesk.look, a view": lambda desk: desk.picture.look(CASE, "finances", own_view=2),
    "PictureDesk.lay_on_scale": lambda desk: desk.picture.lay_on_scale(CASE, Side.LOAD, "debts"),
    "PictureDesk.change_on_scale": lambda desk: desk.picture.change_on_scale(CASE, "letters_rules", weight=3),
    "PictureDesk.make_step": lambda desk: desk.picture.make_step(CASE, "letters_rules", "work"),
    "PictureDesk.give_mark": lambda desk: desk.picture.give_mark(CASE, "meaning", None),
    "GrowingDesk.remove": lambda desk: desk.growing.remove(NOTE.id),
    "DomainTextsDesk.remove": lambda desk: desk.domain_texts.remove("nl"),
    # choosing
    "SortingDesk.lay": lambda desk: desk.sorting.lay(CASE, "work", Sorted.WELL),
    "SortingDesk.lay, a new card": lambda desk: desk.sorting.lay(CASE, "money", Sorted.WELL),
    "SortingDesk.lay_own": lambda desk: desk.sorting.lay_own(CASE, MINE, Sorted.HEAVY),
    "SortingDesk.take_back": lambda desk: desk.sorting.take_back(CASE, "energy_reading"),
    "SortingDesk.take_back, a chosen one": lambda desk: desk.sorting.take_back(CASE, "work"),
    "SortingDesk.place": lambda desk: desk.sorting.place(CASE, ("people", "money", "work")),
    "SortingDesk.rate": lambda desk: desk.sorting.rate(CASE, "work", "going", 7),
    "SortingDesk.add": lambda desk: desk.sorting.add(CASE, words=MINE),
    "SortingDesk.add, a duty": lambda desk: desk.sorting.add(CASE, words=MINE, duty=True),
    "ChoosingDesk.move, one away": lambda desk: desk.choosing.move(CASE, ("people",), "ti"),
    "ChoosingDesk.move, another order": lambda desk: desk.choosing.move(CASE, ("people", "work"), "ti"),
    "ChoosingDesk.choose": lambda desk: desk.choosing.choose(CASE, ("language", "work", "people"), "ti"),
    "ChoosingDesk.settled": lambda desk: _chosen_anew(desk),
    # acting
    "GoalsDesk.change": lambda desk: desk.goals.change(an_id(3), "work", review_on=desk.goals.today()),
    "GoalsDesk.change_agreed": lambda desk: desk.goals.change_agreed(CASE, "work", MINE, Chooser.CLIENT, expected=MINE),
    "GoalsDesk.stand": lambda desk: desk.goals.stand(CASE, "work", 1),
    "GoalsDesk.answer": lambda desk: desk.goals.answer(CASE, Agreed.COULD_NOT, "ti"),
    "GoalsDesk.take_back": lambda desk: desk.goals.take_back(CASE),
    "GoalsDesk.sure": lambda desk: desk.goals.sure(CASE, an_id(101), 3),
    "PlansDesk.remove_step": lambda desk: desk.plans.remove_step(CASE, an_id(101)),
    "PlansDesk.move_step": lambda desk: desk.plans.move_step(CASE, an_id(102), -1),
    # contact
    "ContactDesk.settle": lambda desk: desk.contacts.settle(CASE, an_id(544), AppointmentState.HELD),
    "ContactDesk.another_day": lambda desk: desk.contacts.another_day(CASE, PLANNED.id, PLANNED.on + timedelta(days=2)),
    "ContactDesk.plan_next": lambda desk: desk.contacts.plan_next(
        CASE, replace(desk.cases.open(CASE).picture.meetings[0], next_on=desk.contacts.today() + timedelta(days=9))
    ),
    "ContactDesk.hand_over": lambda desk: desk.contacts.hand_over(CASE, JOOST, MINE, told=True),
    # following
    "FollowDesk.begin": lambda desk: desk.following.begin(CASE, desk.following.today()),
    "FollowDesk.keep": lambda desk: desk.following.keep(CASE),
    "FollowDesk.give_reason": lambda desk: desk.following.give_reason(CASE, ClosingReason.MOVED),
    "FollowDesk.change_closing": lambda desk: desk.following.change_closing(CASE, aftercare_on=desk.following.today()),
    "FollowDesk.drop_closing": lambda desk: desk.following.drop_closing(CASE),
    "TermsDesk.change": lambda desk: desk.terms.change(CASE, pip_on=None),
    "TermsDesk.remove_hours": lambda desk: desk.terms.remove_hours(CASE, an_id(561)),
}
ACTIONS |= {
    # the directory
    "PartnersDesk.remove": lambda desk: desk.partners.remove(DEBT_HELP.id),
    "PartnersDesk.make_one": lambda desk: desk.partners.make_one(INTERPRETER.id, DEBT_HELP.id),
    "PartnersDesk.take": lambda desk: desk.partners.take(desk.partners.look_into(_directory(desk))),
}
ACTIONS |= {
    # who helps, and handing over
    "AroundDesk.change": lambda desk: desk.around.change(CASE, replace(BUDDY, name="Almaz T."), BUDDY, "now"),
    "HandoverDesk.begin": lambda desk: desk.handing.begin(CASE),
    "HandoverDesk.drop": lambda desk: desk.handing.drop(CASE, IDEA.id),
    "ConsentDesk.agree": lambda desk: desk.handing.agree(CASE, (replace(HELP, id=an_id(902), answer=Answered.NO),)),
    "ConsentDesk.withdraw": lambda desk: desk.handing.withdraw(CASE, SECRECY.id),
    "ConsentDesk.recipient_told": lambda desk: desk.handing.recipient_told(CASE, STOPPED.id),
    "HandoverDesk.go_on": lambda desk: desk.handing.go_on(CASE, REFERRAL.id, State.CAME_BACK, note=MINE),
    "HandoverDesk.plan_talk": lambda desk: desk.handing.plan_talk(an_id(3), REFERRAL.id, TALK),
    "IncomingDesk.register": lambda desk: desk.incoming.register(CASE, DEBT_HELP),
    "IncomingDesk.change": lambda desk: desk.incoming.change(CASE, NEW_INCOMING.id, knows=True),
    "IncomingDesk.change, what came": lambda desk: desk.incoming.came(CASE, NEW_INCOMING.id, ("reach",)),
    "IncomingDesk.change, what lacks": lambda desk: desk.incoming.lacks(CASE, NEW_INCOMING.id, ("wish",)),
    "GuidesDesk.add": lambda desk: desk.guides.add(CASE, INTERPRETER),
    "GuidesDesk.change": lambda desk: desk.guides.change(CASE, GUIDE.id, limits=()),
    "GuidesDesk.drop": lambda desk: desk.guides.drop(an_id(3), GUIDE.id),
}
ACTIONS |= CONNECTED
ACTIONS |= {
    f"RecordDesk.remove, {kind}": lambda desk, kind=kind: desk.picture.remove(CASE, kind, joined().of(kind)[0].key)
    for kind in Kind
}
THROUGH: Final = frozenset(
    {
        *("push", "moved", "remove", "archive", "_together", "_put_away", "_replace", "settled", "rules.moved"),
        *("_deed", "_in_one_go", "_pressed", "_push", "pressed"),
    }
)
"""What a method calls that can be taken back."""
STEPS: Final = frozenset({"Changes.subscribe", "UndoStack.push", "RecordDesk.moved"})
"""Not what a person does, but what that is made of."""


def _chosen_anew(desk: Desk) -> None:
    before = desk.cases.open(CASE)
    desk.choosing.arrange(CASE, ("work",), "ti")
    desk.choosing.settled(CASE, before)


def _directory(desk: Desk) -> Path:
    path = desk.vault.path.parent / "partners.csv"
    path.write_text("organisation;phone\nBuurthuis De Poort;038 1\n", "utf-8")
    return path


@pytest.fixture
def full(desk: Desk, clock: Clock, tmp_path: Path) -> Desk:
    """A desk with everything in it that can be taken away or moved."""
    open_case = joined()
    open_case = replace(
        open_case, handover=replace(open_case.handover, referrals=(*open_case.handover.referrals, IDEA))
    )
    late = replace(PLANNED, id=an_id(544), on=desk.contacts.today() - timedelta(days=3))
    course = replace(open_case.course, appointments=(*open_case.course.appointments, late), closings=())
    closing = replace(open_case.course.closings[0], aftercare_on=desk.contacts.today() + timedelta(days=90))
    cases = desk.vault.opened().cases
    cases.add(replace(open_case, course=replace(course, closings=(closing,))))
    cases.add(samira(2, archived_at=clock()))
    unsettled = handed(3, State.RECEIVED)
    consents = tuple(each for each in unsettled.handover.consents if each.about != GUIDE.id)
    over = replace(unsettled.handover, consents=consents)
    cases.add(replace(unsettled, course=replace(unsettled.course, agreements=()), handover=over))
    desk.goals.answer(CASE, Agreed.YES, "ti")
    desk.picture.give_mark(CASE, "meaning", 7.5)
    desk.growing.save(NOTE)
    desk.vault.opened().partners.save(PARTNERS)
    desk.vault.opened().library.save(LIBRARY)
    desk.domain_texts.take_in(a_file(tmp_path))
    desk.undo.clear()
    return desk


def everything(desk: Desk) -> dict[str, Any]:
    """All that the desk holds, part by part: what lies in no order is compared in none."""
    found: dict[str, Any] = {"notes": desk.growing.entries(), "texts": desk.domain_texts.all()}
    found["partners"] = desk.partners.all()
    found |= {"activities": desk.activities.all(), "together": desk.cooperating.all(), "buddies": desk.volunteers.all()}
    for number in (1, 2, 3):
        found |= {f"{number} {name}": value for name, value in _parts(desk.cases.open(an_id(number)))}
    return found


def _parts(file: CaseFile) -> Iterator[tuple[str, Any]]:
    """The parts of a case but for the moment of its last change, which goes on."""
    for name in ("answers", "choice", "steps", "statement"):
        yield name, getattr(file, name)
    for part in fields(file.case):
        if part.name != "changed_at":
            yield part.name, getattr(file.case, part.name)
    for kind in Kind:
        yield from ((f"{kind} {each.key}", each) for each in file.of(kind))


def apart(one: dict[str, Any], other: dict[str, Any]) -> dict[str, tuple[Any, Any]]:
    """What differs."""
    return {name: (one.get(name), other.get(name)) for name in one | other if one.get(name) != other.get(name)}


@pytest.mark.parametrize("name", ACTIONS)
def test_what_is_taken_away_or_moved_comes_back(full: Desk, clock: Clock, name: str) -> None:
    before = everything(full)
    clock.on(minutes=5)
    ACTIONS[name](full)
    assert apart(everything(full), before)
    assert full.undo.last is not None
    full.undo.undo()
    assert apart(everything(full), before) == {}
    assert full.undo.last is None


def test_a_choice_comes_back_with_how_it_was_made_also_on_a_later_day(full: Desk, clock: Clock) -> None:
    full.choosing.choose(CASE, ("work", "people", "language"), "ti")
    full.undo.clear()
    before = everything(full)
    clock.on(days=2)
    full.choosing.choose(CASE, ("work", "people"), "ti")
    full.undo.undo()
    assert apart(everything(full), before) == {}


def test_a_whole_afternoon_comes_back_step_by_step(full: Desk, clock: Clock) -> None:
    names = [name for name in ACTIONS if name.startswith(("Sorting", "PictureDesk.lay", "GoalsDesk.s", "FollowDesk.k"))]
    assert 10 < len(names) < DEPTH
    states = []
    for name in names:
        states.append(everything(full))
        clock.on(minutes=5)
        ACTIONS[name](full)
    for before in reversed(states):
        full.undo.undo()
        assert apart(everything(full), before) == {}
    assert full.undo.last is None


# --- nothing is left out ------------------------------------------------------------------------------------------------


def _calls(method: ast.FunctionDef) -> set[str]:
    found = [call.func for call in ast.walk(method) if isinstance(call, ast.Call)]
    return {func.attr for func in found if isinstance(func, ast.Attribute)}


def _methods() -> dict[str, set[str]]:
    """Every method of the desk that others may call, and what it calls."""
    made = {}
    for path in Path(coachdesk.desk.__path__[0]).glob("*.py"):
        for each in ast.parse(path.read_text("utf-8")).body:
            if isinstance(each, ast.ClassDef):
                methods = [part for part in each.body if isinstance(part, ast.FunctionDef)]
                made |= {f"{each.name}.{part.name}": _calls(part) for part in methods if not part.name.startswith("_")}
    return made


def test_the_table_holds_everything_that_can_be_taken_back() -> None:
    undone = {name for name, calls in _methods().items() if calls & THROUGH} - STEPS
    assert {name.partition(",")[0] for name in ACTIONS} == undone


REMOVING: Final = ("remove", "erase", "drop", "forget", "discard", "delete", "unlink")
FOR_GOOD: Final = frozenset(
    {
        "ErasingDesk.erase",  # the law asks for it, and the person at the desk was asked
        "RightsDesk.forget_earlier",  # so is what was wrong once
        "BackupsDesk.make_to",  # copies, not cases
        "BackupsDesk.forget",
        "BackupsDesk.remove_replaced",
        "BackupPlaces.forget_empty",
        "VaultDesk.forget",
    }
)


def test_whatever_takes_out_an_entry_can_be_taken_back() -> None:
    """Methods that remove from a store are in the table, or said to be for good."""
    removing = {name for name, calls in _methods().items() if any(call.startswith(REMOVING) for call in calls)} - STEPS
    assert removing - {name.partition(",")[0] for name in ACTIONS} == FOR_GOOD
