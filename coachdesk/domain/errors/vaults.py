"""The vault, and what opens it."""

from dataclasses import dataclass
from pathlib import Path

from coachdesk.domain.errors.base import CaseError


@dataclass(eq=False)
class VaultError(CaseError):
    """Something about the vault in folder `path`; the folder is left as it was."""

    path: Path


class VaultMissing(VaultError):
    """There is no vault in the folder."""


class VaultExists(VaultError):
    """A vault, or a part of one, is there already and is not overwritten."""


class VaultForeign(VaultError):
    """The folder holds files of these names that CoachDesk did not make."""


@dataclass(eq=False)
class VaultDamaged(VaultError):
    """The vault is ours but can't be read whole.

    `part` is "header" or "cases" for a file that is damaged, "no header" or "no cases" for one that is missing.
    """

    part: str


@dataclass(eq=False)
class VaultTooNew(VaultError):
    """The vault was written by a later CoachDesk; `found` and `known` are format or schema names."""

    found: str
    known: str


class VaultInUse(VaultError):
    """Another window or command has the vault open."""


class VaultNotWritable(VaultError):
    """The folder, or the disk it is on, takes no writing (read only, no rights, or full)."""


class KeyUnsure(VaultNotWritable):
    """The disk failed while a key was changed, and then could not be read: the new one holds, or the old one."""


class WrongPassphrase(CaseError):
    """The passphrase, PIN or recovery key does not fit."""


class RecoveryKeyMistyped(WrongPassphrase):
    """The text can't be a recovery key: a sign is wrong, missing or too many. Says nothing about the vault."""


class PassphraseTooShort(CaseError):
    """The passphrase is empty or shorter than the minimum of MIN_PASSPHRASE characters."""

    MIN_PASSPHRASE = 8


@dataclass(eq=False)
class TooManyTries(CaseError):
    """Wrong tries came too fast; the next one is taken after `seconds` (1 or more)."""

    seconds: int


class TooLittleMemory(CaseError):
    """The derivation of the key does not get the memory that it needs."""


class OnlyInVault(CaseError):
    """The action needs a vault that lasts: a workshop, which lies in memory, has none and reaches none."""


class VaultLocked(CaseError):
    """The action needs an unlocked vault."""
