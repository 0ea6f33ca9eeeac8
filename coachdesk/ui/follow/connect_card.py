"""Where the client takes part, beside how it goes: each line leads to its place in Connect."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coachdesk.desk.connections import CONNECTED, TAKES_PART, TakesPart
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.progress import Progress
from coachdesk.ui.follow.cards import ProgressCard
from coachdesk.ui.page import Around
from coachdesk.ui.parts.basics import button, clear, column, label, row
from coachdesk.ui.parts.deeds import deed_on
from coachdesk.ui.parts.reading import for_reading


class ConnectCard(ProgressCard):
    """`wanted` asks for a place in Connect, as the navigator knows it."""

    wanted = Signal(str)

    def __init__(self, around: Around) -> None:
        super().__init__(around, TAKES_PART)
        self.lines = QVBoxLayout()
        self.lines.setSpacing(8)
        self.box.addLayout(self.lines)

    def show_progress(self, file: CaseFile, found: Progress) -> None:
        clear(self.lines)
        told = self.desk.connections.told(file, self.words)
        for each in told:
            self.lines.addWidget(self._line(each))
        self.setVisible(bool(told))

    def _line(self, told: TakesPart) -> QWidget:
        title, line = label("h3", told.title, wrap=True), label("small", told.line, wrap=True)
        line.setVisible(bool(told.line))
        way = button("icon", "forward")
        name = deed_on(self.words, self.words.text("Look"), told.title)
        way.setToolTip(name)
        way.setAccessibleName(name)
        way.clicked.connect(lambda: self.wanted.emit(f"connect:{CONNECTED[told.kind]}:{told.key}"))
        for_reading(way)
        made = QWidget()
        inside = row(column(title, line, spacing=1), way, spacing=8)
        inside.setStretch(0, 1)
        made.setLayout(inside)
        return made
