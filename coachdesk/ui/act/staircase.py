"""The staircase of a goal: five stairs to press, with whoever stands on one. On the consultant's page and the client's screen."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from coachdesk.domain.course import Goal
from coachdesk.i18n import Translator
from coachdesk.ui.act.goal_words import LEVELS, stair_line
from coachdesk.ui.parts.basics import PressButton
from coachdesk.ui.tokens import LIGHT

_STEPS: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}
"""Where an arrow goes, where reading begins at the left."""
_SIDEWAYS: Final = (Qt.Key.Key_Left, Qt.Key.Key_Right)
_LOWEST: Final = 0.22
"""Height of the lowest stair as a part of the highest."""
_PERSON: Final = 0.34
"""Height of who stands there as a part of the whole height."""
_MOST: Final = 110
"""Pixels that a person is high at most."""


class StairButton(PressButton):
    """One stair, as high as its level; a dark stair with a person on it is where the client stands, a flag marks what is
    expected."""

    def __init__(self, level: int) -> None:
        super().__init__()
        self.level = level
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSizeHint(self) -> QSize:
        return self.minimumSize()

    @property
    def stair(self) -> QRectF:
        """Where the stair itself is drawn, in pixels of this button."""
        room = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        whole = room.height() - self._person - 6
        high = whole * (_LOWEST + (1 - _LOWEST) * (self.level - LEVELS[0]) / (len(LEVELS) - 1))
        return QRectF(room.left(), room.bottom() - high, room.width(), high)

    @property
    def _person(self) -> float:
        """Pixels that a person is high: the same on every stair."""
        return min(self.height() * _PERSON, self.width() * 0.8, _MOST)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        stair, chosen = self.stair, self.isChecked()
        painter.setPen(QPen(QColor(LIGHT.accent if chosen or self.underMouse() else LIGHT.field_line), 2))
        painter.setBrush(QColor(LIGHT.accent if chosen else LIGHT.soft))
        painter.drawRoundedRect(stair, 5, 5)
        if self.level == 0:
            self._paint_flag(painter, stair, QColor(LIGHT.on_accent if chosen else LIGHT.accent))
        if chosen:
            _paint_person(painter, QPointF(stair.center().x(), stair.top() - 2), self._person)
        if self.hasFocus():
            painter.setPen(QPen(QColor(LIGHT.text), 2, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)

    def _paint_flag(self, painter: QPainter, stair: QRectF, ink: QColor) -> None:
        """A flag on the face of the stair; it flies in the direction of reading."""
        high = min(stair.height() * 0.7, self._person * 0.8, 44.0)
        along = -1 if self.layoutDirection() is Qt.LayoutDirection.RightToLeft else 1
        foot = QPointF(stair.center().x() - along * high * 0.25, stair.center().y() + high / 2)
        top = foot - QPointF(0, high)
        painter.setPen(QPen(ink, 2.4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(foot, top)
        cloth = QPainterPath(top)
        cloth.lineTo(top + QPointF(along * high * 0.62, high * 0.22))
        cloth.lineTo(top + QPointF(0, high * 0.45))
        painter.fillPath(cloth, ink)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.parentWidget()
        if event.key() in _STEPS and isinstance(row, Staircase):
            row.step(self, Qt.Key(event.key()))
        elif event.key() == Qt.Key.Key_Delete and self.isChecked() and isinstance(row, Staircase):
            row.left.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        row = self.parentWidget()
        if isinstance(row, Staircase):
            row.give_tab(self)


class Staircase(QWidget):
    """`given` carries the stair that was pressed, -2 to 2; `left` says that the one of today is taken back.

    Tab comes to one stair; arrows go to the others; Space and Enter press it, Delete takes it back.
    """

    given = Signal(int)
    left = Signal()

    def __init__(self, height: int, *, least: int = 44) -> None:
        """`height` is that of the whole in pixels, `least` the width of a stair at least."""
        super().__init__()
        self._level: int | None = None
        self._of_today = False
        self.buttons = {level: StairButton(level) for level in LEVELS}
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        for level, made in self.buttons.items():
            made.clicked.connect(lambda _checked=False, level=level: self._press(level))
            box.addWidget(made, 1)
        self.take_size(height, least)
        self.give_tab(self.buttons[LEVELS[0]])

    def take_size(self, height: int, least: int) -> None:
        """Be so many pixels high, and each stair so many wide at least."""
        for made in self.buttons.values():
            made.setMinimumSize(least, height)
        self.setFixedHeight(height)

    def say(self, goal: Goal, words: Translator) -> None:
        """Name each stair, with what can be seen there."""
        for level, made in self.buttons.items():
            made.setAccessibleName(stair_line(goal, level, words))
            made.setToolTip(made.accessibleName())

    def show_stand(self, level: int | None, *, of_today: bool) -> None:
        """Show who stands there, without a signal; pressed again, one of today is taken back, an earlier one kept anew."""
        self._level, self._of_today = level, of_today
        for each, made in self.buttons.items():
            made.setChecked(each == level)
        if not any(made.hasFocus() for made in self.buttons.values()):
            self.give_tab(self.buttons[LEVELS[0] if level is None else level])

    def _press(self, level: int) -> None:
        if level == self._level and self._of_today:
            self.left.emit()
        else:
            self.given.emit(level)
        self.show_stand(self._level, of_today=self._of_today)  # what was refused is shown as it is kept

    def step(self, here: StairButton, key: Qt.Key) -> None:
        """Go to the stair beside this one; they rise from the side that reading begins at."""
        turned = self.layoutDirection() is Qt.LayoutDirection.RightToLeft and key in _SIDEWAYS
        to = here.level + (-_STEPS[key] if turned else _STEPS[key])
        self.buttons[min(max(to, LEVELS[0]), LEVELS[-1])].setFocus(Qt.FocusReason.OtherFocusReason)

    def give_tab(self, here: StairButton) -> None:
        """Let Tab come to this stair; one that may only be read is left as it is."""
        for made in self.buttons.values():
            wanted = Qt.FocusPolicy.StrongFocus if made is here else Qt.FocusPolicy.ClickFocus
            if made.focusPolicy() not in (wanted, Qt.FocusPolicy.NoFocus):
                made.setFocusPolicy(wanted)


def _paint_person(painter: QPainter, foot: QPointF, high: float) -> None:
    """Somebody who stands there: a head, a body, arms and legs."""
    ink = QColor(LIGHT.text)
    painter.setPen(QPen(ink, max(2.4, high / 13), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.setBrush(ink)
    head = high * 0.14
    painter.drawEllipse(QPointF(foot.x(), foot.y() - high + head + 1), head, head)
    neck, hip = foot - QPointF(0, high * 0.66), foot - QPointF(0, high * 0.32)
    painter.drawLine(neck, hip)
    for side in (-1, 1):
        painter.drawLine(hip, foot + QPointF(side * high * 0.14, -2))
        painter.drawLine(neck + QPointF(0, high * 0.05), foot + QPointF(side * high * 0.2, -high * 0.4))
