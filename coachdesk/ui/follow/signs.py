"""Before and now as signs: an open ring and a full dot. They differ by shape, so that they are told apart without colour."""

from typing import Final

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from coachdesk.i18n import Translator
from coachdesk.ui.parts.basics import label, row
from coachdesk.ui.tokens import LIGHT

DOT: Final = 6.0
OWN: Final = 5.5
"""Pixels from the middle of a dot, and of a sign of the client's own view, to its edge."""


def ring(painter: QPainter, at: QPointF, size: float = DOT) -> None:
    """How it was before; `size` is pixels from its middle to its edge."""
    painter.setPen(QPen(QColor(LIGHT.accent), 2))
    painter.setBrush(QColor(LIGHT.surface))
    painter.drawEllipse(at, size - 0.5, size - 0.5)


def dot(painter: QPainter, at: QPointF, size: float = DOT) -> None:
    """How it is now; see `ring`."""
    painter.setPen(QPen(QColor(LIGHT.accent), 2))
    painter.setBrush(QColor(LIGHT.accent))
    painter.drawEllipse(at, size - 0.5, size - 0.5)


def diamond(painter: QPainter, at: QPointF, *, now: bool) -> None:
    """The client's own view, before or now."""
    painter.setPen(QPen(QColor(LIGHT.hand), 1.8))
    painter.setBrush(QColor(LIGHT.hand if now else LIGHT.surface))
    around = (QPointF(0, -OWN), QPointF(OWN, 0), QPointF(0, OWN), QPointF(-OWN, 0))
    painter.drawPolygon(QPolygonF([at + each for each in around]))


class Sign(QWidget):
    """A sign beside the day that it stands for; the day says everything."""

    def __init__(self, *, now: bool, own: bool = False) -> None:
        super().__init__()
        self._now, self._own = now, own
        self.setFixedSize(QSize(16, 18))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        at = QPointF(8, 9)
        if self._own:
            diamond(painter, at, now=self._now)
        else:
            (dot if self._now else ring)(painter, at)


class Days(QWidget):
    """The two days of a chart, each beside its sign."""

    def __init__(self) -> None:
        super().__init__()
        self._signs = Sign(now=False), Sign(now=True)
        self.days = label("small"), label("small")
        parts = [part for pair in zip(self._signs, self.days, strict=True) for part in pair]
        self.setLayout(row(*parts[:2], 10, *parts[2:], None, spacing=4))

    def show_days(self, words: Translator, before: str, now: str) -> None:
        """Show the days in words; an empty one is not there."""
        for sign, made, text in zip(self._signs, self.days, (before, now), strict=True):
            made.setText(words.line(text))
            made.setVisible(bool(text))
            sign.setVisible(bool(text))
