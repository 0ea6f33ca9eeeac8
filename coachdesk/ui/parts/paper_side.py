"""Beside the steps: from there to paper."""

from PySide6.QtWidgets import QVBoxLayout

from coachdesk.domain.languages import CLIENT, OWN_NAMES
from coachdesk.domain.questions import Prompt
from coachdesk.i18n import mark
from coachdesk.ui.language import Language
from coachdesk.ui.page import Speaking
from coachdesk.ui.parts.basics import button, card, label
from coachdesk.ui.parts.choices import Toggles
from coachdesk.ui.parts.prompt_card import PromptCard, Spoken


class PaperSide(Speaking):
    """`paper` is the language to print in, `look` opens the preview; a tip stands below."""

    def __init__(self, language: Language, tip: Prompt, spoken: Spoken) -> None:
        super().__init__(language)
        frame, box = card(spacing=12)
        title, text = label("h2", wrap=True), label("muted", wrap=True)
        self.speak(title.setText, mark("The plan on paper"))
        self.speak(text.setText, mark("Dutch beside the client's language, with the same numbers. Give two copies."))
        options = ((code, OWN_NAMES[code]) for code in CLIENT)
        self.paper = Toggles(self.language, mark("Language of the paper"), options, translate=False)
        self.look = button("primary", "print")
        self.speak(self.look.setText, mark("Look and print"))
        self.speak(self.look.setToolTip, mark("Look at the plan as it will be printed (Ctrl+P)"))
        self.look.setShortcut("Ctrl+P")
        for part in (title, text, self.paper, self.look):
            box.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(frame)
        column.addWidget(PromptCard(self.language, tip, spoken))
        column.addStretch(1)
