"""A talk before anything is known of it, but what the case and the appointment say."""

from dataclasses import replace
from datetime import date
from uuid import uuid4

from coachdesk.domain.cases import Case
from coachdesk.domain.course import Appointment
from coachdesk.domain.picture import Meeting, Present


def new_talk(case: Case, on: date) -> Meeting:
    """A talk of the day `on`, with the interpreter's language and variety that the client wishes."""
    wish, made = case.interpreter, Meeting(uuid4().hex, on)
    language = case.client_language if case.client_language != "nl" else ""
    here = replace(made.interpreter, language=language, country=wish.country, voice=wish.voice, form=wish.form)
    return replace(made, interpreter=here)


def talk_of(case: Case, appointment: Appointment) -> Meeting:
    """A talk that begins with what was planned. Who interpreted is asked, never guessed."""
    others = appointment.with_whom.strip()
    return replace(
        new_talk(case, appointment.on),
        at=appointment.at,
        minutes=appointment.minutes,
        place=appointment.place,
        present=(Present.OTHER,) if others else (),
        others=others,
    )
