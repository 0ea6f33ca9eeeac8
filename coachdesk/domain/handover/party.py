"""Who hands over, or is handed over to."""

from dataclasses import dataclass

from coachdesk.domain.cases import SHORT, check_length


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
