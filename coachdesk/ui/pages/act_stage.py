"""Act: per priority, what was agreed; and from there to paper."""

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.choosing import Outcome
from coachdesk.domain.errors import CaseError
from coachdesk.domain.languages import CLIENT, OWN_NAMES
from coachdesk.domain.stages import Stage
from coachdesk.domain.steps import Step
from coachdesk.i18n import mark
from coachdesk.ui import icons
from coachdesk.ui.autosave import Autosave
from coachdesk.ui.page import Around
from coachdesk.ui.pages.stage import StagePage
from coachdesk.ui.parts.basics import button, card, label
from coachdesk.ui.parts.choices import Toggles
from coachdesk.ui.parts.notices import Empty
from coachdesk.ui.parts.priority_card import PriorityCard
from coachdesk.ui.parts.prompt_card import PromptCard
from coachdesk.ui.parts.scroll import scrolling
from coachdesk.ui.parts.step_editor import StepEditor

_TIP = "polite_yes"


class ActStage(StagePage):
    """The priorities with their steps, or the preview of the plan over them."""

    stage = Stage.ACT

    def __init__(self, around: Around, autosave: Autosave) -> None:
        super().__init__(around, autosave)
        self.cards: dict[str, PriorityCard] = {}
        self.editor: StepEditor | None = None
        self._shown_case = ""
        self._column = QVBoxLayout()
        self._column.setSpacing(14)
        self.empty = Empty(icons.icon("steps", "#1E5B5C"))
        self.empty.action.show()
        self.empty.action.clicked.connect(lambda: around.navigator.go("case", self.case_id, Stage.CHOOSE))
        self.speak(self.empty.action.setText, mark("To choosing"))
        body = QWidget()
        inner = QVBoxLayout(body)
        inner.setContentsMargins(0, 0, 4, 0)
        inner.addWidget(self.empty)
        inner.addLayout(self._column)
        inner.addStretch(1)
        self._steps_view = QWidget()
        whole = QHBoxLayout(self._steps_view)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(16)
        whole.addWidget(scrolling(body), 1)
        whole.addWidget(self._side())
        self._stack = QStackedWidget()
        self._stack.addWidget(self._steps_view)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)

    def _side(self) -> QWidget:
        side = QWidget()
        frame, box = card(spacing=12)
        title, text = label("h2", wrap=True), label("muted", wrap=True)
        self.speak(title.setText, mark("The plan on paper"))
        self.speak(text.setText, mark("Dutch beside the client's language, with the same numbers. Give two copies."))
        options = ((code, OWN_NAMES[code]) for code in CLIENT)
        self.paper = Toggles(self.language, mark("Language of the paper"), options, translate=False)
        self.look = button("primary", "print")
        self.speak(self.look.setText, mark("Look and print"))
        self.speak(self.look.setToolTip, mark("Look at the plan as it will be printed (Ctrl+P)"))
        self.look.setShortcut("Ctrl+P")
        self.look.clicked.connect(self.look_at_plan)
        for part in (title, text, self.paper, self.look):
            box.addWidget(part)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(frame)
        column.addWidget(PromptCard(self.language, self.desk.content.tips[_TIP]))
        column.addStretch(1)
        beside = scrolling(side)
        beside.setFixedWidth(290)
        return beside

    # --- showing ----------------------------------------------------------------------------------------------------

    def draw(self, file: CaseFile) -> None:
        if file.case.id != self._shown_case:
            self._shown_case = file.case.id
            self._end_edit()
            self.paper.show_chosen([file.case.client_language])
            self._stack.setCurrentWidget(self._steps_view)
        choice = file.choice
        self._say_empty(choice.outcome, bool(choice.priorities))
        self.look.setEnabled(choice.outcome is not Outcome.OPEN)
        if self.editor is not None and self.editor.step.area_id not in choice.area_ids:
            self._end_edit()
        if self.editor is None:
            self._draw_cards(file)

    def _draw_cards(self, file: CaseFile) -> None:
        wanted = file.choice.area_ids
        for area_id in [a for a in self.cards if a not in wanted]:
            gone = self.cards.pop(area_id)
            gone.hide()
            gone.deleteLater()
        for at, priority in enumerate(file.choice.priorities):
            made = self.cards.get(priority.area_id) or self._new_card(priority.area_id)
            self._column.insertWidget(at, made)
            made.show_priority(file, at + 1, priority)

    def _new_card(self, area_id: str) -> PriorityCard:
        made = PriorityCard(self.language, self.desk.choosing.area(area_id), self.desk.content, self.autosave)
        made.said.connect(lambda: self._keep_wish(area_id))
        made.added.connect(lambda: self.edit_step(self.desk.plans.new_step(area_id)))
        made.opened.connect(self._open)
        made.removed.connect(self.remove_step)
        made.moved.connect(self.move_step)
        made.ticked.connect(lambda step_id, done: self.desk.plans.tick_step(self.case_id, step_id, done))
        self.cards[area_id] = made
        return made

    def _say_empty(self, outcome: Outcome, chosen: bool) -> None:
        words = self.words
        self.empty.setVisible(not chosen)
        if outcome is Outcome.OPEN:
            self.empty.title.setText(words.text("First the client chooses"))
            self.empty.text.setText(
                words.text("When the client has chosen what comes first, you agree here on steps for it.")
            )
        else:
            self.empty.title.setText(words.text("The client did not choose now"))
            self.empty.text.setText(
                words.text("That is an answer too. You can print a sheet that says so, with your name and number.")
            )

    def retranslate(self) -> None:
        super().retranslate()
        if self.file is not None:
            self.draw(self.file)

    def entered(self) -> None:
        first = next(iter(self.cards.values()), None)
        (first.add if first is not None else self.empty.action).setFocus()

    # --- steps ------------------------------------------------------------------------------------------------------

    def edit_step(self, step: Step) -> None:
        """Open a new or known step in the card of its priority."""
        assert self.file is not None
        self._end_edit()
        phrases = self.desk.plans.phrases(step.area_id)
        self.editor = StepEditor(self.language, self.autosave, step, self.file.case, phrases)
        self.editor.changed.connect(self._keep_step)
        self.editor.closed.connect(self._ready)
        self.cards[step.area_id].edit(self.editor, step.id)
        self.editor.setFocus()

    def _open(self, step_id: str) -> None:
        assert self.file is not None
        self.edit_step(next(s for s in self.file.steps if s.id == step_id))

    def _keep_step(self, step: Step) -> None:
        try:
            self.desk.plans.save_step(self.case_id, step)
        except CaseError as error:
            self.around.speaker.refuse(error)

    def _ready(self) -> None:
        area_id = self.editor.step.area_id if self.editor is not None else ""
        self._end_edit()
        if area_id in self.cards:
            self.cards[area_id].add.setFocus()

    def _end_edit(self) -> None:
        """Close the editor; a step that says nothing was never kept."""
        if self.editor is None:
            return
        self.autosave.flush()
        area_id, self.editor = self.editor.step.area_id, None
        if area_id in self.cards:
            self.cards[area_id].end_edit()
        if self.file is not None:
            self._draw_cards(self.file)

    def move_step(self, step_id: str, by: int) -> None:
        """Move a step among those of its priority; it keeps the focus."""
        self.desk.plans.move_step(self.case_id, step_id, by)
        for made in self.cards.values():
            if (line := made.line(step_id)) is not None:
                line.setFocus()

    def remove_step(self, step_id: str) -> None:
        """Take a step off the plan; can be undone."""
        self.desk.plans.remove_step(self.case_id, step_id)

    def _keep_wish(self, area_id: str) -> None:
        try:
            self.desk.choosing.say_wish(self.case_id, area_id, self.cards[area_id].words_field.words_said)
        except CaseError as error:
            self.around.speaker.refuse(error)

    # --- paper ------------------------------------------------------------------------------------------------------

    def look_at_plan(self) -> None:
        """Show the plan as it will be printed."""
        from coachdesk.ui.pages.plan_preview import PlanPreview

        assert self.file is not None
        self.keep()
        self._end_edit()
        preview = PlanPreview(self.around, self.file, self.paper.chosen[0])
        preview.closed.connect(lambda: self._leave_preview(preview))
        self._stack.addWidget(preview)
        self._stack.setCurrentWidget(preview)
        preview.entered()

    def _leave_preview(self, preview: QWidget) -> None:
        self._stack.setCurrentWidget(self._steps_view)
        self._stack.removeWidget(preview)
        preview.deleteLater()
        self.look.setFocus()

    @property
    def preview(self) -> QWidget | None:
        """The preview, while it is on show."""
        shown = self._stack.currentWidget()
        return shown if shown is not self._steps_view else None
