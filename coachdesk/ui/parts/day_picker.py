"""Choosing a day: a button that shows it, and a month to press it in. Weeks begin on Monday in every language."""

from calendar import Calendar
from datetime import date, timedelta

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton, QVBoxLayout

from coachdesk.domain.days import months_later
from coachdesk.i18n import mark
from coachdesk.ui import icons
from coachdesk.ui.language import Language
from coachdesk.ui.page import Speaking
from coachdesk.ui.parts.basics import button, label, row
from coachdesk.ui.tokens import LIGHT, TARGET

_DAYS: dict[int, int] = {Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}
_MONTHS: dict[int, int] = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
_WEEKS = 6
"""Rows of a month; always as many, so that nothing jumps when another month is shown."""


def days_later(day: date, days: int) -> date:
    """The day so many days later, or `day` itself where the calendar ends."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return day


class MonthPanel(QFrame):
    """One month. Arrows move over the days, Page Up and Down over months, Home goes to today, Enter takes the day,
    Escape none.
    """

    taken = Signal(object)

    def __init__(self, language: Language, shown: date, today: date) -> None:
        super().__init__(None, Qt.WindowType.Popup)
        self.setProperty("role", "card")
        self._language, self._today, self.day = language, today, shown
        words = language.words
        self._title = label("h3")
        self._title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.before, self.after = button("icon", "back"), button("icon", "forward")
        self.before.setAccessibleName(words.text("Month before"))
        self.after.setAccessibleName(words.text("Month after"))
        self.before.clicked.connect(lambda: self.show_day(months_later(self.day, -1)))
        self.after.clicked.connect(lambda: self.show_day(months_later(self.day, 1)))
        head = row(self.before, self._title, self.after)
        head.setStretch(1, 1)
        self._grid = QGridLayout()
        self._grid.setSpacing(2)
        self._shown: list[date | None] = [None] * (7 * _WEEKS)
        self._buttons = [self._day_button(at) for at in range(7 * _WEEKS)]
        for at in range(7):
            short = label("small", words.weekday_short(at + 1))
            short.setAlignment(Qt.AlignmentFlag.AlignCenter)
            self._grid.addWidget(short, 0, at)
        self.now, self.week = button("quiet"), button("quiet")
        self.now.setText(words.text("Today"))
        self.week.setText(words.text("In a week"))
        self.now.clicked.connect(lambda: self.take(today))
        self.week.clicked.connect(lambda: self.take(days_later(today, 7)))
        for made in (self.before, self.after, self.now, self.week):
            made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        box = QVBoxLayout(self)
        box.setContentsMargins(10, 8, 10, 6)
        box.setSpacing(4)
        box.addLayout(head)
        box.addLayout(self._grid)
        box.addLayout(row(self.now, None, self.week))
        self.show_day(shown)

    def _day_button(self, at: int) -> QPushButton:
        made = button("toggle", checkable=True)
        side = f"{TARGET - 4}px"
        made.setStyleSheet(
            f"QPushButton {{ padding: 0; min-width: {side}; max-width: {side}; min-height: {side}; max-height: {side}; }}"
            "QPushButton:!checked { background: transparent; }"
        )
        kept = made.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        made.setSizePolicy(kept)
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        made.clicked.connect(lambda: self.take(self._shown[at]))
        self._grid.addWidget(made, at // 7 + 1, at % 7)
        return made

    def show_day(self, day: date) -> None:
        """Show the month of a day, with the cursor on it."""
        self.day = day
        words = self._language.words
        self._title.setText(words.month(day))
        days = list(Calendar().itermonthdays(day.year, day.month))
        for at, made in enumerate(self._buttons):
            number = days[at] if at < len(days) else 0
            each = self._shown[at] = day.replace(day=number) if number else None
            made.setVisible(each is not None)
            made.setText(str(number))
            made.setChecked(each == day)
            made.setAccessibleName(words.date(each, weekday=True) if each else "")
            made.setToolTip(words.text("Today") if each == self._today else "")
            font = made.font()
            font.setUnderline(each == self._today)
            made.setFont(font)
        self.setAccessibleName(words.date(day, weekday=True))
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))

    def press(self, day: date) -> QPushButton:
        """The button of a day of the month on show."""
        return self._buttons[self._shown.index(day)]

    def take(self, day: date | None) -> None:
        """The user chose this day."""
        self.close()
        self.taken.emit(day)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        along = 1 if self.layoutDirection() is Qt.LayoutDirection.LeftToRight else -1
        steps: dict[int, int] = {**_DAYS, Qt.Key.Key_Right: along, Qt.Key.Key_Left: -along}
        key = int(event.key())
        if key in steps:
            self.show_day(days_later(self.day, steps[key]))
        elif key in _MONTHS:
            self.show_day(months_later(self.day, _MONTHS[key]))
        elif key == Qt.Key.Key_Home:
            self.show_day(self._today)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.take(self.day)
        else:
            super().keyPressEvent(event)


class DayPicker(Speaking):
    """`day` is the chosen day or None; `picked` is sent when the user changes it."""

    picked = Signal()

    def __init__(self, language: Language, source: str) -> None:
        super().__init__(language)
        self.day: date | None = None
        self._label = label("field")
        self.open, self.clear = button("plain"), button("icon", "close")
        self.open.setIcon(icons.pictogram("calendar", LIGHT.text))
        self.open.setIconSize(QSize(27, 20))
        self.open.clicked.connect(self.show_month)
        self.clear.clicked.connect(self._take_none)
        self.speak(self.clear.setAccessibleName, mark("No day"))
        self.speak(self.clear.setToolTip, mark("No day"))
        self.panel: MonthPanel | None = None
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        box.addWidget(self._label)
        box.addLayout(row(self.open, self.clear, None, spacing=2))
        box.addStretch(1)
        self.speak(self._label.setText, source)
        self.retranslate()

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Give the focus to the button. A proxy would do so for Tab too, wherever this stands in its order."""
        self.open.setFocus(reason)

    def retranslate(self) -> None:
        super().retranslate()
        words = self.words
        self.open.setText(words.date(self.day, weekday=True) if self.day else words.text("Choose a day"))
        self.open.setAccessibleDescription(self._label.text())
        self.clear.setVisible(self.day is not None)

    def show_day(self, day: date | None) -> None:
        """Show a stored day, without a signal."""
        self.day = day
        self.retranslate()

    def take(self, day: date) -> None:
        """The user chose a day."""
        self.show_day(day)
        self.open.setFocus()
        self.picked.emit()

    def _take_none(self) -> None:
        self.open.setFocus()
        self.show_day(None)
        self.picked.emit()

    def show_month(self) -> None:
        """Open the month below the button, or above it where the screen ends."""
        today = date.today()
        self.panel = MonthPanel(self.language, self.day or today, today)
        self.panel.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.panel.taken.connect(self.take)
        size, here = self.panel.sizeHint(), self.open.rect()
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = here.right() + 1 - size.width() if rtl else here.left()
        corner = self.open.mapToGlobal(QPoint(left, here.bottom() + 5))
        screen = self.open.screen().availableGeometry()
        if corner.y() + size.height() > screen.bottom():
            corner.setY(max(screen.top(), corner.y() - size.height() - here.height() - 9))
        corner.setX(min(max(corner.x(), screen.left()), screen.right() - size.width()))
        self.panel.move(corner)
        self.panel.show()
        self.panel.setFocus()
