"""The appointments of today and of the week, over all open cases."""

from datetime import date

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from coachdesk.desk.contact_words import where_in_words
from coachdesk.desk.contacts import ALL
from coachdesk.desk.waiting import CONTACT
from coachdesk.domain.agenda import WEEK, Agenda, CaseAppointment
from coachdesk.i18n import mark
from coachdesk.ui.page import Around, Page, Speaking
from coachdesk.ui.parts.avatar import avatar
from coachdesk.ui.parts.basics import button, card, clear, column, label, row, rule

MOST_TODAY, MOST_AFTER = 6, 3
"""Most appointments of today, and of the days after, on show; the others unfold."""


class WeekCard(Page):
    """Hidden in a week without appointments."""

    def __init__(self, around: Around) -> None:
        super().__init__(around)
        self.today = DayList(self, mark("Appointments today"), (0, 0), MOST_TODAY)
        self.after = DayList(self, mark("The days after"), (1, WEEK - 1), MOST_AFTER)
        self.setLayout(column(self.today, self.after))
        self.hide()

    @property
    def any(self) -> bool:
        """Whether anybody is met."""
        return bool(self.today.agenda.count or self.after.agenda.count)

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        """The button of each appointment, in order."""
        return (*self.today.buttons, *self.after.buttons)

    def entered(self) -> None:
        for each in (self.today, self.after):
            each.read()
        self.setVisible(self.any)


class DayList(Speaking):
    """Appointments of some days below a title; hidden when there are none."""

    def __init__(self, card_of: WeekCard, source: str, days: tuple[int, int], most: int) -> None:
        super().__init__(card_of.language)
        self._around, self._desk, self._days, self._most = card_of.around, card_of.desk, days, most
        self.agenda = Agenda((), 0)
        title = label("h2")
        self.speak(title.setText, source)
        frame, box = card(margin=16, spacing=0)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(10)
        self.more = button("quiet")
        self.more.clicked.connect(lambda: self.read(ALL))
        box.addLayout(self._lines)
        box.addWidget(self.more)
        self.setLayout(column(title, frame))

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        """The button of each appointment, in order."""
        return tuple(b for b in self.findChildren(QPushButton) if b is not self.more and not b.isHidden())

    def read(self, most: int = 0) -> None:
        """Read the appointments anew and show so many of them; 0 for as many as fit beside the rest of the page."""
        self.agenda = self._desk.contacts.agenda(*self._days, most or self._most)
        today, rest = self._desk.contacts.today(), self.agenda.rest
        clear(self._lines)
        for at, each in enumerate(self.agenda.shown):
            if at:
                self._lines.addWidget(rule())
            self._lines.addWidget(self._row(each, today))
        self.more.setText(self.words.plural("Show {n} more", "Show {n} more", rest) if rest else "")
        self.more.setVisible(rest > 0)
        self.setVisible(bool(self.agenda.count))

    def _row(self, each: CaseAppointment, today: date) -> QWidget:
        words, case, planned = self.words, each.case, each.appointment
        day = "" if planned.on == today else words.date(planned.on, weekday=True)
        time = words.time(planned.at) if planned.at is not None else ""
        chips = [label("chip", words.text("Interpreter"))] if planned.interpreter else []
        name = row(label("h3", words.line(case.calling_name)), *chips, None)
        line = label("small", words.line(day, time, where_in_words(planned, words)), wrap=True)
        go = button("plain")
        go.setText(words.text("Open"))
        go.setAccessibleName(words.text("Open the case of {name}", name=case.calling_name))
        go.clicked.connect(lambda: self._around.navigator.go("case", case.id, CONTACT))
        made = QWidget()
        whole = row(avatar(case.calling_name), column(None, name, line, None, spacing=2), go, spacing=12)
        whole.setStretch(1, 1)
        made.setLayout(whole)
        return made
