"""Act: per priority, what was agreed; and from there to paper."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.choosing import Outcome
from coachdesk.domain.stages import Stage
from coachdesk.i18n import mark
from coachdesk.ui import icons
from coachdesk.ui.act.agreement_card import AgreementCard
from coachdesk.ui.act.steps_stage import StepsStage
from coachdesk.ui.autosave import Autosave
from coachdesk.ui.page import Around
from coachdesk.ui.pages.plan_preview import PlanPreview
from coachdesk.ui.parts.hear import HoldToHear
from coachdesk.ui.parts.notices import Empty, Notice
from coachdesk.ui.parts.paper_around import PaperAround
from coachdesk.ui.parts.paper_side import PaperSide
from coachdesk.ui.parts.priority_card import ADD_KEYS
from coachdesk.ui.parts.reading import for_reading
from coachdesk.ui.parts.scroll import scrolling

if TYPE_CHECKING:
    from coachdesk.ui.together.client_view import ClientView

_TIP = "polite_yes"
_TITLES = {
    Outcome.OPEN: mark("First the client chooses"),
    Outcome.NOT_NOW: mark("The client did not choose now"),
    Outcome.DOES_NOT_WANT: mark("The client does not want to choose"),
}
_DECLINED = {
    Outcome.NOT_NOW: mark("The client chose: not now. Ask again when the moment is better."),
    Outcome.DOES_NOT_WANT: mark("The client does not want to choose. That is an answer too; the conversation goes on."),
}


class ActStage(StepsStage):
    """The chosen cards with their goals and steps, and whether the client agrees; or the preview of the plan over them."""

    def __init__(self, around: Around, autosave: Autosave) -> None:
        super().__init__(around, autosave)
        self.preview: PlanPreview | None = None
        self._shown = ("", "")
        HoldToHear(self)
        self.empty = Empty(icons.icon("steps", "#1E5B5C"))
        self.empty.action.show()
        self.empty.action.clicked.connect(lambda: around.navigator.go("case", self.case_id, Stage.CHOOSE))
        self.speak(self.empty.action.setText, mark("To choosing"))
        self.declined = Notice("")
        self.agreement = AgreementCard(self)
        self.around_paper = PaperAround(self)
        inner = QVBoxLayout(self._body)
        inner.setContentsMargins(0, 0, 4, 0)
        inner.setSpacing(14)
        inner.addWidget(self.empty)
        inner.addWidget(self.declined)
        inner.addLayout(self._column)
        inner.addWidget(self.around_paper)
        inner.addWidget(self.agreement)
        inner.addStretch(1)
        self._steps_view = QWidget()
        whole = QHBoxLayout(self._steps_view)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(16)
        whole.addWidget(self._scroll, 1)
        side = PaperSide(self.language, self.desk.content.tips[_TIP], self.spoken)
        self.paper, self.look = side.paper, side.look
        self.look.clicked.connect(self.look_at_plan)
        for_reading(side, self.empty)
        whole.addWidget(beside := scrolling(side))
        beside.setFixedWidth(290)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._steps_view)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)
        QShortcut(QKeySequence(ADD_KEYS), self._steps_view, self.add_step)

    # --- showing ----------------------------------------------------------------------------------------------------

    def draw(self, file: CaseFile) -> None:
        shown = (file.case.id, file.case.client_language)
        if shown != self._shown:
            if shown[0] != self._shown[0]:
                self._leave_preview()
                self._drop_editor()
            self._shown = shown
            self.paper.show_chosen([file.case.client_language])
        if self.editor is not None and (self.restricted or self.editor.step.area_id not in file.choice.area_ids):
            self._drop_editor()
        self._say_outcome(file)
        self._draw_cards(file)
        self.agreement.setVisible(bool(file.choice.priorities))
        self.agreement.show_file(file)
        self.around_paper.setVisible(bool(file.choice.priorities))
        self.around_paper.show_file(file)
        if self.preview is not None:
            self.preview.show_file(file)

    def _say_outcome(self, file: CaseFile) -> None:
        """Nothing chosen yet, or declined: say so, and what can be done all the same."""
        words, outcome = self.words, file.choice.outcome
        chosen, declined = bool(file.choice.priorities), outcome in _DECLINED
        self.look.setEnabled(chosen or declined)
        self.declined.say(words.text(_DECLINED[outcome]) if chosen and declined else "")
        self.empty.setVisible(not chosen)
        if not chosen:
            self.empty.title.setText(words.text(_TITLES[outcome]))
            self.empty.text.setText(
                words.text("That is an answer too. You can print a sheet that says so, with your name and number.")
                if declined
                else words.text("When the client has chosen what comes first, you agree here on steps for it.")
            )

    def retranslate(self) -> None:
        super().retranslate()
        self.redraw()

    def entered(self) -> None:
        if self.preview is not None:
            self.preview.entered()
            return
        first = next((self.cards[a] for a in self.file.choice.area_ids), None) if self.file is not None else None
        (self.empty.action if first is None else self.look if self.restricted else first.add).setFocus()

    # --- coming back ------------------------------------------------------------------------------------------------

    def place(self) -> dict[str, str]:
        if self.preview is not None:
            return {"paper": self.preview.languages.chosen[0], "preview": "1"}
        editor = {"area": self.editor.step.area_id, **self.editor.place()} if self.editor is not None else {}
        return {"paper": self.paper.chosen[0], **self.goals_place(), **self.around_paper.place(), **editor}

    def return_to(self, place: dict[str, str]) -> None:
        if "open" in place:
            self.open_step(place["open"])
            return
        self.paper.show_chosen([place["paper"]])
        self.return_to_goals(place)
        self.around_paper.return_to(place)
        if "preview" in place:
            self.look_at_plan()
        elif "area" in place:
            known = [step for step in self.file.steps if step.id == place["step"]] if self.file is not None else []
            self.edit_step((known or [self.desk.plans.new_step(place["area"])])[0])
            if self.editor is not None:
                self.editor.return_to(place)

    # --- paper ------------------------------------------------------------------------------------------------------

    def look_at_plan(self) -> None:
        """Show the plan as it will be printed."""
        assert self.file is not None
        self.keep()
        self._end_edit()
        self.preview = PlanPreview(self.around, self.file, self.paper.chosen[0])
        self.preview.closed.connect(self._back_from_preview)
        self.preview.wanted.connect(self.go_to)
        for_reading(self.preview)
        self._stack.addWidget(self.preview)
        self._stack.setCurrentWidget(self.preview)
        self.preview.entered()

    def _back_from_preview(self) -> None:
        self._leave_preview()
        self.look.setFocus()

    def _leave_preview(self) -> None:
        preview, self.preview = self.preview, None
        if preview is not None:
            self.paper.show_chosen(preview.languages.chosen)
            self._stack.setCurrentWidget(self._steps_view)
            self._stack.removeWidget(preview)
            preview.drop()
            preview.deleteLater()

    def go_to(self, area_id: str, step_id: str) -> None:
        """From the preview to a step, or without one to the wish of a priority."""
        self._leave_preview()
        if step_id:
            self.open_step(step_id)
        elif area_id in self.cards:
            self.cards[area_id].words_field.missing.setFocus()

    # --- the client's screen ----------------------------------------------------------------------------------------

    def client_view(self) -> "ClientView | None":
        from coachdesk.ui.together.goal import GoalTogether

        if self.file is None or not self.file.choice.priorities:
            return None
        self._end_edit()
        return GoalTogether(self.around, self.file)
