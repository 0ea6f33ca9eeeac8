"""Choosing a day: a button that shows it, and a month to press it in. Weeks begin on Monday in every language."""

from calendar import Calendar
from datetime import date, timedelta

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton, QVBoxLayout

from coachdesk.i18n import mark
from coachdesk.ui.language import Language
from coachdesk.ui.page import Speaking
from coachdesk.ui.parts.basics import button, clear, label, row, set_role

_STEPS = {Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7, Qt.Key.Key_PageUp: -28, Qt.Key.Key_PageDown: 28}


class MonthPanel(QFrame):
    """One month. Arrows move over the days, Page Up and Down over months, Enter takes the day, Escape none."""

    taken = Signal(object)

    def __init__(self, language: Language, shown: date) -> None:
        super().__init__(None, Qt.WindowType.Popup)
        self.setProperty("role", "card")
        self._language, self.day = language, shown
        self._title = label("h3")
        self._title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        before, after = button("icon", "back"), button("icon", "forward")
        words = language.words
        before.setAccessibleName(words.text("Month before"))
        after.setAccessibleName(words.text("Month after"))
        before.clicked.connect(lambda: self.show_day(self.day.replace(day=1) - timedelta(days=1)))
        after.clicked.connect(lambda: self.show_day((self.day.replace(day=28) + timedelta(days=4)).replace(day=1)))
        for made in (before, after):
            made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        head = row(before, self._title, after)
        head.setStretch(1, 1)
        self._grid = QGridLayout()
        self._grid.setSpacing(2)
        box = QVBoxLayout(self)
        box.setContentsMargins(10, 8, 10, 10)
        box.addLayout(head)
        box.addLayout(self._grid)
        self.show_day(shown)

    def show_day(self, day: date) -> None:
        """Show the month of a day, with the cursor on it."""
        self.day = day
        words = self._language.words
        self._title.setText(words.month(day))
        clear(self._grid)
        for column in range(7):
            short = label("small", words.weekday(column + 1)[:3])
            short.setAlignment(Qt.AlignmentFlag.AlignCenter)
            self._grid.addWidget(short, 0, column)
        for number, week in enumerate(Calendar().monthdatescalendar(day.year, day.month), 1):
            for column, each in enumerate(week):
                self._grid.addWidget(self._day_button(each, each.month == day.month), number, column)
        self.adjustSize()

    def _day_button(self, each: date, inside: bool) -> QPushButton:
        made = button("toggle", checkable=True)
        made.setText(str(each.day))
        made.setAccessibleName(self._language.words.date(each, weekday=True))
        made.setFixedSize(46, 40)
        made.setChecked(each == self.day)
        made.setEnabled(inside)
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        made.setStyleSheet("padding: 0;")
        made.clicked.connect(lambda: self._take(each))
        return made

    def _take(self, day: date) -> None:
        self.close()
        self.taken.emit(day)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        along = 1 if self.layoutDirection() is Qt.LayoutDirection.LeftToRight else -1
        steps = {**_STEPS, Qt.Key.Key_Right: along, Qt.Key.Key_Left: -along}
        if event.key() in steps:
            self.show_day(self.day + timedelta(days=steps[Qt.Key(event.key())]))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take(self.day)
        else:
            super().keyPressEvent(event)


class DayPicker(Speaking):
    """`day` is the chosen day or None; `picked` is sent when the user changes it."""

    picked = Signal()

    def __init__(self, language: Language, source: str) -> None:
        super().__init__(language)
        self.day: date | None = None
        self._label = label("field")
        self.open, self._clear = button("plain", "today"), button("icon", "close")
        self.open.clicked.connect(self.show_month)
        self._clear.clicked.connect(lambda: self.take(None))
        self.speak(self._clear.setAccessibleName, mark("No day"))
        self.speak(self._clear.setToolTip, mark("No day"))
        self._panel: MonthPanel | None = None
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        box.addWidget(self._label)
        box.addLayout(row(self.open, self._clear, None, spacing=2))
        self.speak(self._label.setText, source)
        self.retranslate()

    def retranslate(self) -> None:
        super().retranslate()
        words = self.words
        self.open.setText(words.date(self.day, weekday=True) if self.day else words.text("Choose a day"))
        self.open.setAccessibleDescription(self._label.text())
        self._clear.setVisible(self.day is not None)
        set_role(self.open, "plain")

    def show_day(self, day: date | None) -> None:
        """Show a stored day, without a signal."""
        self.day = day
        self.retranslate()

    def take(self, day: date | None) -> None:
        """The user chose a day, or none."""
        self.show_day(day)
        self.picked.emit()

    def show_month(self) -> None:
        """Open the month below the button."""
        self._panel = MonthPanel(self.language, self.day or date.today())
        self._panel.taken.connect(self.take)
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        corner = (
            self.open.rect().bottomRight() - QPoint(self._panel.width(), 0) if rtl else self.open.rect().bottomLeft()
        )
        self._panel.move(self.open.mapToGlobal(corner + QPoint(0, 4)))
        self._panel.show()
        self._panel.setFocus()
