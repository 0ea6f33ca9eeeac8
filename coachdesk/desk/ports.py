"""What the desk needs from the vault. `storage` fulfils these; the desk never imports it."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Protocol

from coachdesk.domain.backups import BackupContent, BackupInfo, BackupMade, Progress
from coachdesk.domain.case_format import WholeCase
from coachdesk.domain.casefile import CaseFile, CaseSummary
from coachdesk.domain.cases import Case
from coachdesk.domain.choosing import Choice
from coachdesk.domain.errors import CaseError
from coachdesk.domain.growth import GrowthEntry
from coachdesk.domain.listening import Answer
from coachdesk.domain.picture import Kind, Record
from coachdesk.domain.privacy import Earlier, Ground, Restriction, Statement, Tombstone
from coachdesk.domain.registers import Breach, Request
from coachdesk.domain.retention import ClosedCase
from coachdesk.domain.steps import Step
from coachdesk.domain.trail import Anchor, Deed, TrailEntry, TrailReport
from coachdesk.domain.vaults import IntegrityReport, Shelf, VaultState


class CaseStore(Protocol):
    """Cases go in and come out whole. Every call is one transaction, durable when it returns.

    Whatever changes a case raises CaseRestricted when it may only be read; what adds one CaseWasErased for an old id.
    """

    def add(self, file: CaseFile, history: tuple[Earlier, ...] = (), deed: Deed = Deed.CASE_MADE) -> None:
        """Store a new case, perhaps with earlier values that came along. The id must not be in use."""

    def replace(self, file: CaseFile, history: tuple[Earlier, ...], *, over: WholeCase | None = None) -> None:
        """Put another value and other earlier values in the place of the whole case with the same id.

        What the case says and the new value does not is kept as earlier values. With `over`, what an earlier
        replacement left behind, that one is taken back. Raises CaseNotFound, and ChangedSince when the case says more.
        """

    def add_many(self, files: tuple[CaseFile, ...]) -> None:
        """Store new cases in one transaction: all or none."""

    def get(self, case_id: str) -> CaseFile:
        """The whole case, deleted ones too. Raises CaseNotFound."""

    def save_case(self, case: Case) -> None:
        """Replace what is known of the person; search finds the new names at once. Raises CaseNotFound."""

    def save_answer(self, case_id: str, answer: Answer) -> None:
        """Give or replace one answer. Raises CaseNotFound."""

    def save_choice(self, case_id: str, choice: Choice) -> None:
        """Replace the choice. Raises CaseNotFound."""

    def save_steps(self, case_id: str, steps: tuple[Step, ...]) -> None:
        """Replace the steps and their order. Raises CaseNotFound."""

    def save_record(self, case_id: str, record: Record) -> None:
        """Give or replace one entry of what is seen of the person. Raises CaseNotFound."""

    def remove_record(self, case_id: str, kind: Kind, key: str) -> None:
        """Take out one entry, if it is there. Raises CaseNotFound."""

    def save_statement(self, case_id: str, statement: Statement | None) -> None:
        """Replace the client's own statement, of a restricted case too; None takes it away. Raises CaseNotFound."""

    def restrict(self, case_id: str, restriction: Restriction | None) -> None:
        """From now on the case may be read and not changed; None lifts that. Raises CaseNotFound."""

    def history(self, case_id: str) -> tuple[Earlier, ...]:
        """What fields of the case said before they were changed, oldest first. Raises CaseNotFound."""

    def forget_earlier(self, case_id: str, value: Earlier) -> None:
        """Take out an earlier value that should never have stood there. Raises CaseNotFound."""

    def erase(self, case_id: str, ground: Ground) -> Tombstone:
        """Remove the case from the file for good, but for a tombstone. Raises CaseNotFound."""

    def tombstones(self) -> tuple[Tombstone, ...]:
        """What was ever erased from this vault, the last first."""

    def list(self, shelf: Shelf, *, limit: int = 200, offset: int = 0) -> tuple[CaseSummary, ...]:
        """Summaries, the last changed first."""

    def search(self, text: str, shelf: Shelf, *, limit: int = 50) -> tuple[CaseSummary, ...]:
        """Cases that every word of `text` fits: start of a word of a name, reference, or part of a phone number."""

    def count(self, shelf: Shelf) -> int:
        """Number of cases on the shelf."""

    def closed(self) -> tuple[ClosedCase, ...]:
        """All closed cases, those in the bin too."""

    def ids(self) -> tuple[str, ...]:
        """The ids of all cases on all shelves."""


class TrailStore(Protocol):
    """Who did what and when. Entries are only ever added. What changes a case is told by the stores themselves."""

    def note(self, deed: Deed, case_id: str = "", *, once: bool = False, **detail: str) -> None:
        """Add an entry, with `once` not again within a quarter of an hour of the same by the same person.

        `detail` holds ids, counts and names of fields, never what is said of anyone.
        """

    def entries(
        self, case_id: str | None = None, *, limit: int = 500, before: int | None = None
    ) -> tuple[TrailEntry, ...]:
        """Entries of one case, or of all, the last first; only those before number `before`, where it is given."""

    def seal(self, number: int) -> bytes | None:
        """The seal of one entry, None when there is no such entry."""

    def check(self) -> TrailReport:
        """Hold every entry against its seal. Slow with very many."""


class RegisterStore(Protocol):
    """The registers of requests and of breaches. Nothing is taken out of them."""

    def save_request(self, request: Request) -> None:
        """Keep a new request, or replace it as it was."""

    def requests(self) -> tuple[Request, ...]:
        """All requests, the last received first."""

    def save_breach(self, breach: Breach) -> None:
        """Keep a new breach, or replace it as it was."""

    def breaches(self) -> tuple[Breach, ...]:
        """All breaches, the last discovered first."""


class GrowthStore(Protocol):
    """The consultant's own growth log, in no client's file."""

    def save(self, entry: GrowthEntry) -> None:
        """Keep a new entry, or replace it as it was."""

    def remove(self, entry_id: str) -> None:
        """Take out an entry, if it is there."""

    def entries(self) -> tuple[GrowthEntry, ...]:
        """All entries, the last first."""


class SettingsStore(Protocol):
    """Small values that belong to the vault, as text under a stable key."""

    def get(self, key: str) -> str | None:
        """The stored text, or None."""

    def put(self, key: str, value: str | None) -> None:
        """Store the text; None removes it."""


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
    """An unlocked vault. Use from one thread at a time."""

    @property
    def path(self) -> Path:
        """The folder of the vault."""

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
    """Makes and opens vaults in folders. All but `look` take about a second: off the UI thread."""

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
