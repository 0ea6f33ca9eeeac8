"""Keeping the trail: every entry in the transaction of what it tells, sealed to the entry before."""

import json
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, Final

import sqlalchemy as sa

from coachdesk.domain.elapsed import elapsed
from coachdesk.domain.errors import TrailBroken
from coachdesk.domain.trail import START, Deed, TrailEntry, TrailReport, first_break, seal_of
from coachdesk.storage import rows
from coachdesk.storage.columns import moment
from coachdesk.storage.engine import Database
from coachdesk.storage.parts import DECIDED

WHO: Final = "me.name"
"""The setting with the consultant's name."""
QUIET: Final = 900.0
"""Seconds in which typing by the same person in the same part of a case is told once: one entry, not a hundred."""

_COLUMNS: Final = tuple(sa.type_coerce(column, sa.types.NullType()).label(column.name) for column in rows.trail.c)
"""Everything as it lies there: what somebody else wrote into it is told as a break and does not stop the reading."""
_LAST: Final = sa.select(rows.trail.c.number, rows.trail.c.seal).order_by(rows.trail.c.number.desc()).limit(1)
_WHO: Final = sa.select(rows.settings.c.value).where(rows.settings.c.key == WHO)

Told = tuple[str, Deed, str, tuple[tuple[str, str], ...]]
"""Who did what, to which case, and with which details."""


class TrailStore:
    """The trail of an open vault. Entries are only ever added."""

    def __init__(self, database: Database, now: Callable[[], datetime], clock: Callable[[], float] = elapsed) -> None:
        self._database = database
        self._now = now
        self._clock = clock
        self._told: dict[Told, float] = {}

    def note(self, deed: Deed, case_id: str = "", *, once: bool = False, **detail: str) -> None:
        """Add an entry, durable when this returns. With `once` not again within QUIET seconds of the same.

        `detail` holds ids, counts and names of fields, never what is said of anyone.
        """
        with self._database.transaction() as connection:
            told = self.tell(connection, deed, case_id, detail, once=once)
        told()

    def write(self, connection: sa.Connection, deed: Deed, case_id: str, detail: Mapping[str, str]) -> None:
        """Add an entry in the transaction of the deed itself."""
        self.write_many(connection, deed, (case_id,), detail)

    def write_many(
        self, connection: sa.Connection, deed: Deed, case_ids: tuple[str, ...], detail: Mapping[str, str]
    ) -> None:
        """Add an entry for each case, in the transaction of the deed itself."""
        last = connection.execute(_LAST).first()
        number, seal = (last.number, last.seal) if last is not None else (0, START)
        who, at = _who(connection), self._now()
        written = []
        for case_id in case_ids:
            number += 1
            entry = TrailEntry(number, at, who, deed, case_id, dict(detail))
            seal = seal_of(seal, entry)
            written.append(
                {"number": number, "at": at, "who": who, "deed": deed, "case_id": case_id}
                | {"detail": entry.detail, "seal": seal}
            )
        if written:
            connection.execute(sa.insert(rows.trail), written)

    def tell(
        self, connection: sa.Connection, deed: Deed, case_id: str, detail: Mapping[str, str], *, once: bool
    ) -> Callable[[], None]:
        """Add an entry, with `once` unless the same was told just now; call what this returns after the transaction."""
        told: Told = (_who(connection), deed, case_id, tuple(sorted(detail.items())))
        at = self._told.get(told)
        if once and at is not None and self._clock() - at < QUIET:
            return lambda: None
        self.write(connection, deed, case_id, detail)
        return lambda: self._told.update({told: self._clock()})

    def tell_parts(self, connection: sa.Connection, case_id: str, parts: tuple[str, ...]) -> Callable[[], None]:
        """Tell that these parts of a case were changed, in the transaction that does; call what this returns after it."""
        told = [
            self.tell(connection, Deed.CASE_CHANGED, case_id, {"part": part}, once=part not in DECIDED)
            for part in parts
        ]

        def remember() -> None:
            for each in told:
                each()

        return remember

    # --- reading ------------------------------------------------------------------------------------------------------

    def entries(
        self, case_id: str | None = None, *, limit: int = 500, before: int | None = None
    ) -> tuple[TrailEntry, ...]:
        """Entries of one case, or of all, the last first; only those before number `before`, where it is given.

        Raises TrailBroken for an entry that can't be read.
        """
        query = sa.select(*_COLUMNS).order_by(rows.trail.c.number.desc()).limit(limit)
        if case_id is not None:
            query = query.where(rows.trail.c.case_id == case_id)
        if before is not None:
            query = query.where(rows.trail.c.number < before)
        with self._database.transaction() as connection:
            return tuple(map(_entry, connection.execute(query)))

    def seal(self, number: int) -> bytes | None:
        """The seal of one entry, None when there is no such entry."""
        with self._database.transaction() as connection:
            found: bytes | None = connection.execute(
                sa.select(rows.trail.c.seal).where(rows.trail.c.number == number)
            ).scalar()
            return found

    def head(self) -> tuple[int, bytes]:
        """Number and seal of the last entry; 0 and START before the first."""
        with self._database.transaction() as connection:
            last = connection.execute(_LAST).first()
            return (0, START) if last is None else (int(last.number), bytes(last.seal))

    def check(self) -> TrailReport:
        """Hold every entry against its seal. Slow with very many."""
        with self._database.transaction() as connection:
            ordered = connection.execute(sa.select(*_COLUMNS).order_by(rows.trail.c.number)).all()
        readable: list[TrailEntry] = []
        unreadable: int | None = None
        try:
            readable.extend(map(_entry, ordered))
        except TrailBroken:
            unreadable = len(readable) + 1
        broken = first_break(readable) or unreadable
        head = ordered[-1].seal if ordered else START
        return TrailReport(len(ordered), head if isinstance(head, bytes) else b"", broken)


def _entry(row: Any) -> TrailEntry:
    """The entry of a row. Raises TrailBroken for one that this program can't have written."""
    try:
        detail = json.loads(row.detail)
        texts = (row.who, row.case_id, *detail, *detail.values())
        if not all(isinstance(text, str) for text in texts) or not isinstance(row.seal, bytes):
            raise TypeError
        return TrailEntry(row.number, moment(row.at), row.who, Deed(row.deed), row.case_id, detail, row.seal)
    except (ValueError, TypeError, AttributeError, OverflowError) as error:
        raise TrailBroken(row.number) from error


def _who(connection: sa.Connection) -> str:
    return connection.execute(_WHO).scalar() or ""
