"""Entries of a case of every kind, and of which kind each is."""

from dataclasses import fields
from typing import Final

from coachdesk.domain.connection import (
    Attended,
    Buddy,
    BuddyLook,
    BuddyWish,
    Connection,
    ContactWish,
    Experience,
    Explained,
    Joining,
    NetworkMap,
    Placement,
    Tie,
    WorkChange,
    WorkVisit,
)
from coachdesk.domain.course import (
    Agreement,
    Appointment,
    Closing,
    ContactChange,
    Course,
    Goal,
    Helper,
    Hours,
    Pace,
    Rating,
    Reason,
    Review,
    Sharing,
    SortCard,
    Stand,
    Terms,
)
from coachdesk.domain.handover import Consent, Guide, Handover, Incoming, Item, Passed, Referral
from coachdesk.domain.kind import Kind
from coachdesk.domain.picture import CardMark, DomainLook, EnergyItem, Meeting, Picture, ScaleItem, Web

Seen = Meeting | CardMark | EnergyItem | DomainLook | ScaleItem | Web
Kept = (
    SortCard
    | Reason
    | Rating
    | Goal
    | Stand
    | Agreement
    | Helper
    | Sharing
    | Appointment
    | Pace
    | ContactChange
    | Review
    | Closing
    | Terms
    | Hours
)
HandedOver = Referral | Item | Consent | Passed | Guide | Incoming
Joined = (
    ContactWish
    | Joining
    | Attended
    | Experience
    | Placement
    | WorkVisit
    | WorkChange
    | BuddyWish
    | Buddy
    | BuddyLook
    | NetworkMap
    | Tie
    | Explained
)
Record = Seen | Kept | HandedOver | Joined
"""One entry; within its kind `key` names it."""

KINDS: Final[dict[Kind, type[Record]]] = {
    Kind.MEETINGS: Meeting,
    Kind.MARKS: CardMark,
    Kind.ENERGY: EnergyItem,
    Kind.LOOKS: DomainLook,
    Kind.SCALE: ScaleItem,
    Kind.WEBS: Web,
    Kind.CARDS: SortCard,
    Kind.REASONS: Reason,
    Kind.RATINGS: Rating,
    Kind.GOALS: Goal,
    Kind.STANDS: Stand,
    Kind.AGREEMENTS: Agreement,
    Kind.HELPERS: Helper,
    Kind.SHARINGS: Sharing,
    Kind.APPOINTMENTS: Appointment,
    Kind.PACES: Pace,
    Kind.CHANGES: ContactChange,
    Kind.REVIEWS: Review,
    Kind.CLOSINGS: Closing,
    Kind.TERMS: Terms,
    Kind.HOURS: Hours,
    Kind.REFERRALS: Referral,
    Kind.ITEMS: Item,
    Kind.CONSENTS: Consent,
    Kind.PASSES: Passed,
    Kind.GUIDES: Guide,
    Kind.INCOMINGS: Incoming,
    Kind.CONTACT_WISHES: ContactWish,
    Kind.JOININGS: Joining,
    Kind.ATTENDED: Attended,
    Kind.EXPERIENCES: Experience,
    Kind.PLACEMENTS: Placement,
    Kind.WORK_VISITS: WorkVisit,
    Kind.WORK_CHANGES: WorkChange,
    Kind.BUDDY_WISHES: BuddyWish,
    Kind.BUDDIES: Buddy,
    Kind.BUDDY_LOOKS: BuddyLook,
    Kind.NETWORK_MAPS: NetworkMap,
    Kind.TIES: Tie,
    Kind.EXPLAINED: Explained,
}
Group = Picture | Course | Handover | Connection
GROUPS: Final[dict[str, type[Group]]] = {
    "picture": Picture,
    "course": Course,
    "handover": Handover,
    "connection": Connection,
}
"""The fields of a case that hold entries, each with the class that has a field for every kind of them."""
GROUP_OF: Final = {Kind(part.name): name for name, group in GROUPS.items() for part in fields(group)}
"""In which of these the entries of a kind are."""
SEEN: Final = tuple(kind for kind in Kind if GROUP_OF[kind] == "picture")
"""The kinds of which Picture consists."""


def kinds_in(group: str) -> tuple[Kind, ...]:
    """The kinds whose entries are in a group."""
    return tuple(kind for kind in Kind if GROUP_OF[kind] == group)


def kind_of(record: Record) -> Kind:
    """Of which kind an entry is."""
    return next(kind for kind, made in KINDS.items() if isinstance(record, made))
