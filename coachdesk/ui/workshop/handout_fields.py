"""What is typed and chosen for the papers of a workshop. It is kept nowhere, and gone with the page."""

from collections.abc import Sequence
from datetime import time
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from coachdesk.desk.desk import Desk
from coachdesk.desk.handout_words import EXERCISES, WORKSHOP
from coachdesk.desk.workshop_papers import MOST_NAMES, scenario_key
from coachdesk.domain.cases import SHORT
from coachdesk.domain.errors import TimeInvalid
from coachdesk.domain.steps import parse_time
from coachdesk.domain.workshop import Scenario
from coachdesk.domain.workshop.exercises import ExerciseKind
from coachdesk.domain.workshop.handouts import Handout
from coachdesk.domain.workshop.programme import Chosen, Occasion
from coachdesk.i18n import mark
from coachdesk.ui import messages
from coachdesk.ui.language import Language
from coachdesk.ui.page import Speaking
from coachdesk.ui.parts.choices import Toggles
from coachdesk.ui.parts.day_picker import DayPicker
from coachdesk.ui.parts.fields import Labelled, Story, TextLine
from coachdesk.ui.workshop.saying import said
from coachdesk.ui.workshop.ticks import Ticks

PAUSES: Final = (0, 10, 15, 20, 30)
"""Minutes of break to choose from."""
_TYPED: Final = frozenset((Handout.PROGRAMME, Handout.CERTIFICATE))
"""Papers for which something is typed."""


class ShortDay(DayPicker):
    """Shows its day without the weekday, where there is little width."""

    def retranslate(self) -> None:
        super().retranslate()
        if self.day is not None:
            self.open.setText(self.words.date(self.day))


class HandoutFields(Speaking):
    """Shows what the paper needs that was chosen; `changed` when anything was typed or chosen."""

    changed = Signal()

    def __init__(self, language: Language, desk: Desk, own: Sequence[Scenario]) -> None:
        super().__init__(language)
        self._scenarios = {scenario_key(each): each for each in (*desk.workshop.scenarios(), *own)}
        self.scenarios = Ticks(language, mark("Scenarios"), self._scenarios)
        self.exercises = Ticks(language, mark("Exercises"), (each.kind for each in desk.handouts.exercises()))
        self.pause = Toggles(language, mark("Break"), ((str(n), str(n)) for n in PAUSES), translate=False)
        self.pause.show_chosen([str(PAUSES[2])])
        self.day = ShortDay(language, mark("Day"))
        self.start, start = self._line(mark("What time?"), ltr=True)
        self.start.setPlaceholderText("09:30")
        self._start = start
        self.workshop, workshop = self._line(mark("What the workshop is called"))
        self.place, place = self._line(mark("Place"))
        self.trainer, trainer = self._line(mark("Trainer"))
        self.names = Story(lines=4, most=8)
        names = Labelled(
            language,
            mark("Names, each on a line of its own"),
            self.names,
            help_source=mark("Names are kept nowhere. They are gone when you leave this page."),
        )
        names.break_name()
        self._named = names
        self.names.textChanged.connect(self._say_names)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(12)
        for part in (names, self.scenarios, self.exercises, self.pause, self.day, start, place, trainer, workshop):
            box.addWidget(part)
        self._of_programme = (self.scenarios, self.exercises, self.pause, start)
        self._of_certificate = (names,)
        for group in (self.scenarios, self.exercises, self.pause, self.day):
            group.picked.connect(self.changed)
        for field in (self.start, self.workshop, self.place, self.trainer, self.names):
            field.textChanged.connect(self.changed)
        self._name()

    def _line(self, source: str, *, ltr: bool = False) -> tuple[TextLine, Labelled]:
        field = TextLine(ltr=ltr)
        field.setMaxLength(SHORT)
        labelled = Labelled(self.language, source, field)
        labelled.break_name()
        return field, labelled

    # --- showing ----------------------------------------------------------------------------------------------------

    def show_for(self, paper: Handout) -> None:
        """Show what this paper needs."""
        self.setVisible(paper in _TYPED)
        for part in self._of_programme:
            part.setVisible(paper is Handout.PROGRAMME)
        for part in self._of_certificate:
            part.setVisible(paper is Handout.CERTIFICATE)

    def retranslate(self) -> None:
        super().retranslate()
        self._name()
        self._say_names()

    def _name(self) -> None:
        words = self.words
        for key, scenario in self._scenarios.items():
            self.scenarios.lines[key].show_name(said(scenario, scenario.title, words))
        for kind, line in self.exercises.lines.items():
            line.show_name(words.text(EXERCISES[ExerciseKind(kind)]))
        for pause in PAUSES:
            minutes = words.plural("{n} minute", "{n} minutes", pause)
            self.pause.relabel(str(pause), minutes if pause else words.text("No break"))
        self.workshop.setPlaceholderText(words.text(WORKSHOP))

    def clear(self) -> None:
        """Forget what was typed."""
        for field in (self.start, self.workshop, self.place, self.trainer):
            field.clear()
        self.names.document().clear()
        self.names.document().clearUndoRedoStacks()

    # --- what was given ---------------------------------------------------------------------------------------------

    @property
    def occasion(self) -> Occasion:
        """What was typed about the workshop."""
        return Occasion(self.workshop.text(), self.day.day, self.place.text(), self.trainer.text())

    @property
    def chosen(self) -> Chosen:
        """What is in the programme; a time that can't be read is said under its field and left out."""
        kinds = tuple(map(ExerciseKind, self.exercises.chosen))
        return Chosen(self.scenarios.chosen, kinds, int(self.pause.chosen[0]), self._begins())

    def _begins(self) -> time | None:
        try:
            found = parse_time(self.start.text())
        except TimeInvalid as error:
            self._start.show_problem(messages.refusal(error, self.words))
            return None
        self._start.show_problem("")
        return found

    @property
    def listed(self) -> tuple[str, ...]:
        """The names, those that say something, as many as can be printed at once."""
        return self._typed()[:MOST_NAMES]

    def _typed(self) -> tuple[str, ...]:
        lines = self.names.toPlainText().split("\n")
        return tuple(line.strip()[:SHORT] for line in lines if line.strip())

    def _say_names(self) -> None:
        """Say under the names how many of them get a certificate, where not all do."""
        count = len(self._typed())
        said = self.words.text("{number} of {count}", number=MOST_NAMES, count=count)
        self._named.show_problem(said if count > MOST_NAMES else "")
