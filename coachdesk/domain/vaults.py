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


_OURS = ("cases.db", "vault.json", "vault.lock")
"""How the names of the files of a vault begin."""


def is_named_as_part(file: Path) -> bool:
    """Whether a file has the name of one of those of a vault, wherever that may be."""
    return file.name.lower().startswith(_OURS)


def is_part_of(file: Path, vault: Path) -> bool:
    """Whether a file would be one of those of the vault in a folder, or of a vault that was replaced there."""
    try:
        inside = file.resolve().relative_to(vault.resolve())
    except (ValueError, OSError, RuntimeError):  # elsewhere, or the system can't tell
        return False
    return len(inside.parts) != 1 or is_named_as_part(inside)


@dataclass(frozen=True, slots=True)
class IntegrityReport:
    """Outcome of a check: number of cases read, and the names of what is damaged (empty when all is well)."""

    cases: int
    damage: tuple[str, ...]
