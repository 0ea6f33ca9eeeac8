"""The mixed picture of the cards that give energy: three shares, in words and drawn."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from coachdesk.domain.picture import Tag
from coachdesk.ui import icons
from coachdesk.ui.language import Language
from coachdesk.ui.page import Speaking
from coachdesk.ui.parts.drawn import Drawn, one_line
from coachdesk.ui.parts.energy_names import TAGS
from coachdesk.ui.tokens import ENERGY, LIGHT

ROW, GAP = 30, 6
"""Pixels of one share, and between two."""
BAR = 18
PICTURE = 22
SPACE = 8

_PATTERNS: Final = {
    Tag.HEAD: Qt.BrushStyle.SolidPattern,
    Tag.HAND: Qt.BrushStyle.BDiagPattern,
    Tag.HEART: Qt.BrushStyle.Dense4Pattern,
}
"""Told apart without colours too."""


class Mixture(Speaking):
    """As many cards as give energy ask for head, hand and heart. It speaks of cards, and of nobody's type."""

    def __init__(self, language: Language) -> None:
        super().__init__(language)
        self._counts = dict.fromkeys(Tag, 0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_counts(self, counts: dict[Tag, int]) -> None:
        """Show how many cards have each tag."""
        self._counts = counts
        self.retranslate()

    def retranslate(self) -> None:
        super().retranslate()
        words = self.words
        said = (
            words.text("{number}: {word}", number=words.number(self._counts[tag]), word=words.text(TAGS[tag]))
            for tag in Tag
        )
        self.setAccessibleName(words.text("Head, hand and heart in these cards"))
        self.setAccessibleDescription(words.line(*said))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(280, len(Tag) * ROW + (len(Tag) - 1) * GAP)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.sizeHint().height())

    def drawn(self) -> tuple[Drawn, ...]:
        """For each tag its word and its number."""
        bold, found = self._bold(), []
        for tag, at in zip(Tag, self._rows(), strict=True):
            found.append(
                one_line(self.words.text(TAGS[tag]), bold, self._placed(QRectF(PICTURE + SPACE, at, self._word(), ROW)))
            )
            number = QRectF(self.width() - self._number(), at, self._number(), ROW)
            found.append(one_line(self.words.number(self._counts[tag]), bold, self._placed(number)))
        return tuple(found)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        most = max(*self._counts.values(), 1)
        begin = PICTURE + SPACE + self._word() + SPACE
        room = self.width() - begin - self._number() - SPACE
        for tag, at in zip(Tag, self._rows(), strict=True):
            line, ground = (QColor(getattr(LIGHT, name)) for name in ENERGY[tag])
            picture = self._placed(QRectF(0, at + (ROW - PICTURE) / 2, PICTURE, PICTURE))
            icons.pictogram(tag, line.name()).paint(painter, picture.toRect())
            track = QRectF(begin, at + (ROW - BAR) / 2, room, BAR)
            painter.setPen(QPen(QColor(LIGHT.line), 1))
            painter.setBrush(QColor(LIGHT.sunken))
            painter.drawRoundedRect(self._placed(track), 4, 4)
            if self._counts[tag]:
                track.setWidth(room * self._counts[tag] / most)
                painter.setPen(QPen(line, 1.5))
                painter.setBrush(ground)
                painter.drawRoundedRect(self._placed(track), 4, 4)
                painter.setBrush(QBrush(line, _PATTERNS[tag]))
                painter.drawRoundedRect(self._placed(track), 4, 4)
        painter.setFont(self._bold())
        painter.setPen(QColor(LIGHT.text))
        side = Qt.AlignmentFlag.AlignRight if self._rtl else Qt.AlignmentFlag.AlignLeft
        for each in self.drawn():
            painter.drawText(each.room, side | Qt.AlignmentFlag.AlignVCenter, each.text)

    @property
    def _rtl(self) -> bool:
        return self.layoutDirection() is Qt.LayoutDirection.RightToLeft

    def _placed(self, rect: QRectF) -> QRectF:
        """A place that was reckoned from the left, where reading begins."""
        return QRectF(self.width() - rect.right(), rect.top(), rect.width(), rect.height()) if self._rtl else rect

    def _rows(self) -> tuple[int, ...]:
        return tuple(number * (ROW + GAP) for number in range(len(Tag)))

    def _bold(self) -> QFont:
        font = QFont(self.font())
        font.setBold(True)
        return font

    def _word(self) -> float:
        """Pixels of the widest word."""
        metrics = QFontMetricsF(self._bold())
        return max(metrics.size(0, self.words.text(source)).width() for source in TAGS.values()) + 1

    def _number(self) -> float:
        """Pixels of the widest number, and of two digits at least."""
        metrics = QFontMetricsF(self._bold())
        shown = (10, *self._counts.values())
        return max(metrics.size(0, self.words.number(each)).width() for each in shown) + 1
