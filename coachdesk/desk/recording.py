"""Entries of a case that are given anew whole: kept at once, taken out, and taken back."""

from datetime import date, timedelta
from typing import Final

from coachdesk.desk.base import Area
from coachdesk.desk.undo import Deed, Undoable
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.errors import ChangedSince, DayTooEarly
from coachdesk.domain.kind import Kind
from coachdesk.domain.records import Record, kind_of

LONG_AGO: Final = timedelta(days=3653)
"""Ten years: a day before that was typed wrongly."""


def not_long_ago(day: date, today: date) -> None:
    """Raises DayTooEarly for a day on which nothing was noted yet of anybody who is coached now."""
    if day < today - LONG_AGO:
        raise DayTooEarly(today - LONG_AGO)


class RecordDesk(Area):
    """What every area does that keeps such entries."""

    def check(self, record: Record) -> None:
        """Raises for an entry that can't be kept today; an area of work says which."""

    def _check_back(self, file: CaseFile, before: Record | None, after: Record) -> None:
        """Raises ChangedSince where what is to be taken back bears later work; an area of work says where."""

    def save(self, case_id: str, record: Record) -> CaseFile:
        """Keep a new or changed entry. Writes nothing where nothing changed. Raises what `check` does."""
        self.check(record)
        file = self.store.get(case_id)
        if file.find(kind_of(record), record.key) == record:
            return file
        self.store.save_record(case_id, record)
        return self.announce(case_id)

    def remove(self, case_id: str, kind: Kind, key: str) -> CaseFile:
        """Take out an entry; can be undone as long as there is no other in its place."""
        file = self.store.get(case_id)
        gone = file.find(kind, key)
        if gone is None:
            return file
        self.store.remove_record(case_id, kind, key)
        name = file.case.calling_name
        self.tools.undo.push(Undoable(Deed.RECORD_REMOVED, name, lambda: self._put_back(case_id, gone)))
        return self.announce(case_id)

    def _put_back(self, case_id: str, gone: Record) -> None:
        if self.store.get(case_id).find(kind_of(gone), gone.key) is not None:
            raise ChangedSince
        self.save(case_id, gone)

    def moved(self, case_id: str, before: Record | None, after: Record, deed: Deed = Deed.CARD_MOVED) -> CaseFile:
        """Keep an entry as a hand has made it; can be undone until it is made otherwise. The same again is no deed."""
        file = self.save(case_id, after)
        if before == after:
            return file
        kind, name = kind_of(after), file.case.calling_name

        def back() -> None:
            now = self.store.get(case_id)
            if now.find(kind, after.key) != after:
                raise ChangedSince
            self._check_back(now, before, after)
            if before is None:
                self.store.remove_record(case_id, kind, after.key)
                self.announce(case_id)
            else:
                self.save(case_id, before)

        self.tools.undo.push(Undoable(deed, name, back))
        return file

    def _in_one_go(
        self,
        file: CaseFile,
        deed: Deed,
        records: tuple[Record, ...],
        gone: tuple[Record, ...] = (),
        *,
        restricted_too: bool = False,
    ) -> CaseFile:
        """Keep and take out entries together; can be undone until one of them is made otherwise."""
        case_id, touched = file.case.id, (*records, *gone)
        before = tuple(found for each in touched if (found := file.find(kind_of(each), each.key)) is not None)
        new = tuple(each for each in records if file.find(kind_of(each), each.key) is None)
        self.store.save_together(case_id, records, gone=gone, restricted_too=restricted_too)

        def back() -> None:
            now = self.store.get(case_id)
            same = all(now.find(kind_of(each), each.key) == each for each in records)
            if not same or any(now.find(kind_of(each), each.key) is not None for each in gone):
                raise ChangedSince
            self.store.save_together(case_id, before, gone=new, restricted_too=restricted_too)
            self.announce(case_id)

        self.tools.undo.push(Undoable(deed, file.case.calling_name, back))
        return self.announce(case_id)
