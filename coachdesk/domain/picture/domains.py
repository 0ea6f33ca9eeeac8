"""Looking at the life domains: a level from 1 to 5, the client's own view, and on what it rests.

The names are those of the Zelfredzaamheid-Matrix 2017, the descriptions are not: this is not the official form. Levels are
whole numbers on an ordinal scale, so nothing here adds or averages them. A domain is looked at for a purpose, or not at
all (ruling of the Dutch data protection authority, 2018).
"""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from coachdesk.domain.cases import LONG, check_length
from coachdesk.domain.errors import LevelNotPossible, LookBeforeInformation, PurposeMissing, SharesNotWhole

LEVELS: Final = (1, 2, 3, 4, 5)
"""From acute problem to fully self-reliant."""
STEP: Final = 10
"""Shares are given in steps of so many per cent."""
FRESH: Final = timedelta(days=30)
"""Information older than this says little about now (ZRM, rules for scoring)."""


class LookStatus(StrEnum):
    """Where a domain stands; all but SCORED have no level."""

    OPEN = "open"
    SCORED = "scored"
    NOT_DISCUSSED = "not_discussed"
    NOT_NEEDED = "not_needed"
    NOT_WANTED = "not_wanted"


class Source(StrEnum):
    """Who told; the client comes first."""

    CLIENT = "client"
    COLLEAGUE = "colleague"
    RECORDS = "records"


@dataclass(frozen=True, slots=True)
class Shares:
    """Who carries what in a domain, in whole per cent: together 100, or all 0 where it was not asked."""

    own: int = 0
    network: int = 0
    professionals: int = 0

    def __post_init__(self) -> None:
        parts = (self.own, self.network, self.professionals)
        if any(part < 0 for part in parts) or sum(parts) not in (0, 100):
            raise SharesNotWhole(sum(parts))

    def __bool__(self) -> bool:
        return self.own + self.network + self.professionals > 0

    def with_part(self, name: str, percent: int) -> "Shares":
        """The shares when one of them is given another size, from 0 to 100 in tens: the others fill up to 100.

        They keep their proportion as far as tens allow; where both are 0 the first of them takes what is left.
        """
        others = [other for other in ("own", "network", "professionals") if other != name]
        left = 100 - percent
        before = [getattr(self, other) for other in others]
        first = left if not sum(before) else round(left * before[0] / sum(before) / STEP) * STEP
        return Shares(**{name: percent, others[0]: first, others[1]: left - first})


@dataclass(frozen=True, slots=True)
class DomainLook:
    """How it goes in one life domain, seen on a day.

    `level` is 1 to 5 as the consultant sees it, `own_view` 1 to 5 as the client sees it, None while not asked.
    `purpose` is the id of why the domain is looked at; `sources` and `informed_on` say who told, and when.
    Raises PurposeMissing for a level or a view without a purpose, LevelNotPossible, and LookBeforeInformation.
    """

    domain: str
    on: date
    purpose: str = ""
    status: LookStatus = LookStatus.OPEN
    level: int | None = None
    own_view: int | None = None
    shares: Shares = Shares()
    sources: tuple[Source, ...] = ()
    informed_on: date | None = None
    note: str = ""

    def __post_init__(self) -> None:
        check_length("note", self.note, LONG)
        for level in (self.level, self.own_view):
            if level is not None and level not in LEVELS:
                raise LevelNotPossible(level)
        if not self.purpose and (self.level is not None or self.own_view is not None or self.shares or self.note):
            raise PurposeMissing(self.domain)
        if (self.status is LookStatus.SCORED) != (self.level is not None):
            raise LevelNotPossible(self.level)
        if self.informed_on is not None and self.informed_on > self.on:
            raise LookBeforeInformation(self.informed_on)

    @property
    def key(self) -> str:
        """A domain is looked at once a day."""
        return f"{self.domain}_{self.on:%Y%m%d}"

    @property
    def stale(self) -> bool:
        """Whether the information was older than thirty days when the level was given."""
        return self.informed_on is not None and self.on - self.informed_on > FRESH


def latest(looks: tuple[DomainLook, ...], domain: str, *, before: date | None = None) -> DomainLook | None:
    """The last look at a domain, or the last before a day; None when there is none."""
    mine = [look for look in looks if look.domain == domain and (before is None or look.on < before)]
    return max(mine, key=lambda look: look.on, default=None)
