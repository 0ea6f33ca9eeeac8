"""The organisation's own texts for the life domains: taken in, shown with their licence, and taken out."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton

from coachdesk.desk.changes import Change, SettingsChanged
from coachdesk.domain.domain_texts import DomainTexts
from coachdesk.domain.errors import CaseError
from coachdesk.domain.languages import OWN_NAMES
from coachdesk.i18n import mark
from coachdesk.ui import messages
from coachdesk.ui.autosave import Autosave
from coachdesk.ui.card import Card
from coachdesk.ui.page import Around
from coachdesk.ui.parts.basics import button, clear, column, label, row
from coachdesk.ui.parts.deeds import deed_on
from coachdesk.ui.parts.dialogs import with_ending
from coachdesk.ui.parts.notices import Notice


class DomainTextsCard(Card):
    """One line for each language that has texts."""

    def __init__(self, around: Around, autosave: Autosave) -> None:
        super().__init__(
            around,
            autosave,
            mark("Life domain texts of your organisation"),
            mark(
                "Does your organisation have a licence for its own texts of the levels? Take them in here: they are shown in "
                "place of ours, with their source."
            ),
        )
        self.take_in, self.template = button("plain", "folder"), button("quiet", "save_file")
        self.speak(self.take_in.setText, mark("Take in texts…"))
        self.speak(self.template.setText, mark("Save an empty template…"))
        self.take_in.clicked.connect(self.ask_file)
        self.template.clicked.connect(self.ask_template)
        self.problem = Notice("bad")
        self._lines = column(spacing=4)
        self.removals: dict[str, QPushButton] = {}
        self.box.addLayout(self._lines)
        self.box.addWidget(self.problem)
        self.box.addLayout(row(self.take_in, self.template, None))
        self.listen(self._hear)

    def entered(self) -> None:
        self.problem.say("")
        self._draw()

    def retranslate(self) -> None:
        super().retranslate()
        self._draw()

    def _hear(self, change: Change) -> None:
        if isinstance(change, SettingsChanged):
            self._draw()

    def _draw(self) -> None:
        if not self.desk.vault.unlocked:
            return
        clear(self._lines)
        self.removals = {}
        for texts in self.desk.domain_texts.all():
            self._lines.addLayout(self._line(texts))

    def _line(self, texts: DomainTexts) -> QHBoxLayout:
        words = self.words
        name = OWN_NAMES[texts.language]
        said, source = (
            label("field", words.line(name)),
            label("small", words.line(texts.organisation, texts.licence), wrap=True),
        )
        remove = button("quiet", "delete")
        remove.setText(words.text("Remove"))
        remove.setAccessibleName(deed_on(words, words.text("Remove"), name))
        remove.clicked.connect(lambda: self.desk.domain_texts.remove(texts.language))
        self.removals[texts.language] = remove
        made = row(column(said, source, spacing=1), remove)
        made.setStretch(0, 1)
        return made

    # --- files ------------------------------------------------------------------------------------------------------

    def ask_file(self) -> None:
        """Ask for a file of texts, and take it in."""
        words = self.words
        chosen, _ = QFileDialog.getOpenFileName(
            self, words.text("Take in texts…"), str(Path.home()), f"{words.text('Text')} (*.toml *.json)"
        )
        if chosen:
            self.take(Path(chosen))

    def take(self, path: Path) -> None:
        """Take in a file of texts, or say why not."""
        self.problem.say("")
        try:
            texts = self.desk.domain_texts.take_in(path)
        except CaseError as error:
            self.problem.say(messages.refusal(error, self.words))
            return
        self.around.speaker.tell(self.words.text("The texts of {name} are shown from now on.", name=texts.organisation))

    def ask_template(self) -> None:
        """Ask where, and write a file with every place and no text."""
        words = self.words
        chosen, _ = QFileDialog.getSaveFileName(
            self, words.text("Save an empty template…"), "coachdesk-domain-texts.toml", f"{words.text('Text')} (*.toml)"
        )
        if chosen:
            self.save_template(with_ending(chosen, ".toml"))

    def save_template(self, path: Path) -> None:
        """Write the template in the language of the window."""
        try:
            self.desk.domain_texts.write_template(path, self.words.language)
        except CaseError as error:
            self.problem.say(messages.refusal(error, self.words))
            return
        self.around.speaker.tell(self.words.text("The template is in {file}.", file=path.name))
