"""Working together on the screen: begun with a name or a partner, part by part, kept as it is typed."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from coachdesk.domain.connection.together import Progress
from coachdesk.ui.library.together_agreement import TogetherAgreement
from coachdesk.ui.library.together_begin import MOST, TogetherBegin
from coachdesk.ui.library.together_blocks import TogetherBlocks
from coachdesk.ui.library.together_meetings import TogetherMeetings
from coachdesk.ui.library.together_steps import TogetherSteps
from coachdesk.ui.library.together_view import TogetherView
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.pages.connections import ConnectionsPage
from tests.builders import an_id
from tests.handovers import DEBT_HELP, PARTNERS
from tests.library import ACTIVITIES, COOKING, COOPERATION

LEFT = Qt.MouseButton.LeftButton


def shown(window: MainWindow, stage: str = "together") -> TogetherView:
    """The view, as one comes to it."""
    window.go("connections", stage=stage)
    page = window.page
    assert isinstance(page, ConnectionsPage)
    view = page.views["together"]
    assert isinstance(view, TogetherView)
    return view


@pytest.fixture
def view(window: MainWindow) -> TogetherView:
    window.desk.vault.opened().library.save((COOPERATION, *ACTIVITIES))
    return shown(window)


def test_the_first_one_begins_with_a_name(qtbot: QtBot, window: MainWindow) -> None:
    view = shown(window)
    qtbot.mouseClick(view._empty.action, LEFT)
    qtbot.keyClicks(view.name, "Zangkoor De Toon")
    qtbot.keyClick(view.name, Qt.Key.Key_Return)
    (made,) = window.desk.cooperating.all()
    assert made.name == "Zangkoor De Toon" and view.open_id == made.id
    assert isinstance(view.parts["begin"], TogetherBegin)
    assert view.parts["begin"].fields["name"].text == "Zangkoor De Toon"


def test_it_can_begin_with_a_partner_of_the_directory(qtbot: QtBot, window: MainWindow) -> None:
    window.desk.vault.opened().partners.save(PARTNERS)
    view = shown(window)
    view.begin()
    view.picker.taken.emit(DEBT_HELP.id)
    (made,) = window.desk.cooperating.all()
    assert (made.name, made.partner) == (DEBT_HELP.name, DEBT_HELP.id)
    window.desk.undo.undo()
    assert not view.open_id and view._empty.isVisibleTo(view)


def test_activities_are_pressed_in_and_what_is_typed_is_kept(qtbot: QtBot, view: TogetherView) -> None:
    part = view.parts["begin"]
    assert isinstance(part, TogetherBegin) and part.activities is not None
    assert part.activities.chosen == (COOKING.id,) and not part.alone.text
    part.fields["bridge_substitute"].field.clear()
    qtbot.keyClicks(part.fields["aim"].field, "Nu: ")
    view.keep()
    assert view.desk.cooperating.get(COOPERATION.id).aim.startswith("Nu: ")
    qtbot.mouseClick(part.activities.button(COOKING.id), LEFT)
    assert view.desk.cooperating.get(COOPERATION.id).activities == ()


def test_an_activity_that_was_removed_is_there_again_once_that_is_undone(qtbot: QtBot, view: TogetherView) -> None:
    part = view.parts["begin"]
    assert isinstance(part, TogetherBegin)
    view.desk.activities.remove(COOKING.id)
    view.desk.cooperating.typed(COOPERATION.id, aim="Samen eten")
    assert part.activities is not None and COOKING.id not in part.activities.ids
    other = part.activities.ids[0]
    qtbot.mouseClick(part.activities.button(other), LEFT)
    assert set(view.desk.cooperating.get(COOPERATION.id).activities) == {COOKING.id, other}


def test_of_a_full_library_only_some_are_offered_and_others_are_searched_for(
    qtbot: QtBot, window: MainWindow, view: TogetherView
) -> None:
    many = [replace(COOKING, id=an_id(5000 + at), title=f"Wandelen {at:03}") for at in range(500)]
    window.desk.vault.opened().library.save(many)
    view.desk.cooperating.typed(COOPERATION.id, aim="Samen eten")
    part = view.parts["begin"]
    assert isinstance(part, TogetherBegin) and not part.search.isHidden()
    part.search.setText("wandelen 499")
    assert part.activities is not None and set(part.activities.ids) == {COOKING.id, many[-1].id}
    qtbot.mouseClick(part.activities.button(many[-1].id), LEFT)
    qtbot.mouseClick(part.activities.button(COOKING.id), LEFT)
    assert view.desk.cooperating.get(COOPERATION.id).activities == (many[-1].id,)
    assert set(part.activities.ids) == {COOKING.id, many[-1].id}
    part.search.clear()
    assert len(part.activities.ids) == MOST + 1


def test_an_activity_that_came_later_is_offered_too(window: MainWindow, view: TogetherView) -> None:
    part = view.parts["begin"]
    window.desk.vault.opened().library.save((replace(COOKING, id=an_id(5000), title="Wandelen"),))
    view.desk.cooperating.typed(COOPERATION.id, aim="Samen eten")
    assert isinstance(part, TogetherBegin) and part.activities is not None
    assert an_id(5000) in part.activities.ids and part.search.isHidden()


def test_who_builds_bridges_alone_is_asked_for_a_substitute(qtbot: QtBot, view: TogetherView) -> None:
    part = view.parts["begin"]
    assert isinstance(part, TogetherBegin)
    view.desk.cooperating.typed(COOPERATION.id, bridge_substitute="")
    assert part.alone.text == "All of it hangs on one person now. Who can take over for a while?"


def test_a_step_says_who_sees_to_it_and_can_be_undone(qtbot: QtBot, view: TogetherView) -> None:
    view.show_part("steps")
    part = view.parts["steps"]
    assert isinstance(part, TogetherSteps)
    qtbot.mouseClick(part.folds["make_known"].toggle, LEFT)
    made = part.fields["make_known"]
    qtbot.keyClicks(made.owner.field, "Ineke")
    qtbot.mouseClick(made.progress.button(Progress.DONE), LEFT)
    view.keep()
    step = view.desk.cooperating.get(COOPERATION.id).step("make_known")
    assert (step.owner, step.progress) == ("Ineke", Progress.DONE)
    assert part.folds["make_known"].chip.text() == "Done"
    assert [name for name, fold in part.folds.items() if fold.is_open] == ["make_known"]


def test_blocks_bring_their_tools_and_lead_on(qtbot: QtBot, view: TogetherView) -> None:
    view.show_part("blocks")
    part = view.parts["blocks"]
    assert isinstance(part, TogetherBlocks)
    for block in part.blocks:
        qtbot.mouseClick(part.folds[block].toggle, LEFT)
    assert set(part.papers) == {"questions", "session"} and part.reflection is not None
    words = [line.text() for line, texts in part._lines if texts[0].context.startswith("together.plain.")]
    assert len(words) == len(view.desk.content.guidance.together.plain)
    assert all("“" in word for word in words)
    part.wanted.emit("agreement")
    assert view.key == "agreement"


def test_the_agreement_is_kept_heading_by_heading(qtbot: QtBot, view: TogetherView) -> None:
    view.show_part("agreement")
    part = view.parts["agreement"]
    assert isinstance(part, TogetherAgreement)
    field = part.fields["tasks"]
    qtbot.keyClicks(field.field, "De sleutel is bij Ineke")
    view.keep()
    agreement = view.desk.cooperating.get(COOPERATION.id).agreement
    assert [(each.heading, each.text) for each in agreement][-1] == ("tasks", "De sleutel is bij Ineke")


def test_a_meeting_of_today_is_open_at_once_and_can_be_taken_out(qtbot: QtBot, view: TogetherView) -> None:
    view.show_part("meetings")
    part = view.parts["meetings"]
    assert isinstance(part, TogetherMeetings)
    qtbot.mouseClick(part.add, LEFT)
    assert part.folds[1].is_open and len(view.desk.cooperating.get(COOPERATION.id).meetings) == 2
    qtbot.keyClicks(part.fields[1].typed["agreed"].field, "Flyer maken")
    view.keep()
    assert view.desk.cooperating.get(COOPERATION.id).meetings[1].agreed == "Flyer maken"
    qtbot.mouseClick(part.fields[1].remove, LEFT)
    assert len(part.folds) == 1
    view.desk.undo.undo()
    assert len(part.folds) == 2


def test_a_name_that_is_taken_away_stays_in_sight_and_is_not_kept(qtbot: QtBot, view: TogetherView) -> None:
    part = view.parts["begin"]
    assert isinstance(part, TogetherBegin)
    part.fields["name"].field.clear()
    qtbot.keyClick(part.fields["name"].field, Qt.Key.Key_Space)
    view.keep()
    assert part.fields["name"].labelled.problem
    assert view.desk.cooperating.get(COOPERATION.id).name == COOPERATION.name


def test_one_comes_back_to_the_same_part(view: TogetherView, window: MainWindow) -> None:
    view.show_part("meetings")
    assert view.place() == {"open": COOPERATION.id, "part": "meetings"}
    again = shown(window, f"together:{COOPERATION.id}:steps")
    assert again.key == "steps"
