"""How far a handover is: what was reached, on which day, and by whom."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from coachdesk.domain.cases import LONG, SHORT, check_length
from coachdesk.domain.words import Words


class State(StrEnum):
    """In the order of the way; the last three end it."""

    IDEA = "idea"
    DISCUSSED = "discussed"
    CONSENTED = "consented"
    ASKED = "asked"
    SEEN = "seen"
    SENT = "sent"
    RECEIVED = "received"
    PLANNED = "planned"
    HELD = "held"
    REPORTED = "reported"
    DONE = "done"
    CAME_BACK = "came_back"
    WITHDRAWN = "withdrawn"


ENDS: Final = (State.DONE, State.CAME_BACK, State.WITHDRAWN)
UNDER_WAY: Final = tuple(state for state in State if state not in ENDS)


class Sending(StrEnum):
    """How a letter went out."""

    NOT_SAID = "not_said"
    HANDED = "handed"
    """Given by hand, by us or by the client."""
    POST = "post"
    MAIL = "mail"
    """By secure mail."""
    SYSTEM = "system"
    """In the municipality's own system."""


@dataclass(frozen=True, slots=True)
class Passed:
    """A state of the handover `about` that was reached on the day `on`.

    `who` is who did or said it: whom was asked, who confirmed the receipt. `how` is for SENT. For RECEIVED `contact` is who
    contacts the client, `contact_on` when. `letter` is the text of the letter as the client saw it, or as it was sent, and
    `marks` the items in it.
    """

    id: str
    about: str
    state: State
    on: date
    who: str = ""
    how: Sending = Sending.NOT_SAID
    contact: str = ""
    contact_on: date | None = None
    note: Words = Words()
    letter: str = ""
    marks: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        for name in ("who", "contact"):
            check_length(name, getattr(self, name), SHORT)
        check_length("letter", self.letter, LONG)

    @property
    def key(self) -> str:
        """Each has an id of its own."""
        return self.id


def passed(passes: Iterable[Passed], about: str, state: State) -> Passed | None:
    """The last time that a handover reached this state."""
    return next((each for each in reversed(tuple(passes)) if each.about == about and each.state is state), None)


def state_of(passes: Iterable[Passed], about: str) -> State:
    """How far a handover is: the end that was noted last, else the furthest that was reached."""
    mine = [each.state for each in passes if each.about == about]
    ended = next((state for state in reversed(mine) if state in ENDS), None)
    order = tuple(State)
    return ended or max(mine, key=order.index, default=State.IDEA)
