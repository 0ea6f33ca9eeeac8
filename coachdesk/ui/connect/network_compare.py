"""Two maps of the people around beside each other, and what changed in sentences."""

from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout

from coachdesk.desk.network_words import change_lines
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.connection.network import NetworkMap
from coachdesk.i18n import mark
from coachdesk.ui.connect.network_map import PeopleMap
from coachdesk.ui.page import Speaking
from coachdesk.ui.pages.stage import StagePage
from coachdesk.ui.parts.basics import card, clear, label
from coachdesk.ui.parts.choice_list import ChoiceList
from coachdesk.ui.parts.reading import for_reading

_NARROW: Final = 860
"""Below this width the maps stand below each other."""
_HIGH: Final = 340
"""Pixels of the height of a map."""


class NetworkCompare(Speaking):
    """The first map beside the last one, or any two that are chosen above them."""

    def __init__(self, stage: StagePage) -> None:
        super().__init__(stage.language)
        self._stage = stage
        self._maps: tuple[NetworkMap, ...] = ()
        self._file: CaseFile | None = None
        self.days = ChoiceList(), ChoiceList()
        self.pictures = PeopleMap(least=QSize(270, 270)), PeopleMap(least=QSize(270, 270))
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._both.setSpacing(16)
        names = mark("The first map to show"), mark("The second map to show")
        for day, picture, name in zip(self.days, self.pictures, names, strict=True):
            self.speak(day.setAccessibleName, name)
            day.activated.connect(lambda _at: self._show())
            picture.fixed = True
            picture.setFixedHeight(_HIGH)
            frame, box = card(margin=14)
            box.addWidget(day)
            box.addWidget(picture, 1)
            self._both.addWidget(frame, 1)
        frame, inside = card()
        title = label("h2")
        self.speak(title.setText, mark("What changed"))
        self.lines = QVBoxLayout()
        self.lines.setSpacing(6)
        inside.addWidget(title)
        inside.addLayout(self.lines)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(12)
        whole.addWidget(frame)
        whole.addLayout(self._both)
        for_reading(self)

    def show_file(self, file: CaseFile) -> None:
        """Show two maps of the case; those that were chosen, as long as they are there."""
        chosen = [self._maps[day.currentIndex()].id for day in self.days] if self._maps else []
        other = self._file is None or self._file.case.id != file.case.id
        self._file, self._maps = file, self._stage.desk.network.maps(file)
        if len(self._maps) < 2:
            return
        ids = [each.id for each in self._maps]
        if other or any(each not in ids for each in chosen) or len(chosen) < 2:
            chosen = [ids[0], ids[-1]]
        for day, key in zip(self.days, chosen, strict=True):
            day.clear()
            for each in self._maps:
                day.addItem(self.words.date(each.on))
            day.setCurrentIndex(ids.index(key))
        self._show()

    def _show(self) -> None:
        assert self._file is not None
        desk, words = self._stage.desk.network, self.words
        shown = [self._maps[day.currentIndex()] for day in self.days]
        for picture, each in zip(self.pictures, shown, strict=True):
            picture.show_ties(desk.ties(self._file, each.id), self._file.case.calling_name, words)
        first, second = sorted(shown, key=lambda each: each.on)
        clear(self.lines)
        for line in change_lines(desk.compared(self._file, first.id, second.id), words):
            self.lines.addWidget(label("", line, wrap=True))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = QBoxLayout.Direction.LeftToRight
        self._both.setDirection(beside if self.width() >= _NARROW else QBoxLayout.Direction.TopToBottom)
