"""An exercise on the trainer's laptop: what the group sees, and beside it what is for the trainer alone."""

from collections.abc import Callable
from math import ceil
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from coachdesk.domain.workshop.exercises import ExerciseKind
from coachdesk.domain.workshop.exercising import ExerciseRun
from coachdesk.i18n import mark
from coachdesk.ui.language import Language
from coachdesk.ui.page import Speaking
from coachdesk.ui.parts.basics import button, row
from coachdesk.ui.parts.scroll import Scrolling
from coachdesk.ui.tokens import LIGHT
from coachdesk.ui.workshop.exercises.scale import OPEN
from coachdesk.ui.workshop.exercises.session import ExerciseSession
from coachdesk.ui.workshop.exercises.sheet import ExerciseSheet
from coachdesk.ui.workshop.exercises.side import ExerciseSide
from coachdesk.ui.workshop.presenter import LEAST_SIDE, NARROW, READABLE, SIDE
from coachdesk.ui.workshop.wall import LEAST

ALL_PARTS: Final = mark("All parts")
MORE: Final = mark("Show more")
NEXT_PART: Final = mark("Next part")


class ExerciseView(Speaking):
    """Fills the window below its head. `alone` says that there is no other screen for the wall."""

    def __init__(self, language: Language, session: ExerciseSession) -> None:
        super().__init__(language)
        self._session = session
        self._named: dict[QPushButton, str] = {}
        self.alone = True
        self.sheet = ExerciseSheet(language)
        self.sheet.picked.connect(session.pick)
        self.side = ExerciseSide(language, session)
        self.column = Scrolling(self.side)
        self.parts, self.case = self._button("document", ALL_PARTS), self._button("person", OPEN)
        self.notes = self._button("edit", mark("Notes"), session.turn_notes)
        self.keys = self._button("keyboard", mark("Keys"))
        self.previous = self._button("back", mark("Previous"), session.back)
        self.next = self._button("forward", "", session.on, role="flame")
        body = QHBoxLayout()
        body.setSpacing(24)
        body.addWidget(self.sheet, 1)
        body.addWidget(self.column)
        self.foot = QWidget()
        self.foot.setLayout(row(self.parts, self.case, self.notes, self.keys, None, self.previous, self.next))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(12)
        box.addLayout(body, 1)
        box.addWidget(self.foot)
        session.changed.connect(self.draw)

    def _button(
        self, icon: str, source: str, run: Callable[[], None] | None = None, *, role: str = "night"
    ) -> QPushButton:
        made = button(role, icon, colour=LIGHT.on_gold if role == "flame" else LIGHT.on_accent)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        if source:
            self._named[made] = source
            self.speak(made.setAccessibleName, source)
        if run is not None:
            made.clicked.connect(lambda: run())
        return made

    # --- what it shows ----------------------------------------------------------------------------------------------

    @property
    def is_wall(self) -> bool:
        """Whether the group looks at this very window."""
        return self.alone and not self._session.notes

    def draw(self) -> None:
        """Show how far the group is; a wall that is blank is blank here too where this is the wall."""
        run = self._session.run
        if run is None:
            return
        self.column.setVisible(not self.is_wall)
        self.notes.setVisible(self.alone)
        self.case.setVisible(run.exercise.kind is ExerciseKind.SCALE)
        self.sheet.setVisible(not (self._session.blank and self.alone))
        self.layout().activate()  # the sheet has its new size at once
        self.sheet.show_run(run)
        self.previous.setEnabled(run.back() is not run)
        self.next.setEnabled(not run.ended)
        self._say_next(run)
        self._measure()

    def _say_next(self, run: ExerciseRun) -> None:
        more = run.step < run.part.steps - 1
        self.next.setText(self.words.text(MORE if more or run.coming is None else NEXT_PART))

    def _say_foot(self) -> None:
        """Names on the buttons, or pictures alone where the window is narrow."""
        narrow = self.window().width() < NARROW
        for made, source in self._named.items():
            name = self.words.text(source)
            made.setText("" if narrow else name)
            made.setToolTip(name if narrow else "")

    def retranslate(self) -> None:
        super().retranslate()
        self._say_foot()
        if self._session.run is not None:
            self._say_next(self._session.run)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._say_foot()
        self._measure()

    def _measure(self) -> None:
        self.column.keep_width(max(round(self.width() * SIDE), LEAST_SIDE))
        self.sheet.least = ceil(self.window().height() * LEAST) if self.is_wall else READABLE
        self.sheet.fit()
