"""Closed cases whose years are over: somebody looks at each, and keeps it longer or erases it."""

from coachdesk.desk.changes import CaseChanged, CaseListChanged, Change, SettingsChanged
from coachdesk.desk.retention import PREFIX
from coachdesk.domain.privacy import Ground
from coachdesk.domain.retention import Review
from coachdesk.i18n import mark
from coachdesk.ui.autosave import Autosave
from coachdesk.ui.card import Card
from coachdesk.ui.page import Around
from coachdesk.ui.parts.basics import button, label, row
from coachdesk.ui.parts.fold import Fold
from coachdesk.ui.parts.keyed_column import KeyedColumn
from coachdesk.ui.privacy.keep_form import KeepForm
from coachdesk.ui.privacy.names import CASE_KINDS

MOST = 50
"""Most cases on show at once; the others follow when these are done."""


class ReviewLine(Fold):
    """One closed case: how long it waits, and what can be decided."""

    def __init__(self, card: "ReviewCard", review: Review) -> None:
        super().__init__(card.language)
        self._card, self.review = card, review
        self.go, self.erase = button("plain"), button("danger", "delete")
        self.speak(self.go.setText, mark("Open the case"))
        self.speak(self.erase.setText, mark("Erase for good…"))
        self.go.clicked.connect(lambda: card.around.navigator.go("case", self.review.case.id))
        self.erase.clicked.connect(lambda: card.erase_one(self.review))
        self.form = KeepForm(card.language, card.desk, card.autosave)
        self.form.kept.connect(lambda: card.kept(self.review.case.id))
        self._locked = label("muted", wrap=True)
        self.speak(
            self._locked.setText,
            mark("This case may be read and not changed. Lift that first on its privacy page, if that is right."),
        )
        self.body.addLayout(row(self.go, self.erase, None))
        self.body.addWidget(self._locked)
        self.body.addWidget(self.form)
        self.opened.connect(self._fill)
        self.show_review(review)

    def show_review(self, review: Review) -> None:
        """Show another value."""
        self.review = review
        self._locked.setVisible(review.case.restricted)
        self.form.setVisible(not review.case.restricted)
        self.erase.setVisible(not review.case.restricted)
        if self.is_open:
            self._fill()
        self.retranslate()

    def _fill(self) -> None:
        self.form.show_case(self._card.desk.cases.open(self.review.case.id).case)

    def retranslate(self) -> None:
        super().retranslate()
        words, case = self.words, self.review.case
        closed = words.text("Closed on {date}", date=words.date(case.archived_at.astimezone().date()))
        since = words.text("to be looked at since {date}", date=words.date(self.review.since))
        self.say(words.line(case.calling_name), words.line(closed, since), words.text(CASE_KINDS[case.kind]))


class ReviewCard(Card):
    """Nothing is ever erased by itself."""

    def __init__(self, around: Around, autosave: Autosave) -> None:
        super().__init__(
            around,
            autosave,
            mark("Closed cases to look at"),
            mark(
                "Their years are over. Look at each: is there a good reason to keep it? If not, erase it. CoachDesk never erases a case by itself."
            ),
        )
        self._none, self._more = label("muted", wrap=True), label("small", wrap=True)
        self.speak(self._none.setText, mark("No case has to be looked at now."))
        self.lines: KeyedColumn[ReviewLine, Review] = KeyedColumn(self._line, ReviewLine.show_review)
        self._due: dict[str, Review] = {}
        self.box.addWidget(self._none)
        self.box.addLayout(self.lines)
        self.box.addWidget(self._more)
        self.listen(self._changed)

    def entered(self) -> None:
        self._due = {review.case.id: review for review in self.desk.retention.due()}
        self._none.setVisible(not self._due)
        self.lines.show_values(list(self._due.items())[:MOST])
        rest = len(self._due) - MOST
        self._more.setText(self.words.plural("{n} more case waits", "{n} more cases wait", rest) if rest > 0 else "")
        self._more.setVisible(rest > 0)

    def retranslate(self) -> None:
        super().retranslate()
        if self.desk.vault.unlocked:
            self.entered()

    def _line(self, case_id: str) -> ReviewLine:
        return ReviewLine(self, self._due[case_id])

    def erase_one(self, review: Review) -> None:
        """Go to the page that says what erasing does, and asks."""
        self.autosave.flush()
        self.around.navigator.go("erase", review.case.id, Ground.RETENTION)

    def kept(self, case_id: str) -> None:
        """Say until when a case is kept now."""
        day = self.desk.cases.open(case_id).case.keep_until
        if day is not None:
            self.around.speaker.tell(self.words.text("Kept until {date}.", date=self.words.date(day)))

    def _changed(self, change: Change) -> None:
        years = isinstance(change, SettingsChanged) and change.key.startswith(PREFIX)
        if isinstance(change, CaseChanged | CaseListChanged) or years:
            self.entered()
