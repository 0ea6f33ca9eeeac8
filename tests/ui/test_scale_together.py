"""Load and strength on the client's own screen: laid by the client, as heavy as the client says, in the client's language."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from coachdesk.domain.address import Reading, ReadingWish
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.picture import ScaleItem, Side
from coachdesk.domain.words import Words
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.together.scale import ScaleTogether
from coachdesk.ui.together.scale_choice import ScaleChoice
from coachdesk.ui.together.window import ClientWindow
from tests.builders import an_id, samira, yonas
from tests.ui.conftest import MakeWindow

CASE = an_id(1)
KEYS = Qt.Key
LEFT = Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier
OWN, DUTCH, _PICTURES, LISTENING = Reading


def shown(
    qtbot: QtBot, window: MainWindow, file: CaseFile, size: tuple[int, int] = (1366, 768)
) -> tuple[ClientWindow, ScaleTogether]:
    """The client's screen with the scale; it has the keyboard."""
    store = window.desk.vault.opened().cases
    store.add(file)
    kept = store.get(file.case.id)
    view = ScaleTogether(window.around, kept)
    screen = ClientWindow(window.around, kept, kept.case.client_language, view)
    screen.resize(*size)
    with qtbot.waitActive(screen):
        screen.show()
        screen.activateWindow()
    return screen, view


def put_down(screen: ClientWindow) -> None:
    screen._may_close = True
    screen.close()


@pytest.fixture
def screen(qtbot: QtBot, window: MainWindow) -> Iterator[ClientWindow]:
    """Yonas in front of an empty scale, in Tigrinya."""
    made, _view = shown(qtbot, window, yonas())
    yield made
    put_down(made)


@pytest.fixture
def view(screen: ClientWindow) -> ScaleTogether:
    return screen.view


def scale(window: MainWindow) -> dict[str, tuple[Side, int]]:
    """What the vault has: each card with its side and weight."""
    kept = window.desk.vault.opened().cases.get(CASE).picture.scale
    return {item.key: (item.side, item.weight) for item in kept}


def choice(view: ScaleTogether, key: str) -> ScaleChoice:
    return view.lists[view.side].choices[key]


def test_the_client_lays_stones_and_straps_and_says_how_heavy(
    qtbot: QtBot, window: MainWindow, screen: ClientWindow, view: ScaleTogether
) -> None:
    qtbot.mouseClick(choice(view, "debts").button, LEFT)
    assert scale(window) == {"debts": (Side.LOAD, 1)}
    assert choice(view, "debts").button.isChecked() and view.chart.tilt == -1
    qtbot.mouseClick(choice(view, "debts").weights[2], LEFT)
    qtbot.mouseClick(view.tabs[Side.STRENGTH], LEFT)
    qtbot.mouseClick(choice(view, "trade").button, LEFT)
    assert scale(window) == {"debts": (Side.LOAD, 3), "trade": (Side.STRENGTH, 1)}
    assert view.chart.tilt == -0.5 and set(view.chart.rooms()) == {"debts", "trade"}
    qtbot.mouseClick(choice(view, "trade").button, LEFT)
    assert scale(window) == {"debts": (Side.LOAD, 3)} and choice(view, "trade").weights[0].isHidden()
    qtbot.keyClick(screen, KEYS.Key_Z, CTRL)
    assert scale(window) == {"debts": (Side.LOAD, 3), "trade": (Side.STRENGTH, 1)}
    assert choice(view, "trade").button.isChecked()


def test_it_is_done_with_keys_alone(qtbot: QtBot, window: MainWindow, view: ScaleTogether) -> None:
    view.tabs[Side.LOAD].setFocus()
    qtbot.keyClick(view.tabs[Side.LOAD], KEYS.Key_Tab)
    first, second = list(view.lists[Side.LOAD].choices.values())[:2]
    assert first.button.hasFocus()
    qtbot.keyClick(first.button, KEYS.Key_Space)
    qtbot.keyClick(first.button, KEYS.Key_Down)
    assert second.button.hasFocus()
    qtbot.keyClick(second.button, KEYS.Key_2)
    assert sorted(weight for _side, weight in scale(window).values()) == [1, 2]
    qtbot.keyClick(second.button, KEYS.Key_Delete)
    assert [weight for _side, weight in scale(window).values()] == [1]
    view.tabs[Side.LOAD].setFocus()
    qtbot.keyClick(view.tabs[Side.LOAD], KEYS.Key_Right)
    assert view.side is Side.STRENGTH and view.tabs[Side.STRENGTH].isChecked()


def test_own_words_stand_there_in_the_clients_language_and_nothing_of_the_consultant(
    qtbot: QtBot, window: MainWindow
) -> None:
    own = ScaleItem(an_id(9), Side.LOAD, words=Words("De trap", "nl", "መሰላል", "ti"), idea=Words("Lift vragen", "nl"))
    file = yonas()
    screen, view = shown(qtbot, window, replace(file, picture=replace(file.picture, scale=(own,))))
    texts = {made.text() for made in screen.findChildren(QLabel)}
    assert "መሰላል" in texts and not any("Lift" in text or "De trap" in text for text in texts)
    qtbot.mouseClick(choice(view, own.id).weights[1], LEFT)
    assert scale(window) == {own.id: (Side.LOAD, 2)}
    put_down(screen)


def test_pressing_in_the_picture_leads_to_the_card(qtbot: QtBot, window: MainWindow, view: ScaleTogether) -> None:
    window.desk.picture.lay_on_scale(CASE, Side.STRENGTH, "walks_nature")
    assert view.side is Side.LOAD
    qtbot.mouseClick(view.chart, LEFT, pos=view.chart.rooms()["walks_nature"].center().toPoint())
    assert view.side is Side.STRENGTH and choice(view, "walks_nature").button.hasFocus()


def test_the_picture_is_said_in_the_clients_words(window: MainWindow, view: ScaleTogether) -> None:
    window.desk.picture.lay_on_scale(CASE, Side.LOAD, "debts")
    words = view._tongues.first
    short = window.desk.content.scale_cards["debts"].short
    assert words.language == "ti"
    assert words.ptext(short.context, short.source) in view.chart.accessibleDescription()


@pytest.mark.parametrize("size", [(1366, 768), (880, 500)], ids=["usual", "small"])
@pytest.mark.parametrize("language", ["ar", "ti", "nl"])
def test_nothing_is_cut_off(
    qtbot: QtBot, qapp: QApplication, new_window: MakeWindow, language: str, size: tuple[int, int]
) -> None:
    window, found = new_window("nl"), []
    for number, (ways, large) in enumerate((((), False), ((OWN, DUTCH), False), ((OWN, DUTCH, LISTENING), True)), 1):
        file = samira(number, client_language=language, reading=ReadingWish(ways, large_print=large))
        laid = (ScaleItem(an_id(50), Side.LOAD, "debts", weight=3), ScaleItem(an_id(51), Side.LOAD, "letters_rules"))
        screen, view = shown(qtbot, window, replace(file, picture=replace(file.picture, scale=laid)), size)
        for side in Side:
            view.show_side(side)
            for _ in range(4):
                qapp.processEvents()
            assert (screen.width(), screen.height()) == size
            assert all(view.rect().contains(made.geometry()) for made in (view.chart, view.line))
            found += [f"{ways} {large} {line}" for line in cut_off(view)]
        put_down(screen)
    assert not found, "\n".join(found)


def cut_off(view: ScaleTogether) -> Iterator[str]:
    """Lines that are not whole where they stand, and what is too small to press; what scrolls counts as whole."""
    for made in view.findChildren(QLabel):
        if made.isVisible() and made.text() and made.heightForWidth(made.width()) > made.height() + 1:
            yield f"{made.text()!r}: {made.heightForWidth(made.width())} > {made.height()}"
    for each in view.lists[view.side].choices.values():
        for pressed in (each.button, *each.weights):
            if pressed.isVisible() and (pressed.height() < 44 or pressed.width() < 44):
                yield f"{pressed.accessibleName()!r} is {pressed.width()} by {pressed.height()}"
