"""Any number of cards to press in, under each other; their names take as many lines as they need."""

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout

from coachdesk.i18n import mark
from coachdesk.ui.language import Language
from coachdesk.ui.page import Speaking
from coachdesk.ui.parts.basics import PressButton, label
from coachdesk.ui.tokens import TARGET

_EDGE = 8
"""Pixels before and after a name."""


class CardButton(PressButton):
    """A name that wraps, to press in."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "cell")
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._name = label("", wrap=True)
        self._name.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        box = QVBoxLayout(self)
        box.setContentsMargins(_EDGE, 2, _EDGE, 2)
        box.addWidget(self._name)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_name(self, text: str) -> None:
        """Bear another name."""
        self._name.setText(text)
        self.setAccessibleName(text)
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max(TARGET, self.layout().totalHeightForWidth(width))

    def sizeHint(self) -> QSize:
        return self.layout().totalSizeHint().expandedTo(QSize(0, TARGET))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, TARGET)


class CardChoice(Speaking):
    """`picked` when a card was pressed in or out."""

    picked = Signal()

    def __init__(self, language: Language, ids: tuple[str, ...]) -> None:
        super().__init__(language)
        title = label("field")
        self.speak(title.setText, mark("Cards"))
        self.speak(self.setAccessibleName, mark("Cards"))
        self.buttons = {key: CardButton() for key in ids}
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(5)
        box.addWidget(title)
        for made in self.buttons.values():
            made.clicked.connect(lambda _checked=False: self.picked.emit())
            box.addWidget(made)

    def relabel(self, key: str, text: str) -> None:
        """Show the name of a card."""
        self.buttons[key].show_name(text)

    @property
    def chosen(self) -> tuple[str, ...]:
        """The ids of what is pressed in, in the order of the cards."""
        return tuple(key for key, made in self.buttons.items() if made.isChecked())

    def show_chosen(self, ids: Iterable[str]) -> None:
        """Press in exactly these, without a signal."""
        wanted = set(ids)
        for key, made in self.buttons.items():
            made.setChecked(key in wanted)

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Go to the first that is pressed in, or else to the first."""
        every = tuple(self.buttons.values())
        next((made for made in every if made.isChecked()), every[0]).setFocus(reason)
