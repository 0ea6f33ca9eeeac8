"""Everything that can go wrong in a way the user can act on.

Each error carries data and no sentence: the window and the command line make the sentence in the user's language.
Anything that is not a CaseError is a bug.
"""

from coachdesk.domain.errors.backups import BackupDamaged as BackupDamaged
from coachdesk.domain.errors.backups import BackupInvalid as BackupInvalid
from coachdesk.domain.errors.backups import BackupInVault as BackupInVault
from coachdesk.domain.errors.backups import BackupNotWritable as BackupNotWritable
from coachdesk.domain.errors.backups import BackupTooNew as BackupTooNew
from coachdesk.domain.errors.backups import BackupUnreachable as BackupUnreachable
from coachdesk.domain.errors.backups import Cancelled as Cancelled
from coachdesk.domain.errors.base import CaseError as CaseError
from coachdesk.domain.errors.cases import BirthDateInvalid as BirthDateInvalid
from coachdesk.domain.errors.cases import CaseNotFound as CaseNotFound
from coachdesk.domain.errors.cases import ChangedSince as ChangedSince
from coachdesk.domain.errors.cases import FieldTooLong as FieldTooLong
from coachdesk.domain.errors.cases import NameMissing as NameMissing
from coachdesk.domain.errors.cases import PhraseIncomplete as PhraseIncomplete
from coachdesk.domain.errors.cases import StepEmpty as StepEmpty
from coachdesk.domain.errors.cases import TimeInvalid as TimeInvalid
from coachdesk.domain.errors.cases import TooManyPriorities as TooManyPriorities
from coachdesk.domain.errors.cases import UnknownId as UnknownId
from coachdesk.domain.errors.files import ContentInvalid as ContentInvalid
from coachdesk.domain.errors.files import FileNotReadable as FileNotReadable
from coachdesk.domain.errors.files import FileNotWritable as FileNotWritable
from coachdesk.domain.errors.files import PhotoUnreadable as PhotoUnreadable
from coachdesk.domain.errors.law import BeforeDiscovery as BeforeDiscovery
from coachdesk.domain.errors.law import BreachUndecided as BreachUndecided
from coachdesk.domain.errors.law import CaseRestricted as CaseRestricted
from coachdesk.domain.errors.law import DayPassed as DayPassed
from coachdesk.domain.errors.law import ExtensionTooLate as ExtensionTooLate
from coachdesk.domain.errors.law import ReasonMissing as ReasonMissing
from coachdesk.domain.errors.law import RequestClosed as RequestClosed
from coachdesk.domain.errors.law import StillToCome as StillToCome
from coachdesk.domain.errors.law import TrailBroken as TrailBroken
from coachdesk.domain.errors.law import YearsInvalid as YearsInvalid
from coachdesk.domain.errors.moving import CaseExists as CaseExists
from coachdesk.domain.errors.moving import CaseFileInvalid as CaseFileInvalid
from coachdesk.domain.errors.moving import CaseFileTooNew as CaseFileTooNew
from coachdesk.domain.errors.moving import CaseWasErased as CaseWasErased
from coachdesk.domain.errors.moving import NotForMe as NotForMe
from coachdesk.domain.errors.moving import PublicKeyInvalid as PublicKeyInvalid
from coachdesk.domain.errors.printing import NothingToPrint as NothingToPrint
from coachdesk.domain.errors.printing import PrintProblem as PrintProblem
from coachdesk.domain.errors.printing import PrintStopped as PrintStopped
from coachdesk.domain.errors.vaults import KeyUnsure as KeyUnsure
from coachdesk.domain.errors.vaults import PassphraseTooShort as PassphraseTooShort
from coachdesk.domain.errors.vaults import RecoveryKeyMistyped as RecoveryKeyMistyped
from coachdesk.domain.errors.vaults import TooLittleMemory as TooLittleMemory
from coachdesk.domain.errors.vaults import TooManyTries as TooManyTries
from coachdesk.domain.errors.vaults import VaultDamaged as VaultDamaged
from coachdesk.domain.errors.vaults import VaultError as VaultError
from coachdesk.domain.errors.vaults import VaultExists as VaultExists
from coachdesk.domain.errors.vaults import VaultForeign as VaultForeign
from coachdesk.domain.errors.vaults import VaultInUse as VaultInUse
from coachdesk.domain.errors.vaults import VaultLocked as VaultLocked
from coachdesk.domain.errors.vaults import VaultMissing as VaultMissing
from coachdesk.domain.errors.vaults import VaultNotWritable as VaultNotWritable
from coachdesk.domain.errors.vaults import VaultTooNew as VaultTooNew
from coachdesk.domain.errors.vaults import WrongPassphrase as WrongPassphrase
