"""Questions to the client below each other, each beside five faces: how an activity is, or a buddy."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from coachdesk.i18n import Translator
from coachdesk.ui.listen.domain_faces import Faces
from coachdesk.ui.parts.basics import label

_SIDE = 38
"""Pixels of a face."""


class FaceRows(QWidget):
    """`given` carries the name of a field with its face, or with 0 where the chosen one is taken back."""

    given = Signal(str, int)

    def __init__(self, names: Iterable[str]) -> None:
        super().__init__()
        self.faces = {name: Faces(_SIDE) for name in names}
        self.questions = {name: label("field", wrap=True) for name in self.faces}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(14)
        grid.setColumnStretch(0, 1)
        for at, (name, made) in enumerate(self.faces.items()):
            made.given.connect(lambda view, name=name: self.given.emit(name, view))
            grid.addWidget(self.questions[name], at, 0)
            grid.addWidget(made, at, 1)

    def ask(self, questions: Mapping[str, str], words: Translator) -> None:
        """Put each question, as it is said to the client."""
        for name, made in self.faces.items():
            self.questions[name].setText(questions[name])
            made.say(words, questions[name])

    def show_given(self, said: object) -> None:
        """Press in what was said; nothing for None."""
        for name, made in self.faces.items():
            made.show_given(getattr(said, name, None))
