"""Backups: what is said of them, what their files are called, and which of them are kept."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from coachdesk.domain.casefile import CaseSummary
from coachdesk.domain.errors import CaseError

SUFFIX: Final = ".coachbackup"
NEWEST: Final = 20
"""So many cases are named when somebody looks into a backup."""
EVERY: Final = timedelta(days=1)
"""A last good backup that is older than this is followed by another."""
DAYS: Final = 7
WEEKS: Final = 5
MONTHS: Final = 12

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
