"""Finding, making and putting away cases."""

from contextlib import suppress
from dataclasses import replace
from typing import Any
from uuid import uuid4

from coachdesk.desk.base import Area
from coachdesk.desk.changes import CaseListChanged
from coachdesk.desk.undo import Deed, Undoable
from coachdesk.domain.casefile import CaseFile, CaseSummary
from coachdesk.domain.cases import Case
from coachdesk.domain.course import Closing
from coachdesk.domain.errors import CaseNotFound, ChangedSince, DayPassed, VaultNotWritable
from coachdesk.domain.trail import Deed as Trailed
from coachdesk.domain.vaults import Shelf


class CasesDesk(Area):
    """All cases of the vault."""

    def new(self, calling_name: str, **values: Any) -> CaseFile:
        """Make a case with the name to be called by and whatever else of `Case` is known; returns it.

        Raises NameMissing and what other wrong values raise.
        """
        now = self.tools.clock()
        case = Case(id=uuid4().hex, calling_name=calling_name, created_at=now, changed_at=now, **values)
        file = CaseFile(case)
        self.store.add(file)
        self.tools.changes.announce(CaseListChanged())
        return file

    def open(self, case_id: str) -> CaseFile:
        """The whole case, for somebody to look at: that stands in the trail. Raises CaseNotFound.

        A disk that takes no writing does not keep anybody from reading: phone numbers are needed then too.
        """
        file = self.store.get(case_id)
        with suppress(VaultNotWritable):
            self.tools.vault.opened().trail.note(Trailed.CASE_OPENED, case_id, once=True)
        return file

    def name(self, case_id: str) -> str:
        """What the client is called, for a line that names the case; empty for no case, or one that was erased."""
        if not case_id:
            return ""
        try:
            return self.store.get(case_id).case.calling_name
        except CaseNotFound:
            return ""

    def change(self, case_id: str, **values: Any) -> CaseFile:
        """Give fields of `Case` other values. Nothing is written when nothing differs."""
        before = self.store.get(case_id)
        if all(getattr(before.case, name) == value for name, value in values.items()):
            return before
        self.store.save_case(before.case.with_changes(self.tools.clock(), **values))
        return self.announce(case_id)

    # --- finding ----------------------------------------------------------------------------------------------------

    def recent(self, limit: int = 5) -> tuple[CaseSummary, ...]:
        """Cases worked on last."""
        return self.store.list(Shelf.CURRENT, limit=limit)

    def list(self, shelf: Shelf = Shelf.CURRENT, *, limit: int = 200, offset: int = 0) -> tuple[CaseSummary, ...]:
        """Cases of a shelf, the last changed first."""
        return self.store.list(shelf, limit=limit, offset=offset)

    def search(self, text: str, shelf: Shelf = Shelf.CURRENT, *, limit: int = 50) -> tuple[CaseSummary, ...]:
        """Cases that fit what was typed; all of them when nothing was."""
        if not text.strip():
            return self.store.list(shelf, limit=limit)
        return self.store.search(text, shelf, limit=limit)

    def count(self, shelf: Shelf = Shelf.CURRENT) -> int:
        """Number of cases on a shelf."""
        return self.store.count(shelf)

    # --- putting away -----------------------------------------------------------------------------------------------

    def archive(self, case_id: str) -> None:
        """Put a case in the archive; can be undone."""
        self._put_away(case_id, Deed.CASE_ARCHIVED, archived_at=self.tools.clock())

    def close(self, case_id: str) -> None:
        """Put a case in the archive with its last look back, which is of today then; can be undone.

        Raises DayPassed where aftercare was planned for a day that is over.
        """
        today = self.tools.clock().astimezone().date()
        before = self.store.get(case_id)
        for closing in before.course.closings:
            if closing.aftercare_on is not None and closing.aftercare_on < today:
                raise DayPassed
            self.store.save_record(case_id, replace(closing, on=today))
        self._put_away(case_id, Deed.CASE_ARCHIVED, before.course.closings, archived_at=self.tools.clock())

    def delete(self, case_id: str) -> None:
        """Put a case in the bin; can be undone, and restored from there later."""
        self._put_away(case_id, Deed.CASE_DELETED, deleted_at=self.tools.clock())

    def restore(self, case_id: str) -> None:
        """Bring a case back from the archive or the bin; can be undone."""
        self._put_away(case_id, Deed.CASE_RESTORED, archived_at=None, deleted_at=None)

    def _put_away(self, case_id: str, deed: Deed, closings: tuple[Closing, ...] = (), **values: Any) -> None:
        """Move a case to another shelf; taking that back gives it the last look back that it had."""
        before = self.store.get(case_id).case
        was = {name: getattr(before, name) for name in values}
        self._move(case_id, **values)
        self.tools.undo.push(
            Undoable(deed, before.calling_name, lambda: self._move_back(case_id, closings, values, was))
        )

    def _move_back(
        self, case_id: str, closings: tuple[Closing, ...], left: dict[str, Any], was: dict[str, Any]
    ) -> None:
        file = self.store.get(case_id)
        if any(getattr(file.case, name) != value for name, value in left.items()):
            raise ChangedSince
        for now, closing in zip(file.course.closings, closings, strict=False):
            self.store.save_record(case_id, replace(now, on=closing.on))
        self._move(case_id, **was)

    def _move(self, case_id: str, **values: Any) -> None:
        self.change(case_id, **values)
        self.tools.changes.announce(CaseListChanged())
