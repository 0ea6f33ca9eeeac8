"""A mark that is raised and lowered by halves with two buttons, or skipped."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from coachdesk.i18n import Translator, mark
from coachdesk.ui.listen.web_chart import stepped
from coachdesk.ui.listen.web_words import mark_words, with_mark
from coachdesk.ui.parts.basics import button, label, row
from coachdesk.ui.tokens import TARGET

_LESS, _MORE, SKIP = mark("Half a mark less"), mark("Half a mark more"), mark("Skip")
"""Names of the buttons."""
NUMBER = 60
"""Least pixels of the mark between the buttons."""


class MarkSteps(QWidget):
    """`given` carries the mark, None for skipped."""

    given = Signal(object)

    def __init__(self, skip: QPushButton | None = None, *beside: QWidget, role: str = "number") -> None:
        """`skip` is a button of another look for skipping, with what stands `beside` it; `role` is that of the mark."""
        super().__init__()
        self.mark: float | None = None
        self.less, self.more = button("plain"), button("plain")
        self.skip = skip or button("quiet")
        self._number = label(role)
        self._number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._number.setMinimumWidth(NUMBER)
        self.less.setText("−")
        self.more.setText("+")
        self.less.clicked.connect(lambda: self.given.emit(stepped(self.mark, up=False)))
        self.more.clicked.connect(lambda: self.given.emit(stepped(self.mark, up=True)))
        self.setLayout(row(self.less, self._number, self.more, 6, self.skip, *beside, None))
        self.take_size(TARGET)

    def take_size(self, side: int) -> None:
        """Make both buttons squares of so many pixels."""
        for made in (self.less, self.more):
            made.setFixedSize(QSize(side + 12, side))

    def show_mark(self, given: float | None, words: Translator, subject: str) -> None:
        """Show the mark of a subject; the buttons are named in the language of `words`."""
        self.mark = given
        self._number.setText("–" if given is None else mark_words(words, given))
        now = with_mark(words, subject, given)
        for made, source in ((self.less, _LESS), (self.more, _MORE)):
            made.setAccessibleName(words.text("{deed}: {what}", deed=words.text(source), what=now))
            made.setToolTip(words.text(source))
