"""What a client who was asked to choose can answer."""

from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from coachdesk.ui.page import Around
from coachdesk.ui.parts.tongues import Tongues
from coachdesk.ui.together.look import Look
from coachdesk.ui.together.pair import LineButton, fit_loudspeakers, with_loudspeaker

GAP, LITTLE = 10, 8


class ChoiceAnswers(QWidget):
    """The buttons `choose`, `not_now` and `no_choice`."""

    def __init__(self, around: Around) -> None:
        super().__init__()
        self.choose = LineButton(around, "primary")
        self.not_now, self.no_choice = LineButton(around, "plain"), LineButton(around, "plain")
        self._declines = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._declines.addLayout(with_loudspeaker(self.not_now), 1)
        self._declines.addLayout(with_loudspeaker(self.no_choice), 1)
        box = self._box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addLayout(with_loudspeaker(self.choose))
        box.addLayout(self._declines)

    def say(self, tongues: Tongues, look: Look) -> None:
        """Say everything. Where words need the room, two buttons stand beside each other."""
        words = tongues.first
        self.choose.show_line(tongues.line(lambda each: each.text("This is my choice")), words)
        self.not_now.show_line(tongues.line(lambda each: each.text("Not now")), words)
        self.no_choice.show_line(tongues.line(lambda each: each.text("I do not want to choose")), words)
        tight = look.compact or look.large or tongues.second is not None
        directions = QBoxLayout.Direction
        self._declines.setDirection(directions.LeftToRight if tight else directions.TopToBottom)
        for layout in (self._box, self._declines):
            layout.setSpacing(LITTLE if look.compact else GAP)
        for made in (self.choose, self.not_now, self.no_choice):
            made.setMinimumHeight(look.target)
        fit_loudspeakers(self, look.hear)
