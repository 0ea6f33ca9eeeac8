"""Putting everything away at once, and coming back to it with the PIN."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coachdesk.domain.locking import DEFAULT
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.parts.dialogs import sure
from tests.ui.conftest import PIN, Elapsed
from tests.ui.lock_steps import come_back, is_locked, open_case, open_together, pass_time, press, shown_texts, unlock

LEFT = Qt.MouseButton.LeftButton


def test_putting_away_blanks_the_window_keeps_what_was_typed_and_the_pin_brings_it_back(
    qtbot: QtBot, window: MainWindow
) -> None:
    case_id = open_case(window)
    with qtbot.waitActive(window):
        window.activateWindow()
    field = window.page.shown.lines["reference"]
    field.setFocus()
    qtbot.keyClicks(field, "ZW-1")
    before = window.grab().toImage()
    press(qtbot, window, Qt.Key.Key_F9)
    assert window.desk.cases.open(case_id).case.reference == "ZW-1"
    assert "Selam" not in shown_texts(window)
    assert "ZW-1" not in shown_texts(window)
    assert window.windowTitle() == "CoachDesk"
    assert window.focusWidget() is window.locking.away.secret.field
    assert window.desk.vault.unlocked
    come_back(qtbot, window, "0000")
    assert window.locking.covered
    assert window.locking.away.secret.problem
    come_back(qtbot, window)
    assert not window.locking.covered
    assert window.focusWidget() is field
    assert "Selam" in shown_texts(window)
    assert window.grab().toImage().size() == before.size()


def test_the_blank_page_is_painted_before_anything_is_written(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_case(window)
    qtbot.keyClicks(window.page.shown.lines["reference"], "ZW-1")
    pictures = []
    keep = window.keep
    monkeypatch.setattr(window, "keep", lambda: (pictures.append(window.grab().toImage()), keep())[1])
    window.put_away()
    assert len({pictures[0].pixel(x, y) for x in range(0, 300, 7) for y in range(0, window.height(), 7)}) == 1
    window.lock()


def test_shortcuts_and_tab_reach_nothing_behind(qtbot: QtBot, window: MainWindow) -> None:
    open_case(window)
    with qtbot.waitActive(window):
        window.activateWindow()
    press(qtbot, window, Qt.Key.Key_F9)
    page = window.page
    for key in (Qt.Key.Key_N, Qt.Key.Key_F, Qt.Key.Key_Z, Qt.Key.Key_3):
        press(qtbot, window, key, Qt.KeyboardModifier.ControlModifier)
    assert window.page is page
    for _ in range(12):
        press(qtbot, window, Qt.Key.Key_Tab)
        assert window.locking.away.isAncestorOf(window.focusWidget())


def test_behind_the_blank_page_time_goes_on_whatever_keys_are_pressed(
    qtbot: QtBot, window: MainWindow, clock: Elapsed
) -> None:
    window.put_away()
    for _ in range(DEFAULT * 6 - 1):
        pass_time(window, clock, 10)
        press(qtbot, window, Qt.Key.Key_7)
    assert window.desk.vault.unlocked
    assert window.locking._notice is None
    pass_time(window, clock, 10)
    assert is_locked(window)


def test_putting_away_from_a_dialog_gives_the_safe_answer(qtbot: QtBot, window: MainWindow) -> None:
    open_case(window)
    QTimer.singleShot(0, lambda: press(qtbot, QApplication.activeModalWidget(), Qt.Key.Key_F9))
    assert not sure(window, "Erase the case of Selam?", "Everything goes.", "Erase", "Keep it")
    assert "Selam" not in shown_texts(window)
    come_back(qtbot, window)
    assert not window.locking.covered


def test_putting_away_the_client_s_screen_and_coming_back_to_it(qtbot: QtBot, window: MainWindow) -> None:
    view = open_together(window)
    qtbot.mouseClick(view.cards["housing"], LEFT)
    texts = shown_texts(view)
    press(qtbot, view, Qt.Key.Key_F9)
    assert view.isVisible()
    assert not set(shown_texts(view).split("\n")) & set(filter(None, texts.split("\n")))
    come_back(qtbot, window)
    assert view.isVisible()
    assert shown_texts(view) == texts
    assert not window.isVisible()
    view.put_aside()


def test_locking_from_the_blank_page(qtbot: QtBot, window: MainWindow) -> None:
    case_id = open_case(window)
    window.put_away()
    qtbot.mouseClick(window.locking.away.lock, LEFT)
    assert is_locked(window)
    unlock(window)
    assert window.page.file.case.id == case_id


def test_a_right_pin_that_comes_after_locking_began_opens_nothing(qtbot: QtBot, window: MainWindow) -> None:
    window.put_away()
    qtbot.keyClicks(window.locking.away.secret.field, PIN)
    qtbot.keyClick(window.locking.away.secret.field, Qt.Key.Key_Return)
    window.locking.lock(by_hand=False)
    assert window.locking.covered
    qtbot.waitUntil(lambda: is_locked(window))


def test_what_is_told_meanwhile_waits(window: MainWindow) -> None:
    window.put_away()
    window.speaker.tell("The plan of Selam is ready.")
    assert window.toast.text == ""
    window.locking._come_back()
    assert window.toast.text == "The plan of Selam is ready."
    window.put_away()
    window.speaker.tell("The plan of Selam is ready.")
    window.lock()
    assert window.toast.text == ""
