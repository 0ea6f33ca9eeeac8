"""Backups: what is said of them, what their files are called, and which of them are kept."""

import json
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from coachdesk.domain.casefile import CaseSummary
from coachdesk.domain.errors import CaseError
from coachdesk.domain.vaults import SUFFIX as SUFFIX

NEWEST: Final = 20
"""So many cases are named when somebody looks into a backup."""
EVERY: Final = timedelta(days=1)
"""A last good backup that is older than this is followed by another."""
DAYS: Final = 7
WEEKS: Final = 5
MONTHS: Final = 12

FOLDER: Final = "backup.folder"
"""The setting with the folder of choice."""
FOLDERS: Final = "backup.folders"
"""The setting with all folders, but the laptop's own, to which backups ever went; those of choice in former times too."""
FILES: Final = "backup.files"
"""The setting with the backups in files that the user named."""

_REPLACED: Final = re.compile(r"replaced-(\d{8}-\d{6})(?:-\d+)?", re.ASCII)
_NAME: Final = re.compile(r"coachdesk-\d{8}-\d{6}-[0-9a-f]{8}\.coachbackup", re.ASCII)


@dataclass(frozen=True, slots=True)
class BackupInfo:
    """One backup file, as it says of itself without any key; `size` in bytes, `made_at` aware."""

    path: Path
    made_at: datetime
    vault_id: str
    size: int


@dataclass(frozen=True, slots=True)
class BackupMade:
    """A backup that was written and verified just now, and how many cases are in it."""

    info: BackupInfo
    cases: int


@dataclass(frozen=True, slots=True)
class BackupContent:
    """What is in a backup, seen after unlocking it: all cases counted, and those changed last."""

    info: BackupInfo
    cases: int
    newest: tuple[CaseSummary, ...]
    changed_at: datetime | None


@dataclass(frozen=True, slots=True)
class BackupState:
    """When the last good backups were made, on the laptop and in the folder of choice.

    `there` says whether that folder can be reached now; `problem` why the last attempt of this session was not right.
    """

    folder: Path | None
    there: bool
    on_laptop: datetime | None
    in_folder: datetime | None
    problem: CaseError | None = None


def laptop_folder(vault: Path) -> Path:
    """The folder beside the vault that always gets a backup."""
    whole = vault.absolute()
    return whole.with_name(f"{whole.name}-backups")


def file_name(made_at: datetime, vault_id: str) -> str:
    """The name of a backup that nobody named: when it was made, in UTC, and of which vault."""
    return f"coachdesk-{made_at.astimezone(UTC):%Y%m%d-%H%M%S}-{vault_id[:8]}{SUFFIX}"


def is_file_name(name: str) -> bool:
    """Whether `file_name` makes such names; files of other names are never removed."""
    return _NAME.fullmatch(name) is not None


def replaced_at(folder: Path) -> datetime | None:
    """When the vault in `folder` was replaced by a backup; None for a folder that no restoring named so."""
    named = _REPLACED.fullmatch(folder.name)
    try:
        return datetime.strptime(named[1], "%Y%m%d-%H%M%S").replace(tzinfo=UTC) if named is not None else None
    except ValueError:
        return None


def paths_in(setting: str | None) -> tuple[Path, ...]:
    """The paths that a setting holds."""
    return tuple(map(Path, json.loads(setting))) if setting else ()


def as_setting(paths: Iterable[Path]) -> str | None:
    """Paths as a setting, each once; None for none."""
    named = sorted(set(map(str, paths)))
    return json.dumps(named, ensure_ascii=False) if named else None


def is_due(last: datetime | None, now: datetime) -> bool:
    """Whether a backup is wanted: there is none, the last good one is a day old, or it lies in the future.

    The future comes from a clock that was wrong then or is wrong now; neither may stop backups.
    """
    return last is None or last > now or now - last >= EVERY


def to_keep(moments: Iterable[datetime], now: datetime) -> set[datetime]:
    """Which of the backups made at `moments` are kept.

    The youngest of each of the last 7 days, 5 weeks and 12 months that have one, by the calendar in UTC; so the
    newest is always kept. What lies in the future is kept too, until the clock has passed it.
    """
    newest_first = sorted(set(moments), reverse=True)
    kept = {moment for moment in newest_first if moment > now}
    past = [moment for moment in newest_first if moment <= now]
    for period, most in ((_day, DAYS), (_week, WEEKS), (_month, MONTHS)):
        youngest: dict[tuple[int, ...], datetime] = {}
        for moment in past:
            youngest.setdefault(period(moment.astimezone(UTC)), moment)
        kept.update(list(youngest.values())[:most])
    return kept


def _day(moment: datetime) -> tuple[int, ...]:
    return moment.year, moment.month, moment.day


def _week(moment: datetime) -> tuple[int, ...]:
    return moment.isocalendar()[:2]


def _month(moment: datetime) -> tuple[int, ...]:
    return moment.year, moment.month


Progress = Callable[[int, int], bool]
"""`progress(done, total)`; returning False stops."""
