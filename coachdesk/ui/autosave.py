"""Keeping what is typed: soon after the last key, and at once when the field is left."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from coachdesk.ui.place import KEPT, holds_refusal

if TYPE_CHECKING:
    from coachdesk.ui.parts.fields import Story, TextLine

DELAY = 700
"""Milliseconds of rest after which typing is kept; with the write itself well under two seconds."""
LONGEST = 1500
"""Milliseconds of uninterrupted typing after which it is kept all the same."""


class Autosave(QObject):
    """Runs the save of each field that changed. `state` says "typing" or "saved"."""

    state = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._saves: dict[QWidget, Callable[[], object]] = {}
        self._waiting: dict[QWidget, None] = {}
        self._rest = QTimer(self, singleShot=True, interval=DELAY)
        self._most = QTimer(self, singleShot=True, interval=LONGEST)
        self._rest.timeout.connect(self.flush)
        self._most.timeout.connect(self.flush)

    def watch(self, field: QLineEdit | QPlainTextEdit, save: Callable[[], object]) -> None:
        """Run `save` when the user has changed the text of `field`."""
        self._saves[field] = save
        field.setProperty(KEPT, True)
        if isinstance(field, QLineEdit):
            field.textEdited.connect(lambda _text: self.touch(field))
        else:
            field.textChanged.connect(lambda: self.touch(field))
        field.installEventFilter(self)
        field.destroyed.connect(lambda: self._forget(field))

    def touch(self, field: QWidget) -> None:
        """The user changed this field."""
        if field.signalsBlocked():
            return
        self._waiting[field] = None
        self._rest.start()
        if not self._most.isActive():
            self._most.start()
        self.state.emit("typing")

    def waits(self, field: QWidget) -> bool:
        """Whether the field holds what is not kept yet; it must not be overwritten from outside."""
        return field in self._waiting

    def leaves_alone(self, field: QLineEdit | QPlainTextEdit, *, same: bool = True) -> bool:
        """Whether nothing may be shown over what is in the field: it is not kept yet, or was refused in the `same` thing."""
        return self.waits(field) or (same and holds_refusal(field))

    def show_kept(self, field: "TextLine | Story", text: str, *, same: bool = True) -> None:
        """Show what is kept, unless the field is left alone, or the `same` stands there but for space around it."""
        if not self.leaves_alone(field, same=same):
            field.setProperty(KEPT, True)
            typed = field.text() if isinstance(field, QLineEdit) else field.toPlainText()
            if not same or typed.strip() != text.strip():
                field.show_value(text)

    def flush(self) -> None:
        """Keep everything now."""
        self._rest.stop()
        self._most.stop()
        while self._waiting:
            field = next(iter(self._waiting))
            del self._waiting[field]
            self._save(field)
        self.state.emit("saved")

    def _save(self, field: QWidget) -> None:
        """Run the save of a field; one that was refused leaves it marked as not kept."""
        speaker = getattr(getattr(self.parent(), "around", None), "speaker", None)
        before = getattr(speaker, "refusals", 0)
        self._saves[field]()
        if field in self._saves:
            field.setProperty(KEPT, getattr(speaker, "refusals", 0) == before)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut and watched in self._waiting:
            self.flush()
        return False

    def _forget(self, field: QWidget) -> None:
        self._saves.pop(field, None)
        self._waiting.pop(field, None)
