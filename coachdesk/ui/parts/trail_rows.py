"""The trail as a calm list: day by day, the newest first; at what time, what was done, and who did it."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout

from coachdesk.desk.sentences_trail import deed_sentence, who_did
from coachdesk.domain.content import Content
from coachdesk.domain.trail import TrailEntry
from coachdesk.i18n import mark
from coachdesk.ui.language import Language
from coachdesk.ui.page import Speaking
from coachdesk.ui.parts.basics import button, clear, label, row

About = Callable[[TrailEntry], str]
"""What stands under a sentence: which case it is about. Empty for nothing."""


class TrailRows(Speaking):
    """`wanted` asks for more entries; `show_entries` shows all that were read so far."""

    wanted = Signal()

    def __init__(self, language: Language, content: Content, about: About) -> None:
        super().__init__(language)
        self._content, self._about = content, about
        self._entries: tuple[TrailEntry, ...] = ()
        self._days = QVBoxLayout()
        self._days.setSpacing(12)
        self.more = button("plain", "down")
        self.speak(self.more.setText, mark("Show more"))
        self.more.clicked.connect(self.wanted)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(14)
        box.addLayout(self._days)
        box.addLayout(row(self.more, None))

    @property
    def sentences(self) -> list[str]:
        """What was done, as shown, the newest first."""
        return [deed_sentence(entry, self._content, self.words) for entry in self._entries]

    def show_entries(self, entries: tuple[TrailEntry, ...], *, more: bool) -> None:
        """Show these, the newest first; `more` says whether there are older ones."""
        self._entries = entries
        self.more.setVisible(more)
        self.retranslate()

    def retranslate(self) -> None:
        super().retranslate()
        clear(self._days)
        day: date | None = None
        for entry in self._entries:
            at = entry.at.astimezone().date()
            if at != day:
                day = at
                grid = self._new_day(day)
            self._add(grid, entry)

    def _new_day(self, day: date) -> QGridLayout:
        frame = QFrame()
        frame.setProperty("role", "inset")
        grid = QGridLayout(frame)
        grid.setContentsMargins(14, 10, 14, 12)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        grid.addWidget(label("h3", self.words.date(day, weekday=True)), 0, 0, 1, 3)
        self._days.addWidget(frame)
        return grid

    def _add(self, grid: QGridLayout, entry: TrailEntry) -> None:
        line, top = grid.rowCount(), Qt.AlignmentFlag.AlignTop
        sentence = label("", deed_sentence(entry, self._content, self.words), wrap=True)
        who = label("muted", self.words.line(who_did(entry, self.words)), wrap=True)
        who.setFixedWidth(170)
        grid.addWidget(label("muted", self.words.time(entry.at.astimezone().time())), line, 0, top)
        grid.addWidget(sentence, line, 1, top)
        grid.addWidget(who, line, 2, top)
        if about := self._about(entry):
            grid.addWidget(label("small", about, wrap=True), line + 1, 1, top)
