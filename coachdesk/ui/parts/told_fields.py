"""What the client tells, and, where it is wanted, the same in the client's own script or as it was interpreted."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from coachdesk.domain.cases import Case
from coachdesk.domain.words import Words
from coachdesk.i18n import isolate, mark
from coachdesk.ui.autosave import Autosave
from coachdesk.ui.language import Language
from coachdesk.ui.page import Speaking
from coachdesk.ui.parts.basics import button, label, row
from coachdesk.ui.parts.fields import Story


class ToldFields(Speaking):
    """`said` is sent when something is to be kept; the second field is folded until there is something in it."""

    said = Signal()

    def __init__(self, language: Language, autosave: Autosave, *, lines: int = 4) -> None:
        super().__init__(language)
        self._autosave, self._stored = autosave, Words()
        self._case: Case | None = None
        self.story, self.second = Story(lines=lines), Story(lines=2)
        self._label, self._second_label = label("field", wrap=True), label("field", wrap=True)
        self._label.setBuddy(self.story)
        self._second_label.setBuddy(self.second)
        self.more = button("toggle", checkable=True)
        self.speak(self.more.setText, mark("Also in their own script, or as interpreted"))
        self.more.clicked.connect(self._unfold)
        for field in (self.story, self.second):
            autosave.watch(field, self.said.emit)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        for part in (self._label, self.story):
            box.addWidget(part)
        box.addLayout(row(self.more, None))
        for part in (self._second_label, self.second):
            box.addWidget(part)
        self._show_second(False)

    @property
    def words_said(self) -> Words:
        """What the fields say; the first in the language of the window at the time of typing."""
        text, second = self.story.toPlainText(), self.second.toPlainText()
        language = self.language.code if text != self._stored.text else self._stored.language
        return Words(text, language, second, self._other(language) if second.strip() else "")

    def _other(self, first: str) -> str:
        """The language of the second field: the client's; Dutch when the first was typed in the client's own."""
        client = self._case.client_language if self._case is not None else "nl"
        return client if first != client else "nl"

    def show_words(self, words: Words, case: Case) -> None:
        """Show stored words; fields with what is not kept yet are left alone, and those of what was refused."""
        same = self._case is not None and self._case.id == case.id
        self._case, self._stored = case, words
        for field, text in ((self.story, words.text), (self.second, words.interpreted)):
            self._autosave.show_kept(field, text, same=same)
        if not same or self.second.toPlainText():
            self._show_second(bool(self.second.toPlainText()))
        self.retranslate()

    def retranslate(self) -> None:
        super().retranslate()
        if self._case is None:
            return
        name = self.words.text("What does {name} tell? In their own words.", name=self._case.calling_name)
        language = self.words.language_name(
            self._other(self._stored.language if self._stored.text else self.language.code)
        )
        second = self.words.text("What the interpreter wrote: {language}", language=isolate(language))
        for field, label_of, text in ((self.story, self._label, name), (self.second, self._second_label, second)):
            label_of.setText(text)
            field.setAccessibleName(text)

    def _unfold(self, wanted: bool) -> None:
        if not wanted and self.second.toPlainText():
            self.more.setChecked(True)  # what is there is never hidden
            return
        self._show_second(wanted)
        if wanted:
            self.second.setFocus()

    def _show_second(self, wanted: bool) -> None:
        self.more.setChecked(wanted)
        self._second_label.setVisible(wanted)
        self.second.setVisible(wanted)
