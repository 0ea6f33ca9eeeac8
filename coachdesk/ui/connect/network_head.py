"""The head of the map of people around: of which day it is, another day, two days beside each other, and the paper."""

from collections.abc import Callable
from typing import Final

from coachdesk.domain.connection.network import NetworkMap
from coachdesk.i18n import mark
from coachdesk.ui.handover.consent_paper import ShortPaper
from coachdesk.ui.page import Speaking
from coachdesk.ui.pages.stage import StagePage
from coachdesk.ui.parts.basics import button, label
from coachdesk.ui.parts.choice_list import ChoiceList
from coachdesk.ui.parts.choices import Flow
from coachdesk.ui.parts.reading import for_reading
from coachdesk.ui.tokens import TARGET

_DAY: Final = 214
"""Pixels of the list of days."""


class NetworkHead(Speaking):
    """What is pressed in it, the part does; `key` gives the id of the map on show."""

    def __init__(self, stage: StagePage, key: Callable[[], str]) -> None:
        super().__init__(stage.language)
        self._stage, self._key = stage, key
        self.title, self.days = label("h2"), ChoiceList()
        self.title.setMinimumHeight(TARGET)
        self.days.setMinimumWidth(_DAY)
        self.speak(self.days.setAccessibleName, mark("Map of which day"))
        self.begin, self.beside = button("primary", "plus"), button("plain", checkable=True)
        self.speak(self.begin.setText, mark("Draw the map of today"))
        self.speak(self.beside.setText, mark("Beside each other"))
        self.paper = ShortPaper(
            stage,
            mark("Print the map"),
            self._drawing,
            lambda: stage.desk.network.printed(stage.case_id, self._language),
            lambda path: stage.desk.network.save_pdf(stage.case_id, key(), self._language, path),
            "people-around",
        )
        for_reading(self.days, self.beside)
        flow = Flow(self, spacing=10)
        for part in (self.title, self.days, self.begin, self.beside, self.paper):
            flow.addWidget(part)

    @property
    def _language(self) -> str:
        """The language of the paper beside Dutch: the client's."""
        assert self._stage.file is not None
        return self._stage.file.case.client_language

    def _drawing(self) -> Callable[[], bytes]:
        desk, case_id, key, language = self._stage.desk.network, self._stage.case_id, self._key(), self._language
        return lambda: desk.pdf(case_id, key, language)

    def show_maps(self, maps: tuple[NetworkMap, ...], key: str, *, drawn: bool, comparing: bool) -> None:
        """Show the days, the oldest first in `maps`, with `key` on show; `drawn` says whether anybody is on it."""
        assert self._stage.file is not None
        words = self.words
        self.title.setText(words.text("The people around {name}", name=self._stage.file.case.calling_name))
        self.days.clear()
        for each in reversed(maps):
            self.days.addItem(words.date(each.on), each.id)
        self.days.setCurrentIndex(self.days.findData(key))
        self.days.setVisible(bool(maps) and not comparing)
        self.begin.setVisible(bool(maps) and maps[-1].on < self._stage.desk.network.today())
        self.beside.setVisible(len(maps) > 1)
        self.paper.setVisible(drawn and not comparing)
