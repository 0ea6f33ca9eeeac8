"""How somebody on the map of people around is drawn, and the rings and lines."""

from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen

from coachdesk.domain.connection.network import Group, Support, Tie
from coachdesk.ui import icons
from coachdesk.ui.parts.drawn import Drawn
from coachdesk.ui.tokens import LIGHT

WAYS: Final = {
    Qt.Key.Key_Left: QPointF(-1, 0),
    Qt.Key.Key_Right: QPointF(1, 0),
    Qt.Key.Key_Up: QPointF(0, -1),
    Qt.Key.Key_Down: QPointF(0, 1),
}
"""Where an arrow leads on the screen."""
_SIGN: Final = 0.95
"""How large a sign is, so many times the half of a face."""


def ring(painter: QPainter, middle: QPointF, reach: QPointF, name: Drawn) -> None:
    """A ring, with its name on it at the top."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(LIGHT.line), 1.2))
    painter.drawEllipse(middle, reach.x(), reach.y())
    painter.fillRect(name.room, QColor(LIGHT.surface))
    painter.setPen(QColor(LIGHT.muted))
    painter.drawText(name.room, int(Qt.AlignmentFlag.AlignCenter), name.text)


def line(painter: QPainter, start: QPointF, end: QPointF, *, gives: bool) -> None:
    """From the client to somebody: whole where that person gives something, dashed where there is only contact."""
    style = Qt.PenStyle.SolidLine if gives else Qt.PenStyle.DashLine
    painter.setPen(QPen(QColor(LIGHT.accent if gives else LIGHT.field_line), 1.4 if gives else 1.0, style))
    painter.drawLine(start, end)


def client(painter: QPainter, middle: QPointF, face: float, name: str) -> None:
    """The client, filled, in the middle."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(LIGHT.accent))
    painter.drawEllipse(middle, face * 1.15, face * 1.15)
    _letter(painter, middle, face, name, LIGHT.on_accent)


def person(
    painter: QPainter, tie: Tie, spot: QPointF, face: float, name: Drawn, *, chosen: bool, focused: bool
) -> None:
    """Somebody, with signs and name; who is spoken of stands out by a thick edge, with the focus also by a frame."""
    edge(painter, tie.group, spot, face, chosen=chosen)
    _letter(painter, spot, face, tie.who, LIGHT.accent)
    side, left = face * _SIGN, spot.x() + face * 0.75
    for support in tie.gives:
        at = QRect(round(left), round(spot.y() - face * 1.35), round(side), round(side))
        painter.fillRect(at, QColor(LIGHT.surface))
        sign(support).paint(painter, at)
        left += side + 2
    if tie.wants_more:
        plus(painter, QPointF(spot.x() - face * 1.15, spot.y() - face * 0.8), face * 0.4)
    painter.fillRect(
        QRectF(name.room.center().x() - name.takes.width() / 2, name.room.y(), name.takes.width(), name.room.height()),
        QColor(LIGHT.surface),
    )
    painter.setPen(QColor(LIGHT.text))
    painter.drawText(name.room, int(Qt.AlignmentFlag.AlignCenter), name.text)
    if focused:
        focus(
            painter,
            QRectF(name.room.x(), spot.y() - face * 1.4, name.room.width(), face * 2.4 + name.room.height() + 4),
        )


def sign(support: Support) -> QIcon:
    """The picture of a kind of support."""
    return icons.pictogram("does" if support is Support.PRACTICAL else "listens")


def edge(painter: QPainter, group: Group, spot: QPointF, face: float, *, chosen: bool = False) -> None:
    """Round for the own group, square for others, a thin grey circle where nobody said it."""
    unknown = group is Group.NOT_SAID
    pen = QPen(
        QColor(LIGHT.muted if unknown and not chosen else LIGHT.accent), 3.4 if chosen else 1.4 if unknown else 2.0
    )
    painter.setPen(pen)
    painter.setBrush(QColor(LIGHT.soft if group is Group.OWN else LIGHT.surface))
    box = QRectF(spot.x() - face, spot.y() - face, 2 * face, 2 * face)
    if group is Group.OTHER:
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 4, 4)
    else:
        painter.drawEllipse(box)


def plus(painter: QPainter, spot: QPointF, half: float) -> None:
    """A plus round a place."""
    painter.setPen(QPen(QColor(LIGHT.hand), 2.4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawLine(spot - QPointF(half, 0), spot + QPointF(half, 0))
    painter.drawLine(spot - QPointF(0, half), spot + QPointF(0, half))


def focus(painter: QPainter, room: QRectF) -> None:
    """A frame that says where the keyboard is."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(LIGHT.accent), 2))
    painter.drawRoundedRect(room.adjusted(1, 1, -1, -1), 8, 8)


def _letter(painter: QPainter, spot: QPointF, face: float, name: str, colour: str) -> None:
    """The first letter of a name; the whole name stands elsewhere."""
    font = painter.font()
    larger = painter.font()
    larger.setPixelSize(max(round(face), 8))
    larger.setBold(True)
    painter.setFont(larger)
    painter.setPen(QColor(colour))
    painter.drawText(
        QRectF(spot.x() - face, spot.y() - face, 2 * face, 2 * face),
        int(Qt.AlignmentFlag.AlignCenter),
        name.strip()[:1].upper(),
    )
    painter.setFont(font)
