"""Who helps and what is shared: added, seen on the paper, taken away, and taken back."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coachdesk.domain.course import HelperKind
from coachdesk.domain.kind import Kind
from coachdesk.domain.privacy import Restriction
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.parts.paper_around import PaperAround
from tests.builders import NOW, samira, yonas
from tests.courses import BUDDY, SHARING, following
from tests.ui.conftest import Opener

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def fold(open_act: Opener, qtbot: QtBot) -> PaperAround:
    """Unfolded, in a case in which nobody helps yet."""
    made: PaperAround = open_act(yonas()).around_paper
    qtbot.mouseClick(made.toggle, LEFT)
    return made


def add_helper(qtbot: QtBot, fold: PaperAround, name: str, phone: str = "") -> None:
    fold.name.setFocus()
    qtbot.keyClicks(fold.name, name)
    qtbot.keyClicks(fold.phone, phone)
    qtbot.mouseClick(fold.add_helper, LEFT)


def test_a_helper_is_added_and_stands_on_the_plan(fold: PaperAround, dutch: MainWindow, qtbot: QtBot) -> None:
    qtbot.mouseClick(fold.kind.button(HelperKind.WORK), LEFT)
    add_helper(qtbot, fold, "Henk", "038 123 45 67")
    (helper,) = dutch.desk.cases.open(fold._case).course.helpers
    assert (helper.kind, helper.name, helper.phone) == (HelperKind.WORK, "Henk", "038 123 45 67")
    assert (fold.name.text(), fold.phone.text()) == ("", "")
    assert fold.name.hasFocus()
    assert "Henk" in fold.line.text()
    sheet = dutch.desk.plans.sheet(fold._case, "ti")
    assert sheet.helpers is not None and "Henk" in (sheet.helpers.lines[0].nl or "")


def test_without_a_name_nothing_is_kept_and_what_is_typed_stays(
    fold: PaperAround, dutch: MainWindow, qtbot: QtBot
) -> None:
    qtbot.keyClicks(fold.phone, "06 1")
    qtbot.mouseClick(fold.add_helper, LEFT)
    assert dutch.desk.cases.open(fold._case).course.helpers == ()
    assert fold.phone.text() == "06 1"
    assert fold.name.hasFocus()


def test_what_is_shared_is_added_with_whom_and_until_when(fold: PaperAround, dutch: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClicks(fold.who, "De Ketting")
    qtbot.mouseClick(fold.add_sharing, LEFT)
    assert dutch.desk.cases.open(fold._case).course.sharings == ()  # it says not yet what
    assert fold.what.typed.hasFocus()
    qtbot.keyClicks(fold.what.typed, "Mijn naam")
    fold.until.show_day(date(2027, 3, 1))
    qtbot.mouseClick(fold.add_sharing, LEFT)
    (sharing,) = dutch.desk.cases.open(fold._case).course.sharings
    assert (sharing.who, sharing.what.text, sharing.what.language) == ("De Ketting", "Mijn naam", "nl")
    assert sharing.until == date(2027, 3, 1)
    assert fold.until.day is None


def test_what_is_too_long_is_refused_and_stays_whatever_else_changes(
    fold: PaperAround, dutch: MainWindow, qtbot: QtBot
) -> None:
    qtbot.keyClicks(fold.who, "De Ketting")
    fold.what.typed.setPlainText(much := "Mijn naam en meer. " * 1500)
    qtbot.mouseClick(fold.add_sharing, LEFT)
    add_helper(qtbot, fold, "Almaz")
    file = dutch.desk.cases.open(fold._case)
    assert file.course.sharings == () and [each.name for each in file.course.helpers] == ["Almaz"]
    assert (fold.who.text(), fold.what.typed.toPlainText()) == ("De Ketting", much)


def test_a_day_that_is_over_is_refused_and_nothing_is_lost(fold: PaperAround, dutch: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClicks(fold.who, "De Ketting")
    qtbot.keyClicks(fold.what.typed, "Mijn naam")
    fold.until.show_day(date(2026, 3, 1))
    qtbot.mouseClick(fold.add_sharing, LEFT)
    assert dutch.desk.cases.open(fold._case).course.sharings == ()
    assert (fold.who.text(), fold.what.typed.toPlainText()) == ("De Ketting", "Mijn naam")


def test_taking_one_away_can_be_undone(open_act: Opener, dutch: MainWindow, qtbot: QtBot) -> None:
    fold: PaperAround = open_act(replace(following(), restriction=None)).around_paper
    qtbot.mouseClick(fold.toggle, LEFT)
    for kind, key, lines in ((Kind.HELPERS, BUDDY.id, fold.helpers), (Kind.SHARINGS, SHARING.id, fold.sharings)):
        button = lines.parts[key].remove
        assert button.accessibleName()
        qtbot.mouseClick(button, LEFT)
        assert key not in lines.parts
        dutch.desk.undo.undo()
        assert key in lines.parts
        assert dutch.desk.cases.open(fold._case).find(kind, key) is not None


def test_another_case_begins_empty(fold: PaperAround, dutch: MainWindow, open_act: Opener, qtbot: QtBot) -> None:
    qtbot.keyClicks(fold.name, "Henk")
    qtbot.keyClicks(fold.what.typed, "Mijn naam")
    other = open_act(samira()).around_paper
    assert (other.name.text(), other.what.typed.toPlainText()) == ("", "")


def test_what_is_typed_outlives_a_change_of_the_case(fold: PaperAround, dutch: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClicks(fold.name, "Henk")
    qtbot.keyClicks(fold.what.typed, "Mijn naam")
    fold._stage.autosave.flush()
    dutch.desk.cases.change(fold._case, reference="ZW-9")
    assert (fold.name.text(), fold.what.typed.toPlainText()) == ("Henk", "Mijn naam")


def test_a_restricted_case_can_be_read_only(open_act: Opener, qtbot: QtBot) -> None:
    file = replace(following(), restriction=Restriction(NOW, "Bezwaar"))
    fold: PaperAround = open_act(file).around_paper
    qtbot.mouseClick(fold.toggle, LEFT)
    assert fold.helpers.parts[BUDDY.id].isVisible()
    for held in (fold.add_helper, fold.add_sharing, fold.helpers.parts[BUDDY.id].remove):
        assert not held.isEnabled()
    assert fold.name.isReadOnly()


def test_everything_is_reached_by_tab(fold: PaperAround, dutch: MainWindow, qtbot: QtBot) -> None:
    fold.kind.button(HelperKind.BUDDY).setFocus()
    seen = []
    for _ in range(14):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
    wanted = [fold.name, fold.phone, fold.add_helper, fold.who, fold.what.typed, fold.add_sharing]
    assert [each for each in seen if each in wanted] == wanted
