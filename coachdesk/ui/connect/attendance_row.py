"""Each time that there was an activity, as small marks by date, so that the rhythm can be seen; and noting one more."""

from datetime import date
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coachdesk.desk.fitting_words import CAME
from coachdesk.domain.connection.joining import Attended, Came
from coachdesk.i18n import mark
from coachdesk.ui.language import Language
from coachdesk.ui.listen.day_field import DayField
from coachdesk.ui.page import Speaking
from coachdesk.ui.parts.basics import button, clear, column, label
from coachdesk.ui.parts.choices import Flow

SIGNS: Final = {Came.YES: "✓", Came.NO: "–", Came.OFF: "○"}
"""Before the day, so that the marks differ by more than a colour."""
MOST: Final = 24
"""So many marks are shown, the last ones."""


class AttendanceRow(Speaking):
    """`noted` carries the day and what became of it, `unnoted` the id of what is to be taken out."""

    noted = Signal(object, str)
    unnoted = Signal(str)

    def __init__(self, language: Language, today: date) -> None:
        super().__init__(language)
        self._today = today
        self.title, self.line = label("field"), label("small", wrap=True)
        self.speak(self.title.setText, mark("Each time"))
        self._marks = QWidget()
        self._flow = Flow(self._marks, spacing=6)
        self.marks: dict[str, QWidget] = {}
        self.day = DayField(language, mark("Which day?"), needed=True)
        self.day.show_day(today)
        self.deeds = {came: button("plain") for came in Came}
        deeds = QWidget()
        flow = Flow(deeds)
        for came, made in self.deeds.items():
            made.clicked.connect(lambda _checked=False, came=came: self.noted.emit(self.day.day, came.value))
            flow.addWidget(made)
        self.setLayout(column(self.title, self.line, self._marks, self.day, deeds, spacing=6))
        self.retranslate()

    def retranslate(self) -> None:
        super().retranslate()
        for came, made in self.deeds.items():
            made.setText(self.words.line(SIGNS[came], self.words.text(CAME[came]), between=" "))
            made.setAccessibleName(self.words.text(CAME[came]))

    def show_times(self, times: tuple[Attended, ...], today: date) -> None:
        """Show these, the first of them first; a mark that is pressed goes away, and can be brought back by undo."""
        if self.day.day == self._today:  # and no other day was chosen
            self.day.show_day(today)
        self._today = today
        clear(self._flow)
        self.marks = {}
        words = self.words
        for each in times[-MOST:]:
            made = self.marks[each.id] = button("toggle")
            day = words.day(each.on)
            made.setText(words.line(SIGNS[each.came], day, between=" "))
            made.setAccessibleName(words.line(words.date(each.on), words.text(CAME[each.came])))
            made.setToolTip(words.line(words.text(CAME[each.came]), words.text("Press to take it out")))
            made.clicked.connect(lambda _checked=False, key=each.id: self.unnoted.emit(key))
            self._flow.addWidget(made)
        self._marks.setVisible(bool(times))
        there = sum(each.came is Came.YES for each in times)
        self.line.setText(
            words.plural("Was there {n} time", "Was there {n} times", there)
            if times
            else words.text("Nothing noted yet. Regular contact grows: note each time here.")
        )
