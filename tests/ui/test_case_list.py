"""Finding, putting away and bringing back, with the mouse and with the keyboard."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from coachdesk.domain.vaults import Shelf
from coachdesk.i18n import plain
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.pages.case import CasePage
from coachdesk.ui.pages.erase import ErasePage
from tests.builders import samira, yonas

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def cases(window: MainWindow) -> MainWindow:
    """The list with two people in it."""
    window.desk.vault.opened().cases.add_many((yonas(), samira()))
    window.go("cases")
    return window


def names(window: MainWindow) -> list[str]:
    rows = window.page.rows
    return [rows.summary(at).calling_name for at in range(rows.rowCount())]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("yon", ["Yonas Tesfay"]),
        ("ዮና", ["Yonas Tesfay"]),
        ("سمير", ["Samira Haddad"]),
        ("HADDAD", ["Samira Haddad"]),
        ("06 87", ["Yonas Tesfay"]),
        ("ZW-2026", ["Yonas Tesfay"]),
        ("nobody", []),
    ],
)
def test_search_as_you_type(qtbot: QtBot, cases: MainWindow, typed: str, found: list[str]) -> None:
    cases.page.search.setText(typed)
    assert names(cases) == found
    assert cases.page._empty.isVisible() is not bool(found)


@pytest.mark.parametrize(
    ("typed", "first", "second"),
    [
        ("yonas", "Yonas Tesfay", True),
        ("ዮናስ", "Yonas Tesfay · ዮናስ ተስፋይ", False),
        ("جوناس", "Yonas Tesfay", True),
        ("06 87", "Yonas Tesfay", True),
        ("ZW-2026", "Yonas Tesfay", True),
        ("سميره", "Samira Haddad · سميرة حداد", False),
        ("sameera", "Samira Haddad · سميرة حداد", False),
        ("haddad سميرة", "Samira Haddad · سميرة حداد", False),
        ("", "", True),
    ],
)
def test_a_case_found_in_another_script_shows_that_name(
    cases: MainWindow, typed: str, first: str, second: bool
) -> None:
    cases.page.search.setText(typed)
    rows = cases.page.rows
    for at in range(rows.rowCount()):
        summary = rows.summary(at)
        if typed:
            assert plain(rows.name(summary)) == first
            assert plain(rows.data(rows.index(at, 0), Qt.ItemDataRole.AccessibleTextRole)).startswith(first)
        assert (summary.own_script_name in rows.second_line(summary)) is second


def test_enter_opens_what_was_found(qtbot: QtBot, cases: MainWindow) -> None:
    qtbot.keyClicks(cases.page.search, "samira")
    qtbot.keyClick(cases.page.search, Qt.Key.Key_Return)
    assert isinstance(cases.page, CasePage)
    assert cases.page.file.case.calling_name == "Samira Haddad"


def test_delete_can_be_undone_from_the_toast_and_by_keyboard(qtbot: QtBot, cases: MainWindow) -> None:
    cases.page.search.setText("yonas")
    qtbot.keyClick(cases.page.list, Qt.Key.Key_Delete)
    assert names(cases) == []
    assert "Yonas Tesfay" in cases.toast.text
    qtbot.mouseClick(cases.toast._action, LEFT)
    assert names(cases) == ["Yonas Tesfay"]
    qtbot.mouseClick(cases.page.deleting, LEFT)
    cases._undo()
    assert names(cases) == ["Yonas Tesfay"]


def test_an_undo_that_came_too_late_says_so_and_takes_nothing_back(qtbot: QtBot, cases: MainWindow) -> None:
    case_id = yonas().case.id
    cases.desk.plans.remove_step(case_id, yonas().steps[0].id)
    cases.desk.cases.delete(case_id)
    cases.desk.vault.opened().cases.save_case(yonas().case)
    cases._undo()
    assert cases.toast.text == "It was changed since. Nothing was taken back."
    assert cases.desk.cases.count(Shelf.CURRENT) == 2
    cases._undo()
    assert cases.toast.text == "Taken back."
    assert cases.desk.cases.open(case_id).steps == yonas().steps


def test_archive_and_bring_back(qtbot: QtBot, cases: MainWindow) -> None:
    cases.page.search.setText("samira")
    qtbot.mouseClick(cases.page.archiving, LEFT)
    cases.page.search.clear()
    assert names(cases) == ["Yonas Tesfay"]
    qtbot.mouseClick(cases.page.shelves.button(Shelf.ARCHIVED), LEFT)
    assert names(cases) == ["Samira Haddad"]
    qtbot.mouseClick(cases.page.restoring, LEFT)
    assert names(cases) == []
    qtbot.mouseClick(cases.page.shelves.button(Shelf.CURRENT), LEFT)
    assert sorted(names(cases)) == ["Samira Haddad", "Yonas Tesfay"]


def test_erasing_leads_to_the_page_that_asks(qtbot: QtBot, cases: MainWindow) -> None:
    cases.page.search.setText("yonas")
    qtbot.mouseClick(cases.page.deleting, LEFT)
    qtbot.mouseClick(cases.page.shelves.button(Shelf.DELETED), LEFT)
    qtbot.mouseClick(cases.page.erasing, LEFT)
    assert isinstance(cases.page, ErasePage)
    assert cases.page.file is not None and cases.page.file.case.calling_name == "Yonas Tesfay"
    qtbot.mouseClick(cases.page.form.keep_it, LEFT)
    cases.go("cases")
    assert names(cases) == ["Yonas Tesfay"]


def test_an_empty_list_teaches(qtbot: QtBot, window: MainWindow) -> None:
    window.go("cases")
    assert window.page._empty.isVisible()
    assert window.page._empty.text.text()
    assert not window.page.opening.isEnabled()
