"""Free text in the language it was typed in, and beside it what the interpreter wrote."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from coachdesk.domain.words import Words
from coachdesk.i18n import isolate, mark
from coachdesk.ui.autosave import Autosave
from coachdesk.ui.language import Language
from coachdesk.ui.page import Speaking
from coachdesk.ui.parts.fields import Labelled, Story


class SaidFields(Speaking):
    """Two stories side by side; one where the window and the client have the same language. `said` when changed."""

    said = Signal()

    def __init__(self, language: Language, source: str, autosave: Autosave, *, lines: int = 2) -> None:
        super().__init__(language)
        self._autosave = autosave
        self._stored, self._client = Words(), "nl"
        self.typed, self.interpreted = Story(lines=lines, most=6), Story(lines=lines, most=6)
        self._typed = Labelled(language, source, self.typed)
        self._interpreted = Labelled(
            language, "", self.interpreted, help_source=mark("Empty? Then the paper says: not translated yet.")
        )
        autosave.watch(self.typed, self.said.emit)
        autosave.watch(self.interpreted, self.said.emit)
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(14)
        box.addWidget(self._typed, 1)
        box.addWidget(self._interpreted, 1)
        self.retranslate()

    @property
    def words_said(self) -> Words:
        """What the fields say; each text in its own language."""
        text, interpreted = self.typed.toPlainText().strip(), self.interpreted.toPlainText().strip()
        language = self._stored.language if text == self._stored.text and text else self.language.code
        return Words(text, language, interpreted, self._other() if interpreted else "")

    def _other(self) -> str:
        """The language of the second field: the client's; Dutch when the first was typed in the client's own."""
        return self._client if self._first() != self._client else "nl"

    def _first(self) -> str:
        return self._stored.language if self._stored.text else self.language.code

    def show_words(self, words: Words, client_language: str) -> None:
        """Show stored words; fields with what is not kept yet are left alone."""
        self._stored, self._client = words, client_language
        for field, text in ((self.typed, words.text), (self.interpreted, words.interpreted)):
            if not self._autosave.waits(field) and field.toPlainText().strip() != text:
                field.show_value(text)
        self.retranslate()

    def retranslate(self) -> None:
        super().retranslate()
        other = self._other()
        self._interpreted.setVisible(other != self._first())
        name = self.words.language_name(other)
        self._interpreted.show_name(self.words.text("What the interpreter wrote: {language}", language=isolate(name)))
