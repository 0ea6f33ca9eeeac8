"""Activities where people meet: entries of the library of the vault, of no client's file."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Final

from coachdesk.domain import languages
from coachdesk.domain.cases import LONG, SHORT, check_length
from coachdesk.domain.connection.week import Weekly, parts_of
from coachdesk.domain.errors import CostNotPossible, SizeNotPossible, TitleMissing, UnknownId
from coachdesk.domain.picture.energy import Tag

GOOD_GROUP: Final = range(8, 11)
"""People in a group in which contact deepens (literature study of 2019, chapter 3.5)."""
GOOD_SERIES: Final = range(6, 9)
"""Meetings of a series that is long enough and does not turn inward (the same)."""
GOOD_MINUTES: Final = 120
"""Two hours: longer asks much, shorter gives little (the same)."""
MOST_CENTS: Final = 100_000
"""More than a meeting ever costs, in cents."""
MOST_PEOPLE: Final = 1_000
MOST_MINUTES: Final = 24 * 60
STALE: Final = 180
"""Days after which what stands in the library wants to be checked again."""
ENDING: Final = 42
"""Days before its last one from which an activity is said to end soon."""


class Dutch(StrEnum):
    """How much Dutch something takes, or somebody speaks, from none to talking about daily things (A2)."""

    NONE = "none"
    LITTLE = "little"
    SOME = "some"
    A2 = "a2"

    @property
    def level(self) -> int:
        """0 for none to 3 for A2: an order and no amount."""
        return tuple(Dutch).index(self)


class Form(StrEnum):
    """Whether people drop in, or make something together with a beginning and an end."""

    REGULAR = "regular"
    PROJECT = "project"


class ForWhom(StrEnum):
    """For whom it is meant."""

    EVERYONE = "everyone"
    WOMEN = "women"
    MEN = "men"
    PARENTS = "parents"
    YOUNG = "young"
    OLDER = "older"


class Role(StrEnum):
    """As what somebody takes part, from coming along to running it."""

    VISITOR = "visitor"
    CO_MAKER = "co_maker"
    VOLUNTEER = "volunteer"
    ORGANISER = "organiser"


class Rhythm(StrEnum):
    """How often it is."""

    WEEKLY = "weekly"
    FORTNIGHTLY = "fortnightly"
    MONTHLY = "monthly"
    ONCE = "once"


class Tick(StrEnum):
    """Whether an element of the checklist is there: advice rests on it, and no mark."""

    UNKNOWN = "unknown"
    YES = "yes"
    PARTLY = "partly"
    NO = "no"


@dataclass(frozen=True, slots=True)
class ElementTick:
    """What was seen of one working element of an activity; `element` is the id of the content."""

    element: str
    tick: Tick = Tick.UNKNOWN
    note: str = ""

    def __post_init__(self) -> None:
        check_length("note", self.note, LONG)


@dataclass(frozen=True, slots=True)
class Activity:
    """One activity of the library. Raises TitleMissing, UnknownId, CostNotPossible, SizeNotPossible, FieldTooLong.

    `kind` and `example` are ids of the content ("" for an own activity); as long as the `title` is that of the example the
    client reads it in his own language. `cents` is what one meeting costs (0 free, None unknown), `travel_minutes` how long
    the way takes from the middle of the municipality, `travel` how to get there in words. `languages` are spoken there beside Dutch.
    `receives` is who welcomes somebody the first time. `series` is the number of meetings, None for one that goes on;
    `until` its last day. `partner` is an entry of the directory. `checked_on`: when somebody last saw that all is right.
    """

    id: str
    title: str
    kind: str = "other"
    example: str = ""
    does: str = ""
    organisation: str = ""
    partner: str = ""
    place: str = ""
    address: str = ""
    travel: str = ""
    travel_minutes: int | None = None
    times: tuple[Weekly, ...] = ()
    rhythm: Rhythm = Rhythm.WEEKLY
    cents: int | None = None
    dutch: Dutch = Dutch.NONE
    languages: tuple[str, ...] = ()
    least: int | None = None
    most: int | None = None
    for_whom: ForWhom = ForWhom.EVERYONE
    receives: str = ""
    phone: str = ""
    email: str = ""
    website: str = ""
    form: Form = Form.REGULAR
    series: int | None = None
    roles: tuple[Role, ...] = (Role.VISITOR,)
    tags: tuple[Tag, ...] = ()
    buddy_there: bool = False
    role_model: bool = False
    until: date | None = None
    checked_on: date | None = None
    note: str = ""
    ticks: tuple[ElementTick, ...] = ()

    def __post_init__(self) -> None:
        if not self.title.strip():
            raise TitleMissing
        for code in self.languages:
            if code not in languages.SPOKEN:
                raise UnknownId("language", code)
        if self.cents is not None and not 0 <= self.cents <= MOST_CENTS:
            raise CostNotPossible(self.cents)
        for number in (self.least, self.most, self.series):
            if number is not None and not 1 <= number <= MOST_PEOPLE:
                raise SizeNotPossible(number)
        if self.least is not None and self.most is not None and self.least > self.most:
            raise SizeNotPossible(self.least)
        if self.travel_minutes is not None and not 0 <= self.travel_minutes <= MOST_MINUTES:
            raise SizeNotPossible(self.travel_minutes)
        for name in ("title", "organisation", "place", "address", "receives", "phone", "email", "website"):
            check_length(name, getattr(self, name), SHORT)
        for name in ("does", "travel", "note"):
            check_length(name, getattr(self, name), LONG)

    @property
    def key(self) -> str:
        """An activity has an id of its own."""
        return self.id

    @property
    def parts(self) -> frozenset[str]:
        """The parts of the week in which it is; empty where the times are not known."""
        return parts_of(self.times)

    @property
    def for_women(self) -> bool:
        """Whether only women come."""
        return self.for_whom is ForWhom.WOMEN

    @property
    def unusual(self) -> tuple[str, ...]:
        """The working elements of the content from which it differs by its numbers: to look at, and never wrong."""
        sizes = [size for size in (self.least, self.most) if size is not None]
        lasts = {each.minutes for each in self.times}
        differs = {
            "small_group": any(size not in GOOD_GROUP for size in sizes),
            "weekly": self.rhythm is not Rhythm.WEEKLY or not lasts <= {GOOD_MINUTES},
            "series": self.series is not None and self.series not in GOOD_SERIES,
        }
        return tuple(element for element, found in differs.items() if found)

    def over(self, today: date) -> bool:
        """Whether its last day is behind us."""
        return self.until is not None and self.until < today

    def ends_soon(self, today: date) -> bool:
        """Whether it ends within ENDING days."""
        return self.until is not None and 0 <= (self.until - today).days <= ENDING

    def stale(self, today: date) -> bool:
        """Whether it was never checked, or too long ago."""
        return self.checked_on is None or not 0 <= (today - self.checked_on).days <= STALE

    @property
    def unseen(self) -> bool:
        """Whether nobody looked if it is there: it was never checked, and neither place nor times are known."""
        return self.checked_on is None and not (self.times or self.place.strip() or self.address.strip())

    def tick(self, element: str) -> ElementTick:
        """What was seen of an element; UNKNOWN where nobody looked."""
        return next((each for each in self.ticks if each.element == element), ElementTick(element))

    def ticked(self, tick: ElementTick) -> "Activity":
        """The activity with another look at one element; one that says nothing is not kept."""
        rest = tuple(each for each in self.ticks if each.element != tick.element)
        return replace(self, ticks=rest if tick == ElementTick(tick.element) else (*rest, tick))
