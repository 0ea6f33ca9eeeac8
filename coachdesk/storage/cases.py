"""Whole cases in, whole cases out, as values of the domain."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from coachdesk.domain import path
from coachdesk.domain.casefile import CaseFile, CaseSummary
from coachdesk.domain.cases import Case
from coachdesk.domain.choosing import Choice
from coachdesk.domain.errors import CaseError, CaseNotFound, VaultDamaged
from coachdesk.domain.listening import Answer
from coachdesk.domain.search import index_words
from coachdesk.domain.steps import Step
from coachdesk.domain.vaults import Shelf
from coachdesk.storage import mapping, rows, search
from coachdesk.storage.engine import Database

_CASE = sa.select(rows.cases, rows.photos.c.picture).join_from(rows.cases, rows.photos, isouter=True)
_ONE_CASE = _CASE.where(rows.cases.c.id == sa.bindparam("id"))


def _in_order(columns: "tuple[sa.Column[Any], ...]", table: sa.Table) -> "sa.Select[Any]":
    mine = table.c.case_number == sa.bindparam("number")
    return sa.select(*columns).where(mine).order_by(table.c.position)


_ANSWERS = _in_order(mapping.ANSWER, rows.answers)
_PRIORITIES = _in_order(mapping.PRIORITY, rows.priorities)
_STEPS = _in_order(mapping.STEP, rows.steps)


def _last_changed_first(query: "sa.Select[Any]") -> "sa.Select[Any]":
    """The rows of one shelf in order; made once, since making a query takes longer than running it."""
    table = rows.cases.c
    ordered = query.where(table.shelf == sa.bindparam("shelf")).order_by(table.changed_at.desc(), table.number.desc())
    return ordered.limit(sa.bindparam("limit")).offset(sa.bindparam("offset"))


_LISTED = _last_changed_first(sa.select(*mapping.SUMMARY))
_FOUND = _last_changed_first(search.found(mapping.SUMMARY))
_COUNT = sa.select(sa.func.count()).select_from(rows.cases).where(rows.cases.c.shelf == sa.bindparam("shelf"))


class CaseStore:
    """The cases of an open vault. Every call is one transaction, durable when it returns.

    `now` gives the aware moment of changes that carry none. Every method raises VaultLocked after closing, and
    VaultDamaged or VaultNotWritable as the file and the disk behave.
    """

    def __init__(self, database: Database, now: Callable[[], datetime]) -> None:
        self._database = database
        self._now = now

    # --- whole cases --------------------------------------------------------------------------------------------------

    def add(self, file: CaseFile) -> None:
        """Store a new case. The id must not be in use."""
        self.add_many((file,))

    def add_many(self, files: tuple[CaseFile, ...]) -> None:
        """Store new cases in one transaction: all or none."""
        if not files:
            return
        with self._database.transaction() as connection:
            last = connection.execute(sa.select(sa.func.max(rows.cases.c.number))).scalar() or 0
            numbered = list(enumerate(files, last + 1))
            _insert(
                connection,
                rows.cases,
                [
                    {
                        "number": number,
                        "stage": path.current(file),
                        **mapping.case_values(file.case),
                        **mapping.choice_values(file.choice),
                    }
                    for number, file in numbered
                ],
            )
            for number, file in numbered:
                _save_photo(connection, number, file.case.contact.photo)
                _save_parts(connection, rows.answers, mapping.answer_values, number, file.answers)
                _save_parts(connection, rows.priorities, mapping.priority_values, number, file.choice.priorities)
                _save_parts(connection, rows.steps, mapping.step_values, number, file.steps)
            search.put_new(connection, {number: _line(file.case) for number, file in numbered})

    def get(self, case_id: str) -> CaseFile:
        """The whole case, deleted ones too. Raises CaseNotFound."""
        with self._database.transaction() as connection:
            return self._read(connection, case_id)

    def erase(self, case_id: str) -> None:
        """Remove the case from the file for good, and with it the copies that upgrades made. Raises CaseNotFound."""
        with self._database.transaction() as connection:
            number = _number(connection, case_id)
            self._database.remove_copies()
            connection.execute(sa.delete(rows.cases).where(rows.cases.c.number == number))
            search.drop(connection, number)
            search.tidy(connection)
        self._database.shrink()

    # --- parts of a case ----------------------------------------------------------------------------------------------

    def save_case(self, case: Case) -> None:
        """Replace what is known of the person; search finds the new names at once. Raises CaseNotFound."""
        with self._database.transaction() as connection:
            before = self._read(connection, case.id).case
            number = _number(connection, case.id)
            _update(connection, number, mapping.case_values(case))
            if case.contact.photo != before.contact.photo:
                _save_photo(connection, number, case.contact.photo)
            if _line(case) != _line(before):
                search.put(connection, number, _line(case))
            _update(connection, number, {"stage": path.current(self._read(connection, case.id))})

    def save_answer(self, case_id: str, answer: Answer) -> None:
        """Give or replace one answer. Raises CaseNotFound."""
        table = rows.answers
        with self._changing(case_id, answer.changed_at) as (connection, number):
            mine = table.c.case_number == number
            same = sa.select(table.c.position).where(mine, table.c.question_id == answer.question_id)
            position = connection.execute(same).scalar()
            if position is None:
                last = connection.execute(sa.select(sa.func.max(table.c.position)).where(mine)).scalar()
                position = 0 if last is None else last + 1
                connection.execute(sa.insert(table), mapping.answer_values(number, position, answer))
            else:
                changed = sa.update(table).where(mine, table.c.question_id == answer.question_id)
                connection.execute(changed, mapping.answer_values(number, position, answer))

    def save_choice(self, case_id: str, choice: Choice) -> None:
        """Replace the choice. Raises CaseNotFound."""
        with self._changing(case_id, choice.chosen_at) as (connection, number):
            _update(connection, number, mapping.choice_values(choice))
            _save_parts(connection, rows.priorities, mapping.priority_values, number, choice.priorities)

    def save_steps(self, case_id: str, steps: tuple[Step, ...]) -> None:
        """Replace the steps and their order. Raises CaseNotFound."""
        with self._changing(case_id, None) as (connection, number):
            _save_parts(connection, rows.steps, mapping.step_values, number, steps)

    # --- many cases ---------------------------------------------------------------------------------------------------

    def list(self, shelf: Shelf, *, limit: int = 200, offset: int = 0) -> tuple[CaseSummary, ...]:
        """Summaries, the last changed first."""
        return self._summaries(_LISTED, {"shelf": shelf, "limit": limit, "offset": offset})

    def search(self, text: str, shelf: Shelf, *, limit: int = 50) -> tuple[CaseSummary, ...]:
        """Cases that every word of `text` fits, the last changed first; none when `text` has no word.

        A word fits at the start of a word of a name or reference, from three letters on also inside it, and where it
        sounds like the name in another script. Digits fit a phone number however either is spaced.
        """
        wanted = search.query(text)
        if wanted is None:
            return ()
        return self._summaries(_FOUND, {"wanted": wanted, "shelf": shelf, "limit": limit, "offset": 0})

    def count(self, shelf: Shelf) -> int:
        """Number of cases on the shelf."""
        with self._database.transaction() as connection:
            return connection.execute(_COUNT, {"shelf": shelf}).scalar() or 0

    def ids(self) -> tuple[str, ...]:
        """The ids of all cases on all shelves."""
        with self._database.transaction() as connection:
            return tuple(connection.execute(sa.select(rows.cases.c.id)).scalars())

    def _summaries(self, query: "sa.Select[Any]", values: dict[str, Any]) -> tuple[CaseSummary, ...]:
        with self._database.transaction() as connection, self._sound():
            return tuple(map(mapping.summary_of, connection.execute(query, values).all()))

    # --- within a transaction -----------------------------------------------------------------------------------------

    def _read(self, connection: sa.Connection, case_id: str) -> CaseFile:
        with self._sound():
            row = connection.execute(_ONE_CASE, {"id": case_id}).first()
            if row is not None:
                mine = {"number": row.number}
                priorities = tuple(map(mapping.priority_of, connection.execute(_PRIORITIES, mine).all()))
                return CaseFile(
                    mapping.case_of(row),
                    tuple(map(mapping.answer_of, connection.execute(_ANSWERS, mine).all())),
                    Choice(priorities, row.choice_outcome, row.choice_language, row.chosen_at),
                    tuple(map(mapping.step_of, connection.execute(_STEPS, mine).all())),
                )
        raise CaseNotFound(case_id)

    @contextmanager
    def _sound(self) -> Iterator[None]:
        """Turn what a row says that no case can say into VaultDamaged."""
        try:
            yield
        except (CaseError, KeyError, ValueError, TypeError) as error:
            raise VaultDamaged(self._database.file.parent, "cases") from error

    @contextmanager
    def _changing(self, case_id: str, moment: datetime | None) -> Iterator[tuple[sa.Connection, int]]:
        """A transaction on a part of one case, after which the case is changed at `moment` and its stage is right."""
        with self._database.transaction() as connection:
            number = _number(connection, case_id)
            yield connection, number
            file = self._read(connection, case_id)
            changed_at = max(file.case.changed_at, moment or self._now())
            _update(connection, number, {"changed_at": changed_at, "stage": path.current(file)})


def _number(connection: sa.Connection, case_id: str) -> int:
    found = connection.execute(sa.select(rows.cases.c.number).where(rows.cases.c.id == case_id)).first()
    if found is None:
        raise CaseNotFound(case_id)
    return int(found.number)


def _line(case: Case) -> str:
    names = (case.calling_name, case.official_name, case.own_script_name)
    return index_words(*names, phone=case.details.phone, reference=case.reference)


def _insert(connection: sa.Connection, table: sa.Table, values: list[mapping.Values]) -> None:
    if values:
        connection.execute(sa.insert(table), values)


def _update(connection: sa.Connection, number: int, values: mapping.Values) -> None:
    connection.execute(sa.update(rows.cases).where(rows.cases.c.number == number), values)


def _save_photo(connection: sa.Connection, number: int, picture: bytes | None) -> None:
    connection.execute(sa.delete(rows.photos).where(rows.photos.c.case_number == number))
    if picture is not None:
        connection.execute(sa.insert(rows.photos), {"case_number": number, "picture": picture})


def _save_parts(
    connection: sa.Connection,
    table: sa.Table,
    values: Callable[[int, int, Any], mapping.Values],
    number: int,
    parts: tuple[Any, ...],
) -> None:
    connection.execute(sa.delete(table).where(table.c.case_number == number))
    _insert(connection, table, [values(number, position, part) for position, part in enumerate(parts)])
