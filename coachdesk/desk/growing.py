"""The consultant's own growth: private notes after a talk, in no client's file."""

from datetime import date
from uuid import uuid4

from coachdesk.desk.base import Area
from coachdesk.desk.changes import GrowthChanged
from coachdesk.desk.undo import Deed, Undoable
from coachdesk.domain.errors import ChangedSince, StillToCome, UnknownId
from coachdesk.domain.growth import GrowthEntry

TRY = "next"
"""Id of the prompt that asks what is tried in a next talk."""


class GrowingDesk(Area):
    """Notes of this vault's consultant, the last first. Nothing here names a case, and no case names a note."""

    def entries(self) -> tuple[GrowthEntry, ...]:
        """All notes."""
        return self.tools.vault.opened().growth.entries()

    def of_today(self) -> GrowthEntry | None:
        """The last note of today, or None."""
        return next((entry for entry in self.entries() if entry.on == self.today()), None)

    def levels(self) -> dict[str, tuple[tuple[date, str], ...]]:
        """How far each skill came: the day and the level of its notes that say one, the first of them first."""
        told: dict[str, tuple[tuple[date, str], ...]] = {}
        for entry in reversed(self.entries()):
            if entry.skill and entry.level:
                told[entry.skill] = (*told.get(entry.skill, ()), (entry.on, entry.level))
        return told

    def tries(self) -> tuple[tuple[date, str], ...]:
        """What was noted to try in a next talk, with its day, the last first."""
        return tuple((entry.on, text) for entry in self.entries() if (text := entry.notes.get(TRY, "").strip()))

    def new(self) -> GrowthEntry:
        """A note of today, not kept yet."""
        return GrowthEntry(uuid4().hex, self.today())

    def save(self, entry: GrowthEntry) -> None:
        """Keep a note. Raises UnknownId for a skill or level that the content lacks, StillToCome for a day to come."""
        growth = self.tools.content.growth
        if entry.skill and entry.skill not in growth.skills:
            raise UnknownId("skill", entry.skill)
        if entry.level and entry.level not in growth.levels:
            raise UnknownId("level", entry.level)
        if entry.on > self.today():
            raise StillToCome
        self.tools.vault.opened().growth.save(entry)
        self.tools.changes.announce(GrowthChanged())

    def remove(self, entry_id: str) -> None:
        """Take out a note; can be undone until the vault is locked, and is gone for good after that."""
        gone = self._find(entry_id)
        if gone is not None:
            self.tools.vault.opened().growth.remove(entry_id)
            self.tools.undo.push(Undoable(Deed.NOTE_REMOVED, "", lambda: self._put_back(gone)))
            self.tools.changes.announce(GrowthChanged())

    def _put_back(self, gone: GrowthEntry) -> None:
        if self._find(gone.id) is not None:
            raise ChangedSince
        self.save(gone)

    def _find(self, entry_id: str) -> GrowthEntry | None:
        return next((entry for entry in self.entries() if entry.id == entry_id), None)
