"""What is said of a vault and of the shelves in it, without the vault itself."""

from dataclasses import dataclass
from enum import StrEnum


class VaultState(StrEnum):
    """What a folder holds."""

    MISSING = "missing"
    READY = "ready"


class Shelf(StrEnum):
    """Which cases are meant."""

    CURRENT = "current"
    ARCHIVED = "archived"
    DELETED = "deleted"


@dataclass(frozen=True, slots=True)
class IntegrityReport:
    """Outcome of a check: number of cases read, and the names of what is damaged (empty when all is well)."""

    cases: int
    damage: tuple[str, ...]
