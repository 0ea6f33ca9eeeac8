"""Everything that can go wrong in a way the user can act on.

Each error carries data and no sentence: the window and the command line make the sentence in the user's language.
Anything that is not a CaseError is a bug.
"""

from dataclasses import dataclass
from datetime import date
from pathlib import Path


class CaseError(Exception):
    """Base of all errors that a user may see."""


# --- the vault -------------------------------------------------------------------------------------------------------


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


class VaultLocked(CaseError):
    """The action needs an unlocked vault."""


# --- backups ---------------------------------------------------------------------------------------------------------


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


# --- the law ---------------------------------------------------------------------------------------------------------


class ReasonMissing(CaseError):
    """A decision that has to be explained has no reason."""


class StillToCome(CaseError):
    """A day or moment at which something happened lies in the future."""


class BeforeDiscovery(CaseError):
    """Someone was told of a breach before it was discovered."""


class DayPassed(CaseError):
    """A day until which something is kept is not later than today."""


@dataclass(eq=False)
class YearsInvalid(CaseError):
    """`text` is no number of years from 0 to `limit`."""

    text: str
    limit: int


@dataclass(eq=False)
class ExtensionTooLate(CaseError):
    """A request can be extended within the first month only, the last day of which is `until`."""

    until: date


class RequestClosed(CaseError):
    """The request was answered already."""


@dataclass(eq=False)
class BreachUndecided(CaseError):
    """A breach is closed only when it is decided about the `authority` and about the `people`; False where it is not."""

    authority: bool
    people: bool


@dataclass(eq=False)
class CaseRestricted(CaseError):
    """The case may be read and not changed, because of `reason`."""

    reason: str


@dataclass(eq=False)
class TrailBroken(CaseError):
    """Entry `number` of the trail is missing or not as it was written."""

    number: int


# --- moving a case ---------------------------------------------------------------------------------------------------


class PublicKeyInvalid(CaseError):
    """The text is no public key of a colleague."""


class NotForMe(CaseError):
    """The file was locked for another vault's key, or with a passphrase when none was given."""


# --- cases and what is in them ---------------------------------------------------------------------------------------


@dataclass(eq=False)
class CaseNotFound(CaseError):
    """No case has this id (any longer)."""

    case_id: str


class NameMissing(CaseError):
    """A case needs a name to call the person by."""


@dataclass(eq=False)
class BirthDateInvalid(CaseError):
    """`text` is no birth date that can be (it may be a year, a day of a year, or nothing)."""

    text: str


@dataclass(eq=False)
class TimeInvalid(CaseError):
    """`text` is no time of day on a clock of 24 hours."""

    text: str


@dataclass(eq=False)
class FieldTooLong(CaseError):
    """`field` holds `length` characters where `limit` is the most."""

    field: str
    length: int
    limit: int


@dataclass(eq=False)
class UnknownId(CaseError):
    """`id` names no `kind` ("area", "question", "phrase", "language", "answer", "weekday") of the content in use."""

    kind: str
    id: str


@dataclass(eq=False)
class TooManyPriorities(CaseError):
    """More than `limit` priorities at once."""

    limit: int


@dataclass(eq=False)
class PhraseIncomplete(CaseError):
    """The phrase has slots with nothing in them."""

    phrase_id: str
    slots: tuple[str, ...]


class StepEmpty(CaseError):
    """A step has neither a phrase nor words of its own."""


class NothingToPrint(CaseError):
    """The plan has no priority yet, so that there is nothing to put on paper."""


@dataclass(frozen=True, slots=True)
class PrintProblem:
    """One place where the print can't be made right.

    `reason` is "glyph" (the fonts lack `detail`, a character), "fit" (`detail`, the start of the text, is wider or
    higher than its place). `place` is a stable name such as "title", "priority 2", "step 2.1", "contact".
    `column` is the language of the column.
    """

    reason: str
    place: str
    column: str
    detail: str


@dataclass(eq=False)
class PrintStopped(CaseError):
    """The sheet is not printed, because of these problems (at least one)."""

    problems: tuple[PrintProblem, ...]


@dataclass(eq=False)
class FileNotWritable(CaseError):
    """A file that the user asked for can't be written there."""

    path: Path


@dataclass(eq=False)
class FileNotReadable(CaseError):
    """A file that the user named can't be read."""

    path: Path


@dataclass(eq=False)
class CaseFileInvalid(CaseError):
    """An imported file is no case: `where` is a path such as "$.steps[0].when.date", `problem` a short key."""

    where: str
    problem: str


@dataclass(eq=False)
class CaseFileTooNew(CaseError):
    """An imported file has format version `found`; this program reads up to `known`."""

    found: int
    known: int


@dataclass(eq=False)
class PhotoUnreadable(CaseError):
    """The file is no picture that can be read."""

    path: Path


@dataclass(eq=False)
class ContentInvalid(CaseError):
    """A content file is wrong; for those who write content: `file`, `id` and `problem` in plain English."""

    file: str
    id: str
    problem: str


@dataclass(eq=False)
class CaseExists(CaseError):
    """The vault already has the case with this id; the imported file is not taken."""

    case_id: str


@dataclass(eq=False)
class CaseWasErased(CaseError):
    """The case with this id was erased from this vault: nothing ever comes back under that id."""

    case_id: str


class ChangedSince(CaseError):
    """What a deed left behind was changed since, so that the deed is not taken back."""
