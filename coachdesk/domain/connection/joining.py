"""What a client takes part in: activities that were chosen, each time that there was one, and how it was."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from coachdesk.domain.cases import SHORT, check_length
from coachdesk.domain.connection.activities import Role
from coachdesk.domain.connection.wishes import FACES
from coachdesk.domain.errors import RatingNotPossible, TitleMissing
from coachdesk.domain.words import Words

LOOKS: Final = (5, 8)
"""After so many meetings it is asked how it is: contact deepens after four to five, and a series has six to eight."""


class Going(StrEnum):
    """How it stands with an activity that came up."""

    LIKED = "liked"
    """The client laid it aside as something for later."""
    DECLINED = "declined"
    """The client said: not for me. It is not proposed again until somebody says so."""
    CHOSEN = "chosen"
    GOING = "going"
    STOPPED = "stopped"
    """The client does not go any more."""
    ENDED = "ended"
    """The activity came to its end."""


class Came(StrEnum):
    """What became of one meeting."""

    YES = "yes"
    NO = "no"
    OFF = "off"
    """There was none."""


class Outside(StrEnum):
    """Whether people of an activity see each other outside it."""

    NOT_ASKED = "not_asked"
    YES = "yes"
    NOT_YET = "not_yet"
    DOES_NOT_WANT = "does_not_want"


@dataclass(frozen=True, slots=True)
class Joining:
    """One activity that the client chose on the day `on`. `activity` is its id in the library ("" where it stands in none).

    `title` and `kind` are what it was called then; they stay when the library changes. `role` as what, `goes_along` who
    comes along the first time, `heard` from whom the client heard of it. `first_on` is the first visit, `step` the id of the
    step in the plan. `why` says in the client's words what is liked about it, `ended_why` why it is over. Raises TitleMissing.
    """

    id: str
    on: date
    activity: str
    title: str
    kind: str = "other"
    going: Going = Going.CHOSEN
    role: Role = Role.VISITOR
    goes_along: str = ""
    heard: str = ""
    first_on: date | None = None
    step: str = ""
    why: Words = Words()
    ended_on: date | None = None
    ended_why: Words = Words()

    def __post_init__(self) -> None:
        if not self.title.strip():
            raise TitleMissing
        for name in ("title", "goes_along", "heard"):
            check_length(name, getattr(self, name), SHORT)

    @property
    def key(self) -> str:
        """A joining has an id of its own."""
        return self.id

    @property
    def open(self) -> bool:
        """Whether it was chosen and is not over."""
        return self.going in (Going.CHOSEN, Going.GOING)


@dataclass(frozen=True, slots=True)
class Attended:
    """One meeting of the activity `about` (the id of a Joining) on the day `on`; `role` as what the client was there."""

    id: str
    on: date
    about: str
    came: Came = Came.YES
    role: Role = Role.VISITOR
    note: str = ""

    def __post_init__(self) -> None:
        check_length("note", self.note, SHORT)

    @property
    def key(self) -> str:
        """A meeting has an id of its own."""
        return self.id


@dataclass(frozen=True, slots=True)
class Experience:
    """How the client finds the activity `about`, after `after` meetings that the client came to (0: in between).

    `welcome`, `heard` and `equal` are faces 1 to 5 for "I am welcome", "people listen to me", "I count as much as others";
    None is not asked. `place` is how the place feels. `outside`: whether people see each other outside it. Raises RatingNotPossible.
    """

    id: str
    on: date
    about: str
    after: int = 0
    welcome: int | None = None
    heard: int | None = None
    equal: int | None = None
    place: int | None = None
    outside: Outside = Outside.NOT_ASKED
    words: Words = Words()

    def __post_init__(self) -> None:
        for mark in (self.welcome, self.heard, self.equal, self.place):
            if mark is not None and mark not in FACES:
                raise RatingNotPossible(mark)
        if self.after < 0:
            raise RatingNotPossible(self.after)

    @property
    def key(self) -> str:
        """An evaluation has an id of its own."""
        return self.id


def came(attended: Iterable[Attended], about: str) -> int:
    """How often the client was there."""
    return sum(each.came is Came.YES for each in attended if each.about == about)


def look_due(attended: Iterable[Attended], experiences: Iterable[Experience], about: str) -> int | None:
    """After which meeting (5 or 8) it is to be asked now how it is; None where nothing waits."""
    asked = max((each.after for each in experiences if each.about == about), default=0)
    return look_after(came(attended, about), asked)


def look_after(count: int, asked: int) -> int | None:
    """The same for who came `count` times and was last asked after `asked` of them.

    Who came eight times without being asked is asked once, about all of them.
    """
    reached = [look for look in LOOKS if look <= count and look > asked]
    return reached[-1] if reached else None


def last_outside(experiences: Iterable[Experience], about: str) -> Experience | None:
    """The entry with the last answer to "do you see each other outside it?"; None where nobody answered."""
    said = [each for each in experiences if each.about == about and each.outside is not Outside.NOT_ASKED]
    return max(enumerate(said), key=lambda each: (each[1].on, each[0]))[1] if said else None


def seen_outside(experiences: Iterable[Experience], about: str) -> Outside:
    """What was last answered to "do you see each other outside it?"."""
    last = last_outside(experiences, about)
    return last.outside if last is not None else Outside.NOT_ASKED
