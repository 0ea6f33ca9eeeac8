"""What was seen of the client in conversation, entry by entry: sections of the access sheet.

Nothing is left out: what was never asked is, and no more.
"""

from collections.abc import Iterator
from datetime import date
from typing import Any

from coachdesk.documents import seen_words
from coachdesk.documents.access_words import Voice
from coachdesk.documents.record_sheet import Fact, Item, Section, Title, Typed
from coachdesk.documents.seen_choices import LABELS
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.picture import DomainLook, EnergyItem, Kind, Record, ScaleItem, Web
from coachdesk.domain.plain import to_plain
from coachdesk.domain.words import Words
from coachdesk.i18n import mark, mark_to_client

_UNASKED = frozenset(
    {("age", "not_asked"), ("accepted", "not_asked"), ("changeable", "not_asked"), ("action", "none")}
    | {(n, "no_preference") for n in ("form", "voice")}
)
_PROPER = frozenset({"others", "interpreter.number"})
"""Names and numbers, which are the same in every language."""


def talks(file: CaseFile, voice: Voice) -> Section:
    """When there was a talk, with whom, through whom, and what was agreed."""
    return Section("talks", voice.text(mark("Talks")), "talks", _items(Kind.MEETINGS, file, voice))


def energy(file: CaseFile, voice: Voice) -> Section:
    """The cards about energy that the client laid."""
    return Section("energy", voice.text(mark("Energy")), "energy", _items(Kind.ENERGY, file, voice))


def domains(file: CaseFile, voice: Voice) -> Section:
    """How it goes in the life domains, on each day on which it was looked at."""
    return Section("domains", voice.text(mark("Life domains")), "domains", _items(Kind.LOOKS, file, voice))


def scale(file: CaseFile, voice: Voice) -> Section:
    """What is heavy and what helps to carry."""
    return Section("scale", voice.text(mark("The scale")), "scale", _items(Kind.SCALE, file, voice))


def webs(file: CaseFile, voice: Voice) -> Section:
    """The marks that the client gave, on each day."""
    return Section("webs", voice.text(mark("Positive health")), "web", _items(Kind.WEBS, file, voice))


def marks(file: CaseFile, voice: Voice) -> Section:
    """What the contact person noted on cards about how to ask."""
    title = voice.text(mark_to_client("What your contact person noted about how to talk with you"))
    return Section("marks", title, "marks", _items(Kind.MARKS, file, voice))


def _items(kind: Kind, file: CaseFile, voice: Voice) -> tuple[Item, ...]:
    return tuple(item for record in file.picture.of(kind) for item in _entry(kind, record, file, voice))


def _entry(kind: Kind, record: Record, file: CaseFile, voice: Voice) -> Iterator[Item]:
    title = _title(kind, record, file, voice)
    yield Title(title)
    for rest in LABELS[kind]:
        if rest == "on" and kind is not Kind.MARKS and not voice.geez:
            continue  # the title says it
        if rest.startswith("shares.") and isinstance(record, DomainLook) and not record.shares:
            continue  # nobody asked
        found: Any = record
        for name in rest.split("."):
            found = getattr(found, name)
        yield from _fact(kind, record, rest, found, voice)


def _title(kind: Kind, record: Record, file: CaseFile, voice: Voice) -> str:
    """What the entry is about: its card or its day; an own card by its words."""
    if isinstance(record, EnergyItem | ScaleItem) and not record.card:
        said = record.words.shown_in(voice.language)
        label = LABELS[kind]["words"]
        return voice.clean(said, voice.text(label))
    name = seen_words.entry(kind, record.key, voice.content, voice.words, file.picture)
    return name or voice.clean(record.key, "")


def _fact(kind: Kind, record: Record, rest: str, found: Any, voice: Voice) -> Iterator[Item]:
    label = seen_words.label(kind, rest, voice.content, voice.words, client=voice.client)
    if isinstance(found, Words):
        if said := voice.said(label, found):
            yield Fact(label, said)
    elif isinstance(record, Web) and rest == "marks":
        for dimension, mark_ in record.marks.items():
            name = seen_words.label(kind, f"marks.{dimension}", voice.content, voice.words)
            yield Fact(name, (voice.ours(seen_words.mark_words(mark_, voice.words)),))
    elif rest in _PROPER:
        if clean := voice.clean(found, label):
            yield Fact(label, (Typed(clean, voice.language, voice.direction(clean)),))
    elif rest == "note":
        if (typed := voice.loose(label, found)) is not None:
            yield Fact(label, (typed,))
    elif isinstance(found, date):
        yield Fact(label, (voice.day(found),))
    elif (kept := _kept(found)) and (rest.rpartition(".")[2], kept) not in _UNASKED:
        said_so = seen_words.value(kind, record.key, rest, kept, voice.content, voice.words, client=voice.client)
        yield Fact(label, (voice.ours(said_so if said_so is not None else voice.clean(kept, label)),))


def _kept(found: Any) -> str:
    """A value as earlier values keep it; empty where there is nothing to say."""
    if isinstance(found, bool):
        return "yes" if found else ""
    if isinstance(found, tuple):
        return ", ".join(map(str, found))
    return "" if found in (None, "") else str(to_plain(found))
