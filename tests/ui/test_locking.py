"""Locking by itself, by hand and before sleep."""

import pytest
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coachdesk.domain.locking import DEFAULT, minutes_of
from coachdesk.ui.idle import JUMP, NOTICE
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.parts.dialogs import sure
from tests.ui.conftest import PASSPHRASE, Elapsed, MakeWindow
from tests.ui.lock_steps import is_locked, open_case, open_together, pass_time, press, unlock

LEFT = Qt.MouseButton.LeftButton


# --- by itself ------------------------------------------------------------------------------------------------------


def test_locks_after_the_time_that_was_set_and_tells_shortly_before(window: MainWindow, clock: Elapsed) -> None:
    pass_time(window, clock, DEFAULT * 60 - NOTICE - 1)
    assert window.locking._notice is None
    pass_time(window, clock, 1)
    assert window.locking._notice.text == "CoachDesk locks in 20 seconds. Press any key to stay."
    assert window.locking._notice.isVisible()
    pass_time(window, clock, NOTICE - 1)
    assert "1 second." in window.locking._notice.text
    pass_time(window, clock, 1)
    assert is_locked(window)
    assert window.locking._notice is None


@pytest.mark.parametrize("kind", ["key", "mouse", "move", "other script"])
def test_any_touch_counts_and_takes_the_notice_away(
    qtbot: QtBot, window: MainWindow, clock: Elapsed, kind: str
) -> None:
    open_case(window)
    field = window.page.shown.lines["reference"]
    with qtbot.waitActive(window):
        window.activateWindow()
    field.setFocus()
    pass_time(window, clock, DEFAULT * 60 - 5)
    assert window.locking._notice is not None
    handle = window.windowHandle()
    if kind == "key":
        press(qtbot, window, Qt.Key.Key_Shift)
    elif kind == "mouse":
        qtbot.mouseClick(handle, LEFT)
    elif kind == "move":
        qtbot.mouseMove(handle)
        qtbot.mouseMove(handle, window.rect().center())
    else:
        typed = QInputMethodEvent()
        typed.setCommitString("ሰላም")
        QApplication.sendEvent(QGuiApplication.focusObject(), typed)
    assert window.locking._notice is None
    pass_time(window, clock, DEFAULT * 60 - NOTICE - 1)
    assert window.desk.vault.unlocked


def test_the_setting_holds_at_once_and_after_unlocking(qtbot: QtBot, window: MainWindow, clock: Elapsed) -> None:
    window.go("settings", stage="safety")
    card = window.page.card("LockingCard")
    assert card.minutes.chosen == ("5",)
    qtbot.mouseClick(card.minutes.button("1"), LEFT)
    pass_time(window, clock, 60)
    assert is_locked(window)
    unlock(window)
    assert window.locking.idle.minutes == 1
    assert minutes_of("7") == minutes_of(None) == DEFAULT


def test_what_the_client_does_counts_and_the_notice_speaks_to_them(
    qtbot: QtBot, window: MainWindow, clock: Elapsed
) -> None:
    view = open_together(window)
    pass_time(window, clock, DEFAULT * 60 - 5)
    notice = window.locking._notice
    assert notice.parentWidget() is view
    assert notice.text == window.language.translator("ti").plural(
        "CoachDesk locks in {n} second. Press any key to stay.",
        "CoachDesk locks in {n} seconds. Press any key to stay.",
        5,
    )
    qtbot.mouseClick(view.windowHandle(), LEFT)
    assert window.locking._notice is None
    pass_time(window, clock, DEFAULT * 60)
    assert is_locked(window)
    assert not view.isVisible()
    assert window.isVisible()


def test_the_wall_clock_plays_no_part(window: MainWindow, clock: Elapsed, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("time.time", lambda: 0.0)
    monkeypatch.setattr("time.monotonic", lambda: 0.0)
    pass_time(window, clock, DEFAULT * 60)
    assert is_locked(window)


# --- sleep ----------------------------------------------------------------------------------------------------------


def test_a_look_that_comes_much_too_late_locks(window: MainWindow, clock: Elapsed) -> None:
    clock.seconds += JUMP
    window.locking.idle.look()
    assert window.desk.vault.unlocked
    clock.seconds += JUMP + 1.1
    window.locking.idle.look()
    assert is_locked(window)


@pytest.mark.parametrize("first", ["key", "expose"])
def test_after_sleep_the_first_key_or_picture_locks_and_does_nothing_else(
    qtbot: QtBot, window: MainWindow, clock: Elapsed, first: str
) -> None:
    case_id = open_case(window)
    with qtbot.waitActive(window):
        window.activateWindow()
    window.page.shown.lines["reference"].setFocus()
    clock.seconds += 3600
    if first == "key":
        press(qtbot, window, Qt.Key.Key_A)
    else:
        QApplication.sendEvent(window.windowHandle(), QEvent(QEvent.Type.FocusIn))
    assert is_locked(window)
    window.desk.vault.unlock(PASSPHRASE)
    assert window.desk.cases.open(case_id).case.reference == ""


# --- by hand --------------------------------------------------------------------------------------------------------


def test_the_key_locks_from_a_dialog(qtbot: QtBot, window: MainWindow) -> None:
    open_case(window)

    def in_the_dialog() -> None:
        dialog = QApplication.activeModalWidget()
        assert dialog.windowTitle() == "CoachDesk"
        press(qtbot, dialog, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)

    QTimer.singleShot(0, window, in_the_dialog)
    assert not sure(window, "Erase the case of Selam?", "Everything goes.", "Erase", "Keep it")
    qtbot.waitUntil(lambda: is_locked(window))


def test_the_key_locks_from_the_client_s_screen(qtbot: QtBot, window: MainWindow) -> None:
    view = open_together(window)
    qtbot.mouseClick(view.cards["housing"], LEFT)
    press(qtbot, view, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert is_locked(window)
    assert window.isVisible()
    unlock(window)
    assert "housing" in window.page.file.choice.area_ids


def test_while_something_works_the_window_is_blank_at_once_and_locks_afterwards(
    qtbot: QtBot, window: MainWindow
) -> None:
    from threading import Event

    begun, results = Event(), []

    def work() -> int:
        begun.set()
        count = 0
        while window.background.goes_on():
            count += 1
        return count

    window.background.run(work, results.append, results.append)
    assert begun.wait(5)
    window.lock()
    assert window.locking.covered
    assert window.desk.vault.unlocked
    assert window.views.isHidden()
    qtbot.waitUntil(lambda: is_locked(window))
    assert window.focusWidget() is window.gate.shown.secret.field
    assert results and results[0] >= 0
    assert window.background.goes_on()


def test_work_that_goes_on_to_more_work_is_waited_for(qtbot: QtBot, window: MainWindow) -> None:
    done: list[str] = []
    run = window.background.run
    run(lambda: "one", lambda one: run(lambda: done.append(one) or "two", done.append, done.append), done.append)
    window.lock()
    assert not is_locked(window)
    qtbot.waitUntil(lambda: is_locked(window))
    assert done == ["one", "two"]


def test_sleep_while_the_vault_is_being_opened_does_not_leave_it_open(qtbot: QtBot, new_window: MakeWindow) -> None:
    window = new_window()
    window.lock()
    page = window.gate.shown
    qtbot.keyClicks(page.secret.field, PASSPHRASE)
    qtbot.mouseClick(page.unlock, LEFT)
    window.locking.lock(by_hand=False)
    assert window.locking.covered
    qtbot.waitUntil(lambda: not window.locking.closing)
    assert is_locked(window)


def test_locking_while_the_recovery_key_is_on_show(qtbot: QtBot, new_window: MakeWindow, clock: Elapsed) -> None:
    window = new_window(unlocked=False)
    window.gate.show_create()
    page = window.gate.shown
    for field in (page.first, page.second):
        qtbot.keyClicks(field.field, PASSPHRASE)
    qtbot.mouseClick(page.make, LEFT)
    qtbot.waitUntil(lambda: window.desk.vault.unlocked and window.locking.idle.running)
    pass_time(window, clock, DEFAULT * 60)
    qtbot.waitUntil(lambda: is_locked(window))
    unlock(window)
    assert "recovery key" in window.toast.text


def test_a_fault_of_ours_while_keeping_leaves_no_vault_open(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fault() -> None:
        raise RuntimeError

    monkeypatch.setattr(window, "keep", fault)
    with pytest.raises(RuntimeError):
        window.put_away()
    assert window.locking.away.secret.field.isVisible()
    window.locking._come_back()
    with pytest.raises(RuntimeError):
        window.lock()
    assert is_locked(window)
    monkeypatch.undo()
