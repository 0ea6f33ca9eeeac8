"""Hours of a place to work: what they count for in the route, how many were made of how many, and noting new ones."""

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QProgressBar, QWidget

from coachdesk.desk.work import COUNTERS, FIELDS
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.connection.work import Placement, Standing
from coachdesk.domain.course.terms import Counter, parse_hours
from coachdesk.domain.errors import CaseError
from coachdesk.i18n import mark
from coachdesk.ui import messages
from coachdesk.ui.connect.form_fold import FormFold
from coachdesk.ui.listen.day_field import DayField
from coachdesk.ui.parts.basics import button, label
from coachdesk.ui.parts.choices import Flow, Toggles
from coachdesk.ui.parts.fields import Labelled, TextLine
from coachdesk.ui.place import LOOSE
from coachdesk.ui.terms.hours_card import hours_in_words

if TYPE_CHECKING:
    from coachdesk.ui.connect.work_form import WorkForm

_NOTHING: Final = ""
_NARROW: Final = 110


class WorkHours(FormFold):
    """Hours are kept by a press, since each makes an entry of its own beside the others of the route."""

    def __init__(self, form: "WorkForm") -> None:
        super().__init__(form.stage)
        self._form, self._about = form, ""
        self.counter = Toggles(self.language, FIELDS["counter"], ((each, COUNTERS[each]) for each in Counter))
        self.counter.add(_NOTHING, mark("Nothing"))
        self.counter.picked.connect(self._choose)
        self.said, self.bar = label("", wrap=True), QProgressBar()
        self.bar.setTextVisible(False)
        self._typed = TextLine(ltr=True)
        self._typed.setFixedWidth(_NARROW)
        self._typed.setProperty(LOOSE, True)  # kept nowhere until it is added
        self._typed.returnPressed.connect(self.add_hours)
        self.hours = Labelled(self.language, mark("Hours"), self._typed)
        self.day = DayField(self.language, mark("Day"), needed=True)
        self.add = button("plain", "plus")
        self.speak(self.add.setText, mark("New hours"))
        self.add.clicked.connect(self.add_hours)
        self.new = QWidget()
        flow = Flow(self.new, spacing=14)
        for field in (self.hours, self.day):
            flow.addWidget(field)
        self._deed = QWidget()
        Flow(self._deed).addWidget(self.add)
        for part in (self.counter, self.said, self.bar, self.new, self._deed):
            self.body.addWidget(part)

    def show_placement(self, file: CaseFile, place: Placement) -> None:
        """Show what the hours are for, and how many there are; while it is an idea there are none."""
        if place.id != self._about:
            self._about = place.id
            self._typed.show_value("")
            self.hours.show_problem("")
            self.day.show_kept(self._form.desk.today())
        self._typed.setPlaceholderText(self.words.number(1.5, 1))
        offered = self._form.desk.counters(file, place)
        for counter in Counter:
            self.counter.button(counter).setVisible(counter in offered)
        self.counter.show_chosen([place.counter or _NOTHING])
        counts = place.counter is not None and place.standing is not Standing.IDEA
        for part in (self.new, self._deed):
            part.setVisible(counts)
        done, needed = self._form.desk.hours(file, place)
        self._show_sum(done, needed, place.counter is not None)

    def _show_sum(self, done: float, needed: int | None, shown: bool) -> None:
        words, hours = self.words, hours_in_words(done, self.words)
        said = words.text("{hours} hours", hours=hours)
        if needed is not None:
            said = words.text("{hours} of {needed} hours", hours=hours, needed=words.number(needed))
        self.said.setText(said)
        self.said.setVisible(shown)
        self.say(words.text("Hours"), said if shown else "")
        self.bar.setVisible(shown and needed is not None)
        self.bar.setRange(0, (needed or 1) * 4)  # quarters of an hour
        self.bar.setValue(min(round(done * 4), self.bar.maximum()))
        self.bar.setAccessibleName(words.text(FIELDS["counter"]))
        self.bar.setAccessibleDescription(said)

    def _choose(self) -> None:
        (chosen,) = self.counter.chosen
        self._form.keep(self._form.tell, lambda: {"counter": Counter(chosen) if chosen else None})

    def add_hours(self) -> None:
        """Keep what is typed as an entry; what can't be read stays with the reason below it."""
        form = self._form
        try:
            form.desk.count_hours(form.stage.case_id, form.record.id, parse_hours(self._typed.text()), self.day.day)
        except CaseError as error:
            self.hours.show_problem(messages.refusal(error, self.words))
            self._typed.setFocus()
            return
        self.hours.show_problem("")
        self._typed.show_value("")
        self._typed.setFocus()
