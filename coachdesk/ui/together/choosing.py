"""Choosing what matters most: cards beside each other, and what was chosen in order."""

from collections.abc import Iterable

from PySide6.QtCore import Signal

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.choosing import LIMIT, Outcome
from coachdesk.domain.course.cards import in_order
from coachdesk.domain.faces import Face
from coachdesk.i18n import mark, mark_to_client
from coachdesk.ui.page import Around
from coachdesk.ui.parts.sort_names import tones
from coachdesk.ui.parts.tongues import Tongues
from coachdesk.ui.together.choice_answers import ChoiceAnswers
from coachdesk.ui.together.look import Look
from coachdesk.ui.together.rank_view import RankView
from coachdesk.ui.together.thanks import Thanks


class Choosing(RankView):
    """At most three cards, in the client's order; not choosing is an answer too. `went_on` is sent after a choice."""

    title = mark_to_client("What is most important for you now?")
    hint = mark_to_client("Choose at most three cards and put them in your order. No answer is wrong.")
    full = mark_to_client("Three is the most. Take one away first.")
    mine = mark("My choice")
    limit = LIMIT
    went_on = Signal()

    def __init__(self, around: Around, file: CaseFile, *, of_placed: bool = False) -> None:
        """With `of_placed` the cards are those that the client put in order, where there are any, and more comes after."""
        self._of_placed = of_placed
        super().__init__(around, file)
        self._before = file
        self._answers = ChoiceAnswers(around)
        self._column.put_below(self._answers)
        self.choose, self.not_now = self._answers.choose, self._answers.not_now
        self.no_choice = self._answers.no_choice
        self.choose.clicked.connect(self.decide)
        self.not_now.clicked.connect(lambda: self.decline(Outcome.NOT_NOW))
        self.no_choice.clicked.connect(lambda: self.decline(Outcome.DOES_NOT_WANT))
        self.thanks = Thanks(around)
        self.thanks.again.connect(self._back_to_cards)
        self.thanks.hide()
        self.layout().addWidget(self.thanks)
        self.mark_cards()

    # --- showing ----------------------------------------------------------------------------------------------------

    def faces(self) -> Iterable[Face]:
        desk, file = self.around.desk.choosing, self.file
        placed = [card.id for card in in_order(file.course.cards)] if self._of_placed else []
        if not placed:
            return desk.on_table(file)
        return tuple(desk.face(file, card) for card in dict.fromkeys((*placed, *tones(file), *file.choice.area_ids)))

    def chosen(self) -> tuple[str, ...]:
        return self.file.choice.area_ids

    def say(self, tongues: Tongues, look: Look) -> None:
        self._answers.say(tongues, look)
        super().say(tongues, look)
        self.thanks.say(tongues, look)

    def show_file(self, file: CaseFile) -> None:
        undone = file.choice != self.file.choice and not self.thanks.isHidden()
        super().show_file(file)
        if undone:
            self._back_to_cards()

    def mark_cards(self) -> None:
        super().mark_cards()
        if hasattr(self, "choose"):
            self.choose.setEnabled(bool(self.ranks.ids))

    # --- answering --------------------------------------------------------------------------------------------------

    def kept(self, ids: tuple[str, ...]) -> object:
        return self.around.desk.choosing.move(self.file.case.id, ids, self._language)

    def decide(self) -> None:
        """ "This is my choice"."""
        self.keep_order()
        if self._of_placed:
            self.went_on.emit()
        else:
            self._thank()

    def decline(self, outcome: Outcome) -> None:
        """ "Not now" and "I do not want to choose" are answers too."""
        desk, case_id = self.around.desk.choosing, self.file.case.id
        if self.attempt(lambda: desk.decline(case_id, outcome, self._language)):
            self.settle()
            self._thank()

    def settle(self) -> None:
        """All that was chosen here is one thing to undo from now on."""
        self.around.desk.choosing.settled(self.file.case.id, self._before)
        self._before = self.file

    def _thank(self) -> None:
        self._body.hide()
        self.thanks.show()
        self.answered.emit(True)

    def _back_to_cards(self) -> None:
        self.thanks.hide()
        self._body.show()
        self.answered.emit(False)
