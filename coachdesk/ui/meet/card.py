"""What the cards of the stage Meet share: a title, fields that keep themselves, and drawing from the case."""

from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QVBoxLayout

from coachdesk.domain.cases import SHORT, Case
from coachdesk.domain.errors import CaseError
from coachdesk.ui import messages
from coachdesk.ui.page import Speaking
from coachdesk.ui.pages.stage import StagePage
from coachdesk.ui.parts.basics import card, label
from coachdesk.ui.parts.fields import Labelled, TextLine


class MeetCard(Speaking):
    """A framed title, and `box` below it; `lines` holds its fields of one line by their dotted names in the case."""

    def __init__(self, stage: StagePage, title: str) -> None:
        """`title` is a source text."""
        super().__init__(stage.language)
        self.stage, self.desk, self.autosave = stage, stage.desk, stage.autosave
        self.lines: dict[str, TextLine] = {}
        self._labelled: list[Labelled] = []
        frame, self.box = card(spacing=12)
        heading = label("h2")
        self.speak(heading.setText, title)
        self.box.addWidget(heading)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)

    @property
    def case(self) -> Case:
        """The case on show. Only after the stage got one."""
        assert self.stage.file is not None
        return self.stage.file.case

    # --- fields -----------------------------------------------------------------------------------------------------

    def line(self, name: str, source: str, *, ltr: bool = False, help_source: str = "") -> Labelled:
        """A field for one text of the case; `name` is its dotted name."""
        field = TextLine(ltr=ltr)
        field.setMaxLength(SHORT)
        self.lines[name] = field
        labelled = self.labelled(Labelled(self.language, source, field, help_source=help_source))
        self.autosave.watch(field, lambda: self._keep_line(name, labelled))
        return labelled

    def labelled(self, labelled: Labelled) -> Labelled:
        """Know a field, so that what is said to be wrong with it is forgotten with the case."""
        self._labelled.append(labelled)
        return labelled

    def forget(self) -> None:
        """Another case comes: what was refused in one is none of another's."""
        for labelled in self._labelled:
            labelled.show_problem("")

    def may_show(self, field: TextLine) -> bool:
        """Whether the stored value may go into the field: not over what is not kept yet, nor what was refused."""
        return not self.autosave.leaves_alone(field)

    # --- showing and keeping ----------------------------------------------------------------------------------------

    def draw(self, case: Case) -> None:
        """Fill every widget from the case."""
        for name, field in self.lines.items():
            value = _value(case, name)
            if self.may_show(field) and field.text().strip() != value:
                field.show_value(value)

    def change(self, **values: Any) -> None:
        """Keep fields of the case, or say why that can't be."""
        self.stage.attempt(lambda: self.desk.cases.change(self.stage.case_id, **values))

    def _keep_line(self, name: str, labelled: Labelled) -> None:
        text = self.lines[name].text().strip()
        outer, _, inner = name.partition(".")
        value = replace(getattr(self.case, outer), **{inner: text}) if inner else text
        try:
            self.desk.cases.change(self.stage.case_id, **{outer: value})
        except CaseError as error:
            labelled.show_problem(messages.refusal(error, self.words))
            return
        labelled.show_problem("")


def _value(case: Case, name: str) -> str:
    """The text of a field by its dotted name."""
    value: Any = case
    for part in name.split("."):
        value = getattr(value, part)
    return str(value)
