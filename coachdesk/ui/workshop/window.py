"""The trainer's window: scenarios to choose from, then the scenes, with the wall and the live application beside them."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QScreen
from PySide6.QtWidgets import QAbstractButton, QStackedWidget, QVBoxLayout

from coachdesk.desk.desk import Desk
from coachdesk.domain.elapsed import elapsed
from coachdesk.domain.errors import CaseError
from coachdesk.domain.workshop import Beat, Scenario
from coachdesk.domain.workshop.exercises import Exercise
from coachdesk.i18n import mark
from coachdesk.ui.background import Background
from coachdesk.ui.language import Language
from coachdesk.ui.page import Speaking
from coachdesk.ui.parts.basics import button, label, row
from coachdesk.ui.parts.notices import COVERED, Toast
from coachdesk.ui.speaker import WindowSpeaker
from coachdesk.ui.workshop.band import NOTICE
from coachdesk.ui.workshop.exercises.door import ExerciseDoor
from coachdesk.ui.workshop.keys import PRESSES, Deed, asked
from coachdesk.ui.workshop.language_list import LanguageList
from coachdesk.ui.workshop.live import LiveCase
from coachdesk.ui.workshop.panels import KeysPanel, ScenesPanel
from coachdesk.ui.workshop.papers_door import PapersDoor
from coachdesk.ui.workshop.presenter import PresenterView
from coachdesk.ui.workshop.scenarios_page import ScenariosPage
from coachdesk.ui.workshop.scene_sheet import dark
from coachdesk.ui.workshop.session import Session
from coachdesk.ui.workshop.wall import WallKeeper

if TYPE_CHECKING:
    from coachdesk.ui.workshop.exercises.session import ExerciseSession

OWN: Final = ".toml"
"""How the name of a trainer's own file ends."""
FOOT: Final = 20
"""Pixels below what is pressed at the foot; nothing that is told lies over that."""
STARTED_AGAIN: Final = mark("Started again. Nothing was kept, so nothing was asked.")
ONE_SCREEN: Final = mark("One screen for you and the group: N shows and hides your notes, F1 shows all keys.")


class WorkshopWindow(Speaking):
    """`stopped` is sent when the trainer wants to leave the workshop; whoever made the window closes it down then."""

    stopped = Signal()

    def __init__(
        self,
        desk: Desk,
        language: Language,
        scenario_id: str = "",
        *,
        elapsed: Callable[[], float] = elapsed,
        screens: Callable[[], Sequence[QScreen]] = QGuiApplication.screens,
    ) -> None:
        """`scenario_id` is that of a scenario to begin with, or the file of an own one. `elapsed` gives seconds."""
        super().__init__(language)
        self.desk, self._first = desk, scenario_id
        dark(self)
        self.setMinimumSize(QSize(880, 500))
        self.resize(1366, 768)
        self.background, self.toast = Background(), Toast(self)
        self.speaker = WindowSpeaker(self.toast, language)
        self.session = Session(elapsed)
        self.page = ScenariosPage(language, desk, self.speaker)
        self.view = PresenterView(language, desk, self.session)
        self.live = LiveCase(desk, language, self.background)
        self.wall = WallKeeper(self, language, self.session, screens)
        self._elapsed = elapsed
        self._build()
        self.door = ExerciseDoor(self, language, self.pages, self.wall, self.live)
        self.papers = PapersDoor(self, desk, self.background, self.speaker, self.pages, self.page, elapsed)
        self._connect()

    def _build(self) -> None:
        self.speak(self.setWindowTitle, mark("CoachDesk: workshop"))
        chip = label("chip-workshop")
        self.speak(chip.setText, NOTICE)
        self.languages = LanguageList(self)
        self.again, self.stop = button("night"), button("night")
        self.speak(self.again.setText, mark("Start again"))
        self.speak(self.stop.setText, mark("Stop"))
        self.pages = QStackedWidget()
        self.pages.addWidget(self.page)
        self.pages.addWidget(self.view)
        box = QVBoxLayout(self)
        box.setContentsMargins(36, 20, 36, 20)
        box.setSpacing(14)
        box.addLayout(row(chip, None, self.languages, self.again, self.stop, spacing=12))
        box.addWidget(self.pages, 1)

    def _connect(self) -> None:
        self.page.chosen.connect(self.begin)
        self.page.exercise_chosen.connect(self.begin_exercise)
        self.papers.left.connect(self._show_page)
        self.papers.answering.connect(self.stop.setHidden)  # one press would throw away what somebody answers
        self.door.keys_wanted.connect(self.show_keys)
        self.door.scale_wanted.connect(self.to_case)
        self.again.clicked.connect(self.start_again)
        self.stop.clicked.connect(self._stop)
        self.view.scenes.clicked.connect(self.show_scenes)
        self.view.keys.clicked.connect(self.show_keys)
        self.view.case.clicked.connect(self.to_case)
        self.session.moved.connect(self.live.never_mind)
        self.live.case_wanted.connect(self.to_case)
        self.live.back_wanted.connect(self.to_scene)
        self.live.failed.connect(self.speaker.refuse)
        self.wall.key.connect(self.obey)
        self.wall.changed.connect(self._wall_changed)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        for each in (self.again, self.stop):
            each.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.view.foot.installEventFilter(self)
        for made in self.findChildren(QAbstractButton):
            made.installEventFilter(self)

    # --- coming and going -------------------------------------------------------------------------------------------

    def open(self) -> None:
        """Show the window, with the scenario that was asked for; the fictional people come meanwhile."""
        room = self.screen().availableGeometry().size()
        if room.boundedTo(self.size() + QSize(0, 40)) == self.size() + QSize(0, 40):
            self.show()
        else:
            self.showMaximized()
        self._show_page()
        if (first := self._asked_for()) is not None:
            self.begin(first)
        self.live.prepare()

    def _asked_for(self) -> Scenario | None:
        if self._first.lower().endswith(OWN):
            return self.page.open_file(Path(self._first))
        return next((each for each in self.page.scenarios() if each.id == self._first), None)

    def begin(self, scenario: Scenario) -> None:
        """Show a scenario from its first scene."""
        self.pages.setCurrentWidget(self.view)
        self.session.start(scenario)
        self.wall.look()
        if self.view.alone:
            self.session.notes = False
            self.session.changed.emit()
        self._begun(alone=self.view.alone)

    def _begun(self, *, alone: bool) -> None:
        if alone:
            self.speaker.tell(self.words.text(ONE_SCREEN))
        self.again.show()
        self.setFocus()

    def begin_exercise(self, exercise: Exercise) -> None:
        """Show an exercise from its first part."""
        self.door.begin(exercise, self._elapsed)
        self._begun(alone=self.wall.window is None)

    @property
    def showing(self) -> "Session | ExerciseSession":
        """What the group works on: an exercise, or the scenario if any."""
        return self.door.open or self.session

    def _stop(self) -> None:
        """From a scenario or an exercise to the others; from there out of the workshop."""
        if self.papers.page is not None:
            self.papers.leave()
        elif self.showing.run is not None:
            self.showing.end()
            self._show_page()
        elif self.papers.may_stop():
            self.stopped.emit()

    def _show_page(self) -> None:
        self.again.hide()
        self.pages.setCurrentWidget(self.page)
        self.page.enter()

    def close_down(self) -> None:
        """Take everything away, and the memory with it."""
        self.wall.end()
        self.showing.end()
        self.papers.end()
        self.background.close()
        self.live.close_down()
        self.desk.vault.lock()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closed by its title bar, the program ends once the other windows are gone too."""
        self.wall.take_away()
        self.live.close_down()
        super().closeEvent(event)

    def _wall_changed(self) -> None:
        self.view.alone = self.wall.window is None
        self.view.draw()

    # --- starting again, the case, lists ----------------------------------------------------------------------------

    def start_again(self) -> None:
        """The scenario from its beginning, and the fictional people as they were."""
        if self.showing.run is not None:
            self.showing.again()
            self.live.again()
            self.speaker.tell(self.words.text(STARTED_AGAIN))

    def to_case(self) -> None:
        """Show the live application at the stage of the scene, where the group looks."""
        run = self.session.run
        try:
            if run is not None:
                self.live.show(run, self.wall.screen or self.screen())
            else:
                self.door.to_scale()
        except CaseError as error:
            self.speaker.refuse(error)

    def to_scene(self) -> None:
        """Back from the live application to the very scene."""
        self.live.hide()
        self.wall.look()
        self.show()
        self.raise_()
        self.activateWindow()

    def show_scenes(self) -> None:
        """All scenes, to go to one of them."""
        if self.session.run is not None:
            panel = ScenesPanel(self, self.session.run, self.words)
            panel.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            panel.wanted.connect(self.session.go)
            panel.open()
        else:
            self.door.show_parts()

    def show_keys(self) -> None:
        """All keys and what they do."""
        panel = KeysPanel(self, self.words)
        panel.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        panel.open()

    # --- keys -------------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.obey(event):
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A button that has the focus is pressed by Space and Enter; every other key goes to the scene."""
        if watched is self.view.foot and event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self.setProperty(COVERED, self.view.foot.height() + FOOT)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() not in PRESSES:
            return self.obey(event)
        return False

    def obey(self, event: QKeyEvent) -> bool:
        """Do what a key asks for; whether it asked for anything. A key that is held down counts once."""
        run = self.session.run
        choices = self.door.picks_now or (run is not None and run.beat in (Beat.CHOICES, Beat.EFFECTS))
        wanted = asked(event, rtl=self.words.rtl, choices=choices)
        if wanted is None or (self.showing.run is None and wanted.deed not in (Deed.KEYS, Deed.FULL, Deed.LEAVE_FULL)):
            return False
        if not event.isAutoRepeat():
            self.toast.hide()
            self._do(wanted.deed, wanted.choice)
        return True

    def _do(self, deed: Deed, choice: int) -> None:
        session = self.showing
        deeds: dict[Deed, Callable[[], None]] = {
            Deed.ON: session.on,
            Deed.BACK: session.back,
            Deed.FIRST: lambda: session.go(0),
            Deed.LAST: lambda: session.go(-1),
            Deed.PICK: lambda: session.pick(choice),
            Deed.VOTE: lambda: session.vote(choice, 1),
            Deed.UNVOTE: lambda: session.vote(choice, -1),
            Deed.NOTES: session.turn_notes,
            Deed.TIP: session.tip,
            Deed.BLANK: session.blank_wall,
            Deed.PAUSE: session.pause,
            Deed.CASE: lambda: self.to_scene() if self.live.shown else self.to_case(),
            Deed.AGAIN: self.start_again,
            Deed.SCENES: self.show_scenes,
            Deed.KEYS: self.show_keys,
            Deed.FULL: lambda: self._full(not self.isFullScreen()),
            Deed.LEAVE_FULL: lambda: self._full(False),
        }
        deeds[deed]()

    def _full(self, wanted: bool) -> None:
        if wanted is not self.isFullScreen():
            self.showFullScreen() if wanted else self.showNormal()
