"""What the cards of a page in sections share."""

from PySide6.QtWidgets import QVBoxLayout

from coachdesk.domain.casefile import CaseFile
from coachdesk.ui.autosave import Autosave
from coachdesk.ui.page import Around, Page
from coachdesk.ui.parts.basics import card, label


class Card(Page):
    """A title, a sentence, and `box` for what can be seen or set.

    `entered` is called whenever the card comes into sight; before that `file` is the case, on pages that are about one.
    """

    def __init__(self, around: Around, autosave: Autosave, title: str, text: str) -> None:
        """`title` and `text` are source texts."""
        super().__init__(around)
        self.autosave = autosave
        self.file: CaseFile | None = None
        frame, self.box = card(spacing=12)
        heading, line = label("h2"), label("muted", wrap=True)
        self.speak(heading.setText, title)
        self.speak(line.setText, text)
        self.box.addWidget(heading)
        self.box.addWidget(line)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
