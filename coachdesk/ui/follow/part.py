"""A part of the stage Follow: one of several that take turns in the middle."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from coachdesk.domain.casefile import CaseFile
from coachdesk.ui.page import Speaking
from coachdesk.ui.pages.stage import StagePage
from coachdesk.ui.together.client_view import ClientView


class FollowPart(Speaking):
    """The stage shows the case by `show_file` whenever it changed or the part comes into sight."""

    begins_at: QWidget | None = None
    """What gets the focus when the part is opened."""
    wanted = Signal(str)
    """Asks the stage for another part, by its key."""

    def __init__(self, stage: StagePage) -> None:
        super().__init__(stage.language)
        self.stage, self.around, self.desk, self.autosave = stage, stage.around, stage.desk, stage.autosave

    @property
    def file(self) -> CaseFile:
        """The case on show. Only after the stage got one."""
        assert self.stage.file is not None
        return self.stage.file

    def enter(self) -> None:
        """Take the focus."""
        (self.begins_at or self).setFocus(Qt.FocusReason.OtherFocusReason)

    def attempt(self, deed: Callable[[], object]) -> bool:
        """Do what may be refused; the refusal is said to the user. Whether it was done."""
        return self.stage.attempt(deed)

    def show_file(self, file: CaseFile) -> None:
        """Show the case."""

    def client_view(self) -> ClientView | None:
        """What the client sees of it on the client's own screen; None where there is nothing to see there."""
        return None
