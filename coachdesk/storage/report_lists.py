"""What a report is counted from: one query for each kind, and of each entry only what counts.

Names and words never leave the file for this: json_extract gives single ids and numbers.
"""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Any, Final

import sqlalchemy as sa

from coachdesk.domain.backups import Progress
from coachdesk.domain.cases import CaseKind
from coachdesk.domain.choosing import Outcome
from coachdesk.domain.errors import Cancelled
from coachdesk.domain.kind import Kind
from coachdesk.domain.picture import LookStatus
from coachdesk.domain.report_facts import CountedCase, Facts, GoalStand, GoalVersion, SeenLevel, Sign, Talk
from coachdesk.domain.reports import Period
from coachdesk.storage import rows
from coachdesk.storage.engine import Database
from coachdesk.storage.sound import sound

_C: Final = rows.cases.c
_R: Final = rows.records.c
_CASES: Final = sa.select(_C.number, _C.stage, _C.archived_at, _C.kind).where(
    _C.deleted_at.is_(None),
    _C.restricted_at.is_(None),
    _C.created_at < sa.bindparam("end"),
    sa.or_(_C.archived_at.is_(None), _C.archived_at >= sa.bindparam("begin")),
)
"""Restricted cases are kept and not worked with (art. 18 GDPR), so no report counts them."""
_CHOSEN: Final = (
    sa.select(rows.priorities.c.case_number, rows.priorities.c.area_id)
    .join(rows.cases, _C.number == rows.priorities.c.case_number)
    .where(_C.choice_outcome == Outcome.CHOSEN)
)


def _of(kind: Kind, *parts: str, until: bool = False) -> "sa.Select[Any]":
    """The case, and parts of each entry of a kind, of the days of the period; with `until` from before it too."""
    values = (_R.day if part == "on" else sa.func.json_extract(_R.body, f"$.{part}") for part in parts)
    days = _R.day <= sa.bindparam("last")
    if not until:
        days = sa.and_(_R.day >= sa.bindparam("first"), days)
    return sa.select(_R.case_number, *values).where(_R.kind == kind, days)


_LEVELS: Final = _of(Kind.LOOKS, "domain", "on", "level").where(
    sa.func.json_extract(_R.body, "$.status") == LookStatus.SCORED.value
)
_GOALS: Final = _of(Kind.GOALS, "card", "number", "state", until=True)
_STANDS: Final = _of(Kind.STANDS, "card", "on", "level", until=True)
_AGREEMENTS: Final = _of(Kind.AGREEMENTS, "answer")
_TALKS: Final = _of(Kind.MEETINGS, "on", "interpreter.kind")
_APPOINTMENTS: Final = _of(Kind.APPOINTMENTS, "state")
_CHANGES: Final = _of(Kind.CHANGES, "told")
_QUERIES: Final = 9


class ReportLists:
    """Reads for reports. Raises VaultLocked after closing, and VaultDamaged for rows that say nothing."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def facts(self, period: Period, progress: Progress | None = None) -> Facts:
        """All that is counted in the period. Slow with very many cases.

        Fictional cases count only where there are no others. Raises Cancelled when `progress(done, total)` is False.
        """
        reading = _Reading(self._database, period, progress)
        cases, practice = reading.cases()
        counted = frozenset(each.case for each in cases)

        def signs(query: "sa.Select[Any]") -> tuple[Sign, ...]:
            return tuple(Sign(case, _sign(value)) for case, value in reading.rows(query, counted))

        return Facts(
            cases,
            signs(_CHOSEN),
            tuple(SeenLevel(*row) for row in reading.rows(_LEVELS, counted)),
            tuple(GoalVersion(*row) for row in reading.rows(_GOALS, counted)),
            tuple(GoalStand(*row) for row in reading.rows(_STANDS, counted)),
            signs(_AGREEMENTS),
            tuple(Talk(*row) for row in reading.rows(_TALKS, counted)),
            signs(_APPOINTMENTS),
            signs(_CHANGES),
            practice,
        )


class _Reading:
    """One reading of the file, query by query: others can write in between."""

    def __init__(self, database: Database, period: Period, progress: Progress | None) -> None:
        self._database, self._progress, self._done = database, progress, 0
        begin, end = _midnight(period.first), _midnight(period.last + timedelta(days=1))
        self._values = {"begin": begin, "end": end, "first": period.first, "last": period.last}
        self._end = end

    def cases(self) -> tuple[tuple[CountedCase, ...], bool]:
        """The cases that are counted, and whether they are fictional."""
        found = self._all(_CASES)
        real = [row for row in found if row.kind is not CaseKind.TRAINING]
        return tuple(self._counted(row) for row in real or found), bool(found) and not real

    def _counted(self, row: Any) -> CountedCase:
        closed = row.archived_at if row.archived_at is not None and row.archived_at < self._end else None
        return CountedCase(row.number, row.stage, closed.astimezone().date() if closed is not None else None)

    def rows(self, query: "sa.Select[Any]", counted: frozenset[int]) -> Iterator[Any]:
        """The rows of the cases that are counted."""
        return (row for row in self._all(query) if row[0] in counted)

    def _all(self, query: "sa.Select[Any]") -> list[Any]:
        if self._progress is not None and not self._progress(self._done, _QUERIES):
            raise Cancelled
        with self._database.transaction() as connection, sound(self._database):
            found = list(connection.execute(query, self._values))
        self._done += 1
        return found


def _midnight(day: date) -> datetime:
    """When the day begins on this computer."""
    return datetime.combine(day, time()).astimezone()


def _sign(value: Any) -> str:
    """JSON's true and false come as 1 and 0."""
    return {1: "yes", 0: "no"}[value] if isinstance(value, int) else str(value)
