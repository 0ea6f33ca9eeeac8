"""Whole cases in, whole cases out, as values of the domain."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from coachdesk.domain import path
from coachdesk.domain.case_format import WholeCase
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.cases import Case
from coachdesk.domain.choosing import Choice
from coachdesk.domain.errors import CaseNotFound, CaseRestricted, ChangedSince
from coachdesk.domain.kind import Kind
from coachdesk.domain.listening import Answer
from coachdesk.domain.privacy import Earlier, Ground, Restriction, Statement, Tombstone, is_field
from coachdesk.domain.records import Record, kind_of
from coachdesk.domain.steps import Step
from coachdesk.domain.trail import Deed
from coachdesk.storage import case_rows, earlier, mapping, parts, records, rows, search, shrinking
from coachdesk.storage.case_lists import CaseLists
from coachdesk.storage.engine import Database
from coachdesk.storage.sound import sound
from coachdesk.storage.trail import TrailStore


@dataclass(slots=True)
class _Changing:
    """A change of a case under way: the connection, the row's number, the case before, and its moment."""

    connection: sa.Connection
    number: int
    before: CaseFile
    now: datetime


class CaseStore(CaseLists):
    """The cases of an open vault. Every call is one transaction, durable when it returns, and stands in the trail.

    `now` gives the aware moment of changes that carry none. Every method raises VaultLocked after closing, and
    VaultDamaged or VaultNotWritable as the file and the disk behave. What changes a case raises CaseNotFound, and
    CaseRestricted for one that may only be read; what adds one raises CaseWasErased when its id was erased.
    """

    def __init__(self, database: Database, now: Callable[[], datetime], trail: TrailStore) -> None:
        super().__init__(database)
        self._now = now
        self._trail = trail

    # --- whole cases --------------------------------------------------------------------------------------------------

    def add(self, file: CaseFile, history: tuple[Earlier, ...] = (), deed: Deed = Deed.CASE_MADE) -> None:
        """Store a new case, perhaps with earlier values that came along. The id must not be in use."""
        with self._database.transaction() as connection:
            number = case_rows.add(connection, (file,))[file.case.id]
            earlier.put(connection, number, history)
            self._trail.write(connection, deed, file.case.id, {})

    def replace(self, file: CaseFile, history: tuple[Earlier, ...], *, over: WholeCase | None = None) -> None:
        """Put another value and other earlier values in the place of the whole case with the same id.

        What the case says and the new value does not is kept as earlier values. Not so with `over`, what an earlier
        replacement left behind: that one is taken back then. Raises ChangedSince when the case says anything else.
        """
        with self._database.transaction() as connection:
            with sound(self._database):
                number, before = case_rows.read(connection, file.case.id)
            if before.restriction is not None and (over is None or before.restriction != over.file.restriction):
                raise CaseRestricted(before.restriction.reason)
            if over is not None and over != WholeCase(before, earlier.read(connection, number)):
                raise ChangedSince
            connection.execute(sa.delete(rows.cases).where(rows.cases.c.number == number))
            search.drop(connection, number)
            number = case_rows.add(connection, (file,))[file.case.id]
            lost = earlier.lost(before, file, self._now()) if over is None else ()
            earlier.put(connection, number, (*history, *lost))
            self._trail.write(connection, Deed.CASE_CHANGED, file.case.id, {"part": "whole"})

    def add_many(self, files: tuple[CaseFile, ...]) -> None:
        """Store new cases in one transaction: all or none."""
        if files:
            with self._database.transaction() as connection:
                case_rows.add(connection, files)
                self._trail.write_many(connection, Deed.CASE_MADE, tuple(f.case.id for f in files), {})

    def get(self, case_id: str) -> CaseFile:
        """The whole case, deleted ones too. Raises CaseNotFound."""
        with self._database.transaction() as connection, sound(self._database):
            return case_rows.read(connection, case_id)[1]

    def history(self, case_id: str) -> tuple[Earlier, ...]:
        """What fields of the case said before they were changed, oldest first. Raises CaseNotFound."""
        with self._database.transaction() as connection:
            return earlier.read(connection, _number(connection, case_id))

    def erase(self, case_id: str, ground: Ground) -> Tombstone:
        """Remove the case from the file for good, and with it the copies that upgrades made. Raises CaseNotFound.

        What stays is a tombstone without anything personal. Notes of requests about the case lose their words, and
        drafts go, since what was typed last may be about this person.
        """
        with self._database.transaction() as connection:
            number = _number(connection, case_id)
            self._database.remove_copies()
            connection.execute(sa.delete(rows.cases).where(rows.cases.c.number == number))
            wordless = {"note": "", "extension_reason": "", "outcome_reason": ""}
            about = rows.requests.c.case_id == case_id
            connection.execute(sa.update(rows.requests).where(about), wordless)
            connection.execute(sa.delete(rows.settings).where(rows.settings.c.key.startswith("draft.")))
            search.drop(connection, number)
            search.tidy(connection)
            stone = Tombstone(case_id, self._now(), ground)
            connection.execute(sa.delete(rows.tombstones).where(rows.tombstones.c.case_id == case_id))
            connection.execute(
                sa.insert(rows.tombstones), {"case_id": case_id, "erased_at": stone.erased_at, "ground": ground}
            )
            self._trail.write(connection, Deed.CASE_ERASED, case_id, {"ground": ground.value})
            shrinking.wish(connection)
        shrinking.fulfil(self._database)  # what it can't do now is done before the next backup
        return stone

    def tombstones(self) -> tuple[Tombstone, ...]:
        """What was ever erased from this vault, the last first."""
        table = rows.tombstones.c
        query = sa.select(table.case_id, table.erased_at, table.ground).order_by(table.erased_at.desc())
        with self._database.transaction() as connection, sound(self._database):
            return tuple(Tombstone(*row) for row in connection.execute(query))

    # --- parts of a case ----------------------------------------------------------------------------------------------

    def save_case(self, case: Case) -> None:
        """Replace what is known of the person; search finds the new names at once."""
        with self._changing(case.id, "case", case.changed_at) as change:
            self._put_case(change, case)

    def save_answer(self, case_id: str, answer: Answer) -> None:
        """Give or replace one answer."""
        table = rows.answers
        with self._changing(case_id, f"answer.{answer.question_id}", answer.changed_at) as change:
            mine = table.c.case_number == change.number
            same = sa.select(table.c.position).where(mine, table.c.question_id == answer.question_id)
            position = change.connection.execute(same).scalar()
            if position is None:
                last = change.connection.execute(sa.select(sa.func.max(table.c.position)).where(mine)).scalar()
                position = 0 if last is None else last + 1
                change.connection.execute(sa.insert(table), mapping.answer_values(change.number, position, answer))
            else:
                changed = sa.update(table).where(mine, table.c.question_id == answer.question_id)
                change.connection.execute(changed, mapping.answer_values(change.number, position, answer))
            before = change.before.answer(answer.question_id)
            self._keep(change, earlier.of_answer(before), earlier.of_answer(answer))

    def save_choice(self, case_id: str, choice: Choice) -> None:
        """Replace the choice."""
        with self._changing(case_id, "choice", choice.chosen_at) as change:
            case_rows.update(change.connection, change.number, mapping.choice_values(choice))
            case_rows.save_parts(
                change.connection, rows.priorities, mapping.priority_values, change.number, choice.priorities
            )
            self._keep(change, earlier.of_choice(change.before.choice), earlier.of_choice(choice))

    def save_steps(self, case_id: str, steps: tuple[Step, ...]) -> None:
        """Replace the steps and their order."""
        with self._changing(case_id, "steps", None) as change:
            case_rows.save_parts(change.connection, rows.steps, mapping.step_values, change.number, steps)
            self._keep(change, earlier.of_steps(change.before.steps), earlier.of_steps(steps))

    def save_record(self, case_id: str, record: Record) -> None:
        """Give or replace one entry of what is seen of the person."""
        with self._changing(case_id, kind_of(record).value, None) as change:
            self._put_record(change, record)

    def remove_record(self, case_id: str, kind: Kind, key: str) -> None:
        """Take out one entry; what it said is kept as earlier values."""
        with self._changing(case_id, kind.value, None) as change:
            self._take_out(change, kind, key)

    def save_together(
        self,
        case_id: str,
        records: tuple[Record, ...],
        *,
        gone: tuple[Record, ...] = (),
        case: Case | None = None,
        restricted_too: bool = False,
    ) -> None:
        """Give or replace some entries, take out others, and replace what is known of the person: all or nothing.

        `restricted_too` is for what is the client's right, such as taking a consent back.
        """
        told = list(dict.fromkeys(kind_of(record).value for record in (*records, *gone)))
        if case is not None:
            told.append(parts.CASE)
        moment = None if case is None else case.changed_at
        with self._changing(case_id, told[0], moment, told[1:], restricted_too=restricted_too) as change:
            for record in records:
                self._put_record(change, record)
            for record in gone:
                self._take_out(change, kind_of(record), record.key)
            if case is not None:
                self._put_case(change, case)

    def save_statement(self, case_id: str, statement: Statement | None) -> None:
        """Replace the client's own statement; None takes it away. Also of a restricted case: it is the client's right."""
        with self._changing(case_id, "statement", None, restricted_too=True) as change:
            mine = rows.statements.c.case_number == change.number
            change.connection.execute(sa.delete(rows.statements).where(mine))
            if statement is not None:
                change.connection.execute(
                    sa.insert(rows.statements), mapping.statement_values(change.number, statement)
                )
            self._keep(change, earlier.of_statement(change.before.statement), earlier.of_statement(statement))

    def restrict(self, case_id: str, restriction: Restriction | None) -> None:
        """From now on the case may be read and not changed; None lifts that."""
        deed = Deed.CASE_RELEASED if restriction is None else Deed.CASE_RESTRICTED
        with self._database.transaction() as connection:
            with sound(self._database):
                number, before = case_rows.read(connection, case_id)
            case_rows.update(connection, number, mapping.restriction_values(restriction))
            was, says = earlier.of_restriction(before.restriction), earlier.of_restriction(restriction)
            earlier.keep(connection, number, was, says, self._now())
            self._trail.write(connection, deed, case_id, {})

    def forget_earlier(self, case_id: str, value: Earlier) -> None:
        """Take out an earlier value that should never have stood there. The trail keeps that it was done, and of which
        field; the words are gone from this file. Does nothing when it is not there."""
        with self._database.transaction() as connection:
            with sound(self._database):
                number, file = case_rows.read(connection, case_id)
            if file.restriction is not None:
                raise CaseRestricted(file.restriction.reason)
            if not earlier.forget(connection, number, value):
                return
            field = {"field": value.field} if is_field(value.field) else {}
            self._trail.write(connection, Deed.CASE_CHANGED, case_id, {"part": "earlier", **field})
            shrinking.wish(connection)
        shrinking.fulfil(self._database)

    # --- within a transaction -----------------------------------------------------------------------------------------

    @contextmanager
    def _changing(
        self,
        case_id: str,
        part: str,
        moment: datetime | None,
        others: Sequence[str] = (),
        *,
        restricted_too: bool = False,
    ) -> Iterator[_Changing]:
        """A transaction on a part of one case, and on `others` that are told too, after which the case is changed at
        `moment` and its stage is right."""
        with self._database.transaction() as connection:
            with sound(self._database):
                number, before = case_rows.read(connection, case_id)
            if before.restriction is not None and not restricted_too:
                raise CaseRestricted(before.restriction.reason)
            yield _Changing(connection, number, before, self._now())
            with sound(self._database):
                file = case_rows.read(connection, case_id)[1]
            changed_at = max(file.case.changed_at, moment or self._now())
            case_rows.update(connection, number, {"changed_at": changed_at, "stage": path.current(file)})
            found = (*parts.parts_of(part, before, file), *others)
            told = self._trail.tell_parts(connection, case_id, found)
        told()

    def _put_case(self, change: _Changing, case: Case) -> None:
        before = change.before.case
        case_rows.update(change.connection, change.number, mapping.case_values(case))
        if case.contact.photo != before.contact.photo:
            case_rows.save_photo(change.connection, change.number, case.contact.photo)
        if (line := case_rows.line(case)) != case_rows.line(before):
            search.put(change.connection, change.number, line)
        self._keep(change, earlier.of_case(before), earlier.of_case(case))

    def _put_record(self, change: _Changing, record: Record) -> None:
        records.save(change.connection, change.number, record)
        before = change.before.find(kind_of(record), record.key)
        self._keep(change, earlier.of_record(before), earlier.of_record(record))

    def _take_out(self, change: _Changing, kind: Kind, key: str) -> None:
        records.remove(change.connection, change.number, kind, key)
        self._keep(change, earlier.of_record(change.before.find(kind, key)), {})

    def _keep(self, change: _Changing, was: earlier.Told, says: earlier.Told) -> None:
        earlier.keep(change.connection, change.number, was, says, change.now)


def _number(connection: sa.Connection, case_id: str) -> int:
    found = connection.execute(sa.select(rows.cases.c.number).where(rows.cases.c.id == case_id)).first()
    if found is None:
        raise CaseNotFound(case_id)
    return int(found.number)
