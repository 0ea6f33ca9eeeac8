"""One priority of the client: the wish in the client's own words, and the steps agreed for it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.choosing import Priority
from coachdesk.domain.questions import Area, Content
from coachdesk.i18n import mark
from coachdesk.ui import icons
from coachdesk.ui.autosave import Autosave
from coachdesk.ui.icons import IconLabel
from coachdesk.ui.language import Language
from coachdesk.ui.page import Speaking
from coachdesk.ui.parts.basics import button, card, clear, label, row
from coachdesk.ui.parts.said_fields import SaidFields
from coachdesk.ui.parts.step_line import StepLine


class PriorityCard(Speaking):
    """Shows a priority. Signals carry the id of a step; `added` asks for a new one."""

    said = Signal()
    added = Signal()
    opened = Signal(str)
    removed = Signal(str)
    moved = Signal(str, int)
    ticked = Signal(str, bool)

    def __init__(self, language: Language, area: Area, content: Content, autosave: Autosave) -> None:
        super().__init__(language)
        self.area, self._content = area, content
        frame, box = card(spacing=12)
        self._badge = label("badge")
        self._badge.setFixedSize(32, 32)
        self._badge.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._name, self._wish = label("h2"), label("muted", wrap=True)
        picture = IconLabel(icons.pictogram(area.pictogram), 28)
        head = row(self._badge, 2, picture, 4, self._name, self._wish)
        head.setStretch(head.count() - 1, 1)
        self.words_field = SaidFields(language, mark("What does the client want, in their own words?"), autosave)
        self.words_field.said.connect(self.said)
        self._steps = QVBoxLayout()
        self._steps.setSpacing(8)
        self._editing = QVBoxLayout()
        self.add = button("plain", "plus")
        self.speak(self.add.setText, mark("Add a step"))
        self.add.clicked.connect(self.added)
        box.addLayout(head)
        box.addWidget(self.words_field)
        box.addLayout(self._steps)
        box.addLayout(self._editing)
        box.addLayout(row(self.add, None))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)

    def show_priority(self, file: CaseFile, number: int, priority: Priority) -> None:
        """Show the priority and its steps."""
        self._badge.setText(str(number))
        words = self.words
        self._name.setText(words.ptext(self.area.name.context, self.area.name.source))
        self._wish.setText(words.ptext(self.area.wish.context, self.area.wish.source))
        self.words_field.show_words(priority.wish, file.case.client_language)
        clear(self._steps)
        for at, step in enumerate(file.steps_of(self.area.id), 1):
            line = StepLine(self.language, f"{number}.{at}", step, file.case, self._content)
            line.opened.connect(lambda step_id=step.id: self.opened.emit(step_id))
            line.removed.connect(lambda step_id=step.id: self.removed.emit(step_id))
            line.moved.connect(lambda by, step_id=step.id: self.moved.emit(step_id, by))
            line.ticked.connect(lambda done, step_id=step.id: self.ticked.emit(step_id, done))
            self._steps.addWidget(line)
            line.show()
        self._order_tabs()

    def _order_tabs(self) -> None:
        """Tab goes through the steps, and after them to the button that adds one."""
        before: QWidget = self.words_field.interpreted
        lines = [self._steps.itemAt(at).widget() for at in range(self._steps.count())]
        for line in lines:
            if isinstance(line, StepLine):
                for after in line.stops:
                    QWidget.setTabOrder(before, after)
                    before = after
        QWidget.setTabOrder(before, self.add)

    def line(self, step_id: str) -> StepLine | None:
        """The line of a step, None when it is not here."""
        for at in range(self._steps.count()):
            widget = self._steps.itemAt(at).widget()
            if isinstance(widget, StepLine) and widget.step.id == step_id:
                return widget
        return None

    def edit(self, editor: QWidget, step_id: str) -> None:
        """Put an editor here; the line of the step that it changes is hidden meanwhile."""
        if (line := self.line(step_id)) is not None:
            line.hide()
        self._editing.addWidget(editor)
        editor.show()
        self.add.hide()

    def end_edit(self) -> None:
        """Take the editor away."""
        clear(self._editing)
        self.add.show()
