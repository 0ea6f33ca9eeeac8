"""Head, hand and heart: three cards to press in, any number of them."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy

from coachdesk.domain.questions import Option
from coachdesk.ui import icons
from coachdesk.ui.language import Language
from coachdesk.ui.page import Speaking
from coachdesk.ui.parts.drawn import Drawn, one_line, wrapped
from coachdesk.ui.tokens import ENERGY, LIGHT

HEIGHT = 154
NARROWEST = 120
"""Pixels in which the words still fit, in rows."""

_CENTRE = Qt.AlignmentFlag.AlignCenter
_PLACES = (_CENTRE, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
"""How the word and the hint are drawn in their rooms."""


class EnergyCard(QPushButton):
    """A card in the colour of its kind; a double frame and a tick show that it was chosen."""

    def __init__(self, option: Option) -> None:
        super().__init__()
        self.option = option
        self.hint = ""
        line, ground = ENERGY.get(option.id, ("accent", "soft"))
        self._line, self._ground = getattr(LIGHT, line), getattr(LIGHT, ground)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setMinimumHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(150, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(NARROWEST, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outer = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        inner = outer.adjusted(4, 4, -4, -4)
        painter.setPen(QPen(QColor(self._line), 2))
        painter.setBrush(QColor(self._ground))
        painter.drawRoundedRect(inner, 10, 10)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.isChecked():
            painter.drawRoundedRect(outer, 13, 13)
            corner = QRectF(inner.right() - 26, inner.top() + 8, 18, 18)
            if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
                corner.moveLeft(inner.left() + 8)
            icons.icon("check", self._line).paint(painter, corner.toRect())
        elif self.hasFocus():
            painter.setPen(QPen(QColor(LIGHT.text), 1.5, Qt.PenStyle.DashLine))
            painter.drawRoundedRect(outer, 13, 13)
        picture = QRectF(inner.center().x() - 15, inner.top() + 12, 30, 30)
        icons.pictogram(self.option.pictogram, self._line).paint(painter, picture.toRect())
        for words, font, how, colour in zip(
            self.drawn(), self._fonts(), _PLACES, (LIGHT.text, LIGHT.muted), strict=True
        ):
            painter.setFont(font)
            painter.setPen(QColor(colour))
            painter.drawText(words.room, how, words.text)

    def _fonts(self) -> tuple[QFont, QFont]:
        """For the word and for the hint."""
        bold, small = QFont(self.font()), QFont(self.font())
        bold.setBold(True)
        small.setPixelSize(13)
        return bold, small

    def drawn(self) -> tuple[Drawn, ...]:
        """The word and the hint below it."""
        inner = QRectF(self.rect()).adjusted(5.5, 5.5, -5.5, -5.5)
        bold, small = self._fonts()
        high = max(QFontMetricsF(bold).size(0, self.text()).height(), 24)
        word = QRectF(inner.left(), inner.top() + 46, inner.width(), high)
        rest = QRectF(inner.left() + 8, word.bottom(), inner.width() - 16, inner.bottom() - word.bottom() - 2)
        return one_line(self.text(), bold, word), wrapped(self.hint, small, rest)


class EnergyCards(Speaking):
    """The options of the energy question."""

    picked = Signal()

    def __init__(self, language: Language, options: tuple[Option, ...]) -> None:
        super().__init__(language)
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(10)
        self.cards = {option.id: EnergyCard(option) for option in options}
        for made in self.cards.values():
            made.clicked.connect(lambda _checked: self.picked.emit())
            box.addWidget(made)
        self.retranslate()

    def retranslate(self) -> None:
        for made in self.cards.values():
            option = made.option
            made.setText(self.words.ptext(option.short.context, option.short.source))
            made.hint = self.words.ptext(option.hint.context, option.hint.source)
            made.setAccessibleDescription(made.hint)
            made.update()
        super().retranslate()

    @property
    def chosen(self) -> tuple[str, ...]:
        """Ids of the cards pressed in."""
        return tuple(i for i, made in self.cards.items() if made.isChecked())

    def show_chosen(self, ids: tuple[str, ...]) -> None:
        """Press in exactly these, without a signal."""
        for option_id, made in self.cards.items():
            made.setChecked(option_id in ids)
