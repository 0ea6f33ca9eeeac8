"""Who did what in this vault, and when."""

from coachdesk.domain.trail import TrailEntry
from coachdesk.i18n import mark
from coachdesk.ui.autosave import Autosave
from coachdesk.ui.page import Around
from coachdesk.ui.trail_cards import TrailCardBase


class WholeTrailCard(TrailCardBase):
    """All entries, each with the name of its case."""

    def __init__(self, around: Around, autosave: Autosave) -> None:
        self._names: dict[str, str] = {}
        super().__init__(around, autosave, mark("Who did what in this vault"))

    def entered(self) -> None:
        self._names.clear()
        super().entered()

    def about(self, entry: TrailEntry) -> str:
        """The client's name, as long as the case is here."""
        if not entry.case_id:
            return ""
        if entry.case_id not in self._names:
            self._names[entry.case_id] = self.desk.cases.name(entry.case_id)
        name = self._names[entry.case_id]
        return self.words.line(name) if name else self.words.text("A case that was erased")
