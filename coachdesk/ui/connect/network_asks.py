"""What a map of the people around may lack, as questions to ask, and ways on to activities and to a buddy."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coachdesk.desk.network_words import gap_line
from coachdesk.domain.connection.network import Tie, gaps
from coachdesk.i18n import mark
from coachdesk.ui import icons
from coachdesk.ui.icons import IconLabel
from coachdesk.ui.language import Language
from coachdesk.ui.page import Speaking
from coachdesk.ui.parts.basics import button, card, clear, column, label, row
from coachdesk.ui.parts.choices import Flow
from coachdesk.ui.parts.reading import for_reading


class AskCard(Speaking):
    """Nothing to be seen where there is nothing to ask. `wanted` carries the key of another part of the stage."""

    wanted = Signal(str)

    def __init__(self, language: Language) -> None:
        super().__init__(language)
        frame, box = card()
        title = label("h2")
        self.speak(title.setText, mark("Ask about it"))
        self.lines = QVBoxLayout()
        self.lines.setSpacing(8)
        self.activities, self.buddy = button("plain", "forward"), button("plain", "forward")
        self.speak(self.activities.setText, mark("Look for an activity"))
        self.speak(self.buddy.setText, mark("Look for a buddy"))
        self.activities.clicked.connect(lambda: self.wanted.emit("activities"))
        self.buddy.clicked.connect(lambda: self.wanted.emit("buddy"))
        for_reading(self.activities, self.buddy)
        holder = QWidget()
        flow = Flow(holder)
        for made in (self.activities, self.buddy):
            flow.addWidget(made)
        box.addWidget(title)
        box.addLayout(self.lines)
        box.addWidget(holder)
        self.setLayout(column(frame))

    def show_ties(self, ties: Sequence[Tie]) -> None:
        """Ask about a map with these people on it."""
        found = gaps(ties)
        clear(self.lines)
        for gap in found:
            line = row(IconLabel(icons.icon("tip"), 20), label("", gap_line(gap, ties, self.words), wrap=True))
            line.setStretch(1, 1)
            holder = QWidget()
            holder.setLayout(line)
            self.lines.addWidget(holder)
        self.setVisible(bool(found))
