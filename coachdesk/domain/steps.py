"""What is agreed: per priority, who does what, where, with whom and when."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from coachdesk.domain.cases import SHORT, check_length
from coachdesk.domain.errors import ConfidenceNotPossible, PhraseIncomplete, StepEmpty, TimeInvalid, UnknownId
from coachdesk.domain.questions import Phrase
from coachdesk.domain.words import Words

MOST_SURE: Final = 10
SURE_ENOUGH: Final = 7
"""Below this a step is likely to be too large: the application asks for a smaller one."""
_TIME = re.compile(r"(\d{1,2})(?:[:.uh](\d{2})?)?")


class Who(StrEnum):
    """Who does the step."""

    CLIENT = "client"
    CONTACT = "contact"
    TOGETHER = "together"
    OTHER = "other"


class Rhythm(StrEnum):
    """How often: once on a day, or again and again from that day."""

    ONCE = "once"
    DAILY = "daily"
    WEEKLY = "weekly"
    MONTHLY = "monthly"


@dataclass(frozen=True, slots=True)
class When:
    """Day and time of a step, in local time; both may be open. Times are whole minutes."""

    day: date | None = None
    at: time | None = None
    rhythm: Rhythm = Rhythm.ONCE


@dataclass(frozen=True, slots=True)
class Step:
    """One agreed step under the priority of `area_id`.

    Either `phrase_id` with its `slots`, or the consultant's own `words`. `who_name` names the person when `who` is
    OTHER. `where` and `with_whom` are proper names, printed as they are in every language.
    `confidence` is how sure the client is to manage it, 0 to 10; None is not asked. Raises ConfidenceNotPossible.
    """

    id: str
    area_id: str
    phrase_id: str | None = None
    slots: Mapping[str, str] = field(default_factory=dict)
    words: Words = Words()
    who: Who = Who.CLIENT
    who_name: str = ""
    where: str = ""
    with_whom: str = ""
    when: When = When()
    done_at: datetime | None = None
    confidence: int | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "slots", MappingProxyType(dict(self.slots)))
        for name in ("who_name", "where", "with_whom"):
            check_length(name, getattr(self, name), SHORT)
        for slot, value in self.slots.items():
            check_length(slot, value, SHORT)
        if self.confidence is not None and not 0 <= self.confidence <= MOST_SURE:
            raise ConfidenceNotPossible(self.confidence)

    @property
    def empty(self) -> bool:
        """Whether nothing says what is to be done."""
        return self.phrase_id is None and not self.words

    def checked(self, phrase: Phrase | None) -> "Step":
        """This step, when it says what is to be done.

        Raises StepEmpty without phrase and words, PhraseIncomplete when a slot of `phrase` is empty, UnknownId when
        `phrase` is not the one named.
        """
        if self.empty:
            raise StepEmpty
        if self.phrase_id is not None:
            if phrase is None or phrase.id != self.phrase_id:
                raise UnknownId("phrase", self.phrase_id)
            missing = tuple(s.id for s in phrase.slots if not self.slots.get(s.id, "").strip())
            if missing:
                raise PhraseIncomplete(phrase.id, missing)
        return self


def parse_time(text: str) -> time | None:
    """Read a time of day as people type it: "14:30", "14.30", "14u30", "9" (a whole hour); empty is None.

    Raises TimeInvalid.
    """
    plain = "".join(str(int(c)) if c.isdecimal() else c for c in text).strip()
    if not plain:
        return None
    found = _TIME.fullmatch(plain)
    if found is None or int(found[1]) > 23 or int(found[2] or 0) > 59:
        raise TimeInvalid(text)
    return time(int(found[1]), int(found[2] or 0))


def moved(steps: tuple[Step, ...], step_id: str, by: int) -> tuple[Step, ...]:
    """The steps with one moved `by` places among those of the same priority; at the ends it stays where it is."""
    mine = next(s for s in steps if s.id == step_id)
    group = [s for s in steps if s.area_id == mine.area_id]
    at = group.index(mine)
    to = min(max(at + by, 0), len(group) - 1)
    group.insert(to, group.pop(at))
    following = iter(group)
    return tuple(next(following) if s.area_id == mine.area_id else s for s in steps)


def put_back(steps: tuple[Step, ...], before: tuple[Step, ...], step_id: str) -> tuple[Step, ...]:
    """The steps with one of those of `before` again, behind all that stood before it there and are left."""
    at = next(place for place, s in enumerate(before) if s.id == step_id)
    ahead = {s.id for s in before[:at]}
    to = max((place for place, s in enumerate(steps, 1) if s.id in ahead), default=0)
    return (*steps[:to], before[at], *steps[to:])


def replaced(steps: tuple[Step, ...], step: Step) -> tuple[Step, ...]:
    """The steps with the one of the same id replaced, or `step` added at the end."""
    if any(s.id == step.id for s in steps):
        return tuple(step if s.id == step.id else s for s in steps)
    return (*steps, step)
