"""What is said about a vault and about the shelves of cases in it."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class VaultState(StrEnum):
    """What a folder holds."""

    MISSING = "missing"
    READY = "ready"


class Shelf(StrEnum):
    """Which cases are meant."""

    CURRENT = "current"
    ARCHIVED = "archived"
    DELETED = "deleted"


def is_part_of(file: Path, vault: Path) -> bool:
    """Whether a file would be one of those of the vault in a folder, or of a vault that was replaced there."""
    try:
        inside = file.resolve().relative_to(vault.resolve())
    except (ValueError, OSError, RuntimeError):  # elsewhere, or the system can't tell
        return False
    return len(inside.parts) != 1 or inside.name.lower().startswith(("cases.db", "vault.json", "vault.lock"))


@dataclass(frozen=True, slots=True)
class IntegrityReport:
    """Outcome of a check: number of cases read, and the names of what is damaged (empty when all is well)."""

    cases: int
    damage: tuple[str, ...]
