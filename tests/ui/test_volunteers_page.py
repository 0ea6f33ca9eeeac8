"""Volunteers in the real window: added, found, changed, taken out."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from coachdesk.domain.connection import BuddyKind
from coachdesk.ui.library.volunteers_view import VolunteersView
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.pages.connections import ConnectionsPage
from tests.builders import an_id
from tests.joined import joined
from tests.library import VOLUNTEER

LEFT = Qt.MouseButton.LeftButton


def shown(window: MainWindow) -> VolunteersView:
    window.go("connections", stage="volunteers:")
    page = window.page
    assert isinstance(page, ConnectionsPage)
    view = page.views["volunteers"]
    assert isinstance(view, VolunteersView)
    return view


@pytest.fixture
def view(window: MainWindow) -> VolunteersView:
    other = replace(VOLUNTEER, id=an_id(812), name="Anna de Jong", kinds=(BuddyKind.GUIDE,), interests=())
    window.desk.vault.opened().library.save((VOLUNTEER, other))
    return shown(window)


def test_an_empty_library_teaches_and_begins_with_a_name(qtbot: QtBot, window: MainWindow) -> None:
    view = shown(window)
    qtbot.mouseClick(view.empty.action, LEFT)
    qtbot.keyClicks(view.form.fields["name"], "Anna")
    view.keep()
    (made,) = window.desk.volunteers.all()
    assert made.name == "Anna" and view.form.entry == made
    qtbot.mouseClick(view.form.interests.button("walking"), LEFT)
    assert window.desk.volunteers.all()[0].interests == ("walking",)


def test_one_is_found_by_what_is_liked_and_by_kind(qtbot: QtBot, view: VolunteersView) -> None:
    assert [each.name for each in view.side.lines.values] == ["Anna de Jong", "Wim Bakker"]
    qtbot.keyClicks(view.side.search, "bicycles")
    assert [each.name for each in view.side.lines.values] == ["Wim Bakker"]
    view.side.search.clear()
    qtbot.mouseClick(view.side.chips.button(BuddyKind.GUIDE), LEFT)
    assert [each.name for each in view.side.lines.values] == ["Anna de Jong"]


def test_room_that_is_no_number_stays_with_the_reason(qtbot: QtBot, view: VolunteersView) -> None:
    view.show_entry(VOLUNTEER.id)
    field = view.form.fields["room"]
    field.clear()
    qtbot.keyClicks(field, "veel")
    view.keep()
    assert view.form.labelled["room"].problem
    found = view.desk.volunteers.find(VOLUNTEER.id)
    assert found is not None and found.room == VOLUNTEER.room


def test_taking_out_can_be_undone(qtbot: QtBot, view: VolunteersView) -> None:
    view.show_entry(VOLUNTEER.id)
    qtbot.mouseClick(view.form.remove, LEFT)
    assert view.desk.volunteers.find(VOLUNTEER.id) is None
    view.desk.undo.undo()
    assert view.desk.volunteers.find(VOLUNTEER.id) == VOLUNTEER


def test_it_says_with_how_many_clients_somebody_walks(window: MainWindow, view: VolunteersView) -> None:
    window.desk.vault.opened().cases.add(joined())
    view.entered()
    view.show_entry(VOLUNTEER.id)
    assert view.form.walks.text() == "Walks with 1 client now."


def test_one_comes_back_to_the_same_volunteer(view: VolunteersView) -> None:
    view.show_entry(VOLUNTEER.id)
    assert view.place() == {"volunteer": VOLUNTEER.id}
    view.begin()
    assert view.place() == {"volunteer": "new"}
    view.return_to({"volunteer": VOLUNTEER.id})
    assert view.form.entry is not None


def test_a_new_one_stays_while_one_searches(qtbot: QtBot, view: VolunteersView) -> None:
    view.begin()
    qtbot.keyClicks(view.side.search, "Anna")
    assert view.begins and view.shown is None and view.place() == {"volunteer": "new"}


def test_what_could_not_be_kept_stays_while_one_searches(qtbot: QtBot, view: VolunteersView) -> None:
    view.show_entry(VOLUNTEER.id)
    field = view.form.fields["room"]
    field.clear()
    qtbot.keyClicks(field, "veel")
    qtbot.keyClicks(view.side.search, "Anna")
    assert view.shown.id == VOLUNTEER.id and field.text() == "veel" and view.form.refused is not None


def test_one_is_opened_whatever_is_looked_for(qtbot: QtBot, window: MainWindow, view: VolunteersView) -> None:
    qtbot.keyClicks(view.side.search, "Anna")
    window.go("today")
    window.go("connections", stage=f"volunteers:{VOLUNTEER.id}")
    assert view.shown.id == VOLUNTEER.id and view.side.search.text() == ""
