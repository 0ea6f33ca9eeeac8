"""The appointments of today and of the week, over all open cases."""

from datetime import date

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from coachdesk.desk.contact_words import where_in_words
from coachdesk.desk.waiting import CONTACT
from coachdesk.domain.agenda import CaseAppointment
from coachdesk.i18n import mark
from coachdesk.ui.page import Around, Page
from coachdesk.ui.parts.avatar import avatar
from coachdesk.ui.parts.basics import button, card, clear, column, label, row, rule

MOST = 4
"""Most appointments of the days after today on show; the others unfold. Of today all are."""


class WeekCard(Page):
    """Hidden in a week without appointments."""

    def __init__(self, around: Around) -> None:
        super().__init__(around)
        self.week: tuple[CaseAppointment, ...] = ()
        self._all = False
        self._today_title, self._week_title = label("h2"), label("h2")
        self.speak(self._today_title.setText, mark("Appointments today"))
        self.speak(self._week_title.setText, mark("The days after"))
        self._today_frame, self._today_lines = self._list()
        self._week_frame, self._week_lines = self._list()
        self.more = button("quiet")
        self.more.clicked.connect(self._show_all)
        self._week_frame.layout().addWidget(self.more)
        parts = (self._today_title, self._today_frame, self._week_title, self._week_frame)
        self.setLayout(column(*parts))
        self.hide()

    def _list(self) -> tuple[QWidget, QVBoxLayout]:
        frame, box = card(margin=16, spacing=0)
        lines = QVBoxLayout()
        lines.setSpacing(10)
        box.addLayout(lines)
        return frame, lines

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        """The button of each appointment, in order."""
        return tuple(b for b in self.findChildren(QPushButton) if b is not self.more and not b.isHidden())

    def entered(self) -> None:
        self._all = False
        self.week = self.desk.contacts.week()
        self._draw()

    def _show_all(self) -> None:
        self._all = True
        self._draw()

    def _draw(self) -> None:
        today = self.desk.contacts.today()
        now = [each for each in self.week if each.appointment.on == today]
        after = self.week[len(now) :]
        shown = after if self._all else after[:MOST]
        self._fill(self._today_lines, now, today)
        self._fill(self._week_lines, shown, today)
        for part, wanted in (
            (self._today_title, now),
            (self._today_frame, now),
            (self._week_title, after),
            (self._week_frame, after),
        ):
            part.setVisible(bool(wanted))
        rest = len(after) - len(shown)
        self.more.setText(self.words.plural("Show {n} more", "Show {n} more", rest) if rest else "")
        self.more.setVisible(rest > 0)
        self.setVisible(bool(self.week))

    def _fill(
        self, lines: QVBoxLayout, found: "list[CaseAppointment] | tuple[CaseAppointment, ...]", today: date
    ) -> None:
        clear(lines)
        for at, each in enumerate(found):
            if at:
                lines.addWidget(rule())
            lines.addWidget(self._row(each, today))

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
        go.clicked.connect(lambda: self.around.navigator.go("case", case.id, CONTACT))
        made = QWidget()
        whole = row(avatar(case.calling_name), column(None, name, line, None, spacing=2), go, spacing=12)
        whole.setStretch(1, 1)
        made.setLayout(whole)
        return made
