"""Groups of buttons to press in, under the keyboard: Tab enters at what is chosen, arrows move inside."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from coachdesk import paths
from coachdesk.i18n import Translators
from coachdesk.ui.language import Language
from coachdesk.ui.parts.choices import Toggles

IDS = ("one", "two", "three")
Group = tuple[QPushButton, Toggles, QPushButton]


@pytest.fixture
def group(qtbot: QtBot) -> Callable[..., Group]:
    """A group between two buttons, the first of which has the focus."""

    held: list[QWidget] = []

    def made(*, many: bool = False) -> Group:
        page, before, after = QWidget(), QPushButton("before"), QPushButton("after")
        language = Language(Translators(paths.translations()), "en")
        toggles = Toggles(language, "", ((each, each) for each in IDS), many=many, translate=False)
        box = QVBoxLayout(page)
        for part in (before, toggles, after):
            box.addWidget(part)
        held.append(page)
        qtbot.addWidget(page)
        page.show()
        page.activateWindow()
        before.setFocus()
        qtbot.waitUntil(before.hasFocus)
        return before, toggles, after

    return made


def press(qtbot: QtBot, key: Qt.Key) -> None:
    """Press a key where the focus is."""
    focused = QApplication.focusWidget()
    assert focused is not None
    shift = Qt.KeyboardModifier.ShiftModifier if key is Qt.Key.Key_Backtab else Qt.KeyboardModifier.NoModifier
    qtbot.keyClick(focused, key, shift)


@pytest.mark.parametrize("many", [False, True])
@pytest.mark.parametrize("chosen", IDS)
def test_tab_enters_at_the_chosen_one_from_both_sides(
    group: Callable[..., Group], qtbot: QtBot, chosen: str, many: bool
) -> None:
    before, toggles, after = group(many=many)
    toggles.show_chosen([chosen])
    press(qtbot, Qt.Key.Key_Tab)
    assert toggles.button(chosen).hasFocus()
    press(qtbot, Qt.Key.Key_Tab)
    assert after.hasFocus()
    press(qtbot, Qt.Key.Key_Backtab)
    assert toggles.button(chosen).hasFocus()
    press(qtbot, Qt.Key.Key_Backtab)
    assert before.hasFocus()


def test_tab_enters_at_what_was_chosen_since_it_was_left(group: Callable[..., Group], qtbot: QtBot) -> None:
    _before, toggles, after = group()
    toggles.show_chosen(["one"])
    press(qtbot, Qt.Key.Key_Tab)
    press(qtbot, Qt.Key.Key_Tab)
    assert after.hasFocus()
    toggles.show_chosen(["three"])
    press(qtbot, Qt.Key.Key_Backtab)
    assert toggles.button("three").hasFocus()


def test_arrows_move_inside_a_group_of_many_and_choose_nothing(group: Callable[..., Group], qtbot: QtBot) -> None:
    _before, toggles, after = group(many=True)
    toggles.show_chosen(["two"])
    press(qtbot, Qt.Key.Key_Tab)
    press(qtbot, Qt.Key.Key_Right)
    assert toggles.button("three").hasFocus()
    press(qtbot, Qt.Key.Key_Right)
    assert toggles.button("three").hasFocus()
    assert toggles.chosen == ("two",)
    press(qtbot, Qt.Key.Key_Tab)
    assert after.hasFocus()
    press(qtbot, Qt.Key.Key_Backtab)
    assert toggles.button("two").hasFocus()


def test_tab_enters_at_the_first_on_show_where_nothing_is_chosen(group: Callable[..., Group], qtbot: QtBot) -> None:
    _before, toggles, _after = group()
    toggles.button("one").hide()
    press(qtbot, Qt.Key.Key_Tab)
    assert toggles.button("two").hasFocus()
    press(qtbot, Qt.Key.Key_Right)
    assert toggles.button("three").hasFocus()


def test_arrows_go_the_way_of_reading(group: Callable[..., Group], qtbot: QtBot) -> None:
    _before, toggles, _after = group(many=True)
    toggles.window().setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    press(qtbot, Qt.Key.Key_Tab)
    press(qtbot, Qt.Key.Key_Left)
    assert toggles.button("two").hasFocus()


def test_an_arrow_chooses_in_a_group_for_one(group: Callable[..., Group], qtbot: QtBot) -> None:
    _before, toggles, _after = group()
    toggles.show_chosen(["one"])
    press(qtbot, Qt.Key.Key_Tab)
    with qtbot.waitSignal(toggles.picked):
        press(qtbot, Qt.Key.Key_Right)
    assert toggles.chosen == ("two",)
