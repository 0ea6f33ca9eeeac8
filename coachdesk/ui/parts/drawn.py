"""What widgets that draw their own words say about them, so that it can be checked that nothing is cut off."""

from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QFontMetricsF


@dataclass(frozen=True, slots=True)
class Drawn:
    """One text as it is drawn: the room it has, within its widget, and the size it takes, both in pixels."""

    text: str
    room: QRectF
    takes: QSizeF

    @property
    def fits(self) -> bool:
        """Whether it is seen whole. Room that is a part of a pixel short is no matter."""
        return self.takes.width() < self.room.width() + 1 and self.takes.height() < self.room.height() + 1


@runtime_checkable
class DrawsWords(Protocol):
    """A widget that draws its own words."""

    def drawn(self) -> tuple[Drawn, ...]:
        """Its words as they are drawn now."""


def one_line(text: str, font: QFont, room: QRectF) -> Drawn:
    """A text of one line."""
    return Drawn(text, room, QFontMetricsF(font).size(0, text))


def wrapped(text: str, font: QFont, room: QRectF) -> Drawn:
    """A text in as many lines as it takes in the width of its room."""
    flags = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
    rect = QFontMetricsF(font).boundingRect(QRectF(0, 0, room.width(), 10_000), flags, text)
    return Drawn(text, room, rect.size())
