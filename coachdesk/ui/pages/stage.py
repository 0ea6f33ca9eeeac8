"""What the six stages of a case share."""

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.stages import Stage
from coachdesk.ui.autosave import Autosave
from coachdesk.ui.page import Around, Page


class StagePage(Page):
    """One stage of one case at a time. The case page gives it the case, again at every change."""

    stage: Stage

    def __init__(self, around: Around, autosave: Autosave) -> None:
        """`autosave` is the one of the case page: it keeps what is typed, and says so in the header."""
        super().__init__(around)
        self.autosave = autosave
        self.file: CaseFile | None = None

    @property
    def case_id(self) -> str:
        """The case shown. Only after `show_file`."""
        assert self.file is not None
        return self.file.case.id

    def show_file(self, file: CaseFile) -> None:
        """Show this value of the case, also when it is another case than before.

        Fields that hold what is not kept yet are left alone (`autosave.waits`).
        """
        self.file = file
        self.draw(file)

    def draw(self, file: CaseFile) -> None:
        """Fill every widget from the value."""

    def keep(self) -> None:
        self.autosave.flush()
