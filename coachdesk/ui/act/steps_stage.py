"""The chosen cards at Act, each with its goal and its steps, worked on in place."""

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.faces import Face
from coachdesk.domain.stages import Stage
from coachdesk.domain.steps import Step
from coachdesk.ui.act.goal_fold import GoalFold
from coachdesk.ui.autosave import Autosave
from coachdesk.ui.page import Around
from coachdesk.ui.pages.stage import StagePage
from coachdesk.ui.parts.priority_card import PriorityCard
from coachdesk.ui.parts.scroll import scrolling, settled
from coachdesk.ui.parts.step_editor import StepEditor


class StepsStage(StagePage):
    """The column of the chosen cards, in `body`, which scrolls; at most one step is open, in `editor`."""

    stage = Stage.ACT

    def __init__(self, around: Around, autosave: Autosave) -> None:
        super().__init__(around, autosave)
        self.cards: dict[str, PriorityCard] = {}
        self.goals: dict[str, GoalFold] = {}
        self.editor: StepEditor | None = None
        self._column = QVBoxLayout()
        self._column.setSpacing(14)
        self._body = QWidget()
        self._scroll = scrolling(self._body)

    # --- showing ----------------------------------------------------------------------------------------------------

    def _draw_cards(self, file: CaseFile) -> None:
        wanted = file.choice.area_ids
        for area_id in [a for a in self.cards if a not in wanted]:
            gone = self.cards.pop(area_id)
            del self.goals[area_id]
            self._column.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for at, priority in enumerate(file.choice.priorities):
            made = self.cards.get(priority.area_id) or self._new_card(priority.area_id)
            if self._column.indexOf(made) != at:
                self._column.insertWidget(at, made)
            made.show_priority(file, at + 1, priority)
            self.goals[priority.area_id].show_file(file)

    def _new_card(self, area_id: str) -> PriorityCard:
        made = PriorityCard(self.around, self._face(area_id), self.desk.content, self.autosave)
        made.said.connect(lambda: self._keep_wish(area_id))
        made.added.connect(lambda: self.edit_step(self.desk.plans.new_step(area_id)))
        made.opened.connect(self.open_step)
        made.removed.connect(self.remove_step)
        made.moved.connect(self.move_step)
        made.ticked.connect(self.tick_step)
        self.cards[area_id] = made
        self.goals[area_id] = GoalFold(self, area_id)
        made.bear(self.goals[area_id])
        return made

    def _face(self, card: str) -> Face:
        assert self.file is not None
        return self.desk.choosing.face(self.file, card)

    # --- steps ------------------------------------------------------------------------------------------------------

    def add_step(self) -> None:
        """A new step for the priority that has the focus, else for the first one."""
        assert self.file is not None
        areas = self.file.choice.area_ids
        at = self.focusWidget()
        here = [a for a in areas if at is not None and self.cards[a].isAncestorOf(at)]
        if areas:
            self.edit_step(self.desk.plans.new_step((here or areas)[0]))

    def edit_step(self, step: Step) -> None:
        """Open a new or known step in the card of its priority."""
        assert self.file is not None
        if self.restricted:
            return
        self._end_edit()
        phrases = self.desk.goals.phrases(step.area_id)
        editor = StepEditor(self.around, self.autosave, step, self.file.case, self.desk.content, phrases)
        editor.changed.connect(self._keep_step)
        editor.closed.connect(self._ready)
        self.editor = editor
        self.cards[step.area_id].edit(editor)
        self._draw_cards(self.file)
        editor.setFocus()
        editor.unfolded.connect(lambda: QTimer.singleShot(0, editor, lambda: self._bring(editor)))
        editor.unfolded.emit()

    def _bring(self, editor: StepEditor) -> None:
        """Scroll until the whole editor is in sight, or its head where it is higher than the window."""
        settled(self._scroll)
        top, height = editor.mapTo(self._body, QPoint(0, 0)).y(), self._scroll.viewport().height()
        bar = self._scroll.verticalScrollBar()
        if not bar.value() <= top or top + editor.height() > bar.value() + height:
            bar.setValue(max(top - 12, 0) if editor.height() > height else top + editor.height() + 12 - height)

    def open_step(self, step_id: str) -> None:
        """Open a step of the plan to change it."""
        assert self.file is not None
        self.autosave.flush()
        self.edit_step(next(s for s in self.file.steps if s.id == step_id))

    def _keep_step(self, step: Step) -> None:
        self.attempt(lambda: self.desk.plans.save_step(self.case_id, step))

    def _ready(self) -> None:
        assert self.editor is not None
        step = self.editor.step
        self._end_edit()
        card_of = self.cards.get(step.area_id)
        if card_of is not None:
            (card_of.line(step.id) or card_of.add).setFocus()

    def _end_edit(self) -> None:
        """Keep what was typed and close the editor; a step that says nothing was never kept."""
        if self.editor is not None:
            self.autosave.flush()
            self._drop_editor()
            if self.file is not None:
                self._draw_cards(self.file)

    def _drop_editor(self) -> None:
        editor, self.editor = self.editor, None
        if editor is not None and editor.step.area_id in self.cards:
            self.cards[editor.step.area_id].end_edit()

    def tick_step(self, step_id: str, done: bool) -> None:
        """Mark a step as done or not done."""
        self.attempt(lambda: self.desk.plans.tick_step(self.case_id, step_id, done))

    def move_step(self, step_id: str, by: int) -> None:
        """Move a step among those of its priority; what had the focus keeps it, also when it can go no further."""
        self.attempt(lambda: self.desk.plans.move_step(self.case_id, step_id, by))
        for made in self.cards.values():
            line = made.line(step_id)
            if line is not None and not line.isAncestorOf(self.focusWidget() or self):
                line.setFocus()

    def remove_step(self, step_id: str) -> None:
        """Take a step off the plan; can be undone. The focus goes to the step beside it."""
        made = next(card_of for card_of in self.cards.values() if card_of.line(step_id) is not None)
        beside = made.neighbour(step_id)
        if self.attempt(lambda: self.desk.plans.remove_step(self.case_id, step_id)):
            beside.setFocus()

    def _keep_wish(self, area_id: str) -> None:
        field = self.cards[area_id].words_field
        self.attempt(lambda: self.desk.choosing.say_wish(self.case_id, area_id, field.words_said))

    def open_part(self, key: str) -> None:
        """Unfold the goal of a card."""
        if key in self.goals:
            self.goals[key].unfold()
            self.goals[key].toggle.setFocus()

    # --- coming back ------------------------------------------------------------------------------------------------

    def goals_place(self) -> dict[str, str]:
        """Which goals are unfolded, and of which one the reason of a change is being asked for."""
        unfolded = ",".join(card for card, goal in self.goals.items() if goal.is_open)
        asked = next((f"{card}:{goal.asks}" for card, goal in self.goals.items() if goal.asks is not None), "")
        return {name: value for name, value in (("goals", unfolded), ("changing", asked)) if value}

    def return_to_goals(self, place: dict[str, str]) -> None:
        """Unfold them again."""
        changing, _, deed = place.get("changing", "").partition(":")
        for card in place.get("goals", "").split(","):
            if card in self.goals:
                self.goals[card].unfold(deed if card == changing else None)
