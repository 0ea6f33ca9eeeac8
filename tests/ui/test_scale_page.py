"""Load and strength on the consultant's page: built with keys alone, opened, and made into a step of the plan."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.choosing import Choice
from coachdesk.domain.picture import Action, Changeable, Says, ScaleItem, Side
from coachdesk.domain.stages import Stage
from coachdesk.domain.words import Words
from coachdesk.ui.listen.scale_page import ScalePage
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.pages.act_stage import ActStage
from coachdesk.ui.together.scale import ScaleTogether
from coachdesk.ui.together.window import ClientWindow
from tests.builders import an_id, yonas
from tests.ui.conftest import MakeWindow

CASE = an_id(1)
KEYS = Qt.Key
LEFT = Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier


def opened(window: MainWindow, file: CaseFile | None = None) -> ScalePage:
    window.desk.vault.opened().cases.add(file or yonas())
    window.go("case", CASE, Stage.LISTEN)
    stage = window.page.shown
    stage.open_page("scale")
    return stage.page


def scale(window: MainWindow) -> tuple[ScaleItem, ...]:
    """What the vault has."""
    return window.desk.vault.opened().cases.get(CASE).picture.scale


def key(qtbot: QtBot, *keys: Qt.Key) -> None:
    """Keys to whatever has the focus."""
    for each in keys:
        qtbot.keyClick(QApplication.focusWidget(), each)


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow) -> ScalePage:
    """The scale of Yonas, empty, in a window that has the keyboard."""
    with qtbot.waitActive(window):
        window.activateWindow()
    return opened(window)


@pytest.fixture
def laid(page: ScalePage) -> ScalePage:
    """Two stones and a strap lie there."""
    for side, card_id in ((Side.LOAD, "letters_rules"), (Side.LOAD, "bad_nights"), (Side.STRENGTH, "trade")):
        page.lay(side, card_id)
    return page


# --- building --------------------------------------------------------------------------------------------------------


def test_the_whole_scale_is_built_with_keys_alone(qtbot: QtBot, window: MainWindow, page: ScalePage) -> None:
    page.enter()
    key(qtbot, KEYS.Key_Return, KEYS.Key_Down, KEYS.Key_Space)  # the second card of the first group
    assert [item.card for item in scale(window)] == ["bad_nights"]
    key(qtbot, KEYS.Key_Tab, KEYS.Key_Tab, KEYS.Key_Tab)
    assert QApplication.focusWidget() is page.deck.own
    qtbot.keyClicks(page.deck.own, "De trap")
    key(qtbot, KEYS.Key_Return)
    assert scale(window)[-1].words == Words("De trap", "en") and page.deck.own.text() == ""
    key(qtbot, KEYS.Key_Escape)
    assert page.deck is None and page.sides[Side.LOAD].add.hasFocus()
    page.sides[Side.LOAD].enter()
    key(qtbot, KEYS.Key_3, KEYS.Key_Down, KEYS.Key_2)
    assert [item.weight for item in scale(window)] == [3, 2]
    key(qtbot, KEYS.Key_Delete)
    assert [item.card for item in scale(window)] == ["bad_nights"]
    assert page.sides[Side.LOAD].rows["bad_nights"].hasFocus()
    qtbot.keyClick(window, KEYS.Key_Z, CTRL)
    assert [item.words.text for item in scale(window)] == ["", "De trap"]


def test_arrows_go_along_a_side_and_across(qtbot: QtBot, laid: ScalePage) -> None:
    load, strength = laid.sides[Side.LOAD], laid.sides[Side.STRENGTH]
    load.enter()
    assert load.rows["letters_rules"].hasFocus()
    key(qtbot, KEYS.Key_End)
    assert load.rows["bad_nights"].hasFocus()
    key(qtbot, KEYS.Key_Right)
    assert strength.rows["trade"].hasFocus()
    key(qtbot, KEYS.Key_Left)
    assert load.rows["bad_nights"].hasFocus()
    key(qtbot, KEYS.Key_Tab)
    assert load.add.hasFocus()
    key(qtbot, KEYS.Key_Tab)
    assert strength.rows["trade"].hasFocus()


def test_a_card_that_is_let_out_leaves_the_scale(qtbot: QtBot, window: MainWindow, laid: ScalePage) -> None:
    laid.open_deck(Side.LOAD)
    group = next(made for made in laid.deck.groups.values() if "bad_nights" in made.ids)
    assert group.chosen == ("bad_nights",)
    qtbot.mouseClick(group.button("bad_nights"), LEFT)
    assert [item.card for item in scale(window)] == ["letters_rules", "trade"]
    window.desk.undo.undo()
    assert group.chosen == ("bad_nights",)


def test_empty_own_words_are_refused_with_a_sentence(qtbot: QtBot, window: MainWindow, page: ScalePage) -> None:
    page.open_deck(Side.STRENGTH)
    qtbot.mouseClick(page.deck.lay, LEFT)
    assert window.toast._text.text() == "Write on the card what it is about."
    assert not scale(window)


def test_own_words_that_are_left_behind_lie_on_the_scale(qtbot: QtBot, window: MainWindow, page: ScalePage) -> None:
    page.open_deck(Side.STRENGTH)
    page.deck.own.setFocus()
    qtbot.keyClicks(page.deck.own, "Mijn zus")
    key(qtbot, KEYS.Key_Tab)
    assert [item.words.text for item in scale(window)] == ["Mijn zus"]


# --- opened ----------------------------------------------------------------------------------------------------------


def test_what_is_known_of_a_stone_is_kept_at_once(qtbot: QtBot, window: MainWindow, laid: ScalePage) -> None:
    laid.sides[Side.LOAD].enter()
    key(qtbot, KEYS.Key_Return)
    form = laid.form
    assert form.weight.button("1").hasFocus()
    key(qtbot, KEYS.Key_Right)  # in a group of one, arrows choose
    for made, option in ((form.says, Says.BOTH), (form.changeable, Changeable.PARTLY), (form.action, Action.CHALLENGE)):
        qtbot.mouseClick(made.button(option), LEFT)
    assert form._why.isVisible()
    form.idea.typed.setFocus()
    qtbot.keyClicks(form.idea.typed, "Samen openen")
    laid.autosave.flush()
    item = scale(window)[0]
    assert (item.weight, item.says, item.changeable, item.action) == (
        2,
        Says.BOTH,
        Changeable.PARTLY,
        Action.CHALLENGE,
    )
    assert item.idea == Words("Samen openen", "en")
    key(qtbot, KEYS.Key_Escape)
    row = laid.sides[Side.LOAD].rows["letters_rules"]
    assert row.hasFocus() and laid.form is None
    assert "Samen openen" in row.accessibleDescription() and "2 stones" in row.accessibleName()


def test_what_was_typed_is_kept_when_another_is_opened(qtbot: QtBot, window: MainWindow, laid: ScalePage) -> None:
    laid.open_item("letters_rules")
    qtbot.keyClicks(laid.form.idea.typed, "Samen openen")
    laid.open_item("trade")
    assert [item.idea.text for item in scale(window)] == ["Samen openen", "", ""]
    assert laid.form.idea.typed.toPlainText() == ""


def test_what_is_open_closes_when_it_is_taken_away_or_undone(qtbot: QtBot, window: MainWindow, laid: ScalePage) -> None:
    laid.open_item("trade")
    window.desk.undo.undo()
    assert laid.form is None and laid.sides[Side.STRENGTH].add.hasFocus()
    laid.open_item("bad_nights")
    qtbot.mouseClick(laid.form.take_away, LEFT)
    assert laid.form is None and [item.card for item in scale(window)] == ["letters_rules"]
    assert laid.sides[Side.LOAD].rows["letters_rules"].hasFocus()


# --- a step ----------------------------------------------------------------------------------------------------------


def test_a_stone_becomes_a_step_that_can_be_opened(qtbot: QtBot, window: MainWindow, laid: ScalePage) -> None:
    laid.open_item("letters_rules")
    form, before = laid.form, len(laid.file.steps)
    assert tuple(form.offered) == ("work", "people")
    qtbot.mouseClick(form.offered["work"], LEFT)
    assert form.problem.text() == "First write what could be done." and form.idea.typed.hasFocus()
    qtbot.keyClicks(form.idea.typed, "Samen openen")
    qtbot.mouseClick(form.offered["work"], LEFT)
    step = window.desk.vault.opened().cases.get(CASE).steps[-1]
    assert (step.area_id, step.words) == ("work", Words("Samen openen", "en"))
    assert not form.offered and form.problem.isHidden() and form.open_step.hasFocus()
    window.desk.undo.undo()
    assert len(laid.file.steps) == before and tuple(form.offered) == ("work", "people")
    qtbot.mouseClick(form.offered["people"], LEFT)
    made = laid.file.steps[-1].id
    qtbot.mouseClick(form.open_step, LEFT)
    act = window.page.shown
    assert isinstance(act, ActStage) and act.editor.step.id == made


def test_before_choosing_it_says_that_choosing_comes_first(window: MainWindow) -> None:
    page = opened(window, replace(yonas(), choice=Choice(), steps=()))
    page.lay(Side.LOAD, "debts")
    page.open_item("debts")
    assert not page.form.offered and "First the client chooses" in page.form._step_line.text()


# --- the picture -----------------------------------------------------------------------------------------------------


def test_the_picture_says_in_words_what_it_shows(window: MainWindow, laid: ScalePage) -> None:
    laid.change("trade", weight=3)
    assert laid.line.text() == "The scale hangs to what helps."
    assert laid.chart.accessibleDescription() == (
        "The scale hangs to what helps. What is heavy: Letters and rules (1 stone) and Bad nights (1 stone). "
        "What helps to carry: My trade (3 straps)"
    )
    laid.change("trade", weight=2)
    assert laid.line.text() == "The scale is in balance." and laid.chart.tilt == 0
    laid.change("trade", weight=1)
    assert laid.line.text() == "The scale hangs to what is heavy." and laid.chart.tilt < 0


def test_pressing_in_the_picture_opens_what_was_pressed(qtbot: QtBot, laid: ScalePage) -> None:
    here = laid.chart.rooms()["trade"].center().toPoint()
    qtbot.mouseClick(laid.chart, LEFT, pos=here)
    assert laid.form.item.card == "trade"
    there = QHelpEvent(QEvent.Type.ToolTip, QPoint(1, 1), laid.chart.mapToGlobal(QPoint(1, 1)))
    assert laid.chart.event(there)


# --- with the client -------------------------------------------------------------------------------------------------


def test_what_the_client_lays_stands_on_the_page(qtbot: QtBot, window: MainWindow, laid: ScalePage) -> None:
    window.page.look_together()
    screen = next(made for made in QApplication.topLevelWidgets() if isinstance(made, ClientWindow))
    assert isinstance(screen.view, ScaleTogether) and screen.client_language == "ti"
    qtbot.mouseClick(screen.view.lists[Side.LOAD].choices["debts"].button, LEFT)
    assert "debts" in laid.sides[Side.LOAD].rows and "debts" in laid.chart.rooms()
    screen.put_aside()


# --- reading ---------------------------------------------------------------------------------------------------------


def test_a_restricted_scale_is_read_and_not_changed(qtbot: QtBot, window: MainWindow, laid: ScalePage) -> None:
    window.desk.rights.restrict(CASE, "Het adres klopt niet")
    before = scale(window)
    assert not laid.sides[Side.LOAD].add.isEnabled()
    laid.sides[Side.LOAD].enter()
    key(qtbot, KEYS.Key_3, KEYS.Key_Delete)
    assert scale(window) == before
    key(qtbot, KEYS.Key_Return)
    assert laid.form.item.card == "letters_rules"
    qtbot.mouseClick(laid.form.says.button(Says.BOTH), LEFT)
    qtbot.keyClicks(laid.form.idea.typed, "x")
    assert laid.form.idea.typed.isReadOnly() and not laid.form.take_away.isEnabled()
    assert scale(window) == before
    qtbot.mouseClick(laid.form.ready, LEFT)
    assert laid.form is None


@pytest.mark.parametrize("language", ["ar", "ti"])
def test_it_is_built_in_every_language(new_window: MakeWindow, language: str) -> None:
    window = new_window(language)
    page = opened(window)
    page.lay(Side.LOAD, "debts")
    page.open_item("debts")
    page.open_deck(Side.STRENGTH)
    assert page.chart.accessibleDescription()
    rtl = page.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert rtl is (language == "ar")
    assert (page.chart.rooms()["debts"].center().x() > page.chart.width() / 2) is rtl
