"""Load and strength (draaglast en draagkracht): what weighs and what carries, as the client sees it.

The scale is a picture to talk about. Its sums tip the picture; they are no measure of a person, and nothing compares them.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from coachdesk.domain.errors import CardEmpty, WeightNotPossible
from coachdesk.domain.words import Words

WEIGHTS: Final = (1, 2, 3)
"""One, two or three stones or straps."""


class Side(StrEnum):
    """Stones weigh, straps carry."""

    LOAD = "load"
    STRENGTH = "strength"


class Says(StrEnum):
    """Who laid it on the scale."""

    CLIENT = "client"
    CONSULTANT = "consultant"
    BOTH = "both"


class Changeable(StrEnum):
    """Whether something can be done about it."""

    NOT_ASKED = "not_asked"
    YES = "yes"
    PARTLY = "partly"
    NO = "no"


class Action(StrEnum):
    """What can be done: a lighter stone, a stronger strap, somebody who helps to carry, or a challenge on purpose."""

    NONE = "none"
    LIGHTER = "lighter"
    STRONGER = "stronger"
    CARRIER = "carrier"
    CHALLENGE = "challenge"


@dataclass(frozen=True, slots=True)
class ScaleItem:
    """A stone or a strap.

    `card` is the id of a card of the content, "" for own `words`. `weight` is 1 to 3. `idea` says what could be done,
    for a challenge also why. `step` is the id of the step of the plan that it became, "" for none. `since` is the day on
    which it was laid or last got more weight, None where nobody noted it.
    Raises CardEmpty, WeightNotPossible.
    """

    id: str
    side: Side
    card: str = ""
    words: Words = Words()
    weight: int = 1
    says: Says = Says.CLIENT
    changeable: Changeable = Changeable.NOT_ASKED
    action: Action = Action.NONE
    idea: Words = Words()
    step: str = ""
    since: date | None = None

    def __post_init__(self) -> None:
        if not self.card and not self.words:
            raise CardEmpty
        if self.weight not in WEIGHTS:
            raise WeightNotPossible(self.weight)

    @property
    def key(self) -> str:
        """A card lies on the scale once."""
        return self.card or self.id


def grown(items: Iterable[ScaleItem]) -> tuple[ScaleItem, ...]:
    """The stones that came or got heavier on the last day on which anything did, where more of them did than straps.

    What was laid on the first day is where the scale begins: it has not grown.
    """
    laid = tuple(items)
    days = sorted({item.since for item in laid if item.since is not None})
    if len(days) < 2:
        return ()
    last = {side: tuple(i for i in laid if i.side is side and i.since == days[-1]) for side in Side}
    return last[Side.LOAD] if len(last[Side.LOAD]) > len(last[Side.STRENGTH]) else ()


def tilt(items: Iterable[ScaleItem]) -> float:
    """How the scale hangs: -1 all load, 0 level or empty, 1 all strength."""
    weights = dict.fromkeys(Side, 0)
    for item in items:
        weights[item.side] += item.weight
    whole = sum(weights.values())
    return (weights[Side.STRENGTH] - weights[Side.LOAD]) / whole if whole else 0.0
