"""Activities, work, buddies, the people around, and what was explained: a section of the access sheet.

What belongs together stands together, nothing is left out.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from coachdesk.documents import seen_words
from coachdesk.documents.access_seen import fact
from coachdesk.documents.access_words import Voice
from coachdesk.documents.joined_labels import LABELS
from coachdesk.documents.record_sheet import Item, Section, Title
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.connection.record import Connection
from coachdesk.domain.kind import Kind
from coachdesk.domain.records import Record
from coachdesk.i18n import mark_to_client

_OWN: Final = {
    Kind.CONTACT_WISHES: (),
    Kind.JOININGS: (Kind.ATTENDED, Kind.EXPERIENCES),
    Kind.PLACEMENTS: (Kind.WORK_CHANGES, Kind.WORK_VISITS),
    Kind.BUDDY_WISHES: (),
    Kind.BUDDIES: (Kind.BUDDY_LOOKS,),
    Kind.NETWORK_MAPS: (Kind.TIES,),
    Kind.EXPLAINED: (),
}
"""Kinds in the order of the paper, each with what belongs to its entries."""
_DATED: Final = frozenset(
    {Kind.ATTENDED, Kind.EXPERIENCES, Kind.WORK_VISITS, Kind.WORK_CHANGES, Kind.BUDDY_LOOKS, Kind.NETWORK_MAPS}
    | {Kind.CONTACT_WISHES, Kind.BUDDY_WISHES}
)
"""Kinds whose title says their day."""


def joined(file: CaseFile, voice: Voice) -> Section:
    """Each entry with what belongs to it; at the end what belongs to nothing that is still there."""
    title = voice.text(mark_to_client("Activities, work, and the people around you"))
    return Section("connection", title, "connections", tuple(_joined(file, voice)))


def named(joined: Connection, voice: Voice) -> Connection:
    """The same with names that can be printed: they stand in titles too."""

    def clean(kind: Kind, field: str, text: str) -> str:
        return voice.clean(text, voice.text(LABELS[kind][field]))

    return replace(
        joined,
        joinings=tuple(replace(each, title=clean(Kind.JOININGS, "title", each.title)) for each in joined.joinings),
        placements=tuple(replace(each, host=clean(Kind.PLACEMENTS, "host", each.host)) for each in joined.placements),
        buddies=tuple(replace(each, name=clean(Kind.BUDDIES, "name", each.name)) for each in joined.buddies),
        ties=tuple(replace(each, who=clean(Kind.TIES, "who", each.who)) for each in joined.ties),
    )


def _joined(file: CaseFile, voice: Voice) -> Iterator[Item]:
    for kind, own in _OWN.items():
        for record in file.of(kind):
            yield from _entry(kind, record, file, voice)
            for inner in own:
                for each in file.of(inner):
                    if _about(each) == record.key:
                        yield from _entry(inner, each, file, voice)
        there = {record.key for record in file.of(kind)}
        for inner in own:
            for each in file.of(inner):
                if _about(each) not in there:
                    yield from _entry(inner, each, file, voice)


def _about(record: Record) -> str:
    about: str = getattr(record, "about", "")
    return about


def _entry(kind: Kind, record: Record, file: CaseFile, voice: Voice) -> Iterator[Item]:
    yield Title(seen_words.subject(kind, record.key, voice.content, voice.words, file))
    for rest in LABELS[kind]:
        if rest != "about" and not (rest == "on" and kind in _DATED and not voice.geez):  # which place and title say
            yield from fact(kind, record, rest, file, voice)
