"""Choosing one line of several, with a ring before it: a purpose, or a level with its steps."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from coachdesk.ui.listen.domain_line import DISABLED, DrawnLine, Lines
from coachdesk.ui.listen.domain_marks import paint_steps
from coachdesk.ui.tokens import LIGHT

RING = 18
STEPS_WIDE, STEPS_HIGH = 30, 22
"""Pixels of the steps of a level."""


class ChoiceLine(DrawnLine):
    """A ring that is filled when it was chosen; arrows only go along the lines, Space and Enter choose."""

    before = RING + 12

    def __init__(self) -> None:
        super().__init__()
        self.setCheckable(True)

    def paint_more(self, painter: QPainter, start: QRectF, end: QRectF) -> None:
        left = start.right() - RING if self.rtl else start.left()
        ring = QRectF(left, start.center().y() - RING / 2, RING, RING)
        ink = QColor(LIGHT.accent if self.isEnabled() else DISABLED)
        painter.setPen(QPen(ink if self.isChecked() else QColor(LIGHT.field_line), 2))
        painter.setBrush(QColor(LIGHT.surface))
        painter.drawEllipse(ring.adjusted(1, 1, -1, -1))
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink)
            painter.drawEllipse(ring.adjusted(5, 5, -5, -5))


class LevelLine(ChoiceLine):
    """A level: its steps and number, and what it means."""

    before = RING + 12 + STEPS_WIDE + 30

    def __init__(self, level: int) -> None:
        super().__init__()
        self.level = level

    def texts(self) -> tuple[tuple[str, QFont, str], ...]:
        return ((self.text(), self.sized(14), LIGHT.text),)

    def paint_more(self, painter: QPainter, start: QRectF, end: QRectF) -> None:
        super().paint_more(painter, start, end)
        along = RING + 12
        left = start.right() - along - STEPS_WIDE if self.rtl else start.left() + along
        room = QRectF(left, start.center().y() - STEPS_HIGH / 2, STEPS_WIDE, STEPS_HIGH)
        paint_steps(painter, room, self.level, rtl=self.rtl, ink=LIGHT.accent if self.isEnabled() else DISABLED)
        number = QRectF(room.left() - 22 if self.rtl else room.right() + 4, 0, 18, self.height())
        painter.setFont(self.sized(15, bold=True))
        painter.setPen(QColor(LIGHT.text if self.isEnabled() else DISABLED))
        painter.drawText(number, Qt.AlignmentFlag.AlignCenter, str(self.level))


class Choice(Lines):
    """Lines of which one is chosen."""

    def say(self, key: str, text: str, description: str = "") -> None:
        """Show the words of a line."""
        line = self.lines[key]
        line.setText(text)
        line.setAccessibleName(text)
        line.setAccessibleDescription(description)
        line.said_anew()
