"""The order under the Tab key, for parts that come and go: Qt's own order is that in which they were made."""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget


def as_seen(layout: QLayout) -> None:
    """Let Tab go through everything in a layout in the order of reading."""
    before: QWidget | None = None
    for widget in _in_order(layout):
        if before is not None:
            QWidget.setTabOrder(before, widget)
        before = widget


def one_after_another(parts: Iterable[QWidget]) -> None:
    """Let Tab go through everything in these parts, which were made in the order of reading, one part after another."""
    before: QWidget | None = None
    for part in parts:
        for widget in (part, *part.findChildren(QWidget)):
            takes_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            if (
                takes_tab or widget.focusProxy() is not None
            ) and widget.window() is part.window():  # and is no list that drops down
                if before is not None:
                    QWidget.setTabOrder(before, widget)
                before = widget


def _in_order(layout: QLayout) -> Iterator[QWidget]:
    for at in range(layout.count()):
        item = layout.itemAt(at)
        if item is None:
            continue
        if (widget := item.widget()) is not None:
            # in a group of toggles only the chosen one takes Tab, but which one that is changes
            if widget.focusPolicy() is not Qt.FocusPolicy.NoFocus and widget.focusProxy() is None:
                yield widget
            if (inside := widget.layout()) is not None:
                yield from _in_order(inside)
        elif (inner := item.layout()) is not None:
            yield from _in_order(inner)
