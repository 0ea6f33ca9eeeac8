"""Consents in the words of the window: what each is about, how it stands, and how it was given."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from coachdesk.desk.handover_words import BASES, DUE
from coachdesk.desk.meeting_words import INTERPRETERS
from coachdesk.documents.handed_choices import CONSENTS, LABELS
from coachdesk.documents.handed_choices import NEVER as NEVER
from coachdesk.documents.handed_choices import ROLES as ROLES
from coachdesk.documents.handed_choices import WAYS as WAYS
from coachdesk.documents.handed_choices import WHY_NOW as WHY_NOW
from coachdesk.domain.content import Content
from coachdesk.domain.handover import Basis, Consent, ConsentKind, Item
from coachdesk.domain.handover.consents import ConsentStanding
from coachdesk.domain.handover.referrals import SafetyNeed
from coachdesk.domain.kind import Kind
from coachdesk.domain.picture import InterpreterKind
from coachdesk.i18n import Translator, mark

FIELDS: Final = LABELS[Kind.CONSENTS]
_TOLD_BACK: Final = FIELDS["teach_back"]
SAFETY_FIELDS: Final = LABELS[Kind.REFERRALS]
GUIDE_FIELDS: Final = LABELS[Kind.GUIDES]
KINDS: Final[Mapping[ConsentKind, str]] = CONSENTS
STANDINGS: Final[Mapping[ConsentStanding, str]] = MappingProxyType(
    {
        ConsentStanding.NOT_ASKED: mark("Not asked yet"),
        ConsentStanding.YES: mark("Yes"),
        ConsentStanding.NO: mark("No"),
        ConsentStanding.PARTLY: mark("Taken back in part"),
        ConsentStanding.WITHDRAWN: mark("Withdrawn"),
        ConsentStanding.OVER: mark("It is over"),
    }
)
NEEDS: Final[Mapping[SafetyNeed, str]] = MappingProxyType(
    {
        SafetyNeed.GROUND: SAFETY_FIELDS["safety"],
        SafetyNeed.REASON: SAFETY_FIELDS["safety_why"],
        SafetyNeed.ITEMS: SAFETY_FIELDS["safety_items"],
        SafetyNeed.CLIENT: mark("Whether the client knows"),
        SafetyNeed.SECOND: SAFETY_FIELDS["second"],
    }
)
"""What the path without consent still needs."""
_LONGEST: Final = 46
"""Letters of a line that stands on a button."""


def how_in_words(consent: Consent, words: Translator) -> str:
    """16 November 2026 · Ticked together · Arabic · A professional interpreter · 4711 · Told back in own words · Until …"""
    through = consent.through is not InterpreterKind.NONE
    return words.line(
        words.date(consent.on),
        words.text(WAYS[consent.way]),
        words.language_name(consent.language) if consent.language else "",
        words.text(INTERPRETERS[consent.through]) if through else "",
        consent.interpreter.strip(),
        words.text(_TOLD_BACK) if consent.teach_back else "",
        words.text(DUE, date=words.date(consent.until)) if consent.until is not None else "",
    )


def free_in_words(words: Translator) -> str:
    """A yes to the municipality is often not free (DOMAIN 5.3): then the sharing has to rest on something else."""
    others = (words.text(name) for basis, name in BASES.items() if basis is not Basis.CONSENT)
    return words.text(
        "A yes to the municipality is often not free, because the client depends on it. Other grounds: {grounds}.",
        grounds=words.line(*others),
    )


def topic_in_words(item: Item, content: Content, words: Translator) -> str:
    """What it is called: Money."""
    topic = content.handover.topics.get(item.topic)
    return words.ptext(topic.name.context, topic.name.source) if topic is not None else ""


def item_in_words(item: Item, content: Content, words: Translator, *, short: bool = False) -> str:
    """Money · There are letters…"""
    said = item.words.shown_in(words.language)
    if short and len(said) > _LONGEST:
        said = f"{said[:_LONGEST].rstrip()}…"
    return words.line(topic_in_words(item, content, words), said)
