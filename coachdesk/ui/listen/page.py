"""A page of the conversation that is more than a question: cards to lay, a scale, a web."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from coachdesk.domain.casefile import CaseFile
from coachdesk.ui.page import Speaking
from coachdesk.ui.pages.stage import StagePage
from coachdesk.ui.together.client_view import ClientView


class ListenPage(Speaking):
    """Stands in the middle of the stage Listen, with the prompt cards `cards` beside it.

    The stage shows the case by `show_file` whenever it changed or the page comes into sight; what is changed here is kept at
    once through `attempt`, and comes back through `show_file`.
    """

    cards: tuple[str, ...] = ()
    """Ids of the prompt cards beside this page."""
    begins_at: QWidget | None = None
    """What gets the focus when the page is opened; the page itself hands none on, since Tab would pass by what stands before."""
    wanted = Signal(str)
    """Asks the stage for another place, by its key; see `open_page` and `open_question`."""

    def __init__(self, stage: StagePage) -> None:
        super().__init__(stage.language)
        self.stage, self.around, self.desk, self.autosave = stage, stage.around, stage.desk, stage.autosave

    def enter(self) -> None:
        """Take the focus."""
        (self.begins_at or self).setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def file(self) -> CaseFile:
        """The case on show. Only after the stage got one."""
        assert self.stage.file is not None
        return self.stage.file

    def attempt(self, deed: Callable[[], object]) -> bool:
        """Do what may be refused; the refusal is said to the user. Whether it was done."""
        return self.stage.attempt(deed)

    def open_page(self, name: str) -> None:
        """Go to another page: "meetings", "before", "after", "energy", "domains", "scale", "web" or "picture"."""
        self.wanted.emit(f"{name}:")

    def open_question(self, question_id: str) -> None:
        """Go to a question."""
        self.wanted.emit(question_id)

    def show_file(self, file: CaseFile) -> None:
        """Show the case."""

    def place(self) -> dict[str, str]:
        """What is open on this page, in ids and numbers and never in texts; see `Page.place`."""
        return {}

    def return_to(self, place: dict[str, str]) -> None:
        """Open again what was open at a place of `place`; what is gone by now stays closed."""

    def client_view(self) -> ClientView | None:
        """What the client sees of this page on the client's own screen; None where there is nothing to do there."""
        return None
