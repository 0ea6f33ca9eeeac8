"""Moving a case to a colleague, and taking one in."""

from dataclasses import dataclass

from coachdesk.domain.errors.base import CaseError


class PublicKeyInvalid(CaseError):
    """The text is no public key of a colleague."""


class NotForMe(CaseError):
    """The file was locked for another vault's key, or with a passphrase when none was given."""


@dataclass(eq=False)
class CaseFileInvalid(CaseError):
    """An imported file is no case: `where` is a path such as "$.steps[0].when.date", `problem` a short key."""

    where: str
    problem: str


@dataclass(eq=False)
class CaseFileTooNew(CaseError):
    """An imported file has format version `found`; this program reads up to `known`."""

    found: int
    known: int


@dataclass(eq=False)
class CaseExists(CaseError):
    """The vault already has the case with this id; the imported file is not taken."""

    case_id: str


@dataclass(eq=False)
class CaseWasErased(CaseError):
    """The case with this id was erased from this vault: nothing ever comes back under that id."""

    case_id: str
