"""Days of the week with their hours, one row for each."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from coachdesk.domain.connection.week import LAST_MINUTE, MIDNIGHT, Weekly
from coachdesk.domain.errors import TimeInvalid
from coachdesk.domain.questions import DAYS
from coachdesk.domain.steps import parse_time
from coachdesk.i18n import mark
from coachdesk.ui import messages
from coachdesk.ui.autosave import Autosave
from coachdesk.ui.language import Language
from coachdesk.ui.page import Speaking
from coachdesk.ui.parts.basics import button, label, row
from coachdesk.ui.parts.choice_list import ChoiceList
from coachdesk.ui.parts.deeds import deed_on
from coachdesk.ui.parts.fields import TextLine

_TIME_WIDTH = 84


class TimeRow(Speaking):
    """One day, from a time to a time; `changed` when something was typed or chosen, `removed` by its button."""

    changed = Signal()
    removed = Signal()

    def __init__(self, language: Language, autosave: Autosave) -> None:
        super().__init__(language)
        self.kept: Weekly | None = None
        self.day = ChoiceList(at_once=True)
        self.day.addItems([self.words.weekday(at) for at in range(1, len(DAYS) + 1)])
        self.speak(self.day.setAccessibleName, mark("Day"))
        self.day.activated.connect(lambda _at: self.changed.emit())
        self.begins, self.ends = TextLine(ltr=True), TextLine(ltr=True)
        for field, name in ((self.begins, mark("From what time")), (self.ends, mark("Until what time"))):
            field.setMaximumWidth(_TIME_WIDTH)
            self.speak(field.setAccessibleName, name)
            autosave.watch(field, self.changed.emit)
        self.begins.setPlaceholderText("10:00")
        self.ends.setPlaceholderText("12:00")
        self.away = button("icon", "close")
        self.away.clicked.connect(self.removed)
        self._problem = label("problem", wrap=True)
        self._problem.hide()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        line = row(self.day, self.begins, label("", "–"), self.ends, self.away, None, spacing=8)
        box.addLayout(line)
        box.addWidget(self._problem)
        self.retranslate()

    @property
    def problem(self) -> str:
        """What is said to be wrong; empty when nothing is."""
        return self._problem.text()

    @property
    def typed(self) -> tuple[int, str, str]:
        """The day, and what stands in both fields."""
        return self.day.currentIndex() + 1, self.begins.text().strip(), self.ends.text().strip()

    def show_time(self, time: Weekly) -> None:
        """Show a stored time, without a signal."""
        self.kept = time
        self.day.setCurrentIndex(time.day - 1)
        self.begins.show_value(f"{time.begins:%H:%M}")
        self.ends.show_value(f"{time.ends:%H:%M}")

    def read(self) -> Weekly | None:
        """The time; while it is not whole the one that was there before, and None where there was none. What is wrong is said
        below. Midnight as the end is the last minute of the day."""
        day, begins, ends = self.typed
        made = self.kept
        problem = ""
        try:
            first, last = parse_time(begins), parse_time(ends)
            if first is not None and last is not None:
                made = self.kept = Weekly(day, first, last if last != MIDNIGHT else LAST_MINUTE)
        except TimeInvalid as error:
            problem = messages.refusal(error, self.words)
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
        for field in (self.begins, self.ends):
            field.setAccessibleDescription(problem)
        return made

    def retranslate(self) -> None:
        super().retranslate()
        for at in range(self.day.count()):
            self.day.setItemText(at, self.words.weekday(at + 1))
        self.away.setToolTip(self.words.text("Remove"))
        self.away.setAccessibleName(deed_on(self.words, self.words.text("Remove"), self.day.currentText()))


class TimesField(Speaking):
    """`times` are those that are whole; `taken` is sent when they are others by what the user did."""

    taken = Signal()

    def __init__(self, language: Language, autosave: Autosave, source: str) -> None:
        super().__init__(language)
        self._autosave = autosave
        self.times: tuple[Weekly, ...] = ()
        self.rows: list[TimeRow] = []
        name = label("field")
        self.speak(name.setText, source)
        self.add = button("quiet", "plus")
        self.speak(self.add.setText, mark("Add a day"))
        self.add.clicked.connect(self._add)
        self._box = QVBoxLayout()
        self._box.setSpacing(6)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        box.addWidget(name)
        box.addLayout(self._box)
        box.addLayout(row(self.add, None))

    @property
    def holds_refused(self) -> bool:
        """Whether something stands here that could not be kept."""
        return any(each.problem for each in self.rows)

    def show_times(self, times: Iterable[Weekly], *, same: bool) -> None:
        """Show stored times; what is not whole yet in the `same` entry stays."""
        wanted = tuple(times)
        if same and wanted == self.times:
            return
        self.times = wanted
        while self.rows:
            self._drop(self.rows[-1])
        for each in wanted:
            self._row().show_time(each)

    def _row(self) -> TimeRow:
        made = TimeRow(self.language, self._autosave)
        made.changed.connect(self._take)
        made.removed.connect(lambda: self._remove(made))
        self.rows.append(made)
        self._box.addWidget(made)
        return made

    def _add(self) -> None:
        made = self._row()
        if len(self.rows) > 1:
            made.day.setCurrentIndex(min(self.rows[-2].day.currentIndex() + 1, len(DAYS) - 1))
        made.retranslate()
        made.show()
        made.begins.setFocus()

    def _remove(self, gone: TimeRow) -> None:
        self.add.setFocus()
        self._drop(gone)
        self._take()

    def _drop(self, gone: TimeRow) -> None:
        self.rows.remove(gone)
        self._box.removeWidget(gone)
        gone.hide()
        gone.deleteLater()

    def _take(self) -> None:
        found = tuple(dict.fromkeys(time for each in self.rows if (time := each.read()) is not None))
        if found != self.times:
            self.times = found
            self.taken.emit()
