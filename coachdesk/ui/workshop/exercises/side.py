"""What only the trainer sees beside an exercise: what belongs to it, notes, the clock, and what comes next."""

from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coachdesk.domain.workshop.exercising import ExerciseRun
from coachdesk.i18n import mark
from coachdesk.ui.language import Language
from coachdesk.ui.page import Speaking
from coachdesk.ui.parts.basics import Sided, button, card, clear, column, label
from coachdesk.ui.parts.choices import Flow
from coachdesk.ui.workshop.clock import beside_plan
from coachdesk.ui.workshop.exercises import kinds
from coachdesk.ui.workshop.exercises.session import ExerciseSession
from coachdesk.ui.workshop.exercises.shown import all_said, said
from coachdesk.ui.workshop.side import GO_ON, IN_ALL, NEXT, PAUSE

IN_PART: Final = mark("This part: {time} of {minutes}")
LAST: Final = mark("This is the last part.")


class ExerciseSide(Speaking):
    """Notes and the clock first, then what the group hears later or never."""

    def __init__(self, language: Language, session: ExerciseSession) -> None:
        super().__init__(language)
        self._session = session
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 4, 0)
        self._box.setSpacing(12)
        self._box.addWidget(self._notes())
        self._behind = column(spacing=12)
        self._box.addLayout(self._behind)
        self._box.addStretch(1)
        self._drawn: tuple[object, ...] = ()
        self._tick = QTimer(self, interval=1000)
        self._tick.timeout.connect(self._say_clock)
        session.changed.connect(self.draw)

    def _notes(self) -> QWidget:
        frame, box = card()
        over = label("overline")
        self.speak(over.setText, mark("Notes for the trainer"))
        self.notes, self.next = label("", wrap=True), label("muted", wrap=True)
        self.in_part, self.in_all = label("chip-soft"), label("chip")
        self.pause = button("quiet", "later")
        self.pause.clicked.connect(self._session.pause)
        times = QWidget()
        line = Flow(times)
        for part in (self.in_part, self.in_all, self.pause):
            line.addWidget(part)
        for below in (over, self.notes, times, self.next):
            box.addWidget(below)
        return frame

    def draw(self) -> None:
        """Show what belongs to the part on the wall."""
        run, words = self._session.run, self.words
        if run is None:
            self._tick.stop()
            return
        self._tick.start()
        kind, part, coming = run.exercise.kind, run.part, run.coming
        self.notes.setText("\n".join((*all_said(part.notes, words), words.text(kinds.KINDS[kind].note))))
        self.next.setText(words.text(NEXT, subject=said(coming.title, words)) if coming else words.text(LAST))
        self.pause.setText(words.text(PAUSE if self._session.clock.running else GO_ON))
        if self._drawn != (part, words.language):
            self._drawn = (part, words.language)
            self._show_behind(run)
        self._say_clock()

    def _show_behind(self, run: ExerciseRun) -> None:
        clear(self._behind)
        for each in kinds.KINDS[run.exercise.kind].beside(run.part, self.words):
            frame = Sided("prompt-check")
            box = QVBoxLayout(frame)
            box.setContentsMargins(18, 12, 16, 12)
            box.setSpacing(6)
            box.addWidget(label("overline", each.title))
            for line in each.lines:
                box.addWidget(label("", line, wrap=True))
            self._behind.addWidget(frame)

    def retranslate(self) -> None:
        super().retranslate()
        self.draw()

    def _say_clock(self) -> None:
        run, clock = self._session.run, self._session.clock
        if run is not None:
            self.in_part.setText(beside_plan(self.words, IN_PART, clock.in_scene, run.part.minutes))
            self.in_all.setText(beside_plan(self.words, IN_ALL, clock.in_all, run.exercise.minutes))
