"""A restricted case in the real window: everything can be read and printed, nothing changes it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPalette
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.errors import CaseRestricted
from coachdesk.domain.privacy import Restriction
from coachdesk.domain.stages import Stage
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.pages.connect_stage import PARTS
from coachdesk.ui.pages.parts_stage import there
from coachdesk.ui.parts.fold import Fold
from coachdesk.ui.parts.step_line import StepLine
from tests.builders import NOW, an_id, yonas
from tests.joined import joined
from tests.library import ACTIVITIES, VOLUNTEER, WELFARE

LEFT = Qt.MouseButton.LeftButton
REASON = "Het adres klopt niet"
STAGES = (Stage.MEET, Stage.LISTEN, Stage.CHOOSE, Stage.ACT, Stage.CONNECT, Stage.HAND_OVER, Stage.FOLLOW)
KEYS = (
    *(Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_X, Qt.Key.Key_Right),
    *(Qt.Key.Key_Down, Qt.Key.Key_Up),
)


@pytest.fixture
def restricted(window: MainWindow) -> CaseFile:
    """The case of Yonas, restricted; everything that could leave the window is shut off by the restriction itself."""
    window.desk.vault.opened().cases.add(yonas())
    window.desk.rights.restrict(an_id(1), REASON)
    return window.desk.vault.opened().cases.get(an_id(1))


def stored(window: MainWindow) -> CaseFile:
    return window.desk.vault.opened().cases.get(an_id(1))


def changing(root: QWidget, kind: type) -> Iterator[QWidget]:
    """Widgets of the stage on show that can be seen."""
    return (widget for widget in root.findChildren(kind) if widget.isVisibleTo(root))


def leads_elsewhere(widget: QWidget) -> bool:
    """Whether it is one of those that go on working."""
    while widget is not None:
        if widget.property("for_reading"):
            return True
        widget = widget.parentWidget()
    return False


def press_everything(qtbot: QtBot, page: QWidget) -> None:
    """Type into every field of a stage, and press whatever does not only read."""
    for field in changing(page, QLineEdit):
        before = field.text()
        qtbot.keyClicks(field, "nieuw")
        qtbot.keyClick(field, Qt.Key.Key_Backspace)
        assert (field.text(), field.isReadOnly()) == (before, True)
    for field in changing(page, QPlainTextEdit):
        before = field.toPlainText()
        qtbot.keyClicks(field, "nieuw")
        assert (field.toPlainText(), field.isReadOnly()) == (before, True)
    for made in [b for b in changing(page, QAbstractButton) if not leads_elsewhere(b)]:
        checked = made.isChecked()
        qtbot.mouseClick(made, LEFT)
        for key in KEYS:
            qtbot.keyClick(made, key)
            qtbot.keyClick(made, key, Qt.KeyboardModifier.AltModifier)
        assert made.isChecked() is checked
    for line in changing(page, StepLine):
        for key in KEYS:
            qtbot.keyClick(line, key)
            qtbot.keyClick(line, key, Qt.KeyboardModifier.AltModifier)


@pytest.mark.parametrize("stage", STAGES)
def test_nothing_that_is_typed_or_pressed_changes_anything(
    qtbot: QtBot, window: MainWindow, restricted: CaseFile, stage: Stage
) -> None:
    window.go("case", an_id(1), stage)
    page = window.page.shown
    press_everything(qtbot, page)
    window.page.keep()
    assert stored(window) == restricted
    assert window.toast.text == ""  # it was not even tried
    assert window.page.shown is page


@pytest.mark.parametrize("part", [key for key, info in PARTS.items() if there(info)])
def test_nothing_changes_in_any_part_of_connect(qtbot: QtBot, window: MainWindow, part: str) -> None:
    vault = window.desk.vault.opened()
    vault.cases.add(joined())
    vault.partners.save((WELFARE,))
    vault.library.save((*ACTIVITIES, VOLUNTEER))
    window.desk.rights.restrict(an_id(1), REASON)
    before = stored(window)
    window.go("case", an_id(1), f"{Stage.CONNECT}:{part}")
    page = window.page.shown
    assert page.key == part
    for fold in page.findChildren(Fold):
        fold.show_open(True)
    press_everything(qtbot, page)
    window.page.keep()
    assert stored(window) == before and window.toast.text == ""
    assert window.page.shown is page and page.key == part


@pytest.mark.parametrize("stage", STAGES)
def test_what_it_says_stays_as_readable_as_before(window: MainWindow, restricted: CaseFile, stage: Stage) -> None:
    window.go("case", an_id(1), stage)
    page = window.page.shown
    said = [*changing(page, QLineEdit), *changing(page, QPlainTextEdit), *changing(page, QCheckBox)]
    said += [b for b in changing(page, QPushButton) if b.isCheckable()]
    for widget in said:
        assert widget.isEnabled()
        assert widget.palette().currentColorGroup() is not QPalette.ColorGroup.Disabled


def test_the_page_says_why_and_since_when_and_leads_to_where_it_is_lifted(
    qtbot: QtBot, window: MainWindow, restricted: CaseFile
) -> None:
    window.go("case", an_id(1), Stage.MEET)
    line = window.page.restricted
    assert line.isVisible()
    assert REASON in line.text and "21 November 2026" in line.text
    assert not window.page._saved.isVisible()
    qtbot.mouseClick(line.about, LEFT)
    card = window.page.card("RestrictionCard")
    qtbot.mouseClick(card.lift, LEFT)
    window.go("case", an_id(1), Stage.MEET)
    assert not window.page.restricted.isVisible()
    assert window.page._saved.isVisible()


def test_everything_works_again_once_it_is_lifted(qtbot: QtBot, window: MainWindow, restricted: CaseFile) -> None:
    for stage in STAGES:
        window.go("case", an_id(1), stage)
    window.desk.rights.release(an_id(1))
    window.go("case", an_id(1), Stage.MEET)
    meet = window.page.shown
    qtbot.keyClicks(meet.lines["reference"], "X")
    meet.interpreter.need.button("no").click()
    window.go("case", an_id(1), Stage.LISTEN)
    listen = window.page.shown
    listen.open_spot("energy")
    qtbot.keyClicks(listen.view.story, "Y")
    qtbot.mouseClick(listen.view.cards.cards["head"], LEFT)
    listen.keep()
    qtbot.mouseClick(listen._later, LEFT)
    window.go("case", an_id(1), Stage.ACT)
    act = window.page.shown
    line = next(iter(act.cards["work"].lines.values()))
    qtbot.keyClick(line, Qt.Key.Key_Space)
    qtbot.mouseClick(act.cards["people"].add, LEFT)
    assert act.editor is not None
    file = stored(window)
    assert file.case.reference.endswith("X") and file.case.interpreter.need == "no"
    assert file.answer("energy").picked == ("head", "hand", "heart")
    assert "Y" in file.answer("energy").words.text
    assert file.steps[0].done_at is not None
    assert window.page._look.isEnabled()


def test_other_cases_can_be_changed_beside_it(qtbot: QtBot, window: MainWindow, restricted: CaseFile) -> None:
    window.desk.vault.opened().cases.add(yonas(7))
    window.go("case", an_id(1), Stage.MEET)
    window.go("case", an_id(7), Stage.MEET)
    qtbot.keyClicks(window.page.shown.lines["reference"], "Z")
    window.page.keep()
    assert window.desk.vault.opened().cases.get(an_id(7)).case.reference.endswith("Z")
    window.go("case", an_id(1), Stage.MEET)
    assert window.page.shown.lines["reference"].isReadOnly()


def test_a_case_that_is_restricted_while_a_step_is_open_closes_the_editor(window: MainWindow) -> None:
    window.desk.vault.opened().cases.add(yonas())
    window.go("case", an_id(1), Stage.ACT)
    act = window.page.shown
    act.open_step(an_id(101))
    window.desk.rights.restrict(an_id(1), REASON)
    assert act.editor is None
    act.add_step()
    act.open_step(an_id(101))
    assert act.editor is None


def test_the_screen_of_the_client_does_not_open(qtbot: QtBot, window: MainWindow, restricted: CaseFile) -> None:
    window.go("case", an_id(1), Stage.CHOOSE)
    qtbot.mouseClick(window.page._look, LEFT)
    qtbot.mouseClick(window.page.shown.start, LEFT)
    window.page.look_together()
    window.page.shown.start_together()
    assert [w for w in QApplication.topLevelWidgets() if w.objectName() == "together" and w.isVisible()] == []
    assert window.isVisible()


def test_reading_goes_on_subjects_scrolling_and_the_plan_on_paper(
    qtbot: QtBot, window: MainWindow, restricted: CaseFile, tmp_path: Path
) -> None:
    window.go("case", an_id(1), Stage.LISTEN)
    listen = window.page.shown
    qtbot.mouseClick(listen.list.parts["daily_life"].head, LEFT)
    qtbot.mouseClick(listen.list.items["housing"], LEFT)
    assert listen.question.id == "housing"
    assert "Rustig huis" in listen.view.story.toPlainText()
    qtbot.mouseClick(listen._next, LEFT)
    assert listen.question.id != "housing"
    window.go("case", an_id(1), Stage.MEET)
    area = window.page.shown.findChild(QScrollArea)
    qtbot.keyClick(window.page.shown.lines["calling_name"], Qt.Key.Key_PageDown)
    assert area.verticalScrollBar().value() > 0
    field = window.page.shown.lines["official_name"]
    field.selectAll()
    assert field.selectedText() == "Yonas Tesfay Haile"
    window.go("case", an_id(1), Stage.ACT)
    act = window.page.shown
    qtbot.mouseClick(act.look, LEFT)
    preview = act.preview
    qtbot.waitUntil(lambda: preview.panel.pdf is not None)
    assert preview.panel.print.isEnabled() and preview.panel.save.isEnabled()
    preview.save_to(tmp_path / "plan.pdf")
    assert (tmp_path / "plan.pdf").read_bytes().startswith(b"%PDF")
    assert stored(window) == restricted


def test_putting_it_away_is_refused_with_the_sentence(qtbot: QtBot, window: MainWindow, restricted: CaseFile) -> None:
    window.go("case", an_id(1), Stage.MEET)
    for archive in (True, False):
        window.page._put_away(archive=archive)
        assert REASON in window.toast.text
    assert window.page.file.case.id == an_id(1)
    window.go("cases")
    for act in (window.page.archive_selected, window.page.delete_selected):
        window.toast.hide()
        act()
        assert REASON in window.toast.text
    assert stored(window) == restricted


def test_undo_is_refused_with_the_sentence(window: MainWindow) -> None:
    window.desk.vault.opened().cases.add(yonas())
    window.desk.plans.remove_step(an_id(1), an_id(101))
    window.desk.rights.restrict(an_id(1), REASON)
    window._undo()
    assert REASON in window.toast.text
    assert len(stored(window).steps) == 2


def test_what_was_being_typed_when_it_was_restricted_elsewhere_is_refused_with_the_sentence(
    qtbot: QtBot, window: MainWindow
) -> None:
    cases = window.desk.vault.opened().cases
    cases.add(yonas())
    window.go("case", an_id(1), Stage.LISTEN)
    qtbot.keyClicks(window.page.shown.view.story, "Nog iets")
    cases.restrict(an_id(1), Restriction(NOW, REASON))
    window.page.keep()
    assert REASON in window.toast.text
    with pytest.raises(CaseRestricted):
        window.desk.cases.change(an_id(1), reference="x")


def test_events_sent_past_the_focus_change_nothing_either(window: MainWindow, restricted: CaseFile) -> None:
    """As assistive tools and automatic clickers send them: straight to the widget."""
    window.go("case", an_id(1), Stage.MEET)
    made = window.page.shown.interpreter.need.button("no")
    for kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease):
        at = QPointF(5, 5)
        event = QMouseEvent(kind, at, made.mapToGlobal(at), LEFT, LEFT, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(made, event)
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(made, QKeyEvent(kind, Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier, " "))
    assert not made.isChecked()
    assert stored(window) == restricted
