"""What was seen of the client in conversation: sections of the access sheet.

Nothing is left out: what was never asked is, and no more.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from functools import reduce
from typing import Any, Final

from coachdesk.documents import handed_choices, joined_labels, seen_words
from coachdesk.documents.access_words import Voice
from coachdesk.documents.record_sheet import Fact, Item, Para, Section, Title, Typed
from coachdesk.documents.seen_choices import LABELS, SAID
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.kind import Kind
from coachdesk.domain.picture import CardMark, DomainLook, EnergyItem, ScaleItem, Web
from coachdesk.domain.plain import to_plain
from coachdesk.domain.records import Record
from coachdesk.domain.words import Words
from coachdesk.i18n import mark, mark_to_client

_UNASKED = frozenset(
    {(n, "not_asked") for n in ("age", "accepted", "changeable", "say", "chooser", "decided")}
    | {(n, "no_preference") for n in ("form", "voice")}
    | {("action", "none"), ("through", "none"), ("route", "unknown")}
    | handed_choices.UNASKED
    | joined_labels.UNASKED
)
_PROPER = frozenset({"others", "interpreter.number", "name", "phone", "who", "where", "with_whom", "before", "after"})
_NOTES = frozenset({"note", "travel", "differs", "letter"}) | joined_labels.NOTES
"""Sentences of which nobody noted the language."""
_TOGETHER = {Kind.ENERGY: "pile", Kind.MARKS: "fits", Kind.LOOKS: "status"}
"""By which field entries that say little stand together."""


_SECTIONS: Final = {
    Kind.MEETINGS: Section("talks", mark("Talks"), "talks", ()),
    Kind.ENERGY: Section("energy", mark("Energy"), "energy", ()),
    Kind.LOOKS: Section("domains", mark("Life domains"), "domains", ()),
    Kind.SCALE: Section("scale", mark("The scale"), "scale", ()),
    Kind.WEBS: Section("webs", mark("Positive health"), "web", ()),
    Kind.MARKS: Section(
        "marks", mark_to_client("What your contact person noted about how to talk with you"), "marks", ()
    ),
}
"""Each kind with its title and pictogram and still without items, in the order of the paper."""


def sections(file: CaseFile, voice: Voice) -> Iterator[Section]:
    """Everything that was seen, kind by kind."""
    for kind in _SECTIONS:
        yield section(kind, _items(kind, file, voice), voice)


def section(kind: Kind, items: Iterable[Item], voice: Voice) -> Section:
    """What was seen of one kind, under its title."""
    empty = _SECTIONS[kind]
    return replace(empty, title=voice.text(empty.title), items=tuple(items))


def _items(kind: Kind, file: CaseFile, voice: Voice) -> Iterator[Item]:
    """What says little in lines together; then entry by entry what says more."""
    records = file.of(kind)
    if short := [record for record in records if _is_short(record)]:
        yield from _lines(kind, short, file, voice)
    for record in records:
        if not _is_short(record):
            yield from _entry(kind, record, file, voice)


def _is_short(record: Record) -> bool:
    """Whether a line can hold all that an entry says: nothing was typed in it."""
    match record:
        case EnergyItem():
            return bool(record.card) and not record.words and not record.quality
        case CardMark():
            return not record.note
        case DomainLook():
            return record.level is None and record == DomainLook(record.domain, record.on, status=record.status)
    return False


def _lines(kind: Kind, short: list[Record], file: CaseFile, voice: Voice) -> Iterator[Item]:
    """A line for all of which the same is said, in the order of the choices."""
    rest = _TOGETHER[kind]
    order = tuple(SAID[kind, rest])
    lines: dict[tuple[str, ...], list[str]] = {}
    for record in sorted(short, key=lambda record: order.index(_found(record, rest))):
        said = (told_value(kind, record, rest, voice), *_besides(kind, record, voice))
        lines.setdefault(said, []).append(_title(kind, record, file, voice, dated=False))
    yield Title(_label(kind, rest, voice))
    for line, names in lines.items():
        yield Para(voice.text("{deed}: {what}", deed=voice.words.line(*line), what=voice.words.listed(names)))


def _besides(kind: Kind, record: Record, voice: Voice) -> tuple[str, str]:
    """What a line says too: head, hand or heart and the plan, or the day."""
    if isinstance(record, EnergyItem):
        return told_value(kind, record, "tags", voice), _label(kind, "strength", voice) if record.strength else ""
    on: date = _found(record, "on")
    return voice.words.date(on), voice.words.in_geez(on) if voice.geez else ""


def _entry(kind: Kind, record: Record, file: CaseFile, voice: Voice) -> Iterator[Item]:
    yield Title(_title(kind, record, file, voice))
    for rest in LABELS[kind]:
        if rest == "on" and kind is not Kind.MARKS and not voice.geez:
            continue  # the title says it
        yield from fact(kind, record, rest, file, voice)


def _title(kind: Kind, record: Record, file: CaseFile, voice: Voice, *, dated: bool = True) -> str:
    """What the entry is about: its card or its day; an own card by its words. A look is told by its day too where `dated`."""
    if isinstance(record, EnergyItem | ScaleItem) and not record.card:
        return voice.clean(record.words.shown_in(voice.language), _label(kind, "words", voice))
    if isinstance(record, DomainLook) and not dated:
        return domain(record, voice)
    name = seen_words.entry(kind, record.key, voice.content, voice.words, file)
    return name or voice.clean(record.key, "")


def domain(look: DomainLook, voice: Voice) -> str:
    """What the life domain is called; as it was kept where the content has it no more."""
    known = voice.content.domains.get(look.domain)
    return voice.of_content(known.name) if known is not None else voice.clean(look.domain, "")


def _label(kind: Kind, rest: str, voice: Voice) -> str:
    return seen_words.label(kind, rest, voice.content, voice.words, client=voice.client)


def _found(record: Record, rest: str) -> Any:
    return reduce(getattr, rest.split("."), record)


def fact(kind: Kind, record: Record, rest: str, file: CaseFile, voice: Voice) -> Iterator[Item]:
    """What a field of an entry says, beside its label; nothing where nobody asked."""
    label, found = _label(kind, rest, voice), _found(record, rest)
    if isinstance(found, Words):
        if said := voice.said(label, found):
            yield Fact(label, said)
    elif isinstance(record, Web) and rest == "marks":
        for dimension, mark_ in record.marks.items():
            name = seen_words.label(kind, f"marks.{dimension}", voice.content, voice.words)
            yield Fact(name, (voice.ours(seen_words.mark_words(mark_, voice.words)),))
    elif proper(kind, rest):
        if clean := voice.clean(found, label):
            yield Fact(label, (Typed(clean, voice.language, voice.direction(clean)),))
    elif rest in _NOTES:
        if (typed := voice.loose(label, found)) is not None:
            yield Fact(label, (typed,))
    elif isinstance(found, date):
        yield Fact(label, (voice.day(found),))
    elif said_so := told_value(kind, record, rest, voice, file):
        yield Fact(label, (voice.ours(said_so),))


def proper(kind: Kind, rest: str) -> bool:
    """Whether a field holds a name or a number, which is the same in every language."""
    if (kind, rest) in joined_labels.COUNTED:
        return False
    return rest in _PROPER or (kind, rest) in handed_choices.PROPER | joined_labels.PROPER


def told_value(kind: Kind, record: Record, rest: str, voice: Voice, file: CaseFile | None = None) -> str:
    """What a field that was not typed says in words; empty where nobody asked."""
    if rest.startswith("shares.") and isinstance(record, DomainLook) and not record.shares:
        return ""
    found = _found(record, rest)
    kept = "no" if found is False and (kind, rest) in joined_labels.ANSWERS else _kept(found)
    if not kept or (rest.rpartition(".")[2], kept) in _UNASKED:
        return ""
    said = value(kind, record.key, rest, kept, file, voice)
    return said if said is not None else voice.clean(kept, _label(kind, rest, voice))


def value(kind: Kind, key: str, rest: str, kept: str, file: CaseFile | None, voice: Voice) -> str | None:
    """What a kept value says to whom this sheet speaks; None where no words are known for it."""
    return seen_words.value(kind, key, rest, kept, voice.content, voice.words, client=voice.client, file=file)


def told(kind: Kind, record: Record, fields: Iterable[str], voice: Voice) -> Iterator[tuple[str, str]]:
    """Labels and values of those of the fields that say something."""
    for rest in fields:
        if said := told_value(kind, record, rest, voice):
            yield _label(kind, rest, voice), said


def _kept(found: Any) -> str:
    """A value as earlier values keep it; empty where there is nothing to say."""
    if isinstance(found, bool):
        return "yes" if found else ""
    if isinstance(found, tuple):
        return ", ".join(map(str, found))
    return "" if found in (None, "") else str(to_plain(found))
