"""What can be chosen of what is seen of a person and agreed on, in the words that window and paper share."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from coachdesk.documents.kept_choices import LABELS, SAID
from coachdesk.documents.seen_choices import ACTIONS as ACTIONS
from coachdesk.documents.seen_choices import CHANGEABLE as CHANGEABLE
from coachdesk.documents.seen_choices import FITS as FITS
from coachdesk.documents.seen_choices import HANGS as HANGS
from coachdesk.documents.seen_choices import PARTS_OF_DAY as PARTS_OF_DAY
from coachdesk.documents.seen_choices import PILES as PILES
from coachdesk.documents.seen_choices import SIDES as SIDES
from coachdesk.documents.seen_choices import TAGS as TAGS
from coachdesk.documents.seen_words import weight_of as weight_of
from coachdesk.domain.course import Chooser, GoalState, Say
from coachdesk.domain.course.goals import STAIRS
from coachdesk.domain.course.reasons import RATED
from coachdesk.domain.kind import Kind

CHOOSERS: Final[Mapping[Chooser, str]] = MappingProxyType(
    {each: SAID[(Kind.REASONS, "chooser")][each] for each in Chooser if each is not Chooser.NOT_ASKED}
)
"""Who can have chosen or decided."""
SAYS: Final[Mapping[Say, str]] = MappingProxyType(
    {each: SAID[(Kind.REASONS, "say")][each] for each in Say if each is not Say.NOT_ASKED}
)
"""How much say can be wanted."""
RATINGS: Final[Mapping[str, str]] = MappingProxyType({asked: LABELS[Kind.RATINGS][asked] for asked in RATED})
"""What the client rates from 1 to 10, in the order of asking."""
GOAL_STATES: Final[Mapping[GoalState, str]] = SAID[(Kind.GOALS, "state")]
STAIR_NAMES: Final[Mapping[int, str]] = MappingProxyType(
    {level: LABELS[Kind.GOALS][stair] for level, stair in enumerate(STAIRS, -2)}
)
"""The stairs as they are kept, from the lowest (-2) to the highest (2)."""
