"""Where a workshop begins: a scenario is chosen, or one's own opened."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QPushButton, QVBoxLayout, QWidget

from coachdesk.desk.desk import Desk
from coachdesk.domain.errors import CaseError
from coachdesk.domain.workshop import Scenario
from coachdesk.i18n import mark
from coachdesk.ui import messages
from coachdesk.ui.language import Language
from coachdesk.ui.page import Speaker, Speaking
from coachdesk.ui.parts.ask_where import ask_where
from coachdesk.ui.parts.basics import button, card, clear, column, label, row
from coachdesk.ui.parts.choices import Flow, flowing
from coachdesk.ui.parts.deeds import deed_on
from coachdesk.ui.parts.notices import Notice
from coachdesk.ui.parts.scroll import Scrolling
from coachdesk.ui.tokens import LIGHT
from coachdesk.ui.workshop.exercises.choose import ExerciseChoice
from coachdesk.ui.workshop.saying import said

COPY: Final = mark("Save a copy to change…")
OPEN: Final = mark("Open an own scenario…")


class ScenariosPage(Speaking):
    """`chosen` carries the scenario that is to begin, `exercise_chosen` the exercise."""

    chosen = Signal(object)
    exercise_chosen = Signal(object)
    papers_wanted = Signal()
    evaluation_wanted = Signal()

    def __init__(self, language: Language, desk: Desk, speaker: Speaker) -> None:
        super().__init__(language)
        self._desk, self._speaker = desk, speaker
        self._own: list[Scenario] = []
        self.begin: dict[str, QPushButton] = {}
        """The buttons that begin, by the id of their scenario; those of own files by the id with "own " before it."""
        self.copy: dict[str, QPushButton] = {}
        title = label("night-title")
        self.speak(title.setText, mark("Choose a scenario"))
        self.open_own = button("night", "folder", colour=LIGHT.on_accent)
        self.speak(self.open_own.setText, OPEN)
        self.open_own.clicked.connect(self.ask_own)
        self.papers, self.evaluation = button("night", "print", colour=LIGHT.on_accent), button("night")
        for made, text, wanted in (
            (self.papers, mark("Papers to hand out"), self.papers_wanted),
            (self.evaluation, mark("Evaluation of the workshop"), self.evaluation_wanted),
        ):
            self.speak(made.setText, text)
            made.clicked.connect(wanted)
        self.problem = Notice("bad")
        self._cards = column(spacing=12)
        body = QWidget()
        inside = QVBoxLayout(body)
        inside.setContentsMargins(0, 0, 6, 0)
        self.exercises = ExerciseChoice(language, desk)
        self.exercises.chosen.connect(self.exercise_chosen)
        below = label("night-title")
        self.speak(below.setText, mark("Or do something together"))
        inside.addLayout(self._cards)
        inside.addSpacing(20)
        inside.addWidget(below)
        inside.addSpacing(12)
        inside.addWidget(self.exercises)
        inside.addStretch(1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(12)
        head, _flow = flowing(title, self.papers, self.evaluation, self.open_own)
        box.addWidget(head)
        box.addWidget(self.problem)
        box.addWidget(Scrolling(body), 1)
        self._draw()

    @property
    def own(self) -> tuple[Scenario, ...]:
        """The trainer's own scenarios that were opened."""
        return tuple(self._own)

    # --- what it shows ----------------------------------------------------------------------------------------------

    def scenarios(self) -> tuple[Scenario, ...]:
        """Those of the program, and the own ones that were opened."""
        return (*self._desk.workshop.scenarios(), *self._own)

    def _draw(self) -> None:
        clear(self._cards)
        self.begin, self.copy = {}, {}
        for scenario in self.scenarios():
            self._cards.addWidget(self._card(scenario))

    def retranslate(self) -> None:
        super().retranslate()
        self.problem.say("")
        self._draw()

    def _card(self, scenario: Scenario) -> QWidget:
        words = self.words
        frame, box = card(spacing=6)
        name = said(scenario, scenario.title, words)
        facts = QWidget()
        line = Flow(facts)
        minutes = words.plural("{n} minute", "{n} minutes", scenario.minutes)
        scenes = words.plural("{n} scene", "{n} scenes", len(scenario.scenes))
        line.addWidget(label("chip-soft", minutes))
        line.addWidget(label("chip", scenes))
        if scenario.own:
            line.addWidget(label("chip-rose", words.text("Your own")))
        aim = words.text("Aim: {aim}", aim=said(scenario, scenario.aim, words))
        told = column(
            label("h2", name, wrap=True),
            label("", said(scenario, scenario.about, words), wrap=True),
            label("muted", aim, wrap=True),
            facts,
            spacing=6,
        )
        key = f"own {scenario.id}" if scenario.own else scenario.id
        begin = self._deed("primary", "forward", words.text("Begin"), name, partial(self.chosen.emit, scenario))
        copy = self._deed("quiet", "save_file", words.text(COPY), name, partial(self.ask_copy, scenario))
        self.begin[key], self.copy[key] = begin, copy
        beside = row(told, column(begin, copy, None, spacing=6), spacing=20)
        beside.setStretch(0, 1)
        box.addLayout(beside)
        return frame

    def _deed(self, role: str, icon: str, text: str, name: str, run: Callable[[], object]) -> QPushButton:
        made = button(role, icon)
        made.setText(text)
        made.setAccessibleName(deed_on(self.words, text, name))
        made.clicked.connect(lambda: run())
        return made

    def enter(self) -> None:
        """The page is shown: the first scenario is the next thing to press."""
        self.problem.say("")
        next(iter(self.begin.values())).setFocus()

    # --- own scenarios ----------------------------------------------------------------------------------------------

    def ask_own(self) -> None:
        """Ask for a file, and show its scenario among the others."""
        self.language.speak_qt()
        words = self.words
        chosen, _ = QFileDialog.getOpenFileName(
            self, words.text(OPEN), str(Path.home()), f"{words.text('Text')} (*.toml)"
        )
        if chosen:
            self.open_file(Path(chosen))

    def open_file(self, path: Path) -> Scenario | None:
        """Read a trainer's own scenario and show it among the others, or say why not."""
        self.problem.say("")
        try:
            scenario = self._desk.workshop.read_own(path)
        except CaseError as error:
            self.problem.say(messages.refusal(error, self.words))
            return None
        self._own = [*(each for each in self._own if each.id != scenario.id), scenario]
        self._draw()
        self.begin[f"own {scenario.id}"].setFocus()
        return scenario

    def ask_copy(self, scenario: Scenario) -> None:
        """Ask where, and write a copy in the language of the window."""
        self.language.speak_qt()
        path = ask_where(self, self.words.text(COPY), f"{scenario.id}.toml", f"{self.words.text('Text')} (*.toml)")
        if path is not None:
            self.save_copy(scenario, path)

    def save_copy(self, scenario: Scenario, path: Path) -> None:
        """Write a copy in the language of the window, or say why not."""
        self.problem.say("")
        try:
            self._desk.workshop.save_copy(scenario, self.words.language, path)
        except CaseError as error:
            self.problem.say(messages.refusal(error, self.words))
            return
        self._speaker.tell(self.words.text("The copy is in {file}. Change it and open it here.", file=path.name))
