"""Choosing one or some of a few things by pressing them."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QLayout,
    QLayoutItem,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
    QWidgetItem,
)

from coachdesk.ui.language import Language
from coachdesk.ui.page import Speaking
from coachdesk.ui.parts.basics import button, label

_AFTER = {
    QEvent.Type.FocusOut,
    QEvent.Type.ShowToParent,
    QEvent.Type.HideToParent,
    QEvent.Type.EnabledChange,
}
"""What can make Tab enter a group at another of its buttons."""
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
"""How far an arrow goes where reading begins at the left."""


class Flow(QLayout):
    """Lays parts in rows, as words in a paragraph, from the side that reading begins at.

    With `ends` each row reaches both ends: its first part stands at the beginning, the others at the end, and a part
    that is alone in its row at the end.
    """

    def __init__(self, parent: QWidget | None = None, *, spacing: int = 8, ends: bool = False) -> None:
        super().__init__(parent)
        self._ends = ends
        self._items: list[QLayoutItem] = []
        self.setSpacing(spacing)
        self.setContentsMargins(0, 0, 0, 0)

    def addWidget(self, widget: QWidget) -> None:
        """Add a part at the end, by an item of ours.

        Of an item that Qt makes, Python does not hear when it is deleted: later it could be taken for another one at the
        same place in memory, and an error in a layout that Qt asks for its size ends the program.
        """
        self.addChildWidget(widget)
        self.addItem(QWidgetItem(widget))
        self.invalidate()

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), move=False)

    def sizeHint(self) -> QSize:
        """Everything in one row."""
        sizes = [i.sizeHint() for i in self._items if i.widget() is None or not i.widget().isHidden()]
        width = sum(size.width() for size in sizes) + self.spacing() * max(len(sizes) - 1, 0)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, move=True)

    def _place(self, rect: QRect, *, move: bool) -> int:
        parent = self.parentWidget()
        rtl = parent is not None and parent.layoutDirection() is Qt.LayoutDirection.RightToLeft
        y = -self.spacing()
        for parts in self._rows(rect.width()):
            x, y = 0, y + self.spacing()
            spare = rect.width() - sum(size.width() + self.spacing() for _item, size in parts) + self.spacing()
            for number, (item, size) in enumerate(parts):
                if self._ends and number == min(len(parts) - 1, 1):
                    x += max(spare, 0)
                if move:
                    left = rect.right() + 1 - x - size.width() if rtl else rect.left() + x
                    item.setGeometry(QRect(left, rect.top() + y, size.width(), size.height()))
                x += size.width() + self.spacing()
            y += max(size.height() for _item, size in parts)
        return max(y, 0)

    def _rows(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        """What is on show, with its size, by the rows that it takes in this width."""
        rows: list[list[tuple[QLayoutItem, QSize]]] = []
        x = 0
        for item in self._items:
            if (widget := item.widget()) is not None and widget.isHidden():
                continue
            size = item.sizeHint()
            if not rows or x + size.width() > width:
                rows.append([])
                x = 0
            rows[-1].append((item, size))
            x += size.width() + self.spacing()
        return rows


def flowing(*parts: QWidget, spacing: int = 10) -> tuple[QWidget, Flow]:
    """Parts beside each other, the first at the beginning and the others at the end, in as many rows as they need."""
    made = QWidget()
    made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    flow = Flow(made, spacing=spacing, ends=True)
    for part in parts:
        flow.addWidget(part)
    return made, flow


class Toggles(Speaking):
    """A labelled row of things to press in: one of them, or any number with `many`.

    Tab enters it at the first that is pressed in, or else at the first; arrows move inside.
    """

    picked = Signal()

    def __init__(
        self,
        language: Language,
        source: str,
        options: Iterable[tuple[str, str]],
        *,
        many: bool = False,
        translate: bool = True,
        help_source: str = "",
    ) -> None:
        """`options` are pairs of an id and a source text; with `translate` off the texts are shown as they are.

        `help_source` is a line for help below them.
        """
        super().__init__(language)
        self._group = QButtonGroup(self)
        self._group.setExclusive(not many)
        self._buttons: dict[str, QPushButton] = {}
        self._label = label("field")
        self._box = QWidget()
        self._box.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._flow = Flow(self._box)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(6)
        whole.addWidget(self._label)
        whole.addWidget(self._box)
        self._label.setVisible(bool(source))
        if source:
            self.speak(self._name, source)
        if help_source:
            help_line = label("small", wrap=True)
            whole.addWidget(help_line)
            self.speak(help_line.setText, help_source)
            self.speak(self._box.setAccessibleDescription, help_source)
        for option_id, text in options:
            self.add(option_id, text, translate=translate)

    def _name(self, text: str) -> None:
        self._label.setText(text)
        self._box.setAccessibleName(text)

    def add(self, option_id: str, text: str, *, translate: bool = True) -> QPushButton:
        """Add an option at the end."""
        made = button("toggle", checkable=True)
        self._buttons[option_id] = made
        self._group.addButton(made)
        self._flow.addWidget(made)
        if translate:
            self.speak(made.setText, text)
        else:
            made.setText(text)
        made.clicked.connect(lambda _checked: self.picked.emit())
        made.installEventFilter(self)
        self._place_tab()
        return made

    def relabel(self, option_id: str, text: str) -> None:
        """Show another text on an option that is not translated here."""
        self._buttons[option_id].setText(text)

    @property
    def ids(self) -> tuple[str, ...]:
        """Ids of all options."""
        return tuple(self._buttons)

    @property
    def chosen(self) -> tuple[str, ...]:
        """Ids of what is pressed in, in the order of the options."""
        return tuple(i for i, b in self._buttons.items() if b.isChecked())

    def show_chosen(self, ids: Iterable[str]) -> None:
        """Press in exactly these, without a signal."""
        wanted = set(ids)
        exclusive = self._group.exclusive()
        self._group.setExclusive(False)
        for option_id, made in self._buttons.items():
            made.setChecked(option_id in wanted)
        self._group.setExclusive(exclusive)
        if not any(made.hasFocus() for made in self._buttons.values()):
            self._place_tab()

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Go to the button to which Tab comes."""
        ready = self._ready()
        entry = next((made for made in ready if made.isChecked()), ready[0] if ready else None)
        if entry is not None:
            entry.setFocus(reason)

    def _place_tab(self) -> None:
        """Let Tab come to one button of the group; left alone, Qt lets it come to the one that was on last.

        Buttons that are held for reading take no focus, and stay so.
        """
        ready = self._ready()
        if any(made.focusPolicy() is Qt.FocusPolicy.NoFocus for made in self._buttons.values()):
            return
        entry = next((made for made in ready if made.isChecked()), ready[0] if ready else None)
        for made in self._buttons.values():
            made.setFocusPolicy(Qt.FocusPolicy.StrongFocus if made is entry else Qt.FocusPolicy.ClickFocus)

    def _ready(self) -> list[QPushButton]:
        """What can have the focus, in its order."""
        return [made for made in self._buttons.values() if made.isEnabled() and not made.isHidden()]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _AFTER:
            self._place_tab()
        # Qt moves, and chooses, in a group for one; in a group for many it only goes where Tab goes too
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and not self._group.exclusive():
            return self._go_on(watched, Qt.Key(event.key()))
        return False

    def _go_on(self, focused: QObject, key: Qt.Key) -> bool:
        """Move the focus by an arrow key, as far as the ends; whether it was one."""
        ready, step = self._ready(), _STEPS.get(key, 0)
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            step = -step
        at = next((at for at, made in enumerate(ready) if made is focused), 0)
        if step:
            reason = Qt.FocusReason.TabFocusReason if step > 0 else Qt.FocusReason.BacktabFocusReason
            ready[min(max(at + step, 0), len(ready) - 1)].setFocus(reason)
        return step != 0

    def button(self, option_id: str) -> QPushButton:
        """The button of an option."""
        return self._buttons[option_id]
