"""Whether the client agrees with the plan, on his own screen: what it says in short, and three large faces."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.course import Agreed
from coachdesk.i18n import mark_to_client
from coachdesk.ui import icons
from coachdesk.ui.icons import IconLabel
from coachdesk.ui.listen.domain_marks import paint_face
from coachdesk.ui.parts.basics import column, label, row
from coachdesk.ui.parts.tongues import Tongues
from coachdesk.ui.together.look import Look
from coachdesk.ui.together.pair import LineButton, PairLabel, pressed_in, with_loudspeaker

if TYPE_CHECKING:
    from coachdesk.ui.together.goal import GoalTogether

FACES: Final = {
    Agreed.YES: (5, mark_to_client("Yes, this is my plan")),
    Agreed.COULD_NOT: (3, mark_to_client("I do not know yet")),
    Agreed.NO: (1, mark_to_client("No, not like this")),
}
"""A face from 1 to 5 for each answer, and what it says."""
_FACE, _COMPACT = 110, 56
"""Pixels of a face, on a large screen and a small one."""
_PICTURE: Final = 36


def _face_picture(view: int, side: int, ratio: float) -> QPixmap:
    """A face from 1 to 5 in a square of so many pixels."""
    made = QPixmap(QSize(round(side * ratio), round(side * ratio)))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    edge = side / 20  # half the line of the face is drawn outside of it
    paint_face(painter, QRectF(edge, edge, side - 2 * edge, side - 2 * edge), view)
    painter.end()
    return made


class AgreePage(QWidget):
    """Each card that is worked on with its goal. The face of today that is pressed again is taken back; an earlier one is said anew."""

    title = mark_to_client("Do you agree with this plan?")
    hint = mark_to_client("You may say no. Then we change it together.")

    def __init__(self, view: "GoalTogether") -> None:
        super().__init__()
        self._view = view
        self._tongues = Tongues(view.around.language.words)
        self.goals = {card: PairLabel(view.around, "client-word") for card in view.cards}
        self.faces = {answer: LineButton(view.around, "answer") for answer in FACES}
        self._pictures = {answer: QLabel() for answer in FACES}
        lines = column(spacing=8)
        for number, (card, goal) in enumerate(self.goals.items(), 1):
            badge = label("badge", str(number))
            badge.setFixedSize(32, 32)
            badge.setAlignment(Qt.AlignmentFlag.AlignCenter)
            face = view.around.desk.choosing.face(view.file, card)
            line = row(badge, IconLabel(icons.pictogram(face.pictogram), _PICTURE), goal, spacing=12)
            line.setStretch(2, 1)
            lines.addLayout(line)
        faces = QHBoxLayout()
        faces.setSpacing(14)
        for answer, made in self.faces.items():
            made.setCheckable(True)
            made.bear(self._pictures[answer])
            made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
            made.clicked.connect(lambda _checked=False, answer=answer: self._keep(answer))
            faces.addLayout(with_loudspeaker(made), 1)
        self.setLayout(column(lines, 12, faces, None, spacing=10))

    def say(self, tongues: Tongues, look: Look) -> None:
        """Say everything in the languages of the screen."""
        self._tongues = tongues
        side = _COMPACT if look.compact else _FACE
        for answer, made in self.faces.items():
            view, text = FACES[answer]
            self._pictures[answer].setPixmap(_face_picture(view, side, self.devicePixelRatioF()))
            made.setMinimumHeight(side + look.target)
            made.show_line(tongues.line(lambda each, text=text: each.to_client(text)), tongues.first)

    def show_file(self, file: CaseFile) -> None:
        """Show the goals, and the answer to the plan as it stands."""
        desk, tongues = self._view.around.desk, self._tongues
        for card, line in self.goals.items():
            if card in file.choice.area_ids:
                words = desk.goals.goal(file, card).words
                said = tongues.own(words) if words else tongues.card(desk.choosing.face(file, card))
                line.show_line(said, tongues.first)
        current = desk.goals.current(file)
        for answer, made in self.faces.items():
            pressed_in(made, current is not None and current.answer is answer)

    def _keep(self, answer: Agreed) -> None:
        """Keep the answer, or take it back; what was refused is shown as it is kept."""
        view, desk, language = self._view, self._view.around.desk.goals, self._tongues.first.language
        case_id, current = view.file.case.id, desk.current(view.file)
        again = current is not None and current.on == desk.today() and current.answer is answer
        done = view.attempt(lambda: desk.take_back(case_id) if again else desk.answer(case_id, answer, language))
        if not done:
            view.show_file(view.file)
