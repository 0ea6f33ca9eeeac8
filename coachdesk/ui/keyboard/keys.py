"""One key of the keyboard on the screen."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from coachdesk.ui.tokens import LIGHT

_HINT = 11
"""Size in pixels of the Latin key in the corner."""
_DOTTED = "\u25cc"
"""Stands under a mark that has no room of its own."""


class KeyCap(QAbstractButton):
    """Takes no focus: what is typed in keeps it. `hint` is the key of one's own keyboard that does the same."""

    def __init__(
        self, letter: str = "", *, hint: str = "", stretch: float = 1.0, soft: bool = False, rtl: bool = False
    ) -> None:
        """`stretch` is its width beside that of a letter; `soft` is for keys that type no letter.

        With `rtl` a bracket is drawn the way it looks in what is typed.
        """
        super().__init__()
        self.stretch = stretch
        self._rtl = rtl
        self._hint, self._soft = hint, soft
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)
        self.show_letter(letter, hint)

    def show_letter(self, letter: str, hint: str = "") -> None:
        """Stand for another letter."""
        self.setText(letter)
        if letter:
            self.setAccessibleName(letter)
        self._hint = hint
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(40, 40)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pressed = self.isDown() or self.isChecked()
        painter.setPen(QPen(QColor(LIGHT.accent if pressed else LIGHT.line), 2 if pressed else 1))
        painter.setBrush(QColor(self._ground(pressed)))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 7, 7)
        painter.setPen(QColor(LIGHT.text if self.isEnabled() else LIGHT.muted))
        if not self.icon().isNull():
            box = QRect(0, 0, 20, 20)
            box.moveCenter(self.rect().center())
            self.icon().paint(painter, box)
        font = QFont(self.font())
        font.setPixelSize(max(16, min(24, self.height() // 2)))
        painter.setFont(font)
        painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft if self._rtl else Qt.LayoutDirection.LeftToRight)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, _drawn(self.text()))
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        font.setPixelSize(_HINT)
        painter.setFont(font)
        painter.setPen(QColor(LIGHT.muted))
        corner = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(self.rect().adjusted(5, 1, -3, 0), corner, self._hint)
        painter.end()

    def _ground(self, pressed: bool) -> str:
        if pressed:
            return LIGHT.soft
        if self.underMouse() and self.isEnabled():
            return LIGHT.sunken
        return LIGHT.chip if self._soft else LIGHT.surface


def _drawn(letter: str) -> str:
    return _DOTTED + letter if "\u064b" <= letter <= "\u0652" else letter
