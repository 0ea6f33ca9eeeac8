"""A library of two activities at the desk, for the tests of what is done with it."""

import pytest

from coachdesk.desk.desk import Desk
from coachdesk.domain.connection.activities import Activity, Dutch, ElementTick, ForWhom, Tick
from tests.builders import an_id

SECONDS = 1.0
"""Far more than anything with 500 entries takes on a slow machine; each takes some hundredths."""
CAFE = Activity(
    an_id(930),
    "Taalcafé",
    kind="language_cafe",
    organisation="De Poort",
    dutch=Dutch.LITTLE,
    cents=0,
    languages=("ar",),
    least=4,
    most=12,
    ticks=(ElementTick("room", Tick.YES),),
)
SEWING = Activity(an_id(931), "Naaien", kind="textile", cents=250, for_whom=ForWhom.WOMEN)


@pytest.fixture
def full(desk: Desk) -> Desk:
    """A desk with two activities."""
    for activity in (CAFE, SEWING):
        desk.activities.save(activity)
    return desk
