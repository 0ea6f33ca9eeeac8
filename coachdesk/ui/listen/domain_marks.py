"""What is drawn for a life domain: steps for a level, a face for the client's own view. Both tell without colour."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from coachdesk.domain.picture.domains import LEVELS
from coachdesk.i18n import Translator, mark, mark_to_client
from coachdesk.ui.tokens import LIGHT

VIEWS: Final = {
    1: mark_to_client("Very hard"),
    2: mark_to_client("Hard"),
    3: mark_to_client("In between"),
    4: mark_to_client("Good"),
    5: mark_to_client("Very good"),
}
"""What each face says, from 1 to 5; not a mark."""
LEVEL: Final = mark("Level {level} of 5")
_BENT: Final = {1: -0.34, 2: -0.13, 3: 0.0, 4: 0.13, 5: 0.34}
"""How far a mouth is bent, as a part of the face; below 0 its corners hang."""


def view_word(words: Translator, view: int) -> str:
    """What a face says."""
    return words.to_client(VIEWS[view])


def level_text(words: Translator, level: int) -> str:
    """A level in words."""
    return words.text(LEVEL, level=level)


def paint_steps(painter: QPainter, room: QRectF, level: int | None, *, rtl: bool, ink: str = LIGHT.accent) -> None:
    """Five steps that rise in the direction of reading, as many filled as the level; none is filled without a level."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    gap = room.width() * 0.06
    wide = (room.width() - gap * (len(LEVELS) - 1)) / len(LEVELS)
    for step in LEVELS:
        high = room.height() * (0.28 + 0.72 * (step - 1) / (len(LEVELS) - 1))
        along = (step - 1) * (wide + gap)
        left = room.right() - along - wide if rtl else room.left() + along
        filled = level is not None and step <= level
        painter.setPen(QPen(QColor(ink if filled else LIGHT.field_line), 1))
        painter.setBrush(QColor(ink) if filled else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(left, room.bottom() - high, wide, high), 1.5, 1.5)
    painter.restore()


def paint_face(painter: QPainter, room: QRectF, view: int, *, ink: str = LIGHT.text, ground: str = "") -> None:
    """A round face whose mouth tells how it goes, in the largest square in the middle of its room."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    side = min(room.width(), room.height())
    middle, half = room.center(), side / 2
    painter.setPen(QPen(QColor(ink), max(1.4, side / 18)))
    painter.setBrush(QColor(ground) if ground else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(middle, half - 1, half - 1)
    painter.setBrush(QColor(ink))
    for along in (-0.17, 0.17):
        painter.drawEllipse(QPointF(middle.x() + along * side, middle.y() - 0.12 * side), side * 0.035, side * 0.035)
    bent = _BENT[view] * side
    at = middle.y() + 0.19 * side - bent / 4
    wide = (0.24 if view in (LEVELS[0], LEVELS[-1]) else 0.18) * side
    mouth = QPainterPath(QPointF(middle.x() - wide, at))
    mouth.quadTo(QPointF(middle.x(), at + bent), QPointF(middle.x() + wide, at))
    if view == LEVELS[-1]:  # an open mouth, so that it differs from the face before it at a glance
        mouth.closeSubpath()
    else:
        painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(mouth)
    painter.restore()
