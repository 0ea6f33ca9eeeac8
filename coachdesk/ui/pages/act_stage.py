"""Act: per priority, what was agreed; and from there to paper."""

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.choosing import Outcome
from coachdesk.domain.faces import Face
from coachdesk.domain.stages import Stage
from coachdesk.domain.steps import Step
from coachdesk.i18n import mark
from coachdesk.ui import icons
from coachdesk.ui.autosave import Autosave
from coachdesk.ui.page import Around
from coachdesk.ui.pages.plan_preview import PlanPreview
from coachdesk.ui.pages.stage import StagePage
from coachdesk.ui.parts.hear import HoldToHear
from coachdesk.ui.parts.notices import Empty, Notice
from coachdesk.ui.parts.paper_side import PaperSide
from coachdesk.ui.parts.priority_card import ADD_KEYS, PriorityCard
from coachdesk.ui.parts.reading import for_reading
from coachdesk.ui.parts.scroll import scrolling
from coachdesk.ui.parts.step_editor import StepEditor

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


class ActStage(StagePage):
    """The priorities with their steps, or the preview of the plan over them."""

    stage = Stage.ACT

    def __init__(self, around: Around, autosave: Autosave) -> None:
        super().__init__(around, autosave)
        self.cards: dict[str, PriorityCard] = {}
        self.editor: StepEditor | None = None
        self.preview: PlanPreview | None = None
        self._shown = ("", "")
        HoldToHear(self)
        self._column = QVBoxLayout()
        self._column.setSpacing(14)
        self.empty = Empty(icons.icon("steps", "#1E5B5C"))
        self.empty.action.show()
        self.empty.action.clicked.connect(lambda: around.navigator.go("case", self.case_id, Stage.CHOOSE))
        self.speak(self.empty.action.setText, mark("To choosing"))
        self.declined = Notice("")
        self._body = QWidget()
        inner = QVBoxLayout(self._body)
        inner.setContentsMargins(0, 0, 4, 0)
        inner.setSpacing(14)
        inner.addWidget(self.empty)
        inner.addWidget(self.declined)
        inner.addLayout(self._column)
        inner.addStretch(1)
        self._steps_view = QWidget()
        whole = QHBoxLayout(self._steps_view)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(16)
        self._scroll = scrolling(self._body)
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
        if self.preview is not None:
            self.preview.show_file(file)

    def _draw_cards(self, file: CaseFile) -> None:
        wanted = file.choice.area_ids
        for area_id in [a for a in self.cards if a not in wanted]:
            gone = self.cards.pop(area_id)
            self._column.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for at, priority in enumerate(file.choice.priorities):
            made = self.cards.get(priority.area_id) or self._new_card(priority.area_id)
            if self._column.indexOf(made) != at:
                self._column.insertWidget(at, made)
            made.show_priority(file, at + 1, priority)

    def _new_card(self, area_id: str) -> PriorityCard:
        made = PriorityCard(self.around, self._face(area_id), self.desk.content, self.autosave)
        made.said.connect(lambda: self._keep_wish(area_id))
        made.added.connect(lambda: self.edit_step(self.desk.plans.new_step(area_id)))
        made.opened.connect(self.open_step)
        made.removed.connect(self.remove_step)
        made.moved.connect(self.move_step)
        made.ticked.connect(self.tick_step)
        self.cards[area_id] = made
        return made

    def _face(self, card: str) -> Face:
        assert self.file is not None
        return self.desk.choosing.face(self.file, card)

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
        phrases = self.desk.plans.phrases(step.area_id)
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

    # --- coming back ------------------------------------------------------------------------------------------------

    def place(self) -> dict[str, str]:
        if self.preview is not None:
            return {"paper": self.preview.languages.chosen[0], "preview": "1"}
        editor = {"area": self.editor.step.area_id, **self.editor.place()} if self.editor is not None else {}
        return {"paper": self.paper.chosen[0], **editor}

    def return_to(self, place: dict[str, str]) -> None:
        if "open" in place:
            self.open_step(place["open"])
            return
        self.paper.show_chosen([place["paper"]])
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
