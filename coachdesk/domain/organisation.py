"""The municipality or organisation whose name stands above letters."""

from dataclasses import dataclass, field

from coachdesk.domain.cases import LONG, SHORT, check_length


@dataclass(frozen=True, slots=True)
class Organisation:
    """`name` and `address` (lines) as on letters, `phone` and `email` of the organisation, `logo` a JPEG or PNG, and `role`:
    as what the consultant works there."""

    name: str = ""
    address: str = ""
    phone: str = ""
    email: str = ""
    role: str = ""
    logo: bytes | None = field(default=None, repr=False)

    def __post_init__(self) -> None:
        for name in ("name", "phone", "email", "role"):
            check_length(name, getattr(self, name), SHORT)
        check_length("address", self.address, LONG)
