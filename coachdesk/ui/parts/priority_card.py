"""One priority of the client: the wish in the client's own words, and the steps agreed for it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.choosing import Priority
from coachdesk.domain.content import Content
from coachdesk.domain.faces import Face, named, titled
from coachdesk.domain.steps import Step
from coachdesk.i18n import mark
from coachdesk.ui import icons
from coachdesk.ui.autosave import Autosave
from coachdesk.ui.icons import IconLabel
from coachdesk.ui.page import Around, Speaking
from coachdesk.ui.parts.basics import button, card, label, row
from coachdesk.ui.parts.deeds import with_keys
from coachdesk.ui.parts.said_fields import SaidFields
from coachdesk.ui.parts.step_editor import StepEditor
from coachdesk.ui.parts.step_line import StepLine
from coachdesk.ui.parts.tab_order import as_seen

ADD_KEYS = "Ctrl+Shift+N"


class PriorityCard(Speaking):
    """Shows a priority. Signals carry the id of a step; `added` asks for a new one."""

    said = Signal()
    added = Signal()
    opened = Signal(str)
    removed = Signal(str)
    moved = Signal(str, int)
    ticked = Signal(str, bool)

    def __init__(self, around: Around, face: Face, content: Content, autosave: Autosave) -> None:
        super().__init__(around.language)
        self.face, self._content, self._around = face, content, around
        self.lines: dict[str, StepLine] = {}
        self._editor: StepEditor | None = None
        frame, box = card(spacing=12)
        self._inside = box
        self._badge = label("badge")
        self._badge.setFixedSize(32, 32)
        self._badge.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._name, self._wish = label("h2"), label("muted", wrap=True)
        picture = IconLabel(icons.pictogram(face.pictogram), 28)
        head = row(self._badge, 2, picture, 4, self._name, self._wish)
        head.setStretch(head.count() - 1, 1)
        self.words_field = SaidFields(self.language, mark("What does the client want, in their own words?"), autosave)
        self.words_field.said.connect(self.said)
        self._steps = QVBoxLayout()
        self._steps.setSpacing(8)
        self.add = button("plain", "plus")
        self.speak(self.add.setText, mark("Add a step"))
        with_keys(self, self.add, mark("Add a step"), ADD_KEYS)
        self.add.clicked.connect(self.added)
        box.addLayout(head)
        box.addWidget(self.words_field)
        box.addLayout(self._steps)
        box.addLayout(row(self.add, None))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)

    def bear(self, goal: QWidget) -> None:
        """Bear the goal, between the wish and the steps."""
        self._inside.insertWidget(self._inside.indexOf(self.words_field) + 1, goal)
        as_seen(self._inside)

    def show_priority(self, file: CaseFile, number: int, priority: Priority) -> None:
        """Show the priority and its steps. Whatever has the focus keeps it."""
        words, steps = self.words, file.steps_of(self.face.id)
        self._badge.setText(str(number))
        self._name.setText(named(self.face, words))
        self._wish.setText(titled(self.face, words) if self.face.wish is not None else "")
        self.words_field.show_words(priority.wish, file.case.client_language)
        for step_id in [i for i in self.lines if i not in {s.id for s in steps}]:
            gone = self.lines.pop(step_id)
            self._steps.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        edited = self._editor.step.id if self._editor is not None else ""
        order: list[QWidget] = []
        for at, step in enumerate(steps):
            line = self.lines.get(step.id) or self._new_line(step)
            line.show_step(f"{number}.{at + 1}", step, file.case, first=at == 0, last=at == len(steps) - 1)
            order.append(line)
            if step.id == edited and self._editor is not None:
                self._editor.show_number(f"{number}.{at + 1}")
                order.append(self._editor)
        if self._editor is not None and self._editor not in order:
            self._editor.show_number(f"{number}.{len(steps) + 1}")
            order.append(self._editor)
        self._arrange(order)
        for step_id, line in self.lines.items():
            line.setVisible(step_id != edited)

    def _arrange(self, order: list[QWidget]) -> None:
        """Put these below each other, and in the same order under the Tab key."""
        moved = False
        for at, widget in enumerate(order):
            if self._steps.indexOf(widget) != at:
                self._steps.insertWidget(at, widget)
                moved = True
        if moved:
            as_seen(self._inside)

    def _new_line(self, step: Step) -> StepLine:
        line = self.lines[step.id] = StepLine(self._around, self._content)
        line.opened.connect(lambda: self.opened.emit(step.id))
        line.removed.connect(lambda: self.removed.emit(step.id))
        line.moved.connect(lambda by: self.moved.emit(step.id, by))
        line.ticked.connect(lambda done: self.ticked.emit(step.id, done))
        return line

    def line(self, step_id: str) -> StepLine | None:
        """The line of a step, None when it is not here."""
        return self.lines.get(step_id)

    def neighbour(self, step_id: str) -> QWidget:
        """What takes the focus when a step goes: the step after it, else the one before, else the button to add one."""
        lines = [line for line in self._in_view() if not line.isHidden()]
        ids = [line.step.id for line in lines]
        if step_id not in ids or len(lines) == 1:
            return self.add
        at = ids.index(step_id)
        return lines[at + 1] if at + 1 < len(lines) else lines[at - 1]

    def _in_view(self) -> list[StepLine]:
        """The lines from top to bottom."""
        widgets = (self._steps.itemAt(at).widget() for at in range(self._steps.count()))
        return [widget for widget in widgets if isinstance(widget, StepLine)]

    def edit(self, editor: StepEditor) -> None:
        """Put an editor in the place of its step; a new one comes last. `show_priority` must follow."""
        self._editor = editor
        self._steps.addWidget(editor)
        editor.show()
        self.add.hide()

    def end_edit(self) -> None:
        """Take the editor away. `show_priority` must follow."""
        editor, self._editor = self._editor, None
        if editor is not None:
            self._steps.removeWidget(editor)
            editor.hide()
            editor.deleteLater()
        self.add.show()
