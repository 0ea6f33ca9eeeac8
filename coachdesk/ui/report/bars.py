"""Bars beside the figures of a report. They draw no words: the figures stand beside them, and they tell them to a reader.

What is not said exactly is hatched, and always as long as anything else of its kind that is not said.
"""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from coachdesk.documents.sheets import ReportFigure
from coachdesk.ui.tokens import LIGHT

HIGH: Final = 14
_STUB: Final = 14.0
"""Pixels of a bar whose figure is not said."""


def shades(count: int) -> tuple[QColor, ...]:
    """Colours from light to dark, which differ in black and white too."""
    dark, light = QColor(LIGHT.accent), QColor(LIGHT.soft)
    shares = [at / max(count - 1, 1) for at in range(count)]

    def between(share: float) -> QColor:
        ends = ((light.red(), dark.red()), (light.green(), dark.green()), (light.blue(), dark.blue()))
        return QColor(*(round(one + (other - one) * share) for one, other in ends))

    return tuple(map(between, shares))


class _Drawing(QWidget):
    """Draws from the side that reading begins at."""

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumWidth(60)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(120, HIGH)

    def place(self, start: float, wide: float) -> QRectF:
        """A part of the bar, `start` pixels from where reading begins."""
        left = self.width() - start - wide if self.layoutDirection() is Qt.LayoutDirection.RightToLeft else start
        return QRectF(left + 0.5, 0.5, max(wide - 1, 1), HIGH - 1)

    def fill(self, painter: QPainter, start: float, wide: float, colour: QColor | None) -> None:
        """Draw a part; without a colour hatched."""
        painter.setPen(QPen(QColor(LIGHT.accent if colour is not None else LIGHT.field_line), 1))
        hatched = QBrush(QColor(LIGHT.field_line), Qt.BrushStyle.BDiagPattern)
        painter.setBrush(QBrush(colour) if colour is not None else hatched)
        painter.drawRect(self.place(start, wide))


class Bar(_Drawing):
    """One figure, as long as its share of the largest of its table."""

    def __init__(self) -> None:
        super().__init__()
        self._figure, self._most = ReportFigure("", ""), 0

    def show_figure(self, name: str, figure: ReportFigure, most: int) -> None:
        """Show a figure of a table of which `most` is the largest."""
        self._figure, self._most = figure, most
        self.setAccessibleName(name)
        self.setAccessibleDescription(figure.text)
        self.update()

    @property
    def length(self) -> float:
        """Pixels of the bar."""
        if self._figure.count is None:
            return _STUB
        return self.width() * self._figure.count / self._most if self._most else 0.0

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        known = self._figure.count is not None
        self.fill(painter, 0, self.length, QColor(LIGHT.accent) if known else None)


class Parts(_Drawing):
    """A whole and its parts in one bar: those that are said in their shades, and what is left hatched."""

    def __init__(self) -> None:
        super().__init__()
        self._whole = ReportFigure("", "")
        self._parts: tuple[ReportFigure, ...] = ()

    def show_figures(self, name: str, told: str, figures: Sequence[ReportFigure]) -> None:
        """Show figures of which the first is the whole; `told` says all of them in words."""
        self._whole, self._parts = figures[0], tuple(figures[1:])
        self.setAccessibleName(name)
        self.setAccessibleDescription(told)
        self.update()

    def parts(self) -> list[tuple[float, float, QColor | None]]:
        """Start, width and colour of each part; None for the rest that is not said."""
        whole = self._whole.count or 1
        found: list[tuple[float, float, QColor | None]] = []
        start = 0.0
        for figure, colour in zip(self._parts, shades(len(self._parts)), strict=True):
            wide = self.width() * (figure.count or 0) / whole
            if wide:
                found.append((start, wide, colour))
            start += wide
        if start < self.width() - 0.5:
            found.append((start, self.width() - start, None))
        return found

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        for start, wide, colour in self.parts():
            self.fill(painter, start, wide, colour)


class Swatch(QWidget):
    """The colour of a part, beside the name of its column."""

    def __init__(self, colour: QColor) -> None:
        super().__init__()
        self._colour = colour
        self.setFixedSize(10, 10)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QPen(QColor(LIGHT.accent), 1))
        painter.setBrush(self._colour)
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
