"""The working elements of an activity: what is ticked, what the library itself tells of them, and what can be advised.

Conditions strengthen contact and are not needed for it (515 studies, Pettigrew and Tropp): ticks and advice, and never a mark.
"""

from collections import Counter
from collections.abc import Iterable
from typing import Final

from coachdesk.domain.connection.activities import (
    GOOD_GROUP,
    GOOD_MINUTES,
    GOOD_SERIES,
    Activity,
    Dutch,
    Form,
    Rhythm,
    Tick,
)
from coachdesk.domain.connection.guidance import Element

_AROUND: Final = 30
"""Minutes that a meeting may be shorter or longer than two hours."""
LACKING: Final = (Tick.NO, Tick.PARTLY)


def known(activity: Activity) -> dict[str, Tick]:
    """What the other fields of an activity say about elements, by their ids: to look at, and never ticked by itself."""
    found: dict[str, Tick] = {}
    sizes = [size for size in (activity.least, activity.most) if size is not None]
    if sizes:
        fits = [size in GOOD_GROUP for size in sizes]
        found["small_group"] = Tick.YES if all(fits) else Tick.PARTLY if any(fits) else Tick.NO
    if activity.times:
        long_enough = all(abs(each.minutes - GOOD_MINUTES) <= _AROUND for each in activity.times)
        weekly = activity.rhythm is Rhythm.WEEKLY
        found["weekly"] = Tick.YES if weekly and long_enough else Tick.PARTLY if weekly or long_enough else Tick.NO
    if activity.series is not None:
        found["series"] = Tick.YES if activity.series in GOOD_SERIES else Tick.PARTLY
    if activity.rhythm is Rhythm.ONCE:
        found["not_single"] = Tick.NO
    if activity.receives.strip():
        found["welcome"] = Tick.YES
    if activity.cents is not None:
        found["low_cost"] = Tick.YES if activity.cents == 0 else Tick.PARTLY
    if activity.dutch is Dutch.NONE:
        found["without_dutch"] = Tick.YES
    if activity.buddy_there or activity.role_model:
        found["role_models"] = Tick.YES if activity.buddy_there and activity.role_model else Tick.PARTLY
    if activity.for_women:
        found["women_only"] = Tick.YES
    found["drop_in" if activity.form is Form.REGULAR else "project"] = Tick.YES
    return found


def counted(activity: Activity, elements: Iterable[Element]) -> Counter[Tick]:
    """How many of these elements are there, partly there, not there, and not looked at."""
    return Counter(activity.tick(each.id).tick for each in elements)


def advised(activity: Activity, elements: Iterable[Element]) -> tuple[Element, ...]:
    """The elements that are there partly or not, in order: for these there is advice."""
    return tuple(each for each in elements if activity.tick(each.id).tick in LACKING)
