"""The wall: what the group sees on the second screen, with nothing on it that is for the trainer alone."""

from collections.abc import Callable, Sequence
from math import ceil
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QResizeEvent, QScreen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coachdesk.ui.language import Language
from coachdesk.ui.parts.basics import set_role
from coachdesk.ui.workshop.band import WALL
from coachdesk.ui.workshop.scene_sheet import SceneSheet, dark
from coachdesk.ui.workshop.session import Session

if TYPE_CHECKING:
    from coachdesk.ui.workshop.exercises.session import ExerciseSession
    from coachdesk.ui.workshop.exercises.sheet import ExerciseSheet

Lent = tuple["ExerciseSession", "Callable[[], ExerciseSheet]"]
"""What an exercise shows on the wall, and the maker of what it is shown by."""
LEAST: Final = 1 / 22
"""Height of the letters of the situation at least, as a share of the screen."""
EDGE: Final = 1 / 18
"""Room at every side, as a share of the screen's height."""


class WallWindow(QWidget):
    """A scene over a whole screen. Keys that reach it are handed on by `key`, since clickers type into it too."""

    key = Signal(object)

    def __init__(self, language: Language, session: Session, lent: Lent | None = None) -> None:
        super().__init__(None, Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint)
        self._session = session
        self.setProperty(WALL, True)
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
        self.lent: tuple[ExerciseSession, ExerciseSheet] | None = None
        if lent is not None:
            self.lend(lent)
        self.draw()

    def lend(self, lent: Lent) -> None:
        """Show an exercise as long as there is one."""
        session, sheet = self.lent = lent[0], lent[1]()
        sheet.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        for face in sheet.faces:
            face.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._box.addWidget(sheet)
        session.changed.connect(self.draw)
        self._measure()

    def draw(self) -> None:
        """Show what is on the wall now; nothing while it is blank or neither a scenario nor an exercise is shown."""
        run, blank = self._session.run, self._session.blank
        if run is not None:
            self.sheet.show_run(run)
        self.sheet.setVisible(run is not None and not blank)
        if self.lent is not None:
            session, sheet = self.lent
            blank = blank or session.blank
            if session.run is not None:
                sheet.show_run(session.run)
            sheet.setVisible(session.run is not None and not blank)
        set_role(self, "night-blank" if blank else "night")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    def _measure(self) -> None:
        edge = round(self.height() * EDGE)
        self._box.setContentsMargins(edge, edge, edge, edge)
        for sheet in (self.sheet, *((self.lent[1],) if self.lent is not None else ())):
            sheet.least = ceil(self.height() * LEAST)
            sheet.fit()

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
        self._lent: Lent | None = None
        self.window: WallWindow | None = None
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.screenAdded.connect(self.look)
        app.screenRemoved.connect(self._gone)
        self._listens = True

    @property
    def screen(self) -> QScreen | None:
        """The screen for the wall; None where there is no other than the presenter's."""
        here = self._presenter.screen()
        return next((each for each in self._screens() if each is not here), None)

    def lend(self, session: "ExerciseSession", make: "Callable[[], ExerciseSheet]") -> None:
        """Let exercises have the wall too; `make` makes what the group sees of one."""
        self._lent = session, make
        if self.window is not None:
            self.window.lend(self._lent)

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
                self.window = WallWindow(self._language, self._session, self._lent)
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
        if isinstance(app, QGuiApplication) and self._listens:
            self._listens = False
            app.screenAdded.disconnect(self.look)
            app.screenRemoved.disconnect(self._gone)
        self.take_away()
