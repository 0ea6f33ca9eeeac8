"""What the client wants to stand in his own file."""

from coachdesk.domain.errors import CaseError
from coachdesk.domain.words import Words
from coachdesk.i18n import mark
from coachdesk.ui import messages
from coachdesk.ui.autosave import Autosave
from coachdesk.ui.card import Card
from coachdesk.ui.page import Around
from coachdesk.ui.parts.basics import label
from coachdesk.ui.parts.notices import Notice
from coachdesk.ui.parts.said_fields import SaidFields


class StatementCard(Card):
    """Kept at once, with its date. Open for writing in a restricted case too: it is the client's right."""

    def __init__(self, around: Around, autosave: Autosave) -> None:
        super().__init__(
            around,
            autosave,
            mark("The client's own statement"),
            mark(
                "Does the client see something otherwise? Write it down in the client's own words. It stays with the case and "
                "goes along whenever the case is given to somebody."
            ),
        )
        self._shown = ""
        self.said = SaidFields(self.language, mark("What the client wants to say"), autosave, lines=3)
        self.said.said.connect(self._keep)
        self._date, self.problem = label("small"), Notice("bad")
        self.box.addWidget(self.said)
        self.box.addWidget(self._date)
        self.box.addWidget(self.problem)

    def entered(self) -> None:
        if self.file is None:
            return
        if self.file.case.id != self._shown:
            self._shown = self.file.case.id
            self.problem.say("")
        statement = self.file.statement
        self.said.show_words(statement.words if statement else Words(), self.file.case.client_language)
        self.retranslate()

    def retranslate(self) -> None:
        super().retranslate()
        statement = self.file.statement if self.file is not None else None
        words = self.words
        self._date.setText(words.text("Written on {date}", date=words.moment(statement.said_at)) if statement else "")
        self._date.setVisible(statement is not None)

    def _keep(self) -> None:
        assert self.file is not None
        try:
            self.desk.rights.say_statement(self.file.case.id, self.said.words_said)
        except CaseError as error:
            self.problem.say(messages.refusal(error, self.words))
            return
        self.problem.say("")
