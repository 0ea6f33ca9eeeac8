"""An organisation's own texts for the life domains."""

from dataclasses import dataclass

from coachdesk.domain.errors.base import CaseError


@dataclass(eq=False)
class DomainTextsUnreadable(CaseError):
    """A file of texts is not written as JSON or TOML; `line` is the first line that can't be read, from 1."""

    line: int


@dataclass(eq=False)
class DomainTextsInvalid(CaseError):
    """At `where` ("domains.housing.level_2") a file of texts is wrong.

    `problem` is "missing" for what is not there, "unknown" for what does not belong there, "empty" for what says nothing,
    "long" for more than fits, or "value" for what can't be there.
    """

    where: str
    problem: str
