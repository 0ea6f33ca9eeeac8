"""What the client sees after the answer."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coachdesk.i18n import mark_to_client
from coachdesk.ui import icons
from coachdesk.ui.icons import IconLabel
from coachdesk.ui.page import Around
from coachdesk.ui.parts.basics import row
from coachdesk.ui.parts.scroll import Scrolling
from coachdesk.ui.parts.tongues import Tongues
from coachdesk.ui.together.look import Look
from coachdesk.ui.together.pair import LineButton, PairLabel, fit_loudspeakers, with_loudspeaker
from coachdesk.ui.tokens import LIGHT

CHOSEN = mark_to_client("Thank you. Your choice is kept.")
BUTTON = 300
"""Least pixels of the button, so that its words stand in one line mostly."""


class Thanks(Scrolling):
    """`again` is sent when the client wants to look once more."""

    again = Signal()

    def __init__(self, around: Around, says: str = CHOSEN) -> None:
        """`says` is the source text of the thanks."""
        body = QWidget()
        self.title = PairLabel(around, "client-title", centred=True)
        self.text = PairLabel(around, "client-hint", centred=True)
        self.look_again = LineButton(around, "plain")
        self.look_again.setMinimumWidth(BUTTON)
        box = QVBoxLayout(body)
        box.setSpacing(12)
        box.addStretch(1)
        box.addWidget(IconLabel(icons.icon("done", LIGHT.good), 72), 0, Qt.AlignmentFlag.AlignHCenter)
        box.addWidget(self.title)
        box.addWidget(self.text)
        box.addSpacing(8)
        box.addLayout(row(None, with_loudspeaker(self.look_again), None))
        box.addStretch(2)
        super().__init__(body)
        self._says = says
        self.look_again.clicked.connect(self.again)

    def say(self, tongues: Tongues, look: Look) -> None:
        """Say everything."""
        words = tongues.first
        self.title.show_line(tongues.line(lambda each: each.to_client(self._says)), words)
        self.text.show_line(tongues.line(lambda each: each.to_client("You can give the laptop back now.")), words)
        self.look_again.show_line(tongues.line(lambda each: each.to_client("Look once more")), words)
        self.look_again.setMinimumHeight(look.target)
        fit_loudspeakers(self, look.hear)
