"""What stands in the library of the vault, and in no client's file: activities, volunteers, working together."""

from enum import StrEnum
from typing import Final

from coachdesk.domain.connection.activities import Activity
from coachdesk.domain.connection.buddies import Volunteer
from coachdesk.domain.connection.together import Cooperation

Entry = Activity | Volunteer | Cooperation


class Shelf(StrEnum):
    """The kinds of entries."""

    ACTIVITIES = "activities"
    VOLUNTEERS = "volunteers"
    COOPERATIONS = "cooperations"


ENTRIES: Final[dict[Shelf, type[Entry]]] = {
    Shelf.ACTIVITIES: Activity,
    Shelf.VOLUNTEERS: Volunteer,
    Shelf.COOPERATIONS: Cooperation,
}


def shelf_of(entry: Entry) -> Shelf:
    """On which shelf an entry stands."""
    return next(shelf for shelf, made in ENTRIES.items() if isinstance(entry, made))
