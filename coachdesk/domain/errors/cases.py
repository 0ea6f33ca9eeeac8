"""Cases and what is in them."""

from dataclasses import dataclass

from coachdesk.domain.errors.base import CaseError


@dataclass(eq=False)
class CaseNotFound(CaseError):
    """No case has this id (any longer)."""

    case_id: str


class NameMissing(CaseError):
    """A case needs a name to call the person by."""


@dataclass(eq=False)
class BirthDateInvalid(CaseError):
    """`text` is no birth date that can be (it may be a year, a day of a year, or nothing)."""

    text: str


@dataclass(eq=False)
class TimeInvalid(CaseError):
    """`text` is no time of day on a clock of 24 hours."""

    text: str


@dataclass(eq=False)
class FieldTooLong(CaseError):
    """`field` holds `length` characters where `limit` is the most."""

    field: str
    length: int
    limit: int


@dataclass(eq=False)
class UnknownId(CaseError):
    """`id` names no `kind` ("area", "question", "phrase", "language", "answer", "weekday") of the content in use."""

    kind: str
    id: str


@dataclass(eq=False)
class TooManyPriorities(CaseError):
    """More than `limit` priorities at once."""

    limit: int


@dataclass(eq=False)
class PhraseIncomplete(CaseError):
    """The phrase has slots with nothing in them."""

    phrase_id: str
    slots: tuple[str, ...]


class StepEmpty(CaseError):
    """A step has neither a phrase nor words of its own."""


class ChangedSince(CaseError):
    """What a deed left behind was changed since, so that the deed is not taken back."""
