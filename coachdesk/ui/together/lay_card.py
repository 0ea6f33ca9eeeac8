"""A card that the client lays somewhere: pressed, dragged, or by the numbers of the keyboard."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel

from coachdesk.ui.page import Around
from coachdesk.ui.together.pair import LineButton

_AHEAD = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}
"""Cards beside and below, where reading begins at the left."""


class LayCard(LineButton):
    """Pressed in while it is picked up. It knows nothing of places: whoever holds it is told what is wanted.

    `numbered` carries the number of a pile, `away` asks to lay the card back, `stepped` asks to go so many cards on and
    rows down, `dropped` carries where on the screen it was let go.
    """

    numbered = Signal(int)
    away = Signal()
    stepped = Signal(int, int)
    dropped = Signal(QPoint)

    def __init__(self, around: Around, role: str) -> None:
        super().__init__(around, role)
        self.key = ""
        self.setCheckable(True)
        self._pressed_at: QPoint | None = None
        self._grabbed = QPoint()
        self._ghost: QLabel | None = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, text, held = Qt.Key(event.key()), event.text(), event.isAutoRepeat()
        if text.isdecimal() and not held:  # the next card comes under the focus, which a key held down is not meant for
            self.numbered.emit(int(text))  # in whichever script the digits of the keyboard are
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and not held:
            self.away.emit()
        elif key in _AHEAD:
            on, down = _AHEAD[key]
            rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
            self.stepped.emit(-on if rtl else on, down)
        else:
            super().keyPressEvent(event)

    def take_tone(self, tone: str) -> None:
        """Take the ground of a tone; "" is that of the client's own cards."""
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            self.style().unpolish(self)
            self.style().polish(self)

    # --- dragging, by mouse and by finger ---------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed_at, self._grabbed = event.globalPosition().toPoint(), event.position().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.globalPosition().toPoint()
        if self._pressed_at is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        if self._ghost is None and (at - self._pressed_at).manhattanLength() >= QApplication.startDragDistance():
            self._ghost = QLabel(self.window())
            self._ghost.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self._ghost.setPixmap(self.grab())
            self._ghost.resize(self.size())
            self._ghost.show()
            self.setDown(False)
        if self._ghost is not None:
            self._ghost.move(self.window().mapFromGlobal(at) - self._grabbed)
            self._ghost.raise_()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        ghost, self._ghost, self._pressed_at = self._ghost, None, None
        if ghost is None:
            super().mouseReleaseEvent(event)
            return
        ghost.hide()
        ghost.deleteLater()
        self.dropped.emit(event.globalPosition().toPoint())
