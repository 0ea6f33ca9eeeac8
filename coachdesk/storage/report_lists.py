"""What a report is counted from: one query for each kind, put together by the database, and of each entry only what counts.

Names and words never leave the file for this: json_extract gives single ids and numbers.
"""

from collections import Counter
from datetime import date, datetime, time, timedelta
from typing import Any, Final

import sqlalchemy as sa

from coachdesk.domain.backups import Progress
from coachdesk.domain.cases import CaseKind
from coachdesk.domain.choosing import Outcome
from coachdesk.domain.connection.joining import Going, Outside
from coachdesk.domain.connection.work import Standing
from coachdesk.domain.errors import Cancelled
from coachdesk.domain.kind import Kind
from coachdesk.domain.picture import LookStatus
from coachdesk.domain.report_facts import INTERPRETED, NONE, CountedCase, DomainEnds, Facts, GoalNow, Talks
from coachdesk.domain.reports import Period
from coachdesk.storage import rows
from coachdesk.storage.engine import Database
from coachdesk.storage.sound import sound

_C: Final = rows.cases.c
_R: Final = rows.records.c
_COUNTED: Final = sa.and_(
    _C.deleted_at.is_(None),
    _C.restricted_at.is_(None),
    _C.created_at < sa.bindparam("end"),
    sa.or_(_C.archived_at.is_(None), _C.archived_at >= sa.bindparam("begin")),
)
"""Restricted cases are kept and not worked with (art. 18 GDPR), so no report counts them."""
_CASES: Final = sa.select(_C.number, _C.stage, _C.archived_at, _C.kind).where(_COUNTED)
_REAL: Final = sa.or_(_C.kind != CaseKind.TRAINING, sa.bindparam("practice"))
_CHOSEN: Final = (
    sa.select(rows.priorities.c.area_id, sa.func.count())
    .join(rows.cases, _C.number == rows.priorities.c.case_number)
    .where(_COUNTED, _REAL, _C.choice_outcome == Outcome.CHOSEN)
    .group_by(rows.priorities.c.area_id)
)


def _part(name: str) -> "sa.ColumnElement[Any]":
    return sa.func.json_extract(_R.body, f"$.{name}")


def _of(kind: Kind, *values: "sa.ColumnElement[Any]", until: bool = False) -> "sa.Select[Any]":
    """Values of the entries of a kind in the period, of the cases that are counted; with `until` from before it too."""
    mine = _R.case_number.in_(sa.select(_C.number).where(_COUNTED, _REAL))
    found = sa.select(*values).where(_R.kind == kind, _R.day <= sa.bindparam("last"), mine)
    return found if until else found.where(_R.day >= sa.bindparam("first"))


def _numbers(kind: Kind, name: str) -> "sa.Select[Any]":
    """How many entries of a kind have which value."""
    return _of(kind, _part(name).label("value"), sa.func.count()).group_by("value")


_DAY: Final = sa.type_coerce(_R.day, sa.Text)
_DAY_AND_LEVEL: Final = _DAY.concat(_part("level"))
"""The least of them has the level of the first day, the greatest that of the last."""
_DAY_LONG: Final = 10
_LEVELS: Final = (
    _of(
        Kind.LOOKS,
        _part("domain").label("domain"),
        sa.func.min(_DAY_AND_LEVEL).label("first"),
        sa.func.max(_DAY_AND_LEVEL).label("last"),
    )
    .where(_part("status") == LookStatus.SCORED.value)
    .group_by(_R.case_number, "domain")
)
# Of the row with the greatest number SQLite gives the other columns too: https://sqlite.org/lang_select.html#bareagg
_CARD: Final = (_R.case_number, _part("card").label("card"))
_GOALS: Final = _of(Kind.GOALS, *_CARD, sa.func.max(_part("number")), _part("state"), until=True).group_by(
    _R.case_number, "card"
)
_STANDS: Final = _of(Kind.STANDS, *_CARD, sa.func.max(_DAY), _part("level"), until=True).group_by(
    _R.case_number, "card"
)
_RANK: Final = sa.case(
    {kind.value: at for at, kind in enumerate(INTERPRETED)}, value=_part("interpreter.kind"), else_=len(INTERPRETED) - 1
)
_BEFORE: Final = sa.func.lag(_DAY).over(partition_by=_R.case_number, order_by=_R.day)
_EACH_TALK: Final = _of(
    Kind.MEETINGS,
    _R.case_number.label("number"),
    _R.day.label("on"),
    (sa.func.julianday(_DAY) - sa.func.julianday(_BEFORE)).label("gap"),
    _RANK.label("rank"),
).subquery()
_T: Final = _EACH_TALK.c
_TALKS: Final = sa.select(
    _T.number, sa.func.count(), sa.func.max(_T.gap), sa.func.max(_T.on), sa.func.min(_T.rank)
).group_by(_T.number)
_QUERIES: Final = 15


class ReportLists:
    """Reads for reports. Raises VaultLocked after closing, and VaultDamaged for rows that say nothing."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def facts(self, period: Period, progress: Progress | None = None) -> Facts:
        """All that is counted in the period. Slow with very many cases.

        Fictional cases count only where there are no others. Raises Cancelled when `progress(done, total)` is False.
        """
        with sound(self._database):
            return _Reading(self._database, period, progress).facts()


class _Reading:
    """One reading of the file, query by query: others can write in between."""

    def __init__(self, database: Database, period: Period, progress: Progress | None) -> None:
        self._database, self._progress, self._done = database, progress, 0
        begin, self._end = _midnight(period.first), _midnight(period.last + timedelta(days=1))
        self._values = {"begin": begin, "end": self._end, "first": period.first, "last": period.last, "practice": False}

    def facts(self) -> Facts:
        """Everything, in as many queries as are told."""
        found = self._rows(_CASES)
        real = [row for row in found if row.kind is not CaseKind.TRAINING]
        practice = self._values["practice"] = bool(found) and not real
        talks = {number: _talks(*rest) for number, *rest in self._rows(_TALKS)}
        stands = {(case, card): level for case, card, _day, level in self._rows(_STANDS)}
        return Facts(
            tuple(CountedCase(row.stage, self._closed(row), talks.get(row.number)) for row in real or found),
            dict(map(tuple, self._rows(_CHOSEN))),
            tuple(_ends(*row) for row in self._rows(_LEVELS)),
            tuple(GoalNow(state, stands.get((case, card))) for case, card, _number, state in self._rows(_GOALS)),
            self._counts(Kind.AGREEMENTS, "answer"),
            self._counts(Kind.APPOINTMENTS, "state"),
            self._counts(Kind.CHANGES, "told"),
            dict(map(tuple, self._rows(_ROLES))),
            dict(Counter(row[-1] for row in self._rows(_OUTSIDE))),
            {value or NONE: count for value, count in self._rows(_PURPOSES)},
            dict(map(tuple, self._rows(_ENDINGS))),
            self._counts(Kind.BUDDIES, "click"),
            self._counts(Kind.EXPLAINED, "told_back"),
            practice,
        )

    def _closed(self, row: Any) -> date | None:
        """On which day a case was closed, if that was by the last day of the period."""
        closed = row.archived_at if row.archived_at is not None and row.archived_at < self._end else None
        return closed.astimezone().date() if closed is not None else None

    def _counts(self, kind: Kind, name: str) -> dict[str, int]:
        """JSON's true and false come as 1 and 0."""
        return {{1: "yes", 0: "no"}.get(value, value): count for value, count in self._rows(_NUMBERS[kind, name])}

    def _rows(self, query: "sa.Select[Any]") -> list[Any]:
        if self._progress is not None and not self._progress(self._done, _QUERIES):
            raise Cancelled
        with self._database.transaction() as connection:
            found = list(connection.execute(query, self._values))
        self._done += 1
        return found


_NUMBERS: Final = {
    each: _numbers(*each)
    for each in (
        (Kind.AGREEMENTS, "answer"),
        (Kind.APPOINTMENTS, "state"),
        (Kind.CHANGES, "told"),
        (Kind.BUDDIES, "click"),
        (Kind.EXPLAINED, "told_back"),
    )
}

_ROLES: Final = _numbers(Kind.JOININGS, "role").where(
    _part("going").not_in((Going.LIKED.value, Going.DECLINED.value))  # what was never begun is no taking part
)
# Of the row with the last day SQLite gives the other columns too, as above
_OUTSIDE: Final = (
    _of(Kind.EXPERIENCES, _R.case_number, _part("about").label("about"), sa.func.max(_DAY), _part("outside"))
    .where(_part("outside") != Outside.NOT_ASKED.value)
    .group_by(_R.case_number, "about")
)
_PURPOSES: Final = _numbers(Kind.PLACEMENTS, "purposes[0]").where(_part("standing") != Standing.IDEA.value)
_ENDINGS: Final = (
    _of(Kind.PLACEMENTS, _part("ending").label("value"), sa.func.count(), until=True)
    .where(
        _part("standing") == Standing.ENDED.value,
        _part("ended_on") >= sa.cast(sa.bindparam("first"), sa.Text),
        _part("ended_on") <= sa.cast(sa.bindparam("last"), sa.Text),
    )
    .group_by("value")
)


def _talks(count: int, gap: float | None, last: date, rank: int) -> Talks:
    """One talk has no other before it."""
    return Talks(count, round(gap or 0), last, INTERPRETED[rank])


def _ends(domain: str, first: str, last: str) -> DomainEnds:
    """Each a day with a level behind it."""
    once = first[:_DAY_LONG] == last[:_DAY_LONG]
    return DomainEnds(domain, int(first[_DAY_LONG:]), int(last[_DAY_LONG:]), once)


def _midnight(day: date) -> datetime:
    """When the day begins on this computer."""
    return datetime.combine(day, time()).astimezone()
