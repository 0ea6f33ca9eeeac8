"""A prompt card beside a question: a possible reading, and something to ask."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout

from coachdesk.domain.questions import Prompt, PromptKind
from coachdesk.i18n import Translator, mark
from coachdesk.ui.language import Language
from coachdesk.ui.page import Speaking
from coachdesk.ui.parts.basics import Sided, label

KINDS = {
    PromptKind.TOPIC: mark("On this subject"),
    PromptKind.NONVERBAL: mark("Without words"),
    PromptKind.CHECK: mark("Just checking"),
}


Spoken = Callable[[], Translator]
"""Gives the translator of the window that speaks to the client of the page."""


class PromptCard(Speaking):
    """Shows one prompt in the language of the window."""

    def __init__(self, language: Language, prompt: Prompt, spoken: Spoken | None = None) -> None:
        """With `spoken` the words to say are in the form that the client chose."""
        super().__init__(language)
        self._prompt, self._to_client = prompt, spoken
        frame = Sided(f"prompt-{prompt.kind}")
        self._kind, self._title = label("overline"), label("h3", wrap=True)
        self._text, self._ask = label("muted", wrap=True), label("", wrap=True)
        box = QVBoxLayout(frame)
        box.setContentsMargins(16, 12, 14, 14)
        box.setSpacing(4)
        for part in (self._kind, self._title, self._text, self._ask):
            box.addWidget(part)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        self.retranslate()

    def retranslate(self) -> None:
        words, prompt = self.words, self._prompt
        self._kind.setText(words.text(KINDS[prompt.kind]))
        self._title.setText(words.ptext(prompt.title.context, prompt.title.source))
        self._text.setText(words.ptext(prompt.sees.context, prompt.sees.source))
        ask = (self._to_client() if self._to_client else words).ptext(prompt.ask.context, prompt.ask.source)
        self._ask.setText(words.text("“{question}”", question=ask))
        self.setAccessibleName(self._title.text())
        super().retranslate()
