"""How long this case is kept: its kind, when it was closed, and a day that somebody chose."""

from coachdesk.domain.cases import CaseKind
from coachdesk.domain.errors import CaseError
from coachdesk.i18n import mark
from coachdesk.ui.autosave import Autosave
from coachdesk.ui.card import Card
from coachdesk.ui.page import Around
from coachdesk.ui.parts.basics import label
from coachdesk.ui.parts.choices import Toggles
from coachdesk.ui.privacy.keep_form import KeepForm
from coachdesk.ui.privacy.names import CASE_KINDS


class KeepingCard(Card):
    """Kept at once; a case that may only be read shows and changes nothing."""

    def __init__(self, around: Around, autosave: Autosave) -> None:
        super().__init__(
            around,
            autosave,
            mark("How long this case is kept"),
            mark("When its years are over, somebody looks whether it is still needed. It is never erased by itself."),
        )
        self.kind = Toggles(self.language, mark("What kind of case is it?"), CASE_KINDS.items())
        self.kind.picked.connect(self._take_kind)
        self.state = label("", wrap=True)
        self.form = KeepForm(self.language, self.desk, autosave)
        self.box.addWidget(self.kind)
        self.box.addWidget(self.state)
        self.box.addWidget(self.form)

    def entered(self) -> None:
        file = self.file
        if file is None or not self.desk.vault.unlocked:
            return
        self.kind.show_chosen([file.case.kind])
        self.kind.setEnabled(file.restriction is None)
        self.form.setVisible(file.restriction is None and file.case.archived_at is not None)
        self.form.show_case(file.case)
        self.state.setText(self._state())

    def retranslate(self) -> None:
        super().retranslate()
        self.entered()

    def _state(self) -> str:
        assert self.file is not None
        case, words, day = self.file.case, self.words, self.desk.retention.review_on(self.file)
        years = self.desk.retention.years(case.kind)
        if case.archived_at is None or day is None:
            return words.plural(
                "The case is not closed. {n} year after closing it comes up to be looked at.",
                "The case is not closed. {n} years after closing it comes up to be looked at.",
                years,
            )
        closed = words.date(case.archived_at.astimezone().date())
        return words.text(
            "Closed on {closed}. It comes up to be looked at on {date}.", closed=closed, date=words.date(day)
        )

    def _take_kind(self) -> None:
        assert self.file is not None
        try:
            self.desk.retention.set_kind(self.file.case.id, CaseKind(self.kind.chosen[0]))
        except CaseError as error:
            self.around.speaker.refuse(error)
            self.kind.show_chosen([self.file.case.kind])
