"""Reading the whole vault to see whether it is whole."""

import re
from collections.abc import Callable
from typing import Final

from coachdesk.domain.errors import VaultDamaged
from coachdesk.domain.vaults import IntegrityReport
from coachdesk.storage import search
from coachdesk.storage.cases import CaseStore
from coachdesk.storage.engine import Database

_PAGE: Final = re.compile(r"page (\d+)")

Progress = Callable[[int, int], bool]


def checked(database: Database, cases: CaseStore, progress: Progress | None = None) -> IntegrityReport:
    """Verify the seal of every page, the build of the file, the index of search, and read every case.

    Damage is named "page 12", "structure", "references", "search" or "case <id>". `progress(done, total)` counts
    cases; when it returns False the report tells of what was read until then.
    """
    damage = _damaged_pages(database)
    if not damage:  # else these would only say so again
        checks = {"structure": _structure, "references": _references, "search": _search}
        damage = [name for name, is_whole in checks.items() if not _holds(is_whole, database)]
    try:
        ids = cases.ids()
    except VaultDamaged:
        return IntegrityReport(0, (*damage, "cases"))
    read = 0
    for done, case_id in enumerate(ids):
        if progress is not None and not progress(done, len(ids)):
            return IntegrityReport(read, tuple(damage))
        try:
            cases.get(case_id)
            read += 1
        except VaultDamaged:
            damage.append(f"case {case_id}")
    if progress is not None:
        progress(len(ids), len(ids))
    return IntegrityReport(read, tuple(damage))


def _damaged_pages(database: Database) -> list[str]:
    """SQLCipher reads the main file alone, so what is in the log goes there first."""
    try:
        database.truncate_log()
    except VaultDamaged:
        pass  # the pages that stand in the way are about to be named
    told = [str(row[0]) for row in database.alone("PRAGMA cipher_integrity_check")]
    return [found[0] if (found := _PAGE.search(text)) else "structure" for text in told]


def _holds(is_whole: Callable[[Database], bool], database: Database) -> bool:
    try:
        return is_whole(database)
    except VaultDamaged:
        return False


def _structure(database: Database) -> bool:
    return [row[0] for row in database.alone("PRAGMA integrity_check(1)")] == ["ok"]


def _references(database: Database) -> bool:
    return not database.alone("PRAGMA foreign_key_check")


def _search(database: Database) -> bool:
    with database.transaction() as connection:
        search.check(connection)
    return True
