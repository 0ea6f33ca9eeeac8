"""Contact that is kept up: appointments and what became of them, how often there is contact, and with whom."""

import json
from base64 import b64decode, b64encode
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final, cast
from uuid import uuid4

from coachdesk.desk.recording import RecordDesk
from coachdesk.desk.talks import talk_of
from coachdesk.desk.undo import Deed, Undoable
from coachdesk.domain.agenda import (
    ASKED_FOR,
    WEEK,
    Aftercare,
    Agenda,
    CaseAppointment,
    DueLook,
    Gap,
    gaps,
    last_planned,
)
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.cases import Case, ContactPerson, InterpreterNeed
from coachdesk.domain.course import Appointment, AppointmentState, ContactChange
from coachdesk.domain.course.contact import EVERY_DAYS, last_contact, pace_of
from coachdesk.domain.errors import ChangedSince, DayPassed, HandoverNoteMissing, StillToCome, UnknownId, WhoMissing
from coachdesk.domain.kind import Kind
from coachdesk.domain.picture import Meeting
from coachdesk.domain.records import Record, kind_of
from coachdesk.domain.words import Words

ALL: Final = 100_000
"""No limit on the number of appointments."""
_BEHIND = frozenset({AppointmentState.HELD, AppointmentState.MISSED})
"""What can only be said of a day that has come."""


@dataclass(frozen=True, slots=True)
class WaitingPerson:
    """Another contact person who was typed in, and of whom it is not decided yet whether it is a handover."""

    person: ContactPerson
    note: Words = Words()
    told: bool = False


class ContactDesk(RecordDesk):
    """Every call is kept at once. What became of an appointment, another day and another contact person can be undone."""

    # --- appointments -----------------------------------------------------------------------------------------------

    def appointment(self, file: CaseFile, key: str) -> Appointment:
        """An appointment of the case. Raises UnknownId."""
        found = file.find(Kind.APPOINTMENTS, key)
        if found is None:
            raise UnknownId("appointment", key)
        return cast(Appointment, found)

    def new_appointment(self, file: CaseFile, on: date | None = None) -> Appointment:
        """An appointment that is not kept yet: on `on`, else on the day that was named in the last talk, else after
        the usual number of days; at the client's home, with an interpreter where this person wants one."""
        today, case = self.today(), file.case
        named = [talk.next_on for talk in file.picture.meetings if talk.next_on is not None and talk.next_on >= today]
        usual = today + timedelta(days=pace_of(file.course.paces).every_days or EVERY_DAYS)
        wanted = case.interpreter.need is InterpreterNeed.YES
        day = on or min(named, default=usual)
        return Appointment(uuid4().hex, day, where=case.details.address, interpreter=wanted)

    def keep(self, case_id: str, appointment: Appointment) -> CaseFile:
        """Keep a new or changed appointment. Raises DayPassed where a planned one is put on a day before today."""
        before = self.store.get(case_id).find(Kind.APPOINTMENTS, appointment.key)
        was = cast(Appointment, before).on if before is not None else None
        planned = appointment.state is AppointmentState.PLANNED
        if planned and appointment.on != was and appointment.on < self.today():
            raise DayPassed
        return self.save(case_id, appointment)

    def settle(self, case_id: str, key: str, state: AppointmentState) -> CaseFile:
        """Say what became of an appointment; can be undone. One that took place has its talk from now on, unless there
        is one already. Raises StillToCome for a day to come, UnknownId."""
        file = self.store.get(case_id)
        before = self.appointment(file, key)
        if state in _BEHIND and before.on > self.today():
            raise StillToCome
        after, talk = replace(before, state=state), self.talk_for(file, before)
        known = file.find(Kind.MEETINGS, talk.id) is not None
        new = (talk,) if state is AppointmentState.HELD and not known else ()
        return self._together(case_id, Deed.APPOINTMENT_CHANGED, (after, *new))

    def talk_for(self, file: CaseFile, appointment: Appointment) -> Meeting:
        """The talk of an appointment; where there is none, a new one, not kept, that begins with its facts.

        That is one of that day at the same place: a call in the morning is not the visit of the afternoon. Of one that is
        known to have taken place it is any of that day, since it may have been somewhere else than was planned.
        """
        of_day = [talk for talk in file.picture.meetings if talk.on == appointment.on]
        fitting = [talk for talk in of_day if talk.place is appointment.place]
        known = fitting or (of_day if appointment.state is AppointmentState.HELD else [])
        return known[0] if known else talk_of(file.case, appointment)

    def open_talk(self, case_id: str, key: str) -> Meeting:
        """The talk of an appointment, kept from now on where it was not. Raises UnknownId."""
        file = self.store.get(case_id)
        talk = self.talk_for(file, self.appointment(file, key))
        if file.find(Kind.MEETINGS, talk.id) is None:
            self.save(case_id, talk)
        return talk

    def another_day(self, case_id: str, key: str, on: date) -> CaseFile:
        """Plan an appointment anew on another day; can be undone. One that is still planned is moved by that, and a handover
        whose talk it was meets on the new day.

        Raises DayPassed, UnknownId.
        """
        file = self.store.get(case_id)
        before = self.appointment(file, key)
        if on < self.today():
            raise DayPassed
        planned = AppointmentState.PLANNED
        new = replace(before, id=uuid4().hex, on=on, state=planned, helps=Words())
        old = (replace(before, state=AppointmentState.MOVED),) if before.state is planned else ()
        meet = tuple(replace(each, talk=new.id) for each in file.handover.referrals if each.talk == key)
        return self._together(case_id, Deed.APPOINTMENT_CHANGED, (*old, new, *meet))

    def plan_next(self, case_id: str, talk: Meeting) -> CaseFile:
        """Make an appointment of the day that was named in a talk; can be undone. Raises DayPassed."""
        file = self.store.get(case_id)
        if talk.next_on is None or self.is_planned(file, talk.next_on):
            return file
        if talk.next_on < self.today():
            raise DayPassed
        return self._together(case_id, Deed.APPOINTMENT_MADE, (self.new_appointment(file, talk.next_on),))

    def is_planned(self, file: CaseFile, on: date) -> bool:
        """Whether there is an appointment on that day."""
        return any(a.on == on and a.state is AppointmentState.PLANNED for a in file.course.appointments)

    # --- how often --------------------------------------------------------------------------------------------------

    def set_pace(self, case_id: str, every_days: int | None) -> CaseFile:
        """From now on there is contact at least every so many days; None: no reminders. Raises DaysNotPossible."""
        return self.save(case_id, replace(pace_of(self.store.get(case_id).course.paces), every_days=every_days))

    def last_contact(self, file: CaseFile) -> date | None:
        """The day of the last talk."""
        return last_contact(file.picture.meetings)

    # --- the fixed contact person -----------------------------------------------------------------------------------

    def keep_person(self, case_id: str, person: ContactPerson) -> CaseFile:
        """Keep what is known of the contact person.

        Raises HandoverNoteMissing where there was one of another name: `hand_over` or `correct_name` says which it is.
        """
        case = self.store.get(case_id).case
        if case.contact == person:
            return self.store.get(case_id)
        if case.contact.name and case.contact.name != person.name:
            raise HandoverNoteMissing
        self.store.save_case(self._with(case, person))
        return self.announce(case_id)

    def correct_name(self, case_id: str, person: ContactPerson) -> CaseFile:
        """The same person, whose name was written wrongly; also where it stands as the one who came. Raises WhoMissing."""
        file = self.store.get(case_id)
        was = file.case.contact.name
        if not person.name:
            raise WhoMissing
        changed = tuple(replace(c, after=person.name) for c in file.course.changes[-1:] if c.after == was)
        if changed:
            self.store.save_together(case_id, changed, case=self._with(file.case, person))
        else:
            self.store.save_case(self._with(file.case, person))
        return self.announce(case_id)

    def hand_over(self, case_id: str, person: ContactPerson, note: Words, told: bool) -> CaseFile:
        """Another contact person from today, who knows what `note` says; can be undone.

        `told` says that the client heard it from both. Who stood in until now stands in for nobody any more: the paper
        would name one person twice. Raises WhoMissing, HandoverNoteMissing.
        """
        case = self.store.get(case_id).case
        if person.substitute == person.name:
            person = replace(person, substitute="")
        change = ContactChange(uuid4().hex, self.today(), case.contact.name, person.name, note, told)
        return self._together(case_id, Deed.CONTACT_CHANGED, (change,), self._with(case, person))

    def waiting_person(self, case: Case) -> WaitingPerson | None:
        """Another contact person, of another name, who waits for a decision; None where nobody does."""
        text = self.tools.vault.opened().settings.get(_draft(case.id))
        if text is None:
            return None
        plain = json.loads(text)
        name, phone, days, substitute, photo = plain["person"]
        person = ContactPerson(name, phone, tuple(days), substitute, b64decode(photo) if photo else None)
        return WaitingPerson(person, Words(*plain["note"]), plain["told"]) if name != case.contact.name else None

    def let_wait(self, case_id: str, waiting: WaitingPerson | None) -> None:
        """Remember what was typed of another contact person; None forgets it, as erasing the case does."""
        settings, text = self.tools.vault.opened().settings, None
        if waiting is not None:
            person, note = waiting.person, waiting.note
            photo = b64encode(person.photo).decode() if person.photo is not None else ""
            named = (person.name, person.phone, person.days, person.substitute, photo)
            words = (note.text, note.language, note.interpreted, note.other_language)
            text = json.dumps({"person": named, "note": words, "told": waiting.told}, ensure_ascii=False)
        if settings.get(_draft(case_id)) != text:
            settings.put(_draft(case_id), text)

    def _with(self, case: Case, person: ContactPerson) -> Case:
        return case.with_changes(self.tools.clock(), contact=person)

    # --- over all open cases ----------------------------------------------------------------------------------------

    def agenda(self, first: int, last: int, limit: int = ALL) -> Agenda:
        """The appointments from `first` to `last` days after today (both included), at most `limit` of them."""
        begins, ends = (self.today() + timedelta(days=n) for n in (first, last))
        store = self.tools.vault.opened().contacts
        return Agenda(store.planned(begins, ends, limit), store.count_planned(begins, ends))

    def unsettled(self) -> tuple[CaseAppointment, ...]:
        """Appointments of the last weeks of which nobody said what became of them, the oldest first."""
        today = self.today()
        return self.tools.vault.opened().contacts.planned(today - ASKED_FOR, today - timedelta(days=1), ALL)

    def overdue(self) -> tuple[tuple[Gap, ...], tuple[DueLook, ...]]:
        """With whom there was no contact for long, but for those with an appointment this week, and which looks are due."""
        store, today = self.tools.vault.opened().contacts, self.today()
        known = store.contacts()
        looks = last_planned(known, today)
        due = store.not_made(looks)
        meeting = store.met(today, today + timedelta(days=WEEK - 1))
        return gaps(known, meeting, today), tuple(each for each in looks if each.case_id in due)

    def aftercare(self) -> tuple[Aftercare, ...]:
        """Closed cases in which it is time to ask how it goes, the oldest first."""
        return self.tools.vault.opened().contacts.aftercare(self.today())

    # --- several at once --------------------------------------------------------------------------------------------

    def _together(self, case_id: str, deed: Deed, given: tuple[Record, ...], case: Case | None = None) -> CaseFile:
        """Keep entries, and the case where it is given, all at once, so that they can be taken back all at once."""
        file = self.store.get(case_id)
        before = {record.key: file.find(kind_of(record), record.key) for record in given}
        if case is None and all(before[record.key] == record for record in given):
            return file
        self.store.save_together(case_id, given, case=case)
        self.tools.undo.push(Undoable(deed, file.case.calling_name, self._back(file, given, case is not None)))
        return self.announce(case_id)

    def _back(self, file: CaseFile, given: tuple[Record, ...], person_too: bool) -> Callable[[], None]:
        """What takes back that these entries were given, and the contact person with them."""
        case_id, contact = file.case.id, self.store.get(file.case.id).case.contact

        def back() -> None:
            now = self.store.get(case_id)
            if any(now.find(kind_of(record), record.key) != record for record in given):
                raise ChangedSince
            if person_too and now.case.contact != contact:
                raise ChangedSince
            was = [(record, file.find(kind_of(record), record.key)) for record in given]
            kept = tuple(before for _record, before in was if before is not None)
            gone = tuple(record for record, before in was if before is None)
            case = self._with(now.case, file.case.contact) if person_too else None
            self.store.save_together(case_id, kept, gone=gone, case=case)
            self.announce(case_id)

        return back


def _draft(case_id: str) -> str:
    """The setting for a contact person who waits; erasing a case takes everything along that begins so."""
    return f"draft.{case_id}.contact"
