"""Requests of clients about their data: those that wait, with the time that is left, and those that were answered."""

from collections.abc import Iterable

from coachdesk.desk.changes import CaseListChanged, Change, RequestChanged
from coachdesk.domain.registers import Request, RequestKind, RequestOutcome
from coachdesk.i18n import mark
from coachdesk.ui.autosave import Autosave
from coachdesk.ui.card import Card
from coachdesk.ui.page import Around
from coachdesk.ui.parts.basics import label
from coachdesk.ui.parts.fold import Fold
from coachdesk.ui.parts.keyed_column import KeyedColumn
from coachdesk.ui.privacy.answered_line import AnsweredLine
from coachdesk.ui.privacy.names import OUTCOMES, REQUESTS
from coachdesk.ui.privacy.new_kind import NewKind
from coachdesk.ui.privacy.request_form import RequestForm


class RequestsCard(Card):
    """A new request is kept as soon as it is known what is asked; the rest follows in its form."""

    def __init__(self, around: Around, autosave: Autosave) -> None:
        super().__init__(
            around,
            autosave,
            mark("Requests of clients"),
            mark(
                "A client may see everything that is kept, and ask to correct it, erase it or leave it alone. You answer within one month, and it costs nothing."
            ),
        )
        self.asking = NewKind(
            self.language,
            mark("New request"),
            "plus",
            mark("What does the client ask?"),
            REQUESTS.items(),
            mark("Not now"),
        )
        self.asking.picked.connect(self._make)
        self._none = label("muted", wrap=True)
        self.speak(self._none.setText, mark("No request waits for an answer."))
        self.open_ones: KeyedColumn[RequestForm, Request] = KeyedColumn(self._form, RequestForm.show_request)
        self.closed = Fold(self.language)
        self.closed_ones: KeyedColumn[AnsweredLine, Request] = KeyedColumn(self._line, AnsweredLine.show_request)
        self.closed.body.addLayout(self.closed_ones)
        self.box.addWidget(self.asking)
        self.box.addWidget(self._none)
        self.box.addLayout(self.open_ones)
        self.box.addWidget(self.closed)
        self.listen(self._changed)

    def entered(self) -> None:
        self._draw(self.desk.registers.requests())

    def retranslate(self) -> None:
        super().retranslate()
        if self.desk.vault.unlocked:
            self.entered()

    def _draw(self, requests: Iterable[Request]) -> None:
        kept = tuple(requests)
        still_open = [(r.id, r) for r in kept if r.open]
        answered = [(r.id, r) for r in kept if not r.open]
        self._none.setVisible(not still_open)
        self.open_ones.show_values(still_open)
        self.closed_ones.show_values(answered)
        self.closed.setVisible(bool(answered))
        self.closed.say(self.words.plural("{n} request was answered", "{n} requests were answered", len(answered)))

    def _form(self, request_id: str) -> RequestForm:
        made = RequestForm(self.around, self.autosave, self.desk.registers.request(request_id))
        made.opened.connect(lambda: self._opened(request_id))
        return made

    def _opened(self, request_id: str) -> None:
        """One at a time: the others fold."""
        for each, form in self.open_ones.parts.items():
            if each != request_id:
                form.show_open(False)

    def _line(self, request_id: str) -> AnsweredLine:
        made = AnsweredLine(self.language, self.desk.registers.request(request_id))
        made.again.clicked.connect(lambda: self._again(request_id))
        return made

    def _again(self, request_id: str) -> None:
        self.desk.registers.reopen_request(request_id)
        self.show_one(request_id)

    def _make(self, kind: str) -> None:
        self.show_one(self.desk.registers.new_request(RequestKind(kind)).id)

    def show_one(self, request_id: str) -> None:
        """Unfold the form of a request that waits."""
        form = self.open_ones.parts[request_id]
        form.show_open(True)
        self._opened(request_id)
        form.case.search.setFocus()

    def _changed(self, change: Change) -> None:
        if isinstance(change, RequestChanged | CaseListChanged):
            if (
                isinstance(change, RequestChanged)
                and change.request.outcome is not RequestOutcome.OPEN
                and self.isVisible()
            ):
                how = self.words.text(OUTCOMES[change.request.outcome])
                self.around.speaker.tell(self.words.text("Kept in the register: {outcome}", outcome=how))
            self.entered()
