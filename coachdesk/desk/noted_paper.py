"""A paper of a case that leaves CoachDesk: that it did stands in the trail."""

from pathlib import Path
from typing import ClassVar

from coachdesk.desk.base import Area
from coachdesk.domain.trail import Deed


class NotedPaper(Area):
    """For an area of work that has one kind of paper."""

    document: ClassVar[str]
    """What the trail calls this paper."""

    def _printed(self, case_id: str, language: str, **detail: str) -> None:
        """The printer took it; `detail` holds the ids of what it is about."""
        self._note_paper(Deed.CASE_PRINTED, case_id, language, detail)

    def _write_noted(self, made: bytes, case_id: str, language: str, path: Path, **detail: str) -> None:
        """Write it where the user asked: whole or not at all. Raises FileNotWritable."""
        self._note_paper(Deed.CASE_EXPORTED, case_id, language, detail)
        self.write(path, made)

    def _note_paper(self, deed: Deed, case_id: str, language: str, detail: dict[str, str]) -> None:
        trail = self.tools.vault.opened().trail
        trail.note(deed, case_id, once=False, document=self.document, language=language, **detail)
