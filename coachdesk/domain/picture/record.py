"""Everything that is seen of one person, kind by kind."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from coachdesk.domain.picture.domains import DomainLook
from coachdesk.domain.picture.energy import EnergyItem
from coachdesk.domain.picture.marks import CardMark
from coachdesk.domain.picture.meetings import Meeting
from coachdesk.domain.picture.scale import ScaleItem
from coachdesk.domain.picture.web import Web

Record = Meeting | CardMark | EnergyItem | DomainLook | ScaleItem | Web
"""One entry; within its kind `key` names it."""


class Kind(StrEnum):
    """The kinds of entries, each a field of Picture."""

    MEETINGS = "meetings"
    MARKS = "marks"
    ENERGY = "energy"
    LOOKS = "looks"
    SCALE = "scale"
    WEBS = "webs"


KINDS: Final[dict[Kind, type[Record]]] = {
    Kind.MEETINGS: Meeting,
    Kind.MARKS: CardMark,
    Kind.ENERGY: EnergyItem,
    Kind.LOOKS: DomainLook,
    Kind.SCALE: ScaleItem,
    Kind.WEBS: Web,
}


def kind_of(record: Record) -> Kind:
    """Of which kind an entry is."""
    return next(kind for kind, made in KINDS.items() if isinstance(record, made))


@dataclass(frozen=True, slots=True)
class Picture:
    """What is seen of one person, each kind in the order in which it was first given."""

    meetings: tuple[Meeting, ...] = ()
    marks: tuple[CardMark, ...] = ()
    energy: tuple[EnergyItem, ...] = ()
    looks: tuple[DomainLook, ...] = ()
    scale: tuple[ScaleItem, ...] = ()
    webs: tuple[Web, ...] = ()

    def of(self, kind: Kind) -> tuple[Record, ...]:
        """The entries of a kind."""
        found: tuple[Record, ...] = getattr(self, kind.value)
        return found

    def find(self, kind: Kind, key: str) -> Record | None:
        """One entry, or None."""
        return next((record for record in self.of(kind) if record.key == key), None)
