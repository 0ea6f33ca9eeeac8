"""The field that is typed in, as an input method sees it: what stands before the cursor, and what is put there.

Letters come in the way they do from an input method of the system, so that replacing what is selected, the longest
length, undo and keeping what is typed are the field's own.
"""

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from coachdesk.ui.parts.fields import Story, TextLine
from coachdesk.ui.place import SECRET

Field = TextLine | Story


def as_target(widget: QWidget | None) -> Field | None:
    """The widget, when it is a field for free text in any script that may be typed in now; None otherwise."""
    if isinstance(widget, TextLine):
        if widget.ltr or widget.property(SECRET) or widget.echoMode() is not QLineEdit.EchoMode.Normal:
            return None
    elif not isinstance(widget, Story):
        return None
    return widget if not widget.isReadOnly() and widget.isEnabled() else None


def before(field: Field) -> str:
    """The letter before the cursor; empty at the beginning, and while something is selected."""
    if isinstance(field, TextLine):
        at, text = field.cursorPosition(), field.text()
        return "" if field.hasSelectedText() else text[at - 1 : at]
    cursor = field.textCursor()
    at = cursor.positionInBlock()
    return "" if cursor.hasSelection() else cursor.block().text()[max(at - 1, 0) : at]


def put(field: Field, text: str, *, replacing: int = 0) -> None:
    """Type `text` at the cursor, in the place of the selection or of `replacing` letters before the cursor."""
    event = QInputMethodEvent()
    event.setCommitString(text, -replacing, replacing)
    QCoreApplication.sendEvent(field, event)


def press(field: Field, key: Qt.Key) -> None:
    """Press a key that types no letter, as Backspace."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QCoreApplication.sendEvent(field, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier))


def cursor_place(field: Field) -> QRect:
    """Where the cursor stands, in the field's window."""
    if isinstance(field, TextLine):
        return QRect(field.mapTo(field.window(), QPoint(0, 0)), field.size())
    rect = field.cursorRect()
    return QRect(field.viewport().mapTo(field.window(), rect.topLeft()), rect.size())
