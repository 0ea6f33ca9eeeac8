"""A large card with a pictogram and a word, for a client to press."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy

from coachdesk.domain.questions import Area
from coachdesk.ui import icons
from coachdesk.ui.tokens import CLIENT_TARGET, LIGHT

PICTURE = 52
SMALLEST = 13
"""Pixels of the smallest word on a narrow card."""


class AreaCard(QPushButton):
    """Pressed in when it is chosen; then it is paler, and its number is in the list beside it."""

    def __init__(self, area: Area) -> None:
        super().__init__()
        self.area = area
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(QSize(CLIENT_TARGET * 2, CLIENT_TARGET * 2))

    def sizeHint(self) -> QSize:
        """The same for every card, so that all are equally large."""
        return QSize(170, 200)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        chosen = self.isChecked()
        painter.setPen(
            QPen(QColor(LIGHT.accent if self.hasFocus() or chosen else LIGHT.line), 3 if self.hasFocus() else 1.5)
        )
        painter.setBrush(QColor(LIGHT.soft if chosen else LIGHT.surface))
        painter.drawRoundedRect(rect, 14, 14)
        font = self._fitting(rect.width() - 16)
        lines = self._lines(font, rect.width() - 16)
        line_height = QFontMetrics(font).lineSpacing()
        block = PICTURE + 14 + line_height * len(lines)
        top = rect.center().y() - block / 2
        picture = QRectF(rect.center().x() - PICTURE / 2, top, PICTURE, PICTURE)
        icons.pictogram(self.area.pictogram, LIGHT.accent).paint(painter, picture.toRect())
        painter.setFont(font)
        painter.setPen(QColor(LIGHT.text))
        for number, line in enumerate(lines):
            at = QRectF(rect.left() + 8, top + PICTURE + 14 + number * line_height, rect.width() - 16, line_height)
            painter.drawText(at, Qt.AlignmentFlag.AlignCenter, line)
        if chosen:
            corner = QRectF(rect.right() - 40, rect.top() + 12, 28, 28)
            if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
                corner.moveLeft(rect.left() + 12)
            icons.icon("check", LIGHT.accent).paint(painter, corner.toRect())

    def _fitting(self, width: float) -> QFont:
        """The bold font, smaller where the longest word would not fit the card."""
        font = QFont(self.font())
        font.setBold(True)
        longest = max(self.text().split() or [""], key=len)
        while font.pixelSize() > SMALLEST and QFontMetrics(font).horizontalAdvance(longest) > width:
            font.setPixelSize(font.pixelSize() - 1)
        return font

    def _lines(self, font: QFont, width: float) -> list[str]:
        """The word or words in lines that fit."""
        metrics, lines = QFontMetrics(font), [""]
        for word in self.text().split():
            longer = f"{lines[-1]} {word}".strip()
            if lines[-1] and metrics.horizontalAdvance(longer) > width:
                lines.append(word)
            else:
                lines[-1] = longer
        return lines
