"""The file for calendars, read back by the library that others read such files with."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import icalendar
import pytest

from coachdesk import content, paths
from coachdesk.documents.calendar_file import calendar_file
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.course import Appointment, AppointmentState, Course, Goal, GoalState
from coachdesk.domain.errors import NothingPlanned, StepEmpty
from coachdesk.domain.steps import Rhythm, When
from coachdesk.domain.words import Words
from coachdesk.i18n import Translators
from tests.builders import NOW, an_id, yonas
from tests.courses import PLANNED, following

CONTENT = content.load(paths.resources() / "content")
TRANSLATORS = Translators(paths.translations())
HOME = ZoneInfo("Europe/Amsterdam")


def events(file: CaseFile, language: str = "ti") -> dict[str, icalendar.Event]:
    """The entries by the id of what they are about."""
    made = calendar_file(file, CONTENT, TRANSLATORS["nl"], TRANSLATORS[language], NOW)
    read = icalendar.Calendar.from_ical(made)
    return {str(event["uid"]).partition("@")[0]: event for event in read.walk("VEVENT")}


def meeting(appointment: Appointment) -> CaseFile:
    return replace(yonas(), steps=(), course=Course(appointments=(appointment,)))


def test_appointments_and_steps_with_a_day_are_in_it() -> None:
    file = following()
    found = events(file)
    dated = {step.id for step in file.steps_of("work") if step.when.day is not None}
    assert len(dated) == 2 and set(found) == {PLANNED.id, *dated}
    assert found[PLANNED.id]["location"] == PLANNED.where
    assert PLANNED.travel in found[PLANNED.id]["description"]


def test_an_appointment_begins_at_its_time_in_the_netherlands_and_ends_when_it_is_over() -> None:
    for day, hours in ((date(2026, 11, 26), 1), (date(2027, 7, 1), 2)):
        event = events(meeting(replace(PLANNED, on=day)))[PLANNED.id]
        begins = event["dtstart"].dt
        assert begins == datetime.combine(day, time(14, 0), HOME)
        assert begins.utcoffset() == timedelta(hours=hours)
        assert event["dtend"].dt - begins == timedelta(minutes=45)


def test_without_a_time_it_is_the_whole_day_and_without_a_length_it_has_none() -> None:
    assert events(meeting(replace(PLANNED, at=None)))[PLANNED.id]["dtstart"].dt == date(2026, 11, 26)
    assert "dtend" not in events(meeting(replace(PLANNED, minutes=None)))[PLANNED.id]


@pytest.mark.parametrize("language", ["ar", "ti", "en"])
def test_titles_are_in_the_clients_language_and_in_dutch(language: str) -> None:
    file = yonas()
    phrase = CONTENT.phrases["look_around"].sentence
    said = [TRANSLATORS[each].ptext(phrase.context, phrase.source, place="De Ketting") for each in (language, "nl")]
    plain = [text.translate(dict.fromkeys(range(0x2066, 0x206A))).strip("\u200f\u200e") for text in said]
    assert events(file, language)[an_id(101)]["summary"] == " / ".join(plain)


def test_in_dutch_alone_nothing_is_said_twice() -> None:
    found = events(following(), "nl")
    assert all(" / " not in str(event["summary"]) for event in found.values())


def test_everything_reminds_a_day_before_and_nothing_at_midnight() -> None:
    kept = (meeting(replace(PLANNED, at=None)), following())
    for event in (event for file in kept for event in events(file).values()):
        (alarm,) = event.walk("VALARM")
        whole_day = not isinstance(event["dtstart"].dt, datetime)
        assert alarm["trigger"].dt == timedelta(hours=-15 if whole_day else -24)
        assert alarm["action"] == "DISPLAY"


def test_what_is_again_and_again_stands_there_again_and_again() -> None:
    first, second, third = yonas().steps
    for rhythm, again in ((Rhythm.DAILY, "DAILY"), (Rhythm.WEEKLY, "WEEKLY"), (Rhythm.MONTHLY, "MONTHLY")):
        begun = replace(second, when=When(date(2026, 10, 1), time(9, 0), rhythm))
        event = events(replace(yonas(), steps=(first, begun, third)))[second.id]
        assert event["rrule"] == {"FREQ": [again]}
    assert "rrule" not in events(yonas())[first.id]


def test_what_is_over_done_missed_or_not_chosen_any_more_is_left_out() -> None:
    first, second, third = yonas().steps
    over = replace(first, when=When(date(2026, 11, 20)))
    done = replace(second, done_at=NOW)
    elsewhere = replace(third, area_id="money")
    for state in (GoalState.PAUSED, GoalState.DROPPED, GoalState.REACHED):
        goal = Goal("work", 1, date(2026, 3, 2), state=state)
        assert first.id not in events(replace(yonas(), course=Course(goals=(goal,))))
    states = tuple(replace(PLANNED, id=an_id(600 + at), state=state) for at, state in enumerate(AppointmentState))
    file = replace(yonas(), steps=(over, done, elsewhere, first), course=Course(appointments=states))
    planned = next(each.id for each in states if each.state is AppointmentState.PLANNED)
    assert set(events(file)) == {first.id, planned}


def test_nothing_of_the_person_is_in_it_but_what_stands_on_the_plan() -> None:
    file = following()
    made = calendar_file(file, CONTENT, TRANSLATORS["nl"], TRANSLATORS["ti"], NOW).decode()
    plain = made.replace("\r\n ", "")
    case = file.case
    for secret in (
        case.calling_name,
        case.official_name,
        case.own_script_name,
        case.reference,
        case.id,
        case.details.phone,
    ):
        assert secret and secret not in plain


def test_it_is_the_same_again() -> None:
    one, two = (calendar_file(following(), CONTENT, TRANSLATORS["nl"], TRANSLATORS["ar"], NOW) for _ in range(2))
    assert one == two


def test_nothing_planned_is_no_file() -> None:
    with pytest.raises(NothingPlanned):
        events(replace(yonas(), steps=()))


def test_a_step_that_says_nothing_is_refused_as_on_paper() -> None:
    first = replace(yonas().steps[1], words=Words())
    with pytest.raises(StepEmpty):
        events(replace(yonas(), steps=(first,)))
