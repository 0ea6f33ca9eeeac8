"""The seven stages of a case in one bar; any of them can be opened at any time."""

from collections.abc import Iterable

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from coachdesk.domain.stages import Stage
from coachdesk.ui.language import Language
from coachdesk.ui.page import Speaking
from coachdesk.ui.parts.drawn import Drawn, one_line
from coachdesk.ui.stages import STAGE_NAMES
from coachdesk.ui.tokens import LIGHT

HEIGHT, SMALLEST = 44, 10


class StageButton(QPushButton):
    """One segment: a number or a tick in a ring, and the name."""

    def __init__(self, number: int, place: str) -> None:
        super().__init__()
        self._number, self._place = number, place
        self.done = False
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(QFontMetrics(self._font()).horizontalAdvance(self.text()) + 62, HEIGHT)

    def _font(self) -> QFont:
        font = QFont(self.font())
        font.setBold(True)
        return font

    def minimumSizeHint(self) -> QSize:
        return QSize(60, HEIGHT)

    def _fitting(self, width: int) -> QFont:
        """The bold font, smaller where the name would not fit."""
        font = self._font()
        while font.pixelSize() > SMALLEST and QFontMetrics(font).size(0, self.text()).width() > width:
            font.setPixelSize(font.pixelSize() - 1)
        return font

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        on = self.isChecked()
        ground = LIGHT.accent if on else LIGHT.soft if self.underMouse() else LIGHT.surface
        ink = LIGHT.on_accent if on else LIGHT.accent if self.done else LIGHT.muted
        painter.fillPath(self._shape(rtl), QColor(ground))
        painter.setPen(QPen(QColor(LIGHT.line), 1))
        painter.drawPath(self._shape(rtl))
        x = self.width() - 36 if rtl else 14
        ring = QRectF(x, (self.height() - 22) / 2, 22, 22)
        painter.setPen(QPen(QColor(ink), 1.4))
        painter.drawEllipse(ring)
        small = QFont(self._font())
        small.setPixelSize(12)
        painter.setFont(small)
        painter.drawText(ring, Qt.AlignmentFlag.AlignCenter, "✓" if self.done else str(self._number))
        (name,) = self.drawn()
        painter.setFont(self._fitting(self.width() - 50))
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        painter.drawText(name.room, side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute, self.text())
        if self.hasFocus():
            painter.setPen(QPen(QColor(LIGHT.on_accent if on else LIGHT.accent), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(4, 4, -4, -4), 6, 6)

    def drawn(self) -> tuple[Drawn, ...]:
        """The name beside the ring."""
        left = 8 if self.layoutDirection() is Qt.LayoutDirection.RightToLeft else 44
        room = QRectF(left, 0, self.width() - 50, self.height())
        return (one_line(self.text(), self._fitting(self.width() - 50), room),)

    def _shape(self, rtl: bool) -> QPainterPath:
        """A rectangle with round corners only at the outer ends of the bar."""
        rect, radius = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 11.0
        path = QPainterPath()
        path.setFillRule(Qt.FillRule.WindingFill)
        if self._place == "middle":
            path.addRect(rect)
            return path
        round_left = (self._place == "first") != rtl
        path.addRoundedRect(rect, radius, radius)
        square = QRectF(rect)
        square.setLeft(rect.center().x()) if round_left else square.setRight(rect.center().x())
        path.addRect(square)
        return path.simplified()


class Stepper(Speaking):
    """The bar. `opened` says which stage was pressed."""

    opened = Signal(str)

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(language, parent)
        self._buttons: dict[Stage, StageButton] = {}
        group = QButtonGroup(self)
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        last = len(STAGE_NAMES)
        for number, (stage, name) in enumerate(STAGE_NAMES.items(), 1):
            place = "first" if number == 1 else "last" if number == last else "middle"
            made = StageButton(number, place)
            self.speak(made.setText, name)
            made.clicked.connect(lambda _checked=False, stage=stage: self.opened.emit(stage))
            group.addButton(made)
            self._buttons[stage] = made
            box.addWidget(made)

    def show_stage(self, stage: Stage, done: Iterable[Stage]) -> None:
        """Show where the user is, and what is done."""
        ready = set(done)
        for which, made in self._buttons.items():
            made.done = which in ready
            made.setChecked(which is stage)
            name = made.text()
            made.setAccessibleDescription(self.words.text("{stage}: done", stage=name) if made.done else "")
            made.update()

    def button(self, stage: Stage) -> StageButton:
        """The button of a stage."""
        return self._buttons[stage]
