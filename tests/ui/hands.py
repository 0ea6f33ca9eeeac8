"""Someone who has a keyboard and nothing else: finds the way by what has the focus and what it is called."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from coachdesk.i18n import plain

SPACE, ENTER, DELETE, TAB = Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Delete, Qt.Key.Key_Tab
UP, DOWN, LEFT, RIGHT, HOME = Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
MOST = 150
"""How often a key is pressed at most on the way to something."""


class Hands:
    """Presses keys as they come from the system: to the window, and so to what has the focus."""

    def __init__(self, qtbot: QtBot, window: QWidget) -> None:
        self._qtbot, self.window = qtbot, window

    @property
    def here(self) -> QWidget:
        """What has the focus, once the page is laid out."""
        self._qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
        found = QApplication.focusWidget()
        assert found is not None
        return found

    def press(self, *keys: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press keys one after another."""
        for key in keys:
            self._qtbot.waitUntil(lambda: QGuiApplication.focusWindow() is self.window.windowHandle())
            self._qtbot.keyClick(self.window.windowHandle(), key, modifiers)
            QApplication.processEvents()

    def write(self, text: str) -> None:
        """Type into what has the focus."""
        self._qtbot.keyClicks(self.here, text)

    def to(self, name: str, by: Qt.Key = TAB) -> QWidget:
        """Press `by` until what is called by this name, or by one that begins with it, has the focus."""
        passed: list[str] = []
        for _ in range(MOST):
            if called(self.here).startswith(name) and self.here.isVisible():
                return self.here
            passed.append(called(self.here))
            self.press(by)
        raise AssertionError(f"{name!r} is not reached; passed {list(dict.fromkeys(passed))}")

    def to_one(self, kind: type[QWidget]) -> None:
        """Press Tab until something of this kind has the focus."""
        self._tab(lambda: isinstance(self.here, kind), kind.__name__)

    def to_one_of(self, group: QWidget) -> None:
        """Press Tab until something in this part of the page has the focus."""
        self._tab(lambda: group.isAncestorOf(self.here), type(group).__name__)

    def _tab(self, reached: Callable[[], bool], what: str) -> None:
        passed: list[str] = []
        for _ in range(MOST):
            if reached():
                return
            passed.append(called(self.here))
            self.press(TAB)
        raise AssertionError(f"no {what} is reached; passed {list(dict.fromkeys(passed))}")

    def choose(self, name: str) -> None:
        """Go to an option of the group that has the focus, row by row, and press it in where arrows did not do so."""
        passed: list[str] = []
        for _ in range(MOST):
            made = self.here
            if called(made).startswith(name):
                if not made.isChecked():  # type: ignore[attr-defined]
                    self.press(SPACE)
                return
            passed.append(called(made))
            self.press(RIGHT)
            if self.here is made:
                self.press(DOWN)
                self._to_the_beginning()
        raise AssertionError(f"{name!r} is not an option; passed {list(dict.fromkeys(passed))}")

    def _to_the_beginning(self) -> None:
        """Of the row that one is in."""
        before = None
        while self.here is not before:
            before = self.here
            self.press(LEFT)


def called(widget: QWidget) -> str:
    """The name that a screen reader says."""
    text = getattr(widget, "text", str)()
    return plain(widget.accessibleName() or text)
