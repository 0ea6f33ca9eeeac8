"""Everything about the connections of one case, kind by kind."""

from dataclasses import dataclass

from coachdesk.domain.connection.buddies import Buddy, BuddyLook, BuddyWish
from coachdesk.domain.connection.explained import Explained
from coachdesk.domain.connection.joining import Attended, Experience, Joining
from coachdesk.domain.connection.network import NetworkMap, Tie
from coachdesk.domain.connection.wishes import ContactWish
from coachdesk.domain.connection.work import Placement, WorkChange, WorkVisit


@dataclass(frozen=True, slots=True)
class Connection:
    """Each kind in the order in which it was first given; both kinds of wishes hold at most one."""

    contact_wishes: tuple[ContactWish, ...] = ()
    joinings: tuple[Joining, ...] = ()
    attended: tuple[Attended, ...] = ()
    experiences: tuple[Experience, ...] = ()
    placements: tuple[Placement, ...] = ()
    work_visits: tuple[WorkVisit, ...] = ()
    work_changes: tuple[WorkChange, ...] = ()
    buddy_wishes: tuple[BuddyWish, ...] = ()
    buddies: tuple[Buddy, ...] = ()
    buddy_looks: tuple[BuddyLook, ...] = ()
    network_maps: tuple[NetworkMap, ...] = ()
    ties: tuple[Tie, ...] = ()
    explained: tuple[Explained, ...] = ()

    @property
    def wish(self) -> ContactWish | None:
        """What the client wishes for in contact, as far as it was asked."""
        return next(iter(self.contact_wishes), None)

    @property
    def buddy_wish(self) -> BuddyWish | None:
        """What the client wishes in a buddy, as far as it was asked."""
        return next(iter(self.buddy_wishes), None)
