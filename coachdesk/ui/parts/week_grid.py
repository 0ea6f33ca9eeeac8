"""A week to press in: seven days beside each other, each with its morning, afternoon and evening."""

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QIcon, QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from coachdesk.desk.choice_words import PARTS_OF_DAY
from coachdesk.domain.questions import DAYS, PARTS, WEEK
from coachdesk.i18n import Translator
from coachdesk.ui import icons
from coachdesk.ui.parts.basics import PressButton, label
from coachdesk.ui.parts.tab_order import enter_at
from coachdesk.ui.tokens import LIGHT

_STEPS: Final = {
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
}
"""By how many days and parts of a day an arrow goes, where reading begins at the left."""
NARROWEST, CELL = 32, 38
"""Pixels of a part of a day: least width, and height."""


class DayHead(QLabel):
    """The head of a day's column, as short as its language writes it."""


class WeekCell(PressButton):
    """One part of one day; a tick says that there is something."""

    def __init__(self, day: int, part: int) -> None:
        super().__init__()
        self.day, self.part = day, part
        self.setProperty("role", "cell")
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self._show_tick)

    @property
    def id(self) -> str:
        """As in the answer: "monday_morning"."""
        return f"{DAYS[self.day]}_{PARTS[self.part]}"

    def _show_tick(self, pressed: bool) -> None:
        self.setIcon(icons.icon("check", LIGHT.accent) if pressed else QIcon())

    def minimumSizeHint(self) -> QSize:
        return QSize(NARROWEST, CELL)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        grid = self.parentWidget()
        if event.key() in _STEPS and isinstance(grid, WeekGrid):
            grid.step(self, *_STEPS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        grid = self.parentWidget()
        if isinstance(grid, WeekGrid):
            grid.give_tab(self)


class WeekGrid(QWidget):
    """`picked` is sent when a part of the week was pressed. Tab comes to one part; arrows go to the others."""

    picked = Signal()

    def __init__(self, *, large: bool = False) -> None:
        """`large` is for the client's own screen."""
        super().__init__()
        self._large = large
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(8 if large else 4)
        self.days = [self._head("client-hint" if large else "overline") for _ in DAYS]
        self.parts = [self._head("client-hint" if large else "small") for _ in PARTS]
        for at, day in enumerate(self.days):
            self._grid.addWidget(day, 0, at + 1)
            self._grid.setColumnStretch(at + 1, 1)
        self.cells: dict[str, WeekCell] = {}
        for row, part in enumerate(self.parts):
            self._grid.addWidget(part, row + 1, 0)
            for column in range(len(DAYS)):
                self._add(column, row)
        self.give_tab(self.cells[WEEK[0]])

    def _head(self, role: str) -> QLabel:
        made = DayHead() if role == "overline" else label(role)
        made.setProperty("role", role)
        made.setAlignment(Qt.AlignmentFlag.AlignCenter)
        return made

    def _add(self, day: int, row: int) -> None:
        made = WeekCell(day, row)
        if self._large:
            made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        made.clicked.connect(lambda _checked: self.picked.emit())
        self.cells[made.id] = made
        self._grid.addWidget(made, row + 1, day + 1)

    def say(self, words: Translator, second: Translator | None = None) -> None:
        """Say days and parts of a day in a language, and under it in a second one."""
        both = [words] if second is None else [words, second]
        for at, day in enumerate(self.days):
            day.setText("\n".join((e.weekday if self._large else e.weekday_short)(at + 1) for e in both))
        start = Qt.AlignmentFlag.AlignRight if words.rtl else Qt.AlignmentFlag.AlignLeft
        for made, part in zip(self.parts, PARTS, strict=True):
            made.setText("\n".join(each.text(PARTS_OF_DAY[part]) for each in both))
            made.setAlignment(start | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
        for cell in self.cells.values():
            cell.setAccessibleName(words.line(words.weekday(cell.day + 1), words.text(PARTS_OF_DAY[PARTS[cell.part]])))

    @property
    def chosen(self) -> tuple[str, ...]:
        """Ids of the parts pressed in, in the order of the week."""
        return tuple(each for each in WEEK if self.cells[each].isChecked())

    def show_chosen(self, ids: tuple[str, ...]) -> None:
        """Press in exactly these, without a signal."""
        for each, cell in self.cells.items():
            cell.setChecked(each in ids)

    def step(self, cell: WeekCell, days: int, parts: int) -> None:
        """Go to a neighbour; days run from the side that reading begins at."""
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            days = -days
        day = min(max(cell.day + days, 0), len(DAYS) - 1)
        part = min(max(cell.part + parts, 0), len(PARTS) - 1)
        self.cells[f"{DAYS[day]}_{PARTS[part]}"].setFocus(Qt.FocusReason.OtherFocusReason)

    def give_tab(self, here: WeekCell) -> None:
        """Let Tab come to this part."""
        enter_at(here, self.cells.values())
