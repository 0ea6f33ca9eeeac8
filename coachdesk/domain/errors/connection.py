"""Fitting work, buddies and activities."""

from dataclasses import dataclass

from coachdesk.domain.errors.base import CaseError


class TitleMissing(CaseError):
    """An activity without a name."""


class HostMissing(CaseError):
    """A place to work without a name."""


class WorkPurposeMissing(CaseError):
    """Work that is to begin without anybody having said what it is for."""


class ChangeReasonMissing(CaseError):
    """What was agreed on is changed without a word on why."""


class NotAgreed(CaseError):
    """Something that needs the client's yes, which nobody noted."""


class NobodyDrawn(CaseError):
    """A map of the people around somebody, with nobody on it."""


class NoCardChosen(CaseError):
    """A paper of cards, and not one of them is chosen."""


@dataclass(eq=False)
class TooManyPurposes(CaseError):
    """Work with more than `limit` purposes has none."""

    limit: int


@dataclass(eq=False)
class CostNotPossible(CaseError):
    """`cents` is no price of a meeting; a text where something else than an amount was typed."""

    cents: int | str


@dataclass(eq=False)
class SizeNotPossible(CaseError):
    """`number` is no number of people, meetings or minutes; a text where something else was typed."""

    number: int | str
