"""Five faces to press: how it goes in the client's own view. Used beside the client and on the client's own screen."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget

from coachdesk.domain.picture.domains import LEVELS
from coachdesk.i18n import Translator
from coachdesk.ui.listen.domain_marks import paint_face, view_word
from coachdesk.ui.parts.basics import PressButton
from coachdesk.ui.parts.tab_order import enter_at
from coachdesk.ui.tokens import LIGHT

_STEPS: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}
"""Where an arrow goes, where reading begins at the left."""
DISABLED: Final = "#8B9192"


class FaceButton(PressButton):
    """One face; a frame and a ground show that it was chosen."""

    def __init__(self, view: int) -> None:
        super().__init__()
        self.view = view
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSizeHint(self) -> QSize:
        return self.minimumSize()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        chosen = self.isChecked()
        ink = LIGHT.accent if chosen else LIGHT.text
        if chosen or self.underMouse():
            painter.setPen(QPen(QColor(LIGHT.accent if chosen else LIGHT.line), 2))
            painter.setBrush(QColor(LIGHT.soft if chosen else LIGHT.surface))
            painter.drawRoundedRect(frame, 10, 10)
        if self.hasFocus():
            painter.setPen(QPen(QColor(LIGHT.text), 1.5, Qt.PenStyle.DashLine if chosen else Qt.PenStyle.SolidLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(frame.adjusted(2, 2, -2, -2), 8, 8)
        edge = self.width() * 0.16
        paint_face(
            painter, frame.adjusted(edge, edge, -edge, -edge), self.view, ink=ink if self.isEnabled() else DISABLED
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.parentWidget()
        if event.key() in _STEPS and isinstance(row, Faces):
            row.step(self, _STEPS[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Delete and self.isChecked():
            self.click()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        row = self.parentWidget()
        if isinstance(row, Faces):
            row.give_tab(self)


class Faces(QWidget):
    """`given` carries a face from 1 to 5, or 0 where the chosen one was pressed again and is taken back.

    Tab comes to one face; arrows go to the others; Space and Enter give it, Delete takes it back.
    """

    given = Signal(int)

    def __init__(self, side: int) -> None:
        """`side` is the height and width of each face in pixels."""
        super().__init__()
        self.buttons = {view: FaceButton(view) for view in LEVELS}
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        for view, made in self.buttons.items():
            made.clicked.connect(lambda checked, view=view: self.given.emit(view if checked else 0))
            box.addWidget(made)
        self.take_size(side)
        self.give_tab(self.buttons[1])

    def take_size(self, side: int) -> None:
        """Make each face a square of so many pixels."""
        for made in self.buttons.values():
            made.setFixedSize(side, side)

    def say(self, words: Translator, about: str = "") -> None:
        """Name each face; `about` is what it is about, for who does not see it beside the face."""
        for view, made in self.buttons.items():
            word = view_word(words, view)
            made.setAccessibleName(words.line(about, word) if about else word)
            made.setToolTip(word)

    @property
    def chosen(self) -> int | None:
        """The face that is pressed in."""
        return next((view for view, made in self.buttons.items() if made.isChecked()), None)

    def show_given(self, view: int | None) -> None:
        """Press in exactly this face, without a signal."""
        for each, made in self.buttons.items():
            made.setChecked(each == view)
        if not any(made.hasFocus() for made in self.buttons.values()):
            self.give_tab(self.buttons[view or 1])

    def step(self, here: FaceButton, along: int) -> None:
        """Go to the face beside this one; they run from the side that reading begins at."""
        at = here.view + along
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft and along:
            at = here.view - along
        self.buttons[min(max(at, LEVELS[0]), LEVELS[-1])].setFocus(Qt.FocusReason.OtherFocusReason)

    def give_tab(self, here: FaceButton) -> None:
        """Let Tab come to this face; one that may only be read is left as it is."""
        enter_at(here, self.buttons.values())
