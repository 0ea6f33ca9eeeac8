"""Handovers over all cases but those in the bin, found by their entries: no case is read whole.

A closed case counts too: whoever hands over stays responsible until the receipt is confirmed.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby
from typing import Any, Final

import sqlalchemy as sa

from coachdesk.domain.agenda import CaseHandover
from coachdesk.domain.course import AppointmentState
from coachdesk.domain.handover import Handover, Passed, State
from coachdesk.domain.kind import Kind
from coachdesk.domain.records import kinds_in
from coachdesk.domain.vaults import Shelf
from coachdesk.storage import mapping, records, rows
from coachdesk.storage.engine import Database
from coachdesk.storage.sound import sound

_C: Final = rows.cases.c
_R: Final = rows.records.c
_TALK: Final = rows.records.alias("talk")
_KINDS: Final = kinds_in("handover")
_NOTHING: Final = (False, "")
_KEPT: Final = _C.shelf != Shelf.DELETED
_OPEN: Final = sa.select(_C.number).where(_KEPT)
_NUMBERS: Final = (
    sa.select(_R.case_number).distinct().where(_R.kind.in_((Kind.REFERRALS, Kind.INCOMINGS)), _R.case_number.in_(_OPEN))
)


def _said(name: str, within: Any = _R.body) -> Any:
    """What an entry says in a field."""
    return sa.func.json_extract(within, f"$.{name}")


_CASES: Final = sa.select(_C.number.label("number"), *mapping.SUMMARY).order_by(_C.calling_name)
_ENTRIES: Final = (
    sa.select(_R.case_number, _R.kind, _R.body)
    .where(_R.case_number.in_(_NUMBERS), _R.kind.in_(_KINDS))
    .order_by(_R.case_number, _R.kind, _R.position)
)
_TALKS: Final = (
    sa.select(_R.case_number, _TALK.c.key, _TALK.c.day)
    .join(
        _TALK,
        sa.and_(_TALK.c.case_number == _R.case_number, _TALK.c.kind == Kind.APPOINTMENTS, _TALK.c.key == _said("talk")),
    )
    .where(
        _R.kind == Kind.REFERRALS,
        _R.case_number.in_(_OPEN),
        _said("state", _TALK.c.body).in_((AppointmentState.PLANNED.value, AppointmentState.HELD.value)),
    )
)
_STEPS: Final = sa.text(
    "SELECT case_number, json_extract(body, '$.about') AS about, "
    "max(json_extract(body, '$.state') IN ('done', 'came_back', 'withdrawn')), "
    "group_concat(position || ' ' || key || ' ' || json_extract(body, '$.state') || ' ' || day, char(10)) "
    "FROM records INDEXED BY ix_records_steps WHERE kind = 'passes' GROUP BY case_number, about"
)
"""One row for each handover: whether it is at its end, and what it reached, a line each. Read from the index alone: thousands of
rows with their letters would have to be unlocked for it otherwise."""
_TAKEN_BACK: Final = sa.and_(_said("withdrawn_on").is_not(None), _said("told_on").is_(None))
_ANSWERS: Final = (
    sa.select(_R.case_number, _said("about"), _TAKEN_BACK, _said("until"), _R.body)
    .where(_R.kind == Kind.CONSENTS, _R.case_number.in_(_OPEN))
    .order_by(_R.case_number, _R.position)
)
_BODIES: Final = (
    sa.select(_R.case_number, _R.kind, _R.key, _R.body)
    .where(
        _R.kind.in_((Kind.REFERRALS, Kind.INCOMINGS)),
        _R.case_number.in_(_OPEN),
        _said("ended_on").is_(None),
    )
    .order_by(_R.case_number, _R.kind, _R.position)
)
"""What came in and is rounded off is left out; a handover to others has no such day."""
_BEGIN: Final = sa.bindparam("begin", type_=sa.Text)
_WHOSE: Final = (
    sa.select(_C.id, _R.key)
    .join(rows.cases, _C.number == _R.case_number)
    .where(_KEPT, _R.kind == Kind.REFERRALS, sa.func.substr(_R.key, 1, sa.func.length(_BEGIN)) == _BEGIN)
    .order_by(_R.key)
    .limit(2)
)


class HandoverLists:
    """Lists over the cases of a vault that are not in the bin. Raises VaultLocked after closing, and VaultDamaged for rows that say nothing."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def open(self) -> tuple[CaseHandover, ...]:
        """Every case that hands over or is handed over, by name; also what is at its end."""
        with self._database.transaction() as connection, sound(self._database):
            found = {
                number: _handover(of_case)
                for number, of_case in groupby(connection.execute(_ENTRIES), lambda row: int(row.case_number))
            }
            return self._told(connection, found)

    def under_way(self, today: date) -> tuple[CaseHandover, ...]:
        """As `open`, and quick with very many cases: what came in and is not rounded off, handovers that are not at their end
        or of which somebody may have to be told to stop, and of their entries only as much as what comes next today hangs on:
        no items, no guides, of each step its state and day alone, and answers where one was taken back or is over."""
        with self._database.transaction() as connection, sound(self._database):
            steps, answers = _steps(connection), _answers(connection, today)
            found: dict[int, Handover] = {}
            for number, of_case in groupby(connection.execute(_BODIES).all(), lambda row: int(row.case_number)):
                going = [
                    row
                    for row in of_case
                    if row.kind is Kind.INCOMINGS
                    or answers[number, row.key].taken_back
                    or not steps.get((number, row.key), _NOTHING)[0]
                ]
                if going:
                    found[number] = _thin(number, going, steps, answers)
            return self._told(connection, found)

    def whose(self, begin: str) -> tuple[tuple[str, str], ...]:
        """The case and the id of the handovers whose id begins like this: two of them at most."""
        with self._database.transaction() as connection:
            return tuple((row.id, row.key) for row in connection.execute(_WHOSE, {"begin": begin}))

    def _told(self, connection: sa.Connection, found: Mapping[int, Handover]) -> tuple[CaseHandover, ...]:
        """Of whom they are, and on which days the three meet."""
        talks: dict[int, dict[str, date]] = {}
        for number, key, day in connection.execute(_TALKS):
            talks.setdefault(number, {})[key] = day
        cases = connection.execute(_CASES.where(_C.number.in_(list(found)))).all()
        summaries = {number: mapping.summary_of(summary) for number, *summary in cases}
        return tuple(
            CaseHandover(summary, found[number], talks.get(number, {})) for number, summary in summaries.items()
        )


def _handover(found: Iterable[Any]) -> Handover:
    parts = {
        kind: tuple(records.record_of(kind, row.body) for row in of_kind)
        for kind, of_kind in groupby(found, lambda row: row.kind)
    }
    return Handover(**{kind.value: values for kind, values in parts.items()})  # type: ignore[arg-type]  # each by its kind


Key = tuple[int, str]
"""The number of a case, and the id of a handover in it."""
Steps = dict[Key, tuple[bool, str]]
"""Whether a handover is at its end, and what it reached."""


@dataclass(slots=True)
class _Answered:
    """What was answered about telling in one handover, still unread, and whether any of it says what comes next."""

    bodies: list[str] = field(default_factory=list)
    taken_back: bool = False
    over: bool = False


Answers = defaultdict[Key, _Answered]


def _steps(connection: sa.Connection) -> Steps:
    """What was reached, still unread, by case and handover."""
    return {(number, about): (bool(ended), told) for number, about, ended, told in connection.execute(_STEPS).all()}


def _passed(about: str, told: str) -> list[Passed]:
    """The steps that lines of positions, ids, states and days tell, in their order."""
    lines = (line.split() for line in told.splitlines())
    steps = sorted((int(position), key, State(state), date.fromisoformat(day)) for position, key, state, day in lines)
    return [Passed(key, about, state, day) for _position, key, state, day in steps]


def _answers(connection: sa.Connection, today: date) -> Answers:
    found: Answers = defaultdict(_Answered)
    for number, about, taken_back, until, body in connection.execute(_ANSWERS).all():
        answered = found[number, about]
        answered.bodies.append(body)
        answered.taken_back |= bool(taken_back)
        answered.over |= until is not None and until < today.isoformat()
    return found


def _thin(number: int, going: list[Any], steps: Steps, answers: Answers) -> Handover:
    """What one case hands over and is handed, as far as it goes on."""
    keys = [row.key for row in going if row.kind is Kind.REFERRALS]
    telling = [answers[number, key] for key in keys]
    parts = {
        Kind.REFERRALS: [row.body for row in going if row.kind is Kind.REFERRALS],
        Kind.INCOMINGS: [row.body for row in going if row.kind is Kind.INCOMINGS],
        Kind.CONSENTS: [body for each in telling if each.taken_back or each.over for body in each.bodies],
    }
    read = {kind.value: tuple(records.record_of(kind, body) for body in bodies) for kind, bodies in parts.items()}
    passes = tuple(each for key in keys for each in _passed(key, steps.get((number, key), _NOTHING)[1]))
    return Handover(**read, passes=passes)  # type: ignore[arg-type]  # each by its kind
