"""Locking by itself, by hand and before sleep; putting away; and coming back to where one was."""

import pytest
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from coachdesk.domain.locking import DEFAULT, minutes_of
from coachdesk.ui.idle import JUMP, NOTICE
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.pages.unlock import UnlockPage
from coachdesk.ui.parts.dialogs import sure
from coachdesk.ui.together.choose import ChooseTogether
from tests.builders import yonas
from tests.ui.conftest import PASSPHRASE, PIN, Elapsed, MakeWindow

LEFT = Qt.MouseButton.LeftButton


def press(qtbot: QtBot, window: QWidget, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
    """A key as it comes from the system: to the window that has the keyboard, not to a widget."""
    window.activateWindow()
    qtbot.waitUntil(lambda: QGuiApplication.focusWindow() == window.windowHandle())
    qtbot.keyClick(window.windowHandle(), key, *modifiers)


def pass_time(window: MainWindow, clock: Elapsed, seconds: float) -> None:
    """Let time go by as it does for a window that is awake."""
    for _ in range(int(seconds / 10)):
        clock.seconds += 10
        window.locking.idle.look()
    clock.seconds += seconds % 10
    window.locking.idle.look()


def is_locked(window: MainWindow) -> bool:
    return not window.desk.vault.unlocked and isinstance(window.gate.shown, UnlockPage) and not window.locking.covered


def open_case(window: MainWindow, stage: str = "meet") -> str:
    file = window.desk.cases.new("Selam Gebre")
    window.go("case", file.case.id, stage)
    return file.case.id


def unlock(window: MainWindow) -> None:
    window.desk.vault.unlock(PASSPHRASE)
    window.unlocked()


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
    field = window.page.shown._lines["reference"]
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
    window.page.shown._lines["reference"].setFocus()
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
    qtbot.waitUntil(lambda: is_locked(window))
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


# --- putting away ---------------------------------------------------------------------------------------------------


def come_back(qtbot: QtBot, window: MainWindow, secret: str = PIN) -> None:
    cover = window.locking.away
    qtbot.keyClicks(cover.secret.field, secret)
    qtbot.keyClick(cover.secret.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not window.background.busy)


def shown_texts(window: QWidget) -> str:
    from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QPushButton

    found = []
    for widget in window.findChildren(QWidget):
        if widget.isVisible() and isinstance(widget, QLabel | QPushButton | QLineEdit):
            found.append(widget.text())
        elif widget.isVisible() and isinstance(widget, QPlainTextEdit):
            found.append(widget.toPlainText())
    return "\n".join(found)


def test_putting_away_blanks_the_window_keeps_what_was_typed_and_the_pin_brings_it_back(
    qtbot: QtBot, window: MainWindow
) -> None:
    case_id = open_case(window)
    with qtbot.waitActive(window):
        window.activateWindow()
    field = window.page.shown._lines["reference"]
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
    qtbot.keyClicks(window.page.shown._lines["reference"], "ZW-1")
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


def open_together(window: MainWindow) -> ChooseTogether:
    file = yonas()
    window.desk.vault.opened().cases.add(file)
    window.go("case", file.case.id, "choose")
    window.page.look_together()
    view = next(w for w in QApplication.topLevelWidgets() if isinstance(w, ChooseTogether) and w.isVisible())
    if not file.choice.area_ids or "housing" in file.choice.area_ids:
        view.toggle("housing")
    return view
