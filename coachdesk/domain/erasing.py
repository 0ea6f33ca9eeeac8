"""What came of erasing a case: from where it is gone, and where it could not be reached yet."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from coachdesk.domain.privacy import Ground


class Place(StrEnum):
    """A kind of place that held the case."""

    VAULT = "vault"
    """With the search index, earlier values, and the copies that upgrades made."""
    SPACE = "space"
    """Free space within the vault's file; told only where it could not be given back yet."""
    LAPTOP = "laptop"
    """Backups on the laptop."""
    FOLDER = "folder"
    """Backups in the folder of choice, such as a stick."""
    REPLACED = "replaced"
    """Vaults that a restored backup has replaced."""
    ELSEWHERE = "elsewhere"
    """Backups in folders of choice of former times, and in files that the user named."""


@dataclass(frozen=True, slots=True)
class Reach:
    """One kind of place, and how many files or folders of that kind; 0 when they could not even be counted."""

    place: Place
    count: int = 1


@dataclass(frozen=True, slots=True)
class ErasureReport:
    """The case with this id is gone from `reached`; from `not_reached` it goes as soon as they can be reached again.

    `left` are the files and folders that were not reached, as far as they are known, each with its kind. They are for
    the consultant, not for the client.
    """

    case_id: str
    erased_at: datetime
    ground: Ground
    reached: tuple[Reach, ...]
    not_reached: tuple[Reach, ...] = ()
    left: tuple[tuple[Place, Path], ...] = ()

    @property
    def complete(self) -> bool:
        """Whether every place was reached."""
        return not self.not_reached
