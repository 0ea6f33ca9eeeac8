"""A calm page over a window, so that nothing of it can be seen; and the notice that comes before it."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QProgressBar, QWidget
from shiboken6 import isValid

from coachdesk.i18n import Translator, mark
from coachdesk.ui import icons
from coachdesk.ui.icons import IconLabel
from coachdesk.ui.page import Around
from coachdesk.ui.parts.basics import button, label, row
from coachdesk.ui.parts.notices import Notice
from coachdesk.ui.parts.proof_panel import ProofPanel
from coachdesk.ui.tokens import LIGHT


class Cover(ProofPanel):
    """Lies over one window. `show_now` blanks, `seal` puts away what lies behind, `ask` asks for the PIN, `lift` ends it.

    The button and the field are only there after `ask`; before that it says that CoachDesk locks.
    """

    def __init__(self, around: Around, window: QWidget) -> None:
        super().__init__(around, window, mark("CoachDesk is put away"), mark("Go on"))
        self._window = window
        self._sealed: list[QWidget] = []
        self._focused: QWidget | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        brand = label("brand", "CoachDesk")
        self._line = label("muted")
        self.speak(self._line.setText, mark("CoachDesk locks. One moment…"))
        self._busy = QProgressBar()
        self._busy.setRange(0, 0)
        self._busy.setTextVisible(False)
        self._busy.setFixedWidth(240)
        self.speak(self._busy.setAccessibleName, mark("CoachDesk locks. One moment…"))
        self.lock = button("quiet")
        self.speak(self.lock.setText, mark("Lock CoachDesk"))
        self.lock.clicked.connect(around.navigator.lock)
        self.buttons.addWidget(self.lock)
        picture = IconLabel(icons.icon("shield", LIGHT.accent), 48)
        for at, part in enumerate((picture, brand, self._line, self._busy), 1):
            self.column.insertLayout(at, row(None, part, None))
        self.column.setSpacing(14)
        window.installEventFilter(self)

    def show_now(self) -> None:
        """Blank the window before anything else happens."""
        self._focused = self._window.focusWidget()
        self._show_form(False)
        self.fill()
        self.repaint()
        self.setFocus()

    def seal(self) -> None:
        """Put away what lies behind, so that neither Tab nor a screen reader gets there."""
        behind = self._window.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        for widget in behind:
            if widget is not self and not widget.isWindow() and not widget.isHidden():
                self._sealed.append(widget)
                widget.hide()

    def ask(self) -> None:
        self._show_form(True)
        super().ask()

    def wait(self) -> None:
        """Say that CoachDesk locks as soon as it can."""
        self._show_form(False)

    def lift(self, *, back: bool = True) -> None:
        """Show the window again, and with `back` what had the focus."""
        for widget in self._sealed:
            if isValid(widget):
                widget.show()
        self._sealed = []
        self._window.removeEventFilter(self)
        self.hide()
        if back and self._focused is not None and isValid(self._focused):
            self._focused.setFocus()
        self.setParent(None)
        self.deleteLater()

    def _show_form(self, asked: bool) -> None:
        self.frame.setVisible(asked)
        self._line.setVisible(not asked)
        self._busy.setVisible(not asked)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() == QEvent.Type.Resize:
            self.fill()
        return False


class LockNotice(Notice):
    """Tells over one window that CoachDesk is about to lock; takes no focus and no click."""

    def __init__(self, window: QWidget) -> None:
        super().__init__("")
        self.setParent(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def count(self, seconds: int, words: Translator) -> None:
        """Show how many seconds are left."""
        self.say(
            words.plural(
                "CoachDesk locks in {n} second. Press any key to stay.",
                "CoachDesk locks in {n} seconds. Press any key to stay.",
                seconds,
            )
        )
        window = self.parentWidget()
        width = min(480, window.width() - 32)
        height = max(self.sizeHint().height(), self.heightForWidth(width))
        self.setGeometry((window.width() - width) // 2, window.height() - height - 20, width, height)
        self.raise_()
