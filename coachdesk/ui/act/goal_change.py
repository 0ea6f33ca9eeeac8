"""Asking why a goal changes and who decided, before the next version is made."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from coachdesk.desk.choice_words import CHOOSERS
from coachdesk.domain.course import Chooser, GoalState
from coachdesk.domain.errors import CaseError, ReasonMissing
from coachdesk.domain.words import Words
from coachdesk.i18n import mark
from coachdesk.ui import messages
from coachdesk.ui.autosave import Autosave
from coachdesk.ui.language import Language
from coachdesk.ui.page import Speaking
from coachdesk.ui.parts.basics import button, column, label
from coachdesk.ui.parts.choices import Flow, Toggles
from coachdesk.ui.parts.notices import Notice
from coachdesk.ui.parts.said_fields import SaidFields
from coachdesk.ui.place import LOOSE

DEEDS: Final = {
    "": mark("Change the goal"),
    GoalState.REACHED: mark("The goal is reached"),
    GoalState.PAUSED: mark("Pause the goal"),
    GoalState.DROPPED: mark("Drop the goal"),
    GoalState.GOING: mark("Go on with the goal"),
}
"""What can be done with a goal that makes its next version, by how it then stands with it; "" leaves that as it is."""


class GoalChange(Speaking):
    """`wanted` is sent when a reason and who decided are given: `reason` and `decided` are they; `left` without them."""

    wanted = Signal()
    left = Signal()

    def __init__(self, language: Language, autosave: Autosave) -> None:
        super().__init__(language)
        self.deed = ""
        self._title = label("h3", wrap=True)
        self.field = SaidFields(language, mark("Why does the goal change?"), autosave, on_paper=False)
        for typed in (self.field.typed, self.field.interpreted):
            typed.setProperty(LOOSE, True)  # kept nowhere until the version is made
        self.who = Toggles(language, mark("Who decided?"), CHOOSERS.items())
        self.problem = Notice("bad")
        self.go, self.back = button("primary", "check"), button("quiet")
        self.speak(self.go.setText, mark("Make a new version"))
        self.speak(self.back.setText, mark("No, go back"))
        self.go.clicked.connect(self._want)
        self.back.clicked.connect(self.left)
        deeds = QWidget()
        flow = Flow(deeds)
        for made in (self.go, self.back):
            flow.addWidget(made)
        frame = QFrame()
        frame.setProperty("role", "card-soft")
        inside = column(self._title, self.field, self.who, self.problem, deeds, spacing=12)
        inside.setContentsMargins(16, 12, 16, 14)
        frame.setLayout(inside)
        self.setLayout(column(frame))

    def ask(self, deed: str, client_language: str) -> None:
        """Ask for the reason of a deed of DEEDS, from the beginning."""
        self.deed = deed
        self.field.show_words(Words(), client_language)
        self.who.show_chosen([])
        self.problem.say("")
        self.retranslate()

    @property
    def decided(self) -> Chooser:
        """Who decided; not asked while nobody is pressed in."""
        return Chooser(next(iter(self.who.chosen), Chooser.NOT_ASKED))

    def retranslate(self) -> None:
        super().retranslate()
        self._title.setText(self.words.text(DEEDS[self.deed]))

    def _want(self) -> None:
        try:
            missing = not self.field.words_said
        except CaseError as error:
            self.problem.say(messages.refusal(error, self.words))
            return
        if missing:
            self.problem.say(messages.refusal(ReasonMissing(), self.words))
            self.field.typed.setFocus()
        elif self.decided is Chooser.NOT_ASKED:
            self.problem.say(self.words.text("Choose who decided."))
            self.who.setFocus()
        else:
            self.wanted.emit()
