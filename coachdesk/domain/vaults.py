"""What is said about a vault and about the shelves of cases in it."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final


class VaultState(StrEnum):
    """What a folder holds."""

    MISSING = "missing"
    READY = "ready"


class Shelf(StrEnum):
    """Which cases are meant."""

    CURRENT = "current"
    ARCHIVED = "archived"
    DELETED = "deleted"


SUFFIX: Final = ".coachbackup"
"""How the name of a backup ends."""
HEADER: Final = "vault.json"
"""The file by which a folder is known as a vault."""
_OURS = ("cases.db", HEADER, "vault.lock")
"""How the names of the files of a vault begin."""


def is_named_as_part(file: Path) -> bool:
    """Whether a file has the name of one of those of a vault, wherever that may be."""
    return file.name.lower().startswith(_OURS)


def may_be_of_a_vault(file: Path) -> bool:
    """Whether a file could belong to any vault: by its name, as a backup, or since it lies in or below a vault's folder.

    For those who know of no vault and may write over none. Nothing is opened.
    """
    if is_named_as_part(file) or file.name.lower().endswith(SUFFIX):
        return True
    try:
        return any((folder / HEADER).exists() for folder in file.resolve().parents)
    except (OSError, RuntimeError):  # the system can't tell
        return False


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
