"""Free text that is kept as it is typed, and stays as it is with the reason below it while it can't be kept."""

from PySide6.QtCore import Signal

from coachdesk.domain.words import Words
from coachdesk.ui.autosave import Autosave
from coachdesk.ui.language import Language
from coachdesk.ui.page import Speaking
from coachdesk.ui.parts.basics import column, label
from coachdesk.ui.parts.fields import Story
from coachdesk.ui.parts.said_fields import SaidFields
from coachdesk.ui.parts.scroll import into_sight


class KeptWords(Speaking):
    """`said` when something is to be kept; `words_said` is what the fields say."""

    said = Signal()

    def __init__(self, language: Language, source: str, autosave: Autosave, *, lines: int = 2) -> None:
        """`source` is what is asked."""
        super().__init__(language)
        self.fields = SaidFields(language, source, autosave, lines=lines, on_paper=False)
        self.fields.said.connect(self.said)
        self._problem = label("problem", wrap=True)
        self._problem.hide()
        self.setLayout(column(self.fields, self._problem, spacing=4))

    @property
    def typed(self) -> Story:
        """The field for what was said."""
        return self.fields.typed

    @property
    def interpreted(self) -> Story:
        """The field for what the interpreter wrote."""
        return self.fields.interpreted

    @property
    def words_said(self) -> Words:
        """What the fields say; each text in its own language."""
        return self.fields.words_said

    @property
    def problem(self) -> str:
        """Why it can't be kept; empty when it can."""
        return self._problem.text()

    def show_problem(self, text: str) -> None:
        """Say why it can't be kept; empty takes it away."""
        self._problem.setText(text)
        self._problem.setVisible(bool(text))
        for field in (self.typed, self.interpreted):
            field.setAccessibleDescription(text)

    def show_kept(self, words: Words, client_language: str) -> None:
        """Show what is kept; not over what could not be kept."""
        if not self.problem:
            self.fields.show_words(words, client_language)


def held_by(*fields: KeptWords) -> bool:
    """Whether one of these, on show, says what could not be kept and would be lost if another thing were shown there.

    It takes the focus then, with the reason below it.
    """
    refused = next((field for each in fields if (field := each.fields.refused) is not None and field.isVisible()), None)
    if refused is not None:
        refused.setFocus()
        into_sight(refused)
    return refused is not None
