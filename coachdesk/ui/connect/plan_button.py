"""Putting something of Connect on the plan, and going from there to its step."""

from collections.abc import Callable
from typing import Final

from PySide6.QtWidgets import QMenu

from coachdesk.desk.onto_plan import Plannable
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.faces import named
from coachdesk.domain.stages import Stage
from coachdesk.i18n import mark
from coachdesk.ui import icons
from coachdesk.ui.follow.part import FollowPart
from coachdesk.ui.page import Speaking
from coachdesk.ui.parts.basics import button, column, label, row
from coachdesk.ui.parts.reading import for_reading
from coachdesk.ui.tokens import LIGHT

_NOT_YET: Final = mark("First the client chooses what is most important. Then this can become a step.")


class PlanButton(Speaking):
    """Says "Put on the plan", or "On the plan" with a way to the step, or that there is no choice yet, with a way to it."""

    def __init__(self, part: FollowPart) -> None:
        super().__init__(part.language)
        self._part, self._desk = part, part.desk.onto_plan
        self._record: Plannable | None = None
        self.put, self.other = button("plain", "steps"), button("icon", "chevron")
        self.chip, self.line = label("chip-good"), label("small", wrap=True)
        self.open_step, self.choose = button("quiet", "steps"), button("quiet", "forward")
        self.speak(self.put.setText, mark("Put on the plan"))
        self.speak(self.chip.setText, mark("On the plan"))
        self.speak(self.open_step.setText, mark("Open the step"))
        self.speak(self.line.setText, _NOT_YET)
        self.speak(self.choose.setText, mark("Choose"))
        for say in (self.other.setToolTip, self.other.setAccessibleName):
            self.speak(say, mark("Make this a step for:"))
        self.put.clicked.connect(lambda: self._put())
        self.other.clicked.connect(self._show_menu)
        self.open_step.clicked.connect(self._open)
        self.choose.clicked.connect(self._go_choose)
        for_reading(self.open_step, self.choose)
        line = row(self.put, self.other, self.chip, self.open_step, self.choose, None, spacing=6)
        self.setLayout(column(self.line, line, spacing=4))

    def show(self, file: CaseFile | None = None, record: Plannable | None = None) -> None:  # type: ignore[override]
        """Show how it stands with this record of the case; without one, be in sight as any widget."""
        super().show()
        if file is None or record is None:
            return
        self._record = record
        step, can = self._desk.step(file, record), self._desk.can(file)
        for made in (self.chip, self.open_step):
            made.setVisible(step is not None)
        self.put.setVisible(step is None and can)
        self.other.setVisible(step is None and len(self._desk.areas(file)) > 1)
        for made in (self.line, self.choose):
            made.setVisible(step is None and not can)

    def choices(self) -> tuple[tuple[str, Callable[[], None]], ...]:
        """What the menu offers: each priority by its name, the one that fits best first, and what is done with it."""
        assert self._record is not None
        file, best = self._part.file, self._desk.fitting(self._part.file, self._record)
        areas = sorted(self._desk.areas(file), key=lambda area: area != best)
        choosing, words = self._part.desk.choosing, self._part.stage.spoken()
        return tuple((named(choosing.face(file, area), words), lambda area=area: self._put(area)) for area in areas)

    def _show_menu(self) -> None:
        menu = QMenu(self)
        menu.addSection(self.words.text("Make this a step for:"))
        for name, deed in self.choices():
            menu.addAction(icons.icon("plus", LIGHT.text), name.replace("&", "&&"), deed)
        menu.exec(self.other.mapToGlobal(self.other.rect().bottomLeft()))

    def _put(self, area: str = "") -> None:
        part, record = self._part, self._record
        part.autosave.flush()
        if record is not None and part.attempt(lambda: self._desk.put(part.stage.case_id, record, area)):
            self.open_step.setFocus()

    def _open(self) -> None:
        assert self._record is not None
        step = self._desk.step(self._part.file, self._record)
        if step is not None:
            self._part.stage.step_wanted.emit(step.id)

    def _go_choose(self) -> None:
        self._part.around.navigator.go("case", self._part.stage.case_id, Stage.CHOOSE)
