"""Sentences to choose from, below each other, each in as many rows as it needs."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coachdesk.ui import icons
from coachdesk.ui.listen.list_item import ListItem
from coachdesk.ui.parts.keyed_column import KeyedColumn
from coachdesk.ui.parts.scroll import into_sight
from coachdesk.ui.parts.tab_order import enter_at


class LineChoices(QWidget):
    """`picked` carries the id of a line that was pressed. Tab comes to one of them, arrows go on."""

    picked = Signal(str)

    def __init__(self, icon: str, chosen: str = "") -> None:
        """`icon` stands before each line, and `chosen` before one that is chosen, where that is to be another."""
        super().__init__()
        self._icon, self._chosen = icon, chosen or icon
        self.lines: KeyedColumn[ListItem, tuple[str, bool]] = KeyedColumn(self._line, self._show)
        self.lines.setSpacing(2)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addLayout(self.lines)

    def _line(self, key: str) -> ListItem:
        made = ListItem(lambda colour: icons.icon(self._chosen if made.isChecked() else self._icon, colour))
        made.clicked.connect(lambda: self._pick(key))
        made.moved.connect(lambda pressed: self.lines.parts[self.lines.beside(key, pressed)].setFocus())
        made.installEventFilter(self)
        return made

    def _pick(self, key: str) -> None:
        made = self.lines.parts[key]
        at = self.lines.indexOf(made)
        made.setChecked(not made.isChecked())  # whoever hears of it says what is chosen now
        self.picked.emit(key)
        if key not in self.lines.parts and self.isVisible():
            self._enter(at)

    def _enter(self, at: int) -> None:
        """Give the focus to what stands now where a line went away; Qt would look for it all over the window."""
        left = self.ordered
        here = left[min(at, len(left) - 1)]
        here.setFocus()
        into_sight(here)

    @staticmethod
    def _show(made: ListItem, value: tuple[str, bool]) -> None:
        text, chosen = value
        made.say(text, "✓" if chosen else "", "")
        made.setChecked(chosen)

    def show_lines(self, lines: Iterable[tuple[str, str, bool]]) -> None:
        """Show these: the id of each, its sentence, and whether it is chosen."""
        self.lines.show_values((key, (text, chosen)) for key, text, chosen in lines)
        self.setVisible(bool(self.lines.parts))
        parts = self.ordered
        if parts and not any(made.hasFocus() for made in parts):
            enter_at(next((made for made in parts if made.isChecked()), parts[0]), parts)

    @property
    def ordered(self) -> list[ListItem]:
        """The lines from above."""
        return sorted(self.lines.parts.values(), key=self.lines.indexOf)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, ListItem):
            enter_at(watched, self.lines.parts.values())
        return False
