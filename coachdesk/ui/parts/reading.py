"""Letting a part of the window be read and not changed, for a case that is restricted.

Nothing is greyed out that says something: fields can be read, scrolled and copied from, what was chosen stays as clear as
it was. Only buttons that do something are switched off. Widgets (and all in them) that are for reading carry `for_reading`.
"""

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QFrame,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSlider,
    QWidget,
)

_FREE: Final = "for_reading"
_HELD: Final = "held"
_READ: Final = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
_MOUSE: Final = frozenset(
    (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease, QEvent.Type.MouseButtonDblClick)
)
_KEYS: Final = frozenset((QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.Shortcut))
_MOVING: Final = frozenset(
    Qt.Key[f"Key_{name}"]
    for name in ("Tab", "Backtab", "Escape", "PageUp", "PageDown", "Home", "End", "Up", "Down", "Left", "Right")
)
_LEAVING: Final = frozenset((Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape))
"""Keys that only go on from a slider; every arrow moves it."""


def for_reading(*widgets: QWidget) -> None:
    """These, and all in them, change nothing in the case: they go on working."""
    for widget in widgets:
        widget.setProperty(_FREE, True)


class Reading(QObject):
    """Holds everything in `root` that could change something."""

    def __init__(self, root: QWidget) -> None:
        super().__init__(root)
        self._root = root
        self._holds = False

    def release(self) -> None:
        """Let everything be changed again."""
        if not self._holds:
            return
        self._holds = False
        for widget in self._root.findChildren(QWidget):
            if (was := widget.property(_HELD)) is not None:
                widget.setProperty(_HELD, None)
                self._let_go(widget, was)

    def hold(self) -> None:
        """Let nothing be changed. Call again when there are new widgets, or when they were drawn anew."""
        self._holds = True
        for widget in _changing(self._root):
            if isinstance(widget, QLineEdit | QPlainTextEdit):
                self._mark(widget, "typing" if not widget.isReadOnly() else "")
                widget.setReadOnly(True)
                if isinstance(widget, QPlainTextEdit):  # copying with the keyboard too
                    widget.setTextInteractionFlags(_READ)
            elif isinstance(widget, QPushButton) and not widget.isCheckable():
                self._mark(widget, "pressing" if widget.isEnabled() else "")
                widget.setEnabled(False)
            elif isinstance(widget, QAbstractButton) or _takes_keys(widget):
                if widget.property(_HELD) is None:
                    widget.installEventFilter(self)
                self._mark(widget, str(widget.focusPolicy().value))
                if isinstance(widget, QAbstractButton):
                    widget.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _mark(self, widget: QWidget, was: str) -> None:
        """Remember how a widget was, unless it is held already."""
        if was and widget.property(_HELD) is None:
            widget.setProperty(_HELD, was)

    def _let_go(self, widget: QWidget, was: str) -> None:
        if isinstance(widget, QLineEdit | QPlainTextEdit):
            widget.setReadOnly(False)
        elif was == "pressing":
            widget.setEnabled(True)
        else:
            widget.removeEventFilter(self)
            widget.setFocusPolicy(Qt.FocusPolicy(int(was)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOUSE:
            return isinstance(watched, QAbstractButton | QSlider)
        if isinstance(event, QKeyEvent) and event.type() in _KEYS:
            alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
            return alt or event.key() not in (_LEAVING if isinstance(watched, QSlider) else _MOVING)
        return event.type() is QEvent.Type.Shortcut


def _changing(root: QWidget) -> Iterator[QWidget]:
    """Everything in `root` but what is for reading."""
    for child in root.children():
        if isinstance(child, QWidget) and not child.property(_FREE):
            yield child
            yield from _changing(child)


def _takes_keys(widget: QWidget) -> bool:
    """Whether it is a line of a list, or a slider, that acts on keys of its own."""
    if isinstance(widget, QSlider):
        return True
    line = isinstance(widget, QFrame) and not isinstance(widget, QAbstractScrollArea)
    return line and widget.focusPolicy() is Qt.FocusPolicy.StrongFocus
