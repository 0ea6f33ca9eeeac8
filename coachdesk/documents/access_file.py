"""How long the file is kept, what it said before, and what the client asked for: sections of the access sheet."""

from collections.abc import Iterator
from types import MappingProxyType
from typing import Final

from coachdesk.documents.access_choices import KINDS
from coachdesk.documents.access_fields import field_name, field_value
from coachdesk.documents.access_words import Voice
from coachdesk.documents.record_sheet import Fact, Item, Para, Section, Title
from coachdesk.domain.access import Known
from coachdesk.domain.registers import Request, RequestKind, RequestOutcome
from coachdesk.i18n import mark, mark_to_client

_ASKED: Final = MappingProxyType(
    {
        RequestKind.ACCESS: mark_to_client("You asked to see your data."),
        RequestKind.CORRECTION: mark_to_client("You asked to correct something."),
        RequestKind.ERASURE: mark_to_client("You asked to erase your data."),
        RequestKind.RESTRICTION: mark_to_client("You asked that your data are not used for now."),
        RequestKind.PORTABILITY: mark_to_client("You asked for your data as a file."),
        RequestKind.OBJECTION: mark_to_client("You objected to the use of your data."),
    }
)
_ENDED: Final = MappingProxyType(
    {
        RequestOutcome.OPEN: mark("There is no answer yet."),
        RequestOutcome.GRANTED: mark("Yes, this was done."),
        RequestOutcome.PARTLY: mark("A part of it was done."),
        RequestOutcome.REFUSED: mark("No, this was not done."),
        RequestOutcome.WITHDRAWN: mark_to_client("You took the request back."),
    }
)


def keeping(known: Known, voice: Voice) -> Section:
    """Under which task the file falls, how long it is kept and why, and whether it may be changed."""
    return Section("keeping", voice.text(mark("How long this is kept")), "keeping", tuple(_keeping(known, voice)))


def _keeping(known: Known, voice: Voice) -> Iterator[Item]:
    case = known.file.case
    yield from voice.fact(mark_to_client("Your file is for"), voice.text(KINDS[case.kind]))
    yield from voice.fact(mark("Begun on"), voice.moment(case.created_at))
    yield from voice.fact(mark("Last changed on"), voice.moment(case.changed_at))
    if case.archived_at is not None:
        yield from voice.fact(mark("Closed on"), voice.moment(case.archived_at))
    if case.deleted_at is not None:
        yield from voice.fact(mark("In the bin since"), voice.moment(case.deleted_at))
    yield Para(_rule(known, voice))
    if known.review_on is not None:
        yield Fact(voice.text(mark("We look whether it can be erased on")), (voice.day(known.review_on),))
    elif case.keep_until is not None:
        yield Fact(voice.text(mark("A day was chosen to look")), (voice.day(case.keep_until),))
    yield from voice.note(mark("Why this day"), case.keep_reason)


def _rule(known: Known, voice: Voice) -> str:
    if known.years == 0:
        return voice.text(mark("We keep the file until it is closed. Then we look whether it can be erased."))
    return voice.words.plural(
        "We keep the file for {n} year after it is closed, because of the law or the rules of the municipality. Then we look whether it can be erased.",
        "We keep the file for {n} years after it is closed, because of the law or the rules of the municipality. Then we look whether it can be erased.",
        known.years,
    )


def restriction(known: Known, voice: Voice) -> Section | None:
    """That nobody may change the file; None when they may."""
    found = known.file.restriction
    if found is None:
        return None
    items: list[Item] = [
        Para(voice.text(mark_to_client("Your file is kept, but nobody may change or use it for now.")))
    ]
    items += voice.fact(mark("Since"), voice.moment(found.since))
    items += voice.note(mark("Reason"), found.reason)
    return Section("restriction", voice.text(mark_to_client("Your file is on hold")), "on_hold", tuple(items))


def earlier(known: Known, voice: Voice) -> Section:
    """What fields said before, by the moment at which they were changed."""
    title = voice.text(mark("What was written here before"))
    items: list[Item] = []
    last = ""
    for value in known.earlier:
        when = voice.text(mark("Changed on {date}"), date=voice.moment(value.at))
        if when != last:
            items.append(Title(when))
            last = when
        name = field_name(value.field, known.file, voice)
        if (before := field_value(value, name, known.file, voice)) is not None:
            items.append(Fact(name, (before,)))
    if not items:
        items = [Para(voice.text(mark("Nothing was changed after it was written down.")))]
    return Section("earlier", title, "earlier", tuple(items))


def requests(known: Known, voice: Voice) -> Section:
    """What the client asked for, and the answers."""
    title = voice.text(mark_to_client("What you asked for"))
    items = [item for request in known.requests for item in _request(request, voice)]
    nothing = Para(voice.text(mark_to_client("You have not asked for anything about your data.")))
    return Section("requests", title, "requests", tuple(items) or (nothing,))


def _request(request: Request, voice: Voice) -> Iterator[Item]:
    yield Title(voice.text(_ASKED[request.kind]))
    yield Fact(voice.text(mark("Asked on")), (voice.day(request.received_on),))
    if request.open:
        yield Fact(voice.text(mark("Answer before or on")), (voice.day(request.due_on),))
    if request.extended_on is not None:
        yield Fact(voice.text(mark("More time was taken on")), (voice.day(request.extended_on),))
    yield from voice.note(mark("Why more time"), request.extension_reason)
    yield from voice.fact(mark("Answer"), voice.text(_ENDED[request.outcome]))
    if request.done_on is not None:
        yield Fact(voice.text(mark("Answered on")), (voice.day(request.done_on),))
    yield from voice.note(mark("Why"), request.outcome_reason)
    yield from voice.note(mark("Note"), request.note)
