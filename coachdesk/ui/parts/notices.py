"""Telling: a toast that goes by itself, a notice that stays, and a page that is still empty."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent, QIcon
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from coachdesk.ui.icons import IconLabel
from coachdesk.ui.parts.basics import button, label, set_role

SECONDS = 8
COVERED = "covered"
"""Property of a window: pixels at its foot that something lies over, as the keyboard on the screen."""


class Toast(QFrame):
    """A short sentence at the foot of the window, with at most one thing to press."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "toast")
        self._text = label("", wrap=True)
        self._action = button("plain")
        self._action.clicked.connect(self._act)
        self._run: Callable[[], None] | None = None
        self._held = False
        self._last: tuple[str, str, Callable[[], None] | None] | None = None
        box = QHBoxLayout(self)
        box.setContentsMargins(18, 8, 10, 8)
        box.addWidget(self._text, 1)
        box.addWidget(self._action)
        self._timer = QTimer(self, singleShot=True, interval=SECONDS * 1000)
        self._timer.timeout.connect(self.hide)
        parent.installEventFilter(self)
        self.hide()

    def tell(self, text: str, action: str = "", run: Callable[[], None] | None = None) -> None:
        """Show a sentence, and a button `action` that runs something."""
        if self._held:
            self._last = (text, action, run)
            return
        self._text.setText(text)
        self._action.setText(action)
        self._action.setVisible(run is not None)
        self._run = run
        self._place()
        self.show()
        self.raise_()
        self._timer.start()
        QAccessible.updateAccessibility(QAccessibleEvent(self._text, QAccessible.Event.Alert))

    def hold(self, held: bool, *, forget: bool = False) -> None:
        """Say nothing while the window is covered; afterwards the last sentence, unless it is to be forgotten."""
        self._held = held
        last, self._last = self._last, None
        if held:
            self.hide()
        elif last is not None and not forget:
            self.tell(*last)

    def offer_no_more(self) -> None:
        """Go away where there is something to press: that would do something else by now."""
        if self._run is not None:
            self.hide()
        if self._last is not None and self._last[2] is not None:
            self._last = None

    @property
    def text(self) -> str:
        """What it says, empty when it is away."""
        return self._text.text() if self.isVisible() else ""

    def _act(self) -> None:
        self.hide()
        if self._run is not None:
            self._run()

    def _place(self) -> None:
        parent = self.parentWidget()
        width = min(640, parent.width() - 48)
        self.setFixedWidth(width)
        self.adjustSize()
        height = max(self.sizeHint().height(), self.heightForWidth(width))
        foot = parent.height() - int(parent.property(COVERED) or 0)
        self.setGeometry((parent.width() - width) // 2, foot - height - 20, width, height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False


class Notice(QFrame):
    """A sentence that stays until it no longer holds. Kinds: "" (careful), "good", "bad"."""

    def __init__(self, kind: str = "bad") -> None:
        super().__init__()
        self._text = label("", wrap=True)
        box = QVBoxLayout(self)
        box.setContentsMargins(14, 10, 14, 10)
        box.addWidget(self._text)
        self.setProperty("role", f"notice-{kind}" if kind else "notice")
        self.hide()

    def say(self, text: str, kind: str | None = None) -> None:
        """Show the sentence; an empty one hides the notice."""
        if kind is not None:
            set_role(self, f"notice-{kind}" if kind else "notice")
        self._text.setText(text)
        self.setVisible(bool(text))
        if text:
            QAccessible.updateAccessibility(QAccessibleEvent(self._text, QAccessible.Event.Alert))

    @property
    def text(self) -> str:
        """What it says."""
        return self._text.text()


class Empty(QWidget):
    """What stands where there is nothing yet: a picture, what will be here, and how to begin."""

    def __init__(self, picture: QIcon) -> None:
        super().__init__()
        self.title, self.text = label("h2", wrap=True), label("muted", wrap=True)
        for part in (self.title, self.text):
            part.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.action = button("primary")
        self.action.hide()
        self.action.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        box = QVBoxLayout(self)
        box.setContentsMargins(40, 24, 40, 24)
        box.setSpacing(8)
        box.addStretch(1)
        box.addWidget(IconLabel(picture, 48), 0, Qt.AlignmentFlag.AlignHCenter)
        box.addWidget(self.title)
        box.addWidget(self.text)
        box.addWidget(self.action, 0, Qt.AlignmentFlag.AlignHCenter)
        box.addStretch(2)
