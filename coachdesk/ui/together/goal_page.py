"""One goal on the client's screen: his words, and the staircase on which he shows where he stands."""

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QWidget

from coachdesk.desk.choice_words import STAIR_NAMES
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.course.goals import stand_now
from coachdesk.i18n import mark_to_client
from coachdesk.ui import icons
from coachdesk.ui.act.staircase import Staircase
from coachdesk.ui.icons import IconLabel
from coachdesk.ui.parts.basics import column, row
from coachdesk.ui.parts.tongues import Tongues
from coachdesk.ui.together.look import Look
from coachdesk.ui.together.pair import PairLabel

if TYPE_CHECKING:
    from coachdesk.ui.together.goal import GoalTogether

_HEIGHT, _COMPACT = 240, 150
"""Pixels of the staircase, on a large screen and a small one."""
_PICTURE: Final = 44


class GoalPage(QWidget):
    """The flag stands on the stair that is expected; below the staircase stands in words what it shows."""

    title = mark_to_client("Where are you now?")
    hint = mark_to_client("Press the stair where you stand. No answer is wrong.")

    def __init__(self, view: "GoalTogether", card: str) -> None:
        super().__init__()
        self._view, self.card = view, card
        self._tongues = Tongues(view.around.language.words)
        around = view.around
        face = around.desk.choosing.face(view.file, card)
        self.name = PairLabel(around, "client-word")
        self.stairs = Staircase(_HEIGHT)
        self.now, self.seen = (
            PairLabel(around, "client-word"),
            PairLabel(around, "client-hint"),
        )
        self._face = face
        head = row(IconLabel(icons.pictogram(face.pictogram), _PICTURE), self.name, spacing=14)
        head.setStretch(1, 1)
        self.stairs.given.connect(lambda level: self._stand(level))
        self.stairs.left.connect(lambda: self._stand(None))
        self.setLayout(column(head, self.stairs, self.now, self.seen, None, spacing=12))

    def say(self, tongues: Tongues, look: Look) -> None:
        """Say everything in the languages of the screen."""
        self._tongues = tongues
        self.stairs.take_size(_COMPACT if look.compact else _HEIGHT, look.target)

    def show_file(self, file: CaseFile) -> None:
        """Show the goal and where he stands."""
        desk, tongues = self._view.around.desk.goals, self._tongues
        goal, last = desk.goal(file, self.card), stand_now(file.course.stands, self.card)
        words = tongues.first
        self.name.show_line(tongues.own(goal.words) if goal.words else tongues.card(self._face), words)
        self.stairs.say(goal, words)
        today = last is not None and last.on == desk.today()
        self.stairs.show_stand(last.level if last is not None else None, of_today=today)
        level = last.level if last is not None else 0
        name = tongues.line(lambda each: each.text(STAIR_NAMES[level]))
        seen = goal.stairs[level + 2]
        self.now.show_line(name, words)
        self.seen.setVisible(bool(seen))
        self.seen.show_line(tongues.own(seen), words)
        self.stairs.setAccessibleName(words.to_client(self.title))
        self.stairs.setAccessibleDescription(words.line(name.text, tongues.own(seen).text))

    def _stand(self, level: int | None) -> None:
        view = self._view
        done = view.attempt(lambda: view.around.desk.goals.stand(view.file.case.id, self.card, level))
        if not done:
            view.show_file(view.file)
