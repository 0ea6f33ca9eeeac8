"""The band above everything in a workshop, so that nobody takes it for real work."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from coachdesk.i18n import mark
from coachdesk.ui.language import Language
from coachdesk.ui.page import Speaking
from coachdesk.ui.parts.basics import button, label, row

NOTICE = mark("WORKSHOP · fictional case, nothing is kept")
WALL = "wall"
"""Property of a window that only shows the group what it works on: it comes and goes with its screen alone."""


class Band(Speaking):
    """Says what it is; with `back`, `back_wanted` is sent when its button is pressed."""

    back_wanted = Signal()

    def __init__(self, language: Language, *, back: bool) -> None:
        super().__init__(language)
        frame = QFrame()
        frame.setProperty("role", "wall")
        chip = label("chip-workshop")
        self.speak(chip.setText, NOTICE)
        inside = row(chip, None)
        inside.setContentsMargins(20, 6, 20, 6)
        if back:
            self.back = button("wall")
            self.speak(self.back.setText, mark("Back to the scene"))
            self.back.clicked.connect(self.back_wanted)
            inside.addWidget(self.back)
        frame.setLayout(inside)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
