"""Which field the keyboard on the screen types in, when it comes and goes, and where it stands."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QToolButton, QWidget
from shiboken6 import isValid

from coachdesk.i18n import isolate_ltr
from coachdesk.ui import icons
from coachdesk.ui.keyboard.target import Field, as_target, cursor_place
from coachdesk.ui.page import Page
from coachdesk.ui.parts.fields import BESIDE, TextLine
from coachdesk.ui.parts.notices import COVERED
from coachdesk.ui.parts.scroll import Scrolling
from coachdesk.ui.tokens import LIGHT

if TYPE_CHECKING:
    from coachdesk.ui.keyboard.panel import Keyboard
    from coachdesk.ui.main_window import MainWindow

KEYS: Final = "F7"
WIDEST: Final = 980
_EDGE: Final = 8
_OWN: Final = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
_SIGNS: Final = {
    Qt.Key.Key_Dead_Acute: "'",
    Qt.Key.Key_Dead_Diaeresis: '"',
    Qt.Key.Key_Dead_Grave: "`",
    Qt.Key.Key_Dead_Tilde: "~",
    Qt.Key.Key_Dead_Circumflex: "^",
}
"""Keys that wait for a second one on the international keyboard that is usual in the Netherlands."""


class Typing(QObject):
    """Puts a small button into the field with the focus, and opens and closes the keyboard. It never opens by itself."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._field: Field | None = None
        self._seen: QWidget | None = None
        self._corner: QToolButton | None = None
        self._covered: Scrolling | None = None
        self._chosen: dict[str, str] = {}
        self._last = ""
        self.panel: Keyboard | None = None
        self.action = QAction(icons.icon("keyboard", LIGHT.muted), "", self)
        self.action.setShortcut(QKeySequence(KEYS))
        self.action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.action.triggered.connect(self.toggle)
        window.language.switched.connect(self._name)  # a lambda would hold this, and so the window, for good
        self._name()
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._focus_moved)
        self._focus_moved(None, app.focusWidget())

    def _name(self) -> None:
        words = self._window.language.words
        self.action.setText(words.text("Letters on the screen"))
        self.action.setToolTip(words.text("Arabic and Tigrinya letters on the screen ({keys})", keys=isolate_ltr(KEYS)))

    def end(self) -> None:
        """Close, and follow the focus no more."""
        self.close()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.disconnect(self._focus_moved)
        self._leave()

    # --- following the focus ----------------------------------------------------------------------------------------

    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is None and QApplication.activeWindow() is None:
            return  # another program is in front; nothing has changed here
        self._leave()
        self._field = as_target(new)
        if new is not None:
            self._seen = new
            new.installEventFilter(self)
        if self._field is not None:
            self._show_button(self._field)
        if self.panel is not None:
            self._aim()

    def _leave(self) -> None:
        if self._seen is not None and isValid(self._seen):
            self._seen.removeEventFilter(self)
        if self._field is not None and isValid(self._field):
            self._field.removeAction(self.action)
        if self._corner is not None and isValid(self._corner):
            self._corner.hide()
            self._corner.deleteLater()
        self._seen = self._field = self._corner = None

    def _show_button(self, field: Field) -> None:
        """A line has a place of its own for it; in a story it stands in the lower corner."""
        if isinstance(field, TextLine):
            field.addAction(self.action, TextLine.ActionPosition.TrailingPosition)
            return
        field.addAction(self.action)
        self._corner = QToolButton(field)
        self._corner.setDefaultAction(self.action)
        self._corner.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._corner.setCursor(Qt.CursorShape.ArrowCursor)
        self._corner.setStyleSheet("border: none; background: transparent;")
        self._corner.show()
        self._place_button(field)

    def _place_button(self, field: Field) -> None:
        if self._corner is None:
            return
        rtl = field.layoutDirection() is Qt.LayoutDirection.RightToLeft
        x = 4 if rtl else field.width() - BESIDE
        self._corner.setGeometry(x, field.height() - BESIDE, BESIDE - 4, BESIDE - 4)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.Resize and self._field is not None and watched is self._field:
            self._place_button(self._field)
        if self.panel is None:
            return False
        if kind == QEvent.Type.Resize and watched is self.panel.parentWidget():
            QTimer.singleShot(0, self, self._place_again)
        if kind == QEvent.Type.Hide and watched is self._seen:
            QTimer.singleShot(0, self, self._close_when_gone)
        elif kind == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape:
                event.accept()
                return True
        elif kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._pressed(event)
        elif kind in (QEvent.Type.KeyRelease, QEvent.Type.MouseButtonRelease):
            QTimer.singleShot(0, self, self._follow_cursor)
        return False

    def _pressed(self, event: QKeyEvent) -> bool:
        """A key of the own keyboard while the one on the screen is open; returns whether that was all of it."""
        assert self.panel is not None
        if event.key() == Qt.Key.Key_Escape:
            self.close()
            return True
        if not self.panel.own_keys.isChecked() or event.modifiers() & ~_OWN:
            return False
        pressed = _SIGNS.get(Qt.Key(event.key()), "") or event.text()
        if pressed.isalpha():
            shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            pressed = pressed.upper() if shifted else pressed.lower()
        return self.panel.keys.type_latin(pressed)

    def _follow_cursor(self) -> None:
        if self.panel is not None:
            self.panel.keys.follow()

    def _close_when_gone(self) -> None:
        if self._field is None or not isValid(self._field) or not self._field.isVisible():
            self.close()

    # --- opening and closing ----------------------------------------------------------------------------------------

    def toggle(self) -> None:
        """Open the keyboard for the field with the focus, or close it."""
        if self.panel is not None:
            self.close()
        elif self._field is not None and as_target(self._field) is not None:
            self._open(self._field)

    def _open(self, field: Field) -> None:
        from coachdesk.ui.keyboard.panel import Keyboard

        panel = self.panel = Keyboard(self._window.language, field.window())
        panel.destroyed.connect(lambda: self._gone(panel))
        self.panel.closed.connect(self.close)
        self.panel.script_chosen.connect(self.choose)
        self.panel.show_script(self._script())
        self._aim()
        field.window().installEventFilter(self)

    def close(self) -> None:
        """Take the keyboard away."""
        panel, self.panel = self.panel, None
        if panel is None:
            return
        self._uncover()
        panel.window().setProperty(COVERED, 0)
        panel.window().removeEventFilter(self)
        panel.aim(None)  # or it would pass on the focus as it goes
        panel.hide()
        panel.setParent(None)
        panel.deleteLater()

    def _gone(self, panel: "Keyboard") -> None:
        """Its window was closed, and took it along."""
        if self.panel is panel:
            self.panel = None

    # --- which script -----------------------------------------------------------------------------------------------

    def _language(self) -> str:
        """The client's language on a page that shows a case; empty elsewhere."""
        file = getattr(self._window.page, "file", None)
        return file.case.client_language if file is not None else ""

    def _script(self) -> str:
        """What was chosen for this language before, else its own script, else the last one, else that of the window."""
        from coachdesk.ui.keyboard.layouts import SCRIPTS

        wanted = (self._chosen.get(self._language()), self._language(), self._last, self._window.language.code)
        return next((script for script in wanted if script in SCRIPTS), SCRIPTS[0])

    def choose(self, script: str) -> None:
        """Show the keys of another script; it is remembered for the language of the client."""
        assert self.panel is not None
        self._chosen[self._language()] = self._last = script
        self.panel.show_script(script)
        self._aim()

    # --- where it stands --------------------------------------------------------------------------------------------

    def _aim(self) -> None:
        """Point the keyboard at the field with the focus, and keep that in sight."""
        assert self.panel is not None
        field = self._field
        if field is not None and field.window() is not self.panel.window():
            self.close()
            return
        self.panel.aim(field)
        self._place()

    def _place_again(self) -> None:
        if self.panel is not None:
            self._place()

    def _place(self) -> None:
        panel = self.panel
        assert panel is not None
        window = panel.window()
        around = self._window.page if window is self._window else None
        room = QRect(around.mapTo(window, QPoint(0, 0)), around.size()) if isinstance(around, Page) else window.rect()
        width, height = min(WIDEST, room.width() - 2 * _EDGE), panel.height_for(window.height())
        left = room.left() + (room.width() - width) // 2
        below = QRect(left, window.height() - height - _EDGE, width, height)
        self._uncover()
        panel.setGeometry(below)
        if self._field is not None:
            self._bring_into_sight(self._field, below)
            if cursor_place(self._field).intersects(below):
                panel.setGeometry(below.translated(0, _EDGE - below.top()))
        window.setProperty(COVERED, 0 if panel.y() < below.y() else height + _EDGE)
        panel.show()
        panel.raise_()

    def _bring_into_sight(self, field: Field, below: QRect) -> None:
        """Let the column that the field is in end where the keyboard begins, and scroll to the field."""
        around = field.parentWidget()
        while around is not None and not isinstance(around, Scrolling):
            around = around.parentWidget()
        if around is None:
            return
        foot = around.mapTo(field.window(), QPoint(0, around.height())).y()
        around.cover(max(foot - below.top(), 0))
        self._covered = around
        around.ensureWidgetVisible(field, 0, 30)
        place = cursor_place(field)
        at = around.widget().mapFrom(field.window(), place.center())
        around.ensureVisible(at.x(), at.y(), 0, place.height())

    def _uncover(self) -> None:
        covered, self._covered = self._covered, None
        if covered is not None and isValid(covered):
            covered.cover(0)
