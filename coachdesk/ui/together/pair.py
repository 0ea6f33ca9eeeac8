"""A line of the client's screen: in one language or in two, with its loudspeaker; and a button that bears one."""

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from coachdesk.i18n import Translator
from coachdesk.ui.page import Around
from coachdesk.ui.parts.basics import PressButton, column, label
from coachdesk.ui.parts.hear import HearButton
from coachdesk.ui.parts.tongues import Line


class PairLabel(QWidget):
    """The line, the second language smaller under it; the loudspeaker before it, or below it where it is centred."""

    def __init__(self, around: Around, role: str, *, centred: bool = False) -> None:
        super().__init__()
        self._first, self._second = label(role, wrap=True), label(f"{role}-second", wrap=True)
        self.hear = HearButton(around)
        texts = column(self._first, self._second, spacing=0)
        direction = QBoxLayout.Direction.TopToBottom if centred else QBoxLayout.Direction.LeftToRight
        box = QBoxLayout(direction, self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(10)
        if centred:
            for part in (self._first, self._second):
                part.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            box.addLayout(texts)
            box.addWidget(self.hear, 0, Qt.AlignmentFlag.AlignHCenter)
        else:
            box.addWidget(self.hear, 0, Qt.AlignmentFlag.AlignVCenter)
            box.addLayout(texts, 1)
        self._centred = centred

    def text(self) -> str:
        """The line in the first language."""
        return self._first.text()

    def show_line(self, line: Line, words: Translator) -> None:
        """Show a line; `words` is the translator of its first language."""
        self._first.setText(line.text)
        show_second(self._second, line)
        if not self._centred:
            for part in (self._first, self._second):
                part.setAlignment(start_of(words) | Qt.AlignmentFlag.AlignVCenter)
        self.hear.put(line.heard, words)


class LineButton(PressButton):
    """A button whose words wrap, with the second language under them."""

    def __init__(self, around: Around, role: str) -> None:
        super().__init__()
        self.setProperty("role", role)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        self._first, self._second = label("press", wrap=True), label("press-second", wrap=True)
        box = QVBoxLayout(self)
        box.setContentsMargins(10, 4, 10, 4)
        box.setSpacing(0)
        box.addStretch(1)
        for part in (self._first, self._second):
            part.setAlignment(Qt.AlignmentFlag.AlignCenter)
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            box.addWidget(part)
        box.addStretch(1)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.hear = HearButton(around)

    def bear(self, picture: QWidget) -> None:
        """Bear a picture above the words."""
        picture.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        box = self.layout()
        assert isinstance(box, QVBoxLayout)
        box.insertWidget(1, picture, 0, Qt.AlignmentFlag.AlignHCenter)

    def show_line(self, line: Line, words: Translator) -> None:
        """Bear a line; `words` is the translator of its first language."""
        self._first.setText(line.text)
        show_second(self._second, line)
        self.setAccessibleName(line.text)
        self.setAccessibleDescription(line.second)
        self.hear.put(line.heard, words)
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max(self.minimumHeight(), self.layout().totalHeightForWidth(width))

    def sizeHint(self) -> QSize:
        return self.layout().totalSizeHint().expandedTo(self.minimumSize())

    def minimumSizeHint(self) -> QSize:
        return self.layout().totalMinimumSize()


def with_loudspeaker(made: LineButton) -> QBoxLayout:
    """The button and its loudspeaker after it."""
    box = QBoxLayout(QBoxLayout.Direction.LeftToRight)
    box.setSpacing(6)
    box.addWidget(made, 1)
    box.addWidget(made.hear, 0, Qt.AlignmentFlag.AlignVCenter)
    return box


def show_second(made: QLabel, line: Line) -> None:
    """Show the second language of a line, and no gap where there is none."""
    made.setText(line.second)
    made.setVisible(bool(line.second))


def start_of(words: Translator) -> Qt.AlignmentFlag:
    """The side at which the screen begins: both languages of a line stand there, whichever way they run."""
    side = Qt.AlignmentFlag.AlignRight if words.rtl else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignAbsolute


def buttons_of(widget: QWidget) -> list[HearButton]:
    """Every loudspeaker within a widget."""
    return widget.findChildren(HearButton)


def fit_loudspeakers(widget: QWidget, side: int) -> None:
    """Make every loudspeaker within a widget a square of so many pixels."""
    for made in buttons_of(widget):
        made.take_size(side)


def line_up(lines: Iterable[PairLabel]) -> None:
    """Let lines that belong together begin at the same place, also where only some of them can be heard."""
    together = tuple(lines)
    heard = any(each.hear.has_voice for each in together)
    for each in together:
        policy = each.hear.sizePolicy()
        policy.setRetainSizeWhenHidden(heard)
        each.hear.setSizePolicy(policy)


def pressed_in(made: QPushButton, checked: bool) -> None:
    """Press a button in, or let it out, without a signal."""
    made.blockSignals(True)
    made.setChecked(checked)
    made.blockSignals(False)
