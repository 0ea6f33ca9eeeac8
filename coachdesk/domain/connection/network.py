"""A map of the people around one client, drawn with the client: who gives practical support, and who emotional.

Support that is there and that lacks is the first way in which contact helps (exploration of culture for newcomers). A tie
within the own group and one to others are different, and neither is better (study of 2019, after Putnam).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from coachdesk.domain.cases import SHORT, check_length
from coachdesk.domain.errors import WhoMissing
from coachdesk.domain.words import Words


class Support(StrEnum):
    """What somebody gives."""

    PRACTICAL = "practical"
    EMOTIONAL = "emotional"


class Near(StrEnum):
    """Where somebody lives: in the same house or street, in the same place, elsewhere here, or abroad."""

    HOME = "home"
    PLACE = "place"
    COUNTRY = "country"
    ABROAD = "abroad"


class Group(StrEnum):
    """Whether somebody belongs to what the client calls the own group."""

    OWN = "own"
    OTHER = "other"
    NOT_SAID = "not_said"


class Often(StrEnum):
    """How often there is contact."""

    DAILY = "daily"
    WEEKLY = "weekly"
    MONTHLY = "monthly"
    SELDOM = "seldom"
    NEVER = "never"
    NOT_SAID = "not_said"


FREQUENT: Final = (Often.DAILY, Often.WEEKLY)


class Gap(StrEnum):
    """What a map may show to be missing; a question and never a finding."""

    PRACTICAL = "practical"
    EMOTIONAL = "emotional"
    NEARBY = "nearby"
    """Nobody in the same place is met every week."""
    OTHERS = "others"
    """Nobody outside the own group."""
    OWN = "own"
    """Nobody of the own group."""
    MORE = "more"
    """The client wishes to see somebody more often than now."""
    ONE_PERSON = "one_person"
    """All support comes from one person."""


@dataclass(frozen=True, slots=True)
class Tie:
    """One person or organisation on the map `about` (the id of a NetworkMap), by the name that the client gives.

    `gives` what kind of support, none where there is only contact; `wished` how often the client would like contact.
    Raises WhoMissing.
    """

    id: str
    about: str
    who: str
    gives: tuple[Support, ...] = ()
    near: Near = Near.PLACE
    group: Group = Group.NOT_SAID
    often: Often = Often.NOT_SAID
    wished: Often = Often.NOT_SAID
    words: Words = Words()

    def __post_init__(self) -> None:
        if not self.who.strip():
            raise WhoMissing
        check_length("who", self.who, SHORT)

    @property
    def key(self) -> str:
        """A tie has an id of its own."""
        return self.id

    @property
    def wants_more(self) -> bool:
        """Whether the client wishes for more contact than there is."""
        order = tuple(Often)
        said = Often.NOT_SAID not in (self.often, self.wished)
        return said and order.index(self.wished) < order.index(self.often)


@dataclass(frozen=True, slots=True)
class NetworkMap:
    """The map of one day: contact as it is and as it is wished, in the client's own words. No diagnosis."""

    id: str
    on: date
    present: Words = Words()
    wished: Words = Words()
    note: Words = Words()

    @property
    def key(self) -> str:
        """A map has an id of its own."""
        return self.id


def ties_of(ties: Iterable[Tie], about: str) -> tuple[Tie, ...]:
    """The people on one map, in the order in which they were drawn."""
    return tuple(each for each in ties if each.about == about)


def gaps(ties: Iterable[Tie]) -> tuple[Gap, ...]:
    """What a map with anybody on it may show to be missing, in the order of Gap; an empty map shows nothing.

    Only what the client said counts: where the group of somebody was not said, nothing is missing about groups.
    """
    drawn = tuple(ties)
    if not drawn:
        return ()
    found = {
        Gap.PRACTICAL: not any(Support.PRACTICAL in each.gives for each in drawn),
        Gap.EMOTIONAL: not any(Support.EMOTIONAL in each.gives for each in drawn),
        Gap.NEARBY: not any(each.near in (Near.HOME, Near.PLACE) and each.often in FREQUENT for each in drawn)
        and all(each.often is not Often.NOT_SAID for each in drawn),
        Gap.OTHERS: all(each.group is Group.OWN for each in drawn),
        Gap.OWN: all(each.group is Group.OTHER for each in drawn),
        Gap.MORE: any(each.wants_more for each in drawn),
        Gap.ONE_PERSON: len(drawn) > 1 and sum(bool(each.gives) for each in drawn) == 1,
    }
    return tuple(gap for gap in Gap if found[gap])
