"""What was chosen, agreed on, kept and followed, entry by entry: sections of the access sheet.

Nothing is left out. What would fill pages stands in one line, and a new version of a goal says only what is new in it.
"""

from collections.abc import Iterator, Mapping
from typing import Final

from coachdesk.documents import seen_words
from coachdesk.documents.access_seen import fact, value
from coachdesk.documents.access_words import Voice
from coachdesk.documents.kept_choices import NOTE
from coachdesk.documents.kept_words import Teller
from coachdesk.documents.record_sheet import Fact, Item, Para, Section, Title
from coachdesk.documents.seen_choices import LABELS, SUBJECTS
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.course import CardSource, Goal, LaidBy, Review, SortCard
from coachdesk.domain.course.goals import versions
from coachdesk.domain.kind import Kind
from coachdesk.domain.records import Record
from coachdesk.i18n import mark, mark_to_client

_DATED: Final = (Kind.RATINGS, Kind.AGREEMENTS, Kind.APPOINTMENTS, Kind.CHANGES, Kind.REVIEWS, Kind.INCOMINGS)
"""Kinds whose title says their day."""
_OF_VERSION: Final = frozenset({"on", "state", "reason", "decided"})
"""What every version of a goal says anew."""


def sorting(file: CaseFile, voice: Voice) -> Section:
    """The cards that lay on the table, how each priority was chosen, and the marks that the client gave."""
    items = [*_cards(file, voice), *entries(Kind.REASONS, file, voice), *entries(Kind.RATINGS, file, voice)]
    return Section("sorting", voice.text(mark_to_client("How you chose")), "sorted", tuple(items))


def goals(file: CaseFile, voice: Voice) -> Section:
    """Every version of every goal, where the client stood, and whether the client agreed."""
    items = [*_goals(file, voice), *_stands(file, voice), *entries(Kind.AGREEMENTS, file, voice)]
    return Section("goals", voice.text(mark_to_client("Your goals")), "goals", tuple(items))


def kept_up(file: CaseFile, voice: Voice) -> Section:
    """Appointments, how often there is contact, who the contact person was, who else helps, and what is shared."""
    kinds = (Kind.APPOINTMENTS, Kind.PACES, Kind.CHANGES, Kind.HELPERS, Kind.SHARINGS)
    items = [item for kind in kinds for item in entries(kind, file, voice)]
    return Section("kept_up", voice.text(mark("Appointments, and who helps")), "kept_up", tuple(items))


def following(file: CaseFile, voice: Voice) -> Section:
    """What lay there each time it was looked at again, and how the guidance ended."""
    items = [*entries(Kind.REVIEWS, file, voice), *entries(Kind.CLOSINGS, file, voice)]
    return Section("following", voice.text(mark("Looking back")), "followed", tuple(items))


def terms(file: CaseFile, voice: Voice) -> Section:
    """Days that terms of the law count from, and hours; the municipality and DUO decide, not this paper."""
    items = [*entries(Kind.TERMS, file, voice), *_hours(file, voice)]
    if items:
        items.append(Para(voice.text(mark_to_client("Check these days and hours with the municipality.")), muted=True))
    return Section("terms", voice.text(mark("Days and hours of the law")), "terms", tuple(items))


# --- entry by entry ---------------------------------------------------------------------------------------------------


def entries(kind: Kind, file: CaseFile, voice: Voice) -> Iterator[Item]:
    """All entries of a kind, field by field."""
    for record in file.of(kind):
        yield Title(seen_words.subject(kind, record.key, voice.content, voice.words, file))
        for rest in LABELS[kind]:
            in_title = (kind in _DATED and rest == "on" and not voice.geez) or (kind, rest) == (Kind.HELPERS, "kind")
            if not in_title:
                yield from _field(kind, record, rest, file, voice)


def _field(kind: Kind, record: Record, rest: str, file: CaseFile, voice: Voice) -> Iterator[Item]:
    if isinstance(record, Review) and rest in ("load", "strength"):
        weights: Mapping[str, float] = getattr(record, rest)
        told = (value(kind, record.key, f"{rest}.{key}", str(weight), file, voice) for key, weight in weights.items())
        lines = tuple(voice.ours(line) for line in told if line is not None)
        if lines:
            yield Fact(seen_words.label(kind, rest, voice.content, voice.words), lines)
    else:
        yield from fact(kind, record, rest, file, voice)


def _goals(file: CaseFile, voice: Voice) -> Iterator[Item]:
    """Goals card by card, the first version of each first."""
    repeated = False
    for card in dict.fromkeys(goal.card for goal in file.course.goals):
        before: Goal | None = None
        for goal in versions(file.course.goals, card):
            yield Title(seen_words.subject(Kind.GOALS, goal.key, voice.content, voice.words, file))
            for rest in LABELS[Kind.GOALS]:
                same = before is not None and rest not in _OF_VERSION and getattr(before, rest) == getattr(goal, rest)
                if rest != "number" and not same:
                    yield from _changed(goal, before, rest, file, voice)
            repeated, before = repeated or before is not None, goal
    if repeated:
        yield Para(voice.text(mark("Of a new version only what is new is written.")), muted=True)


def _changed(goal: Goal, before: Goal | None, rest: str, file: CaseFile, voice: Voice) -> Iterator[Item]:
    """What a version says; where it says nothing any more, that it is empty now."""
    found = tuple(fact(Kind.GOALS, goal, rest, file, voice))
    yield from found
    if not found and before is not None and rest not in _OF_VERSION and getattr(before, rest):
        label = seen_words.label(Kind.GOALS, rest, voice.content, voice.words, client=voice.client)
        yield Fact(label, (voice.ours(voice.text(mark("Taken away"))),))


# --- in one line ------------------------------------------------------------------------------------------------------


def _cards(file: CaseFile, voice: Voice) -> Iterator[Item]:
    """A line for each card: its name or what sort it is, its pile, its place, and whose it was if not the client's."""
    teller, source = Teller(voice.content, voice.words, file), LABELS[Kind.CARDS]["words"]
    for card in file.course.cards:
        own = card.source in (CardSource.OWN, CardSource.DUTY)
        name = value(Kind.CARDS, card.key, "source", card.source, file, voice) if own else teller.card(card.id)
        said = voice.said(voice.text(source), card.words)
        yield Fact(name or "", (*said, voice.ours(voice.words.line(*_lies(card, file, voice)))))


def _lies(card: SortCard, file: CaseFile, voice: Voice) -> Iterator[str]:
    """Where a card lies, and who laid it there."""
    yield value(Kind.CARDS, card.key, "pile", card.pile, file, voice) or ""
    if card.place is not None:
        yield voice.text(mark("Place {number} in the order"), number=voice.words.number(card.place))
    if card.by is LaidBy.CONSULTANT:
        yield value(Kind.CARDS, card.key, "by", card.by, file, voice) or ""


def _stands(file: CaseFile, voice: Voice) -> Iterator[Item]:
    """A line for each day on which the client showed where he stands."""
    if file.course.stands:
        yield Title(voice.text(SUBJECTS[Kind.STANDS]))
    for stand in file.course.stands:
        name = seen_words.entry(Kind.STANDS, stand.key, voice.content, voice.words, file)
        stair = value(Kind.STANDS, stand.key, "level", str(stand.level), file, voice) or ""
        yield Fact(name, (voice.ours(voice.dated(stair, stand.on)), *voice.said(name, stand.note)))


def _hours(file: CaseFile, voice: Voice) -> Iterator[Item]:
    """A line for each time that hours were noted."""
    if file.course.hours:
        yield Title(voice.text(SUBJECTS[Kind.HOURS]))
    for each in file.course.hours:
        counter, hours = (
            value(Kind.HOURS, each.key, rest, kept, file, voice) or ""
            for rest, kept in (("counter", each.counter.value), ("hours", str(each.hours)))
        )
        said, note = voice.words.line(counter, hours), voice.loose(voice.text(NOTE), each.note)
        values = (voice.ours(voice.dated(said, each.on)), *((note,) if note is not None else ()))
        yield Fact(voice.words.date(each.on), values)
