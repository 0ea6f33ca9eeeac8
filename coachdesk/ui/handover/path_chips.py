"""How far a handover is, as five groups beside each other: done with its day, now, or later."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil
from typing import Final

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from coachdesk.ui.handover.way_words import Standing
from coachdesk.ui.parts.drawn import Drawn, wrapped
from coachdesk.ui.tokens import LIGHT

GAP, INSIDE, EDGE, LINE, ROUND, SMALLEST = 6, 8, 7, 17, 14, 9
_LOOKS: Final = {
    Standing.DONE: (LIGHT.good_soft, LIGHT.good, LIGHT.good_soft),
    Standing.NOW: (LIGHT.soft, LIGHT.accent, LIGHT.accent),
    Standing.LATER: (LIGHT.chip, LIGHT.chip_text, LIGHT.chip),
}
"""Ground, ink and edge: what is done has a tick too, and what is now has an edge and is bold."""


@dataclass(frozen=True, slots=True)
class Chip:
    """One group: its name, the day on which it was done ("" else), how it stands, and what a screen reader says."""

    name: str
    day: str
    standing: Standing
    aloud: str


class PathChips(QWidget):
    """Draws the chips in one row; for looking at only."""

    def __init__(self) -> None:
        super().__init__()
        self._chips: tuple[Chip, ...] = ()
        self._known: dict[int, int] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_chips(self, chips: Iterable[Chip]) -> None:
        """Show these from the side that reading begins at."""
        self._chips = tuple(chips)
        self._known.clear()
        self.setAccessibleName(". ".join(chip.aloud for chip in self._chips))
        self.updateGeometry()
        self.update()

    # --- room -------------------------------------------------------------------------------------------------------

    def _fonts(self, chip: Chip, width: float) -> tuple[QFont, QFont]:
        """Of the name and the day; smaller where a word would not fit into this width."""
        name, day = QFont(self.font()), QFont(self.font())
        name.setPixelSize(13)
        name.setBold(chip.standing is not Standing.LATER)
        day.setPixelSize(12)
        return _fitting(name, chip.name, width), _fitting(day, chip.day, width)

    def _text(self, number: int, chip: Chip) -> str:
        return f"{'✓' if chip.standing is Standing.DONE else number} {chip.name}"

    def _wide(self, width: int) -> float:
        return (width - GAP * (len(self._chips) - 1)) / max(len(self._chips), 1)

    def hasHeightForWidth(self) -> bool:
        return True

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.FontChange:
            self._known.clear()
        super().changeEvent(event)

    def heightForWidth(self, width: int) -> int:
        """Its height at this width; a layout asks many times."""
        if width not in self._known:
            self._known[width] = self._high(width)
        return self._known[width]

    def _high(self, width: int) -> int:
        room = QRectF(0, 0, self._wide(width) - 2 * INSIDE, 0)
        high = [self._name_high(at, chip, room) + self._day_high(chip, room) for at, chip in enumerate(self._chips, 1)]
        return ceil(max(high, default=LINE)) + 2 * EDGE

    def _name_high(self, number: int, chip: Chip, room: QRectF) -> float:
        return wrapped(self._text(number, chip), self._fonts(chip, room.width())[0], room).takes.height()

    def _day_high(self, chip: Chip, room: QRectF) -> float:
        return wrapped(chip.day, self._fonts(chip, room.width())[1], room).takes.height() if chip.day else 0.0

    def sizeHint(self) -> QSize:
        width = self.width() or 480
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(60 * len(self._chips), LINE)

    def _places(self) -> list[QRectF]:
        wide = self._wide(self.width())
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        count = len(self._chips)
        return [
            QRectF((count - 1 - at if rtl else at) * (wide + GAP), 0, wide, self.height()).adjusted(1, 1, -1, -1)
            for at in range(count)
        ]

    def drawn(self) -> tuple[Drawn, ...]:
        """Name and day of each chip."""
        found = []
        for at, (chip, place) in enumerate(zip(self._chips, self._places(), strict=True), 1):
            room = _inside(place)
            name, day = self._fonts(chip, room.width())
            high = self._name_high(at, chip, room)
            found.append(wrapped(self._text(at, chip), name, room if not chip.day else _top(room, high)))
            if chip.day:
                found.append(wrapped(chip.day, day, room.adjusted(0, high, 0, 0)))
        return tuple(found)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        lines = iter(self.drawn())
        for chip, place in zip(self._chips, self._places(), strict=True):
            ground, ink, edge = _LOOKS[chip.standing]
            painter.setPen(QPen(QColor(edge), 2))
            painter.setBrush(QColor(ground))
            painter.drawRoundedRect(place, ROUND, ROUND)
            painter.setPen(QColor(ink))
            fonts = self._fonts(chip, _inside(place).width())
            for font in fonts if chip.day else fonts[:1]:
                said = next(lines)
                painter.setFont(font)
                where = side | Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignAbsolute | Qt.TextFlag.TextWordWrap
                painter.drawText(said.room, where, said.text)


def _inside(place: QRectF) -> QRectF:
    return place.adjusted(INSIDE - 1, EDGE - 1, 1 - INSIDE, 1 - EDGE)


def _fitting(font: QFont, text: str, width: float) -> QFont:
    """The font, or a smaller one with which the longest word fits."""
    words = text.split()
    while font.pixelSize() > SMALLEST and any(QFontMetricsF(font).horizontalAdvance(word) > width for word in words):
        font.setPixelSize(font.pixelSize() - 1)
    return font


def _top(room: QRectF, high: float) -> QRectF:
    return QRectF(room.left(), room.top(), room.width(), high)
