"""The client's own screen, whatever stands on it: its languages, what is undone, what is refused, and the way out."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from coachdesk.domain.address import Reading, ReadingWish
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.picture import Pile
from coachdesk.domain.words import Words
from coachdesk.i18n import mark_to_client
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.page import Around
from coachdesk.ui.parts.notices import Toast
from coachdesk.ui.parts.tongues import Tongues
from coachdesk.ui.together.client_view import ClientView
from coachdesk.ui.together.look import Look
from coachdesk.ui.together.window import ClientWindow
from tests.builders import yonas
from tests.ui.conftest import PIN

LEFT, CTRL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier


class Laying(ClientView):
    """Lays one card by one button: the least that a client can do."""

    title = mark_to_client("What is most important for you now?")

    def __init__(self, around: Around, file: CaseFile) -> None:
        super().__init__(around, file)
        self.button, self.line, self.typed = QPushButton("+"), QLabel(), ""
        box = QVBoxLayout(self)
        box.addWidget(self.button)
        box.addWidget(self.line)
        self.button.clicked.connect(lambda: self.attempt(self.lay))
        self.show_file(file)

    def lay(self) -> None:
        self.around.desk.picture.lay_own_energy(self.file.case.id, Words(self.typed), Pile.GIVES)

    def say(self, tongues: Tongues, look: Look) -> None:
        self.button.setText(" ".join(each.language for each in (tongues.first, tongues.second) if each))

    def show_file(self, file: CaseFile) -> None:
        super().show_file(file)
        self.line.setText(" ".join(item.words.text for item in file.picture.energy))

    def keep(self) -> None:
        if self.typed:
            self.lay()


@pytest.fixture
def file(window: MainWindow) -> CaseFile:
    made = yonas(reading=ReadingWish((Reading.OWN_LANGUAGE,)))
    window.desk.vault.opened().cases.add(made)
    return made


@pytest.fixture
def screen(qtbot: QtBot, window: MainWindow, file: CaseFile) -> Iterator[ClientWindow]:
    """The client's screen over the window, in front."""
    shown = ClientWindow(window.around, file, "ti", Laying(window.around, file))
    with qtbot.waitActive(shown):
        shown.show_full()
        shown.activateWindow()
    closed: list[object] = []
    shown.destroyed.connect(lambda: closed.append(1))
    yield shown
    if not closed:
        shown.put_aside()


def kept(window: MainWindow, file: CaseFile) -> list[str]:
    return [item.words.text for item in window.desk.cases.open(file.case.id).picture.energy]


def lay(qtbot: QtBot, screen: ClientWindow, typed: str) -> None:
    screen.view.typed = typed
    qtbot.mouseClick(screen.view.button, LEFT)
    screen.view.typed = ""


def test_it_covers_the_window_and_asks_in_the_clients_language(window: MainWindow, screen: ClientWindow) -> None:
    assert not window.isVisible()
    words = window.desk.cases.words_for(screen.view.file.case, "ti")
    assert screen.head.title.text() == words.to_client(Laying.title)
    assert screen.head.hint.isHidden()  # there is none, and no room for it
    assert screen.view.button.text() == "ti"


def test_languages_and_the_second_one_reach_the_view(qtbot: QtBot, screen: ClientWindow) -> None:
    qtbot.mouseClick(screen.both, LEFT)
    assert screen.view.button.text() == "ti en"
    screen.speak_language("ar")
    assert screen.view.button.text() == "ar en"
    assert screen.view.layoutDirection() is Qt.LayoutDirection.RightToLeft


def test_what_is_done_is_kept_and_shown_and_undone_with_the_keyboard_and_the_button(
    qtbot: QtBot, window: MainWindow, file: CaseFile, screen: ClientWindow
) -> None:
    assert screen.head.undo.isHidden()
    lay(qtbot, screen, "Singing")
    lay(qtbot, screen, "Cooking")
    assert kept(window, file) == ["Singing", "Cooking"] == screen.view.line.text().split()
    qtbot.keyClick(screen.view.button, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: kept(window, file) == ["Singing"])
    assert screen.view.line.text() == "Singing"
    qtbot.mouseClick(screen.head.undo, LEFT)
    assert kept(window, file) == [] and screen.head.undo.isHidden()


def test_what_the_consultant_did_before_is_not_undone_here(qtbot: QtBot, window: MainWindow, file: CaseFile) -> None:
    window.desk.picture.lay_own_energy(file.case.id, Words("Before"), Pile.GIVES)
    before = window.desk.cases.open(file.case.id)
    screen = ClientWindow(window.around, before, "ti", Laying(window.around, before))
    with qtbot.waitActive(screen):
        screen.show_full()
        screen.activateWindow()
    lay(qtbot, screen, "Here")
    for _ in range(3):
        screen.undo()
    assert kept(window, file) == ["Before"]
    screen.put_aside()


def test_nothing_is_undone_behind_the_question_for_the_pin(
    qtbot: QtBot, window: MainWindow, file: CaseFile, screen: ClientWindow
) -> None:
    lay(qtbot, screen, "Singing")
    screen.ask_to_leave()
    qtbot.keyClick(screen.leave_panel.stay, Qt.Key.Key_Z, CTRL)
    screen.undo()
    assert kept(window, file) == ["Singing"]
    qtbot.keyClick(screen.leave_panel, Qt.Key.Key_Escape)
    screen.undo()
    assert kept(window, file) == []


def test_what_is_refused_is_said_in_the_language_of_the_screen(
    qtbot: QtBot, window: MainWindow, file: CaseFile, screen: ClientWindow
) -> None:
    screen.speak_language("nl")
    lay(qtbot, screen, "")
    said = screen.findChild(Toast).text
    assert said and said != window.toast.text
    assert kept(window, file) == []


def test_it_is_left_with_the_pin_alone_and_what_was_typed_is_kept(
    qtbot: QtBot, window: MainWindow, file: CaseFile, screen: ClientWindow
) -> None:
    screen.view.typed = "Half"
    screen.close()
    assert screen.isVisible() and screen.leave_panel.isVisible()
    screen.leave_panel.secret.field.setText(PIN)
    with qtbot.waitSignal(screen.finished):
        qtbot.keyClick(screen.leave_panel.secret.field, Qt.Key.Key_Return)
    assert window.isVisible()
    assert kept(window, file) == ["Half"]
    window.desk.picture.lay_own_energy(file.case.id, Words("Later"), Pile.GIVES)  # nobody who is gone hears of it
    assert kept(window, file) == ["Half", "Later"]


def test_it_is_left_when_a_window_that_it_covered_is_gone(qtbot: QtBot, window: MainWindow, file: CaseFile) -> None:
    beside = QWidget()
    beside.show()
    screen = ClientWindow(window.around, file, "ti", Laying(window.around, file))
    screen.show_full()
    assert not beside.isVisible() and not window.isVisible()
    delete(beside)
    with qtbot.waitSignal(screen.destroyed):
        screen.put_aside()
    assert window.isVisible()
    assert not any(isinstance(made, ClientWindow) and made.isVisible() for made in QApplication.topLevelWidgets())


def test_locking_takes_it_away_and_keeps_what_was_typed(
    qtbot: QtBot, window: MainWindow, file: CaseFile, screen: ClientWindow
) -> None:
    screen.view.typed = "Half"
    window.lock()
    qtbot.waitUntil(lambda: not window.desk.vault.unlocked)
    assert window.isVisible()
    assert window.desk.vault.unlock("vier gewone woorden samen") is None
    assert kept(window, file) == ["Half"]
