"""A column of parts, one for each thing with an id, that come and go and keep what is being typed in them."""

from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

Part = TypeVar("Part", bound=QWidget)
Value = TypeVar("Value")
_DOWN = (Qt.Key.Key_Down, Qt.Key.Key_Right)


class KeyedColumn(QVBoxLayout, Generic[Part, Value]):
    """`made` makes the part for an id; `shown` shows a value in it."""

    def __init__(self, made: Callable[[str], Part], shown: Callable[[Part, Value], None]) -> None:
        super().__init__()
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(8)
        self._made, self._shown = made, shown
        self.parts: dict[str, Part] = {}

    def beside(self, each: str, pressed: int) -> str:
        """The id of the part to which an arrow key, Home or End leads from that of `each`; the ends stay where they are."""
        ids = sorted(self.parts, key=lambda other: self.indexOf(self.parts[other]))
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: len(ids) - 1}
        at = ids.index(each) + (1 if pressed in _DOWN else -1)
        return ids[min(max(ends.get(Qt.Key(pressed), at), 0), len(ids) - 1)]

    def show_values(self, values: Iterable[tuple[str, Value]]) -> None:
        """Show these in this order; a part stays the same as long as its id is there."""
        wanted = list(values)
        for gone in self.parts.keys() - {each for each, _value in wanted}:
            part = self.parts.pop(gone)
            self.removeWidget(part)
            part.hide()
            part.setParent(None)
            part.deleteLater()
        for at, (each, value) in enumerate(wanted):
            if each not in self.parts:
                self.parts[each] = self._made(each)
            if self.indexOf(self.parts[each]) != at:
                self.removeWidget(self.parts[each])
                self.insertWidget(at, self.parts[each])
            self._shown(self.parts[each], value)
