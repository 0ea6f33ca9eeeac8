"""How sure the client is of each step, on his own screen: a ladder from 0 to 10, between two faces."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.steps import MOST_SURE, SURE_ENOUGH, Step
from coachdesk.i18n import Translator, mark_to_client
from coachdesk.ui.listen.domain_marks import paint_face
from coachdesk.ui.parts.basics import PressButton, card, column, row
from coachdesk.ui.parts.step_words import sentence_of
from coachdesk.ui.parts.tongues import Line, Tongues
from coachdesk.ui.together.look import Look
from coachdesk.ui.together.pair import PairLabel

if TYPE_CHECKING:
    from coachdesk.ui.together.goal import GoalTogether

_SMALLER: Final = mark_to_client("Shall we make this step smaller?")
_STEPS: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}
_SIDEWAYS: Final = (Qt.Key.Key_Left, Qt.Key.Key_Right)


def face_picture(view: int, side: int, ratio: float) -> QPixmap:
    """A face from 1 to 5 in a square of so many pixels."""
    made = QPixmap(QSize(round(side * ratio), round(side * ratio)))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    edge = side / 20  # half the line of the face is drawn outside of it
    paint_face(painter, QRectF(edge, edge, side - 2 * edge, side - 2 * edge), view)
    painter.end()
    return made


class NumberButton(PressButton):
    """One rung of the ladder."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.number = number
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setProperty("role", "both")
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ladder, key = self.parentWidget(), Qt.Key(event.key())
        if key in _STEPS and isinstance(ladder, Ladder):
            ladder.step(self, key)
        elif key == Qt.Key.Key_Delete and self.isChecked():
            self.click()
        else:
            super().keyPressEvent(event)


class Ladder(QWidget):
    """`given` carries a number from 0 to 10, or None where the one pressed in is pressed again and taken back.

    Tab comes to one number; arrows go to the others; Space and Enter press it, Delete takes it back.
    """

    given = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.buttons = {number: NumberButton(number) for number in range(MOST_SURE + 1)}
        self._faces = {1: QLabel(), 5: QLabel()}
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        box.addWidget(self._faces[1])
        for number, made in self.buttons.items():
            made.setText(str(number))
            made.clicked.connect(lambda checked, number=number: self.given.emit(number if checked else None))
            box.addWidget(made, 1)
        box.addWidget(self._faces[5])
        self.show_given(None)

    def take_size(self, side: int) -> None:
        """Make each rung at least a square of so many pixels."""
        for made in self.buttons.values():
            made.setStyleSheet("padding: 0;")
            made.setMinimumSize(side, side)
        for view, face in self._faces.items():
            face.setPixmap(face_picture(view, side - 14, self.devicePixelRatioF()))

    def say(self, words: Translator, about: str) -> None:
        """Name each rung; `about` is the step."""
        for number, made in self.buttons.items():
            made.setAccessibleName(words.line(about, str(number)))

    def show_given(self, sure: int | None) -> None:
        """Press in exactly this one, without a signal."""
        for number, made in self.buttons.items():
            made.setChecked(number == sure)
        if not any(made.hasFocus() for made in self.buttons.values()):
            self._give_tab(self.buttons[sure or 0])

    def step(self, here: NumberButton, key: Qt.Key) -> None:
        """Go to the rung beside this one; they rise from the side that reading begins at."""
        turned = self.layoutDirection() is Qt.LayoutDirection.RightToLeft and key in _SIDEWAYS
        to = min(max(here.number + (-_STEPS[key] if turned else _STEPS[key]), 0), MOST_SURE)
        self._give_tab(self.buttons[to])
        self.buttons[to].setFocus(Qt.FocusReason.OtherFocusReason)

    def _give_tab(self, here: NumberButton) -> None:
        for made in self.buttons.values():
            made.setFocusPolicy(Qt.FocusPolicy.StrongFocus if made is here else Qt.FocusPolicy.ClickFocus)


class SurePage(QWidget):
    """The steps of one card that are still to be done."""

    title = mark_to_client("How sure are you that this will work?")
    hint = mark_to_client("0 is not sure at all. 10 is very sure. A low number helps too.")

    def __init__(self, view: "GoalTogether", card_id: str) -> None:
        super().__init__()
        self._view = view
        self._tongues = Tongues(view.around.language.words)
        self.ladders: dict[str, Ladder] = {}
        self._lines: dict[str, tuple[PairLabel, PairLabel]] = {}
        whole = column(spacing=12)
        for step in view.file.steps_of(card_id):
            if step.done_at is not None:
                continue
            ladder = self.ladders[step.id] = Ladder()
            ladder.given.connect(lambda sure, step_id=step.id: self._keep(step_id, sure))
            what, smaller = PairLabel(view.around, "client-word"), PairLabel(view.around, "client-hint")
            self._lines[step.id] = (what, smaller)
            frame, box = card(margin=16, spacing=8)
            for part in (what, ladder, smaller):
                box.addWidget(part)
            whole.addWidget(frame)
        whole.addStretch(1)
        self.setLayout(row(whole))

    def say(self, tongues: Tongues, look: Look) -> None:
        """Say everything in the languages of the screen."""
        self._tongues = tongues
        for ladder in self.ladders.values():
            ladder.take_size(look.target)

    def show_file(self, file: CaseFile) -> None:
        """Show each step, and how sure he is."""
        tongues = self._tongues
        for step in file.steps:
            if step.id not in self.ladders:
                continue
            what, smaller = self._lines[step.id]
            line = self._line(step)
            what.show_line(line, tongues.first)
            self.ladders[step.id].say(tongues.first, line.text)
            self.ladders[step.id].show_given(step.confidence)
            smaller.setVisible(step.confidence is not None and step.confidence < SURE_ENOUGH)
            smaller.show_line(tongues.line(lambda each: each.to_client(_SMALLER)), tongues.first)

    def _line(self, step: Step) -> Line:
        content = self._view.around.desk.content
        if step.phrase_id is None:
            return self._tongues.own(step.words)
        return self._tongues.line(lambda each: sentence_of(step, content, each))

    def _keep(self, step_id: str, sure: int | None) -> None:
        view = self._view
        if not view.attempt(lambda: view.around.desk.goals.sure(view.file.case.id, step_id, sure)):
            view.show_file(view.file)
