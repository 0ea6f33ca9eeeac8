"""The library of activities on its page: found as one types, written, begun with examples, taken in and saved as files."""

from collections.abc import Callable
from dataclasses import replace
from datetime import time, timedelta
from pathlib import Path
from time import perf_counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from coachdesk.domain.connection.activities import Activity, Dutch, ForWhom, Rhythm, Role
from coachdesk.domain.connection.activity_finder import Family, Need
from coachdesk.domain.connection.week import Weekly
from coachdesk.domain.file_rows import Keeping
from coachdesk.i18n import plain
from coachdesk.ui.library.activities_view import ActivitiesView
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.pages.connections import ConnectionsPage
from coachdesk.ui.parts.fields import Story, TextLine
from tests.builders import an_id
from tests.joined import COOKING
from tests.ui.conftest import PASSPHRASE, MakeWindow

LEFT = Qt.MouseButton.LeftButton
CAFE = Activity(an_id(930), "Taalcafé", kind="language_cafe", place="De Poort", dutch=Dutch.LITTLE, cents=0)
SEWING = Activity(an_id(931), "Naaien", kind="textile", cents=250, for_whom=ForWhom.WOMEN)
WALKING = Activity(an_id(932), "Wandelen", kind="walking", times=(Weekly(2, time(10), time(12)),))


def opened(window: MainWindow, stage: str = "activities") -> ActivitiesView:
    """The view, as the side bar opens it."""
    window.go("connections", stage=stage)
    page = window.page
    assert isinstance(page, ConnectionsPage)
    view = page.views["activities"]
    assert isinstance(view, ActivitiesView)
    return view


@pytest.fixture
def view(window: MainWindow) -> ActivitiesView:
    """The view with three activities."""
    window.desk.vault.opened().library.save((CAFE, SEWING, WALKING))
    return opened(window)


def titles(view: ActivitiesView) -> list[str]:
    """What stands in the list, from above."""
    return [each.title for each in view.side.found]


def choose(view: ActivitiesView, activity: Activity) -> None:
    """As by the mouse or an arrow key."""
    at = [each.id for each in view.side.found].index(activity.id)
    view.side.list.setCurrentIndex(view.side.lines.index(at, 0))


def write(view: ActivitiesView, name: str, text: str) -> None:
    """As a person does, and then rests."""
    field = view.form.fields[name]
    if isinstance(field, TextLine):
        field.setText(text)
        field.textEdited.emit(text)
    else:
        assert isinstance(field, Story)
        field.setPlainText(text)
    view.keep()


def kept(view: ActivitiesView, activity: Activity) -> Activity:
    found = view.desk.activities.find(activity.id)
    assert found is not None
    return found


# --- finding ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", ["Naaien", "Taalcafé", "Wandelen"]),
        ("poort", ["Taalcafé"]),
        ("walking", ["Wandelen"]),
        ("tuesday", ["Wandelen"]),
        ("niets", []),
    ],
)
def test_search_as_you_type(view: ActivitiesView, typed: str, found: list[str]) -> None:
    view.side.search.setText(typed)
    assert titles(view) == found
    assert view._frame.isVisible() is bool(found) and view.side._none.isVisible() is not bool(found)


def test_chips_narrow_the_list(qtbot: QtBot, view: ActivitiesView) -> None:
    chips = view.side.chips
    assert [each for each in chips.ids if chips.button(each).isVisible()] == list(Need)
    qtbot.mouseClick(chips.button(Need.NO_DUTCH), LEFT)
    assert titles(view) == ["Naaien", "Wandelen"]
    qtbot.mouseClick(chips.button(Need.WOMEN), LEFT)
    assert titles(view) == ["Naaien"] and view.shown == SEWING
    for need in (Need.NO_DUTCH, Need.WOMEN):
        qtbot.mouseClick(chips.button(need), LEFT)
    qtbot.mouseClick(chips.more, LEFT)
    assert not chips.button(Family.FOOD).isVisible()
    for family in (Family.SPORT, Family.LANGUAGE):
        qtbot.mouseClick(chips.button(family), LEFT)
    assert titles(view) == ["Taalcafé", "Wandelen"]


def test_lines_say_what_wants_a_look(view: ActivitiesView) -> None:
    today = view.desk.activities.today()
    view.desk.activities.save(replace(CAFE, until=today - timedelta(days=1)))
    view.desk.activities.save(replace(SEWING, until=today + timedelta(days=9), checked_on=today))
    chips = [view.side.lines.said(row).chip for row in range(3)]
    assert chips == ["Ends soon", "Over", "Check"]
    view.desk.activities.checked_today(WALKING.id)
    assert view.side.lines.said(2).chip == ""
    assert "2,50" in view.side.lines.said(0).line and "Tuesday" in view.side.lines.said(2).line


def test_an_activity_is_opened_by_its_id(window: MainWindow, view: ActivitiesView) -> None:
    assert opened(window, f"activities:{WALKING.id}").shown == WALKING
    assert view.form.title.text() == "Wandelen"


def test_after_locking_the_same_activity_is_on_show(qtbot: QtBot, window: MainWindow, view: ActivitiesView) -> None:
    choose(view, SEWING)
    window.lock()
    qtbot.waitUntil(lambda: window.gate is not None)
    window.desk.vault.unlock(PASSPHRASE)
    window.unlocked()
    page = window.page
    assert isinstance(page, ConnectionsPage)
    again = page.views["activities"]
    assert isinstance(again, ActivitiesView) and again is not view and again.shown == SEWING


# --- beginning --------------------------------------------------------------------------------------------------------


def test_an_empty_library_teaches_and_begins_with_examples(qtbot: QtBot, window: MainWindow) -> None:
    view = opened(window)
    assert view.empty.isVisible() and not view._filled.isVisible() and not view.save_as.isEnabled()
    qtbot.mouseClick(view.empty.action, LEFT)
    assert len(titles(view)) == len(view.desk.activities.tools.content.guidance.examples)
    assert view._filled.isVisible() and not view.examples.isVisible()
    view.remove()
    assert view.examples.isVisible()
    window.desk.undo.undo()
    window.desk.undo.undo()
    assert view.empty.isVisible() and window.desk.activities.all() == ()


def test_an_example_speaks_the_language_of_the_window(window: MainWindow) -> None:
    view = opened(window)
    view.add_examples()
    view.show_entry(next(each.id for each in view.side.found if each.example == "dutch_cafe"))
    assert view.form.title.text() == "Dutch language café"
    window.language.switch("nl")
    assert view.form.title.text() != "Dutch language café" != view.side.lines.said(view.side.list.row).title


def test_a_new_one_is_kept_once_it_has_a_name(qtbot: QtBot, view: ActivitiesView) -> None:
    view.side.search.setText("poort")
    qtbot.mouseClick(view.new, LEFT)
    assert view.shown is None and not view.form.fields["note"].isVisible() and view.place() == {"activity": "new"}
    write(view, "title", " ")
    assert len(view.desk.activities.all()) == 3
    write(view, "title", "Koken")
    made = view.shown
    assert made is not None and made.title == "Koken" and made in view.desk.activities.all()
    assert titles(view) == ["Koken", "Naaien", "Taalcafé", "Wandelen"] and view.form.fields["does"].isVisible()


# --- keeping ----------------------------------------------------------------------------------------------------------


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


# --- around -----------------------------------------------------------------------------------------------------------


def test_keys_lead_to_the_search_and_back(qtbot: QtBot, window: MainWindow, view: ActivitiesView) -> None:
    with qtbot.waitActive(window):
        window.activateWindow()
    for place in (view.form.fields["does"], view.side.list, view.new):
        place.setFocus()
        qtbot.keyClick(place, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
        assert view.side.search.hasFocus() and window.at["page"] == "connections"
    qtbot.keyClick(view.side.search, Qt.Key.Key_Return)
    qtbot.keyClick(view.side.list, Qt.Key.Key_Down)
    qtbot.keyClick(view.side.list, Qt.Key.Key_Return)
    assert view.form.fields["title"].hasFocus()


def test_five_hundred_stay_quick(new_window: MakeWindow) -> None:
    window = new_window()
    many = [replace(CAFE, id=an_id(number), title=f"Taalcafé {number}") for number in range(500)]
    window.desk.vault.opened().library.save(many)
    view = opened(window)
    for act in (
        lambda: window.go("connections"),
        lambda: view.side.search.setText("taalcafe 49"),
        lambda: choose(view, many[490]),
        lambda: write(view, "note", "Anders"),
    ):
        begun = perf_counter()
        act()
        assert perf_counter() - begun < 1
    assert len(titles(view)) == 15


# --- files ------------------------------------------------------------------------------------------------------------


@pytest.fixture
def taking(qtbot: QtBot, view: ActivitiesView, tmp_path: Path) -> ActivitiesView:
    """The view with a file looked into: one new, one there already, two that can't be."""
    (path := tmp_path / "a.csv").write_text("naam;prijs\nKoken;2\nNaaien;3\nZingen;veel\n;1\n", "utf-8")
    view.look_into(path)
    qtbot.waitUntil(lambda: view.taking.file is not None)
    return view


def test_a_file_is_looked_at_row_by_row_before_anything_is_kept(qtbot: QtBot, taking: ActivitiesView) -> None:
    page = taking.taking
    assert [page.lines.said(row).chip for row in range(4)] == ["Add", "Leave out", "Not possible", "Not possible"]
    assert "“Price of one time” says “veel”" in page.lines.said(2).line and "no name" in page.lines.said(3).line
    assert len(taking.desk.activities.all()) == 3 and page.take.text() == "Take in 1 activity"
    page.all_doubles.button(Keeping.UPDATE).click()
    assert page.take.text() == "Take in 2 activities"
    qtbot.mouseClick(page.take, LEFT)
    assert taking.stack.currentWidget() is taking.whole
    assert titles(taking) == ["Koken", "Naaien", "Taalcafé", "Wandelen"]
    assert kept(taking, SEWING) == replace(SEWING, cents=300)
    taking.desk.undo.undo()
    assert titles(taking) == ["Naaien", "Taalcafé", "Wandelen"] and kept(taking, SEWING) == SEWING


def test_going_back_keeps_nothing(qtbot: QtBot, window: MainWindow, taking: ActivitiesView) -> None:
    with qtbot.waitActive(window):
        window.activateWindow()
    qtbot.keyClick(taking.taking.list, Qt.Key.Key_Escape)
    assert taking.stack.currentWidget() is taking.whole and len(taking.desk.activities.all()) == 3
    assert taking.taking.file is None


def test_a_thousand_broken_rows_are_looked_at_and_left(qtbot: QtBot, view: ActivitiesView, tmp_path: Path) -> None:
    (path := tmp_path / "a.csv").write_text("naam;prijs\n" + "Koken;veel\n" * 1000, "utf-8")
    view.look_into(path)
    qtbot.mouseClick(view.taking.leave, LEFT)
    assert view.stack.currentWidget() is view.whole and view.taking.file is None
    view.look_into(path)
    qtbot.waitUntil(lambda: view.taking.file is not None)
    assert view.taking.list.model().rowCount() == 1000 and not view.taking.take.isEnabled()


def test_a_file_that_is_none_says_what_to_do(qtbot: QtBot, view: ActivitiesView, tmp_path: Path) -> None:
    (path := tmp_path / "a.csv").write_bytes(b"tel;mail\n1;2\n")
    view.look_into(path)
    qtbot.waitUntil(lambda: bool(view.taking.problem.text))
    assert "Activity" in view.taking.problem.text and not view.taking.take.isVisible()


@pytest.mark.parametrize("ending", ["csv", "json"])
def test_the_library_goes_out_and_is_known_when_it_comes_back(
    qtbot: QtBot, window: MainWindow, view: ActivitiesView, tmp_path: Path, ending: str
) -> None:
    path = tmp_path / f"library.{ending}"
    view.save_to(path)
    qtbot.waitUntil(lambda: str(path) in window.toast.text)
    view.look_into(path)
    qtbot.waitUntil(lambda: view.taking.file is not None)
    assert all(row.same for row in view.taking.file.rows) and not view.taking.take.isEnabled()  # type: ignore[union-attr]


def test_a_file_that_can_not_be_written_is_told(qtbot: QtBot, view: ActivitiesView, tmp_path: Path) -> None:
    view.save_to(tmp_path / "none" / "a.csv")
    qtbot.waitUntil(lambda: bool(view.problem.text))


def test_the_file_is_asked_for(
    qtbot: QtBot, view: ActivitiesView, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (path := tmp_path / "a.csv").write_text("naam\nKoken\n", "utf-8")
    answer: Callable[..., tuple[str, str]] = lambda *_: (str(path), "")  # noqa: E731
    monkeypatch.setattr(QFileDialog, "getOpenFileName", answer)
    qtbot.mouseClick(view.take_in, LEFT)
    qtbot.waitUntil(lambda: view.taking.file is not None)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    view.taking.another.emit()
    assert view.taking.file is not None


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
