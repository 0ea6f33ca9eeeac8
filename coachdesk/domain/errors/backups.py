"""Backups and restoring."""

from coachdesk.domain.errors.base import CaseError
from coachdesk.domain.errors.vaults import VaultError


class BackupUnreachable(VaultError):
    """The folder for backups at `path` is not there: is the stick in?"""


class BackupNotWritable(VaultError):
    """The backup can't be written at `path` (full, read only, or pulled out); the vault is as it was."""


class BackupInVault(VaultError):
    """A backup at `path` would lie within the vault itself, and perhaps over a part of it. Nothing was written."""


class BackupInvalid(VaultError):
    """The file at `path` is no backup of CoachDesk."""


class BackupDamaged(VaultError):
    """The backup at `path` is ours but not whole. Nothing was taken from it."""


class BackupTooNew(VaultError):
    """The backup at `path` was made by a later CoachDesk."""


class Cancelled(CaseError):
    """The user stopped it; nothing was changed."""
