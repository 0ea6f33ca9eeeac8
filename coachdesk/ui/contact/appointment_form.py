"""One appointment: what became of it, when and where it is, how to get there, what to bring, and who comes along."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from coachdesk.desk.contact_words import FIELDS
from coachdesk.desk.meeting_words import PLACES
from coachdesk.domain.cases import SHORT, Case
from coachdesk.domain.course import Appointment
from coachdesk.domain.errors import CaseError
from coachdesk.domain.picture import MeetingPlace
from coachdesk.domain.picture.meetings import parse_minutes
from coachdesk.domain.steps import parse_time
from coachdesk.i18n import mark
from coachdesk.ui import messages
from coachdesk.ui.contact.outcome import Outcome
from coachdesk.ui.listen.day_field import DayField
from coachdesk.ui.page import Speaking
from coachdesk.ui.pages.stage import StagePage
from coachdesk.ui.parts.basics import button, row, rule
from coachdesk.ui.parts.choices import Flow, Toggles
from coachdesk.ui.parts.fields import Labelled, TextLine
from coachdesk.ui.parts.kept_words import KeptWords
from coachdesk.ui.place import holds_refusal

_NARROW_FIELD = 92
"""Pixels of a field for a time or a number."""
_INTERPRETER = "interpreter"


class AppointmentForm(Speaking):
    """Keeps every change at once through the desk; `removed` asks to take the appointment away."""

    removed = Signal()

    def __init__(self, stage: StagePage) -> None:
        super().__init__(stage.language)
        self._stage, self._autosave = stage, stage.autosave
        self.appointment: Appointment | None = None
        self.lines: dict[str, Labelled] = {}
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(12)
        self.outcome = Outcome(stage)
        self.outcome.helped.connect(
            lambda: self._keep(self.outcome.helps.show_problem, lambda: {"helps": self.outcome.helps.words_said})
        )
        self._box.addWidget(self.outcome)
        self._box.addWidget(rule())
        self._make_when()
        self._make_where()
        self._make_rest()

    # --- the fields -------------------------------------------------------------------------------------------------

    def _make_when(self) -> None:
        self.day = DayField(self.language, FIELDS["on"], needed=True)
        self.day.picked.connect(lambda: self._keep(self.day.show_problem, lambda: {"on": self.day.day}))
        time = self._line("at", FIELDS["at"], parse_time, "14:30")
        minutes = self._line("minutes", mark("Minutes"), parse_minutes, "60")
        flow = Flow(spacing=14)
        for part in (self.day, time, minutes):
            flow.addWidget(part)
        self._box.addLayout(flow)

    def _make_where(self) -> None:
        self.place = Toggles(self.language, FIELDS["place"], PLACES.items())
        self.place.picked.connect(lambda: self._keep(self._tell, lambda: {"place": MeetingPlace(self.place.chosen[0])}))
        self._box.addWidget(self.place)
        where, travel = self._line("where", FIELDS["where"]), self._line("travel", FIELDS["travel"])
        self._box.addLayout(row(where, travel, spacing=14))

    def _make_rest(self) -> None:
        self.bring = KeptWords(self.language, FIELDS["bring"], self._autosave, lines=1)
        self.bring.said.connect(lambda: self._keep(self.bring.show_problem, lambda: {"bring": self.bring.words_said}))
        self._box.addWidget(self.bring)
        self.interpreter = Toggles(self.language, "", ((_INTERPRETER, FIELDS["interpreter"]),), many=True)
        self.interpreter.picked.connect(
            lambda: self._keep(self._tell, lambda: {"interpreter": bool(self.interpreter.chosen)})
        )
        with_whom = self._line("with_whom", FIELDS["with_whom"])
        self._box.addWidget(with_whom)
        self.remove = button("quiet", "delete")
        self.speak(self.remove.setText, mark("Remove this appointment"))
        self.remove.clicked.connect(self.removed)
        self._box.addLayout(row(self.interpreter, None, self.remove))

    def _line(self, name: str, source: str, read: Callable[[str], Any] = str, example: str = "") -> Labelled:
        """A field of one line for a field of the appointment; `read` makes its value of the text, or raises."""
        field = TextLine(ltr=bool(example))
        field.setPlaceholderText(example)
        if example:
            field.setFixedWidth(_NARROW_FIELD)
        field.setMaxLength(SHORT)
        made = self.lines[name] = Labelled(self.language, source, field)
        self._autosave.watch(field, lambda: self._keep(made.show_problem, lambda: {name: read(field.text().strip())}))
        return made

    # --- showing ----------------------------------------------------------------------------------------------------

    def show_appointment(self, appointment: Appointment, case: Case) -> None:
        """Show an appointment; fields with what is not kept yet, or was refused, are left alone."""
        if self.appointment is None or self.appointment.id != appointment.id:
            self._forget()
        self.appointment = appointment
        self.outcome.show_appointment(appointment, case.client_language)
        self.day.show_kept(appointment.on)
        self._show("at", f"{appointment.at:%H:%M}" if appointment.at else "", parse_time)
        self._show("minutes", str(appointment.minutes or ""))
        for name in ("where", "travel", "with_whom"):
            self._show(name, getattr(appointment, name))
        self.place.show_chosen([appointment.place])
        self.bring.show_kept(appointment.bring, case.client_language)
        self.interpreter.show_chosen([_INTERPRETER] if appointment.interpreter else [])

    def _show(self, name: str, text: str, means: Callable[[str], object] = str.strip) -> None:
        field = self.lines[name].field
        assert isinstance(field, TextLine)
        left_alone = self._autosave.waits(field) or holds_refusal(field)
        if not left_alone and means(field.text()) != means(text):
            field.show_value(text)

    def _forget(self) -> None:
        """Another one comes: what was refused in one is none of another's."""
        self.day.show_problem("")
        self.bring.show_problem("")
        for labelled in self.lines.values():
            if labelled.problem and isinstance(labelled.field, TextLine):
                labelled.field.show_value("")
            labelled.show_problem("")
        self.outcome.forget()

    # --- keeping ----------------------------------------------------------------------------------------------------

    def _keep(self, show_problem: Callable[[str], object], read: Callable[[], dict[str, Any]]) -> None:
        """Keep the fields of the appointment that `read` gives, or say why that can't be."""
        assert self.appointment is not None
        try:
            self._stage.desk.contacts.keep(self._stage.case_id, replace(self.appointment, **read()))
        except CaseError as error:
            show_problem(messages.refusal(error, self.words))
            return
        show_problem("")

    def _tell(self, problem: str) -> None:
        """For what has no place to say it at."""
        if problem:
            self._stage.around.speaker.tell(problem)
