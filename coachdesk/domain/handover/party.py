"""Who hands over, or is handed over to."""

from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final

from coachdesk.domain.cases import SHORT, check_length
from coachdesk.domain.search import fold

_ALIKE: Final = 0.8
"""From 0 for nothing alike to 1 for the same: what two ways to write one name share at least."""


@dataclass(frozen=True, slots=True)
class Party:
    """An organisation and a person of it as they were known when it was written down: letters of last year say what
    they said. `partner` is the id of the entry of the directory, or empty."""

    partner: str = ""
    organisation: str = ""
    person: str = ""
    role: str = ""
    phone: str = ""
    email: str = ""
    address: str = ""

    def __post_init__(self) -> None:
        for name in ("organisation", "person", "role", "phone", "email", "address"):
            check_length(name, getattr(self, name), SHORT)

    def __bool__(self) -> bool:
        return bool(self.organisation.strip() or self.person.strip())

    @property
    def name(self) -> str:
        """What it is called in a list; empty where nobody is named yet."""
        return self.organisation.strip() or self.person.strip()

    def may_become(self, other: "Party") -> bool:
        """Whether `other` is the same written better: one organisation may have another person, a slip of the pen is mended."""
        if self.organisation.strip():
            return _alike(self.organisation, other.organisation)
        return not self.person.strip() or _alike(self.person, other.person)


def _alike(one: str, other: str) -> bool:
    return SequenceMatcher(None, fold(one), fold(other)).ratio() >= _ALIKE
