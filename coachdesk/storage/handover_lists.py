"""Handovers over all open cases, found by their entries: no case is read whole."""

from collections.abc import Iterable
from datetime import date
from itertools import groupby
from typing import Any, Final

import sqlalchemy as sa

from coachdesk.domain.agenda import CaseHandover
from coachdesk.domain.course import AppointmentState
from coachdesk.domain.handover import Handover
from coachdesk.domain.kind import Kind
from coachdesk.domain.records import kinds_in
from coachdesk.domain.vaults import Shelf
from coachdesk.storage import mapping, records, rows
from coachdesk.storage.engine import Database
from coachdesk.storage.sound import sound

_C: Final = rows.cases.c
_R: Final = rows.records.c
_KINDS: Final = kinds_in("handover")
_NUMBERS: Final = (
    sa.select(_R.case_number)
    .distinct()
    .join(rows.cases, _C.number == _R.case_number)
    .where(_R.kind.in_((Kind.REFERRALS, Kind.INCOMINGS)), _C.shelf == Shelf.CURRENT)
)
_CASES: Final = (
    sa.select(_C.number.label("number"), *mapping.SUMMARY).where(_C.number.in_(_NUMBERS)).order_by(_C.calling_name)
)
_ENTRIES: Final = (
    sa.select(_R.case_number, _R.kind, _R.body)
    .where(_R.case_number.in_(_NUMBERS), _R.kind.in_(_KINDS))
    .order_by(_R.case_number, _R.kind, _R.position)
)
_STANDS: Final = (AppointmentState.PLANNED.value, AppointmentState.HELD.value)
_TALKS: Final = sa.select(_R.case_number, _R.key, _R.day).where(
    _R.case_number.in_(_NUMBERS),
    _R.kind == Kind.APPOINTMENTS,
    sa.func.json_extract(_R.body, "$.state").in_(_STANDS),
)
_BEGIN: Final = sa.bindparam("begin", type_=sa.Text)
_WHOSE: Final = (
    sa.select(_C.id, _R.key)
    .join(rows.cases, _C.number == _R.case_number)
    .where(_R.kind == Kind.REFERRALS, sa.func.substr(_R.key, 1, sa.func.length(_BEGIN)) == _BEGIN)
    .order_by(_R.key)
    .limit(2)
)


class HandoverLists:
    """Lists over the open cases of a vault. Raises VaultLocked after closing, and VaultDamaged for rows that say nothing."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def open(self) -> tuple[CaseHandover, ...]:
        """Every open case that hands over or is handed over, by name; also what is at its end."""
        with self._database.transaction() as connection, sound(self._database):
            summaries = {number: mapping.summary_of(summary) for number, *summary in connection.execute(_CASES)}
            talks: dict[int, dict[str, date]] = {}
            for number, key, day in connection.execute(_TALKS):
                talks.setdefault(number, {})[key] = day
            entries = {
                number: _handover(found)
                for number, found in groupby(connection.execute(_ENTRIES), lambda row: int(row.case_number))
            }
            return tuple(
                CaseHandover(summary, entries.get(number, Handover()), talks.get(number, {}))
                for number, summary in summaries.items()
            )

    def whose(self, begin: str) -> tuple[tuple[str, str], ...]:
        """The case and the id of the handovers whose id begins like this, on any shelf: two of them at most."""
        with self._database.transaction() as connection:
            return tuple((row.id, row.key) for row in connection.execute(_WHOSE, {"begin": begin}))


def _handover(found: "Iterable[Any]") -> Handover:
    parts = {
        kind: tuple(records.record_of(kind, row.body) for row in of_kind)
        for kind, of_kind in groupby(found, lambda row: row.kind)
    }
    return Handover(**{kind.value: values for kind, values in parts.items()})  # type: ignore[arg-type]  # each by its kind
