"""Seeing that somebody is at the keyboard, the mouse or the screen, in every window of CoachDesk."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow
from shiboken6 import isValid

_KIND = QEvent.Type
_INPUT = frozenset(
    {
        *(_KIND.KeyPress, _KIND.KeyRelease, _KIND.InputMethod, _KIND.ShortcutOverride),
        *(_KIND.MouseButtonPress, _KIND.MouseButtonRelease, _KIND.MouseButtonDblClick, _KIND.MouseMove, _KIND.Wheel),
        *(_KIND.TouchBegin, _KIND.TouchUpdate, _KIND.TouchEnd, _KIND.TabletPress, _KIND.TabletMove),
        *(_KIND.NativeGesture, _KIND.DragMove),
    }
)
_TYPED = frozenset({_KIND.InputMethod, _KIND.ShortcutOverride})
"""What reaches the focused widget without passing its window: scripts that are put together, and keys of shortcuts."""
_SHOWN = frozenset({_KIND.Expose, _KIND.FocusIn})


class Activity(QObject):
    """Calls `touched` at every input and `shown` before a window is painted anew; each may return True to swallow that.

    `keys` are looked for in every window, dialogs and the client's screen included, where shortcuts do not reach.

    It looks at windows, and of widgets only at the one with the focus: a filter on the whole application would be
    asked about every event there is.
    """

    def __init__(
        self, touched: Callable[[], bool], shown: Callable[[], bool], keys: Mapping[str, Callable[[], None]]
    ) -> None:
        """`keys` are written as in "Ctrl+L"; they run whatever `touched` says."""
        super().__init__()
        self._touched, self._shown, self._keys = touched, shown, dict(keys)
        self._focused: QObject | None = None
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.focusWindowChanged.connect(self.look_round)
        app.focusObjectChanged.connect(self._follow)
        self.look_round()

    def look_round(self, _window: QWindow | None = None) -> None:
        """See the windows that came since."""
        for window in QGuiApplication.allWindows():
            if window.property("seen") is None:
                window.setProperty("seen", True)
                window.installEventFilter(self)

    def _follow(self, focused: QObject | None) -> None:
        if self._focused is not None and isValid(self._focused):
            self._focused.removeEventFilter(self)
        self._focused = focused if focused is not None and not isinstance(focused, QWindow) else None
        if self._focused is not None:
            self._focused.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in _SHOWN:
            return self._shown()
        if kind not in _INPUT or (watched is self._focused and kind not in _TYPED):
            return False
        if kind == _KIND.KeyPress and isinstance(event, QKeyEvent):
            run = self._keys.get(_name(event))
            if run is not None:
                run()
                return True
        return self._touched()

    def stop(self) -> None:
        """See nothing any more."""
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusWindowChanged.disconnect(self.look_round)
            app.focusObjectChanged.disconnect(self._follow)
        self._follow(None)
        for window in QGuiApplication.allWindows():
            window.removeEventFilter(self)
            window.setProperty("seen", None)


def _name(event: QKeyEvent) -> str:
    """The keys as in "Ctrl+L", in Latin letters whatever the keyboard is set to."""
    from PySide6.QtGui import QKeySequence

    return QKeySequence(event.keyCombination()).toString(QKeySequence.SequenceFormat.PortableText)
