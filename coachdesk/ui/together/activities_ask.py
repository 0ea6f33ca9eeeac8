"""How it is at an activity, on the client's own screen: a face for each question, kept at once."""

from typing import Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QVBoxLayout, QWidget

from coachdesk.domain.casefile import CaseFile
from coachdesk.i18n import Translator, mark_to_client
from coachdesk.ui.listen.domain_faces import Faces
from coachdesk.ui.page import Around
from coachdesk.ui.parts.basics import card, column
from coachdesk.ui.parts.scroll import scrolling
from coachdesk.ui.parts.tongues import Tongues
from coachdesk.ui.together.client_view import ClientView
from coachdesk.ui.together.domains import BESIDE
from coachdesk.ui.together.look import Look
from coachdesk.ui.together.pair import PairLabel, fit_loudspeakers

ASKED: Final = {
    "welcome": mark_to_client("Do you feel welcome there?"),
    "heard": mark_to_client("Do others listen to you?"),
    "equal": mark_to_client("Do you count as much as others?"),
    "place": mark_to_client("How does the place feel?"),
}
"""What is asked about an activity, by the field."""


class AskedFaces(QFrame):
    """One question with its faces: beside each other where there is room."""

    def __init__(self, around: Around) -> None:
        super().__init__()
        self.name, self.faces = PairLabel(around, "client-word"), Faces(56)
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


class AskTogether(ClientView):
    """How an activity is: a face for each question, kept at once."""

    hint = mark_to_client("Choose the face that fits. No answer is wrong. You may skip everything.")

    def __init__(self, around: Around, file: CaseFile, about: str) -> None:
        """`about` is the id of an activity of the client."""
        super().__init__(around, file)
        self.about = about
        self.asked = {name: AskedFaces(around) for name in ASKED}
        self.faces = {name: made.faces for name, made in self.asked.items()}
        body = QWidget()
        box = QVBoxLayout(body)
        box.setContentsMargins(0, 0, 6, 0)
        box.setSpacing(12)
        for name, made in self.asked.items():
            made.faces.given.connect(lambda view, name=name: self._give(name, view))
            box.addWidget(made)
        box.addStretch(1)
        self.setLayout(column(scrolling(body)))
        self.show_file(file)

    def heading(self, words: Translator) -> str:
        """The question names the activity."""
        desk = self.around.desk
        joining = desk.joining.joining(self.file, self.about)
        found = desk.joining.activity(joining)
        title = desk.activities.title_in(found, words.language) if found is not None else joining.title
        return words.to_client("How is it at {activity}?", activity=title)

    def say(self, tongues: Tongues, look: Look) -> None:
        for name, made in self.faces.items():
            line = tongues.line(lambda words, name=name: words.to_client(ASKED[name]))
            self.asked[name].name.show_line(line, tongues.first)
            made.take_size(look.target + (16 if look.pictures or look.large else 4))
            made.say(tongues.first, line.text)
        fit_loudspeakers(self, look.hear)

    def show_file(self, file: CaseFile) -> None:
        super().show_file(file)
        today = self.around.desk.joining.experience(file, self.about)
        for name, made in self.faces.items():
            made.show_given(getattr(today, name) if today is not None else None)

    def _give(self, name: str, view: int) -> None:
        joining, case_id = self.around.desk.joining, self.file.case.id
        if not self.attempt(lambda: joining.rate(case_id, self.about, **{name: view or None})):
            self.show_file(self.file)
