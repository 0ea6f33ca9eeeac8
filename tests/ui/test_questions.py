"""Questions of every kind: what is pressed and told is kept at once, in the client's own words and script."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coachdesk.domain.cases import LONG
from coachdesk.domain.listening import AnswerState
from coachdesk.domain.questions import WEEK
from coachdesk.domain.words import Words
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.parts.week_grid import WeekGrid
from tests.builders import an_id, samira, yonas
from tests.ui.conftest import MakeWindow
from tests.ui.test_listen_stage import LEFT, SPACE, listening, settle

UP, DOWN, TO_LEFT, TO_RIGHT = Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right


@pytest.mark.parametrize(("language", "on", "back"), [("nl", TO_RIGHT, TO_LEFT), ("ar", TO_LEFT, TO_RIGHT)])
def test_the_week_is_pressed_in_by_arrows_and_space(
    qapp: QApplication, qtbot: QtBot, new_window: MakeWindow, language: str, on: Qt.Key, back: Qt.Key
) -> None:
    window = new_window(language)
    with qtbot.waitActive(window):
        window.activateWindow()
    page = listening(window)
    page.open_spot("week")
    grid, words = page.view.cards, window.language.words
    assert isinstance(grid, WeekGrid)
    settle(qapp)
    monday, tuesday = grid.cells["monday_morning"], grid.cells["tuesday_morning"]
    assert (monday.x() < tuesday.x()) is (language == "nl"), "the week begins where reading begins"
    assert words.weekday(2) in tuesday.accessibleName()
    monday.setFocus()
    qtbot.keyClick(monday, on)
    assert grid.focusWidget() is tuesday or qapp.focusWidget() is tuesday
    qtbot.keyClick(tuesday, DOWN)
    qtbot.keyClick(qapp.focusWidget(), SPACE)
    qtbot.keyClick(qapp.focusWidget(), UP)
    qtbot.keyClick(qapp.focusWidget(), back)
    qtbot.keyClick(qapp.focusWidget(), back)
    assert qapp.focusWidget() is monday, "the week has an end"
    qtbot.keyClick(monday, SPACE)
    answer = window.desk.cases.open(an_id(1)).answer("week")
    assert answer.picked == ("monday_morning", "tuesday_afternoon") and answer.state is AnswerState.TALKED
    reached = [each for each in WEEK if grid.cells[each].focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert reached == ["monday_morning"], "Tab comes to the week once"


def test_options_are_ticked_and_say_what_belongs_to_them(qtbot: QtBot, window: MainWindow) -> None:
    page = listening(window)
    page.open_spot("contact_help")
    cards = page.view.cards
    qtbot.mouseClick(cards.buttons["text_message"], LEFT)
    qtbot.mouseClick(cards.buttons["call"], LEFT)
    assert window.desk.cases.open(an_id(1)).answer("contact_help").picked == ("call", "text_message")
    assert cards.hints["text_message"].isVisible() and not cards.hints["someone_along"].isVisible()
    assert "Ask in which language." in cards.hints["text_message"].text()
    qtbot.mouseClick(cards.buttons["text_message"], LEFT)
    assert not cards.hints["text_message"].isVisible()
    listening(window, samira()).open_spot("contact_help")
    assert page.view.cards.chosen == ()


def test_what_the_client_writes_stands_beside_what_was_told(qtbot: QtBot, window: MainWindow) -> None:
    page = listening(window)
    page.open_spot("proud_of")
    told = page.view.told
    assert not told.second.isVisible()
    qtbot.keyClicks(told.story, "Repaired bicycles")
    qtbot.mouseClick(told.more, LEFT)
    assert told.second.isVisible()
    told.second.insertPlainText("ብሽክለታ")
    page.keep()
    said = window.desk.cases.open(an_id(1)).answer("proud_of").words
    assert said == Words("Repaired bicycles", "en", "ብሽክለታ", "ti")
    qtbot.mouseClick(told.more, LEFT)
    assert told.second.isVisible(), "what is there is not hidden"
    listening(window, samira()).open_spot("proud_of")
    assert not told.second.isVisible() and told.story.toPlainText() == ""
    window.go("case", an_id(1), "listen")
    assert told.second.isVisible() and told.second.toPlainText() == "ብሽክለታ"


def test_the_language_of_what_was_typed_stays_when_the_window_speaks_another(qtbot: QtBot, window: MainWindow) -> None:
    page = listening(window)
    page.open_spot("housing")
    window.language.switch("ar")
    qtbot.mouseClick(page.view.told.more, LEFT)
    page.view.told.second.insertPlainText("ገዛይ ህዱእ እዩ")
    page.keep()
    said = window.desk.cases.open(an_id(1)).answer("housing").words
    assert said == Words("Rustig huis, aardige buren.", "nl", "ገዛይ ህዱእ እዩ", "ti")
    page.open_spot("trust")
    page.view.story.insertPlainText("أريد أن أعرف")
    page.keep()
    assert window.desk.cases.open(an_id(1)).answer("trust").words.language == "ar"


def test_far_too_much_text_gets_a_sentence_and_nothing_is_lost(window: MainWindow) -> None:
    page = listening(window)
    long = "ab cd efg\n" * (LONG // 10 + 1)
    page.view.story.insertPlainText(long)
    page.keep()
    assert window.toast.text
    assert window.desk.cases.open(an_id(1)).answer("name_wish") is None
    page.open_spot("trust")
    page.open_spot("name_wish")
    assert page.view.story.toPlainText() == long
    assert not window.page._saved.isVisible()


def test_every_kind_stands_in_a_restricted_case_to_be_read(qtbot: QtBot, window: MainWindow) -> None:
    window.desk.vault.opened().cases.add(yonas())
    window.desk.listening.answer(an_id(1), "week", picked=("monday_morning",))
    window.desk.rights.restrict(an_id(1), "Het adres klopt niet")
    window.go("case", an_id(1), "listen")
    page = window.page.shown
    page.open_spot("week")
    qtbot.mouseClick(page.view.cards.cells["friday_evening"], LEFT)
    assert page.view.cards.chosen == ("monday_morning",)
    page.open_spot("contact_help")
    qtbot.mouseClick(page.view.cards.buttons["call"], LEFT)
    assert page.view.cards.chosen == ()
    assert window.desk.cases.open(an_id(1)).answer("contact_help") is None
