"""The wall: what the group sees on the second screen, with nothing on it that is for the trainer alone."""

from collections.abc import Callable, Sequence
from math import ceil
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QResizeEvent, QScreen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coachdesk.ui.language import Language
from coachdesk.ui.parts.basics import set_role
from coachdesk.ui.workshop.scene_sheet import SceneSheet, dark
from coachdesk.ui.workshop.session import Session

LEAST: Final = 1 / 22
"""Height of the letters of the situation at least, as a share of the screen."""
EDGE: Final = 1 / 18
"""Room at every side, as a share of the screen's height."""


class WallWindow(QWidget):
    """A scene over a whole screen. Keys that reach it are handed on by `key`, since clickers type into it too."""

    key = Signal(object)

    def __init__(self, language: Language, session: Session) -> None:
        super().__init__(None, Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint)
        self._session = session
        self.setWindowTitle("CoachDesk")
        self.setCursor(Qt.CursorShape.BlankCursor)
        dark(self)
        self.sheet = SceneSheet(language)
        self.sheet.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        for face in self.sheet.faces:
            face.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._box = QVBoxLayout(self)
        self._box.addWidget(self.sheet)
        session.changed.connect(self.draw)
        self.draw()

    def draw(self) -> None:
        """Show what is on the wall now; nothing while it is blank or no scenario is shown."""
        run = self._session.run
        if run is not None:
            self.sheet.show_run(run)
        set_role(self, "night-blank" if self._session.blank else "night")
        self.sheet.setVisible(run is not None and not self._session.blank)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        edge = round(self.height() * EDGE)
        self._box.setContentsMargins(edge, edge, edge, edge)
        self.sheet.least = ceil(self.height() * LEAST)
        self.sheet.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.key.emit(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()  # it goes with the workshop, or when its screen does


class WallKeeper(QObject):
    """Keeps the wall on a screen where the presenter is not, whatever screens come and go; `changed` says that it did."""

    changed = Signal()
    key = Signal(object)

    def __init__(
        self,
        presenter: QWidget,
        language: Language,
        session: Session,
        screens: Callable[[], Sequence[QScreen]] = QGuiApplication.screens,
    ) -> None:
        super().__init__(presenter)
        self._presenter, self._language, self._session, self._screens = presenter, language, session, screens
        self.window: WallWindow | None = None
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.screenAdded.connect(self.look)
        app.screenRemoved.connect(self._gone)

    @property
    def screen(self) -> QScreen | None:
        """The screen for the wall; None where there is no other than the presenter's."""
        here = self._presenter.screen()
        return next((each for each in self._screens() if each is not here), None)

    def look(self, _screen: QScreen | None = None) -> None:
        """Open the wall, move it, or take it away, as the screens are now."""
        self._put_on(self.screen)

    def _gone(self, screen: QScreen) -> None:
        """Qt still lists a screen while it says that it goes."""
        here = self._presenter.screen()
        others = [each for each in self._screens() if each is not screen and each is not here]
        self._put_on(others[0] if others else None)
        QTimer.singleShot(0, self, self.look)  # the presenter may be elsewhere by then

    def _put_on(self, screen: QScreen | None) -> None:
        if screen is None:
            self.take_away()
        else:
            if self.window is None:
                self.window = WallWindow(self._language, self._session)
                self.window.key.connect(self.key)
            self.window.setGeometry(screen.geometry())  # some window managers leave full screen to the program
            self.window.setScreen(screen)
            self.window.showFullScreen()
        self.changed.emit()

    def take_away(self) -> None:
        window, self.window = self.window, None
        if window is not None:
            window.hide()
            window.deleteLater()

    def end(self) -> None:
        """Take the wall away for good."""
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.screenAdded.disconnect(self.look)
            app.screenRemoved.disconnect(self._gone)
        self.take_away()
