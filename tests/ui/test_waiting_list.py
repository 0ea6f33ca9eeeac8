"""What waits, on Today: hidden when nothing does, on top when it can't wait, and each line goes somewhere."""

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from coachdesk.desk.trail import BROKEN
from coachdesk.domain.registers import BreachKind, RequestKind, Told
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.pages.today import TodayPage
from coachdesk.ui.parts.waiting_list import MOST, WaitingList
from tests.builders import NOW, an_id, samira, yonas

LEFT = Qt.MouseButton.LeftButton


def shown(window: MainWindow) -> WaitingList:
    window.go("today")
    page = window.page
    assert isinstance(page, TodayPage)
    return page._waiting


def texts(waiting: WaitingList) -> str:
    return " | ".join(label.text() for label in waiting.findChildren(QLabel))


def overdue(window: MainWindow, days: int, case_id: str = "") -> None:
    request = window.desk.registers.new_request(RequestKind.ACCESS, case_id)
    window.desk.registers.change_request(request.id, received_on=(NOW - timedelta(days=days)).date())


def test_nothing_is_shown_when_nothing_waits(window: MainWindow) -> None:
    window.desk.vault.opened().cases.add_many((yonas(), samira()))
    assert not shown(window).isVisible()


def test_a_request_is_shown_below_the_cases_with_its_days_and_goes_to_the_register(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.desk.vault.opened().cases.add(yonas())
    overdue(window, 33, an_id(1))
    waiting = shown(window)
    assert waiting.isVisible()
    assert "Yonas Tesfay · 2 days too late" in texts(waiting)
    assert waiting.y() > window.page._recent_title.y()
    qtbot.mouseClick(waiting.buttons[0], LEFT)
    assert (window.page, window.page.section) == (window._pages["privacy"], "requests")


def test_a_clock_that_runs_comes_above_everything(qtbot: QtBot, window: MainWindow) -> None:
    window.desk.vault.opened().cases.add(yonas())
    breach = window.desk.registers.new_breach(BreachKind.LOST_DEVICE)
    window.desk.registers.change_breach(breach.id, discovered_at=NOW - timedelta(hours=40, minutes=30))
    waiting = shown(window)
    qtbot.waitUntil(lambda: waiting.y() < window.page._recent_title.y())
    assert "31 hours left" in texts(waiting)
    window.desk.registers.change_breach(breach.id, discovered_at=NOW - timedelta(hours=80))
    assert "72 hours are over" in texts(shown(window))
    window.desk.registers.tell(breach.id, Told.AUTHORITY, NOW)
    waiting = shown(window)
    qtbot.waitUntil(lambda: waiting.y() > window.page._recent_title.y())
    qtbot.mouseClick(waiting.buttons[0], LEFT)
    assert window.page.section == "breaches"


def test_today_begins_at_its_top_with_what_cannot_wait(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(911, 512)
    window.desk.vault.opened().cases.add_many((yonas(), samira()))
    breach = window.desk.registers.new_breach(BreachKind.LOST_DEVICE)
    window.desk.registers.change_breach(breach.id, discovered_at=NOW - timedelta(hours=40))
    for days in range(20, 20 + MOST):
        overdue(window, days, an_id(1))
    waiting = shown(window)
    bar = window.page._column.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 100)
    bar.setValue(bar.maximum())
    window.go("cases")
    assert shown(window) is waiting
    qtbot.waitUntil(lambda: waiting.buttons[0].isVisible())
    assert window.focusWidget() is waiting.buttons[0]
    assert bar.value() == 0


def test_more_than_a_few_unfold(qtbot: QtBot, window: MainWindow) -> None:
    for days in range(25, 25 + MOST + 2):
        overdue(window, days)
    waiting = shown(window)
    assert len(waiting.buttons) == MOST
    assert "2 more" in waiting.more.text()
    qtbot.mouseClick(waiting.more, LEFT)
    assert len(waiting.buttons) == MOST + 2
    assert not waiting.more.isVisible()


def test_a_broken_trail_and_cases_to_look_at_have_their_lines(qtbot: QtBot, window: MainWindow) -> None:
    window.desk.vault.opened().settings.put(BROKEN, "3")
    window.desk.vault.opened().cases.add(samira(archived_at=NOW.replace(year=2020)))
    waiting = shown(window)
    assert "The trail is not whole" in texts(waiting)
    assert "1 closed case to look at" in texts(waiting)
    assert "Samira Haddad" in texts(waiting)
    qtbot.mouseClick(waiting.buttons[1], LEFT)
    assert window.page.section == "keeping"
    qtbot.mouseClick(shown(window).buttons[0], LEFT)
    assert window.page.section == "trail"
    qtbot.waitUntil(lambda: not window.background.busy)


def test_what_is_done_waits_no_longer(window: MainWindow) -> None:
    overdue(window, 40)
    assert shown(window).isVisible()
    (request,) = window.desk.registers.requests()
    window.desk.registers.change_request(request.id, received_on=NOW.date())
    assert not shown(window).isVisible()
