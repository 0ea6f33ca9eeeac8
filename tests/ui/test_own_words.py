"""Own words on the client's screen: nothing goes that was said, and thanks are said for what is kept."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from coachdesk.domain.cases import LONG
from coachdesk.domain.connection.joining import Came
from coachdesk.domain.words import Words
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.together.activities_ask import AskTogether
from coachdesk.ui.together.window import ClientWindow
from tests.ui.activities_shown import CASE, LEFT, TODAY, Opened, Screen, chosen, opened, screen, stored

__all__ = ["opened", "screen"]  # fixtures

Asked = Callable[[str], tuple[ClientWindow, AskTogether]]


@pytest.fixture
def asked(opened: Opened, window: MainWindow, screen: Screen, qtbot: QtBot) -> Asked:
    """Opens the client's screen in a language, after five times at an activity."""

    def open_in(language: str) -> tuple[ClientWindow, AskTogether]:
        part = opened()
        chosen(part, qtbot)
        (joining,) = stored(window).connection.joinings
        for week in range(5):
            window.desk.joining.attend(CASE, joining.id, TODAY - timedelta(weeks=week), Came.YES)
        made = screen(part, language)
        assert isinstance(made.view, AskTogether)
        return made, made.view

    return open_in


def kept(window: MainWindow) -> Words:
    (experience,) = stored(window).connection.experiences
    return experience.words


def test_words_in_two_languages_stay_whatever_is_pressed_between(
    asked: Asked, window: MainWindow, qtbot: QtBot
) -> None:
    shown, view = asked("ti")
    view.more.line.setText("ብሓባር ንኸሽን")
    view.keep()
    shown.speak_language("nl")
    view.more.line.setText("Het is leuk daar")
    view.keep()
    qtbot.mouseClick(view.faces["equal"].buttons[2], LEFT)
    assert view.more.line.text() == "Het is leuk daar"
    view.more.line.setText("Het is heel leuk daar")
    view.keep()
    assert kept(window) == Words("ብሓባር ንኸሽን", "ti", "Het is heel leuk daar", "nl")


def test_what_is_typed_when_the_language_goes_is_in_the_one_before(asked: Asked, window: MainWindow) -> None:
    shown, view = asked("ti")
    view.more.line.setText("ብሓባር")
    shown.speak_language("ar")
    assert kept(window) == Words("ብሓባር", "ti")


def test_words_typed_on_after_an_undo_are_in_the_language_of_the_screen(asked: Asked, window: MainWindow) -> None:
    shown, view = asked("ti")
    view.more.line.setText("ሓደ")
    view.keep()
    view.more.line.setText("ሓደ ክልተ")
    shown.undo()
    assert stored(window).connection.experiences == ()
    view.keep()
    assert kept(window) == Words("ሓደ ክልተ", "ti")


def test_more_than_can_be_kept_is_not_taken(asked: Asked, window: MainWindow) -> None:
    _shown, view = asked("nl")
    view.more.line.setText("a" * (LONG + 1))
    assert view.kept() and kept(window).text == "a" * LONG


def test_nothing_is_thanked_for_that_could_not_be_kept(asked: Asked, window: MainWindow, qtbot: QtBot) -> None:
    _shown, view = asked("nl")
    window.desk.rights.restrict(CASE, "Het adres klopt niet.")
    view.more.line.setText("Het is leuk daar")
    with qtbot.waitSignal(view.refused):
        view.done.click()
    assert not view.ended and view.more.line.text() == "Het is leuk daar"
    window.desk.rights.release(CASE)
    view.done.click()
    assert view.ended and kept(window).text == "Het is leuk daar"


def test_what_is_taken_back_while_the_thanks_stand_is_seen(asked: Asked, window: MainWindow, qtbot: QtBot) -> None:
    shown, view = asked("nl")
    qtbot.mouseClick(view.faces["equal"].buttons[2], LEFT)
    qtbot.mouseClick(view.done, LEFT)
    assert view.ended
    shown.undo()
    assert not view.ended and view.faces["equal"].chosen is None


def test_the_wheel_over_the_list_of_languages_changes_nothing(asked: Asked, qtbot: QtBot) -> None:
    shown, view = asked("ti")
    assert shown.client_language == "ti"
    qtbot.keyClick(shown.languages, Qt.Key.Key_Down)
    shown.languages.hidePopup()
    assert shown.client_language == "ti" and view.more.line.text() == ""
