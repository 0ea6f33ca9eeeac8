"""How it goes beside how it went: planned looks above, then life domains, the scale, goals, and everything else."""

from datetime import date
from typing import Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.course.following import Round
from coachdesk.i18n import mark
from coachdesk.ui import icons
from coachdesk.ui.follow.cards import DomainsCard, EnergyCard, ProgressCard, ScaleCard, WebCard
from coachdesk.ui.follow.connect_card import ConnectCard
from coachdesk.ui.follow.goals_card import GoalsCard, RatingsCard, ReasonsCard
from coachdesk.ui.follow.looks_card import LooksCard
from coachdesk.ui.follow.part import FollowPart
from coachdesk.ui.pages.follow_stage import AGAIN
from coachdesk.ui.pages.stage import StagePage
from coachdesk.ui.parts.basics import card
from coachdesk.ui.parts.notices import Empty
from coachdesk.ui.parts.reading import for_reading
from coachdesk.ui.parts.tab_order import as_seen
from coachdesk.ui.together.client_view import ClientView

NARROW: Final = 760
"""Below this width the two columns stand below each other."""


class ProgressPart(FollowPart):
    """Two columns of cards, each hidden where nothing was looked at; before is the first look, and now the last."""

    def __init__(self, stage: StagePage) -> None:
        super().__init__(stage)
        self._case = ""
        self._chosen: tuple[str, str] | None = None
        """The keys of the looks that were put beside each other; None for the first and the last."""
        self.looks = LooksCard(self.around)
        self.looks.begun.connect(self._begin)
        self.looks.again.clicked.connect(lambda: self.wanted.emit(AGAIN))
        self.looks.rounds.picked.connect(self._choose)
        self.domains, self.web = DomainsCard(self.around), WebCard(self.around)
        self.scale, self.goals = ScaleCard(self.around), GoalsCard(self.around)
        self.energy, self.ratings, self.reasons = (
            EnergyCard(self.around),
            RatingsCard(self.around),
            ReasonsCard(self.around),
        )
        self.connections = ConnectCard(self.around)
        self.connections.wanted.connect(self._go)
        self.cards: tuple[ProgressCard, ...] = (
            *(self.domains, self.web, self.ratings),
            *(self.scale, self.goals, self.connections, self.reasons, self.energy),
        )
        self.empty = Empty(icons.icon("follow", "#1E5B5C"))
        self.speak(self.empty.title.setText, mark("Nothing was looked at yet"))
        self.speak(
            self.empty.text.setText,
            mark("Look at the life domains, the scale or positive health. Then you see here what changes."),
        )
        self.begins_at = self.looks.again
        self._build()

    def _build(self) -> None:
        columns = []
        for made in (self.cards[:3], self.cards[3:]):
            column = QVBoxLayout()
            column.setSpacing(14)
            for each in made:
                column.addWidget(each)
            column.addStretch(1)
            columns.append(column)
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._both.setSpacing(16)
        self._both.addLayout(columns[0], 4)
        self._both.addLayout(columns[1], 3)
        self._none, inside = card()
        inside.addWidget(self.empty)
        for_reading(self._none)
        box = self._box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 4, 0)
        box.setSpacing(14)
        box.addWidget(self.looks)
        box.addWidget(self._none)
        box.addLayout(self._both)
        box.addStretch(1)

    # --- showing ----------------------------------------------------------------------------------------------------

    def show_file(self, file: CaseFile) -> None:
        following = self.desk.following
        found = following.rounds(file)
        if file.case.id != self._case:
            self._case, self._chosen = file.case.id, None
        self.looks.show_file(file)
        progress = following.progress(file, *self._picked(found))
        self.looks.rounds.show_rounds(found, progress.before, progress.now)
        for each in self.cards:
            each.show_progress(file, progress)
        seen = any(not each.isHidden() for each in self.cards)
        self._none.setVisible(not seen)
        as_seen(self._box)

    def client_view(self) -> ClientView | None:
        from coachdesk.ui.together.progress import ProgressTogether, seen

        following = self.desk.following
        found = following.progress(self.file, *self._picked(following.rounds(self.file)))
        return ProgressTogether(self.around, self.file, found) if seen(found) else None

    def _begin(self, day: date) -> None:
        if not self.attempt(lambda: self.desk.following.begin(self.file.case.id, day)):
            self.looks.show_file(self.file)

    def _go(self, place: str) -> None:
        self.around.navigator.go("case", self.file.case.id, place)

    def _picked(self, found: tuple[Round, ...]) -> tuple[Round, ...]:
        """The two looks that were chosen; none of them where one is there no more, or none was chosen."""
        known = {each.key: each for each in found}
        chosen = [known[key] for key in self._chosen or () if key in known]
        return tuple(chosen) if len(chosen) == 2 else ()

    def _choose(self) -> None:
        before, now = self.looks.rounds.chosen
        self._chosen = before.key, now.key
        self.show_file(self.file)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < NARROW
        wanted = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._both.setDirection(wanted)
