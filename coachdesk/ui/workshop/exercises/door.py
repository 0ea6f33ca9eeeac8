"""The way from the first page of a workshop to an exercise and back; what an exercise needs is made for the first one."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QStackedWidget, QWidget

from coachdesk.domain.stages import Stage
from coachdesk.domain.workshop.exercises import Exercise, ScaleTask
from coachdesk.ui.language import Language
from coachdesk.ui.workshop.live import LiveCase
from coachdesk.ui.workshop.wall import WallKeeper

if TYPE_CHECKING:
    from coachdesk.ui.workshop.exercises.session import ExerciseSession
    from coachdesk.ui.workshop.exercises.view import ExerciseView


class ExerciseDoor(QObject):
    """`keys_wanted` asks for all keys, `scale_wanted` for the live application at the scale."""

    keys_wanted = Signal()
    scale_wanted = Signal()

    def __init__(
        self, window: QWidget, language: Language, pages: QStackedWidget, wall: WallKeeper, live: LiveCase
    ) -> None:
        super().__init__(window)
        self._window, self._language, self._pages, self._wall, self._live = window, language, pages, wall, live
        self.view: ExerciseView | None = None
        self.session: ExerciseSession | None = None

    @property
    def open(self) -> "ExerciseSession | None":
        """The session of the exercise on show; None while there is none."""
        return self.session if self.session is not None and self.session.run is not None else None

    @property
    def picks_now(self) -> bool:
        """Whether there is something to choose from on the wall."""
        return self.open is not None and self.open.run is not None and self.open.run.picks_now

    def begin(self, exercise: Exercise, elapsed: Callable[[], float]) -> None:
        """Show an exercise from its first part."""
        view = self.view or self._made(elapsed)
        assert self.session is not None
        self._pages.setCurrentWidget(view)
        self.session.start(exercise)
        self._wall.look()
        self.session.notes = not view.alone
        self.session.changed.emit()

    def _made(self, elapsed: Callable[[], float]) -> "ExerciseView":
        from coachdesk.ui.workshop.exercises.session import ExerciseSession
        from coachdesk.ui.workshop.exercises.sheet import ExerciseSheet
        from coachdesk.ui.workshop.exercises.view import ExerciseView

        self.session = ExerciseSession(elapsed)
        self.session.moved.connect(self._live.never_mind)
        view = self.view = ExerciseView(self._language, self.session)
        self._pages.addWidget(view)
        view.parts.clicked.connect(self.show_parts)
        view.keys.clicked.connect(self.keys_wanted)
        view.case.clicked.connect(self.scale_wanted)
        self._wall.lend(self.session, lambda: ExerciseSheet(self._language))
        self._wall.changed.connect(self.draw)
        for each in view.findChildren(QAbstractButton):
            each.installEventFilter(self._window)
        self.draw()
        return view

    def draw(self) -> None:
        """Show it as the screens are now."""
        if self.view is not None:
            self.view.alone = self._wall.window is None
            self.view.draw()

    def end(self) -> None:
        """No exercise is shown any more."""
        if self.session is not None:
            self.session.end()

    def show_parts(self) -> None:
        """All parts, to go to one of them."""
        from coachdesk.ui.workshop.exercises.panel import PartsPanel

        if self.open is not None and self.open.run is not None:
            panel = PartsPanel(self._window, self.open.run, self._language.words)
            panel.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            panel.wanted.connect(self.open.go)
            panel.open()

    def to_scale(self) -> None:
        """Show the live application at the scale of the person; nothing in other exercises. Raises CaseError."""
        from coachdesk.ui.workshop.exercises.scale import SPOT

        run = self.open.run if self.open is not None else None
        if run is not None and isinstance(run.part, ScaleTask):
            self._live.show_at(run.part, Stage.LISTEN, self._wall.screen or self._window.screen(), SPOT)
