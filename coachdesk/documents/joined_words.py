"""Work, buddies, activities and the people around, in words: which entry it is, and what its values say. As kept_words.

What belongs to something else is told by the case where it still has that, else by what it was.
"""

from collections.abc import Callable, Mapping
from datetime import date
from types import MappingProxyType
from typing import Final

from coachdesk.documents.joined_labels import LABELS, SUBJECTS
from coachdesk.documents.kept_choices import YES
from coachdesk.documents.kept_words import Teller
from coachdesk.domain.connection.buddies import Buddy
from coachdesk.domain.connection.joining import Joining
from coachdesk.domain.connection.network import Tie
from coachdesk.domain.connection.wishes import FACES
from coachdesk.domain.connection.work import Placement
from coachdesk.domain.kind import Kind
from coachdesk.domain.languages import SPOKEN
from coachdesk.domain.questions import DAYS, PARTS, Text
from coachdesk.domain.records import kinds_in
from coachdesk.i18n import mark

KINDS: Final = frozenset(kinds_in("connection"))
_OF: Final = {
    Kind.ATTENDED: Kind.JOININGS,
    Kind.EXPERIENCES: Kind.JOININGS,
    Kind.WORK_VISITS: Kind.PLACEMENTS,
    Kind.WORK_CHANGES: Kind.PLACEMENTS,
    Kind.BUDDY_LOOKS: Kind.BUDDIES,
    Kind.TIES: Kind.NETWORK_MAPS,
}
"""To what kind an entry belongs."""
CENTS: Final = 100


# --- which entry it is ------------------------------------------------------------------------------------------------


def entry(teller: Teller, kind: Kind, key: str) -> str:
    """What it is called and its day; empty where the case does not have it any more."""
    words, found = teller.words, teller.file.find(kind, key) if teller.file is not None else None
    if kind is Kind.EXPLAINED:
        return _card(teller, key)
    match found:
        case None:
            return ""
        case Joining():
            return found.title
        case Placement():
            return found.host
        case Buddy():
            return found.name
        case Tie():
            return found.who
    on: date = getattr(found, "on")  # noqa: B009  # every other entry has its day
    about = entry(teller, _OF[kind], getattr(found, "about", "")) if kind in _OF else ""
    return words.line(about, words.date(on))


def _card(teller: Teller, card: str) -> str:
    """What a card on how things work is called; its id where the content has it no more."""
    found = teller.content.guidance.cards.get(card)
    return _of(teller, found.title) if found is not None else card


def about(teller: Teller, kind: Kind, key: str) -> str:
    """What an entry belongs to; of what sort that was, where it is gone."""
    belongs = _OF[kind]
    return entry(teller, belongs, key) or teller.words.text(SUBJECTS[belongs])


# --- what they say ----------------------------------------------------------------------------------------------------


def value(teller: Teller, kind: Kind, rest: str, kept: str) -> str | None:
    """What a kept value says; None for what was typed. Raises ValueError, LookupError for what can't be read."""
    if rest == "about":
        return about(teller, kind, kept)
    if (kind, rest) == (Kind.JOININGS, "kind"):
        return activity_kind(teller, kept)
    read = _READERS.get((kind, rest)) or (_EVERYWHERE.get(rest) if rest in LABELS[kind] else None)
    return read(teller, kept) if read is not None else None


def activity_kind(teller: Teller, kind: str) -> str:
    """What a kind of activity is called; its id where the content has it no more."""
    found = teller.content.guidance.kinds.get(kind)
    return _of(teller, found.name) if found is not None else kind


def _phase(teller: Teller, phase: str) -> str:
    return _of(teller, teller.content.guidance.buddy.phases[phase].text)


def _limit(teller: Teller, limit: str) -> str:
    return _of(teller, teller.content.guidance.buddy.limits[limit].text)


def _part_of_week(teller: Teller, part: str) -> str:
    day, _, time = part.partition("_")
    if day not in DAYS or time not in PARTS:
        raise LookupError(part)
    name = teller.words.text(
        {"morning": mark("Morning"), "afternoon": mark("Afternoon"), "evening": mark("Evening")}[time]
    )
    return teller.words.line(teller.words.weekday(DAYS.index(day) + 1), name)


def _language(teller: Teller, code: str) -> str:
    if code not in SPOKEN:
        raise LookupError(code)
    return teller.words.language_name(code)


def _of(teller: Teller, text: Text) -> str:
    return teller.words.ptext(text.context, text.source)


def _day(teller: Teller, kept: str) -> str:
    return teller.words.date(date.fromisoformat(kept))


def _face(teller: Teller, kept: str) -> str:
    return teller.words.text("{n} of {all}", n=teller.words.number(int(kept)), all=teller.words.number(FACES[-1]))


def _number(teller: Teller, kept: str) -> str:
    return teller.words.number(int(kept))


def _hours(teller: Teller, kept: str) -> str:
    return teller.hours(float(kept))


def _money(teller: Teller, kept: str) -> str:
    return teller.words.amount(int(kept) / CENTS)


def _yes(teller: Teller, _kept: str) -> str:
    return teller.words.text(YES)


Reader = Callable[[Teller, str], str]


def _each(read: Reader) -> Reader:
    """Several, each told."""
    return lambda teller, kept: teller.listed(lambda one: read(teller, one), kept)


_DAYS: Final = ("on", "first_on", "ended_on", "begins_on", "until", "agreed_on", "look_on", "evaluate_on")
_EVERYWHERE: Final[Mapping[str, Reader]] = MappingProxyType(
    {
        **dict.fromkeys(_DAYS, _day),
        **dict.fromkeys(("welcome", "heard", "equal", "ease", "helps"), _face),
        **dict.fromkeys(("partner", "activity", "volunteer", "step"), _yes),
        "free": _each(_part_of_week),
        "languages": _each(_language),
        "language": _language,
        "interests": _each(activity_kind),
        "phase": _phase,
        "limits": _each(_limit),
    }
)
_READERS: Final[Mapping[tuple[Kind, str], Reader]] = MappingProxyType(
    {
        (Kind.CONTACT_WISHES, "most_cents"): _money,
        (Kind.CONTACT_WISHES, "most_minutes"): _number,
        (Kind.EXPERIENCES, "after"): _number,
        (Kind.EXPERIENCES, "place"): _face,
        (Kind.PLACEMENTS, "week_hours"): _hours,
        (Kind.PLACEMENTS, "language_moments"): _number,
        (Kind.WORK_CHANGES, "number"): _number,
    }
)
