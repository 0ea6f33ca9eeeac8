"""What the tests of locking and of putting away do."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.pages.unlock import UnlockPage
from coachdesk.ui.together.choose import ChooseTogether
from tests.builders import yonas
from tests.ui.conftest import PASSPHRASE, PIN, Elapsed


def press(qtbot: QtBot, window: QWidget, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
    """A key as it comes from the system: to the window that has the keyboard, not to a widget."""
    window.activateWindow()
    qtbot.waitUntil(lambda: QGuiApplication.focusWindow() == window.windowHandle())
    qtbot.keyClick(window.windowHandle(), key, *modifiers)


def pass_time(window: MainWindow, clock: Elapsed, seconds: float) -> None:
    """Let time go by as it does for a window that is awake."""
    for _ in range(int(seconds / 10)):
        clock.seconds += 10
        window.locking.idle.look()
    clock.seconds += seconds % 10
    window.locking.idle.look()


def is_locked(window: MainWindow) -> bool:
    """Whether the vault is closed, its gate on show, and nothing over it."""
    return not window.desk.vault.unlocked and isinstance(window.gate.shown, UnlockPage) and not window.locking.covered


def open_case(window: MainWindow, stage: str = "meet") -> str:
    """A new case, at a stage; returns its id."""
    file = window.desk.cases.new("Selam Gebre")
    window.go("case", file.case.id, stage)
    return file.case.id


def unlock(window: MainWindow) -> None:
    """Open the vault again."""
    window.desk.vault.unlock(PASSPHRASE)
    window.unlocked()


def come_back(qtbot: QtBot, window: MainWindow, secret: str = PIN) -> None:
    """Type the PIN on the blank page."""
    cover = window.locking.away
    qtbot.keyClicks(cover.secret.field, secret)
    qtbot.keyClick(cover.secret.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not window.background.busy)


def shown_texts(window: QWidget) -> str:
    """Everything that can be read in a window."""
    found = []
    for widget in window.findChildren(QWidget):
        if widget.isVisible() and isinstance(widget, QLabel | QPushButton | QLineEdit):
            found.append(widget.text())
        elif widget.isVisible() and isinstance(widget, QPlainTextEdit):
            found.append(widget.toPlainText())
    return "\n".join(found)


def open_together(window: MainWindow) -> ChooseTogether:
    """The client's screen of the case of Yonas, with housing not chosen."""
    file = yonas()
    window.desk.vault.opened().cases.add(file)
    window.go("case", file.case.id, "choose")
    window.page.look_together()
    view = next(w for w in QApplication.topLevelWidgets() if isinstance(w, ChooseTogether) and w.isVisible())
    if not file.choice.area_ids or "housing" in file.choice.area_ids:
        view.toggle("housing")
    return view
