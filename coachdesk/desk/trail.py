"""The trail as one reads it: who did what and when, and whether nobody has changed it since."""

from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import replace
from typing import Final

from coachdesk.desk.base import Area, Tools
from coachdesk.domain.errors import TrailBroken, VaultNotWritable
from coachdesk.domain.trail import Anchor, Deed, TrailEntry, TrailReport, left_behind, unborne

PAGE: Final = 25
"""Entries shown at a time."""
BROKEN: Final = "trail.broken"
"""The setting with what the last check found, so that it is told until another check finds the trail whole."""
_ALL: Final = 1_000_000_000


class TrailDesk(Area):
    """Reads the trail. What is done is told by the stores and by the areas that do it."""

    def __init__(self, tools: Tools, anchors: Callable[[], Iterable[Anchor]]) -> None:
        """`anchors` gives what the backups that can be reached know of the trail."""
        super().__init__(tools)
        self._anchors = anchors

    def entries(
        self, case_id: str | None = None, *, limit: int = PAGE, before: int | None = None
    ) -> tuple[TrailEntry, ...]:
        """Entries of one case, or of all, the last first; only those before number `before`, where it is given.

        Raises TrailBroken for an entry that can't be read.
        """
        return self.tools.vault.opened().trail.entries(case_id, limit=limit, before=before)

    def readable(self) -> tuple[TrailEntry, ...]:
        """Every entry, the first one first, up to one that can't be read."""
        before: int | None = None
        while True:
            try:
                return self.entries(limit=_ALL, before=before)[::-1]
            except TrailBroken as error:
                before = error.number

    def check(self) -> TrailReport:
        """Hold every entry against its seal, and the whole against what the backups know of it. Slow."""
        trail = self.tools.vault.opened().trail
        report, anchors = trail.check(), tuple(self._anchors())
        found = unborne(anchors, report, trail.seal)
        if found and report.whole:
            restored = [entry for entry in self.readable() if entry.deed is Deed.RESTORED]
            now = self.tools.clock()
            numbers = [number for anchor, number in found.items() if not left_behind(anchor, restored, now)]
            report = replace(report, broken_at=min(numbers, default=None))
        self._remember(report.broken_at)
        return replace(report, anchors=len(anchors))

    @property
    def known_break(self) -> int | None:
        """The number of the entry at which the last check found the trail broken; None when it was whole."""
        stored = self.tools.vault.opened().settings.get(BROKEN)
        return int(stored) if stored else None

    def _remember(self, broken_at: int | None) -> None:
        if broken_at != self.known_break:
            with suppress(VaultNotWritable):  # what was found is told all the same
                self.tools.vault.opened().settings.put(BROKEN, None if broken_at is None else str(broken_at))
