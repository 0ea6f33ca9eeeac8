"""What can be done with the letter, and the next step of the handover: always in sight."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout

from coachdesk.desk.handover_words import SOMEBODY
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.errors import CaseError
from coachdesk.domain.handover import Referral, State
from coachdesk.domain.handover.letters import LetterForm
from coachdesk.domain.handover.passing import ENDS, passed, state_of
from coachdesk.domain.languages import OWN_NAMES
from coachdesk.i18n import isolate_ltr, mark
from coachdesk.ui import icons
from coachdesk.ui.handover.letter_side import LetterSide
from coachdesk.ui.page import Speaking
from coachdesk.ui.pages.stage import StagePage
from coachdesk.ui.parts.ask_where import ask_where
from coachdesk.ui.parts.basics import button, label
from coachdesk.ui.parts.choices import flowing
from coachdesk.ui.parts.reading import for_reading
from coachdesk.ui.tokens import LIGHT

_FORMS: Final = {
    LetterForm.PDF: (mark("PDF"), "PDF (*.pdf)"),
    LetterForm.DOCX: (mark("Word"), "Word (*.docx)"),
    LetterForm.TEXT: (mark("Plain text"), "Text (*.txt)"),
}


class LetterDeeds(Speaking):
    """`stepped` when the next step is to be taken; `turned` when the letter or the client's copy is to be shown."""

    stepped = Signal()
    turned = Signal()

    def __init__(self, stage: StagePage, side: LetterSide) -> None:
        super().__init__(stage.language)
        self._stage, self.desk, self._side = stage, stage.desk, side
        self._shown: tuple[CaseFile, Referral] | None = None
        self.stay = label("small", wrap=True)
        self.look = button("toggle", "document", checkable=True)
        self.speak(self.look.setText, mark("The letter"))
        self.copy = button("toggle", checkable=True)
        self.go_on = button("primary", "forward")
        self.look.clicked.connect(self.turned)
        self.copy.clicked.connect(self.turned)
        side.print.clicked.connect(self.print_letter)
        side.save.clicked.connect(self._show_forms)
        self.go_on.clicked.connect(self.stepped)
        for_reading(self.look, self.copy)
        buttons = flowing(self.look, self.copy, self.go_on, spacing=8)[0]
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        box.addWidget(self.stay)
        box.addWidget(buttons)
        self.look.hide()

    # --- showing ----------------------------------------------------------------------------------------------------

    def show_referral(self, file: CaseFile, referral: Referral, step: str) -> None:
        """Show what can be done about a handover; `step` is what the next step is called, "" for none."""
        self._shown = file, referral
        words, case = self.words, file.case
        self.copy.setText(
            words.text("Copy for {name} · {language}", name=case.calling_name, language=OWN_NAMES[case.client_language])
        )
        self.copy.setVisible(case.client_language != "nl")
        self.go_on.setText(step)
        self.go_on.setVisible(bool(step))
        over = file.handover
        mine = (
            state_of(over.passes, referral.id) not in ENDS and passed(over.passes, referral.id, State.RECEIVED) is None
        )
        name = referral.to.name or words.text(SOMEBODY)
        self.stay.setText(
            words.text("I stay responsible until {organisation} confirms the receipt.", organisation=name)
        )
        self.stay.setVisible(mine)

    @property
    def paper_language(self) -> str:
        """The language of what is to be shown: Dutch for the letter itself, the client's for the copy."""
        assert self._shown is not None
        return self._shown[0].case.client_language if self.copy.isChecked() else "nl"

    # --- to paper ---------------------------------------------------------------------------------------------------

    def print_letter(self) -> None:
        """Ask for a printer and print what is on show."""
        from coachdesk.ui.printing import print_with_dialog

        side = self._side
        if side.pdf is not None and side.letter is not None and print_with_dialog(self, self._stage.around, side.pdf):
            letter = side.letter
            self._stage.attempt(lambda: self.desk.letters.printed(self._stage.case_id, letter))

    def _show_forms(self) -> None:
        menu = QMenu(self)
        for form, (text, _kind) in _FORMS.items():
            menu.addAction(
                icons.icon("save_file", LIGHT.text), self.words.text(text), lambda form=form: self.ask_and_save(form)
            )
        menu.exec(self._side.save.mapToGlobal(self._side.save.rect().bottomLeft()))

    def proposed_name(self, form: LetterForm) -> str:
        """A file name that tells nothing about the person."""
        day = self.desk.today().astimezone()
        return f"letter-{day:%Y-%m-%d}-{self.paper_language}.{form.value}"

    def ask_and_save(self, form: LetterForm) -> None:
        """Ask where, and save what is on show."""
        text, kind = _FORMS[form]
        if (path := ask_where(self, self.words.text(text), self.proposed_name(form), kind)) is not None:
            self.save_to(path, form)

    def save_to(self, path: Path, form: LetterForm) -> None:
        """Write the letter to a file and say where it is."""
        letter, words = self._side.letter, self.words
        if letter is None:
            return
        try:
            self.desk.letters.save(self._stage.case_id, letter, path, form)
        except CaseError as error:
            self._stage.around.speaker.refuse(error)
            return
        self._stage.around.speaker.tell(words.text("The letter is in {file}.", file=isolate_ltr(str(path))))
