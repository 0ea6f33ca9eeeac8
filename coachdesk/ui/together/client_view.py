"""What stands in the middle of the client's own screen."""

from PySide6.QtWidgets import QWidget

from coachdesk.domain.casefile import CaseFile
from coachdesk.ui.page import Around
from coachdesk.ui.parts.tongues import Tongues
from coachdesk.ui.together.look import Look


class ClientView(QWidget):
    """Something to do for the client; whoever makes it keeps what is done through the desk at once.

    Nothing here speaks of the consultant's notes, prompt cards or other clients.
    """

    title = ""
    """Source text of the question at the top, marked with mark_to_client."""
    hint = ""
    """Source text of the line below it, or ""."""

    def __init__(self, around: Around, file: CaseFile) -> None:
        super().__init__()
        self.around, self.file = around, file

    def say(self, tongues: Tongues, look: Look) -> None:
        """Say every line in the languages of the screen, in the sizes of this client. Called again when either changes."""
        raise NotImplementedError

    def show_file(self, file: CaseFile) -> None:
        """The case was changed, here or by an undo: show it."""
        self.file = file
