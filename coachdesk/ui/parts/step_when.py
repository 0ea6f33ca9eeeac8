"""When a step is done: a day, a time, and how often. All may be left open."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coachdesk.domain.errors import TimeInvalid
from coachdesk.domain.steps import Rhythm, When, parse_time
from coachdesk.i18n import mark
from coachdesk.ui import messages
from coachdesk.ui.autosave import Autosave
from coachdesk.ui.language import Language
from coachdesk.ui.page import Speaking
from coachdesk.ui.parts.basics import column
from coachdesk.ui.parts.choices import Flow, Toggles
from coachdesk.ui.parts.day_picker import DayPicker
from coachdesk.ui.parts.fields import Labelled, TextLine
from coachdesk.ui.parts.step_words import RHYTHMS

_TIME_WIDTH = 110


class StepWhen(Speaking):
    """`when` is what the fields say; a time that is none is said at its field, and the last right one holds.

    `taken` is sent when the user changed something.
    """

    taken = Signal()

    def __init__(self, language: Language, autosave: Autosave, when: When) -> None:
        super().__init__(language)
        self.when = when
        self.day = DayPicker(language, mark("Which day?"))
        self.day.show_day(when.day)
        self.day.picked.connect(self._take)
        self.at = TextLine(ltr=True)
        self.at.setText(f"{when.at:%H:%M}" if when.at else "")
        self.at.setPlaceholderText("14:30")
        self.at.setMaximumWidth(_TIME_WIDTH)
        self._at = Labelled(language, mark("What time?"), self.at)
        autosave.watch(self.at, self._take)
        self.rhythm = Toggles(language, mark("How often?"), RHYTHMS.items())
        self.rhythm.show_chosen([when.rhythm])
        self.rhythm.picked.connect(self._take)
        moment = QWidget()
        flow = Flow(moment, spacing=18)
        for part in (self.day, self._at):
            flow.addWidget(part)
        self.setLayout(column(moment, self.rhythm, spacing=12))

    @property
    def problem(self) -> str:
        """What is wrong with the time; empty when nothing is."""
        return self._at.problem

    def place(self) -> dict[str, str]:
        """Day and rhythm; the time is in its field."""
        day = {"day": self.when.day.isoformat()} if self.when.day else {}
        return {"rhythm": self.when.rhythm, **day}

    def return_to(self, place: dict[str, str]) -> None:
        """Show a day and a rhythm again."""
        self.day.show_day(date.fromisoformat(place["day"]) if "day" in place else None)
        self.rhythm.show_chosen([Rhythm(place["rhythm"])])
        self._take()

    def _take(self) -> None:
        at = self.when.at
        try:
            at = parse_time(self.at.text())
            self._at.show_problem("")
        except TimeInvalid as error:
            self._at.show_problem(messages.refusal(error, self.words))
        self.when = When(self.day.day, at, Rhythm(self.rhythm.chosen[0]))
        self.taken.emit()
