"""The plan on the client's own screen: where am I on each goal, how sure am I of each step, and do I agree."""

from typing import Final

from PySide6.QtWidgets import QStackedWidget, QWidget

from coachdesk.domain.casefile import CaseFile
from coachdesk.i18n import Translator, mark_to_client
from coachdesk.ui.page import Around
from coachdesk.ui.parts.basics import column, label, row
from coachdesk.ui.parts.scroll import Scrolling
from coachdesk.ui.parts.tongues import Tongues
from coachdesk.ui.together.client_view import ClientView
from coachdesk.ui.together.goal_agree import AgreePage
from coachdesk.ui.together.goal_page import GoalPage
from coachdesk.ui.together.goal_sure import SurePage
from coachdesk.ui.together.look import Look
from coachdesk.ui.together.pair import LineButton, fit_loudspeakers, with_loudspeaker

Part = GoalPage | SurePage | AgreePage
_BACK, _ON = mark_to_client("Back"), mark_to_client("Next")
_BUTTON: Final = 180
"""Least pixels of the buttons that turn the pages."""


class GoalTogether(ClientView):
    """One page at a time; every page may be passed by. What is pressed is kept at once."""

    def __init__(self, around: Around, file: CaseFile) -> None:
        super().__init__(around, file)
        self._tongues = Tongues(around.language.words)
        self.parts = self._parts(file)
        self._stack = QStackedWidget()
        for part in self.parts:
            self._stack.addWidget(Scrolling(part))
        self.back, self.on = LineButton(around, "both"), LineButton(around, "primary")
        self._number = label("client-hint")
        self.back.clicked.connect(lambda: self.turn(-1))
        self.on.clicked.connect(lambda: self.turn(1))
        for made in (self.back, self.on):
            made.setMinimumWidth(_BUTTON)
        self._turns = {made: QWidget() for made in (self.back, self.on)}
        for made, holder in self._turns.items():
            holder.setLayout(with_loudspeaker(made))
        turns = row(self._turns[self.back], None, self._number, None, self._turns[self.on])
        whole = column(self._stack, turns, spacing=10)
        whole.setStretch(0, 1)
        self.setLayout(whole)
        self._show_at()

    def _parts(self, file: CaseFile) -> tuple[Part, ...]:
        """A page for each goal that says what is expected, one for the steps of each card, and the question at the end."""
        found: list[Part] = []
        for card in self.cards:
            if self.around.desk.goals.goal(file, card).expected:
                found.append(GoalPage(self, card))
            if any(step.done_at is None for step in file.steps_of(card)):
                found.append(SurePage(self, card))
        return (*found, AgreePage(self))

    @property
    def cards(self) -> tuple[str, ...]:
        """The chosen cards, without those whose goal rests: nothing is asked about them, and the paper leaves them out."""
        return tuple(priority.area_id for priority in self.file.on_plan)

    @property
    def part(self) -> Part:
        """The page on show."""
        return self.parts[self._stack.currentIndex()]

    # --- showing ----------------------------------------------------------------------------------------------------

    def heading(self, words: Translator) -> str:
        return words.to_client(self.part.title)

    def below(self, words: Translator) -> str:
        return words.to_client(self.part.hint)

    def say(self, tongues: Tongues, look: Look) -> None:
        self._tongues = tongues
        for made, text in ((self.back, _BACK), (self.on, _ON)):
            made.setMinimumHeight(look.target)
            made.show_line(tongues.line(lambda each, text=text: each.to_client(text)), tongues.first)
        for part in self.parts:
            part.say(tongues, look)
        fit_loudspeakers(self, look.hear)
        self.show_file(self.file)
        self._show_at()

    def show_file(self, file: CaseFile) -> None:
        super().show_file(file)
        for part in self.parts:
            part.show_file(file)

    def turn(self, by: int) -> None:
        """Go to the page before or after this one."""
        at = self._stack.currentIndex() + by
        if 0 <= at < len(self.parts):
            self._stack.setCurrentIndex(at)
            self._show_at()
            self.head_changed.emit()

    def _show_at(self) -> None:
        at, count = self._stack.currentIndex(), len(self.parts)
        had_focus = self.on.hasFocus() or self.back.hasFocus()
        for made, shown in ((self.back, at > 0), (self.on, at < count - 1)):
            self._turns[made].setVisible(shown)
        if had_focus:
            (self.on if at < count - 1 else self.back).setFocus()
        words = self._tongues.first
        self._number.setText(words.text("{number} of {count}", number=at + 1, count=count) if count > 1 else "")
