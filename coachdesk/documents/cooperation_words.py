"""What the fields of working together are called, on the screen and on paper."""

from types import MappingProxyType
from typing import Final

from coachdesk.domain.connection.together import Progress
from coachdesk.i18n import mark

FIELDS: Final = MappingProxyType(
    {
        "name": mark("With whom"),
        "aim": mark("What we want to reach together"),
        "activities": mark("Activities"),
        "bridge": mark("Who builds bridges"),
        "bridge_substitute": mark("Who does so when that person is away"),
        "agreed_on": mark("Agreed on"),
        "reflection": mark("What we learned"),
        "note": mark("Note"),
        "owner": mark("Who sees to it"),
        "on": mark("By when"),
        "progress": mark("How far it is"),
        "who": mark("Who was there"),
        "said": mark("What was said"),
        "agreed": mark("What was agreed"),
        "by": mark("By when"),
    }
)
PROGRESS: Final = MappingProxyType(
    {
        Progress.NOT_YET: mark("Not yet"),
        Progress.BUSY: mark("Busy with it"),
        Progress.DONE: mark("Done"),
        Progress.NOT_NEEDED: mark("Not needed"),
    }
)
LEVELS: Final = MappingProxyType(
    {
        "carries_out": mark("For who does the work"),
        "leads": mark("For who leads the work"),
        "decides": mark("For who decides"),
    }
)
STEPS: Final = mark("Ten steps")
BLOCKS: Final = mark("Building blocks")
AGREEMENT: Final = mark("Our agreement")
MEETINGS: Final = mark("Meetings")
QUESTIONS: Final = mark("Questions to ask each other")
SESSION: Final = mark("A session together")
PLAIN: Final = mark("Plain words")
BRIDGE: Final = mark("What a bridge builder does")
ANY_ORDER: Final = mark("These are no plan of steps. Take up what fits, in any order.")
