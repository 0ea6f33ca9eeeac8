"""The exercises on the first page of a workshop, one line for each kind."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from coachdesk.desk.desk import Desk
from coachdesk.domain.workshop.exercises import Exercise
from coachdesk.i18n import Translator
from coachdesk.ui.language import Language
from coachdesk.ui.page import Speaking
from coachdesk.ui.parts.basics import button, card, clear, column, label, row
from coachdesk.ui.parts.deeds import deed_on
from coachdesk.ui.workshop.exercises import kinds


class ExerciseChoice(Speaking):
    """`chosen` carries the exercise that is to begin."""

    chosen = Signal(object)

    def __init__(self, language: Language, desk: Desk) -> None:
        super().__init__(language)
        self._desk = desk
        self.begin: dict[str, QPushButton] = {}
        """The buttons that begin, by their kind."""
        self._cards = column(spacing=12)
        self.setLayout(self._cards)
        self._draw()

    def retranslate(self) -> None:
        super().retranslate()
        self._draw()

    def _draw(self) -> None:
        clear(self._cards)
        self.begin = {}
        for exercise in self._desk.workshop.exercises():
            self._cards.addWidget(self._card(exercise, self.words))

    def _card(self, exercise: Exercise, words: Translator) -> QWidget:
        frame, box = card(spacing=6)
        kind = kinds.KINDS[exercise.kind]
        name = words.text(kind.title)
        told = column(label("h3", name, wrap=True), label("", words.text(kind.about), wrap=True), spacing=4)
        begin = self.begin[exercise.kind] = button("primary", "forward")
        begin.setText(words.text("Begin"))
        begin.setAccessibleName(deed_on(words, begin.text(), name))
        begin.clicked.connect(partial(self.chosen.emit, exercise))
        minutes = label("chip-soft", words.plural("{n} minute", "{n} minutes", exercise.minutes))
        line = row(told, minutes, begin, spacing=20)
        line.setStretch(0, 1)
        box.addLayout(line)
        return frame
