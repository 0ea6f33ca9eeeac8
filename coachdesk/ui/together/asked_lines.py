"""What is asked on the client's screen about something that goes on: by faces, or by a few answers of equal weight."""

from collections.abc import Mapping
from typing import Final, Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QWidget

from coachdesk.ui.listen.domain_faces import Faces
from coachdesk.ui.page import Around
from coachdesk.ui.parts.basics import card, column
from coachdesk.ui.parts.choices import Flow
from coachdesk.ui.parts.tongues import Line, Tongues
from coachdesk.ui.together.domains import BESIDE
from coachdesk.ui.together.look import Look
from coachdesk.ui.together.pair import LineButton, PairLabel, pressed_in, with_loudspeaker

Answer = TypeVar("Answer")
_WIDE: Final = 130
"""Least pixels of an answer."""
_FACE: Final = 56


class AskedFaces(QFrame):
    """One question with its faces: beside each other where there is room."""

    def __init__(self, around: Around) -> None:
        super().__init__()
        self.name, self.faces = PairLabel(around, "client-word"), Faces(_FACE)
        frame, inside = card(margin=16, spacing=8)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._line.setSpacing(12)
        self._line.addWidget(self.name, 1)
        self._line.addWidget(self.faces)
        inside.addLayout(self._line)
        self.setLayout(column(frame))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.width() >= BESIDE
        self._line.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)

    def say(self, line: Line, tongues: Tongues, look: Look) -> None:
        """Ask `line`, in the sizes of this client."""
        self.name.show_line(line, tongues.first)
        self.faces.take_size(look.target + (16 if look.pictures or look.large else 4))
        self.faces.say(tongues.first, line.text)


class AskedAnswers(QFrame, Generic[Answer]):
    """One question with a few answers below it. `given` carries the one that is pressed now, None where it was taken back."""

    given = Signal(object)

    def __init__(self, around: Around, says: Mapping[Answer, str]) -> None:
        """`says` gives the source text of each answer."""
        super().__init__()
        self._says = dict(says)
        self.name = PairLabel(around, "client-word")
        self.answers = {answer: LineButton(around, "answer") for answer in says}
        frame, inside = card(margin=16, spacing=10)
        inside.addWidget(self.name)
        flow = Flow(spacing=12)
        inside.addLayout(flow)
        for answer, made in self.answers.items():
            made.setCheckable(True)
            made.clicked.connect(lambda pressed, answer=answer: self.given.emit(answer if pressed else None))
            place, line = QWidget(), with_loudspeaker(made)
            line.setContentsMargins(0, 0, 0, 0)
            place.setLayout(line)
            flow.addWidget(place)
        self.setLayout(column(frame))

    def say(self, line: Line, tongues: Tongues, look: Look) -> None:
        """Ask `line`, in the sizes of this client."""
        self.name.show_line(line, tongues.first)
        for answer, made in self.answers.items():
            made.setMinimumSize(_WIDE, look.target)
            said = tongues.line(lambda words, answer=answer: words.to_client(self._says[answer]))
            made.show_line(said, tongues.first)

    def show_given(self, given: Answer | None) -> None:
        """Press in what was answered."""
        for answer, made in self.answers.items():
            pressed_in(made, answer == given)
