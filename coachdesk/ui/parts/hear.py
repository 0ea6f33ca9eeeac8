"""Hearing a line: a loudspeaker beside it, and a key to hold. Both are there only where there is a voice."""

from collections.abc import Iterable

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QCursor, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from coachdesk.i18n import Translator, isolate_ltr, mark
from coachdesk.ui import icons
from coachdesk.ui.page import Around
from coachdesk.ui.parts.basics import PressButton
from coachdesk.ui.parts.deeds import deed_on
from coachdesk.ui.tokens import LIGHT, TARGET

KEY = Qt.Key.Key_F2
HELD = 600
"""Milliseconds after which a key counts as held: then letting go ends the line, where a short press lets it go on."""

_HEAR, _STOP = mark("Hear this line (hold {key})"), mark("Be silent")


class HearButton(PressButton):
    """Says its texts when pressed, and is silent when pressed again or when it goes out of sight.

    `shown` is sent when it comes or goes, since it has a voice or none.
    """

    shown = Signal()

    def __init__(self, around: Around, side: int = TARGET) -> None:
        """`side` is the pixels of its square."""
        super().__init__()
        self._speech = around.speech
        self._texts: tuple[tuple[str, str], ...] = ()
        self._words = around.language.words
        self.setProperty("role", "icon")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        self.take_size(side)
        self.clicked.connect(self.press)
        self._speech.known.connect(self._show)
        self._speech.changed.connect(self._draw)
        self._speech.ask()
        self.hide()
        self._draw()

    def take_size(self, side: int) -> None:
        """Be a square of so many pixels."""
        self.setFixedSize(side, side)
        self.setIconSize(QSize(round(side * 0.5), round(side * 0.5)))

    def put(self, texts: Iterable[tuple[str, str]], words: Translator) -> None:
        """Say these from now on, each with the code of its language; `words` name the button for who can't see it."""
        new = tuple(texts)
        if new != self._texts and self.speaking:
            self._speech.stop()
        self._texts, self._words = new, words
        self._show()
        self._draw()

    @property
    def has_voice(self) -> bool:
        """Whether anything of it can be heard on this computer."""
        return any(self._speech.can_say(text, language) for text, language in self._texts)

    @property
    def speaking(self) -> bool:
        """Whether its texts are being said."""
        return self._speech.owner is self

    def press(self) -> None:
        """Say the texts, or be silent."""
        if self.speaking:
            self._speech.stop()
        else:
            self.say()

    def say(self) -> None:
        """Say the texts, from the beginning."""
        if self.has_voice:
            self._speech.say(self._texts, self)

    def stop(self) -> None:
        """Be silent if it is this that speaks."""
        if self.speaking:
            self._speech.stop()

    def _show(self) -> None:
        if self.parentWidget() is not None and self.isHidden() is self.has_voice:
            self.setVisible(self.has_voice)
            self.shown.emit()

    def _draw(self) -> None:
        self.setIcon(icons.icon("stop" if self.speaking else "hear", LIGHT.accent))
        words = self._words
        text = words.text(_STOP) if self.speaking else words.text(_HEAR, key=isolate_ltr("F2"))
        said = words.line(*(text for text, _language in self._texts))
        self.setToolTip(text)
        self.setAccessibleName(deed_on(words, text, said))

    def hideEvent(self, event: QHideEvent) -> None:
        self.stop()
        super().hideEvent(event)


class HoldToHear(QObject):
    """Makes a key say the line under the pointer or with the focus, whichever was moved last.

    A widget with a line has its button in the attribute `hear`; a widget within it stands for the same line.
    """

    def __init__(self, screen: QWidget) -> None:
        super().__init__(screen)
        self._pointer = QCursor.pos()
        self._began: HearButton | None = None
        self._since = QElapsedTimer()
        screen.installEventFilter(self)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._focus_moved)

    def _focus_moved(self) -> None:
        self._pointer = QCursor.pos()

    def line(self) -> HearButton | None:
        """The button of the line that is meant now."""
        screen, here = self.parent(), QCursor.pos()
        assert isinstance(screen, QWidget)
        within = screen.mapFromGlobal(here)
        at = screen.childAt(within) if screen.rect().contains(within) else None
        if here != self._pointer:
            return _line_of(at, screen) or _line_of(QApplication.focusWidget(), screen)
        return _line_of(QApplication.focusWidget(), screen) or _line_of(at, screen)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            not isinstance(event, QKeyEvent)
            or event.key() != KEY
            or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        ):
            return False
        if event.type() == QEvent.Type.KeyPress:
            if not event.isAutoRepeat():
                self._press()
            return True
        if event.type() == QEvent.Type.KeyRelease and not event.isAutoRepeat():
            began, self._began = self._began, None
            if began is not None and self._since.elapsed() >= HELD:
                began.stop()
            return True
        return False

    def _press(self) -> None:
        found = self.line()
        if found is not None:
            found.press()
            self._began = found if found.speaking else None
            self._since.start()


def _line_of(widget: QWidget | None, screen: QWidget) -> HearButton | None:
    """The button of the line that a widget is part of."""
    while widget is not None and widget is not screen:
        found = getattr(widget, "hear", None)
        if isinstance(found, HearButton):
            return found
        widget = widget if isinstance(widget, HearButton) else widget.parentWidget()
        if isinstance(widget, HearButton):
            return widget
    return None
