"""A request that was answered, in words."""

from PySide6.QtWidgets import QVBoxLayout

from coachdesk.domain.registers import Request
from coachdesk.i18n import mark
from coachdesk.ui.language import Language
from coachdesk.ui.page import Speaking
from coachdesk.ui.parts.basics import button, column, label, row
from coachdesk.ui.parts.deeds import deed_on
from coachdesk.ui.privacy.names import OUTCOMES, REQUESTS


class AnsweredLine(Speaking):
    """What was asked, when, how it ended and why; `again` opens it once more."""

    def __init__(self, language: Language, request: Request) -> None:
        super().__init__(language)
        self._request = request
        self._title, self._line, self._why = label("", wrap=True), label("small", wrap=True), label("small", wrap=True)
        self.again = button("quiet", "undo")
        self.speak(self.again.setText, mark("Open again"))
        whole = row(column(self._title, self._line, self._why, spacing=1), self.again)
        whole.setStretch(0, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addLayout(whole)
        self.retranslate()

    def show_request(self, request: Request) -> None:
        """Show another value."""
        self._request = request
        self.retranslate()

    def retranslate(self) -> None:
        super().retranslate()
        words, request = self.words, self._request
        kind, outcome = words.text(REQUESTS[request.kind]), words.text(OUTCOMES[request.outcome])
        self._title.setText(words.line(kind, outcome))
        received = words.text("Received on {date}", date=words.date(request.received_on))
        done = words.text("answered on {date}", date=words.date(request.done_on)) if request.done_on else ""
        self._line.setText(words.line(received, done))
        self._why.setText(words.line(request.outcome_reason.strip()))
        self._why.setVisible(bool(request.outcome_reason.strip()))
        self.again.setAccessibleName(deed_on(words, self.again.text(), words.line(kind, self._line.text())))
