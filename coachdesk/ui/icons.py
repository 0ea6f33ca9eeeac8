"""Line icons and pictograms in any colour, sharp at every resolution."""

from functools import cache
from pathlib import Path
from weakref import ref

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from shiboken6 import isValid

from coachdesk import paths
from coachdesk.ui.mirroring import turns
from coachdesk.ui.tokens import LIGHT


@cache
def _source(folder: str, name: str) -> str:
    path: Path = paths.resources() / folder / f"{name}.svg"
    return path.read_text("utf-8")


@cache
def _renderer(folder: str, name: str, colour: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(_source(folder, name).replace("currentColor", colour).encode()))


class _Engine(QIconEngine):
    """Draws one icon in a colour per state."""

    def __init__(self, folder: str, name: str, colour: str, checked: str, of: QWidget | None = None) -> None:
        """`of` is the widget whose line of reading it follows; None is that of the application."""
        super().__init__()
        self._of = ref(of) if of is not None else None
        self._what = (folder, name)
        self._colour, self._checked = colour, checked

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        colour = self._checked if state is QIcon.State.On else self._colour
        if mode is QIcon.Mode.Disabled:
            colour = "#9AA0A0"
        rtl = self._direction() is Qt.LayoutDirection.RightToLeft
        side = min(rect.width(), rect.height())
        # a box wider than high leaves its room between the icon and the words of a button
        square = QRectF(rect.right() + 1 - side if rtl else rect.left(), rect.top(), side, side)
        painter.save()
        if rtl and turns(*self._what):
            painter.translate(square.left() * 2 + square.width(), 0)
            painter.scale(-1, 1)
        _renderer(*self._what, colour).render(painter, square)
        painter.restore()

    def _direction(self) -> Qt.LayoutDirection:
        of = self._of() if self._of is not None else None
        return of.layoutDirection() if of is not None and isValid(of) else QApplication.layoutDirection()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return pixmap

    def clone(self) -> QIconEngine:
        return _Engine(*self._what, self._colour, self._checked, self._of() if self._of is not None else None)


def icon(name: str, colour: str = LIGHT.text, checked: str | None = None, of: QWidget | None = None) -> QIcon:
    """A line icon of resources/icons; `checked` is its colour on a button that is pressed in.

    `of` is the widget that it is shown on, where that may read from another side than the application.
    """
    return QIcon(_Engine("icons", name, colour, checked or colour, of))


def pictogram(name: str, colour: str = LIGHT.accent) -> QIcon:
    """A pictogram of resources/pictograms."""
    return QIcon(_Engine("pictograms", name, colour, colour))


class IconLabel(QLabel):
    """A picture beside text; the text says everything, so that screen readers pass the picture by."""

    def __init__(self, drawn: QIcon, size: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._size = size
        self.setFixedSize(size, size)
        self.show_icon(drawn)

    def show_icon(self, drawn: QIcon) -> None:
        """Show another picture."""
        self.setPixmap(drawn.pixmap(QSize(self._size, self._size), self.devicePixelRatioF()))
