"""Opening the keyboard on the screen for a field, finding its keys and pressing them."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from coachdesk.ui.keyboard.keys import KeyCap
from coachdesk.ui.keyboard.panel import Keyboard
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.parts.fields import TextLine

LEFT = Qt.MouseButton.LeftButton


def line(window: MainWindow, name: str) -> TextLine:
    found = window.page.shown.lines[name]
    assert isinstance(found, TextLine)
    return found


def focus(qtbot: QtBot, field: QWidget) -> QWidget:
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    return field


def opened(qtbot: QtBot, window: MainWindow, field: QWidget) -> Keyboard:
    """The keyboard, opened for a field by its key."""
    focus(qtbot, field)
    qtbot.keyClick(field, Qt.Key.Key_F7)
    panel = window.typing.panel
    assert panel is not None
    return panel


def cap(panel: Keyboard, letter: str) -> KeyCap:
    return next(c for c in panel.keys.findChildren(KeyCap) if c.text() == letter and c.isVisible())


def tap(qtbot: QtBot, panel: Keyboard, *letters: str) -> None:
    for letter in letters:
        qtbot.mouseClick(cap(panel, letter), LEFT)


def room_of(widget: QWidget) -> QRect:
    return QRect(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size())
