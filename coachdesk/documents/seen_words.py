"""What is seen of a person, agreed on, kept, followed and handed over, in words: for the client's paper and for the window alike.

A field is told by its kind, the key of its entry and the rest of its dotted name, as earlier values have it:
"meetings.<id>.interpreter.kind" is of the kind meetings, and its rest is "interpreter.kind".
"""

from collections.abc import Callable, Mapping
from datetime import date, time
from types import MappingProxyType
from typing import Final

from coachdesk.documents import handed_words, joined_words
from coachdesk.documents.kept_words import Teller
from coachdesk.documents.seen_choices import LABELS, LABELS_TO_CLIENT, PARTS_OF_DAY, SAID, SAID_TO_CLIENT, SUBJECTS
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.content import Content
from coachdesk.domain.kind import Kind
from coachdesk.domain.languages import COUNTRIES, SPOKEN
from coachdesk.domain.picture import Side
from coachdesk.domain.picture.web import MOST
from coachdesk.domain.questions import DAYS, PARTS, Text
from coachdesk.domain.records import SEEN
from coachdesk.i18n import Translator, mark


def split(field: str) -> tuple[Kind, str, str] | None:
    """Kind, key and rest of the dotted name of a field; None for one of another part of the case."""
    kind, _, inner = field.partition(".")
    if kind not in set(Kind):
        return None
    key, _, rest = inner.partition(".")
    return Kind(kind), key, rest


def label(kind: Kind, rest: str, content: Content, words: Translator, *, client: bool = False) -> str:
    """What a field is called, or what it is a part of; empty where it has no name. With `client` it is said to the client."""
    first, _, dimension = rest.partition(".")
    if kind is Kind.WEBS and first == "marks" and dimension in content.dimensions:
        return _of(content.dimensions[dimension].name, words)
    return plain_label(kind, rest, words, client=client)


def plain_label(kind: Kind, rest: str, words: Translator, *, client: bool = False) -> str:
    """As `label`, without the names of the content."""
    name = rest
    while name and name not in LABELS[kind]:
        name = name.rpartition(".")[0]
    if not name:
        return ""
    said = LABELS_TO_CLIENT.get((kind, name)) if client else None
    return words.text(said or LABELS[kind][name])


def subject(kind: Kind, key: str, content: Content, words: Translator, file: CaseFile | None = None) -> str:
    """Of what sort an entry is, and which one. A talk has its day, and an own card its words, where `file` still has them."""
    name = entry(kind, key, content, words, file)
    return name if kind is Kind.MEETINGS and name else words.line(words.text(SUBJECTS[kind]), name)


def entry(kind: Kind, key: str, content: Content, words: Translator, file: CaseFile | None = None) -> str:
    """Which entry it is: the card, the domain with the day, the day; empty where nothing is known of it."""
    teller = Teller(content, words, file)
    if kind in handed_words.KINDS:
        return handed_words.entry(teller, kind, key)
    if kind in joined_words.KINDS:
        return joined_words.entry(teller, kind, key)
    if kind not in SEEN:
        return teller.entry(kind, key)
    if kind is Kind.MEETINGS:
        met = next((m for m in file.picture.meetings if m.id == key), None) if file is not None else None
        return words.text(mark("Talk of {date}"), date=words.date(met.on)) if met else ""
    named: Mapping[Kind, Mapping[str, Text]] = {
        Kind.MARKS: {each.id: each.title for each in content.cards.values()},
        Kind.ENERGY: {each.id: each.short for each in content.energy_cards.values()},
        Kind.SCALE: {each.id: each.short for each in content.scale_cards.values()},
        Kind.LOOKS: {each.id: each.name for each in content.domains.values()},
    }
    name, _, day = key.rpartition("_") if kind in (Kind.LOOKS, Kind.WEBS) else (key, "", "")
    known = named.get(kind, {}).get(name)
    return words.line(_of(known, words) if known else "", teller.day(day))


def _of(text: Text, words: Translator) -> str:
    return words.ptext(text.context, text.source)


# --- values -----------------------------------------------------------------------------------------------------------


def value(
    kind: Kind,
    key: str,
    rest: str,
    kept: str,
    content: Content,
    words: Translator,
    *,
    client: bool = False,
    file: CaseFile | None = None,
) -> str | None:
    """What a kept value says in words; None for what was typed, and for what this program does not know."""
    try:
        if (kind, rest) in SAID:
            return _chosen(SAID[kind, rest], kept, words, client=client)
        if kind is Kind.LOOKS and rest == "level":
            return level(key.rpartition("_")[0], int(kept), content, words)
        if kind not in SEEN and rest.rpartition(".")[2] not in ("language", "other_language"):
            teller = Teller(content, words, file)
            if kind in handed_words.KINDS:
                return handed_words.value(teller, kind, rest, kept)
            joined = kind in joined_words.KINDS
            return joined_words.value(teller, kind, rest, kept) if joined else teller.value(kind, key, rest, kept)
        read = _READERS.get(rest.partition(".")[0] if kind is Kind.WEBS else rest) or _READERS.get(
            rest.rpartition(".")[2]
        )
        return read(kept, content, words) if read is not None else None
    except (ValueError, LookupError, OverflowError):
        return None


def _chosen(said: Mapping[str, str], kept: str, words: Translator, *, client: bool) -> str:
    picked = [SAID_TO_CLIENT.get(each, said[each]) if client else said[each] for each in kept.split(", ")]
    return words.listed(map(words.text, picked)) if len(picked) > 1 else words.text(picked[0])


def level(domain_id: str, number: int, content: Content, words: Translator) -> str:
    """A level with its anchor, where the content has the domain."""
    domain = content.domains.get(domain_id)
    anchor = _of(domain.levels[number - 1], words) if domain else ""
    return words.line(words.number(number), anchor)


def mark_number(mark: float, words: Translator) -> str:
    """7 or 7.5: a decimal only where there is one."""
    return words.number(mark, 0 if mark == int(mark) else 1)


def mark_words(mark: float, words: Translator) -> str:
    """7 or 7.5, of 10."""
    return words.text("{n} of {all}", n=mark_number(mark, words), all=words.number(MOST))


def weight_of(side: Side, weight: int, words: Translator) -> str:
    """How heavy, or how strong."""
    if side is Side.LOAD:
        return words.plural("{n} stone", "{n} stones", weight)
    return words.plural("{n} strap", "{n} straps", weight)


def _aspects(kept: str, content: Content, words: Translator) -> str:
    known = {aspect.id: aspect.name for each in content.dimensions.values() for aspect in each.aspects}
    return words.listed(_of(known[each], words) if each in known else each for each in kept.split(", "))


def _country(kept: str) -> str:
    if kept not in COUNTRIES:
        raise LookupError(kept)
    return kept


def _language(kept: str) -> str:
    if kept not in SPOKEN:
        raise LookupError(kept)
    return kept


Reader = Callable[[str, Content, Translator], str]
_READERS: Final[Mapping[str, Reader]] = MappingProxyType(
    {
        "on": lambda kept, _content, words: words.date(date.fromisoformat(kept)),
        "next_on": lambda kept, _content, words: words.date(date.fromisoformat(kept)),
        "informed_on": lambda kept, _content, words: words.date(date.fromisoformat(kept)),
        "since": lambda kept, _content, words: words.date(date.fromisoformat(kept)),
        "at": lambda kept, _content, words: words.time(time.fromisoformat(kept)),
        "minutes": lambda kept, _content, words: words.number(int(kept)),
        "weight": lambda kept, _content, words: words.number(int(kept)),
        "own_view": lambda kept, _content, words: words.text("{n} of {all}", n=words.number(int(kept)), all="5"),
        "purpose": lambda kept, content, words: _of(content.purposes[kept].name, words),
        "shares.own": lambda kept, _content, words: words.percent(int(kept) / 100),
        "shares.network": lambda kept, _content, words: words.percent(int(kept) / 100),
        "shares.professionals": lambda kept, _content, words: words.percent(int(kept) / 100),
        "language": lambda kept, _content, words: words.language_name(_language(kept)),
        "other_language": lambda kept, _content, words: words.language_name(_language(kept)),
        "country": lambda kept, _content, words: words.country_name(_country(kept)),
        "step": lambda _kept, _content, words: words.text("A step"),
        "marks": lambda kept, _content, words: mark_words(float(kept), words),
        "missing_mark": lambda kept, _content, words: mark_words(float(kept), words),
        "talk": _aspects,
        "opened": _aspects,
    }
)
"""By the rest of the name, or its last part."""


# --- a week -----------------------------------------------------------------------------------------------------------


def week_lines(picked: tuple[str, ...], words: Translator) -> tuple[str, ...]:
    """A line for each day in which there is something: "Monday: Morning and Evening". What is no part of a week stays."""
    days: dict[str, list[str]] = {}
    for each in picked:
        day, _, part = each.partition("_")
        days.setdefault(day if day in DAYS and part in PARTS else each, []).append(part)
    return tuple(_day_line(day, parts, words) if day in DAYS else day for day, parts in days.items())


def _day_line(day: str, parts: list[str], words: Translator) -> str:
    said = words.listed(words.text(PARTS_OF_DAY[part]) for part in parts)
    return words.line(words.weekday(DAYS.index(day) + 1), said)
