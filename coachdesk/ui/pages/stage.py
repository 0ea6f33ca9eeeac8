"""What the seven stages of a case share."""

from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.errors import CaseError, VaultError
from coachdesk.domain.stages import Stage
from coachdesk.i18n import Translator
from coachdesk.ui import place
from coachdesk.ui.autosave import Autosave
from coachdesk.ui.page import Around, Page
from coachdesk.ui.parts.prompt_card import PromptCard
from coachdesk.ui.parts.reading import Reading

if TYPE_CHECKING:
    from coachdesk.ui.together.client_view import ClientView


class StagePage(Page):
    """One stage of one case at a time. The case page gives it the case, again at every change."""

    stage: Stage
    step_wanted = Signal(str)
    """Asks for a step of the plan, by its id, to be opened."""
    spot_wanted = Signal(str)
    """Asks for a question or a page of Listen, by its key."""

    def __init__(self, around: Around, autosave: Autosave) -> None:
        """`autosave` is the one of the case page: it keeps what is typed, and says so in the header."""
        super().__init__(around)
        self.autosave = autosave
        self.file: CaseFile | None = None
        self._reading = Reading(self)
        self._form = ""

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
        self.redraw()

    def redraw(self) -> None:
        """Fill every widget from the case on show; one that is restricted can be read and not changed."""
        if self.file is not None:
            self._reading.release()
            self.draw(self.file)
            self._speak_to_client()
            if self.restricted:
                self._reading.hold()

    def spoken(self) -> Translator:
        """The translator of the window for what is said to the client, in the form that the client chose."""
        return self.desk.cases.words_for(self.file.case, self.words.language) if self.file else self.words

    def _speak_to_client(self) -> None:
        """Say what is to be asked anew where another client, or this one, wants another form."""
        form = self.spoken().form
        if form != self._form:
            self._form = form
            for made in self.findChildren(PromptCard):
                made.retranslate()

    @property
    def restricted(self) -> bool:
        """Whether the case on show may be read and not changed."""
        return self.file is not None and self.file.restriction is not None

    def draw(self, file: CaseFile) -> None:
        """Fill every widget from the value. What draws again later calls `redraw`."""

    def attempt(self, change: Callable[[], object]) -> bool:
        """Change something, or say why that can't be; whether it was done."""
        try:
            change()
        except CaseError as error:
            self.around.speaker.refuse(error)
            return False
        return True

    def client_view(self) -> "ClientView | None":
        """What the client sees of what is on show, on the client's own screen; None where that is the choosing."""
        return None

    def open_part(self, key: str) -> None:
        """Show a part of the stage by its key; a stage that has none stays as it is."""

    def keep(self) -> None:
        self.autosave.flush()

    # --- what no save would take ------------------------------------------------------------------------------------

    @property
    def draft(self) -> str:
        """The setting in the vault for what no save would take; erasing a case takes all drafts along."""
        return f"draft.{self.case_id}.{self.stage}"

    @property
    def drafted(self) -> QWidget:
        """What has the fields of that draft."""
        return self

    def put_draft(self) -> None:
        """Hold what is in fields and nowhere else, before they go out of sight."""
        if self.file is not None:
            with suppress(VaultError):  # whose save is refused has said so; this is only about what else is in fields
                self.desk.settings.put(self.draft, place.unkept(self.drafted, self.place()) or None)

    def take_draft(self) -> None:
        """What was held is in its fields again, opened where it was; they say once more what is wrong."""
        if draft := self.desk.settings.get(self.draft):
            self.desk.settings.put(self.draft, None)
            with suppress(CaseError, LookupError, ValueError, StopIteration):  # what it was about is gone
                place.refill(self.drafted, draft, self._go_there)
            self.autosave.flush()

    def _go_there(self, wanted: dict[str, str]) -> None:
        if self.place() != wanted:
            self.return_to(wanted)
