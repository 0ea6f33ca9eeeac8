"""One breach in which something is to be done: the clock, the steps one below the other, and the end."""

from PySide6.QtWidgets import QVBoxLayout

from coachdesk.desk.desk import Desk
from coachdesk.domain.errors import CaseError
from coachdesk.domain.registers import Breach
from coachdesk.i18n import mark
from coachdesk.ui import messages
from coachdesk.ui.autosave import Autosave
from coachdesk.ui.language import Language
from coachdesk.ui.page import Around, Speaking
from coachdesk.ui.parts.basics import button, label, row
from coachdesk.ui.parts.fold import Fold
from coachdesk.ui.parts.notices import Notice
from coachdesk.ui.privacy.breach_facts import CasesStep, DiscoveredStep, HappenedStep, MeasuresStep, ReadableStep
from coachdesk.ui.privacy.breach_step import BreachStep, Given
from coachdesk.ui.privacy.breach_telling import AuthorityStep, OrganisationStep, PeopleStep
from coachdesk.ui.privacy.names import BREACHES, clock_of

STEPS: tuple[type[BreachStep], ...] = (
    OrganisationStep,
    HappenedStep,
    DiscoveredStep,
    CasesStep,
    ReadableStep,
    AuthorityStep,
    PeopleStep,
    MeasuresStep,
)
"""In the order in which they help: first somebody to call, then what the authority asks for (GDPR art. 33(3))."""


class StepFold(Fold):
    """A step under its number; `next` goes on to the one after it."""

    def __init__(self, language: Language, number: int, step: BreachStep) -> None:
        super().__init__(language)
        self.number, self.step = number, step
        self.next = button("plain", "down")
        self.speak(self.next.setText, mark("Next"))
        self.body.addWidget(step)
        self.body.addLayout(row(self.next, None))

    def show_breach(self, breach: Breach) -> None:
        """Show how the step stands."""
        words, done = self.words, self.step.done(breach)
        self.step.show_breach(breach)
        title = words.text("{number}. {step}", number=self.number, step=words.text(self.step.title))
        chip = words.text("✓ done") if done else words.text("to do")
        self.say(title, self.step.summary(breach), chip, "chip-good" if done else "chip")


class BreachForm(Speaking):
    """Everything is kept at once; `Close` asks for what is still undecided."""

    def __init__(self, around: Around, autosave: Autosave, breach: Breach) -> None:
        super().__init__(around.language)
        self._desk: Desk = around.desk
        self._autosave, self.breach = autosave, breach
        self._title, self._clock, self._problem = label("h2", wrap=True), Notice(""), Notice("bad")
        given = Given(around.language, autosave, around.desk, breach.id)
        self.steps = [StepFold(around.language, number, kind(given)) for number, kind in enumerate(STEPS, 1)]
        self.close_it = button("primary", "check")
        self.speak(self.close_it.setText, mark("Nothing is left to do: close it"))
        self.close_it.clicked.connect(self._close)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        box.addWidget(self._title)
        box.addWidget(self._clock)
        for fold in self.steps:
            fold.opened.connect(lambda fold=fold: self.show_step(fold.number))
            fold.next.clicked.connect(lambda _checked=False, fold=fold: self._go_on(fold.number))
            box.addWidget(fold)
        self.steps[-1].next.hide()
        box.addWidget(self._problem)
        box.addLayout(row(self.close_it, None))
        self.show_breach(breach)
        first = next((fold.number for fold in self.steps if not fold.step.done(breach)), 0)
        self.show_step(first)

    def step(self, kind: type[BreachStep]) -> BreachStep:
        """The step of a kind."""
        return self.steps[STEPS.index(kind)].step

    def show_step(self, number: int) -> None:
        """Unfold one step, counted from 1, and fold the others; 0 folds all."""
        self._autosave.flush()
        for fold in self.steps:
            fold.show_open(fold.number == number)

    def _go_on(self, number: int) -> None:
        self.show_step(number + 1)
        self.steps[number].toggle.setFocus()

    def show_breach(self, breach: Breach) -> None:
        """Show a stored value."""
        self.breach = breach
        self.retranslate()

    def retranslate(self) -> None:
        super().retranslate()
        self._title.setText(self.words.text(BREACHES[self.breach.kind]))
        self.show_clock()
        for fold in self.steps:
            fold.show_breach(self.breach)
        if self._problem.text and self.breach.authority_decided and self.breach.people_decided:
            self._problem.say("")

    def show_clock(self) -> None:
        """Say what is left of the 72 hours, when that is something else than before."""
        text, kind = clock_of(self.breach, self._desk.today(), self.words)
        if text != self._clock.text:
            self._clock.say(text, kind)

    def _close(self) -> None:
        self._autosave.flush()
        try:
            self._desk.registers.close_breach(self.breach.id)
        except CaseError as error:
            self._problem.say(messages.refusal(error, self.words))
            undecided = AuthorityStep if not self.breach.authority_decided else PeopleStep
            self.show_step(STEPS.index(undecided) + 1)
