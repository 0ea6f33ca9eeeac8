"""The library of activities on its page: found as one types, begun with examples, taken in and saved as files."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from time import perf_counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from coachdesk.domain.connection.activity_finder import Family, Need
from coachdesk.domain.file_rows import Keeping
from coachdesk.ui.library.activities_view import ActivitiesView
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.pages.connections import ConnectionsPage
from tests.builders import an_id
from tests.ui.conftest import PASSPHRASE, MakeWindow
from tests.ui.library_page import CAFE, LEFT, SEWING, WALKING, choose, kept, opened, titles, view, write

__all__ = ["view"]  # fixtures


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
