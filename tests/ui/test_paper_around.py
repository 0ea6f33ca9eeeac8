"""Who helps and what is shared: added, seen on the paper, taken away, and taken back."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coachdesk.domain.course import HelperKind
from coachdesk.domain.errors import ChangedSince
from coachdesk.domain.kind import Kind
from coachdesk.domain.privacy import Restriction
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.parts.around_line import AroundEdit
from coachdesk.ui.parts.fields import TextLine
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


# --- changing in place ------------------------------------------------------------------------------------------------


@pytest.fixture
def there(open_act: Opener, qtbot: QtBot) -> PaperAround:
    """Unfolded, in a case with helpers and something that is shared."""
    made: PaperAround = open_act(replace(following(), restriction=None)).around_paper
    qtbot.mouseClick(made.toggle, LEFT)
    return made


def kept(dutch: MainWindow, kind: Kind, key: str) -> Any:
    return dutch.desk.cases.open(yonas().case.id).find(kind, key)


def opened(qtbot: QtBot, fold: PaperAround, key: str) -> AroundEdit:
    line = fold.helpers.parts.get(key) or fold.sharings.parts[key]
    assert line.change.accessibleName()
    qtbot.mouseClick(line.change, LEFT)
    assert line.edit is not None
    return line.edit


def retype(qtbot: QtBot, fold: PaperAround, field: TextLine, text: str) -> None:
    field.setFocus()
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    qtbot.keyClicks(field, text)
    fold._stage.autosave.flush()


def test_a_helper_is_changed_in_place_and_all_of_one_sitting_is_taken_back_at_once(
    there: PaperAround, dutch: MainWindow, qtbot: QtBot
) -> None:
    edit = opened(qtbot, there, BUDDY.id)
    assert edit.first.hasFocus() and edit.first.text() == BUDDY.name
    retype(qtbot, there, edit.first, "Almaz T.")
    retype(qtbot, there, edit.lines["phone"].field, "06 99")
    qtbot.mouseClick(edit.kind.button(HelperKind.FAMILY), LEFT)
    now = replace(BUDDY, name="Almaz T.", phone="06 99", kind=HelperKind.FAMILY)
    assert kept(dutch, Kind.HELPERS, BUDDY.id) == now
    assert "Almaz T." in there.helpers.parts[BUDDY.id].name.text()
    qtbot.keyClick(edit.first, Qt.Key.Key_Escape)
    line = there.helpers.parts[BUDDY.id]
    assert line.edit is None and line.change.hasFocus() and not line.change.isChecked()
    assert kept(dutch, Kind.HELPERS, BUDDY.id) == now
    dutch.desk.undo.undo()
    assert kept(dutch, Kind.HELPERS, BUDDY.id) == BUDDY
    assert dutch.desk.undo.last is None


def test_two_sittings_are_taken_back_one_by_one(there: PaperAround, dutch: MainWindow, qtbot: QtBot) -> None:
    for name in ("Almaz T.", "Almaz Tesfay"):
        retype(qtbot, there, opened(qtbot, there, BUDDY.id).first, name)
        qtbot.mouseClick(there.helpers.parts[BUDDY.id].change, LEFT)
    for name in ("Almaz T.", BUDDY.name):
        dutch.desk.undo.undo()
        assert kept(dutch, Kind.HELPERS, BUDDY.id).name == name


def test_changed_back_by_hand_there_is_nothing_to_take_back(
    there: PaperAround, dutch: MainWindow, qtbot: QtBot
) -> None:
    edit = opened(qtbot, there, BUDDY.id)
    for name in ("Almaz T.", BUDDY.name):
        retype(qtbot, there, edit.first, name)
    assert dutch.desk.undo.last is None


def test_a_name_that_is_empty_stays_in_its_field_with_the_reason_until_it_is_left(
    there: PaperAround, dutch: MainWindow, qtbot: QtBot
) -> None:
    edit = opened(qtbot, there, BUDDY.id)
    retype(qtbot, there, edit.first, "")
    assert edit.lines["name"].problem
    qtbot.mouseClick(there.sharings.parts[SHARING.id].change, LEFT)
    assert there.sharings.parts[SHARING.id].edit is None and edit.first.hasFocus()
    qtbot.keyClick(edit.first, Qt.Key.Key_Escape)
    assert there.helpers.parts[BUDDY.id].edit is None
    assert kept(dutch, Kind.HELPERS, BUDDY.id) == BUDDY
    assert opened(qtbot, there, BUDDY.id).first.text() == BUDDY.name


def test_what_was_refused_in_a_line_waits_until_one_comes_back(
    there: PaperAround, dutch: MainWindow, qtbot: QtBot
) -> None:
    retype(qtbot, there, opened(qtbot, there, BUDDY.id).first, "")
    retype(qtbot, there, there.helpers.parts[BUDDY.id].edit.lines["phone"].field, "06 99")
    dutch.go("today")
    dutch.desk.undo.undo()
    dutch.go("case", yonas().case.id, "act")
    edit = there.helpers.parts[BUDDY.id].edit
    assert edit is not None and there.is_open
    assert edit.first.text() == "" and edit.lines["name"].problem


def test_what_is_shared_is_changed_in_both_languages_and_until_another_day(
    there: PaperAround, dutch: MainWindow, qtbot: QtBot
) -> None:
    edit = opened(qtbot, there, SHARING.id)
    retype(qtbot, there, edit.first, "De Ketting, werkplaats")
    edit.what.typed.setPlainText("Mijn naam")
    edit.until.take(date(2026, 3, 1))
    assert edit.until.problem  # that day is over
    edit.until.take(date(2027, 6, 1))
    there._stage.autosave.flush()
    what = replace(SHARING.what, text="Mijn naam")
    changed = replace(SHARING, who="De Ketting, werkplaats", what=what, until=date(2027, 6, 1))
    assert kept(dutch, Kind.SHARINGS, SHARING.id) == changed
    dutch.desk.undo.undo()
    assert kept(dutch, Kind.SHARINGS, SHARING.id) == SHARING
    assert (edit.first.text(), edit.what.typed.toPlainText()) == (SHARING.who, SHARING.what.text)


def test_one_whose_day_is_over_can_be_corrected_and_taken_back(dutch: MainWindow) -> None:
    file = replace(following(), restriction=None)
    over = replace(SHARING, until=date(2026, 3, 1))
    dutch.desk.vault.opened().cases.add(replace(file, course=replace(file.course, sharings=(over,))))
    around = dutch.desk.around
    around.change(file.case.id, replace(over, who="De Kettingzaag"), over, "now")
    assert kept(dutch, Kind.SHARINGS, SHARING.id).who == "De Kettingzaag"
    dutch.desk.undo.undo()
    assert kept(dutch, Kind.SHARINGS, SHARING.id) == over


def test_what_was_changed_elsewhere_since_is_not_taken_back(dutch: MainWindow) -> None:
    file = replace(following(), restriction=None)
    dutch.desk.vault.opened().cases.add(file)
    dutch.desk.around.change(file.case.id, replace(BUDDY, name="Almaz T."), BUDDY, "now")
    dutch.desk.around.save(file.case.id, replace(BUDDY, name="Almaz Tesfay"))
    with pytest.raises(ChangedSince):
        dutch.desk.undo.undo()


def test_only_one_line_is_open_and_none_in_another_case(
    there: PaperAround, open_act: Opener, dutch: MainWindow, qtbot: QtBot
) -> None:
    opened(qtbot, there, BUDDY.id)
    opened(qtbot, there, SHARING.id)
    assert there.helpers.parts[BUDDY.id].edit is None
    open_act(samira())
    dutch.go("case", yonas().case.id, "act")
    assert there.sharings.parts[SHARING.id].edit is None


def test_a_line_that_is_taken_away_while_it_is_open_is_gone_and_comes_back_closed(
    there: PaperAround, dutch: MainWindow, qtbot: QtBot
) -> None:
    opened(qtbot, there, BUDDY.id)
    qtbot.mouseClick(there.helpers.parts[BUDDY.id].remove, LEFT)
    assert BUDDY.id not in there.helpers.parts
    dutch.desk.undo.undo()
    assert there.helpers.parts[BUDDY.id].edit is None
    opened(qtbot, there, BUDDY.id)


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
    qtbot.mouseClick(fold.helpers.parts[BUDDY.id].change, LEFT)
    assert fold.helpers.parts[BUDDY.id].edit is None
    assert fold.name.isReadOnly()


def test_everything_is_reached_by_tab(fold: PaperAround, dutch: MainWindow, qtbot: QtBot) -> None:
    fold.kind.button(HelperKind.BUDDY).setFocus()
    seen = []
    for _ in range(14):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
    wanted = [fold.name, fold.phone, fold.add_helper, fold.who, fold.what.typed, fold.add_sharing]
    assert [each for each in seen if each in wanted] == wanted
