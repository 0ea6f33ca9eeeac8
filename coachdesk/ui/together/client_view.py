"""What stands in the middle of the client's own screen."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.errors import CaseError
from coachdesk.i18n import Translator
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
    head_changed = Signal()
    """The question or the line below it is another one now."""
    answered = Signal(bool)
    """Whether the question was answered, and need not stand there any more."""
    refused = Signal(object)
    """Carries a CaseError; the window says it in the language of the screen."""

    def __init__(self, around: Around, file: CaseFile) -> None:
        super().__init__()
        self.around, self.file = around, file

    def heading(self, words: Translator) -> str:
        """The question at the top, or ""; for texts that are not in `title`."""
        return words.to_client(self.title) if self.title else ""

    def below(self, words: Translator) -> str:
        """The line below the question, or ""; for texts that are not in `hint`."""
        return words.to_client(self.hint) if self.hint else ""

    def say(self, tongues: Tongues, look: Look) -> None:
        """Say every line in the languages of the screen, in the sizes of this client. Called again when either changes."""

    def show_file(self, file: CaseFile) -> None:
        """The case was changed, here or by an undo: show it."""
        self.file = file

    def attempt(self, deed: Callable[[], object]) -> bool:
        """Do what may be refused; the refusal is said on the screen. Whether it was done."""
        try:
            deed()
        except CaseError as error:
            self.refused.emit(error)
            return False
        return True

    def keep(self) -> None:
        """Keep what was typed and not kept yet. Called before the screen is left or the vault locks."""
