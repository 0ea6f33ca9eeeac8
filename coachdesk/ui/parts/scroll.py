"""A column that scrolls when it is higher than the window, and never sideways."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

_STEPS = 6
"""A change of height goes up through what it stands in, a step in each round."""


class Scrolling(QScrollArea):
    """Follows the keyboard: the field that has the focus is always in sight."""

    def __init__(self, body: QWidget) -> None:
        super().__init__()
        self._kept_width = self._turned = False
        self.setWidget(body)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        body.installEventFilter(self)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._follow)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._turn()

    def showEvent(self, event: QShowEvent) -> None:
        self._turn()
        super().showEvent(event)

    def _turn(self) -> None:
        """Keep the wider margin beside the bar: Qt moves the bar to the other side, and leaves margins as they are."""
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        if rtl is not self._turned and self.widget() is not None and (layout := self.widget().layout()) is not None:
            self._turned = rtl
            edges = layout.contentsMargins()
            layout.setContentsMargins(edges.right(), edges.top(), edges.left(), edges.bottom())

    def keep_width(self, width: int) -> None:
        """Be as wide as this, in pixels, whatever stands in it or beside it."""
        self._kept_width = True
        self.setFixedWidth(width)

    def begin_at_top(self) -> None:
        """Show the beginning, after the focus was set on something there."""
        self.verticalScrollBar().setValue(0)

    def cover(self, pixels: int) -> None:
        """End this much higher, since something lies over the foot of the column; 0 when nothing does any more."""
        self.setViewportMargins(0, 0, 0, pixels)

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and self.widget() is not None and self.widget().isAncestorOf(new):
            self.ensureWidgetVisible(new, 20, 40)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not self._kept_width and event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self.setMinimumWidth(self.widget().minimumSizeHint().width())
        return super().eventFilter(watched, event)


def scrolling(body: QWidget) -> Scrolling:
    """`body` in a scrolling column."""
    return Scrolling(body)


def into_sight(widget: QWidget) -> None:
    """Scroll the column that `widget` is in, if any, until it is in sight."""
    around = widget.parentWidget()
    while around is not None and not isinstance(around, Scrolling):
        around = around.parentWidget()
    if around is not None and around.widget().layout() is not None:
        widget.show()
        settled(around)
        around.ensureWidgetVisible(widget, 0, 0)


def settled(column: QScrollArea) -> None:
    """Give everything in a column its place, also what was just added or folded."""
    layout = column.widget().layout()
    for _ in range(_STEPS):
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        if layout is not None:
            layout.activate()
