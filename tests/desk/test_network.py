"""The people around a client: one map a day, who is on it, what changed, and the paper."""

from pathlib import Path

import pytest

from coachdesk.desk.desk import Desk
from coachdesk.domain.connection.network import Gap, Group, Near, Often, Support, gaps
from coachdesk.domain.errors import ChangedSince, NobodyDrawn, UnknownId, WhoMissing
from coachdesk.domain.trail import Deed
from coachdesk.domain.words import Words
from tests.builders import samira
from tests.desk.conftest import Clock


@pytest.fixture
def case(desk: Desk) -> str:
    file = samira()
    desk.vault.opened().cases.add(file)
    return file.case.id


def names(desk: Desk, case: str, key: str) -> list[str]:
    return [tie.who for tie in desk.network.ties(desk.cases.open(case), key)]


def test_the_first_person_begins_the_map_of_today_and_undo_takes_both_back(desk: Desk, case: str) -> None:
    tie = desk.network.add(case, "", "  Rana   Aziz ")
    drawn = desk.network.latest(desk.cases.open(case))
    assert drawn is not None and drawn.id == tie.about and drawn.on == desk.network.today()
    assert names(desk, case, drawn.id) == ["Rana Aziz"]
    desk.undo.undo()
    assert desk.cases.open(case).connection.network_maps == () and desk.undo.last is None


def test_a_map_that_somebody_was_put_on_since_is_not_taken_back(desk: Desk, case: str) -> None:
    made = desk.network.of_day(case)
    back = desk.undo.last
    desk.network.add(case, made.id, "Rana")
    assert back is not None
    with pytest.raises(ChangedSince):
        back.back()
    assert names(desk, case, made.id) == ["Rana"]


def test_a_new_day_begins_as_a_copy_and_changes_nothing_on_the_day_before(desk: Desk, case: str, clock: Clock) -> None:
    first = desk.network.add(case, "", "Rana", gives=(Support.EMOTIONAL,), often=Often.WEEKLY)
    desk.network.change_map(case, first.about, present=Words("Weinig", "nl"))
    clock.on(days=30)
    second = desk.network.of_day(case)
    assert desk.network.of_day(case) == second  # one map a day
    (copy,) = desk.network.ties(desk.cases.open(case), second.id)
    assert (copy.who, copy.gives, copy.often, second.present.text) == (
        "Rana",
        (Support.EMOTIONAL,),
        Often.WEEKLY,
        "Weinig",
    )
    desk.network.change(case, copy.id, often=Often.DAILY)
    assert desk.network.tie(desk.cases.open(case), first.id).often is Often.WEEKLY


def test_what_was_pressed_and_who_was_taken_out_can_be_undone(desk: Desk, case: str) -> None:
    tie = desk.network.add(case, "", "Rana")
    desk.network.change(case, tie.id, near=Near.ABROAD)
    desk.network.change(case, tie.id, words=Words("Belt elke dag", "nl"))
    desk.undo.undo()
    now = desk.network.tie(desk.cases.open(case), tie.id)
    assert now.near is Near.PLACE and now.words.text == "Belt elke dag"
    desk.network.take_out(case, tie.id)
    assert names(desk, case, tie.about) == []
    desk.undo.undo()
    assert names(desk, case, tie.about) == ["Rana"]


def test_nobody_is_nobody_and_an_unknown_one_is_refused(desk: Desk, case: str) -> None:
    with pytest.raises(WhoMissing):
        desk.network.add(case, "", "   ")
    assert desk.cases.open(case).connection.network_maps == ()  # no empty map is left behind
    with pytest.raises(UnknownId):
        desk.network.change(case, "none", near=Near.HOME)


def test_two_maps_are_compared_by_who_came_who_went_and_what_is_otherwise(desk: Desk, case: str, clock: Clock) -> None:
    old = desk.network.add(case, "", "Rana", often=Often.MONTHLY).about
    desk.network.add(case, old, "Els", often=Often.WEEKLY)
    desk.network.add(case, old, "Moeder", often=Often.NOT_SAID)
    clock.on(days=90)
    new = desk.network.of_day(case).id
    rana, els, mother = desk.network.ties(desk.cases.open(case), new)
    desk.network.change(case, rana.id, often=Often.DAILY, gives=(Support.PRACTICAL,))
    desk.network.take_out(case, els.id)
    desk.network.change(case, mother.id, often=Often.DAILY)
    desk.network.add(case, new, "Taalcafé")
    found = desk.network.compared(desk.cases.open(case), old, new)
    assert [tie.who for tie in found.came] == ["Taalcafé"] and [tie.who for tie in found.went] == ["Els"]
    assert [(tie.who, gives) for tie, gives in found.gives] == [("Rana", (Support.PRACTICAL,))]
    assert [tie.who for tie in found.oftener] == ["Rana"] and found.rarer == ()  # of the mother nobody knew it before
    assert not desk.network.compared(desk.cases.open(case), new, new)


def test_a_whole_map_goes_with_everybody_and_comes_back(desk: Desk, case: str) -> None:
    key = desk.network.add(case, "", "Rana").about
    desk.network.remove_map(case, key)
    assert desk.cases.open(case).connection.ties == ()
    desk.undo.undo()
    assert names(desk, case, key) == ["Rana"]


def test_gaps_are_questions_about_what_was_said_alone(desk: Desk, case: str) -> None:
    assert gaps(()) == ()
    tie = desk.network.add(case, "", "Rana", group=Group.OWN, gives=(Support.EMOTIONAL,))
    found = gaps(desk.network.ties(desk.cases.open(case), tie.about))
    assert Gap.PRACTICAL in found and Gap.OTHERS in found
    assert Gap.NEARBY not in found  # nobody said how often


@pytest.mark.parametrize("language", ["nl", "ar", "ti", "en"])
def test_the_paper_is_one_page_and_stands_in_the_trail(desk: Desk, case: str, language: str, tmp_path: Path) -> None:
    key = desk.network.of_day(case).id
    with pytest.raises(NobodyDrawn):
        desk.network.pdf(case, key, language)
    for who in ("Rana", "Moeder", "Els"):
        desk.network.add(case, key, who, gives=(Support.PRACTICAL,), near=Near.ABROAD)
    desk.network.save_pdf(case, key, language, tmp_path / "map.pdf")
    assert (tmp_path / "map.pdf").read_bytes().startswith(b"%PDF")
    assert len(tuple(desk.plans.pages((tmp_path / "map.pdf").read_bytes(), 40))) == 1
    last = desk.vault.opened().trail.entries()[0]
    assert last.deed is Deed.CASE_EXPORTED and last.detail["document"] == "network"


def test_a_map_that_begins_with_words_is_one_deed(desk: Desk, case: str, clock: Clock) -> None:
    desk.network.add(case, "", "Rana")
    before = desk.cases.open(case)
    clock.on(days=30)
    made = desk.network.say(case, present=Words("Ik zie weinig mensen", "nl"))
    assert made.on == desk.network.today() and names(desk, case, made.id) == ["Rana"]
    desk.undo.undo()
    assert desk.cases.open(case).connection == before.connection
    said = desk.network.say(case, present=Words("Ik zie weinig mensen", "nl"))
    again = desk.network.say(case, wished=Words("Vaker samen eten", "nl"))
    assert again.id == said.id and (again.present.text, again.wished.text) == (
        "Ik zie weinig mensen",
        "Vaker samen eten",
    )
