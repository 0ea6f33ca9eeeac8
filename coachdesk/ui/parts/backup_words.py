"""How backups are spoken of: where they are, how large, and how old is too old."""

from datetime import timedelta
from pathlib import Path
from typing import Final

from coachdesk.desk.desk import Desk
from coachdesk.domain.backups import BackupState, laptop_folder
from coachdesk.domain.errors import BackupUnreachable, Cancelled, CaseError, VaultLocked
from coachdesk.i18n import Translator, isolate_ltr

TOO_OLD: Final = timedelta(days=7)
_MB: Final = 1_000_000


def refused(state: BackupState) -> CaseError | None:
    """Why the last backup could not be made; None when nothing is wrong: a stick in a drawer is in its place."""
    problem = state.problem
    if isinstance(problem, Cancelled | VaultLocked):
        return None
    return None if isinstance(problem, BackupUnreachable) and problem.path == state.folder else problem


def where(path: Path, desk: Desk, words: Translator) -> str:
    """The place of a backup file, as a line of its own."""
    if path.parent == laptop_folder(desk.vault.path):
        return words.text("On this laptop")
    if desk.vault.unlocked and desk.backups.folder is not None and path.is_relative_to(desk.backups.folder):
        return words.text("On the stick")
    return isolate_ltr(str(path))


def size(amount: int, words: Translator) -> str:
    """A number of bytes, roughly."""
    if amount < _MB:
        return words.text("{n} kB", n=words.number(max(1, round(amount / 1000))))
    return words.text("{n} MB", n=words.number(round(amount / _MB)))
