"""Appointments in the words of the window: what each field is called, what became of one, and one in a line."""

from typing import Final

from coachdesk.desk.meeting_words import PLACES
from coachdesk.documents.kept_choices import LABELS, SAID
from coachdesk.domain.course import Appointment
from coachdesk.domain.kind import Kind
from coachdesk.i18n import Translator

FIELDS: Final = LABELS[Kind.APPOINTMENTS]
STATES: Final = SAID[(Kind.APPOINTMENTS, "state")]
PACE: Final = LABELS[Kind.PACES]
HANDOVER: Final = LABELS[Kind.CHANGES]


def when_in_words(appointment: Appointment, words: Translator) -> str:
    """Thursday 26 November · 14:00."""
    return words.line(
        words.date(appointment.on, weekday=True), words.time(appointment.at) if appointment.at is not None else ""
    )


def where_in_words(appointment: Appointment, words: Translator) -> str:
    """The address, or where it is when nobody wrote one."""
    return words.line(appointment.where.strip()) or words.text(PLACES[appointment.place])
