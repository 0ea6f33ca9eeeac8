"""A form that was filled in on paper, typed in by the trainer: all questions on one page."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from coachdesk.desk.handout_words import CAME_AS, NO_NAMES, READERS
from coachdesk.domain.cases import LONG
from coachdesk.domain.workshop.evaluation import Form
from coachdesk.domain.workshop.handouts import Handouts, Readers
from coachdesk.i18n import mark
from coachdesk.ui.language import Language
from coachdesk.ui.listen.domain_faces import Faces
from coachdesk.ui.page import Speaking
from coachdesk.ui.parts.basics import button, column, label, row
from coachdesk.ui.parts.fields import Labelled, Story
from coachdesk.ui.parts.one_or_none import OneOrNone
from coachdesk.ui.workshop.form_view import name_faces

_FACE = 46
_OTHER = "other"


class TypedForm(Speaking):
    """`filled` carries the Form; it is empty again then, for the next paper."""

    filled = Signal(object)

    def __init__(self, language: Language, handouts: Handouts) -> None:
        super().__init__(language)
        self._handouts = handouts
        self.who = OneOrNone(
            language, CAME_AS, ((each, each) for each in (readers or _OTHER for readers in READERS)), translate=False
        )
        self.faces = {question.id: Faces(_FACE) for question in handouts.scales}
        self._asked = {question.id: label("", wrap=True) for question in handouts.scales}
        self.said = Story(lines=2, most=6)
        self._said = Labelled(language, "", self.said, help_source=NO_NAMES)
        self._said.break_name()
        self.add = button("primary", "plus")
        self.speak(self.add.setText, mark("Count this form"))
        self.add.clicked.connect(self._fill)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(12)
        box.addWidget(self.who)
        for question, faces in self.faces.items():
            faces.given.connect(partial(self._show, faces))
            line = row(self._asked[question], faces, spacing=16)
            line.setStretch(0, 1)
            box.addLayout(line)
        box.addLayout(column(self._said, row(self.add, None)))
        self.retranslate()

    @staticmethod
    def _show(faces: Faces, given: int) -> None:
        """One face at most is pressed in."""
        faces.show_given(given or None)

    def retranslate(self) -> None:
        super().retranslate()
        words = self.words
        for readers, source in READERS.items():
            self.who.relabel(readers or _OTHER, words.text(source))
        for question in self._handouts.scales:
            asked = words.ptext(question.ask.context, question.ask.source)
            self._asked[question.id].setText(asked)
            name_faces(self.faces[question.id], words, asked)
        ask = self._handouts.open.ask
        self._said.show_name(words.ptext(ask.context, ask.source))

    def clear(self) -> None:
        """Empty it, for the next paper."""
        self.who.show_chosen([])
        for faces in self.faces.values():
            faces.show_given(None)
        self.said.document().clear()
        self.said.document().clearUndoRedoStacks()

    def _fill(self) -> None:
        marks = {question: mark for question, faces in self.faces.items() if (mark := faces.chosen) is not None}
        readers = Readers(self.who.one) if self.who.one not in ("", _OTHER) else None
        form = Form(readers, marks, self.said.toPlainText()[:LONG])
        if form.says_something:
            self.filled.emit(form)
            self.clear()
        self.who.setFocus()
