"""What every card of the settings shares."""

from PySide6.QtWidgets import QVBoxLayout

from coachdesk.ui.autosave import Autosave
from coachdesk.ui.page import Around, Page
from coachdesk.ui.parts.basics import card, label


class SettingsCard(Page):
    """A title, a sentence, and `box` for what can be set. `entered` is called whenever the settings are shown."""

    def __init__(self, around: Around, autosave: Autosave, title: str, text: str) -> None:
        """`title` and `text` are source texts."""
        super().__init__(around)
        self.autosave = autosave
        frame, self.box = card(spacing=12)
        heading, line = label("h2"), label("muted", wrap=True)
        self.speak(heading.setText, title)
        self.speak(line.setText, text)
        self.box.addWidget(heading)
        self.box.addWidget(line)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
