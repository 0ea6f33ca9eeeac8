"""Copies of the cases that nobody works in: whether they are whole, what they say, and erasing a case from them."""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Final

import sqlalchemy as sa

from coachdesk.domain.errors import BackupDamaged, Cancelled, VaultDamaged, VaultLocked, VaultNotWritable
from coachdesk.domain.privacy import Ground, Tombstone
from coachdesk.domain.trail import START, Deed
from coachdesk.storage import rows, shrinking
from coachdesk.storage.cases import CaseStore
from coachdesk.storage.columns import moment
from coachdesk.storage.engine import Database, reading
from coachdesk.storage.manifest import Manifest
from coachdesk.storage.trail import TrailStore

_CHECKS: Final = {
    "PRAGMA cipher_integrity_check": [],
    "PRAGMA integrity_check(1)": [("ok",)],
    "PRAGMA foreign_key_check": [],
}
"""What SQLite answers when all is well: the seal of every page, the build of the file, and what belongs together."""
_PART: Final = 1000


class Course:
    """One progress over the parts of a longer work. What it hands out raises Cancelled, or VaultLocked, to stop it."""

    def __init__(
        self,
        progress: Callable[[int, int], bool] | None,
        parts: int,
        goes_on: Callable[[], bool] = lambda: True,
    ) -> None:
        self._progress, self._parts, self._goes_on = progress, parts, goes_on
        self._begun = 0

    def part(self) -> Callable[[int, int], None]:
        """The progress of the next part; each counts the same."""
        before, self._begun = self._begun * _PART, self._begun + 1

        def told(done: int, total: int) -> None:
            if not self._goes_on():
                raise VaultLocked
            at = before + min(done, total) * _PART // max(total, 1)
            if self._progress is not None and not self._progress(at, self._parts * _PART):
                raise Cancelled

        return told

    def go_to(self, parts: int) -> None:
        """So many parts are done or were passed over."""
        self._begun = parts


@dataclass(frozen=True, slots=True)
class Facts:
    """What a file of cases says: its schema, its number of cases, the end of its trail, and what was erased from it.

    `most` is how many entries the longest trail had that this vault ever lost by a restore, or has.
    """

    schema: str
    cases: int
    entries: int
    head: bytes
    erased: tuple[Tombstone, ...]
    most: int


def facts(file: Path, key: bytearray) -> Facts:
    """Read a file that nobody else has open. Raises VaultDamaged, VaultNotWritable."""
    with reading(file, key) as connection:
        return _facts(file, connection)


def verified(backup: Path, file: Path, key: bytearray, manifest: Manifest, told: Callable[[int, int], None]) -> Facts:
    """Read every page of a backup's cases in `file`, and hold them against the manifest. Slow.

    Raises BackupDamaged(backup), and VaultNotWritable for the folder of `file`.
    """
    try:
        with reading(file, key) as connection:
            for done, (check, right) in enumerate(_CHECKS.items(), 1):
                if connection.execute(check).fetchall() != right:
                    raise BackupDamaged(backup)
                told(done, len(_CHECKS) + 1)
            found = _facts(file, connection)
            anchor = _seal(connection, manifest.entries)
        if found.schema != manifest.schema or anchor != manifest.head:
            raise BackupDamaged(backup)
    except VaultDamaged as error:
        raise BackupDamaged(backup) from error
    told(1, 1)
    return found


class _SilentTrail(TrailStore):
    """A trail that nothing is added to."""

    def write_many(
        self, connection: sa.Connection, deed: Deed, case_ids: tuple[str, ...], detail: Mapping[str, str]
    ) -> None:
        """Add nothing."""


def bury(database: Database, stones: Iterable[Tombstone], now: Callable[[], datetime]) -> int:
    """Erase the cases that another copy of the vault knows as erased, and know it from now on; returns how many.

    The trail is left as it is: that of a backup is a beginning of the vault's own. Raises VaultDamaged,
    VaultNotWritable.
    """
    trail, erased = _SilentTrail(database, now), 0
    for stone in stones:
        store = CaseStore(database, lambda at=stone.erased_at: at, trail)  # type: ignore[misc]
        if stone.case_id in store.ids():
            store.erase(stone.case_id, stone.ground)
            erased += 1
        else:
            _remember(database, stone)
    if not shrinking.fulfil(database):
        raise VaultNotWritable(database.file.parent)
    return erased


def _remember(database: Database, stone: Tombstone) -> None:
    table = rows.tombstones
    values = {"case_id": stone.case_id, "erased_at": stone.erased_at, "ground": stone.ground}
    with database.transaction() as connection:
        if connection.execute(sa.select(table.c.ground).where(table.c.case_id == stone.case_id)).first() is None:
            connection.execute(sa.insert(table), values)


def _facts(file: Path, connection: Any) -> Facts:
    """Raises VaultDamaged for a file whose tables are not ours; older ones lack the trail and the tombstones."""
    try:
        tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
        ((schema,),) = connection.execute("SELECT version_num FROM alembic_version")
        ((cases,),) = connection.execute("SELECT count(*) FROM cases")
        last = ("SELECT number, seal FROM trail ORDER BY number DESC LIMIT 1") if "trail" in tables else None
        entries, head = (connection.execute(last).fetchone() if last else None) or (0, START)
        stones = "SELECT case_id, erased_at, ground FROM tombstones ORDER BY case_id"
        told = connection.execute(stones).fetchall() if "tombstones" in tables else []
        erased = tuple(Tombstone(case_id, moment(at), Ground(ground)) for case_id, at, ground in told)
        restored = "SELECT detail FROM trail WHERE deed = 'restored'"
        lost = [_lost(detail) for (detail,) in (connection.execute(restored) if last else ())]
        return Facts(str(schema), int(cases), int(entries), bytes(head), erased, max(int(entries), *lost, 0))
    except (ValueError, TypeError, OverflowError) as error:
        raise VaultDamaged(file.parent, "cases") from error


def _lost(detail: str) -> int:
    """How many entries the vault had whose place another took, by the entry that tells of it; 0 where it does not say."""
    try:
        return int(json.loads(detail).get("entries", 0))
    except (ValueError, TypeError, AttributeError):  # what somebody else wrote shows when the trail is checked
        return 0


def _seal(connection: Any, number: int) -> bytes | None:
    """The seal of an entry of the trail; START stands before the first."""
    if number == 0:
        return START
    found = connection.execute("SELECT seal FROM trail WHERE number = ?", (number,)).fetchone()
    return None if found is None else bytes(found[0])
