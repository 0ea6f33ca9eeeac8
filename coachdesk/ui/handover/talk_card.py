"""The talk of the three: days that are proposed, the one that is planned, and afterwards what was done and agreed in it."""

from dataclasses import replace
from datetime import date, time
from typing import Final

from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from coachdesk.desk.contact_words import FIELDS as VISIT
from coachdesk.desk.contact_words import when_in_words, where_in_words
from coachdesk.desk.handing import talk_of
from coachdesk.desk.handover_words import FIELDS
from coachdesk.domain.course import Appointment
from coachdesk.domain.errors import CaseError
from coachdesk.domain.handover import State
from coachdesk.domain.handover.referrals import MOST_DAYS
from coachdesk.domain.handover.way import open_rules
from coachdesk.domain.picture import MeetingPlace
from coachdesk.domain.steps import parse_time
from coachdesk.i18n import mark
from coachdesk.ui import messages
from coachdesk.ui.handover.hand_card import HandCard
from coachdesk.ui.handover.line_choices import LineChoices
from coachdesk.ui.handover.way_words import STEPS
from coachdesk.ui.listen.day_field import DayField
from coachdesk.ui.parts.basics import button, column, label, row
from coachdesk.ui.parts.choices import Flow, Toggles
from coachdesk.ui.parts.fields import Labelled, TextLine
from coachdesk.ui.parts.reading import for_reading

_INTERPRETER: Final = "interpreter"
_MINUTES: Final = 60
"""How long the talk is proposed to take."""
_NARROW: Final = 92
"""Pixels of the field for a time."""
_ROOM: Final = 240
"""Pixels for what is wrong with a time."""
_DAY_NAMES: Final = (mark("First proposal"), mark("Second proposal"), mark("Third proposal"))


class TalkCard(HandCard):
    """Days are proposed in the letter; one of them is planned, as an appointment of the case."""

    title_source = FIELDS["talk"]

    @property
    def appointment(self) -> Appointment | None:
        """The appointment of the talk; None where none is planned, or where it did not take place."""
        return talk_of(self.file, self.referral)

    def told(self) -> tuple[str, str, str]:
        words, planned = self.words, self.appointment
        if planned is not None:
            return words.line(when_in_words(planned, words), where_in_words(planned, words)), "✓", "chip-good"
        days = self.referral.talk_days
        return words.line(*(words.date(day) for day in days)) if days else words.text("No day yet"), "", "chip"

    # --- making -----------------------------------------------------------------------------------------------------

    def make(self) -> None:
        self._make_before()
        self._make_plan()
        self._make_after()

    def _make_before(self) -> None:
        self._before = QWidget()
        title = label("field", wrap=True)
        self.speak(title.setText, mark("Propose up to three days. They stand in the letter."))
        self.days = [DayField(self.language, source) for source in _DAY_NAMES]
        holder = QWidget()
        flow = Flow(holder, spacing=14)
        for at, made in enumerate(self.days):
            made.picked.connect(lambda at=at: self._keep_day(at))
            flow.addWidget(made)
        self.place = self.line_for("talk_place", FIELDS["talk_place"])
        self.interpreter = Toggles(self.language, "", ((_INTERPRETER, VISIT["interpreter"]),), many=True)
        self.interpreter.picked.connect(lambda: self.keep(talk_interpreter=bool(self.interpreter.chosen)))
        self._before.setLayout(column(title, holder, self.place, self.interpreter, spacing=10))
        self.body.addWidget(self._before)

    def _make_plan(self) -> None:
        self._plan = QWidget()
        title = label("field", wrap=True)
        self.speak(title.setText, mark("Which day is it?"))
        self._choices = QWidget()
        self._flow = Flow(self._choices)
        self.planned: dict[date, QPushButton] = {}
        self.other = DayField(self.language, mark("Another day"))
        self.at = TextLine(ltr=True)
        self.at.setPlaceholderText("14:30")
        self.at.setFixedWidth(_NARROW)
        self._at = Labelled(self.language, VISIT["at"], self.at)
        self._at.setMinimumWidth(_ROOM)
        self.plan = button("plain", "later")
        self.speak(self.plan.setText, STEPS[State.PLANNED])
        self.plan.clicked.connect(self._plan_other)
        line = QWidget()
        line.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        flow = Flow(line, spacing=14)
        for part in (self.other, self._at):
            flow.addWidget(part)
        self._plan.setLayout(column(title, self._choices, line, row(self.plan, None), spacing=8))
        self.body.addWidget(self._plan)

    def _make_after(self) -> None:
        self.when, self.to_contact = label("", wrap=True), button("quiet", "forward")
        self.speak(self.to_contact.setText, mark("To the appointment"))
        self.to_contact.clicked.connect(self._open_contact)
        for_reading(self.to_contact)
        self._fixed = QWidget()
        line = row(self.when, self.to_contact, spacing=12)
        line.setStretch(0, 1)
        done = label("field", wrap=True)
        self.speak(done.setText, FIELDS["checked"])
        self.checks = LineChoices("to_do", "check")
        self.checks.picked.connect(self._check)
        self.agreed = self.words_for("talk_agreed", FIELDS["talk_agreed"], lines=3)
        self.held = button("plain", "check")
        self.speak(self.held.setText, STEPS[State.HELD])
        self.held.clicked.connect(lambda: self.step_wanted.emit(State.HELD))
        self._fixed.setLayout(column(line, done, self.checks, self.agreed, row(self.held, None), spacing=12))
        self.body.addWidget(self._fixed)

    # --- showing ----------------------------------------------------------------------------------------------------

    def fill(self) -> None:
        referral, words, planned = self.referral, self.words, self.appointment
        can = {rule.to for rule in open_rules(self.desk.handing.sight(self.file, referral))}
        self._before.setVisible(planned is None)
        for at, made in enumerate(self.days):
            made.show_kept(referral.talk_days[at] if at < len(referral.talk_days) else None)
            made.setVisible(at <= len(referral.talk_days))
        self.show_line(self.place, referral.talk_place)
        self.interpreter.show_chosen([_INTERPRETER] if referral.talk_interpreter else [])
        self._plan.setVisible(planned is None and State.PLANNED in can)
        self._show_choices()
        self._fixed.setVisible(planned is not None)
        if planned is not None:
            self.when.setText(words.line(when_in_words(planned, words), where_in_words(planned, words)))
            self.checks.show_lines(
                (each.id, words.ptext(each.text.context, each.text.source), each.id in referral.checked)
                for each in self.desk.content.handover.checks.values()
            )
            self.agreed.show_kept(referral.talk_agreed, self.file.case.client_language)
            self.held.setVisible(State.HELD in can)

    def _show_choices(self) -> None:
        """A button for each proposed day that is still to come."""
        words, today = self.words, self.desk.handing.today()
        coming = [day for day in sorted(self.referral.talk_days) if day >= today]
        for gone in self.planned.keys() - set(coming):
            made = self.planned.pop(gone)
            self._flow.removeWidget(made)
            made.hide()
            made.deleteLater()
        for day in coming:
            if day not in self.planned:
                made = self.planned[day] = button("toggle", "later")
                made.clicked.connect(lambda _checked=False, day=day: self.plan_on(day))
                self._flow.addWidget(made)
            self.planned[day].setText(words.text("Plan it on {date}", date=words.date(day, weekday=True)))
        self._choices.setVisible(bool(coming))

    # --- doing ------------------------------------------------------------------------------------------------------

    def _check(self, key: str) -> None:
        """Tick what was done in the talk, or not."""
        done = set(self.referral.checked) ^ {key}
        self.keep(checked=tuple(each for each in self.desk.content.handover.checks if each in done))

    def _keep_day(self, at: int) -> None:
        days = list(self.referral.talk_days)
        days[at : at + 1] = [self.days[at].day] if self.days[at].day is not None else []  # type: ignore[list-item]
        if len(days) > MOST_DAYS:
            return
        self.days[at].show_problem("")
        self.keep(talk_days=tuple(dict.fromkeys(days)))

    def _time(self) -> time | None:
        """The time that was typed; what is none is said under the field. Raises CaseError."""
        try:
            found = parse_time(self.at.text())
        except CaseError as error:
            self._at.show_problem(messages.refusal(error, self.words))
            raise
        self._at.show_problem("")
        return found

    def plan_on(self, day: date) -> None:
        """Plan the talk on a day, as an appointment; can be undone."""
        self.autosave.flush()
        try:
            at = self._time()
        except CaseError:
            self.at.setFocus()
            return
        referral, made = self.referral, self.desk.contacts.new_appointment(self.file, day)
        to = ", ".join(part for part in (referral.to.person.strip(), referral.to.organisation.strip()) if part)
        where = referral.talk_place.strip() or referral.to.address.strip()
        talk = replace(
            made,
            at=at,
            minutes=_MINUTES,
            place=MeetingPlace.OTHER if where else made.place,
            where=where or made.where,
            interpreter=referral.talk_interpreter,
            with_whom=to,
        )
        if self.stage.attempt(lambda: self.desk.handing.plan_talk(self.file.case.id, referral.id, talk)):
            self.to_contact.setFocus()

    def _plan_other(self) -> None:
        if self.other.day is None:
            self.other.show_problem(self.words.text("Choose a day"))
            self.other.setFocus()
            return
        self.other.show_problem("")
        self.plan_on(self.other.day)

    def _open_contact(self) -> None:
        self.stage.around.navigator.go("case", self.file.case.id, "follow:contact")

    @property
    def begins_at(self) -> QWidget:
        if not self.made:
            return self.toggle
        if self.appointment is not None:
            return self.checks.ordered[0]
        return next(iter(self.planned.values()), self.days[0].open)
