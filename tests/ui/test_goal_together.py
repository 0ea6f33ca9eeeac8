"""The plan on the client's own screen: where am I, how sure am I, do I agree; pressed by the client, kept at once."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.choosing import Choice
from coachdesk.domain.course import Agreed, Chooser, GoalState
from coachdesk.domain.stages import Stage
from coachdesk.domain.words import Words
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.together.goal import GoalTogether
from coachdesk.ui.together.goal_agree import AgreePage
from coachdesk.ui.together.goal_page import GoalPage
from coachdesk.ui.together.goal_sure import SurePage
from coachdesk.ui.together.window import ClientWindow
from tests.builders import NOW, an_id, yonas
from tests.ui.conftest import Opener

CASE, KEYS, LEFT = an_id(1), Qt.Key, Qt.MouseButton.LeftButton
EXPECTED = Words("Drie ochtenden meewerken", "nl", "ሰለስተ ንግሆ ምስራሕ", "ti")


def stored(window: MainWindow) -> CaseFile:
    return window.desk.vault.opened().cases.get(CASE)


@pytest.fixture
def screen(qtbot: QtBot, window: MainWindow) -> Iterator[ClientWindow]:
    """Yonas in front of his plan, in Tigrinya: one goal says what is expected, three steps are to be done."""
    window.desk.vault.opened().cases.add(yonas())
    file = window.desk.goals.change(CASE, "work", expected=EXPECTED)
    made = ClientWindow(window.around, file, "ti", GoalTogether(window.around, file))
    made.resize(1366, 768)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    yield made
    made._may_close = True
    made.close()


@pytest.fixture
def view(screen: ClientWindow) -> GoalTogether:
    return screen.view


def test_a_page_for_each_goal_and_its_steps_and_the_question_at_the_end(
    qtbot: QtBot, screen: ClientWindow, view: GoalTogether
) -> None:
    assert [type(part) for part in view.parts] == [GoalPage, SurePage, SurePage, AgreePage]
    assert not view.back.isVisible()
    titles = [view.heading(screen.tongues.first)]
    for _ in range(3):
        qtbot.mouseClick(view.on, LEFT)
        titles.append(view.heading(screen.tongues.first))
    assert len(set(titles)) == 3 and not view.on.isVisible() and view.back.isVisible()
    qtbot.mouseClick(view.back, LEFT)
    assert isinstance(view.part, SurePage)


def test_the_client_shows_where_he_stands_and_takes_it_back(
    qtbot: QtBot, window: MainWindow, screen: ClientWindow, view: GoalTogether
) -> None:
    page = view.parts[0]
    assert EXPECTED.interpreted in page.seen.text()
    qtbot.mouseClick(page.stairs.buttons[0], LEFT)
    assert [(stand.on, stand.level) for stand in stored(window).course.stands] == [(NOW.date(), 0)]
    qtbot.mouseClick(page.stairs.buttons[2], LEFT)
    screen.undo()
    assert stored(window).course.stands[0].level == 0 and page.stairs.buttons[0].isChecked()
    qtbot.mouseClick(page.stairs.buttons[0], LEFT)
    assert stored(window).course.stands == ()


def test_how_sure_he_is_of_each_step_is_pressed_on_a_ladder(
    qtbot: QtBot, window: MainWindow, screen: ClientWindow, view: GoalTogether
) -> None:
    view.turn(1)
    page = view.part
    first, second = page.ladders
    qtbot.mouseClick(page.ladders[first].rungs[4], LEFT)
    assert stored(window).steps[0].confidence == 4
    what, smaller = page.ladders[first].question, page._smaller[first]
    assert smaller.isVisible() and not page._smaller[second].isVisible()
    qtbot.keyClick(page.ladders[first].rungs[4], KEYS.Key_Right)
    assert QApplication.focusWidget() is page.ladders[first].rungs[5]
    qtbot.mouseClick(page.ladders[first].rungs[8], LEFT)
    assert stored(window).steps[0].confidence == 8 and not smaller.isVisible()
    screen.undo()
    assert stored(window).steps[0].confidence == 4
    qtbot.keyClick(page.ladders[first].rungs[4], KEYS.Key_Delete)
    assert stored(window).steps[0].confidence is None and what.text()
    for keys, sure in (("0", 0), ("7", 7), ("10", 10), ("1", 1)):
        for key in keys:
            qtbot.keyClicks(QApplication.focusWidget(), key)
        assert stored(window).steps[0].confidence == sure
        assert QApplication.focusWidget() is page.ladders[first].rungs[sure]
    qtbot.keyClick(QApplication.focusWidget(), KEYS.Key_Return)
    assert stored(window).steps[0].confidence is None


def test_he_agrees_by_a_face_in_his_language(
    qtbot: QtBot, window: MainWindow, screen: ClientWindow, view: GoalTogether
) -> None:
    view.turn(3)
    page = view.part
    qtbot.mouseClick(page.faces[Agreed.NO], LEFT)
    qtbot.mouseClick(page.faces[Agreed.YES], LEFT)
    file = stored(window)
    assert [(each.answer, each.language) for each in file.course.agreements] == [(Agreed.YES, "ti")]
    assert window.desk.goals.agreed(file) and not page.faces[Agreed.NO].isChecked()
    qtbot.mouseClick(page.faces[Agreed.YES], LEFT)
    assert stored(window).course.agreements == ()
    screen.undo()
    assert page.faces[Agreed.YES].isChecked()


def test_a_yes_of_an_earlier_day_that_is_pressed_again_is_said_anew(
    qtbot: QtBot, window: MainWindow, screen: ClientWindow, view: GoalTogether
) -> None:
    window.desk.goals.answer(CASE, Agreed.YES, "ti")
    (first,) = stored(window).course.agreements
    before = replace(first, on=NOW.date() - timedelta(days=30))
    window.desk.goals.save(CASE, before)
    view.turn(3)
    assert view.part.faces[Agreed.YES].isChecked()
    qtbot.mouseClick(view.part.faces[Agreed.YES], LEFT)
    answers = stored(window).course.agreements
    assert before in answers and sorted(each.on for each in answers) == [before.on, NOW.date()]
    assert view.part.faces[Agreed.YES].isChecked() and window.desk.goals.agreed(stored(window))


@pytest.mark.parametrize("state", [GoalState.PAUSED, GoalState.DROPPED])
def test_nothing_is_asked_about_a_goal_that_rests(open_act: Opener, state: GoalState) -> None:
    page = open_act(yonas())
    page.desk.goals.change(CASE, "work", expected=EXPECTED)
    page.desk.goals.change_agreed(CASE, "work", EXPECTED, Chooser.CLIENT, state=state)
    view = page.client_view()
    assert [type(part) for part in view.parts] == [SurePage, AgreePage]
    assert list(view.parts[-1].goals) == ["people"]


def test_it_is_turned_to_the_client_from_act_and_shows_nothing_of_the_consultant(
    open_act: Opener, dutch: MainWindow
) -> None:
    page = open_act(yonas())
    page.desk.goals.change(CASE, "work", expected=EXPECTED)
    page.desk.goals.stand(CASE, "work", 1)
    page.edit_step(page.file.steps[0])
    view = page.client_view()
    assert isinstance(view, GoalTogether) and page.editor is None
    shown = " ".join(each.text() for each in view.findChildren(QLabel))
    assert "T-score" not in shown and page.agreement.score.text() not in shown


def test_without_a_choice_it_is_the_choosing(open_act: Opener, dutch: MainWindow) -> None:
    page = open_act(replace(yonas(), choice=Choice(), steps=()))
    assert page.client_view() is None and dutch.page.stage is Stage.ACT


@pytest.mark.parametrize("size", [(1366, 768), (880, 500)])
@pytest.mark.parametrize("language", ["ar", "ti"])
def test_everything_that_is_pressed_is_large_enough(
    qtbot: QtBot, screen: ClientWindow, view: GoalTogether, size: tuple[int, int], language: str
) -> None:
    screen.resize(*size)
    screen.speak_language(language)
    for part in view.parts:
        view.turn(1 if part is not view.parts[0] else 0)
        made = [*getattr(part, "faces", {}).values(), *part.findChildren(type(view.on))]
        made += [button for ladder in getattr(part, "ladders", {}).values() for button in ladder.rungs.values()]
        made += list(part.stairs.buttons.values()) if isinstance(part, GoalPage) else []
        qtbot.waitUntil(lambda made=made: all(min(each.width(), each.height()) >= 44 for each in made))
