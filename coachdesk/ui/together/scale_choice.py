"""One card of the scale on the client's screen: press it to lay it down, and press how heavy or how strong it is."""

from typing import Final

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from coachdesk.domain.picture import Side
from coachdesk.domain.picture.scale import WEIGHTS
from coachdesk.i18n import mark
from coachdesk.ui.listen.scale_side import MOVES, WEIGHT_KEYS
from coachdesk.ui.listen.scale_stone import SIZES, paint_laid, size_of
from coachdesk.ui.listen.scale_words import weight_of
from coachdesk.ui.page import Around
from coachdesk.ui.parts.tongues import Line, Tongues
from coachdesk.ui.together.look import Look
from coachdesk.ui.together.pair import LineButton, pressed_in
from coachdesk.ui.tokens import CLIENT_TARGET, LIGHT

_KEYS: Final = mark("1, 2 or 3 sets the weight, Delete takes it away.")
GAP: Final = 6


class WeightButton(QPushButton):
    """A stone or strap of one weight; a frame says that it is this one. The keys 1, 2 and 3 do the same."""

    def __init__(self, side: Side, weight: int) -> None:
        super().__init__()
        self._side, self.weight = side, weight
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setProperty("role", "icon")
        self.setFixedSize(CLIENT_TARGET, CLIENT_TARGET)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isChecked() or self.underMouse():
            painter.setPen(QPen(QColor(LIGHT.accent if self.isChecked() else LIGHT.line), 3))
            painter.setBrush(QColor(LIGHT.surface))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), 10, 10)
        wide, high = size_of(self.weight, (self.width() - 22) / SIZES[3][0])
        paint_laid(
            painter, QRectF((self.width() - wide) / 2, (self.height() - high) / 2, wide, high), self._side, self.weight
        )


class ScaleChoice(QWidget):
    """`toggled` says that it was pressed, `weighed` how heavy it is, `left_out` that it is to be taken away."""

    toggled = Signal()
    weighed = Signal(int)
    left_out = Signal()
    moved = Signal(int)
    reached = Signal()

    def __init__(self, around: Around, side: Side) -> None:
        super().__init__()
        self._side = side
        self.weight = 0
        self.button = _Card(around, self)
        self.button.clicked.connect(self.toggled)
        self.hear = self.button.hear
        self.weights: tuple[WeightButton, ...] = ()
        self._tongues, self._look = Tongues(around.language.words), Look()
        box = self._box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(GAP)
        box.addWidget(self.button, 1)
        box.addWidget(self.hear, 0, Qt.AlignmentFlag.AlignVCenter)

    def say(self, line: Line, tongues: Tongues, look: Look) -> None:
        """Say what stands on the card."""
        self._tongues, self._look = tongues, look
        self.button.setMinimumHeight(look.target)
        self.button.show_line(line, tongues.first)
        self.hear.take_size(look.hear)
        self._say_weights()

    def show_weight(self, weight: int) -> None:
        """Show how heavy it is; 0 while it does not lie on the scale."""
        self.weight = weight
        pressed_in(self.button, weight > 0)
        if weight and not self.weights:
            self.weights = tuple(self._new_weight(each) for each in WEIGHTS)
        for made in self.weights:
            made.setVisible(weight > 0)
            pressed_in(made, made.weight == weight)
        self._say_weights()

    def _new_weight(self, weight: int) -> WeightButton:
        made = WeightButton(self._side, weight)
        made.clicked.connect(lambda: self.weighed.emit(weight))
        self._box.addWidget(made, 0, Qt.AlignmentFlag.AlignVCenter)
        return made

    def _say_weights(self) -> None:
        words = self._tongues.first
        for made in self.weights:
            made.setFixedSize(self._look.target, self._look.target)
            made.setAccessibleName(weight_of(self._side, made.weight, words))
            made.setToolTip(made.accessibleName())
        laid = weight_of(self._side, self.weight, words) if self.weight else ""
        self.button.setAccessibleDescription(words.line(laid, words.text(_KEYS)))


class _Card(LineButton):
    """The words of a card, and its keys."""

    def __init__(self, around: Around, choice: ScaleChoice) -> None:
        super().__init__(around, "both")
        self._choice = choice
        self.setCheckable(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, choice = Qt.Key(event.key()), self._choice
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif key in WEIGHT_KEYS:
            choice.weighed.emit(WEIGHT_KEYS[key])
        elif key in MOVES:
            choice.moved.emit(MOVES[key])
        elif key == Qt.Key.Key_Delete and not event.isAutoRepeat():
            choice.left_out.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._choice.reached.emit()
