"""The cards in the client's order, and what stands below them."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coachdesk.ui.page import Around
from coachdesk.ui.parts.scroll import scrolling
from coachdesk.ui.parts.tongues import Tongues
from coachdesk.ui.together.look import Look
from coachdesk.ui.together.pair import PairLabel, fit_loudspeakers
from coachdesk.ui.together.rank_list import RankList

GAP, LITTLE = 10, 8


class ChoiceColumn(QWidget):
    """The ranks, which scroll where they do not fit."""

    def __init__(self, around: Around, mine: str, most: int) -> None:
        """`mine` is the source text of the heading; at most `most` cards lie here."""
        super().__init__()
        self._mine = mine
        self.mine = PairLabel(around, "client-word")
        self.ranks = RankList(around, most)
        box = self._box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.mine)
        box.addWidget(scrolling(self.ranks), 1)

    def put_below(self, answers: QWidget) -> None:
        """Put what can be answered below the ranks."""
        self._box.addWidget(answers)

    def say(self, tongues: Tongues, look: Look) -> None:
        """Say everything. Where words need the room there is no heading."""
        self.mine.show_line(tongues.line(lambda each: each.text(self._mine)), tongues.first)
        self.mine.setVisible(not (look.compact or look.large or tongues.second is not None))
        self._box.setSpacing(LITTLE if look.compact else GAP)
        fit_loudspeakers(self, look.hear)
        self.ranks.say(tongues, look)
