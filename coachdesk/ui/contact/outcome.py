"""What became of an appointment. A missed one is nobody's fault: it is asked what would help next time."""

from typing import Final

from PySide6.QtCore import Signal

from coachdesk.desk.contact_words import FIELDS, STATES
from coachdesk.domain.course import Appointment, AppointmentState
from coachdesk.domain.errors import CaseError
from coachdesk.i18n import mark
from coachdesk.ui import messages
from coachdesk.ui.listen.day_field import DayField
from coachdesk.ui.page import Speaking
from coachdesk.ui.pages.stage import StagePage
from coachdesk.ui.parts.basics import button, column, row
from coachdesk.ui.parts.choices import Toggles
from coachdesk.ui.parts.kept_words import KeptWords
from coachdesk.ui.parts.reading import for_reading

_BEHIND: Final = (AppointmentState.HELD, AppointmentState.MISSED)
"""What can be said only when the day has come."""
_ANEW: Final = (AppointmentState.MISSED, AppointmentState.CANCELLED)
"""After these another day can be found."""


class Outcome(Speaking):
    """`talk_wanted` asks for the talk of the appointment; `helped` when what would help is to be kept."""

    talk_wanted = Signal()
    helped = Signal()

    def __init__(self, stage: StagePage) -> None:
        super().__init__(stage.language)
        self._stage = stage
        self._moving, self._shown = "", AppointmentState.PLANNED
        self.appointment: Appointment | None = None
        # as a group for many: in one for a single choice arrows choose, and a talk would begin on the way to another state
        self.state = Toggles(self.language, FIELDS["state"], STATES.items(), many=True)
        self.state.picked.connect(self._take)
        self.talk = button("plain", "forward")
        self.speak(self.talk.setText, mark("Open the talk"))
        self.talk.clicked.connect(self.talk_wanted)
        for_reading(self.talk)
        self.helps = KeptWords(self.language, mark("It did not take place. What would help next time?"), stage.autosave)
        self.helps.said.connect(self.helped)
        self.day = DayField(self.language, mark("Another day"), needed=True)
        self.day.picked.connect(self._take_day)
        self.setLayout(column(self.state, row(self.talk, None), self.helps, self.day, spacing=10))

    def show_appointment(self, appointment: Appointment, client_language: str) -> None:
        """Show what became of it, and what can be done about that."""
        self.appointment = appointment
        moving, state = self._moving == appointment.id, appointment.state
        come = appointment.on <= self._stage.desk.contacts.today()
        for each in _BEHIND:
            self.state.button(each).setVisible(come or state is each)
        self._shown = AppointmentState.MOVED if moving else state
        self.state.show_chosen([self._shown])
        self.talk.setVisible(state is AppointmentState.HELD)
        self.helps.setVisible(state is AppointmentState.MISSED)
        self.helps.show_kept(appointment.helps, client_language)
        self.day.setVisible(moving or state in _ANEW)

    def forget(self) -> None:
        """Another appointment comes."""
        self._moving = ""
        self.day.show_day(None)
        self.day.show_problem("")
        self.helps.show_problem("")

    def _take(self) -> None:
        assert self.appointment is not None
        known = self.appointment.state
        state = AppointmentState(next((each for each in self.state.chosen if each != self._shown), known))
        self._moving = ""
        if state is AppointmentState.MOVED and known is not state:
            self._moving = self.appointment.id
            self._stage.redraw()
            self.day.setFocus()
            return
        key, contacts = self.appointment.id, self._stage.desk.contacts
        if self._stage.attempt(lambda: contacts.settle(self._stage.case_id, key, state)) and state is not known:
            if state is AppointmentState.HELD:
                self.talk_wanted.emit()
            return
        self._stage.redraw()

    def _take_day(self) -> None:
        assert self.appointment is not None and self.day.day is not None
        key, moving = self.appointment.id, self._moving
        self._moving = ""
        try:
            self._stage.desk.contacts.another_day(self._stage.case_id, key, self.day.day)
        except CaseError as error:
            self._moving = moving
            self.day.show_problem(messages.refusal(error, self.words))
            return
        self.day.show_problem("")
        self.day.show_day(None)
