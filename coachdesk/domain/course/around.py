"""Who else helps, and what is shared with whom: both stand on the client's plan."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from coachdesk.domain.cases import SHORT, check_length
from coachdesk.domain.errors import CardEmpty, WhoMissing
from coachdesk.domain.words import Words


class HelperKind(StrEnum):
    """As what somebody helps."""

    BUDDY = "buddy"
    WORK = "work"
    SCHOOL = "school"
    DOCTOR = "doctor"
    FAMILY = "family"
    VOLUNTEER = "volunteer"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Helper:
    """Somebody else who helps: a name, and a phone number as it is printed. Raises WhoMissing."""

    id: str
    kind: HelperKind
    name: str
    phone: str = ""

    def __post_init__(self) -> None:
        if not self.name.strip():
            raise WhoMissing
        for name in ("name", "phone"):
            check_length(name, getattr(self, name), SHORT)

    @property
    def key(self) -> str:
        """A helper has an id of its own."""
        return self.id


@dataclass(frozen=True, slots=True)
class Sharing:
    """What the client knows to be shared: `what`, with `who`, `until` a day or None. Raises WhoMissing, CardEmpty."""

    id: str
    who: str
    what: Words
    until: date | None = None

    def __post_init__(self) -> None:
        if not self.who.strip():
            raise WhoMissing
        if not self.what:
            raise CardEmpty
        check_length("who", self.who, SHORT)

    @property
    def key(self) -> str:
        """A sharing has an id of its own."""
        return self.id
