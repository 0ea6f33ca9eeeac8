"""The entries of the library of activities on its page: kept as one types and presses, refused in words, taken out."""

from dataclasses import replace
from datetime import time, timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from coachdesk.domain.connection.activities import Dutch, ForWhom, Rhythm, Role
from coachdesk.domain.connection.week import Weekly
from coachdesk.i18n import plain
from coachdesk.ui.library.activities_view import ActivitiesView
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.pages.connections import ConnectionsPage
from tests.library import COOKING
from tests.ui.library_page import CAFE, LEFT, SEWING, WALKING, choose, kept, titles, view, write

__all__ = ["view"]  # fixtures


@pytest.mark.parametrize(
    ("name", "typed", "value"),
    [
        ("title", "Café", "Café"),
        ("does", "Praten\nLachen", "Praten\nLachen"),
        ("receives", "Anneke", "Anneke"),
        ("cents", "2,50", 250),
        ("cents", "€ 3", 300),
        ("cents", "", None),
        ("most", "12", 12),
        ("travel_minutes", "٢٠", 20),
        ("series", "7", 7),
        ("note", "Bel eerst", "Bel eerst"),
    ],
)
def test_what_is_typed_is_kept_at_once(view: ActivitiesView, name: str, typed: str, value: object) -> None:
    choose(view, CAFE)
    view.form.more.show_open(True)
    write(view, name, typed)
    assert getattr(kept(view, CAFE), name) == value
    assert view.form.labelled[name].problem == ""


@pytest.mark.parametrize(
    ("name", "typed", "said"),
    [
        ("cents", "veel", "“veel” is no price."),
        ("cents", "20000", "is no price."),
        ("most", "tien", "“tien” can't be counted here."),
        ("least", "0", "can't be counted here."),
        ("title", "", "Give the activity a name first."),
    ],
)
def test_what_can_not_be_is_said_and_nothing_is_lost(view: ActivitiesView, name: str, typed: str, said: str) -> None:
    choose(view, CAFE)
    view.form.more.show_open(True)
    write(view, name, typed)
    assert said in plain(view.form.labelled[name].problem) and kept(view, CAFE) == CAFE
    assert view.form.all.text(name) == typed
    write(view, "place", "Elders")
    assert view.form.all.text(name) == typed and kept(view, CAFE) == replace(CAFE, place="Elders")
    if typed:
        choose(view, SEWING)
        assert view.shown is not None and view.shown.id == CAFE.id and titles(view)[view.side.list.row] == "Taalcafé"
    write(view, name, "5")
    assert view.form.labelled[name].problem == ""


def test_the_ends_of_a_group_wait_for_each_other(view: ActivitiesView) -> None:
    choose(view, CAFE)
    write(view, "least", "4")
    write(view, "most", "3")
    assert view.form.labelled["most"].problem and kept(view, CAFE).most is None
    write(view, "least", "2")
    assert not view.form.labelled["most"].problem
    assert (kept(view, CAFE).least, kept(view, CAFE).most) == (2, 3)


def test_what_is_pressed_is_kept_at_once(qtbot: QtBot, view: ActivitiesView) -> None:
    choose(view, CAFE)
    fields = view.form.all
    view.form.more.show_open(True)
    for one, at in ((fields.one["rhythm"], 1), (fields.one["for_whom"], 1), (fields.one["dutch"], 0)):
        one.list.setCurrentIndex(at)
        one.list.activated.emit(at)
    qtbot.mouseClick(fields.languages.button("ar"), LEFT)
    qtbot.mouseClick(fields.many["roles"].button(Role.VOLUNTEER), LEFT)
    qtbot.mouseClick(fields.there.button("buddy_there"), LEFT)
    fields.until.take(day := view.desk.activities.today() + timedelta(days=90))
    qtbot.mouseClick(view.form.check, LEFT)
    found = kept(view, CAFE)
    assert (found.rhythm, found.for_whom, found.dutch) == (Rhythm.FORTNIGHTLY, ForWhom.WOMEN, Dutch.NONE)
    assert found.languages == ("ar",) and found.roles == (Role.VISITOR, Role.VOLUNTEER)
    assert found.buddy_there and not found.role_model and found.until == day
    assert found.checked_on == view.desk.activities.today() and not view.form.check.isVisible()


def test_days_and_times_are_rows(qtbot: QtBot, window: MainWindow, view: ActivitiesView) -> None:
    with qtbot.waitActive(window):
        window.activateWindow()
    choose(view, WALKING)
    times = view.form.all.times
    qtbot.mouseClick(times.add, LEFT)
    second = times.rows[1]
    assert second.begins.hasFocus() and second.day.currentText() == "Wednesday"
    for field, text in ((second.begins, "19u30"), (second.ends, "19")):
        field.setText(text)
        field.textEdited.emit(text)
        view.keep()
    assert second.problem and kept(view, WALKING) == WALKING and view.form.all.refused is times
    second.ends.setText("21")
    second.ends.textEdited.emit("21")
    view.keep()
    evening = Weekly(3, time(19, 30), time(21))
    assert not second.problem and kept(view, WALKING).times == (*WALKING.times, evening)
    qtbot.mouseClick(times.rows[0].away, LEFT)
    assert kept(view, WALKING).times == (evening,)
    choose(view, CAFE)
    assert times.rows == []


def test_an_hour_that_is_being_typed_anew_loses_no_day(qtbot: QtBot, window: MainWindow) -> None:
    window.desk.vault.opened().library.save((COOKING,))
    window.go("connections", stage=f"activities:{COOKING.id}")
    page = window.page
    assert isinstance(page, ConnectionsPage)
    view = page.views["activities"]
    assert isinstance(view, ActivitiesView)
    row = view.form.all.times.rows[0]
    row.ends.clear()
    qtbot.keyClicks(row.ends, "9")
    view.keep()
    kept = window.desk.activities.find(COOKING.id)
    assert kept is not None and kept.times == COOKING.times
    row.ends.clear()
    qtbot.keyClicks(row.ends, "13:00")
    view.keep()
    kept = window.desk.activities.find(COOKING.id)
    assert kept is not None and kept.times[0].ends == time(13)


def test_what_often_works_is_said_and_never_wrong(view: ActivitiesView) -> None:
    choose(view, WALKING)
    assert not view.form._often.isVisible()
    write(view, "most", "25")
    write(view, "series", "3")
    assert "8 to 10 people" in view.form._often.text() and "6 to 8 meetings" in view.form._often.text()
    assert kept(view, WALKING).most == 25 and not view.form.labelled["most"].problem
    write(view, "most", "10")
    assert "8 to 10" not in view.form._often.text()


def test_taking_out_can_be_undone(qtbot: QtBot, window: MainWindow, view: ActivitiesView) -> None:
    choose(view, CAFE)
    qtbot.keyClick(view.side.list, Qt.Key.Key_Delete)
    assert titles(view) == ["Naaien", "Wandelen"] and view.shown == WALKING
    window.desk.undo.undo()
    assert titles(view) == ["Naaien", "Taalcafé", "Wandelen"]


def test_the_checklist_opens_and_leads_back(qtbot: QtBot, view: ActivitiesView) -> None:
    choose(view, CAFE)
    qtbot.mouseClick(view.form.look, LEFT)
    assert view.stack.currentWidget() is view._panel
    view._panel.closed.emit()  # type: ignore[union-attr]
    assert view.stack.currentWidget() is view.whole and view.shown == CAFE
