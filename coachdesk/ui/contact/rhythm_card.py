"""How often there is contact: when the last talk was, and after how many days one is reminded."""

from coachdesk.desk.contact_words import PACE
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.course.contact import EVERY_DAYS, days_over, pace_of, parse_days
from coachdesk.domain.errors import CaseError
from coachdesk.i18n import mark
from coachdesk.ui import messages
from coachdesk.ui.page import Speaking
from coachdesk.ui.pages.stage import StagePage
from coachdesk.ui.parts.basics import card, column, label, row, set_role
from coachdesk.ui.parts.fields import Labelled, TextLine
from coachdesk.ui.place import holds_refusal

_NARROW = 92
"""Pixels of the field for a number of days."""


class RhythmCard(Speaking):
    """A number of days is kept as it is typed; empty is no reminder."""

    def __init__(self, stage: StagePage) -> None:
        super().__init__(stage.language)
        self._stage = stage
        title, self.last, self.gap = label("h2"), label("", wrap=True), label("chip")
        self.speak(title.setText, mark("How often there is contact"))
        self.days = TextLine(ltr=True)
        self.days.setFixedWidth(_NARROW)
        self.days.setPlaceholderText(str(EVERY_DAYS))
        self._days = Labelled(
            self.language, PACE["every_days"], self.days, help_source=mark("Empty? Then nothing reminds you.")
        )
        stage.autosave.watch(self.days, self._keep)
        frame, box = card()
        said = column(title, self.last, row(self.gap, None), None, spacing=6)
        whole = row(said, self._days, spacing=18)
        whole.setStretch(0, 1)
        box.addLayout(whole)
        self.setLayout(column(frame))

    def show_file(self, file: CaseFile) -> None:
        """Show when there was contact, and how often it is planned."""
        words, today, pace = self.words, self._stage.desk.contacts.today(), pace_of(file.course.paces)
        last = self._stage.desk.contacts.last_contact(file)
        over = days_over(last, pace, today)
        if last is None:
            self.last.setText(words.text("There was no talk yet."))
        else:
            self.last.setText(words.text("The last talk was on {date}", date=words.date(last, weekday=True)))
            days = (today - last).days
            self.gap.setText(words.plural("No contact for {n} day", "No contact for {n} days", days))
        self.gap.setVisible(bool(over))
        set_role(self.gap, "chip-warn")
        if not self._stage.autosave.waits(self.days) and not holds_refusal(self.days):
            self.days.show_value(str(pace.every_days or ""))

    def forget(self) -> None:
        """Another case comes: what was refused in one is none of another's."""
        self._days.show_problem("")

    @property
    def problem(self) -> str:
        """What is wrong with the number; empty when nothing is."""
        return self._days.problem

    def _keep(self) -> None:
        try:
            self._stage.desk.contacts.set_pace(self._stage.case_id, parse_days(self.days.text()))
        except CaseError as error:
            self._days.show_problem(messages.refusal(error, self.words))
            return
        self._days.show_problem("")
