"""What the steps after something was lost or seen share."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtWidgets import QWidget

from coachdesk.desk.desk import Desk
from coachdesk.domain.errors import CaseError
from coachdesk.domain.registers import Breach
from coachdesk.ui import messages
from coachdesk.ui.autosave import Autosave
from coachdesk.ui.language import Language
from coachdesk.ui.page import Speaking
from coachdesk.ui.parts.basics import column, label
from coachdesk.ui.parts.fields import Story
from coachdesk.ui.parts.moment_field import MomentField
from coachdesk.ui.parts.notices import Notice


@dataclass(frozen=True)
class Given:
    """What a step works with; `breach_id` is the one that it is about."""

    language: Language
    autosave: Autosave
    desk: Desk
    breach_id: str


class BreachStep(Speaking):
    """One step. `title` is a source text."""

    title = ""

    def __init__(self, given: Given) -> None:
        super().__init__(given.language)
        self.given, self.desk = given, given.desk
        self.hint, self.problem = label("muted", wrap=True), Notice("bad")

    def show_breach(self, breach: Breach) -> None:
        """Show a stored value; fields with what is not kept yet are left alone."""

    def done(self, breach: Breach) -> bool:
        """Whether nothing is left to fill in."""
        return True

    def summary(self, breach: Breach) -> str:
        """How it stands, in a few words; empty when nothing is filled in."""
        return ""

    def lay(self, *parts: QWidget) -> None:
        """Put the parts below the hint."""
        self.setLayout(column(self.hint, *parts, self.problem, spacing=10))

    def story(self, name: str) -> Story:
        """A field for a story, kept as `name` of the breach."""
        field = Story(lines=2)

        def save() -> None:
            self.change(**{name: field.toPlainText()})

        self.given.autosave.watch(field, save)
        return field

    def show_text(self, field: Story, text: str) -> None:
        """Show a stored text, unless another one waits to be kept."""
        if not self.given.autosave.waits(field):
            field.show_value(text)

    def change(self, **values: object) -> str:
        """Keep other values; what is refused is said, and returned."""
        return self.attempt(lambda: self.desk.registers.change_breach(self.given.breach_id, **values))

    def attempt(self, act: Callable[[], object], *, quiet: bool = False) -> str:
        """Do something; what is refused is returned, and said below unless `quiet`."""
        self.problem.say("")
        try:
            act()
        except CaseError as error:
            refused = messages.refusal(error, self.words)
            if not quiet:
                self.problem.say(refused)
            return refused
        return ""

    def moment(self, source: str, keep: Callable[[datetime | None], object], *, needed: bool = False) -> MomentField:
        """A field for a moment that is kept with `keep`."""
        field = MomentField(self.language, self.given.autosave, source, self.desk.today, needed=needed)
        field.taken.connect(lambda: field.show_problem(self.attempt(lambda: keep(field.at), quiet=True)))
        return field
