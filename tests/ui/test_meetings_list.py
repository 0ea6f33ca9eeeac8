"""The list of talks: by keyboard, taken away and brought back, and read in a restricted case."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from coachdesk.domain.picture import InterpreterKind
from coachdesk.ui.listen.meetings_page import FIRST, MeetingsPage
from coachdesk.ui.main_window import MainWindow
from tests.builders import an_id, samira, yonas
from tests.ui.talking import TODAY, focus, keep, opened, stored, the_talk

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def front(qtbot: QtBot, window: MainWindow) -> MainWindow:
    """The window with the keyboard."""
    with qtbot.waitActive(window):
        window.activateWindow()
    return window


@pytest.fixture
def page(front: MainWindow) -> MeetingsPage:
    """The page of the case of Yonas, who wants a man to interpret by phone."""
    front.desk.vault.opened().cases.add_many((yonas(), samira()))
    return opened(front)


# --- the list ---------------------------------------------------------------------------------------------------------


def test_the_last_talk_is_open_and_others_are_one_key_away(qtbot: QtBot, front: MainWindow, page: MeetingsPage) -> None:
    for number, days in ((401, 9), (402, 2), (403, 5)):
        keep(front, number, TODAY - timedelta(days))
    page = opened(front, 2) and opened(front, 1)
    assert page.open_id == an_id(402)
    focus(qtbot, page, 402)
    qtbot.keyClick(front.focusWidget(), Qt.Key.Key_Down)
    assert page.open_id == an_id(403) and front.focusWidget() is page.talks.parts[an_id(403)]
    qtbot.keyClick(front.focusWidget(), Qt.Key.Key_End)
    assert page.open_id == an_id(401) and page.form.day.day == TODAY - timedelta(9)
    qtbot.keyClick(front.focusWidget(), Qt.Key.Key_Home)
    assert page.open_id == an_id(402)


def test_delete_takes_a_talk_away_and_undo_brings_it_back(qtbot: QtBot, front: MainWindow, page: MeetingsPage) -> None:
    for number, days in ((401, 9), (402, 2)):
        keep(front, number, TODAY - timedelta(days))
    before = stored(front).picture.meetings
    page.open_talk(an_id(402))
    focus(qtbot, page, 402)
    qtbot.keyClick(front.focusWidget(), Qt.Key.Key_Delete)
    assert [talk.id for talk in stored(front).picture.meetings] == [an_id(401)]
    assert page.open_id == an_id(401) and front.focusWidget() is page.talks.parts[an_id(401)]
    assert front.toast.text
    qtbot.keyClick(front, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert sorted(talk.id for talk in stored(front).picture.meetings) == sorted(talk.id for talk in before)


def test_the_last_talk_gone_the_page_is_empty_again(front: MainWindow, page: MeetingsPage) -> None:
    page.new.click()
    page.form.remove.click()
    assert stored(front).picture.meetings == ()
    assert page._none.isVisibleTo(page) and page.new.hasFocus()


def test_many_talks_are_shown_when_they_are_asked_for(front: MainWindow, page: MeetingsPage) -> None:
    for number in range(FIRST + 3):
        keep(front, 400 + number, TODAY - timedelta(number))
    page = opened(front, 2) and opened(front, 1)
    assert len(page.talks.parts) == FIRST and page.more.isVisibleTo(page)
    page.more.click()
    assert len(page.talks.parts) == FIRST + 3 and not page.more.isVisibleTo(page)


def test_a_talk_of_one_client_is_never_shown_with_another(front: MainWindow, page: MeetingsPage) -> None:
    page.new.click()
    page.form.day.take(TODAY + timedelta(3))
    page = opened(front, 2)
    assert not page.talks.parts and not page.form.isVisibleTo(page)
    page.new.click()
    assert page.form.day.problem == "" and page.form.day.day == TODAY


def test_a_restricted_case_can_be_read_talk_by_talk(qtbot: QtBot, front: MainWindow, page: MeetingsPage) -> None:
    for number, days in ((401, 9), (402, 2)):
        keep(front, number, TODAY - timedelta(days))
    front.desk.rights.restrict(an_id(1), "Het adres klopt niet")
    page = opened(front)
    before = stored(front)
    qtbot.mouseClick(page.talks.parts[an_id(401)], LEFT)
    assert page.open_id == an_id(401) and page.form.day.day == TODAY - timedelta(9)
    assert not page.new.isEnabled() and not page.form.remove.isEnabled()
    focus(qtbot, page, 401)
    qtbot.keyClick(page.talks.parts[an_id(401)], Qt.Key.Key_Delete)
    qtbot.mouseClick(page.form.where.button("office"), LEFT)
    assert stored(front) == before


def test_there_is_nothing_here_for_the_client_to_do(page: MeetingsPage) -> None:
    assert page.client_view() is None


def test_the_keyboard_goes_through_a_talk_in_the_order_of_reading(
    qtbot: QtBot, front: MainWindow, page: MeetingsPage
) -> None:
    page.new.click()
    form = page.form

    def tab() -> QWidget:
        qtbot.keyClick(front.focusWidget(), Qt.Key.Key_Tab)
        return front.focusWidget()

    assert [tab() for _ in range(4)] == [
        form.time.field,
        form.minutes.field,
        form.where.button("home"),
        form.who.button("partner"),
    ]
    assert tab() is form.interpreter.kind.button("none")
    qtbot.keyClick(front.focusWidget(), Qt.Key.Key_Right)
    assert the_talk(front).interpreter.kind is InterpreterKind.PROFESSIONAL
    qtbot.waitUntil(form.interpreter.spoken.isVisible)
    assert tab() is form.interpreter.spoken.button("ti")
    seen = [tab() for _ in range(7)]
    parts = [form.interpreter.form.button("phone"), form.interpreter.voice.button("man"), form.interpreter.number]
    assert [widget for widget in seen if widget in parts] == parts
    assert seen[-1] is form.said.typed
    assert [tab() for _ in range(5)] == [
        form.said.interpreted,
        form.agreed.typed,
        form.agreed.interpreted,
        form.told_back.button("told_back"),
        form.next_on.open,
    ]
    assert [tab() for _ in range(2)] == [form.note.field, form.remove]
