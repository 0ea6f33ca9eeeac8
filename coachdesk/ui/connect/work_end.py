"""How a place to work came out: asked when it ends, with why it stopped."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QWidget

from coachdesk.desk.work import ENDINGS, FIELDS
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.connection.work import Ending, Placement, Standing
from coachdesk.domain.errors import CaseError
from coachdesk.domain.words import Words
from coachdesk.i18n import mark
from coachdesk.ui import messages
from coachdesk.ui.page import Speaking
from coachdesk.ui.parts.basics import button, column, label, row
from coachdesk.ui.parts.choices import Flow, Toggles
from coachdesk.ui.parts.notices import Notice
from coachdesk.ui.parts.said_fields import SaidFields
from coachdesk.ui.place import LOOSE

if TYPE_CHECKING:
    from coachdesk.ui.connect.work_form import WorkForm


class WorkEnd(Speaking):
    """A button while it goes on, the question when that is pressed, and what came of it afterwards."""

    def __init__(self, form: "WorkForm") -> None:
        super().__init__(form.language)
        self._form, self._about = form, ""
        self.open = button("plain", "leave")
        self.speak(self.open.setText, mark("The work ends"))
        self.open.clicked.connect(self.ask)
        endings = ((each, ENDINGS[each]) for each in Ending if each is not Ending.NOT_YET)
        self.ending = Toggles(self.language, FIELDS["ending"], endings)
        self.why = SaidFields(self.language, FIELDS["ended_why"], form.stage.autosave, lines=1, on_paper=False)
        for field in (self.why.typed, self.why.interpreted):
            field.setProperty(LOOSE, True)  # kept nowhere until it has ended
        self.problem = Notice("bad")
        self.go, self.back = button("primary", "check"), button("quiet")
        self.speak(self.go.setText, mark("The work has ended"))
        self.speak(self.back.setText, mark("No, go back"))
        self.go.clicked.connect(self._end)
        self.back.clicked.connect(self._leave)
        deeds = QWidget()
        flow = Flow(deeds)
        for made in (self.go, self.back):
            flow.addWidget(made)
        self.asked = QFrame()
        self.asked.setProperty("role", "card-soft")
        inside = column(self.ending, self.why, self.problem, deeds, spacing=12)
        inside.setContentsMargins(16, 12, 16, 14)
        self.asked.setLayout(inside)
        self.asked.hide()
        self.said = label("", wrap=True)
        self.setLayout(column(row(self.open, None), self.asked, self.said))

    def show_placement(self, _file: CaseFile, place: Placement) -> None:
        """Show how it came out, or the way to say so."""
        words, ended = self.words, place.standing is Standing.ENDED
        if place.id != self._about or ended:
            self._about = place.id
            self.asked.hide()
        self.open.setVisible(not ended and self.asked.isHidden())
        day = words.date(place.ended_on) if place.ended_on is not None else ""
        self.said.setText(words.line(words.text(ENDINGS[place.ending]), day, place.ended_why.shown_in(words.language)))
        self.said.setVisible(ended)

    def held(self) -> bool:
        """Whether it is being said how it came out, which would be lost."""
        if self.asked.isHidden() or not (self.ending.chosen or self.why.says_something):
            return False
        self.why.typed.setFocus()
        return True

    def ask(self) -> None:
        """Ask how it came out; what is being written already stays."""
        if not self.asked.isHidden():
            return
        self.ending.show_chosen([])
        self.why.show_words(Words(), self._form.part.file.case.client_language)
        self.problem.say("")
        self.open.hide()
        self.asked.show()
        self.ending.setFocus()

    def _leave(self) -> None:
        self.asked.hide()
        self.open.show()
        self.open.setFocus()

    def _end(self) -> None:
        """Keep how it came out; what lacks is said, and nothing lost."""
        form = self._form
        if not self.ending.chosen:
            self.problem.say(self.words.text("Choose how it came out."))
            self.ending.setFocus()
            return
        ending = Ending(self.ending.chosen[0])
        try:
            form.desk.end(form.stage.case_id, form.record.id, ending, self.why.words_said)
        except CaseError as error:
            self.problem.say(messages.refusal(error, self.words))
            self.why.typed.setFocus()
