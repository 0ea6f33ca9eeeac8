"""A ladder of ten steps to press, for one question, with a picture at its foot and at its top."""

from enum import StrEnum
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from coachdesk.domain.course.reasons import HIGHEST, LOWEST
from coachdesk.ui.page import Around
from coachdesk.ui.parts.tongues import Tongues
from coachdesk.ui.together.look import Look
from coachdesk.ui.together.pair import PairLabel, pressed_in
from coachdesk.ui.tokens import LIGHT

RISE: Final = 2
"""Pixels by which each step is higher than the one before."""
GAP: Final = 4
STEPS: Final = range(LOWEST, HIGHEST + 1)
_AHEAD: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: -1, Qt.Key.Key_Up: 1}
"""Steps by which an arrow goes on where reading begins at the left."""
_SIDEWAYS: Final = (Qt.Key.Key_Left, Qt.Key.Key_Right)


class End(StrEnum):
    """What is drawn at an end of the ladder."""

    SAD = "sad"
    GLAD = "glad"
    LITTLE = "little"
    MUCH = "much"


class EndPicture(QWidget):
    """A sad or a glad face; for how important something is a little or a large dot."""

    def __init__(self, end: End) -> None:
        super().__init__()
        self._end = end

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = min(self.width(), self.height())
        room = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side).adjusted(4, 4, -4, -4)
        if self._end in (End.LITTLE, End.MUCH):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(LIGHT.accent))
            half = room.width() * (0.5 if self._end is End.MUCH else 0.16)
            painter.drawEllipse(room.center(), half, half)
            return
        painter.setPen(QPen(QColor(LIGHT.accent), 3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawEllipse(room)
        painter.setBrush(QColor(LIGHT.accent))
        for along in (0.34, 0.66):
            painter.drawEllipse(_at(room, along, 0.4), 1.5, 1.5)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        bend = 0.86 if self._end is End.GLAD else 0.5
        mouth = QPainterPath(_at(room, 0.3, 0.68))
        mouth.quadTo(_at(room, 0.5, bend), _at(room, 0.7, 0.68))
        painter.drawPath(mouth)


def _at(room: QRectF, along: float, down: float) -> QPointF:
    return QPointF(room.left() + along * room.width(), room.top() + down * room.height())


class Rung(QPushButton):
    """One step of the ladder. `went` asks for another one, `typed` carries a number, 0 to take the answer away."""

    went = Signal(int)
    typed = Signal(int)

    def __init__(self, number: int) -> None:
        super().__init__(str(number))
        self.number = number
        self.setCheckable(True)
        self.setProperty("role", "rung")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, text = Qt.Key(event.key()), event.text()
        if text.isdecimal():
            self.typed.emit(
                int(text) or HIGHEST
            )  # in whichever script the digits of the keyboard are; 0 stands for ten
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.typed.emit(0)
        elif key in _AHEAD:
            rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft and key in _SIDEWAYS
            self.went.emit(-_AHEAD[key] if rtl else _AHEAD[key])
        else:
            super().keyPressEvent(event)


class Ladder(QWidget):
    """`given` carries the step that was pressed, or 0 where the answer was taken away: a question may stay open."""

    given = Signal(int)

    def __init__(self, around: Around, question: str, foot: End, top: End) -> None:
        """`question` is a source text to the client; it stands above the ladder."""
        super().__init__()
        self._source = question
        self.mark: int | None = None
        self.question = PairLabel(around, "press")
        self.rungs = tuple(Rung(number) for number in STEPS)
        self._ends = (EndPicture(foot), EndPicture(top))
        steps = QHBoxLayout()
        steps.setSpacing(GAP)
        steps.addWidget(self._ends[0], 0, Qt.AlignmentFlag.AlignBottom)
        for made in self.rungs:
            made.clicked.connect(lambda _checked=False, number=made.number: self._press(number))
            made.typed.connect(self._type)
            made.went.connect(lambda by, number=made.number: self._go(number + by))
            steps.addWidget(made, 1, Qt.AlignmentFlag.AlignBottom)
        steps.addWidget(self._ends[1], 0, Qt.AlignmentFlag.AlignBottom)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(2)
        box.addWidget(self.question)
        box.addLayout(steps)

    def say(self, tongues: Tongues, look: Look) -> None:
        """Say the question."""
        words = tongues.first
        self.question.show_line(tongues.line(lambda each: each.to_client(self._source)), words)
        self.question.hear.take_size(look.hear)
        asked = words.to_client(self._source)
        for made in self.rungs:
            made.setFixedHeight(look.target + (made.number - LOWEST) * RISE)
            made.setMinimumWidth(48)
            made.setAccessibleName(words.text("{number}: {word}", number=str(made.number), word=asked))
        for end in self._ends:
            end.setFixedSize(look.target, look.target)

    def show_mark(self, mark: int | None) -> None:
        """Show the step that was given, None where the question is open."""
        self.mark = mark
        for made in self.rungs:
            pressed_in(made, made.number == mark)
            enters = made.number == (mark or LOWEST) or made.hasFocus()
            made.setFocusPolicy(Qt.FocusPolicy.StrongFocus if enters else Qt.FocusPolicy.ClickFocus)

    def _press(self, number: int) -> None:
        """Pressed once more it is taken away."""
        self._type(0 if number == self.mark else number)

    def _type(self, number: int) -> None:
        self.given.emit(number)
        if number and not self.rungs[number - LOWEST].hasFocus():
            self.rungs[number - LOWEST].setFocus()

    def _go(self, number: int) -> None:
        if number in STEPS:
            self.rungs[number - LOWEST].setFocus()
