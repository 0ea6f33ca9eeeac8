"""A drawing of resources/workshop/drawings, on light ground, as large as there is room for."""

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QWidget

from coachdesk import paths
from coachdesk.ui.tokens import LIGHT, RADIUS

SHAPE: Final = 500 / 800
"""Height of a drawing, as a share of its width."""
_EDGE: Final = 0.03


class Picture(QWidget):
    """It is the same in every language: turned around, a right hand would become a left one."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._drawing: QSvgRenderer | None = None
        self.name = ""

    def show_drawing(self, name: str, pictured: str) -> None:
        """`pictured` is what can be seen on it, for those who do not see it."""
        self.setAccessibleName(pictured)
        if name != self.name:
            self.name = name
            file = paths.resources() / "workshop" / "drawings" / f"{name}.svg"
            self._drawing = QSvgRenderer(str(file), self)
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._drawing is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = self.ground
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(LIGHT.tip))
        painter.drawRoundedRect(ground, RADIUS, RADIUS)
        edge = ground.width() * _EDGE
        self._drawing.render(painter, ground.adjusted(edge, edge * SHAPE, -edge, -edge * SHAPE))

    @property
    def ground(self) -> QRectF:
        """The largest room of its shape within the widget, at the top."""
        wide = min(self.width(), self.height() / SHAPE)
        return QRectF((self.width() - wide) / 2, 0, wide, wide * SHAPE)
