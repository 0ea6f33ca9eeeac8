"""How far the erasing is."""

from PySide6.QtWidgets import QProgressBar, QVBoxLayout

from coachdesk.i18n import mark
from coachdesk.ui.language import Language
from coachdesk.ui.page import Speaking
from coachdesk.ui.parts.basics import card, label


class EraseProgress(Speaking):
    """A sentence and a bar; without a count the bar only moves."""

    def __init__(self, language: Language) -> None:
        super().__init__(language)
        frame, box = card(spacing=12)
        text, self.bar = label("", wrap=True), QProgressBar()
        self.speak(text.setText, mark("The case is being erased, from the backups too. This can take a minute."))
        self.speak(self.bar.setAccessibleName, mark("Erasing"))
        self.bar.setTextVisible(False)
        box.addWidget(text)
        box.addWidget(self.bar)
        frame.setMaximumWidth(860)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        outer.addStretch(1)
        self.begin()

    def begin(self) -> None:
        """Nothing is counted yet."""
        self.bar.setRange(0, 0)

    def show_progress(self, done: int, total: int) -> None:
        """So much of so much is done."""
        self.bar.setRange(0, total)
        self.bar.setValue(done)
