"""What the plan says of what was agreed on beside the steps: the staircase of a goal, who is met when, who else helps, and
what is shared with whom.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from typing import Final

from coachdesk.documents.kept_choices import PLACES, SAID
from coachdesk.documents.sheets import AppointmentBlock, Group, Pair, Stairs
from coachdesk.documents.two_tongues import TwoTongues
from coachdesk.domain.course import Appointment, Goal, Helper, HelperKind, Sharing
from coachdesk.domain.course.agreeing import holds, last_agreement, plan_digest
from coachdesk.domain.course.contact import to_come
from coachdesk.domain.course.goals import stand_now
from coachdesk.domain.kind import Kind
from coachdesk.domain.picture.meetings import MeetingPlace
from coachdesk.domain.words import Words
from coachdesk.i18n import Translator, isolate, isolate_ltr, mark, mark_to_client, western

_HELPER_KINDS: Final = SAID[(Kind.HELPERS, "kind")]
_UNSAID: Final = (MeetingPlace.MESSAGE, MeetingPlace.OTHER)
"""Places that tell nobody where to go; the others stand on the paper when nobody wrote an address."""
MOST_APPOINTMENTS: Final = 4
"""Most appointments on a paper: those after it are on the next one."""


def stairs(tongues: TwoTongues, goal: Goal) -> Stairs | None:
    """The staircase of a goal; None where nothing was said of it and nobody stands on it."""
    stand = stand_now(tongues.file.course.stands, goal.card)
    if stand is None and not any(goal.stairs):
        return None
    steps = tuple(tongues.said(words) if words else None for words in goal.stairs)
    here = stand.level + 2 if stand is not None else None
    return Stairs(steps, here, tongues.pair(mark("I am here")))


def agreed(tongues: TwoTongues) -> bool:
    """Whether the client said yes to exactly this plan."""
    file = tongues.file
    return holds(file.course.agreements, plan_digest(file.choice, file.steps, file.course.goals))


def told_back(tongues: TwoTongues) -> bool:
    """Whether the client told this very plan back in his own words."""
    last = last_agreement(tongues.file.course.agreements)
    return last is not None and last.teach_back and agreed(tongues)


# --- appointments -----------------------------------------------------------------------------------------------------


def appointments(tongues: TwoTongues, today: date) -> tuple[AppointmentBlock, ...]:
    """The next appointments, the first one first."""
    found = to_come(tongues.file.course.appointments, today)[:MOST_APPOINTMENTS]
    return tuple(appointment(tongues, each) for each in found)


def appointment(tongues: TwoTongues, each: Appointment) -> AppointmentBlock:
    """The day and time of one appointment in words, and what else is to be known of it."""

    def said(words: Translator) -> str:
        day = words.date(each.on, weekday=True)
        if each.at is not None:
            at = words.text("{time} o'clock", time=words.time(each.at))
            day = words.text("{day}, {time}", day=day, time=at)
        return tongues.dated(words, day, each.on)

    return AppointmentBlock(tongues.both(said), tuple(_lines(tongues, each)), each.on, each.at)


def _lines(tongues: TwoTongues, each: Appointment) -> Iterator[Pair]:
    """Where, how to get there, with whom, what to bring, and whether there is an interpreter."""
    if each.where.strip():
        yield _beside("place", tongues.both(lambda words: isolate(each.where)))
    elif each.place not in _UNSAID:
        yield _beside("place", tongues.pair(PLACES[each.place]))
    if each.travel.strip():
        yield _beside("bus", tongues.both(lambda words: isolate(each.travel)))
    if each.with_whom.strip():
        yield _beside("person", tongues.pair(mark("With {name}"), name=each.with_whom))
    if each.bring:
        yield _beside(
            "bring", _in_sentence(tongues, each.bring, lambda words, text: words.text("Bring: {things}", things=text))
        )
    if each.interpreter:
        yield tongues.pair(mark("There is an interpreter."))


def _in_sentence(tongues: TwoTongues, given: Words, write: Callable[[Translator, str], str]) -> Pair:
    """What somebody typed within a sentence, in the columns in whose language it was given."""
    said = tongues.said(given)
    dutch = write(tongues.dutch, said.nl) if said.nl else None
    return Pair(dutch, write(tongues.other, said.other) if said.other else None)


def _beside(pictogram: str, pair: Pair) -> Pair:
    return replace(pair, pictogram=pictogram)


# --- who else helps, and what is shared -------------------------------------------------------------------------------


def helpers(tongues: TwoTongues) -> Group | None:
    """Who else helps, with the number to call."""
    found = tuple(_helper(tongues, each) for each in tongues.file.course.helpers)
    return Group(tongues.pair(mark("Who else helps me")), found) if found else None


def _helper(tongues: TwoTongues, each: Helper) -> Pair:
    phone = isolate_ltr(western(each.phone.strip())) if each.phone.strip() else ""

    def write(words: Translator) -> str:
        kind = "" if each.kind is HelperKind.OTHER else words.text(_HELPER_KINDS[each.kind])
        return words.line(kind, each.name.strip(), phone)

    return tongues.both(write)


def sharing(tongues: TwoTongues) -> Group | None:
    """Who gets what and until when, and that the client may stop it."""
    found = tuple(_shared(tongues, each) for each in tongues.file.course.sharings)
    if not found:
        return None
    stop = tongues.pair(mark_to_client("You may stop this at any time."))
    return Group(tongues.pair(mark("What we share")), (*found, stop))


def _shared(tongues: TwoTongues, each: Sharing) -> Pair:
    def write(words: Translator, what: str) -> str:
        if each.until is None:
            return words.text("{who} gets: {what}", who=each.who, what=what)
        return words.text("{who} gets: {what}, until {date}", who=each.who, what=what, date=words.date(each.until))

    return _in_sentence(tongues, each.what, write)
