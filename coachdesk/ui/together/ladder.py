"""A ladder of numbers to press, for one question, with a picture at its foot and at its top."""

from enum import StrEnum
from typing import Final

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from coachdesk.domain.course.reasons import HIGHEST, LOWEST
from coachdesk.i18n import Translator
from coachdesk.ui.listen.domain_marks import paint_face
from coachdesk.ui.page import Around
from coachdesk.ui.parts.basics import PressButton
from coachdesk.ui.parts.tongues import Line
from coachdesk.ui.together.look import Look
from coachdesk.ui.together.pair import PairLabel, pressed_in
from coachdesk.ui.tokens import LIGHT

RISE: Final = 2
"""Pixels by which each step is higher than the one before."""
GAP: Final = 4
TEN: Final = range(LOWEST, HIGHEST + 1)
_TENTH: Final = 10
"""The one rung whose number takes two keys: 1 and then 0; 0 alone where the ladder has no 0."""
_NARROWEST: Final = 48
_AHEAD: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: -1, Qt.Key.Key_Up: 1}
"""Steps by which an arrow goes on where reading begins at the left."""
_SIDEWAYS: Final = (Qt.Key.Key_Left, Qt.Key.Key_Right)


class End(StrEnum):
    """What is drawn at an end of the ladder."""

    SAD = "sad"
    GLAD = "glad"
    LITTLE = "little"
    MUCH = "much"


_FACES: Final = {End.SAD: 1, End.GLAD: 5}


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
        if self._end in _FACES:
            paint_face(painter, room, _FACES[self._end], ink=LIGHT.accent)
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(LIGHT.accent))
        half = room.width() * (0.5 if self._end is End.MUCH else 0.16)
        painter.drawEllipse(room.center(), half, half)


class Rung(PressButton):
    """One number of the ladder. `went` asks for the one beside it, `typed` carries a digit, None to take the answer away."""

    went = Signal(int)
    typed = Signal(object)

    def __init__(self, number: int) -> None:
        super().__init__(str(number))
        self.number = number
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setProperty("role", "rung")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, text = Qt.Key(event.key()), event.text()
        if text.isdecimal():
            self.typed.emit(int(text))  # in whichever script the digits of the keyboard are
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.typed.emit(None)
        elif key in _AHEAD:
            rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft and key in _SIDEWAYS
            self.went.emit(-_AHEAD[key] if rtl else _AHEAD[key])
        else:
            super().keyPressEvent(event)


class Ladder(QWidget):
    """`given` carries the number that was pressed, or None where the answer was taken away: a question may stay open.

    Tab comes to one number; arrows go to the others; Space and Enter press it and press it out again. A digit presses its
    number, Delete takes the answer away.
    """

    given = Signal(object)

    def __init__(self, around: Around, foot: End, top: End, steps: range = TEN, role: str = "press") -> None:
        """`role` is that of the question, which stands above the ladder."""
        super().__init__()
        self.mark: int | None = None
        self._one_typed = False
        self.question = PairLabel(around, role)
        self.rungs = {number: Rung(number) for number in steps}
        self._ends = (EndPicture(foot), EndPicture(top))
        line = QHBoxLayout()
        line.setSpacing(GAP)
        line.addWidget(self._ends[0], 0, Qt.AlignmentFlag.AlignBottom)
        for made in self.rungs.values():
            made.clicked.connect(lambda _checked=False, number=made.number: self._press(number))
            made.typed.connect(self._type)
            made.went.connect(lambda by, number=made.number: self._go(number + by))
            line.addWidget(made, 1, Qt.AlignmentFlag.AlignBottom)
        line.addWidget(self._ends[1], 0, Qt.AlignmentFlag.AlignBottom)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(2)
        box.addWidget(self.question)
        box.addLayout(line)
        self.show_mark(None)

    def say(self, asked: Line, words: Translator, look: Look) -> None:
        """Say the question; `words` is the translator of its first language."""
        self.question.show_line(asked, words)
        self.question.hear.take_size(look.hear)
        for at, made in enumerate(self.rungs.values()):
            made.setFixedHeight(look.target + at * RISE)
            made.setMinimumWidth(_NARROWEST)
            made.setAccessibleName(words.text("{number}: {word}", number=str(made.number), word=asked.text))
        for end in self._ends:
            end.setFixedSize(look.target, look.target)

    def show_mark(self, mark: int | None) -> None:
        """Show the number that was given, None where the question is open."""
        self.mark = mark
        for made in self.rungs.values():
            pressed_in(made, made.number == mark)
        if not any(made.hasFocus() for made in self.rungs.values()):
            self._give_tab(min(self.rungs) if mark is None else mark)

    def _press(self, number: int) -> None:
        """Pressed once more it is taken away."""
        self._one_typed = False
        self._give(None if number == self.mark else number)

    def _type(self, digit: int | None) -> None:
        """A digit gives its number; 0 after 1 is ten, and 0 alone is too where there is no 0."""
        ten = digit == 0 and (self._one_typed or 0 not in self.rungs)
        self._one_typed = digit == 1
        self._give(_TENTH if ten else digit)

    def _give(self, number: int | None) -> None:
        self.given.emit(number)
        if number is not None:
            self._go(number)

    def _go(self, number: int) -> None:
        if number in self.rungs:
            self._give_tab(number)
            self.rungs[number].setFocus()

    def _give_tab(self, number: int) -> None:
        for made in self.rungs.values():
            made.setFocusPolicy(Qt.FocusPolicy.StrongFocus if made.number == number else Qt.FocusPolicy.ClickFocus)
