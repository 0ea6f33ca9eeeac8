"""What is said about a vault and about the shelves of cases in it."""

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
