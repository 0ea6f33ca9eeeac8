"""All parts of an exercise, to go to one of them."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from coachdesk.domain.workshop.exercising import ExerciseRun
from coachdesk.i18n import Translator
from coachdesk.ui.parts.basics import button
from coachdesk.ui.workshop.exercises.shown import said
from coachdesk.ui.workshop.exercises.view import ALL_PARTS
from coachdesk.ui.workshop.panels import Panel


class PartsPanel(Panel):
    """`wanted` carries the number of the part to go to, from 0."""

    wanted = Signal(int)

    def __init__(self, parent: QWidget, run: ExerciseRun, words: Translator) -> None:
        body = QWidget()
        box = QVBoxLayout(body)
        box.setContentsMargins(0, 0, 6, 0)
        box.setSpacing(4)
        self.buttons: list[QPushButton] = []
        for at, part in enumerate(run.exercise.parts):
            made = button("item", checkable=True)
            title = said(part.title, words).replace("&", "&&")  # one alone would make a key of a letter
            made.setText(words.line(words.number(at + 1), title))
            made.setChecked(at == run.at)
            made.clicked.connect(partial(self._go, at))
            self.buttons.append(made)
            box.addWidget(made)
        box.addStretch(1)
        super().__init__(parent, words.text(ALL_PARTS), body, words)
        self.buttons[run.at].setFocus()

    def _go(self, at: int, _checked: bool = False) -> None:
        self.accept()
        self.wanted.emit(at)
