"""A large card with a pictogram and a word, for a client to press."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from coachdesk.domain.faces import Face
from coachdesk.i18n import Translator
from coachdesk.ui import icons
from coachdesk.ui.page import Around
from coachdesk.ui.parts.drawn import Drawn, one_line
from coachdesk.ui.parts.hear import HearButton
from coachdesk.ui.parts.sort_names import Tone
from coachdesk.ui.parts.tongues import Line
from coachdesk.ui.together.look import SECOND, Look
from coachdesk.ui.tokens import LIGHT

NARROWEST = 88
SMALLEST = 13
"""Pixels of the smallest word on a narrow card."""
EDGE, GAP = 10, 10
"""Pixels between the edge and what is inside, and between the picture and its word."""
TICK = 28
GROUNDS = {"": LIGHT.surface, "consultant": LIGHT.head_soft, "duty": LIGHT.warn_soft}
"""The ground of a card by its tone."""


class AreaCard(QPushButton):
    """Pressed in when it is chosen; then it is tinted, and its number is in the list beside it."""

    def __init__(self, around: Around, face: Face, tone: Tone) -> None:
        super().__init__()
        self.face, self._tone = face, tone
        self._second = self._note = ""
        self._look = Look()
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self.setMinimumWidth(NARROWEST)
        self.hear = HearButton(around)
        self.hear.setParent(self)

    def show_line(self, line: Line, words: Translator, look: Look) -> None:
        """Show the name of the card; `words` is the translator of its first language."""
        self._second, self._look = line.second, look
        self.setText(line.text)
        self._note = words.to_client(self._tone.note) if self._tone.note else ""
        self.setAccessibleDescription("\n".join(each for each in (line.second, self._note) if each))
        self.hear.take_size(look.hear)
        self.hear.put(line.heard, words)
        self._place_loudspeaker()
        self.update()

    def sizeHint(self) -> QSize:
        """The same for every card, so that all are equally large."""
        return QSize(170, 200)

    def has_room(self, width: int) -> bool:
        """Whether every word fits a card of this width in one piece."""
        return all(_wide(text, font) <= width - 2 * EDGE for text, font, _high in self._words(width - 2 * EDGE))

    def least_height(self, width: int) -> int:
        """Pixels in which everything has room on a card of this width."""
        words = sum(high for _text, _font, high in self._words(width - 2 * EDGE))
        least = round(self._look.picture * (0.7 if self._look.pictures else 0.85))
        return self._top() + least + GAP + round(words) + 2 * EDGE

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        chosen, focused = self.isChecked(), self.hasFocus()
        painter.setPen(QPen(QColor(LIGHT.accent if focused or chosen else LIGHT.line), 3 if focused else 1.5))
        painter.setBrush(QColor(LIGHT.soft if chosen else GROUNDS[self._tone.name]))
        painter.drawRoundedRect(rect, 14, 14)
        picture, lines = self._placed()
        icons.pictogram(self.face.pictogram, LIGHT.accent).paint(painter, picture.toRect())
        for (_text, font, _high), line in zip(self._words(self.width() - 2 * EDGE), lines, strict=True):
            painter.setFont(font)
            painter.setPen(QColor(LIGHT.text if font.bold() else LIGHT.muted))
            painter.drawText(line.room, Qt.AlignmentFlag.AlignCenter, line.text)
        if chosen:
            corner = QRectF(rect.right() - 12 - TICK, rect.top() + 12, TICK, TICK)
            if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
                corner.moveLeft(rect.left() + 12)
            icons.icon("check", LIGHT.accent).paint(painter, corner.toRect())

    def drawn(self) -> tuple[Drawn, ...]:
        """Its lines, below the picture."""
        return self._placed()[1]

    def _placed(self) -> tuple[QRectF, tuple[Drawn, ...]]:
        """Where the picture is, and each line: together in the middle of what the loudspeaker leaves."""
        width = self.width() - 2 * EDGE
        words = self._words(width)
        high = sum(each for _text, _font, each in words)
        top, room = self._top(), self.height() - self._top() - 2 * EDGE
        side = min(self._look.picture, width, room - high - GAP)
        at = top + EDGE + (room - side - GAP - high) / 2
        if not self.hear.isHidden() and (over := (self.height() - side - GAP - high) / 2) > top + EDGE:
            at = over  # a high card has its middle below the loudspeaker anyway
        picture = QRectF((self.width() - side) / 2, at, side, side)
        at += side + GAP
        lines = []
        for text, font, each in words:
            lines.append(one_line(text, font, QRectF(EDGE, at, width, each)))
            at += each
        return picture, tuple(lines)

    def _top(self) -> int:
        """Pixels that the loudspeaker or the tick takes above the picture, where the card is too narrow for both."""
        if not self.hear.isHidden():
            return self.hear.height() + 4
        return TICK if self._look.pictures else 0

    def _words(self, width: float) -> list[tuple[str, QFont, float]]:
        """The lines of both languages, each with its font and its height in pixels."""
        first = QFont(self.font())
        first.setPixelSize(self._look.word)
        first.setBold(True)
        second = QFont(self.font())
        second.setBold(False)
        second.setPixelSize(max(SMALLEST, round(self._look.word * SECOND)))
        found: list[tuple[str, QFont, float]] = []
        for text, font in ((self.text(), first), (self._second, second), (self._note, second)):
            fitted = _fitting(text, font, width)
            found += [
                (line, fitted, QFontMetricsF(fitted).size(0, line).height()) for line in _lines(text, fitted, width)
            ]
        return found

    def _place_loudspeaker(self) -> None:
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        self.hear.move(self.width() - self.hear.width() - 5 if rtl else 5, 5)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_loudspeaker()


def _fitting(text: str, font: QFont, width: float) -> QFont:
    """The font, smaller where a word would not fit."""
    fitted = QFont(font)
    while fitted.pixelSize() > SMALLEST and any(_wide(word, fitted) > width for word in text.split()):
        fitted.setPixelSize(fitted.pixelSize() - 1)
    return fitted


def _wide(text: str, font: QFont) -> float:
    return QFontMetricsF(font).size(0, text).width()


def _lines(text: str, font: QFont, width: float) -> list[str]:
    """The word or words in lines that fit; none for no word."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and _wide(longer, font) > width:
            lines.append(word)
        else:
            lines[-1] = longer
    return [line for line in lines if line]
