"""The ten steps of cooperation: who sees to each, by when, and how far it is."""

from dataclasses import dataclass

from PySide6.QtWidgets import QLabel

from coachdesk.desk.cooperating import COOPERATION_FIELDS, PROGRESS_NAMES
from coachdesk.domain.connection.guidance import TogetherStep
from coachdesk.domain.connection.together import Cooperation, Progress
from coachdesk.ui.autosave import Autosave
from coachdesk.ui.library.together_part import TogetherPart, Typed, progress_toggles, put
from coachdesk.ui.listen.day_field import DayField
from coachdesk.ui.page import Around
from coachdesk.ui.parts.basics import label
from coachdesk.ui.parts.choices import Toggles
from coachdesk.ui.parts.fields import Story, TextLine
from coachdesk.ui.parts.fold import Fold


@dataclass(frozen=True)
class StepFields:
    """What can be told of one step."""

    help: QLabel
    progress: Toggles
    owner: Typed
    day: DayField
    note: Typed


class TogetherSteps(TogetherPart):
    """A line for each step; one is open at a time, its fields made when it is first opened."""

    def __init__(self, around: Around, autosave: Autosave) -> None:
        super().__init__(around, autosave)
        self.box.setSpacing(8)
        self.steps = self.desk.content.guidance.together.steps
        self.folds: dict[str, Fold] = {}
        self.fields: dict[str, StepFields] = {}
        for step in self.steps:
            fold = self.folds[step] = Fold(self.language)
            fold.opened.connect(lambda step=step: self._opened(step))
            self.box.addWidget(fold)
        self.box.addStretch(1)

    def open_step(self, step: str) -> None:
        """Unfold one of them."""
        self.folds[step].show_open(True)
        self._opened(step)

    def _opened(self, step: str) -> None:
        for name, fold in self.folds.items():
            fold.show_open(name == step)
        if step not in self.fields:
            self._add(step)
        if self.cooperation is not None:
            self._show(self.cooperation, step, same=True)

    def _add(self, step: str) -> None:
        desk = self.desk.cooperating
        made = self.fields[step] = StepFields(
            label("muted", wrap=True),
            progress_toggles(self.language),
            self.typed("owner", TextLine(), lambda text: desk.step(self.id, step, typed=True, owner=text)),
            DayField(self.language, COOPERATION_FIELDS["on"]),
            self.typed("note", Story(lines=1, most=6), lambda text: desk.step(self.id, step, typed=True, note=text)),
        )
        made.progress.picked.connect(
            lambda: self.attempt(lambda: desk.step(self.id, step, progress=Progress(made.progress.chosen[0])))
        )
        made.day.picked.connect(lambda: self.attempt(lambda: desk.step(self.id, step, on=made.day.day)))
        put(self.folds[step].body, made.help, made.progress, made.owner.labelled, made.day, made.note.labelled)

    def draw(self, cooperation: Cooperation, *, same: bool) -> None:
        words = self.words
        for number, (name, step) in enumerate(self.steps.items(), 1):
            known = cooperation.step(name)
            day = words.date(known.on) if known.on is not None else ""
            title = words.text("{number}. {step}", number=words.number(number), step=self._title(step))
            chip = "" if known.progress is Progress.NOT_YET else words.text(PROGRESS_NAMES[known.progress])
            role = "chip-good" if known.progress is Progress.DONE else "chip"
            self.folds[name].say(title, words.line(known.owner.strip(), day), chip, role)
            if name in self.fields:
                self._show(cooperation, name, same=same)

    def _title(self, step: TogetherStep) -> str:
        return self.words.ptext(step.title.context, step.title.source)

    def _show(self, cooperation: Cooperation, step: str, *, same: bool) -> None:
        made, known = self.fields[step], cooperation.step(step)
        help_text = self.steps[step].help
        made.help.setText(self.words.ptext(help_text.context, help_text.source))
        made.progress.show_chosen([known.progress])
        made.owner.show(known.owner, same=same)
        made.day.show_day(known.on)
        made.note.show(known.note, same=same)
