"""What a goal says, while it is worked on: the client's words, the days, and the staircase, what is expected first."""

from datetime import date
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coachdesk.domain.course import Goal
from coachdesk.domain.plain_words import goal_doubts
from coachdesk.i18n import mark
from coachdesk.ui.act.goal_words import ASKED
from coachdesk.ui.autosave import Autosave
from coachdesk.ui.language import Language
from coachdesk.ui.page import Speaking
from coachdesk.ui.parts.basics import column, label
from coachdesk.ui.parts.choices import Flow
from coachdesk.ui.parts.day_picker import DayPicker
from coachdesk.ui.parts.said_fields import SaidFields
from coachdesk.ui.parts.step_sure import advice

_WORDS: Final = mark("What is the goal, in the client's own words?")
_DAYS: Final = {"due": mark("When do we expect it?"), "review_on": mark("When do we look at it again?")}


class GoalForm(Speaking):
    """`changed` carries the name of the field that says something else; `value` is what it says.

    The other stairs are asked for once it is said what is expected.
    """

    changed = Signal(str)

    def __init__(self, language: Language, autosave: Autosave) -> None:
        super().__init__(language)
        self.goal = Goal("", 1, date.min)
        self.words_field = SaidFields(language, _WORDS, autosave)
        self.days = {name: DayPicker(language, source) for name, source in _DAYS.items()}
        self.stairs = {name: SaidFields(language, source, autosave, lines=1) for name, source in ASKED.items()}
        self.words_field.said.connect(lambda: self.changed.emit("words"))
        for name, day in self.days.items():
            day.picked.connect(lambda name=name: self.changed.emit(name))
        for name, stair in self.stairs.items():
            stair.said.connect(lambda name=name: self.changed.emit(name))
        self.doubts = label("small", wrap=True)
        days = QWidget()
        flow = Flow(days, spacing=18)
        for day in self.days.values():
            flow.addWidget(day)
        self.setLayout(column(self.words_field, days, *self.stairs.values(), self.doubts, spacing=12))

    def value(self, name: str) -> object:
        """What a field says. Raises FieldTooLong."""
        if name in self.days:
            return self.days[name].day
        return (self.words_field if name == "words" else self.stairs[name]).words_said

    def show_goal(self, goal: Goal, client_language: str, *, same: bool) -> None:
        """Show what is kept; `same` where it is the goal that was on show."""
        self.goal = goal
        self.words_field.show_words(goal.words, client_language, same=same)
        for name, day in self.days.items():
            day.show_day(getattr(goal, name))
        for name, stair in self.stairs.items():
            stair.show_words(getattr(goal, name), client_language, same=same)
            asked = name == "expected" or bool(goal.expected) or stair.says_something
            if asked is stair.isHidden():
                stair.setVisible(asked)
        self._advise()

    def retranslate(self) -> None:
        super().retranslate()
        self._advise()

    def _advise(self) -> None:
        said = advice(goal_doubts(self.goal), self.words)
        self.doubts.setText(said)
        self.doubts.setVisible(bool(said))
