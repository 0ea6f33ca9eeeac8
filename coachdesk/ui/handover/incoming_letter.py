"""A letter to who handed over to us, as it will be printed: that it arrived, or what we still need."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout

from coachdesk.desk.incoming import FIELDS
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.errors import CaseError, UnknownId
from coachdesk.domain.handover import Incoming
from coachdesk.domain.handover.letters import Letter, LetterForm, LetterKind
from coachdesk.i18n import isolate_ltr, mark
from coachdesk.ui import messages
from coachdesk.ui.listen.day_field import DayField
from coachdesk.ui.page import Page
from coachdesk.ui.pages.stage import StagePage
from coachdesk.ui.parts.ask_where import ask_where
from coachdesk.ui.parts.basics import button, label
from coachdesk.ui.parts.choices import Toggles
from coachdesk.ui.parts.deeds import with_keys
from coachdesk.ui.parts.paper_panel import PaperPanel
from coachdesk.ui.parts.reading import for_reading

DAYS: Final[Mapping[LetterKind, str]] = MappingProxyType(
    {LetterKind.RECEIPT: "confirmed_on", LetterKind.ASK: "asked_on"}
)
"""The field of an incoming handover that says when such a letter went out."""
LETTERS: Final[Mapping[LetterKind, str]] = MappingProxyType(
    {LetterKind.RECEIPT: mark("Confirm the receipt"), LetterKind.ASK: mark("Ask for what is missing")}
)
"""What is done with a letter."""
_FORMS: Final = MappingProxyType(
    {LetterForm.PDF: mark("PDF"), LetterForm.DOCX: mark("Word"), LetterForm.TEXT: mark("Plain text")}
)


class IncomingLetter(Page):
    """Printing or saving notes the day, which can be changed here. `closed` asks for the form again."""

    closed = Signal()

    def __init__(self, stage: StagePage, letter: Letter) -> None:
        super().__init__(stage.around)
        self.stage, self.letter, self.field = stage, letter, DAYS[letter.kind]
        self._drawn: Incoming | None = None
        title, hint = label("h2", wrap=True), label("small", wrap=True)
        self.speak(title.setText, LETTERS[letter.kind])
        self.speak(hint.setText, mark("The day is noted when you print or save the letter."))
        self.back = button("quiet", "back")
        self.speak(self.back.setText, mark("Back"))
        with_keys(self, self.back, mark("Back"), "Escape")
        self.back.clicked.connect(self.closed)
        self.day = DayField(self.language, FIELDS[self.field])
        self.day.picked.connect(self._keep_day)
        self.forms = Toggles(self.language, mark("Save it as"), _FORMS.items())
        self.forms.show_chosen([LetterForm.PDF])
        self.panel = PaperPanel(
            stage.around,
            mark("Save as a file…"),
            name=mark("The letter as it will be printed"),
            making=mark("Making the letter"),
        )
        for_reading(self)
        self.panel.printed.connect(self._printed)
        self.panel.saving.connect(self.ask_and_save)
        for part in (self.back, title, self.day, hint, self.forms):
            self.panel.column.addWidget(part)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.panel)
        self.panel.put_in_order()
        QShortcut(QKeySequence("Escape"), self, self.closed.emit)

    # --- showing ----------------------------------------------------------------------------------------------------

    def show_file(self, file: CaseFile) -> None:
        """Show the letter as the case is now; one whose handover is gone is left."""
        try:
            incoming = self.desk.incoming.incoming(file, self.letter.about)
        except UnknownId:
            self.closed.emit()
            return
        self.day.setEnabled(not self.stage.restricted)
        self.day.show_kept(getattr(incoming, self.field))
        if incoming != self._drawn:
            self._drawn = incoming
            self.make()

    def make(self) -> None:
        """Make the letter anew."""
        letters, case_id, letter = self.desk.letters, self.stage.case_id, self.letter
        self.panel.make(lambda: letters.pdf(case_id, letter))

    def entered(self) -> None:
        self.back.setFocus()

    # --- what is done with it -----------------------------------------------------------------------------------------

    def _keep_day(self) -> None:
        day, problem = self.day.day, ""
        try:
            self.desk.incoming.change(self.stage.case_id, self.letter.about, **{self.field: day})
        except CaseError as error:
            problem = messages.refusal(error, self.words)
        self.day.show_problem(problem)

    def _went_out(self) -> None:
        """It was printed or saved: from now on it counts as sent, unless a day was noted before."""
        if self.stage.restricted or self._drawn is None or getattr(self._drawn, self.field) is not None:
            return
        incoming, about = self.desk.incoming, self.letter.about
        note = incoming.confirm if self.letter.kind is LetterKind.RECEIPT else incoming.asked
        self.stage.attempt(lambda: note(self.stage.case_id, about))

    def _printed(self) -> None:
        if self.stage.attempt(lambda: self.desk.letters.printed(self.stage.case_id, self.letter)):
            self._went_out()

    def proposed_name(self) -> str:
        """A file name that tells nothing about the person."""
        stem = "receipt" if self.letter.kind is LetterKind.RECEIPT else "question"
        return f"{stem}-{self.desk.today().astimezone():%Y-%m-%d}.{self.forms.chosen[0]}"

    def ask_and_save(self) -> None:
        """Ask where, and save it in the form that was chosen."""
        form = LetterForm(self.forms.chosen[0])
        kind = f"{self.words.text(_FORMS[form])} (*.{form.value})"
        if (path := ask_where(self, self.words.text("Save as a file…"), self.proposed_name(), kind)) is not None:
            self.save_to(path, form)

    def save_to(self, path: Path, form: LetterForm) -> None:
        """Write the letter to a file and say where it is; a refusal stays in sight until the next try."""
        letters, case_id, letter = self.desk.letters, self.stage.case_id, self.letter
        self.panel.problem.say("")

        def saved(_nothing: object) -> None:
            self.around.speaker.tell(self.words.text("The paper is in {file}.", file=isolate_ltr(str(path))))
            self._went_out()

        def refused(error: Exception) -> None:
            if not isinstance(error, CaseError):
                raise error
            self.panel.problem.say(messages.refusal(error, self.words))

        self.around.background.run(lambda: letters.save(case_id, letter, path, form), saved, refused)
