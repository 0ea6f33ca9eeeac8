"""Free text in the language it was typed in, and beside it what the interpreter wrote."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout

from coachdesk.domain.words import Words
from coachdesk.i18n import mark
from coachdesk.ui.autosave import Autosave
from coachdesk.ui.language import Language
from coachdesk.ui.page import Speaking
from coachdesk.ui.parts.basics import column, label
from coachdesk.ui.parts.fields import Labelled, Story
from coachdesk.ui.place import KEPT, holds_refusal

_GAP: Final = 14
"""Pixels between both fields."""


class SaidFields(Speaking):
    """Two stories side by side; one where the window and the client have the same language. `said` when changed."""

    said = Signal()

    def __init__(
        self, language: Language, source: str, autosave: Autosave, *, lines: int = 2, on_paper: bool = True
    ) -> None:
        """With `on_paper` off nothing is said of the paper."""
        super().__init__(language)
        self._autosave, self._on_paper = autosave, on_paper
        self._stored, self._client = Words(), "nl"
        self.typed, self.interpreted = Story(lines=lines, most=6), Story(lines=lines, most=6)
        self._typed = Labelled(language, source, self.typed)
        self._interpreted = Labelled(language, "", self.interpreted)
        for named in (self._typed, self._interpreted):
            named.break_name()
        self.hint = label("small", wrap=True)
        self.speak(self.hint.setText, mark("Empty? Then the paper says: not translated yet."))
        self.typed.textChanged.connect(self._show_hint)
        self.interpreted.textChanged.connect(self._show_hint)
        autosave.watch(self.typed, self.said.emit)
        autosave.watch(self.interpreted, self.said.emit)
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(_GAP)
        box.addLayout(column(self._typed, None, spacing=0), 1)
        box.addLayout(column(self._interpreted, self.hint, None, spacing=4), 1)
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

    def show_words(self, words: Words, client_language: str, *, same: bool = False) -> None:
        """Show stored words; fields with what is not kept yet are left alone, in the `same` thing also what was refused."""
        self._stored, self._client = words, client_language
        for field, text in ((self.typed, words.text), (self.interpreted, words.interpreted)):
            if not self._autosave.leaves_alone(field, same=same):
                field.setProperty(KEPT, True)
                if field.toPlainText().strip() != text:
                    field.show_value(text)
        self.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._level()

    def _level(self) -> None:
        """Let both fields begin at one height, also where one name takes more lines than the other."""
        named = [each for each in (self._typed, self._interpreted) if not each.isHidden()]
        high = max(each.name_height((self.width() - _GAP) // 2) for each in named) if len(named) > 1 else 0
        for each in named:
            each.give_name_room(high)

    def show_name(self, text: str) -> None:
        """Show another name, where it follows from something; of fields that were made with none."""
        self._typed.show_name(text)
        self._level()

    def speak_to(self, client_language: str) -> None:
        """Take the client's language; what is in the fields stays."""
        self._client = client_language
        self.retranslate()

    def retranslate(self) -> None:
        super().retranslate()
        other = self._other()
        self._interpreted.setVisible(other != self._first())
        self._show_hint()
        name = self.words.language_name(other)
        self._interpreted.show_name(self.words.text("What the interpreter wrote: {language}", language=name))
        self._level()

    @property
    def refused(self) -> Story | None:
        """The field that says what could not be kept, so that it stands nowhere else."""
        return next((field for field in (self.typed, self.interpreted) if holds_refusal(field)), None)

    @property
    def says_something(self) -> bool:
        """Whether anything is typed, also what can't be kept."""
        return bool(self.typed.toPlainText().strip() or self.interpreted.toPlainText().strip())

    @property
    def lacks_translation(self) -> bool:
        """Whether somebody said something here that nobody translated."""
        return bool(self.typed.toPlainText().strip()) and not self.interpreted.toPlainText().strip()

    @property
    def missing(self) -> Story:
        """The field where something is missing, else the first one."""
        return self.typed if self._interpreted.isHidden() or not self.lacks_translation else self.interpreted

    def _show_hint(self) -> None:
        """Say what the paper will say, where it matters."""
        self.hint.setVisible(self._on_paper and self.lacks_translation and not self._interpreted.isHidden())
