"""What is to be asked of connections, over all open cases: the database counts, and no case is read whole."""

from collections import Counter
from datetime import date
from typing import Any, Final

import sqlalchemy as sa

from coachdesk.domain.connection.buddies import Buddy
from coachdesk.domain.connection.due import Ask, OpenJoining, PlannedLook
from coachdesk.domain.connection.joining import Came, Going, Joining
from coachdesk.domain.connection.work import Placement, Standing
from coachdesk.domain.kind import Kind
from coachdesk.domain.vaults import Shelf
from coachdesk.storage import rows
from coachdesk.storage.engine import Database
from coachdesk.storage.records import record_of
from coachdesk.storage.sound import sound

_C: Final = rows.cases.c
_R: Final = rows.records.c


def _part(name: str) -> "sa.ColumnElement[Any]":
    return sa.func.json_extract(_R.body, f"$.{name}")


def _open(kind: Kind, *values: "sa.ColumnElement[Any]") -> "sa.Select[Any]":
    """Values of the entries of a kind, with whose they are, of cases that are open and may be changed."""
    return (
        sa.select(_C.number, _C.id, _C.calling_name, *values)
        .join(rows.records, _R.case_number == _C.number)
        .where(_C.shelf == Shelf.CURRENT, _C.restricted_at.is_(None), _R.kind == kind)
    )


_ABOUT: Final = _part("about").label("about")
_CAME: Final = (
    _open(Kind.ATTENDED, _ABOUT, sa.func.count(), sa.func.max(sa.type_coerce(_R.day, sa.Text)))
    .where(_part("came") == Came.YES.value)
    .group_by(_C.number, "about")
)
_ASKED: Final = _open(Kind.EXPERIENCES, _ABOUT, sa.func.max(_part("after"))).group_by(_C.number, "about")
_GOING: Final = _open(Kind.JOININGS, _R.body).where(_part("going").in_((Going.CHOSEN.value, Going.GOING.value)))
_WORK: Final = _open(Kind.PLACEMENTS, _R.body).where(
    _part("standing") == Standing.ACTIVE.value, _part("look_on").is_not(None)
)
_WALKING: Final = (
    sa.select(_part("volunteer"), _part("until"))
    .join(rows.cases, _C.number == _R.case_number)
    .where(_C.shelf == Shelf.CURRENT, _R.kind == Kind.BUDDIES, _part("volunteer") != "")
)
_BUDDIES: Final = _open(Kind.BUDDIES, _R.body).where(_part("evaluate_on").is_not(None))


class ConnectionLists:
    """Raises VaultLocked after closing, and VaultDamaged for rows that say nothing."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def joinings(self) -> tuple[OpenJoining, ...]:
        """Every activity to which a client went at least once and still goes, in no order."""
        with self._database.transaction() as connection, sound(self._database):
            came = {(row[0], row.about): (row[4], row[5]) for row in connection.execute(_CAME)}
            asked = {(row[0], row.about): row[4] for row in connection.execute(_ASKED)}
            found = []
            for number, case_id, client, body in connection.execute(_GOING):
                joining = record_of(Kind.JOININGS, body)
                if isinstance(joining, Joining) and (number, joining.id) in came:
                    count, last = came[number, joining.id]
                    times = asked.get((number, joining.id), 0)
                    day = date.fromisoformat(last)
                    found.append(OpenJoining(case_id, client, joining.id, joining.title, count, day, times))
            return tuple(found)

    def planned(self, today: date) -> tuple[PlannedLook, ...]:
        """Days that were planned for work and buddies that go on `today`, in no order."""
        with self._database.transaction() as connection, sound(self._database):
            found = []
            for _number, case_id, client, body in connection.execute(_WORK):
                work = record_of(Kind.PLACEMENTS, body)
                if isinstance(work, Placement) and work.look_on is not None:
                    found.append(PlannedLook(case_id, client, Ask.WORK, work.id, work.host, work.look_on))
            for _number, case_id, client, body in connection.execute(_BUDDIES):
                buddy = record_of(Kind.BUDDIES, body)
                if isinstance(buddy, Buddy) and buddy.evaluate_on is not None and not buddy.over(today):
                    found.append(PlannedLook(case_id, client, Ask.BUDDY, buddy.id, buddy.name, buddy.evaluate_on))
            return tuple(found)

    def walking(self, today: date) -> dict[str, int]:
        """How many clients of open cases walk with a volunteer of the library on this day, by the id of the volunteer."""
        with self._database.transaction() as connection, sound(self._database):
            walking = connection.execute(_WALKING).all()
            return dict(Counter(who for who, until in walking if until is None or until >= today.isoformat()))
