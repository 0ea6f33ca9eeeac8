"""Choosing together: the client's own screen with the cards, and the way step by step."""

from coachdesk.domain.casefile import CaseFile
from coachdesk.ui.page import Around
from coachdesk.ui.together.choosing import Choosing
from coachdesk.ui.together.sort_path import ChoosePath, Way
from coachdesk.ui.together.window import ClientWindow


class ChooseTogether(ClientWindow):
    """What was chosen is one thing to undo, once the consultant has left the screen."""

    def __init__(self, around: Around, file: CaseFile, language: str) -> None:
        """`file` is the case of the person who chooses; nothing of it is shown but the choice."""
        view = self._choosing = Choosing(around, file)
        super().__init__(around, file, language, view)
        self.cards, self.ranks, self.thanks, self.again = view.cards, view.ranks, view.thanks, view.thanks.look_again
        self.choose, self.not_now, self.no_choice = view.choose, view.not_now, view.no_choice
        self.toggle, self.decide, self.decline = view.toggle, view.decide, view.decline

    def _leave(self) -> None:
        self._choosing.settle()
        super()._leave()


class PathTogether(ClientWindow):
    """The same step by step, from where it is to begin."""

    def __init__(self, around: Around, file: CaseFile, language: str, begin: Way = Way.SORT) -> None:
        self.path = ChoosePath(around, file, begin)
        super().__init__(around, file, language, self.path)

    def _leave(self) -> None:
        self.path.keep()
        self.path.settle()
        super()._leave()
