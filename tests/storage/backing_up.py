"""What tests of backups share: a clock to set, and quick ways to make, restore and look."""

from datetime import UTC, datetime
from pathlib import Path

from coachdesk.domain.backups import BackupInfo, BackupMade
from coachdesk.domain.casefile import CaseFile
from coachdesk.storage.open_vault import OpenVault
from coachdesk.storage.vault import FolderVaults
from tests.builders import samira, yonas
from tests.storage.places import PASSPHRASE

BEFORE, NOW = (yonas(1), samira(2)), (yonas(1), samira(2), yonas(3))
"""The people in the backup that tests restore, and in its vault since."""


class Clock:
    """A clock that stands still until it is set."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 20, 9, 30, 0, 123456, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


def made_in(vault: OpenVault, place: Path) -> BackupInfo:
    """A backup in the folder; anything else fails the test."""
    (outcome,) = vault.backups.make((place,))
    assert isinstance(outcome, BackupMade), outcome
    return outcome.info


def restored(keeper: FolderVaults, backup: Path, place: Path, secret: str = PASSPHRASE) -> Path | None:
    """Restore into a folder where nobody has a vault open."""
    return keeper.restore(backup, place, secret, lambda: None)


def everything(keeper: FolderVaults, place: Path) -> tuple[CaseFile, ...]:
    """Every case of a vault that is whole, by id; anything else fails the test."""
    vault = keeper.unlock(place, PASSPHRASE)
    try:
        assert vault.check().damage == ()
        assert vault.trail.check().broken_at is None
        return tuple(vault.cases.get(case_id) for case_id in sorted(vault.cases.ids()))
    finally:
        vault.close()


def unfinished(*folders: Path) -> list[Path]:
    """What no finished work leaves behind."""
    endings = (".part", ".work", ".restored", ".tmp", ".new")
    return [path for folder in folders if folder.exists() for path in folder.iterdir() if path.name.endswith(endings)]
