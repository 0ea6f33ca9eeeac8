"""What is to be asked or looked at now of connections, over all open cases."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from coachdesk.domain.connection.joining import look_after


class Ask(StrEnum):
    """What is due."""

    EXPERIENCE = "experience"
    """How an activity is, after the fifth and the eighth time."""
    WORK = "work"
    """A visit to the work, or a look back on it."""
    BUDDY = "buddy"
    """Looking back with a buddy."""


@dataclass(frozen=True, slots=True)
class OpenJoining:
    """An activity of an open case that the client goes to: how often the client came, the last day of that, and after how
    many times it was last asked how it is."""

    case_id: str
    client: str
    about: str
    name: str
    came: int
    last: date
    asked: int


@dataclass(frozen=True, slots=True)
class PlannedLook:
    """A day that was planned for a place to work or a buddy of an open case."""

    case_id: str
    client: str
    ask: Ask
    about: str
    name: str
    on: date


@dataclass(frozen=True, slots=True)
class DueAsk:
    """Something that is due since the day `on`: of whom (`client`), and with what (`name`); `after` how many times."""

    case_id: str
    client: str
    ask: Ask
    about: str
    name: str
    on: date
    after: int = 0


def due(joinings: Iterable[OpenJoining], planned: Iterable[PlannedLook], today: date) -> tuple[DueAsk, ...]:
    """What is due today, the first day first."""
    found = []
    for each in joinings:
        if (after := look_after(each.came, each.asked)) is not None:
            found.append(DueAsk(each.case_id, each.client, Ask.EXPERIENCE, each.about, each.name, each.last, after))
    for look in planned:
        if look.on <= today:
            found.append(DueAsk(look.case_id, look.client, look.ask, look.about, look.name, look.on))
    return tuple(sorted(found, key=lambda each: (each.on, each.client, each.about)))
