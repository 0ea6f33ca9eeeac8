"""What I will try in a next talk: what was noted, the last first, to read before a visit."""

from PySide6.QtWidgets import QVBoxLayout

from coachdesk.desk.changes import Change, GrowthChanged
from coachdesk.i18n import mark
from coachdesk.ui.autosave import Autosave
from coachdesk.ui.card import Card
from coachdesk.ui.page import Around
from coachdesk.ui.parts.basics import clear, column, label

MOST = 5
"""Tries on show; older ones stand in their notes."""


class TriesCard(Card):
    """Reads only."""

    def __init__(self, around: Around, autosave: Autosave) -> None:
        super().__init__(
            around, autosave, mark("What I try next time"), mark("From your last notes. One small thing is enough.")
        )
        self.lines = QVBoxLayout()
        self.lines.setSpacing(8)
        self.box.addLayout(self.lines)
        self.listen(self._changed)

    def entered(self) -> None:
        clear(self.lines)
        words, tries = self.words, self.desk.growing.tries()[:MOST]
        for on, text in tries:
            self.lines.addLayout(
                column(label("", words.line(text), wrap=True), label("small", words.date(on)), spacing=1)
            )
        if not tries:
            self.lines.addWidget(label("muted", words.text("Nothing is written here."), wrap=True))

    def retranslate(self) -> None:
        super().retranslate()
        if self.desk.vault.unlocked:
            self.entered()

    def _changed(self, change: Change) -> None:
        if isinstance(change, GrowthChanged):
            self.entered()
