"""How sure the client is of each step, on his own screen: a ladder from 0 to 10, between two faces."""

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QWidget

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.steps import MOST_SURE, SURE_ENOUGH, Step
from coachdesk.i18n import mark_to_client
from coachdesk.ui.parts.basics import card, column, row
from coachdesk.ui.parts.step_words import sentence_of
from coachdesk.ui.parts.tongues import Line, Tongues
from coachdesk.ui.together.ladder import End, Ladder
from coachdesk.ui.together.look import Look
from coachdesk.ui.together.pair import PairLabel

if TYPE_CHECKING:
    from coachdesk.ui.together.goal import GoalTogether

_SMALLER: Final = mark_to_client("Shall we make this step smaller?")
_NUMBERS: Final = range(MOST_SURE + 1)


class SurePage(QWidget):
    """The steps of one card that are still to be done."""

    title = mark_to_client("How sure are you that this will work?")
    hint = mark_to_client("0 is not sure at all. 10 is very sure. A low number helps too.")

    def __init__(self, view: "GoalTogether", card_id: str) -> None:
        super().__init__()
        self._view = view
        self._tongues, self._look = Tongues(view.around.language.words), Look()
        self.ladders: dict[str, Ladder] = {}
        self._smaller: dict[str, PairLabel] = {}
        whole = column(spacing=12)
        for step in view.file.steps_of(card_id):
            if step.done_at is not None:
                continue
            ladder = Ladder(view.around, End.SAD, End.GLAD, _NUMBERS, "client-word")
            self.ladders[step.id] = ladder
            ladder.given.connect(lambda sure, step_id=step.id: self._keep(step_id, sure))
            smaller = self._smaller[step.id] = PairLabel(view.around, "client-hint")
            frame, box = card(margin=16, spacing=8)
            for part in (ladder, smaller):
                box.addWidget(part)
            whole.addWidget(frame)
        whole.addStretch(1)
        self.setLayout(row(whole))

    def say(self, tongues: Tongues, look: Look) -> None:
        """Say everything in the languages of the screen."""
        self._tongues, self._look = tongues, look

    def show_file(self, file: CaseFile) -> None:
        """Show each step, and how sure he is."""
        tongues = self._tongues
        for step in file.steps:
            if step.id not in self.ladders:
                continue
            ladder, smaller = self.ladders[step.id], self._smaller[step.id]
            ladder.say(self._line(step), tongues.first, self._look)
            ladder.show_mark(step.confidence)
            smaller.setVisible(step.confidence is not None and step.confidence < SURE_ENOUGH)
            smaller.show_line(tongues.line(lambda each: each.to_client(_SMALLER)), tongues.first)

    def _line(self, step: Step) -> Line:
        content = self._view.around.desk.content
        if step.phrase_id is None:
            return self._tongues.own(step.words)
        return self._tongues.line(lambda each: sentence_of(step, content, each))

    def _keep(self, step_id: str, sure: int | None) -> None:
        view = self._view
        if not view.attempt(lambda: view.around.desk.goals.sure(view.file.case.id, step_id, sure)):
            view.show_file(view.file)
