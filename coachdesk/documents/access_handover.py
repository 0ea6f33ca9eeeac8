"""To whom we hand over, what the client agreed to, who goes along, and who handed over to us: a section of the access sheet.

Nothing is left out: the letters stand there as they were seen and sent.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from coachdesk.documents import seen_words
from coachdesk.documents.access_course import entries
from coachdesk.documents.access_seen import fact, value
from coachdesk.documents.access_words import Voice
from coachdesk.documents.handed_choices import LABELS
from coachdesk.documents.handed_words import topic
from coachdesk.documents.kept_words import Teller
from coachdesk.documents.record_sheet import Fact, Section, Title, Typed
from coachdesk.documents.record_sheet import Item as Shown
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.handover import Handover, Item, Party, Passed
from coachdesk.domain.kind import Kind
from coachdesk.domain.records import Record
from coachdesk.i18n import mark, mark_to_client

_NEED: Final = LABELS[Kind.ITEMS]["need"]
_DATED: Final = frozenset({Kind.REFERRALS, Kind.CONSENTS})
"""Kinds whose title says their day."""
_BESIDE: Final = ("who", "how", "contact", "contact_on", "marks")
"""What stands beside the day on which something was reached."""


def handed(file: CaseFile, voice: Voice) -> Section:
    """Each handover and each guide with what may be told, the answers, and how far it is; then what came in."""
    shown = _handed(file, voice)
    title = voice.text(mark_to_client("To whom we hand over, and what you agreed to"))
    return Section("handover", title, "recipient", tuple(shown))


def named(over: Handover, voice: Voice) -> Handover:
    """The same with names of helpers that can be printed."""

    def clean(party: Party) -> Party:
        names = {name: voice.text(LABELS[Kind.REFERRALS][f"to.{name}"]) for name in ("organisation", "person")}
        return replace(party, **{name: voice.clean(getattr(party, name), where) for name, where in names.items()})

    return replace(
        over,
        referrals=tuple(replace(each, to=clean(each.to)) for each in over.referrals),
        guides=tuple(replace(each, party=clean(each.party)) for each in over.guides),
        incomings=tuple(replace(each, sender=clean(each.sender)) for each in over.incomings),
    )


def _handed(file: CaseFile, voice: Voice) -> Iterator[Shown]:
    over = file.handover
    for referral in over.referrals:
        yield from _entry(Kind.REFERRALS, referral, file, voice)
        yield from _around(referral.id, file, voice)
    for guide in over.guides:
        yield from _entry(Kind.GUIDES, guide, file, voice)
        yield from _around(guide.id, file, voice)
    told = {*(referral.id for referral in over.referrals), *(guide.id for guide in over.guides)}
    abouts = (*(i.about for i in over.items), *(c.about for c in over.consents), *(p.about for p in over.passes))
    for about in dict.fromkeys(abouts):
        if about not in told:
            yield from _around(about, file, voice)
    yield from entries(Kind.INCOMINGS, file, voice)


def _around(about: str, file: CaseFile, voice: Voice) -> Iterator[Shown]:
    """What may be told, what was answered, and how far it is."""
    over = file.handover
    if items := over.items_of(about):
        yield Title(voice.text(mark("What may be told")))
        for item in items:
            yield from _item(item, file, voice)
    for consent in over.consents:
        if consent.about == about:
            yield from _entry(Kind.CONSENTS, consent, file, voice)
    if passes := over.passes_of(about):
        yield Title(voice.text(mark("How far it is")))
        yield from _passed(passes, file, voice)


def _entry(kind: Kind, record: Record, file: CaseFile, voice: Voice) -> Iterator[Shown]:
    yield Title(seen_words.subject(kind, record.key, voice.content, voice.words, file))
    for rest in LABELS[kind]:
        if rest != "about" and not (
            rest == "on" and kind in _DATED and not voice.geez
        ):  # which the place and the title say
            yield from fact(kind, record, rest, file, voice)


def _item(item: Item, file: CaseFile, voice: Voice) -> Iterator[Fact]:
    """What is told under its topic, and why the other needs it."""
    name = voice.clean(topic(Teller(voice.content, voice.words, file), item.topic), "")
    yield Fact(name, voice.said(name, item.words) or _line(item, file, voice))
    label = voice.text(_NEED)
    need = _told(item, "need", item.need, file, voice) if item.need else ""
    if said := (*((voice.ours(need),) if need else ()), *voice.said(label, item.need_words)):
        yield Fact(label, said)


def _line(item: Item, file: CaseFile, voice: Voice) -> tuple[Typed, ...]:
    """The line of the content, where nothing was made of it."""
    line = _told(item, "phrase", item.phrase, file, voice) if item.phrase else ""
    return (voice.ours(line),) if line else ()


def _told(record: Item | Passed, rest: str, kept: str, file: CaseFile, voice: Voice) -> str:
    kind = Kind.ITEMS if isinstance(record, Item) else Kind.PASSES
    said = value(kind, record.key, rest, kept, file, voice)
    label = seen_words.label(kind, rest, voice.content, voice.words, client=True)
    return said if said is not None else voice.clean(kept, label)


def _passed(passes: Iterable[Passed], file: CaseFile, voice: Voice) -> Iterator[Shown]:
    """A line for each state that was reached; a letter that says the same as before stands there once."""
    letter = ""
    for each in passes:
        name = _told(each, "state", each.state, file, voice)
        lines = [voice.dated(voice.words.date(each.on), each.on), *_beside(each, file, voice)]
        yield Fact(name, (voice.ours("\n".join(lines)), *voice.said(name, each.note)))
        if each.letter and each.letter != letter:
            letter = each.letter
            yield from fact(Kind.PASSES, each, "letter", file, voice)


def _beside(each: Passed, file: CaseFile, voice: Voice) -> Iterator[str]:
    for rest in _BESIDE:
        label = seen_words.label(Kind.PASSES, rest, voice.content, voice.words, client=True)
        for line in fact(Kind.PASSES, each, rest, file, voice):
            if isinstance(line, Fact):
                what = "\n".join(typed.text for typed in line.values)
                yield voice.text("{deed}: {what}", deed=label, what=what)
