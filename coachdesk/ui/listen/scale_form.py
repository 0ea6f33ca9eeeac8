"""One stone or strap, opened: how heavy it is, who says so, what could be done, and the step that it can become."""

from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.faces import named
from coachdesk.domain.picture import Action, Changeable, Says, ScaleItem, Side
from coachdesk.domain.picture.scale import WEIGHTS
from coachdesk.i18n import mark
from coachdesk.ui.listen.scale_words import ACTIONS, ACTIONS_OF, CHANGEABLE, SAYS, name_of, sentence_of, weight_of
from coachdesk.ui.page import Speaking
from coachdesk.ui.pages.stage import StagePage
from coachdesk.ui.parts.basics import button, card, label, row
from coachdesk.ui.parts.choices import Flow, Toggles, flowing
from coachdesk.ui.parts.fields import Story
from coachdesk.ui.parts.reading import for_reading
from coachdesk.ui.parts.said_fields import SaidFields
from coachdesk.ui.parts.theirs import Theirs

_HOW: Final = {Side.LOAD: mark("How heavy is it?"), Side.STRENGTH: mark("How strong is it?")}
_NOT_YET: Final = mark("First the client chooses what is most important. Then this can become a step.")
_FIRST: Final = mark("First write what could be done.")
_WHY: Final = mark("Also write why this challenge is good now.")


class ScaleForm(Speaking):
    """`changed` carries fields of ScaleItem by their names, `step_wanted` the id of the priority that gets a step."""

    changed = Signal(object)
    step_wanted = Signal(str)
    step_opened = Signal(str)
    left_out = Signal()
    closed = Signal()

    def __init__(self, stage: StagePage, item: ScaleItem) -> None:
        super().__init__(stage.language)
        self._stage, self.item = stage, item
        self._offered: dict[str, QPushButton] = {}
        frame, box = card("inset", margin=14, spacing=12)
        self._title, self._theirs = label("h3", wrap=True), Theirs(stage.around, "muted")
        self.weight = self._toggles(_HOW[item.side], [(str(w), "") for w in WEIGHTS], self._take_weight, said=False)
        self.says = self._toggles(
            mark("Who says so?"), SAYS.items(), lambda: self._take(says=Says(self.says.chosen[0]))
        )
        self.changeable = self._toggles(mark("Can it change?"), CHANGEABLE.items(), self._take_changeable)
        actions = [(action, ACTIONS[action]) for action in ACTIONS_OF[item.side]]
        self.action = self._toggles(mark("What could be done?"), actions, self._take_action)
        self.own = self._story(mark("In your own words"), lambda: self._take(words=self.own.words_said))
        self.idea = self._story(mark("What could be done? Who helps, and when?"), self._take_idea)
        self._why = label("small", wrap=True)
        self.speak(self._why.setText, _WHY)
        for part in (self._title, self._theirs, self.own, self.weight, self.says, self.changeable, self.action):
            box.addWidget(part)
        box.addWidget(self.idea)
        box.addWidget(self._why)
        box.addLayout(self._step_part())
        box.addLayout(self._foot())
        self.own.setVisible(not item.card)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)

    # --- building ---------------------------------------------------------------------------------------------------

    def _toggles(self, source: str, options: Any, take: Callable[[], None], *, said: bool = True) -> Toggles:
        made = Toggles(self.language, source, options, translate=said)
        made.picked.connect(take)
        return made

    def _story(self, source: str, take: Callable[[], None]) -> SaidFields:
        made = SaidFields(self.language, source, self._stage.autosave)
        made.said.connect(lambda: self._stage.attempt(take))
        return made

    def _step_part(self) -> QVBoxLayout:
        self._step_line, self.problem = label("field", wrap=True), label("problem", wrap=True)
        self.problem.hide()
        self.open_step = button("plain", "steps")
        self.speak(self.open_step.setText, mark("Open the step"))
        self.open_step.clicked.connect(lambda: self.step_opened.emit(self.item.step))
        self._areas = QWidget()
        self._areas.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._area_flow = Flow(self._areas)
        box = QVBoxLayout()
        box.setSpacing(6)
        for part in (self._step_line, self._areas, self.problem):
            box.addWidget(part)
        box.addLayout(row(self.open_step, None))
        return box

    def _foot(self) -> QVBoxLayout:
        self.take_away, self.ready = button("quiet", "delete"), button("plain", "check")
        self.speak(self.take_away.setText, mark("Take it off the scale"))
        self.speak(self.ready.setText, mark("Ready"))
        self.take_away.clicked.connect(self.left_out)
        self.ready.clicked.connect(self.closed)
        for_reading(self.ready, self.open_step)
        box = QVBoxLayout()
        box.addWidget(flowing(self.take_away, self.ready)[0])
        return box

    # --- showing ----------------------------------------------------------------------------------------------------

    def show_item(self, item: ScaleItem, file: CaseFile) -> None:
        """Show what is kept of it; fields with what is not kept yet are left alone."""
        self.item = item
        words, case, content = self._stage.spoken(), file.case, self._stage.desk.content
        client = self._stage.desk.cases.words_for(case, case.client_language)
        self._title.setText(words.line(sentence_of(item, content, words)))
        self._theirs.setVisible(bool(item.card) and client.language != words.language)
        self._theirs.say(sentence_of(item, content, client), client, words)
        for weight in WEIGHTS:
            self.weight.relabel(str(weight), weight_of(item.side, weight, words))
        self.weight.show_chosen([str(item.weight)])
        self.says.show_chosen([item.says])
        self.changeable.show_chosen([item.changeable])
        self.action.show_chosen([item.action])
        self.own.show_words(item.words, case.client_language, same=True)
        self.idea.show_words(item.idea, case.client_language, same=True)
        self._why.setVisible(item.action is Action.CHALLENGE)
        self._show_step(file)
        self.setAccessibleName(name_of(item, content, words))

    def _show_step(self, file: CaseFile) -> None:
        """The step that it became, or the priorities that it can be a step for."""
        words, on_plan = self.words, any(step.id == self.item.step for step in file.steps)
        areas = () if on_plan else file.choice.area_ids
        said = mark("This is a step of the plan.") if on_plan else mark("Make this a step for:") if areas else _NOT_YET
        self._step_line.setText(words.text(said))
        self.open_step.setVisible(on_plan)
        self._areas.setVisible(bool(areas))
        for gone in self._offered.keys() - set(areas):
            made = self._offered.pop(gone)
            self._area_flow.removeWidget(made)
            made.hide()
            made.deleteLater()
        for area_id in areas:
            if area_id not in self._offered:
                self._offered[area_id] = self._new_area(area_id)
            self._offered[area_id].setText(named(self._stage.desk.choosing.face(file, area_id), words))
        if not areas:
            self.problem.hide()

    def _new_area(self, area_id: str) -> QPushButton:
        made = button("plain", "plus")
        made.clicked.connect(lambda: self._want_step(area_id))
        self._area_flow.addWidget(made)
        return made

    @property
    def offered(self) -> dict[str, QPushButton]:
        """The buttons that make it a step, by the priority."""
        return self._offered

    # --- taking -----------------------------------------------------------------------------------------------------

    def _take(self, **values: Any) -> None:
        self.changed.emit(values)

    def _take_weight(self) -> None:
        self._take(weight=int(self.weight.chosen[0]))

    def _take_changeable(self) -> None:
        self._take(changeable=Changeable(self.changeable.chosen[0]))

    def _take_action(self) -> None:
        self._take(action=Action(self.action.chosen[0]))

    def _take_idea(self) -> None:
        self.problem.hide()
        self._take(idea=self.idea.words_said)

    def _want_step(self, area_id: str) -> None:
        """Make it a step, when somebody wrote what is to be done."""
        self._stage.autosave.flush()
        if self.item.idea:
            self.step_wanted.emit(area_id)
            return
        self.problem.setText(self.words.text(_FIRST))
        self.problem.show()
        self.idea.typed.setFocus()

    @property
    def refused(self) -> Story | None:
        """A field that says what could not be kept, so that it stands nowhere else."""
        return self.own.refused or self.idea.refused

    def enter(self) -> None:
        """Begin at its weight."""
        self.weight.button(str(self.item.weight)).setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
