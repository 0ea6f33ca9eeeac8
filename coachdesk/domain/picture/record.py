"""Everything that is seen of one person, kind by kind."""

from dataclasses import dataclass

from coachdesk.domain.picture.domains import DomainLook
from coachdesk.domain.picture.energy import EnergyItem
from coachdesk.domain.picture.marks import CardMark
from coachdesk.domain.picture.meetings import Meeting
from coachdesk.domain.picture.scale import ScaleItem
from coachdesk.domain.picture.web import Web


@dataclass(frozen=True, slots=True)
class Picture:
    """What is seen of one person, each kind in the order in which it was first given."""

    meetings: tuple[Meeting, ...] = ()
    marks: tuple[CardMark, ...] = ()
    energy: tuple[EnergyItem, ...] = ()
    looks: tuple[DomainLook, ...] = ()
    scale: tuple[ScaleItem, ...] = ()
    webs: tuple[Web, ...] = ()
