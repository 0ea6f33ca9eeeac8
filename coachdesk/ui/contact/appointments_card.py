"""The appointments of a case: those that wait for a word, those to come, and below them the one that is opened."""

from functools import cached_property

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout

from coachdesk.desk.contact_words import STATES, when_in_words, where_in_words
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.course import Appointment
from coachdesk.domain.course.contact import to_come, unsettled
from coachdesk.domain.kind import Kind
from coachdesk.i18n import mark
from coachdesk.ui.contact.appointment_form import AppointmentForm
from coachdesk.ui.listen.list_item import DatedItem
from coachdesk.ui.page import Speaking
from coachdesk.ui.pages.stage import StagePage
from coachdesk.ui.parts.basics import button, card, label, row, rule
from coachdesk.ui.parts.kept_words import held_by
from coachdesk.ui.parts.keyed_column import KeyedColumn
from coachdesk.ui.parts.reading import for_reading
from coachdesk.ui.parts.scroll import into_sight
from coachdesk.ui.parts.tab_order import as_seen


class AppointmentsCard(Speaking):
    """A new one is kept as soon as it is begun. `talk_wanted` asks for the talk of a day, by the id of the talk."""

    talk_wanted = Signal(str)

    def __init__(self, stage: StagePage) -> None:
        super().__init__(stage.language)
        self._stage, self.desk = stage, stage.desk
        self.open_id, self._case_id, self._all = "", "", False
        self._listed: list[str] = []
        title, self._none = label("h2"), label("muted", wrap=True)
        self.speak(title.setText, mark("Appointments"))
        self.speak(self._none.setText, mark("No appointment yet. Together you choose a day that fits."))
        self.new = button("primary", "plus")
        self.speak(self.new.setText, mark("New appointment"))
        self.new.clicked.connect(self.begin)
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        self.list: KeyedColumn[DatedItem, Appointment] = KeyedColumn(self._button, self._show)
        self.list.setSpacing(2)
        self.more = button("quiet", "down")
        self.more.clicked.connect(self._show_all)
        for_reading(self.more)
        self._rule = rule()
        frame, self._box = card(spacing=12)
        self._box.addLayout(row(title, None, self.new))
        self._box.addWidget(self._none)
        self._box.addLayout(self.list)
        self._box.addLayout(row(self.more, None))
        self._box.addWidget(self._rule)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)

    # --- showing ----------------------------------------------------------------------------------------------------

    def show_file(self, file: CaseFile) -> None:
        """Show the appointments of a case; the first that waits for a word is opened with the case."""
        every, today = file.course.appointments, self.desk.contacts.today()
        waiting = unsettled(every, today)
        if file.case.id != self._case_id:
            self._case_id, self._all = file.case.id, False
            self.open_id = waiting[0].id if waiting else ""
        near = (*waiting, *to_come(every, today))
        rest = sorted((a for a in every if a not in near), key=lambda a: a.on, reverse=True)
        listed = (*near, *(a for a in rest if self._all or a.id == self.open_id))
        opened = next((a for a in listed if a.id == self.open_id), None)
        self.list.show_values((a.id, a) for a in listed)
        self.more.setText(self.words.text("Earlier appointments ({n})", n=len(rest)))
        self.more.setVisible(len(listed) < len(every))
        self._none.setVisible(not near)
        self._rule.setVisible(opened is not None)
        if opened is not None:
            self.form.show_appointment(opened, file.case)
        if "form" in self.__dict__:
            self.form.setVisible(opened is not None)
        if (ids := [a.id for a in listed]) != self._listed:
            self._listed = ids
            as_seen(self._box)

    @cached_property
    def form(self) -> AppointmentForm:
        """The one that is open; made when there first is one."""
        made = AppointmentForm(self._stage)
        made.removed.connect(lambda: self.remove(self.open_id))
        made.outcome.talk_wanted.connect(self._want_talk)
        self._box.addWidget(made)
        return made

    def _button(self, key: str) -> DatedItem:
        made = DatedItem()
        for_reading(made)
        made.clicked.connect(lambda: self.open(key if self.open_id != key else ""))
        made.removed.connect(lambda: self.remove(key))
        made.moved.connect(lambda pressed: self._move(key, pressed))
        self._group.addButton(made)
        return made

    def _show(self, made: DatedItem, appointment: Appointment) -> None:
        words = self.words
        line = words.line(when_in_words(appointment, words), where_in_words(appointment, words))
        waits = appointment in unsettled((appointment,), self.desk.contacts.today())
        state = words.text(mark("What became of it?") if waits else STATES[appointment.state])
        made.say(line, state, state)
        made.setChecked(appointment.id == self.open_id)

    # --- doing ------------------------------------------------------------------------------------------------------

    def open(self, key: str) -> None:
        """Show an appointment in the form; "" for none. What could not be kept in the one on show is not put away."""
        self._stage.autosave.flush()
        if key == self.open_id or not self._held():
            self.open_id = key
        self._stage.redraw()

    def _held(self) -> bool:
        return "form" in self.__dict__ and held_by(self.form.outcome.helps, self.form.bring)

    def _move(self, key: str, pressed: int) -> None:
        """Go to the one above or below, by an arrow key."""
        self.list.parts[self.list.beside(key, pressed)].setFocus()

    def begin(self) -> None:
        """A new appointment, opened with its day to be chosen."""
        self._stage.autosave.flush()
        if self._held():
            return
        file = self._stage.file
        assert file is not None
        made = self.desk.contacts.new_appointment(file)
        before, self.open_id = self.open_id, made.id
        if not self._stage.attempt(lambda: self.desk.contacts.keep(self._stage.case_id, made)):
            self.open_id = before
            return
        self.form.day.open.setFocus()
        into_sight(self.form.day)

    def remove(self, key: str) -> None:
        """Take an appointment away; can be undone."""
        self._stage.autosave.flush()
        if self._stage.attempt(lambda: self.desk.contacts.remove(self._stage.case_id, Kind.APPOINTMENTS, key)):
            (next(iter(self.list.parts.values()), None) or self.new).setFocus()

    def _want_talk(self) -> None:
        self._stage.autosave.flush()
        found: list[str] = []
        if self._stage.attempt(
            lambda: found.append(self.desk.contacts.open_talk(self._stage.case_id, self.open_id).id)
        ):
            self.talk_wanted.emit(found[0])

    def _show_all(self) -> None:
        self._all = True
        self._stage.redraw()
