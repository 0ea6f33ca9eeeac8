"""A line in the client's language on a page of the consultant, with its loudspeaker."""

from PySide6.QtWidgets import QWidget

from coachdesk.i18n import Translator
from coachdesk.ui.page import Around
from coachdesk.ui.parts.basics import label, row
from coachdesk.ui.parts.hear import HearButton
from coachdesk.ui.tokens import TARGET

SIDE = TARGET - 8
"""Pixels of the loudspeaker: the consultant's pages have less room."""


class Theirs(QWidget):
    """The line stands at the side that the page begins at, whichever way its language runs."""

    def __init__(self, around: Around, role: str) -> None:
        super().__init__()
        self.line, self.hear = label(role, wrap=True), HearButton(around, SIDE)
        box = row(self.hear, self.line, spacing=6)
        box.setStretch(1, 1)
        self.setLayout(box)

    def say(self, text: str, client: Translator, words: Translator) -> None:
        """Bear a text that `client` said; `words` is the translator of the window."""
        self.line.setText(words.line(text))
        self.hear.put([(text, client.language)], words)
