"""What the desk needs of a vault as a whole: unlocking, keys, backups, sealed files. `storage` fulfils these."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Protocol

from coachdesk.desk.ports import (
    CaseStore,
    ConnectionStore,
    ContactStore,
    GrowthStore,
    HandoverStore,
    LibraryStore,
    PartnerStore,
    RegisterStore,
    ReportStore,
    SettingsStore,
    TermStore,
    TrailStore,
)
from coachdesk.domain.backups import BackupContent, BackupInfo, BackupMade, Progress
from coachdesk.domain.errors import CaseError
from coachdesk.domain.trail import Anchor
from coachdesk.domain.vaults import IntegrityReport, VaultState


class Sealing(Protocol):
    """Seals cases for colleagues and unseals theirs, in the age format. The vault has a key of its own."""

    @property
    def public_key(self) -> str:
        """The key that colleagues seal files for this vault with; no secret."""

    def key_in(self, text: str) -> str:
        """The public key in what somebody pasted or kept in a file. Raises PublicKeyInvalid."""

    def seal_for_key(self, data: bytes, public_key: str) -> bytes:
        """What only the vault with this key can open. Raises PublicKeyInvalid."""

    def seal_with_passphrase(self, data: bytes, passphrase: str) -> bytes:
        """What only the passphrase opens. Slow; off the UI thread. Raises PassphraseTooShort."""

    def needs_passphrase(self, data: bytes) -> bool:
        """Whether the sealed data asks for a passphrase. Raises CaseFileInvalid."""

    def unseal(self, data: bytes, passphrase: str | None = None) -> bytes:
        """What was sealed for this vault, or with the passphrase. Slow; off the UI thread.

        Raises NotForMe, WrongPassphrase, TooManyTries, and CaseFileInvalid for anything that is not whole.
        """


class BackupStore(Protocol):
    """Backups of an open vault. All but `anchors` are slow (off the UI thread); when the vault is closed meanwhile
    they raise VaultLocked."""

    @property
    def vault_id(self) -> str:
        """Whose backups these are."""

    def make(self, places: Sequence[Path], progress: Progress | None = None) -> tuple[BackupMade | CaseError, ...]:
        """One copy, put into every one of the folders and verified there, after which older ones are thinned out.

        For each folder it returns what was made or why not. Raises Cancelled, and VaultDamaged or VaultNotWritable
        when no copy comes to be at all.
        """

    def make_to(self, target: Path, progress: Progress | None = None) -> BackupMade:
        """One verified backup in a file that the user named, over what was there.

        Raises what `make` raises, and BackupInVault, BackupNotWritable, BackupUnreachable, BackupDamaged.
        """

    def scrub(
        self, places: Sequence[Path], progress: Progress | None = None, files: Sequence[Path] = ()
    ) -> tuple[tuple[Path, ...], tuple[Path, ...]]:
        """Erase what the vault knows as erased from the backups in folders and in files, and from replaced vaults.

        Returns what is clean now, and what could not be reached; the vault's own folder stands for its free space.
        """

    def replaced(self) -> tuple[Path, ...]:
        """The folders of vaults that a backup has replaced, the oldest first."""

    def remove_replaced(self, folder: Path) -> None:
        """Remove one of them for good. Raises VaultInUse, VaultNotWritable."""

    def anchors(self, places: Iterable[Path]) -> tuple[Anchor, ...]:
        """What the backups of this vault in the folders remember of its trail, the oldest first."""


class OpenVault(Protocol):
    """An unlocked vault, or the memory of a workshop. Use from one thread at a time.

    What needs a folder, a key or another vault raises OnlyInVault in a workshop: `path`, `backups`, `sealing`, and
    everything about passphrases and keys.
    """

    @property
    def path(self) -> Path:
        """The folder of the vault."""

    def holds(self, file: Path) -> bool:
        """Whether a file would be one of the vault's own; in a workshop, one of any vault's."""

    @property
    def cases(self) -> CaseStore:
        """Its cases."""

    @property
    def settings(self) -> SettingsStore:
        """Its settings."""

    @property
    def log_was_cut(self) -> bool:
        """Whether a crash left a log that could not be read whole: what was typed last before it may be missing."""

    @property
    def trail(self) -> TrailStore:
        """Who did what and when."""

    @property
    def registers(self) -> RegisterStore:
        """Requests about data, and breaches."""

    @property
    def growth(self) -> GrowthStore:
        """The consultant's own growth log."""

    @property
    def partners(self) -> PartnerStore:
        """The directory of partners."""

    @property
    def library(self) -> LibraryStore:
        """Activities, volunteers and working together."""

    @property
    def connections(self) -> ConnectionStore:
        """What is to be asked of connections, over all open cases."""

    @property
    def handovers(self) -> HandoverStore:
        """Handovers over all open cases."""

    @property
    def contacts(self) -> ContactStore:
        """Contact over all open cases."""

    @property
    def terms(self) -> TermStore:
        """Days that count for the law, over all open cases."""

    @property
    def reports(self) -> ReportStore:
        """What a report without names is counted from."""

    @property
    def backups(self) -> BackupStore:
        """Backups of it."""

    @property
    def sealing(self) -> Sealing:
        """Sealing cases for colleagues."""

    def check(self, progress: Callable[[int, int], bool] | None = None) -> IntegrityReport:
        """Read everything and verify it. `progress(done, total)` may return False to stop. Slow; off the UI thread."""

    def verify(self, passphrase: str) -> bool:
        """Whether the passphrase opens it; what is too short to be one is no try. Slow; off the UI thread. TooManyTries."""

    def change_passphrase(self, old: str, new: str) -> None:
        """From now on `new` opens the vault and `old` does not. Slow; off the UI thread. When it raises, `old` holds.

        Raises PassphraseTooShort, WrongPassphrase, TooManyTries, TooLittleMemory, VaultNotWritable, VaultLocked when
        the vault was closed meanwhile, and KeyUnsure, when one of the two holds.
        """

    def renew_recovery_key(self, passphrase: str) -> str:
        """A new recovery key, as printed; the old one opens nothing from now on. Slow; off the UI thread.

        When it raises, the old key holds. Raises WrongPassphrase, TooManyTries, TooLittleMemory, VaultNotWritable,
        VaultLocked, and KeyUnsure, when one of the two holds.
        """

    def close(self) -> None:
        """Lock: write everything out, let the file go, wipe the key from memory as far as Python allows."""


class VaultKeeper(Protocol):
    """Makes and opens vaults in folders. All but `look` take about a second: off the UI thread.

    One whose vaults do not last makes them in memory, asks for no passphrase and has no recovery key: whatever else is
    asked of it raises OnlyInVault.
    """

    @property
    def lasting(self) -> bool:
        """Whether what it opens is still there the next time; else it is a workshop."""

    def warm(self) -> None:
        """Import what creating and unlocking need, ahead of time."""

    def forget(self) -> None:
        """Overwrite memory that was freed, as far as the system lets us: for when the vault is closed. About 0.05 s."""

    def look(self, path: Path) -> VaultState:
        """What is in the folder, without opening it. Raises VaultForeign, VaultDamaged, VaultTooNew."""

    def create(self, path: Path, passphrase: str) -> tuple[OpenVault, str]:
        """Make a vault; returns it with the recovery key as printed. Raises VaultExists, VaultNotWritable, PassphraseTooShort."""

    def unlock(self, path: Path, passphrase: str) -> OpenVault:
        """Open a vault. Raises WrongPassphrase, TooManyTries, VaultInUse, and what `look` raises, and VaultMissing."""

    def reset_passphrase(self, path: Path, recovery_key: str, passphrase: str) -> OpenVault:
        """Open with the recovery key and give the vault a new passphrase. Raises WrongPassphrase and what `unlock` raises."""

    def backups_in(self, place: Path) -> tuple[BackupInfo, ...]:
        """The backups in a folder that can be read, of any vault, the newest first; none when it can't be reached."""

    def look_into(self, backup: Path, path: Path, secret: str, progress: Progress | None = None) -> BackupContent:
        """What is in a backup, with its passphrase or recovery key; `path`, the vault's folder, serves to unpack it.

        Raises WrongPassphrase, TooManyTries, BackupInvalid, BackupDamaged, BackupTooNew, FileNotReadable, Cancelled,
        VaultNotWritable.
        """

    def restore(
        self, backup: Path, path: Path, secret: str, let_go: Callable[[], None], progress: Progress | None = None
    ) -> Path | None:
        """Make the backup the vault; returns the folder that keeps the replaced one, None when there was none.

        `let_go` is called once the backup is known to be good; it closes the vault if the caller has it open.
        Raises what `look_into` raises, VaultForeign, VaultInUse; the vault is as it was then.
        """
