"""What is agreed on, kept and followed."""

from dataclasses import dataclass

from coachdesk.domain.errors.base import CaseError


@dataclass(eq=False)
class PlaceNotPossible(CaseError):
    """`place` is no place from 1 to 5."""

    place: int


@dataclass(eq=False)
class TooManyCards(CaseError):
    """More than `limit` cards were put in order, or laid by the consultant."""

    limit: int


@dataclass(eq=False)
class RatingNotPossible(CaseError):
    """`mark` is no whole number from 1 to 10."""

    mark: int


@dataclass(eq=False)
class ConfidenceNotPossible(CaseError):
    """`mark` is no whole number from 0 to 10."""

    mark: int


@dataclass(eq=False)
class StairNotPossible(CaseError):
    """`level` is no step of the staircase (-2 to 2), or no number of a version (1 and up)."""

    level: int


class DueBeforeStart(CaseError):
    """A goal is expected, or looked at again, before the day on which it was set."""


class WhoMissing(CaseError):
    """Nobody is named."""


class HandoverNoteMissing(CaseError):
    """Another contact person without a word on what the new one has to know."""


@dataclass(eq=False)
class DaysNotPossible(CaseError):
    """`days` is no number of days from 1 to 366; a text where something else than a number was typed."""

    days: int | str


@dataclass(eq=False)
class HoursNotPossible(CaseError):
    """`hours` is no number of quarters of an hour up to 2000 hours; a text where something else was typed."""

    hours: float | str
