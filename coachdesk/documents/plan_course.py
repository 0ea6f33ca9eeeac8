"""What the plan says of what was agreed on beside the steps: the staircase of a goal, who is met when, who else helps, and
what is shared with whom.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from typing import Final

from coachdesk.documents.handed_choices import ROLES
from coachdesk.documents.kept_choices import PLACES, SAID
from coachdesk.documents.sheets import AppointmentBlock, Group, Pair, Stairs
from coachdesk.documents.two_tongues import TwoTongues
from coachdesk.domain.course import Appointment, Goal, Helper, HelperKind, Sharing
from coachdesk.domain.course.agreeing import holds, last_agreement, plan_digest
from coachdesk.domain.course.contact import to_come
from coachdesk.domain.course.goals import stand_now
from coachdesk.domain.handover import ConsentKind, Guide, Handover, SafetyGround
from coachdesk.domain.handover.consents import last_consent
from coachdesk.domain.handover.guides import Wanted, wanted
from coachdesk.domain.handover.passing import ENDS, state_of
from coachdesk.domain.handover.telling import told
from coachdesk.domain.kind import Kind
from coachdesk.domain.partners import GuideRole
from coachdesk.domain.picture.meetings import MeetingPlace
from coachdesk.domain.search import fold
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


def helpers(tongues: TwoTongues, today: date) -> Group | None:
    """Who else helps, with the number to call; also who goes along since the client wants this person."""
    over, typed = tongues.file.handover, tongues.file.course.helpers
    known = {fold(each.name) for each in typed}
    along = (each for each in over.guides if wanted(each, over.consents, today) is Wanted.YES)
    guides = (_guide(tongues, each) for each in along if fold(each.name) not in known)
    found = tuple(dict.fromkeys((*(_helper(tongues, each) for each in typed), *guides)))
    return Group(tongues.pair(mark("Who else helps me")), found) if found else None


def _helper(tongues: TwoTongues, each: Helper) -> Pair:
    kind = "" if each.kind is HelperKind.OTHER else _HELPER_KINDS[each.kind]
    return _to_call(tongues, kind, each.name, each.phone)


def _guide(tongues: TwoTongues, each: Guide) -> Pair:
    return _to_call(tongues, "" if each.role is GuideRole.NONE else ROLES[each.role], each.name, each.party.phone)


def _to_call(tongues: TwoTongues, kind: str, name: str, phone: str) -> Pair:
    number = isolate_ltr(western(phone.strip())) if phone.strip() else ""
    return tongues.both(lambda words: words.line(words.text(kind) if kind else "", name.strip(), number))


def sharing(tongues: TwoTongues, today: date) -> Group | None:
    """Who gets what and until when, and that the client may stop it: as it was typed, then as it was agreed to."""
    typed = (_shared(tongues, each) for each in tongues.file.course.sharings)
    found = tuple(dict.fromkeys((*typed, *_agreed_to(tongues, today))))
    if not found:
        return None
    stop = tongues.pair(mark_to_client("You may stop this at any time."))
    return Group(tongues.pair(mark("What we share")), (*found, stop))


def _shared(tongues: TwoTongues, each: Sharing) -> Pair:
    return _in_sentence(tongues, each.what, lambda words, what: _gets(words, each.who, what, each.until))


def _gets(words: Translator, who: str, what: str, until: date | None) -> str:
    if until is None:
        return words.text("{who} gets: {what}", who=who, what=what)
    return words.text("{who} gets: {what}, until {date}", who=who, what=what, date=words.date(until))


def _agreed_to(tongues: TwoTongues, today: date) -> Iterator[Pair]:
    """A line for each recipient and last day, with what may be told by a consent that holds now."""
    over, topics = tongues.file.handover, dict[tuple[str, date | None], list[str]]()
    for about, who in _recipients(over, today):
        consent = last_consent(over.consents, about, ConsentKind.SECRECY)
        until = consent.until if consent is not None else None
        known = (each.topic for each in told(over, about, today) if each.topic in tongues.content.handover.topics)
        if ids := list(known):
            topics.setdefault((who, until), []).extend(ids)
    for (who, until), ids in topics.items():
        yield _gets_topics(tongues, who, tuple(dict.fromkeys(ids)), until)


def _gets_topics(tongues: TwoTongues, who: str, ids: tuple[str, ...], until: date | None) -> Pair:
    names = [tongues.content.handover.topics[each].name for each in ids]

    def write(words: Translator) -> str:
        what = words.listed(words.ptext(name.context, name.source) for name in names)
        return _gets(words, who, what, until)

    return tongues.both(write)


def _recipients(over: Handover, today: date) -> Iterator[tuple[str, str]]:
    """Handovers that are under way and guides whom the client wants: the id, and who it is.

    One for which the path of safety was thought of is none of a paper that hangs on a fridge, where anybody reads it.
    """
    for referral in over.referrals:
        open_path = referral.safety is SafetyGround.NONE and state_of(over.passes, referral.id) not in ENDS
        if referral.to and open_path:
            yield referral.id, referral.to.name
    for guide in over.guides:
        if wanted(guide, over.consents, today) is Wanted.YES:
            yield guide.id, guide.name
