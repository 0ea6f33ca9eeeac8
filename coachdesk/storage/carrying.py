"""What a restored vault takes over from the one that it replaces: what the law wants kept, and what is about the laptop.

Cases go back to the backup; that is what restoring is for. The registers of requests and of breaches do not: a breach that
was found after the backup still has its 72 hours. Nor does the knowledge where backups lie, which erasing needs, and
the key that colleagues have of this vault is kept where the backup is from before it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

import sqlalchemy as sa

from coachdesk.domain.backups import FILES, FOLDER, FOLDERS, as_setting, paths_in
from coachdesk.domain.errors import VaultDamaged, VaultTooNew
from coachdesk.domain.trail import Deed
from coachdesk.storage import rows
from coachdesk.storage.engine import Database
from coachdesk.storage.schema import Schema, opened
from coachdesk.storage.sealing import IDENTITY

_REGISTERS: Final = {"requests": rows.requests, "breaches": rows.breaches}
_SETTINGS: Final = (IDENTITY, FOLDER, FOLDERS, FILES)
_WORDS: Final = {"note": "", "extension_reason": "", "outcome_reason": ""}
_NEVER: Final = datetime.min.replace(tzinfo=UTC)

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Kept:
    """Rows of the registers by the name of the register and by id, when each was last kept, and some settings."""

    registers: Mapping[str, Mapping[str, Row]] = field(default_factory=dict)
    told: Mapping[str, datetime] = field(default_factory=dict)
    settings: Mapping[str, str] = field(default_factory=dict)

    def counts(self) -> dict[str, str]:
        """How many rows of each register, for the trail; those without any are left out."""
        return {name: str(len(held)) for name, held in self.registers.items() if held}


def kept_in(cases: Path, key: bytearray, known: Schema) -> Kept:
    """What stands in a copy of a vault's cases, which may be changed by looking; nothing where it can't be read.

    Raises VaultNotWritable when there is no room to bring an older one up to date.
    """
    try:
        database = opened(cases, key, known)
        try:
            return kept_by(database)
        finally:
            database.close()
    except (VaultDamaged, VaultTooNew):
        return Kept()


def kept_by(database: Database) -> Kept:
    """What stands in an open database. Raises VaultDamaged."""
    settings = rows.settings.c
    query = sa.select(settings.key, settings.value).where(settings.key.in_(_SETTINGS))
    try:
        with database.transaction() as connection:
            registers = {
                name: {row["id"]: dict(row) for row in connection.execute(sa.select(table)).mappings()}
                for name, table in _REGISTERS.items()
            }
            told = _told(connection)
            return Kept(registers, told, {row.key: row.value for row in connection.execute(query)})
    except (KeyError, ValueError, TypeError, OverflowError, AttributeError) as error:
        raise VaultDamaged(database.file.parent, "cases") from error


def _told(connection: sa.Connection) -> dict[str, datetime]:
    """When each request and breach was last kept, as the trail says."""
    trail = rows.trail.c
    query = sa.select(trail.at, trail.detail).where(trail.deed.in_((Deed.REQUEST_KEPT, Deed.BREACH_KEPT)))
    told = {}
    for at, detail in connection.execute(query.order_by(trail.number)).all():
        told[str(detail.get("request") or detail.get("breach"))] = at
    return told


def newer(replaced: Kept, restored: Kept) -> Kept:
    """What the replaced vault has that the restored one lacks, or has in an older version."""
    registers = {}
    for name, theirs in replaced.registers.items():
        mine = restored.registers.get(name, {})
        registers[name] = {
            id_: row
            for id_, row in theirs.items()
            if mine.get(id_) != row
            and (id_ not in mine or replaced.told.get(id_, _NEVER) >= restored.told.get(id_, _NEVER))
        }
    return Kept(registers, {}, _settings(replaced.settings, restored.settings))


def _settings(theirs: Mapping[str, str], mine: Mapping[str, str]) -> dict[str, str]:
    taken = {}
    if IDENTITY in theirs and IDENTITY not in mine:
        taken[IDENTITY] = theirs[IDENTITY]
    for key in (FOLDERS, FILES):
        paths = [*paths_in(theirs.get(key)), *paths_in(mine.get(key))]
        if key == FOLDERS and theirs.get(FOLDER) not in (None, mine.get(FOLDER)):
            paths.append(Path(theirs[FOLDER]))
        if (value := as_setting(paths)) is not None:
            taken[key] = value
    return taken


def take_over(database: Database, kept: Kept) -> None:
    """Put it into the restored vault; requests about cases that it knows as erased come without words."""
    with database.transaction() as connection:
        gone = set(connection.execute(sa.select(rows.tombstones.c.case_id)).scalars())
        for name, held in kept.registers.items():
            table = _REGISTERS[name]
            for row in held.values():
                values = {**row, **_WORDS} if row.get("case_id") in gone else dict(row)
                connection.execute(sa.delete(table).where(table.c.id == row["id"]))
                connection.execute(sa.insert(table), values)
        for key, value in kept.settings.items():
            connection.execute(sa.delete(rows.settings).where(rows.settings.c.key == key))
            connection.execute(sa.insert(rows.settings), {"key": key, "value": value})
