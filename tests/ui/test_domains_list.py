"""The list of life domains: who sees which, how each stands, and the keys along it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from coachdesk.domain.picture import DomainLook, LookStatus
from coachdesk.ui.listen.domain_row import DomainRow
from coachdesk.ui.main_window import MainWindow
from tests.ui.domains_shown import TODAY, opened, shown


@pytest.mark.parametrize(("children", "number"), [(False, 13), (True, 17)])
def test_domains_of_parenting_are_there_only_for_who_brings_up_children(
    window: MainWindow, children: bool, number: int
) -> None:
    page = opened(window, children=children)
    assert len(shown(page)) == number
    assert page._parenting.isVisible() is children


def test_each_line_says_how_it_stands_and_nothing_is_ever_added_up(window: MainWindow) -> None:
    scored = DomainLook("finances", TODAY, "basics", LookStatus.SCORED, 3, 5)
    unwanted = DomainLook("mental_health", TODAY, status=LookStatus.NOT_WANTED)
    page = opened(window, scored, unwanted)
    lines = page.rows.lines
    assert (
        lines["finances"].accessibleDescription()
        == "Level 3 of 5 · 21 November 2026 · The client's own view: Very good"
    )
    assert "Does not want to talk about it" in lines["mental_health"].accessibleDescription()
    assert lines["justice"].accessibleDescription() == "Closed until there is a purpose"
    assert lines["time_use"].accessibleDescription() == "Not talked about yet"
    said = " ".join(made.text() for made in page.findChildren(QLabel))
    assert "Zelfredzaamheid-Matrix 2017, GGD Amsterdam" in said and "not the official form" in said
    assert not any(word in said.lower() for word in ("total", "average", "sum"))


def test_arrows_go_along_the_lines_and_enter_opens_one(qtbot: QtBot, window: MainWindow) -> None:
    page = opened(window)
    with qtbot.waitActive(window):
        window.activateWindow()
    page.rows.focus("finances")
    QTest.keyClick(page.rows.lines["finances"], Qt.Key.Key_Down)
    focused = QApplication.focusWidget()
    assert isinstance(focused, DomainRow) and focused.domain.id == "work_education"
    QTest.keyClick(focused, Qt.Key.Key_End)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Up)
    assert QApplication.focusWidget() is page.rows.lines["participation"]
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert page.opened == "participation"
    QTest.keyClick(page.view, Qt.Key.Key_Escape)
    assert page.opened == "" and QApplication.focusWidget() is page.rows.lines["participation"]
