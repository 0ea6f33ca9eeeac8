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


def one_after_another(parts: Iterable[QWidget], *, own: QWidget | None = None) -> None:
    """Let Tab go through everything in these parts, one part after another, in each in the order of making.

    The part `own` has put what is in it in an order of its own, which stays.
    """
    before: QWidget | None = None
    for part in parts:
        inside = [part, *part.findChildren(QWidget)]
        if part is own and before is not None:
            inside = _as_it_is(inside, before)
        for widget in inside:
            takes_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            if (takes_tab or widget.focusProxy() is not None) and widget.window() is part.window():
                # a list that drops down is a window of its own
                if before is not None:
                    QWidget.setTabOrder(before, widget)
                before = widget


def enter_at(here: QWidget, group: Iterable[QWidget]) -> None:
    """Let Tab come to this one of a group in which arrows go on; what may only be read takes no focus, and is left as it is."""
    for made in group:
        wanted = Qt.FocusPolicy.StrongFocus if made is here else Qt.FocusPolicy.ClickFocus
        if made.focusPolicy() not in (wanted, Qt.FocusPolicy.NoFocus):
            made.setFocusPolicy(wanted)


def _as_it_is(widgets: list[QWidget], start: QWidget) -> list[QWidget]:
    """The widgets as Tab goes through them now, from one that is none of them."""
    wanted, found = set(widgets), []
    widget = start.nextInFocusChain()
    while widget is not start:
        if widget in wanted:
            found.append(widget)
        widget = widget.nextInFocusChain()
    return found


def _in_order(layout: QLayout) -> Iterator[QWidget]:
    for part in _parts(layout):
        if isinstance(part, QLayout):
            yield from _in_order(part)
            continue
        # in a group of toggles only the chosen one takes Tab, but which one that is changes
        if part.focusPolicy() is not Qt.FocusPolicy.NoFocus and part.focusProxy() is None:
            yield part
        if (inside := part.layout()) is not None:
            yield from _in_order(inside)


def _parts(layout: QLayout) -> list[QWidget | QLayout]:
    """Widgets and layouts in a layout, in order.

    Not by its items: Python does not hear when Qt deletes one, and may then take it for another at the same place in memory.
    """
    holder = layout.parentWidget()
    widgets = holder.children() if holder is not None else []
    every = [each for each in (*widgets, *layout.children()) if isinstance(each, QWidget | QLayout)]
    placed = [(layout.indexOf(each), each) for each in every if each is not layout]
    return [each for at, each in sorted(placed, key=lambda pair: pair[0]) if at >= 0]
