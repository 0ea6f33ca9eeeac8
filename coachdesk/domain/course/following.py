"""Looking again on planned days, and closing a case with a last look back."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from coachdesk.domain.days import months_later
from coachdesk.domain.errors import WeightNotPossible
from coachdesk.domain.picture.energy import EnergyItem, Pile
from coachdesk.domain.picture.scale import WEIGHTS, ScaleItem, Side
from coachdesk.domain.words import Words

MONTHS: Final = (0, 3, 6, 12)
"""Months after the beginning in which it is looked at again."""
AROUND: Final = timedelta(days=21)
"""A look so many days before or after a planned day is the look of that day."""
AFTERCARE_MONTHS: Final = 3
"""Months after closing in which it is asked how it goes, unless another day is chosen."""


@dataclass(frozen=True, slots=True)
class Round:
    """Days that make up one look: the first of them, and the last, which is at most AROUND later."""

    first: date
    last: date

    @property
    def key(self) -> str:
        """The day on which it began."""
        return self.first.isoformat()


def rounds(days: Iterable[date]) -> tuple[Round, ...]:
    """Days put together to rounds, the first one first."""
    found: list[Round] = []
    for day in sorted(set(days)):
        if found and day - found[-1].first <= AROUND:
            found[-1] = Round(found[-1].first, day)
        else:
            found.append(Round(day, day))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Review:
    """What lay on the scale and among the energy cards on the day `on`, and what has changed since the last time.

    `load` and `strength` are weights (1 to 3) by key of the stone or strap, `gives`, `costs` and `restores` keys of energy
    cards: a picture that does not change any more when these do. `changed` is why, in the client's words where he gave them.
    Raises WeightNotPossible.
    """

    on: date
    load: Mapping[str, float] = field(default_factory=dict)
    strength: Mapping[str, float] = field(default_factory=dict)
    gives: tuple[str, ...] = ()
    costs: tuple[str, ...] = ()
    restores: tuple[str, ...] = ()
    changed: Words = Words()

    def __post_init__(self) -> None:
        for name in ("load", "strength"):
            object.__setattr__(self, name, MappingProxyType(dict(getattr(self, name))))
        for weight in (*self.load.values(), *self.strength.values()):
            if weight not in WEIGHTS:
                raise WeightNotPossible(weight)

    @property
    def key(self) -> str:
        """One a day."""
        return f"{self.on:%Y%m%d}"


def review_of(on: date, scale: Iterable[ScaleItem], energy: Iterable[EnergyItem], changed: Words) -> Review:
    """What lies there now, kept as it is on the day `on`."""
    weights: dict[Side, dict[str, float]] = {side: {} for side in Side}
    for stone in scale:
        weights[stone.side][stone.key] = float(stone.weight)
    piles: dict[Pile, list[str]] = {pile: [] for pile in Pile}
    for item in energy:
        piles[item.pile].append(item.key)
    return Review(
        on,
        weights[Side.LOAD],
        weights[Side.STRENGTH],
        tuple(piles[Pile.GIVES]),
        tuple(piles[Pile.COSTS]),
        tuple(piles[Pile.RESTORES]),
        changed,
    )


class ClosingReason(StrEnum):
    """Why the guidance ends."""

    READY = "ready"
    OTHER_HELP = "other_help"
    MOVED = "moved"
    CLIENT_STOPS = "client_stops"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Closing:
    """The last look back: what went well and what stays, in the client's words, and when is asked how it goes."""

    on: date
    reason: ClosingReason
    back: Words = Words()
    aftercare_on: date | None = None
    aftercare: Words = Words()
    """How it went when that day came; empty until then."""

    @property
    def key(self) -> str:
        """There is one for a case; closing it again replaces it."""
        return "closing"


@dataclass(frozen=True, slots=True)
class Planned:
    """A planned look: so many months after the beginning, on which day, and on which day it was looked (None: not yet)."""

    months: int
    on: date
    looked: date | None


def planned_looks(begun: date, looked: Iterable[date]) -> tuple[Planned, ...]:
    """The planned looks, each with the day closest to it on which anything was looked at."""
    days = sorted(set(looked))
    made = []
    for months in MONTHS:
        on = months_later(begun, months)
        near = [day for day in days if abs(day - on) <= AROUND]
        made.append(Planned(months, on, min(near, key=lambda day: abs(day - on), default=None)))
    return tuple(made)


def due_look(planned: Iterable[Planned], today: date) -> Planned | None:
    """The last planned look whose day has come and that was not made; earlier ones are not asked for any more."""
    come = [each for each in planned if each.on <= today]
    return come[-1] if come and come[-1].looked is None else None
