"""What is handed over, in words: which entry it is, and what its values say. For seen_words; as kept_words.

Parties, items and talks are told by the case where it still has them, else by what they were.
"""

from collections.abc import Callable, Mapping
from datetime import date
from types import MappingProxyType
from typing import Final

from coachdesk.documents.handed_choices import CONSENTS, LABELS, STATES, SUBJECTS
from coachdesk.documents.kept_choices import SUBJECTS as KEPT
from coachdesk.documents.kept_choices import YES
from coachdesk.documents.kept_words import Teller
from coachdesk.domain.handover import Consent, Guide, Incoming, Item, Party, Passed, Referral
from coachdesk.domain.handover.items import item_of
from coachdesk.domain.kind import Kind
from coachdesk.domain.languages import SPOKEN
from coachdesk.domain.questions import Text
from coachdesk.domain.records import kinds_in
from coachdesk.i18n import mark

KINDS: Final = frozenset(kinds_in("handover"))
_GONE: Final = mark("A line that was taken out")


# --- which entry it is ------------------------------------------------------------------------------------------------


def entry(teller: Teller, kind: Kind, key: str) -> str:
    """To whom, about what, or how far and when; empty where the case does not have it any more."""
    words, found = teller.words, teller.file.find(kind, key) if teller.file is not None else None
    match found:
        case Referral():
            return words.line(_name(found.to), words.date(found.on))
        case Incoming():
            return words.line(_name(found.sender), words.date(found.on))
        case Guide():
            return _name(found.party)
        case Item():
            return topic(teller, found.topic)
        case Consent():
            return words.line(words.text(CONSENTS[found.kind]), words.date(found.on))
        case Passed():
            return words.line(words.text(STATES[found.state]), words.date(found.on))
    return ""


def _name(party: Party) -> str:
    """The organisation and the person, as far as they are known."""
    return ", ".join(name for name in (party.organisation.strip(), party.person.strip()) if name)


def _about(teller: Teller, key: str) -> str:
    """The handover or the guide that something belongs to."""
    return next((name for kind in (Kind.REFERRALS, Kind.GUIDES) if (name := entry(teller, kind, key))), "") or (
        teller.words.text(SUBJECTS[Kind.REFERRALS])
    )


def _talk(teller: Teller, key: str) -> str:
    words = teller.words
    return words.line(words.text(KEPT[Kind.APPOINTMENTS]), teller.entry(Kind.APPOINTMENTS, key))


# --- what they say ----------------------------------------------------------------------------------------------------


def value(teller: Teller, kind: Kind, rest: str, kept: str) -> str | None:
    """What a kept value says; None for what was typed. Raises ValueError, LookupError for what can't be read."""
    if rest.endswith(".partner"):
        return teller.words.text(YES)
    read = _READERS.get(rest) if rest in LABELS[kind] else None
    return read(teller, kept) if read is not None else None


def topic(teller: Teller, topic_id: str) -> str:
    """What a topic is called; its id where the content has it no more."""
    found = teller.content.handover.topics.get(topic_id)
    return _of(teller, found.name) if found is not None else topic_id


def _mark(teller: Teller, kept: str) -> str:
    """The topic of the item with this mark."""
    found = teller.file.find(Kind.ITEMS, item_of(kept)) if teller.file is not None else None
    return topic(teller, found.topic) if isinstance(found, Item) else teller.words.text(_GONE)


def _line(teller: Teller, line_id: str) -> str:
    """A line of the content with its gaps open. Raises LookupError."""
    found = teller.content.handover.line(line_id)
    if found is None:
        raise LookupError(line_id)
    return _of(teller, found.sentence, name="…", year="…", phone="…", languages="…")


def _need(teller: Teller, need_id: str) -> str:
    found = teller.content.handover.need(need_id)
    if found is None:
        raise LookupError(need_id)
    return _of(teller, found.text)


def _language(teller: Teller, code: str) -> str:
    if code not in SPOKEN:
        raise LookupError(code)
    return teller.words.language_name(code)


def _of(teller: Teller, text: Text, **slots: str) -> str:
    return teller.words.ptext(text.context, text.source, **slots)


def _day(teller: Teller, kept: str) -> str:
    return teller.words.date(date.fromisoformat(kept))


Reader = Callable[[Teller, str], str]


def _each(read: Reader) -> Reader:
    """Several, each told."""
    return lambda teller, kept: teller.listed(lambda one: read(teller, one), kept)


_DAYS: Final = (
    *("on", "until", "second_on", "confirm_by", "follow_up_on", "withdrawn_on", "told_on", "contact_on"),
    *("asked_on", "answered_on", "confirmed_on", "talk_on", "ended_on"),
)
_READERS: Final[Mapping[str, Reader]] = MappingProxyType(
    {
        **dict.fromkeys(_DAYS, _day),
        **dict.fromkeys(("safety_items", "yes", "no", "stopped", "marks"), _each(_mark)),
        **dict.fromkeys(("got", "lacking"), _each(topic)),
        "talk_days": _each(_day),
        "about": _about,
        "card": Teller.card,
        "talk": _talk,
        "topic": topic,
        "phrase": _line,
        "need": _need,
        "languages": _each(_language),
        "checked": _each(lambda teller, each: _of(teller, teller.content.handover.checks[each].text)),
        "limits": _each(lambda teller, each: _of(teller, teller.content.handover.limits[each].text)),
    }
)
"""By the name of the field, which means the same in every kind."""
