"""Every text that a page shows, and where: labels, buttons, hints in empty fields, lines of lists."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from coachdesk.ui.parts.drawn import DrawsWords


@dataclass(frozen=True, slots=True)
class Shown:
    """A text and its place in `widget`; what must be scrolled to counts as shown."""

    text: str
    widget: QWidget
    place: QRect


def shown_texts(root: QWidget, *, skipping: QWidget | None = None) -> Iterator[Shown]:
    """The texts in `root`, without those in `skipping`, in no order that means anything."""
    for widget in root.findChildren(QWidget):
        if not widget.isVisible() or widget.width() <= 0:
            continue
        if skipping is not None and (widget is skipping or skipping.isAncestorOf(widget)):
            continue
        if isinstance(widget, QAbstractItemView):
            yield from _of_list(widget)
        elif text := _of_widget(widget):
            yield Shown(text, widget, widget.rect())
        if isinstance(widget, DrawsWords):
            yield from (Shown(drawn.text, widget, drawn.room.toRect()) for drawn in widget.drawn())


def _of_widget(widget: QWidget) -> str:
    for kind, read in _READERS:
        if isinstance(widget, kind):
            return read(widget).strip()
    return ""


def _hint(field: QLineEdit | QPlainTextEdit) -> str:
    """The hint, while nothing is typed."""
    typed = field.text() if isinstance(field, QLineEdit) else field.toPlainText()
    return "" if typed else field.placeholderText()


_READERS: tuple[tuple[type[QWidget], Callable[..., str]], ...] = (
    (QLabel, QLabel.text),
    (QAbstractButton, QAbstractButton.text),
    (QComboBox, QComboBox.currentText),
    (QLineEdit, _hint),
    (QPlainTextEdit, _hint),
)


def _of_list(view: QAbstractItemView) -> Iterator[Shown]:
    """The lines of a list that are in sight; a list may be long, and its lines are alike."""
    model = view.model()
    for row in range(model.rowCount() if model is not None else 0):
        index = model.index(row, 0)
        place = view.visualRect(index)
        if not place.intersects(view.viewport().rect()):
            continue
        said = index.data(Qt.ItemDataRole.AccessibleTextRole) or index.data(Qt.ItemDataRole.DisplayRole)
        if isinstance(said, str) and said:
            yield Shown(said, view.viewport(), place)
