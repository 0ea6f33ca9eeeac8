"""The top of the client's screen: what is asked, the language, the second language, and the way out."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coachdesk.domain.languages import CLIENT, OWN_NAMES
from coachdesk.i18n import mark_to_client
from coachdesk.ui import icons
from coachdesk.ui.page import Around
from coachdesk.ui.parts.basics import button, row
from coachdesk.ui.parts.choice_list import ChoiceList
from coachdesk.ui.parts.tongues import Tongues
from coachdesk.ui.together.pair import PairLabel, pressed_in

ASK = mark_to_client("What is most important for you now?")
HINT = mark_to_client("Choose at most three cards and put them in your order. No answer is wrong.")
FULL = mark_to_client("Three is the most. Take one away first.")

NARROW, WIDGET_MOST = 158, 16777215
"""Pixels of the list of languages at most, where there is little room and else."""


class Head(QWidget):
    """`language_picked` carries a code, `both_wanted` whether a second language is to be shown."""

    language_picked = Signal(str)
    both_wanted = Signal(bool)

    def __init__(self, around: Around) -> None:
        super().__init__()
        self.title, self.hint = PairLabel(around, "client-title"), PairLabel(around, "client-hint")
        self.languages = ChoiceList()
        for code in CLIENT:
            self.languages.addItem(OWN_NAMES[code], code)
        self.languages.activated.connect(lambda at: self.language_picked.emit(self.languages.itemData(at)))
        self.both = button("both", "plus", checkable=True)
        self.both.clicked.connect(self.both_wanted)
        self.end = button("plain", "lock")
        self._tongues: Tongues | None = None
        self._said = HINT
        for line in (self.title, self.hint):
            policy = line.sizePolicy()
            policy.setRetainSizeWhenHidden(True)  # what stands below stays where it is
            line.setSizePolicy(policy)
        above = row(self.title)
        above.setStretch(0, 1)
        for part in (self.languages, self.both, self.end):
            above.addWidget(part, 0, Qt.AlignmentFlag.AlignTop)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(2)
        box.addLayout(above)
        box.addWidget(self.hint)  # in the whole width: in large letters and two languages each line counts

    def say(self, tongues: Tongues, second: str, *, narrow: bool) -> None:
        """Say everything; `second` is the language that can be shown too, `narrow` leaves words out of the way out."""
        self._tongues = tongues
        words = tongues.first
        self.title.show_line(tongues.line(lambda each: each.to_client(ASK)), words)
        self.tell(self._said)
        self.languages.setCurrentIndex(CLIENT.index(words.language))
        self.languages.setAccessibleName(words.text("Language"))
        pressed_in(self.both, tongues.second is not None)
        self.both.setText(OWN_NAMES[second])
        self.both.setIcon(QIcon() if narrow else icons.icon("plus", of=self.both))
        self.languages.setMaximumWidth(NARROW if narrow else WIDGET_MOST)
        _name(self.both, words.text("Show this language too: {language}", language=OWN_NAMES[second]))
        end = words.text("End")
        self.end.setText("" if narrow else end)
        _name(self.end, end)

    def ask(self, asking: bool) -> None:
        """Show the question, or leave its place empty when it was answered."""
        for line in (self.title, self.hint):
            line.setVisible(asking)

    def tell(self, source: str = HINT) -> None:
        """Say something else under the question; a text of `mark_to_client`."""
        self._said = source
        if self._tongues is not None:
            self.hint.show_line(self._tongues.line(lambda each: each.to_client(source)), self._tongues.first)


def _name(made: QWidget, text: str) -> None:
    made.setAccessibleName(text)
    made.setToolTip(text)
