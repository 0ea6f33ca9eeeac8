"""The live application in a workshop: over the same memory, made when a trainer first goes there."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence, QScreen, QShortcut
from PySide6.QtWidgets import QApplication

from coachdesk.desk.desk import Desk
from coachdesk.domain.stages import Stage
from coachdesk.domain.workshop import Run, Scenario
from coachdesk.domain.workshop.exercises import ScaleTask
from coachdesk.ui.background import Background
from coachdesk.ui.language import Language

if TYPE_CHECKING:
    from coachdesk.ui.main_window import MainWindow


class LiveCase(QObject):
    """Fills the memory once, elsewhere, and shows cases in a window of their own; `back_wanted` leads to the scene.

    `case_wanted` is sent once the people are there, where a case was asked for before that and is still wanted.
    """

    back_wanted = Signal()
    case_wanted = Signal()
    failed = Signal(object)

    def __init__(self, desk: Desk, language: Language, background: Background) -> None:
        super().__init__()
        self._desk, self._language, self._background = desk, language, background
        self._filled = self._filling = self._wanted = False
        self._stages: dict[str, str] = {}
        language.switched.connect(self._speak)
        self.window: MainWindow | None = None

    # --- the memory -------------------------------------------------------------------------------------------------

    def prepare(self) -> None:
        """Fill the memory with the fictional people, elsewhere, if that was not done or begun."""
        if not self._filled and not self._filling:
            self._fill(self._desk.workshop.begin)

    def again(self) -> None:
        """Throw away whatever was done in it, and fill it anew; where nothing was filled there is nothing to do."""
        self.never_mind()
        if self._filled:
            self._filled = False
            self.close_down()
            self._fill(self._desk.workshop.again)

    def _fill(self, work: Callable[[], None]) -> None:
        self._filling = True
        self._background.run(work, lambda _done: self._is_filled(), self._not_filled)

    def _is_filled(self) -> None:
        self._filled, self._filling = True, False
        self._stages.clear()
        self._speak(self._language.code)
        wanted, self._wanted = self._wanted, False
        if wanted:
            self.case_wanted.emit()

    def _speak(self, language: str) -> None:
        """Let what the fictional consultant wrote stand in the language of the window."""
        if self._filled:
            self._desk.demo.speak(language)

    def _not_filled(self, error: Exception) -> None:
        self._filling = self._wanted = False
        self.failed.emit(error)

    # --- the window -------------------------------------------------------------------------------------------------

    def show(self, run: Run, screen: QScreen) -> None:
        """Show the case of a scene at its stage, on a screen; see show_at."""
        self.show_at(run.scenario, run.scene.stage, screen)

    def show_at(self, played: Scenario | ScaleTask, stage: str, screen: QScreen, spot: str = "") -> None:
        """Show the case of a fictional person at a stage, or at a spot of the stage Listen. Raises CaseNotFound.

        As long as the people are not there it only notes that a case is wanted; see `case_wanted`.
        """
        if not self._filled:
            self._wanted = True  # which one, and where, is asked anew: scenes and screens change meanwhile
            self.prepare()
            return
        if self.window is None:
            self.window = self._made()
        case_id = self._desk.workshop.case_of(played)
        if self._stages.get(case_id) != stage:  # what the group did at this stage stays as long as the story does
            self._desk.demo.at_stage(case_id, Stage(stage))
            self._stages[case_id] = stage
        self.window.setScreen(screen)
        self.window.setGeometry(screen.availableGeometry())
        self.window.showMaximized()
        self.window.go("case", case_id, stage)
        if spot and (page := self.window.page) is not None:
            page.return_to({"spot": spot})
        self.window.raise_()
        self.window.activateWindow()

    def _made(self) -> "MainWindow":
        from coachdesk.ui.main_window import MainWindow

        made = MainWindow(self._desk, self._language)
        made.back_wanted.connect(self.back_wanted)
        QShortcut(QKeySequence("F6"), made, self.back_wanted.emit)
        return made

    def never_mind(self) -> None:
        """No case is waited for any more: the group went on."""
        self._wanted = False

    def hide(self) -> None:
        """Put it out of sight, with what was typed kept in the memory."""
        self.never_mind()
        if self.window is not None:
            self._put_aside(self.window)
            self.window.keep()
            self.window.hide()

    def _put_aside(self, window: "MainWindow") -> None:
        """Take the client's screen away if it was opened from the window, with what was done there kept."""
        for each in QApplication.topLevelWidgets():
            if each.isVisible() and hasattr(each, "put_aside") and getattr(each, "around", None) is window.around:
                each.put_aside()

    @property
    def shown(self) -> bool:
        """Whether it is on show."""
        return self.window is not None and self.window.isVisible()

    def close_down(self) -> None:
        """Close it for good, and with it the memory."""
        self.never_mind()
        window, self.window = self.window, None
        if window is not None:
            self._put_aside(window)
            window.close_down()
            window.hide()
            window.deleteLater()
