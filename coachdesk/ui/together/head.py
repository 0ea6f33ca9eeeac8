"""The top of the client's screen: what is asked, the language, the second language, and the way out."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coachdesk.domain.languages import CLIENT, OWN_NAMES
from coachdesk.i18n import Translator
from coachdesk.ui import icons
from coachdesk.ui.page import Around
from coachdesk.ui.parts.basics import button, row
from coachdesk.ui.parts.choice_list import ChoiceList
from coachdesk.ui.parts.tongues import Line, Tongues
from coachdesk.ui.together.pair import PairLabel, pressed_in

NARROW, WIDGET_MOST = 158, 16777215
"""Pixels of the list of languages at most, where there is little room and else."""


class Head(QWidget):
    """`language_picked` carries a code, `both_wanted` whether a second language is to be shown."""

    language_picked = Signal(str)
    both_wanted = Signal(bool)

    def __init__(self, around: Around) -> None:
        super().__init__()
        self.title, self.hint = PairLabel(around, "client-title"), PairLabel(around, "client-hint")
        self.languages = ChoiceList(at_once=True)
        for code in CLIENT:
            self.languages.addItem(OWN_NAMES[code], code)
        self.languages.activated.connect(lambda at: self.language_picked.emit(self.languages.itemData(at)))
        self.both = button("both", "plus", checkable=True)
        self.both.clicked.connect(self.both_wanted)
        self.end = button("plain", "lock")
        self.undo = button("icon", "undo")
        self._asking = True
        self.undo.hide()
        above = row(self.title)
        above.setStretch(0, 1)
        for part in (self.undo, self.languages, self.both, self.end):
            above.addWidget(part, 0, Qt.AlignmentFlag.AlignTop)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(2)
        box.addLayout(above)
        box.addWidget(self.hint)  # in the whole width: in large letters and two languages each line counts

    def say(self, tongues: Tongues, second: str, *, narrow: bool) -> None:
        """Name every button; `second` is the language that can be shown too, `narrow` leaves words out of the way out."""
        words = tongues.first
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
        _name(self.undo, words.text("Undo"))

    def ask(self, question: Line, hint: Line, words: Translator) -> None:
        """Say what is asked, and the line below it; `words` is the translator of their first language."""
        for made, line in ((self.title, question), (self.hint, hint)):
            policy = made.sizePolicy()
            policy.setRetainSizeWhenHidden(bool(line.text))  # what stands below stays where it is
            made.setSizePolicy(policy)
            made.show_line(line, words)
        self.show_question(self._asking)

    def show_question(self, asking: bool) -> None:
        """Show the question, or leave its place empty when it was answered."""
        self._asking = asking
        for made in (self.title, self.hint):
            made.setVisible(asking and bool(made.text()))


def _name(made: QWidget, text: str) -> None:
    made.setAccessibleName(text)
    made.setToolTip(text)
