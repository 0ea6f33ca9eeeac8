"""What the client chooses: at most three priorities, in the client's own order. Not choosing is a choice too."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Final

from coachdesk.domain.errors import TooManyPriorities, UnknownId
from coachdesk.domain.words import Words

LIMIT: Final = 3
"""Most priorities at once: more than three goals at a time are seldom kept (three to five core messages on paper)."""


class Outcome(StrEnum):
    """How the choosing ended."""

    OPEN = "open"
    CHOSEN = "chosen"
    NOT_NOW = "not_now"
    DOES_NOT_WANT = "does_not_want"


@dataclass(frozen=True, slots=True)
class Priority:
    """A chosen life area, with the wish in the client's own words (may be empty)."""

    area_id: str
    wish: Words = Words()


@dataclass(frozen=True, slots=True)
class Choice:
    """Priorities in the client's order, and how they came about; `chosen_at` is None while nothing was decided.

    `language` is the language the client chose in.
    """

    priorities: tuple[Priority, ...] = ()
    outcome: Outcome = Outcome.OPEN
    language: str = ""
    chosen_at: datetime | None = None

    def __post_init__(self) -> None:
        ids = self.area_ids
        if len(ids) > LIMIT:
            raise TooManyPriorities(LIMIT)
        if len(set(ids)) != len(ids):
            raise UnknownId("area", next(i for i in ids if ids.count(i) > 1))

    @property
    def area_ids(self) -> tuple[str, ...]:
        """The chosen areas in order."""
        return tuple(p.area_id for p in self.priorities)

    def priority(self, area_id: str) -> Priority:
        """The priority of that area. Raises UnknownId when it was not chosen."""
        for p in self.priorities:
            if p.area_id == area_id:
                return p
        raise UnknownId("area", area_id)

    def ordered(self, area_ids: tuple[str, ...], language: str, now: datetime) -> "Choice":
        """The client's decision for these areas in this order; wishes given before are kept.

        Raises TooManyPriorities above LIMIT. No areas at all leaves the choice OPEN.
        """
        known = {p.area_id: p for p in self.priorities}
        priorities = tuple(known.get(a, Priority(a)) for a in area_ids)
        outcome = Outcome.CHOSEN if priorities else Outcome.OPEN
        return Choice(priorities, outcome, language, now if priorities else None)

    def declined(self, outcome: Outcome, language: str, now: datetime) -> "Choice":
        """ "Not now" or "does not want to choose". Priorities chosen before stay as they are."""
        return replace(self, outcome=outcome, language=language, chosen_at=now)

    def with_wish(self, area_id: str, wish: Words) -> "Choice":
        """The same choice with other words for one priority. Raises UnknownId when the area was not chosen."""
        self.priority(area_id)
        return replace(
            self, priorities=tuple(replace(p, wish=wish) if p.area_id == area_id else p for p in self.priorities)
        )
