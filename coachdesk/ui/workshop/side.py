"""What only the trainer sees beside a scene: why it works, notes, the clock, and what comes next."""

from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coachdesk.desk.desk import Desk
from coachdesk.domain.workshop import Run
from coachdesk.i18n import mark
from coachdesk.ui.language import Language
from coachdesk.ui.page import Speaking
from coachdesk.ui.parts.basics import Sided, button, card, clear, column, label
from coachdesk.ui.parts.choices import Flow
from coachdesk.ui.parts.prompt_card import PromptCard
from coachdesk.ui.workshop.clock import beside_plan
from coachdesk.ui.workshop.saying import said
from coachdesk.ui.workshop.scene_sheet import WHY
from coachdesk.ui.workshop.session import Session

IN_SCENE: Final = mark("This scene: {time} of {minutes}")
IN_ALL: Final = mark("All: {time} of {minutes}")
NEXT: Final = mark("Next: {subject}")
LAST: Final = mark("This is the last scene.")
PAUSE: Final = mark("Stop the clock")
GO_ON: Final = mark("Let the clock go on")
CARD: Final = mark("The prompt card behind it")


class TrainerSide(Speaking):
    """Two cards below each other; the prompt card comes under the first one when it is asked for."""

    def __init__(self, language: Language, desk: Desk, session: Session) -> None:
        super().__init__(language)
        self._desk, self._session, self._shown_card = desk, session, ""
        self.prompt: PromptCard | None = None
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 4, 0)
        self._box.setSpacing(12)
        self._box.addWidget(self._why())
        self._box.addWidget(self._notes())
        self._box.addStretch(1)
        self._tick = QTimer(self, interval=1000)
        self._tick.timeout.connect(self._say_clock)
        session.changed.connect(self.draw)

    def _why(self) -> QWidget:
        frame = Sided("prompt-check")
        over = label("overline")
        self.speak(over.setText, WHY)
        self.tip_title, self.tip = label("h2", wrap=True), label("", wrap=True)
        self.behind = button("quiet", "tip", checkable=True)
        self.speak(self.behind.setText, CARD)
        self.behind.toggled.connect(self._show_prompt)
        box = QVBoxLayout(frame)
        box.setContentsMargins(18, 14, 16, 10)
        box.setSpacing(6)
        for part in (over, self.tip_title, self.tip):
            box.addWidget(part)
        self._prompt_box = column()
        box.addLayout(self._prompt_box)
        line = Flow()
        line.addWidget(self.behind)
        box.addLayout(line)
        return frame

    def _notes(self) -> QWidget:
        frame, box = card()
        over = label("overline")
        self.speak(over.setText, mark("Notes for the trainer"))
        self.notes = label("", wrap=True)
        self.in_scene, self.in_all = label("chip-soft"), label("chip")
        self.pause = button("quiet", "later", checkable=False)
        self.pause.clicked.connect(self._session.pause)
        self.next = label("muted", wrap=True)
        box.addWidget(over)
        box.addWidget(self.notes)
        times = QWidget()
        line = Flow(times)
        for part in (self.in_scene, self.in_all, self.pause):
            line.addWidget(part)
        box.addWidget(times)
        box.addWidget(self.next)
        return frame

    # --- what it shows ----------------------------------------------------------------------------------------------

    def draw(self) -> None:
        """Show what belongs to the scene on the wall."""
        run, words = self._session.run, self.words
        if run is None:
            self._tick.stop()
            return
        self._tick.start()
        scene = run.scene
        self.tip_title.setText(said(run.scenario, scene.tip_title, words))
        self.tip.setText(said(run.scenario, scene.tip, words))
        self.notes.setText("\n\n".join(said(run.scenario, note, words) for note in scene.notes))
        coming = run.coming
        self.next.setText(
            words.text(NEXT, subject=said(run.scenario, coming.title, words)) if coming else words.text(LAST)
        )
        self.pause.setText(words.text(PAUSE if self._session.clock.running else GO_ON))
        if self._shown_card != scene.card:
            self._shown_card = scene.card
            self.behind.setChecked(False)
        self._say_clock()

    def retranslate(self) -> None:
        super().retranslate()
        self.draw()

    def _say_clock(self) -> None:
        run, clock = self._session.run, self._session.clock
        if run is not None:
            self.in_scene.setText(beside_plan(self.words, IN_SCENE, clock.in_scene, run.scene.minutes))
            self.in_all.setText(beside_plan(self.words, IN_ALL, clock.in_all, run.scenario.minutes))

    def _show_prompt(self, wanted: bool) -> None:
        run: Run | None = self._session.run
        clear(self._prompt_box)
        self.prompt = None
        if wanted and run is not None:
            self.prompt = PromptCard(self.language, self._desk.content.cards[run.scene.card])
            self._prompt_box.addWidget(self.prompt)
