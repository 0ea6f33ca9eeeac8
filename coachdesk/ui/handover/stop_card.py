"""What is to be done once a consent was taken back after the letter had gone out: tell the recipient, and note when."""

from collections.abc import Callable
from pathlib import Path

from coachdesk.desk.handover_words import todo_in_words
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.handover import Consent, Referral
from coachdesk.domain.handover.due import Todo, to_be_told
from coachdesk.domain.handover.letters import Letter, LetterForm, LetterKind
from coachdesk.i18n import mark
from coachdesk.ui.handover.consent_paper import ShortPaper
from coachdesk.ui.listen.day_field import DayField
from coachdesk.ui.page import Speaking
from coachdesk.ui.pages.stage import StagePage
from coachdesk.ui.parts.basics import column
from coachdesk.ui.parts.notices import Notice
from coachdesk.ui.parts.reading import for_reading


class StopCard(Speaking):
    """Hidden where nobody has to be told."""

    def __init__(self, stage: StagePage) -> None:
        super().__init__(stage.language)
        self._stage = stage
        self._consent: Consent | None = None
        self.notice = Notice("")
        self.paper = ShortPaper(
            stage,
            mark("Print the letter to stop…"),
            self._making,
            lambda: stage.desk.letters.printed(stage.case_id, self.letter),
            self._save,
            "letter",
        )
        self.told = DayField(stage.language, mark("Told the recipient to stop on"))
        self.told.picked.connect(self._tell)
        for_reading(self)
        self.setLayout(column(self.notice, self.paper, self.told, spacing=8))
        self.hide()

    @property
    def letter(self) -> Letter:
        """The letter about the consent that was taken back."""
        assert self._consent is not None
        return Letter(LetterKind.STOP, self._consent.id)

    def show_about(self, file: CaseFile, referral: Referral | None) -> None:
        """Show what is to be done about a handover; None for a guide, to whom no letter went out."""
        self._consent = to_be_told(file.handover, referral.id) if referral is not None else None
        self.setVisible(self._consent is not None)
        if self._consent is None or referral is None:
            return
        self.notice.say(todo_in_words(Todo.TELL_STOP, referral.to.name, self.words))
        self.told.show_kept(None)

    def _making(self) -> Callable[[], bytes]:
        stage, case_id, letter = self._stage, self._stage.case_id, self.letter
        return lambda: stage.desk.letters.pdf(case_id, letter)

    def _save(self, path: Path) -> None:
        self._stage.desk.letters.save(self._stage.case_id, self.letter, path, LetterForm.PDF)

    def _tell(self) -> None:
        stage, consent, day = self._stage, self._consent, self.told.day
        if consent is None or day is None:
            return
        if not stage.attempt(lambda: stage.desk.handing.recipient_told(stage.case_id, consent.id, day)):
            self.told.show_day(None)
