"""What is seen of a person in conversation."""

from dataclasses import dataclass
from datetime import date

from coachdesk.domain.errors.base import CaseError


class CardEmpty(CaseError):
    """A card of the client's own says nothing."""


@dataclass(eq=False)
class PurposeMissing(CaseError):
    """The life domain `domain` is looked at without saying for what."""

    domain: str


@dataclass(eq=False)
class LevelNotPossible(CaseError):
    """`level` is no whole number from 1 to 5 where one must be, or stands where none can."""

    level: int | None


@dataclass(eq=False)
class SharesNotWhole(CaseError):
    """The shares of who carries what come to `total` per cent instead of 100."""

    total: int


@dataclass(eq=False)
class LookBeforeInformation(CaseError):
    """The information is of `on`, after the day on which it was used."""

    on: date


@dataclass(eq=False)
class WeightNotPossible(CaseError):
    """`weight` is not 1, 2 or 3."""

    weight: float


@dataclass(eq=False)
class MarkNotPossible(CaseError):
    """`mark` is no whole or half number from 0 to 10."""

    mark: float


class InterpreterTooYoung(CaseError):
    """A child never interprets."""


@dataclass(eq=False)
class DurationNotPossible(CaseError):
    """A meeting can't take `minutes` minutes; a text where something else than a number was typed."""

    minutes: int | str
