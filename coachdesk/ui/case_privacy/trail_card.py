"""Who did what with this case, and when."""

from coachdesk.i18n import mark
from coachdesk.ui.autosave import Autosave
from coachdesk.ui.page import Around
from coachdesk.ui.trail_cards import TrailCardBase


class TrailCard(TrailCardBase):
    """The entries of one case."""

    def __init__(self, around: Around, autosave: Autosave) -> None:
        super().__init__(around, autosave, mark("Who did what with this case"))

    @property
    def case_id(self) -> str | None:
        return self.file.case.id if self.file is not None else None
