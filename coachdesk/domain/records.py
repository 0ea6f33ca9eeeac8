"""Entries of a case of every kind, and of which kind each is."""

from typing import Final

from coachdesk.domain.course import (
    Agreement,
    Appointment,
    Closing,
    ContactChange,
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
from coachdesk.domain.kind import Kind
from coachdesk.domain.picture import CardMark, DomainLook, EnergyItem, Meeting, ScaleItem, Web

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
Record = Seen | Kept
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
}
SEEN: Final = (Kind.MEETINGS, Kind.MARKS, Kind.ENERGY, Kind.LOOKS, Kind.SCALE, Kind.WEBS)
"""The kinds of which Picture consists; the others are those of Course."""


def kind_of(record: Record) -> Kind:
    """Of which kind an entry is."""
    return next(kind for kind, made in KINDS.items() if isinstance(record, made))
