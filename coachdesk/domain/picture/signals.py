"""Quiet signals: what the picture of a person may be saying. Each names what it rests on; none decides anything.

A signal proposes to look or to ask. What is not known gives none: a domain that nobody looked at, or a wish that was not
yet said, says nothing about a person.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.choosing import Outcome
from coachdesk.domain.picture.domains import DomainLook, latest
from coachdesk.domain.picture.scale import ScaleItem, Side, grown, tilt

ACUTE_LEVEL: Final = 1
LOW: Final = 2
"""The highest level, or own view, at which somebody may have nobody to call."""
HEAVY: Final = 2
"""Stones from which tension at home is spoken of."""
NARROW: Final = frozenset(("work", "language"))
"""Areas that are often the only ones that get attention (bottleneck of the practice study)."""
NETWORK: Final = "social_network"
LONELY: Final = "loneliness"
TENSION: Final = "tension_at_home"

SAFETY: Final = {
    "mental_health": "exhausted",
    "domestic_relations": "violence_at_home",
    "child_care": "child_in_danger",
    "child_support": "child_in_danger",
    "child_school": "child_in_danger",
    "child_minding": "child_in_danger",
    "physical_health": "acute_illness",
    "substance_use": "acute_illness",
    "housing": "no_home_or_food",
    "finances": "no_home_or_food",
}
"""The safety card that goes with an acute problem, by life domain."""


class SignalKind(StrEnum):
    """What a signal is about, the most urgent first."""

    ACUTE = "acute"
    TENSION = "tension"
    HARDER = "harder"
    NOBODY = "nobody"
    HEAVY = "heavy"
    NARROW = "narrow"


@dataclass(frozen=True, slots=True)
class Signal:
    """What may be going on.

    `looks` are the looks at life domains on which it rests, `cards` the stones and straps, `areas` the ids of what was chosen.
    `safety` is the id of a safety card, "" for none.
    """

    kind: SignalKind
    looks: tuple[DomainLook, ...] = ()
    cards: tuple[ScaleItem, ...] = ()
    areas: tuple[str, ...] = ()
    safety: str = ""

    @property
    def key(self) -> str:
        """The same as long as it rests on the same: what was put aside comes back when there is something new."""
        looks = (f"{look.key}={look.level}/{look.own_view}" for look in self.looks)
        cards = (f"{item.key}*{item.weight}" for item in self.cards)
        return f"{self.kind}:{' '.join((*looks, *cards, *self.areas))}"


def signals(file: CaseFile) -> tuple[Signal, ...]:
    """Everything that may be going on, the most urgent first."""
    found = (*_acute(file), *_tension(file), *_harder(file), *_nobody(file), *_heavy(file), *_narrow(file))
    return tuple(found)


def _last_looks(file: CaseFile) -> Iterator[DomainLook]:
    """The last look at each life domain."""
    for domain in dict.fromkeys(look.domain for look in file.picture.looks):
        look = latest(file.picture.looks, domain)
        if look is not None:
            yield look


def _acute(file: CaseFile) -> Iterator[Signal]:
    """One for each life domain in which it is acute."""
    for look in _last_looks(file):
        if look.level == ACUTE_LEVEL:
            yield Signal(SignalKind.ACUTE, (look,), safety=SAFETY.get(look.domain, ""))


def _tension(file: CaseFile) -> Iterator[Signal]:
    """Tension at home that weighs; it is asked about alone."""
    laid = tuple(item for item in file.picture.scale if item.card == TENSION and item.weight >= HEAVY)
    if laid:
        yield Signal(SignalKind.TENSION, cards=laid, safety=SAFETY["domestic_relations"])


def _harder(file: CaseFile) -> Iterator[Signal]:
    """Life domains in which a level, or the client's own view, is lower than on the day before it was looked at, and
    stones that came or got heavier since the scale was built."""
    lower = []
    for look in _last_looks(file):
        before = latest(file.picture.looks, look.domain, before=look.on)
        if before is not None and (_less(look.level, before.level) or _less(look.own_view, before.own_view)):
            lower.append(look)
    heavier = grown(file.picture.scale)
    if lower or heavier:
        yield Signal(SignalKind.HARDER, tuple(lower), heavier)


def _less(now: int | None, before: int | None) -> bool:
    return now is not None and before is not None and now < before


def _nobody(file: CaseFile) -> Iterator[Signal]:
    """Few people around, as either of both sees it, or as the client laid it on the scale."""
    look = latest(file.picture.looks, NETWORK)
    seen = look is not None and any(view is not None and view <= LOW for view in (look.level, look.own_view))
    alone = tuple(item for item in file.picture.scale if item.card == LONELY)
    if seen or alone:
        yield Signal(SignalKind.NOBODY, (look,) if look is not None and seen else (), alone)


def _heavy(file: CaseFile) -> Iterator[Signal]:
    """More stones than straps; it rests on all that lies there."""
    items = file.picture.scale
    if tilt(items) < 0:
        yield Signal(SignalKind.HEAVY, cards=tuple(item for item in items if item.side is Side.LOAD))


def _narrow(file: CaseFile) -> Iterator[Signal]:
    """All that was chosen is language and work."""
    areas = file.choice.area_ids
    if file.choice.outcome is Outcome.CHOSEN and areas and NARROW.issuperset(areas):
        yield Signal(SignalKind.NARROW, areas=areas)
