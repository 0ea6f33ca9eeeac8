"""Pictures of contact that is kept up: appointments, what became of them, talks, the rhythm, and another contact person."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import time, timedelta
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from coachdesk.domain.course import Appointment, AppointmentState
from coachdesk.domain.picture import Meeting, MeetingPlace
from coachdesk.domain.stages import Stage
from coachdesk.domain.words import Words
from coachdesk.ui.contact.contact_part import ContactPart
from coachdesk.ui.pages.case import CasePage
from coachdesk.ui.pages.follow_stage import FollowStage
from coachdesk.ui.pages.meet_stage import MeetStage
from coachdesk.ui.parts.scroll import into_sight

if TYPE_CHECKING:
    from screenshots import Studio


def contact_pages(studio: "Studio", case_id: str) -> Iterator[tuple[str, QWidget]]:
    """With nothing yet, with everything, one that did not take place, and a contact person who hands over."""
    part = _opened(studio, case_id)
    yield "contact-empty", studio.window
    fill(studio, case_id)
    studio.window.go("today")
    yield "today-contact", studio.window
    part = _opened(studio, case_id)
    yield "contact", studio.window
    part.appointments.list.parts["a" * 32].click()
    part.appointments.form.outcome.state.button(AppointmentState.MISSED).click()
    yield "contact-missed", studio.window
    into_sight(part.appointments.form.remove)
    yield "contact-form", studio.window
    into_sight(part.persons)
    yield "contact-persons", studio.window
    part.open_talk(next(iter(part.talks.talks.parts)))
    into_sight(part.talks.form.plan_next)
    yield "contact-talk", studio.window
    yield from _handover(studio, case_id)


def _opened(studio: "Studio", case_id: str) -> ContactPart:
    studio.window.go("case", case_id, "follow:contact")
    case = studio.window.page
    assert isinstance(case, CasePage) and isinstance(case.shown, FollowStage)
    part = case.shown.parts["contact"]
    assert isinstance(part, ContactPart)
    return part


def _handover(studio: "Studio", case_id: str) -> Iterator[tuple[str, QWidget]]:
    studio.window.go("case", case_id, Stage.MEET)
    case = studio.window.page
    assert isinstance(case, CasePage) and isinstance(case.shown, MeetStage)
    contact = case.shown.contact
    contact.form.name.setText("Anouk Smit")
    contact.form.name.textEdited.emit("Anouk Smit")
    case.autosave.flush()
    into_sight(contact)
    yield "meet-handover", studio.window
    contact.handover.leave.click()


def fill(studio: "Studio", case_id: str) -> None:
    """Appointments behind and ahead, a talk of long ago that names the next day, and a handover."""
    desk, today = studio.desk, studio.desk.contacts.today()
    where, others = "Kerkstraat 14, Zwolle", [s for s in desk.cases.list() if s.id != case_id]
    talk = desk.picture.new_meeting(case_id)
    agreed = Words("Samen naar het taalcafé", "nl")
    talk = replace(talk, on=today - timedelta(33), at=time(10), minutes=60, agreed=agreed, next_on=today + timedelta(9))
    desk.picture.save(case_id, talk)
    made = Appointment("a" * 32, today - timedelta(2), time(14), 45, where=where, interpreter=True)
    store = studio.desk.vault.opened().cases
    store.save_record(case_id, replace(made, travel="Bus 4", bring=Words("De brief van de verzekering", "nl")))
    ahead = Appointment("b" * 32, today, time(15, 30), 60, MeetingPlace.OFFICE, "Lübeckplein 2", with_whom="Almaz")
    store.save_record(case_id, ahead)
    held = replace(made, id="c" * 32, on=today - timedelta(33), state=AppointmentState.HELD)
    store.save_record(case_id, held)
    for at, other in enumerate(others[:4]):
        store.save_record(other.id, replace(ahead, id=f"{at:032}", on=today + timedelta(at), at=time(9 + at)))
    if len(others) > 5:
        desk.picture.save(others[5].id, Meeting("d" * 32, today - timedelta(41)))
    case = desk.cases.open(case_id).case
    note = Words("Denkt eerst na en antwoordt dan. Bellen na vier uur.", "nl")
    desk.contacts.hand_over(case_id, replace(case.contact, name="Joost Bakker"), note, True)
