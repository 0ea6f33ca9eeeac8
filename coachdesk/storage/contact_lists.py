"""Contact over all open cases, found by the day in the index: no case is read whole."""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any, Final

import sqlalchemy as sa

from coachdesk.domain.agenda import Aftercare, CaseAppointment, CaseContact
from coachdesk.domain.course import Appointment, AppointmentState, Pace
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
_PLANNED: Final = (
    sa.select(*mapping.SUMMARY, _R.body).join(rows.records, _R.case_number == _C.number).where(*_IS_PLANNED)
)
_MET: Final = sa.select(_C.id).distinct().join(rows.records, _R.case_number == _C.number).where(*_IS_PLANNED)
_LAST: Final = sa.select(sa.func.max(_R.day)).where(_R.kind == Kind.MEETINGS, _R.case_number == _C.number)
_PACE: Final = sa.select(_R.body).where(_R.kind == Kind.PACES, _R.case_number == _C.number)
_CONTACTS: Final = sa.select(
    _C.id, _C.calling_name, _LAST.scalar_subquery().label("last"), _PACE.scalar_subquery().label("pace")
).where(_OPEN)
_WANTED: Final = sa.func.json_each(sa.bindparam("windows")).table_valued("value")


def _part(at: int) -> "sa.ColumnElement[Any]":
    """The case, the first or the last day of a window."""
    return sa.func.json_extract(_WANTED.c.value, f"$[{at}]")


_BEGUN: Final = sa.func.coalesce(
    sa.func.json_extract(_R.body, "$.level"), sa.func.json_extract(_R.body, "$.own_view")
).is_not(None)
_LOOKED_ON: Final = (
    sa.select(sa.func.group_concat(sa.type_coerce(_R.day, sa.Text).distinct()))
    .where(
        _R.case_number == _C.number,
        _R.kind.in_((Kind.LOOKS, Kind.WEBS, Kind.REVIEWS, Kind.STANDS, Kind.RATINGS)),
        sa.type_coerce(_R.day, sa.Text).between(_part(1), _part(2)),
        sa.or_(
            _R.kind.in_((Kind.REVIEWS, Kind.STANDS, Kind.RATINGS)),
            sa.and_(_R.kind == Kind.LOOKS, _BEGUN),
            sa.and_(_R.kind == Kind.WEBS, sa.func.json_extract(_R.body, "$.marks") != "{}"),
        ),
    )
    .correlate(rows.cases, _WANTED)
)
"""Days of looking as domain/progress.py reckons them, within the window alone."""
_LOOKED: Final = (
    sa.select(_C.id, _LOOKED_ON.scalar_subquery().label("days"))
    .select_from(_WANTED)
    .join(rows.cases, _C.id == _part(0))
)
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

    def planned(self, first: date, last: date) -> tuple[CaseAppointment, ...]:
        """Appointments of these days (both included) of which nobody said yet what became of them."""
        with self._database.transaction() as connection, sound(self._database):
            found = connection.execute(_PLANNED, {"first": first, "last": last}).all()
            return tuple(CaseAppointment(mapping.summary_of(summary), _appointment(body)) for *summary, body in found)

    def met(self, first: date, last: date) -> frozenset[str]:
        """The ids of the cases that have such an appointment."""
        with self._database.transaction() as connection:
            return frozenset(connection.execute(_MET, {"first": first, "last": last}).scalars())

    def contacts(self) -> tuple[CaseContact, ...]:
        """The last talk and the rhythm of every open case."""
        with self._database.transaction() as connection, sound(self._database):
            found = connection.execute(_CONTACTS).all()
            return tuple(CaseContact(row.id, row.calling_name, row.last, _pace(row.pace)) for row in found)

    def looked(self, windows: Mapping[str, tuple[date, date]]) -> dict[str, list[date]]:
        """On which days within its window (both included) anything was looked at, for each of these cases by id."""
        wanted = json.dumps([(case_id, *map(str, window)) for case_id, window in windows.items()])
        with self._database.transaction() as connection, sound(self._database):
            found = connection.execute(_LOOKED, {"windows": wanted}).all()
            return {row.id: [date.fromisoformat(day) for day in (row.days or "").split(",") if day] for row in found}

    def aftercare(self, today: date) -> tuple[Aftercare, ...]:
        """Closed cases whose day of aftercare has come, and in which nobody noted yet how it went, the oldest first."""
        with self._database.transaction() as connection, sound(self._database):
            found = connection.execute(_AFTERCARE, {"today": today.isoformat()}).all()
            due = (Aftercare(row.id, row.calling_name, date.fromisoformat(row.on)) for row in found)
            return tuple(sorted(due, key=lambda each: each.on))


def _appointment(body: str) -> Appointment:
    return from_plain(Appointment, JsonTable("$", json.loads(body)))


def _pace(body: str | None) -> Pace:
    """The rhythm that a case has; the usual one where nobody chose any."""
    return from_plain(Pace, JsonTable("$", json.loads(body))) if body is not None else Pace()
