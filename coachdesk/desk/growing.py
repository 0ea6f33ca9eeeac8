"""The consultant's own growth: private notes after a talk, in no client's file."""

from datetime import date
from uuid import uuid4

from coachdesk.desk.base import Area
from coachdesk.domain.errors import StillToCome, UnknownId
from coachdesk.domain.growth import GrowthEntry


class GrowingDesk(Area):
    """Notes of this vault's consultant, the last first."""

    def entries(self) -> tuple[GrowthEntry, ...]:
        """All notes."""
        return self.tools.vault.opened().growth.entries()

    def new(self) -> GrowthEntry:
        """A note of today, not kept yet."""
        return GrowthEntry(uuid4().hex, self._today())

    def save(self, entry: GrowthEntry) -> None:
        """Keep a note. Raises UnknownId for a skill or level that the content lacks, StillToCome for a day to come."""
        growth = self.tools.content.growth
        if entry.skill and entry.skill not in growth.skills:
            raise UnknownId("skill", entry.skill)
        if entry.level and entry.level not in growth.levels:
            raise UnknownId("level", entry.level)
        if entry.on > self._today():
            raise StillToCome
        self.tools.vault.opened().growth.save(entry)

    def remove(self, entry_id: str) -> None:
        """Take out a note for good."""
        self.tools.vault.opened().growth.remove(entry_id)

    def _today(self) -> date:
        return self.tools.clock().astimezone().date()
