"""Working together with an organisation or initiative: ten steps, agreements, and what helps two fields to meet.

The steps are those of the handbook on culture and loneliness; the building blocks are no plan of steps, so any of them can be
taken up, in any order.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from coachdesk.domain.cases import LONG, SHORT, check_length
from coachdesk.domain.errors import WhoMissing


class Progress(StrEnum):
    """How far something is."""

    NOT_YET = "not_yet"
    BUSY = "busy"
    DONE = "done"
    NOT_NEEDED = "not_needed"


@dataclass(frozen=True, slots=True)
class CooperationStep:
    """One of the ten steps (`step`, an id of the content): who sees to it, by when, how far it is."""

    step: str
    owner: str = ""
    on: date | None = None
    progress: Progress = Progress.NOT_YET
    note: str = ""

    def __post_init__(self) -> None:
        check_length("owner", self.owner, SHORT)
        check_length("note", self.note, LONG)


@dataclass(frozen=True, slots=True)
class BlockUse:
    """A building block (`block`, an id of the content) that is worked on."""

    block: str
    progress: Progress = Progress.BUSY
    note: str = ""

    def __post_init__(self) -> None:
        check_length("note", self.note, LONG)


@dataclass(frozen=True, slots=True)
class Heading:
    """What the agreement says under a heading of the content."""

    heading: str
    text: str = ""

    def __post_init__(self) -> None:
        check_length("text", self.text, LONG)


@dataclass(frozen=True, slots=True)
class MeetingLog:
    """A meeting of the partners: who was there, what was said, what was agreed and by whom it is done."""

    on: date
    who: str = ""
    said: str = ""
    agreed: str = ""
    owner: str = ""
    by: date | None = None
    progress: Progress = Progress.NOT_YET

    def __post_init__(self) -> None:
        check_length("who", self.who, SHORT)
        check_length("owner", self.owner, SHORT)
        check_length("said", self.said, LONG)
        check_length("agreed", self.agreed, LONG)


@dataclass(frozen=True, slots=True)
class Cooperation:
    """Working together with one partner or initiative (`name`), since the day `on`. No client is named. Raises WhoMissing.

    `partner` is an entry of the directory, `activities` ids of the library. `bridge` is who builds bridges between the two
    fields, `bridge_substitute` who does so when that person is away.
    """

    id: str
    on: date
    name: str
    partner: str = ""
    aim: str = ""
    activities: tuple[str, ...] = ()
    bridge: str = ""
    bridge_substitute: str = ""
    steps: tuple[CooperationStep, ...] = ()
    blocks: tuple[BlockUse, ...] = ()
    agreement: tuple[Heading, ...] = ()
    agreed_on: date | None = None
    meetings: tuple[MeetingLog, ...] = ()
    reflection: str = ""
    note: str = ""

    def __post_init__(self) -> None:
        if not self.name.strip():
            raise WhoMissing
        for name in ("name", "bridge", "bridge_substitute"):
            check_length(name, getattr(self, name), SHORT)
        for name in ("aim", "reflection", "note"):
            check_length(name, getattr(self, name), LONG)

    @property
    def key(self) -> str:
        """A cooperation has an id of its own."""
        return self.id

    def step(self, step: str) -> CooperationStep:
        """How far one of the ten steps is."""
        return next((each for each in self.steps if each.step == step), CooperationStep(step))
