"""Finding activities of the library by words, families, and what somebody may need."""

from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from typing import Final

from coachdesk.domain.connection.activities import Activity, Dutch
from coachdesk.domain.search import fold


class Family(StrEnum):
    """What kinds of activities have in common; the kinds of the content name theirs."""

    LANGUAGE = "language"
    CREATIVE = "creative"
    SPORT = "sport"
    FOOD = "food"
    MEETING = "meeting"
    DOING = "doing"


class Need(StrEnum):
    """What an activity may have to be."""

    NO_DUTCH = "no_dutch"
    FREE = "free"
    WOMEN = "women"


_MEETS: Final[Mapping[Need, Callable[[Activity], bool]]] = {
    Need.NO_DUTCH: lambda activity: activity.dutch is Dutch.NONE,
    Need.FREE: lambda activity: activity.cents == 0,
    Need.WOMEN: lambda activity: activity.for_women,
}


class ActivityFinder:
    """`families` is the family of each kind; `say` gives the words of an entry that stand in none of its fields."""

    def __init__(self, families: Mapping[str, str], say: Callable[[Activity], Iterable[str]]) -> None:
        self._families, self._say = families, say
        self._folded: dict[str, tuple[Activity, str]] = {}
        self.activities: tuple[Activity, ...] = ()

    def show(self, activities: Iterable[Activity]) -> None:
        """Look among these; what is known of an entry that is the same is kept."""
        self.activities = tuple(activities)
        before, self._folded = self._folded, {}
        for each in self.activities:
            known = before.get(each.id)
            self._folded[each.id] = known if known is not None and known[0] == each else (each, self._fold(each))

    def family(self, activity: Activity) -> str:
        """The family of its kind; that of meeting for a kind that the content does not know."""
        return self._families.get(activity.kind, Family.MEETING)

    def find(self, text: str, families: Iterable[str] = (), needs: Iterable[Need] = ()) -> tuple[Activity, ...]:
        """Entries of these families (none: any) that meet all needs, in which each word that was typed stands."""
        wanted, only, needed = fold(text).split(), frozenset(families), [_MEETS[each] for each in needs]
        return tuple(
            each
            for each in self.activities
            if (not only or self.family(each) in only)
            and all(meets(each) for meets in needed)
            and all(word in self._folded[each.id][1] for word in wanted)
        )

    def _fold(self, activity: Activity) -> str:
        names = ("title", "does", "organisation", "place", "address", "receives", "note")
        return fold(" ".join((*(getattr(activity, name) for name in names), *self._say(activity))))


def in_order(activities: Iterable[Activity]) -> tuple[Activity, ...]:
    """By title, in every script."""
    return tuple(sorted(activities, key=lambda each: (fold(each.title), each.title, each.id)))
