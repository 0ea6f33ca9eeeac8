"""What the ticks of the checklist are called, on the screen and on paper."""

from types import MappingProxyType
from typing import Final

from coachdesk.domain.connection.activities import Tick
from coachdesk.i18n import mark

TICKS: Final = MappingProxyType(
    {
        Tick.YES: mark("Yes"),
        Tick.PARTLY: mark("Partly"),
        Tick.NO: mark("No"),
        Tick.UNKNOWN: mark("Not known"),
    }
)
"""In the order in which they stand beside each other."""
TITLE: Final = mark("What makes it work")
NO_MARK: Final = mark(
    "This is no test. An activity can be good without some of these. Each of them can make contact easier or deeper."
)
"""Above every checklist."""
EVIDENCE: Final = mark("What this rests on")
"""The heading of the evidence of an element, and of what that cannot say."""
