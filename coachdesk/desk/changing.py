"""Entries of a case that are changed field by field."""

from dataclasses import fields, replace

from coachdesk.desk.recording import RecordDesk
from coachdesk.desk.undo import Deed, Undoable
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.errors import ChangedSince
from coachdesk.domain.records import Record, kind_of


class FieldsDesk(RecordDesk):
    """What was pressed is taken back as long as these very fields are as they were left, whatever was typed beside them."""

    def _pressed(self, case_id: str, before: Record, after: Record, deed: Deed = Deed.CARD_MOVED) -> CaseFile:
        """Keep a changed entry; can be undone."""
        file = self.save(case_id, after)
        changed = [each.name for each in fields(after) if getattr(before, each.name) != getattr(after, each.name)]
        if not changed:
            return file
        self.tools.undo.push(
            Undoable(deed, file.case.calling_name, lambda: self._unpress(case_id, before, after, changed))
        )
        return file

    def _unpress(self, case_id: str, before: Record, after: Record, changed: list[str]) -> None:
        now = self.store.get(case_id).find(kind_of(after), after.key)
        if now is None or any(getattr(now, name) != getattr(after, name) for name in changed):
            raise ChangedSince
        back = replace(now, **{name: getattr(before, name) for name in changed})
        self.save(case_id, self._as_taken_back(before, now, back, frozenset(changed)))

    def _as_taken_back(self, before: Record, now: Record, back: Record, changed: frozenset[str]) -> Record:
        """What is kept when the fields `changed` go back to what they were `before`, and `back` is what comes of that.

        Raises ChangedSince where what comes back no longer holds, since other fields were typed in between; an area of work
        says where.
        """
        return back

    def _together(
        self,
        file: CaseFile,
        deed: Deed,
        records: tuple[Record, ...],
        gone: tuple[Record, ...] = (),
        *,
        restricted_too: bool = False,
    ) -> CaseFile:
        """Keep and take out entries together, if all of them may be kept; see `_in_one_go`."""
        for record in records:
            self.check(record)
        return self._in_one_go(file, deed, records, gone, restricted_too=restricted_too)
