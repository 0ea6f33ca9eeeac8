"""Contact over all open cases, found by the day in the index: no case is read whole."""

import json
from collections.abc import Iterable
from datetime import date
from typing import Any, Final

import sqlalchemy as sa

from coachdesk.domain.agenda import Aftercare, CaseAppointment, CaseContact, DueLook
from coachdesk.domain.course import Appointment, AppointmentState, Pace
from coachdesk.domain.course.following import AROUND
from coachdesk.domain.json_table import JsonTable
from coachdesk.domain.kind import Kind
from coachdesk.domain.plain import from_plain
from coachdesk.domain.vaults import Shelf
from coachdesk.storage import mapping, rows
from coachdesk.storage.engine import Database
from coachdesk.storage.sound import sound

_C: Final = rows.cases.c
_R: Final = rows.records.c
_OPEN: Final = _C.shelf == Shelf.CURRENT
_OTHER: Final = rows.cases.alias().c
_OPEN_NUMBERS: Final = sa.select(_OTHER.number).where(_OTHER.shelf == Shelf.CURRENT)
"""Asked for apart, so that the index is gone through case by case, and not over all days."""

_IS_PLANNED: Final = (
    _R.case_number.in_(_OPEN_NUMBERS),
    _R.kind == Kind.APPOINTMENTS,
    _R.day.between(sa.bindparam("first"), sa.bindparam("last")),
    sa.func.json_extract(_R.body, "$.state") == AppointmentState.PLANNED.value,
)
_AT: Final = sa.func.json_extract(_R.body, "$.at")
_PLANNED: Final = (
    sa.select(*mapping.SUMMARY, _R.body)
    .join(rows.records, _R.case_number == _C.number)
    .where(*_IS_PLANNED)
    .order_by(_R.day, _AT.is_(None), _AT, _C.calling_name)
    .limit(sa.bindparam("limit"))
)
_COUNT: Final = sa.select(sa.func.count()).select_from(rows.records).where(*_IS_PLANNED)
_MET: Final = sa.select(_C.id).distinct().join(rows.records, _R.case_number == _C.number).where(*_IS_PLANNED)
_LAST: Final = sa.select(sa.func.max(_R.day)).where(_R.kind == Kind.MEETINGS, _R.case_number == _C.number)
_P: Final = rows.records.alias()
_PACE: Final = sa.and_(_P.c.kind == Kind.PACES, _P.c.case_number == _C.number)
_CONTACTS: Final = (
    sa.select(
        *(_C.id, _C.calling_name, _LAST.scalar_subquery().label("last"), _P.c.key.label("pace")),
        *(sa.func.json_extract(_P.c.body, f"$.{name}").label(name) for name in ("every_days", "begun")),
    )
    .select_from(rows.cases)
    .outerjoin(_P, _PACE)
    .where(_OPEN)
)
_WANTED: Final = sa.func.json_each(sa.bindparam("looks")).table_valued("value")


def _part(at: int) -> "sa.ColumnElement[Any]":
    """Of a planned look the case, and the first and the last day on which one would be that look."""
    return sa.func.json_extract(_WANTED.c.value, f"$[{at}]")


_SAYS: Final = sa.or_(
    _R.kind.in_((Kind.REVIEWS, Kind.STANDS, Kind.RATINGS)),
    sa.and_(
        _R.kind == Kind.LOOKS,
        sa.func.coalesce(sa.func.json_extract(_R.body, "$.level"), sa.func.json_extract(_R.body, "$.own_view")).is_not(
            None
        ),
    ),
    sa.and_(_R.kind == Kind.WEBS, sa.func.json_extract(_R.body, "$.marks") != "{}"),
)
"""Entries of days of looking, as domain/progress.py reckons them."""
_LOOKED: Final = (
    sa.exists()
    .where(
        _R.case_number == _C.number,
        _R.kind.in_((Kind.LOOKS, Kind.WEBS, Kind.REVIEWS, Kind.STANDS, Kind.RATINGS)),
        sa.type_coerce(_R.day, sa.Text).between(_part(1), _part(2)),
        _SAYS,
    )
    .correlate(rows.cases, _WANTED)
)
_NOT_LOOKED: Final = sa.select(_C.id).select_from(_WANTED).join(rows.cases, _C.id == _part(0)).where(~_LOOKED)
_AFTERCARE: Final = (
    sa.select(_C.id, _C.calling_name, sa.func.json_extract(_R.body, "$.aftercare_on").label("on"))
    .join(rows.records, _R.case_number == _C.number)
    .where(
        _C.shelf == Shelf.ARCHIVED,
        _R.kind == Kind.CLOSINGS,
        sa.func.json_extract(_R.body, "$.aftercare_on") <= sa.bindparam("today"),
        sa.func.json_extract(_R.body, "$.aftercare.text") == "",
        sa.func.json_extract(_R.body, "$.aftercare.interpreted") == "",
    )
)


class ContactLists:
    """Lists over the open cases of a vault. Raises VaultLocked after closing, and VaultDamaged for rows that say nothing."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def planned(self, first: date, last: date, limit: int) -> tuple[CaseAppointment, ...]:
        """The first of the appointments of these days (both included) of which nobody said yet what became of them.

        By day and time; those without a time stand after the others of their day.
        """
        with self._database.transaction() as connection, sound(self._database):
            found = connection.execute(_PLANNED, {"first": first, "last": last, "limit": limit}).all()
            return tuple(CaseAppointment(mapping.summary_of(summary), _appointment(body)) for *summary, body in found)

    def count_planned(self, first: date, last: date) -> int:
        """How many of them there are."""
        with self._database.transaction() as connection:
            return connection.execute(_COUNT, {"first": first, "last": last}).scalar() or 0

    def met(self, first: date, last: date) -> frozenset[str]:
        """The ids of the cases that have such an appointment."""
        with self._database.transaction() as connection:
            return frozenset(connection.execute(_MET, {"first": first, "last": last}).scalars())

    def contacts(self) -> tuple[CaseContact, ...]:
        """The last talk and the rhythm of every open case."""
        with self._database.transaction() as connection, sound(self._database):
            found = connection.execute(_CONTACTS).all()
            return tuple(CaseContact(row.id, row.calling_name, row.last, _pace(row)) for row in found)

    def not_made(self, looks: Iterable[DueLook]) -> frozenset[str]:
        """Of these planned looks the ids of the cases in which nothing was looked at around the day."""
        windows = ((each.case_id, each.planned.on - AROUND, each.planned.on + AROUND) for each in looks)
        wanted = json.dumps([(case_id, str(first), str(last)) for case_id, first, last in windows])
        with self._database.transaction() as connection:
            return frozenset(connection.execute(_NOT_LOOKED, {"looks": wanted}).scalars())

    def aftercare(self, today: date) -> tuple[Aftercare, ...]:
        """Closed cases whose day of aftercare has come, and in which nobody noted yet how it went, the oldest first."""
        with self._database.transaction() as connection, sound(self._database):
            found = connection.execute(_AFTERCARE, {"today": today.isoformat()}).all()
            due = (Aftercare(row.id, row.calling_name, date.fromisoformat(row.on)) for row in found)
            return tuple(sorted(due, key=lambda each: each.on))


def _appointment(body: str) -> Appointment:
    return from_plain(Appointment, JsonTable("$", json.loads(body)))


def _pace(row: "sa.Row[Any]") -> Pace:
    """The rhythm that a case has; the usual one where nobody chose any."""
    if row.pace is None:
        return Pace()
    return Pace(row.every_days, date.fromisoformat(row.begun) if row.begun is not None else None)
