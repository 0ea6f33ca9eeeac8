"""Choosing step by step: sort, put in order, choose, and say how it is; each step may be passed over."""

from enum import IntEnum
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from coachdesk.domain.casefile import CaseFile
from coachdesk.i18n import Translator
from coachdesk.ui.page import Around
from coachdesk.ui.parts.basics import label
from coachdesk.ui.parts.tongues import Tongues
from coachdesk.ui.together.choosing import Choosing
from coachdesk.ui.together.client_view import ClientView
from coachdesk.ui.together.look import Look
from coachdesk.ui.together.pair import LineButton, fit_loudspeakers, with_loudspeaker
from coachdesk.ui.together.sort_order import OrderTogether
from coachdesk.ui.together.sort_rate import RateTogether
from coachdesk.ui.together.sort_table import SortTogether
from coachdesk.ui.together.thanks import Thanks

BUTTON: Final = 260
"""Most pixels of a button below."""


class Way(IntEnum):
    """The steps, in their order."""

    SORT = 0
    ORDER = 1
    CHOOSE = 2
    RATE = 3


class ChoosePath(ClientView):
    """One step at a time, with the way back and on below it. What was done in a step is kept by that step."""

    def __init__(self, around: Around, file: CaseFile, begin: Way = Way.SORT) -> None:
        super().__init__(around, file)
        self.way, self._before = begin, file
        self._tongues: Tongues | None = None
        self._look = Look()
        self.back, self.next = LineButton(around, "plain"), LineButton(around, "primary")
        self.place = label("client-hint")
        self.place.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.back.clicked.connect(lambda: self.go(-1))
        self.next.clicked.connect(lambda: self.go(1))
        self.thanks = Thanks(around)
        self.thanks.again.connect(lambda: self.open(Way.CHOOSE))
        self.thanks.hide()
        self._below = QWidget()
        below = QHBoxLayout(self._below)
        below.setContentsMargins(0, 0, 0, 0)
        for made in (self.back, self.next):
            made.setMaximumWidth(BUTTON)
            made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        below.addLayout(with_loudspeaker(self.back), 1)
        below.addWidget(self.place, 1)
        below.addLayout(with_loudspeaker(self.next), 1)
        self.step = self._made(begin)
        box = self._box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.step, 1)
        box.addWidget(self.thanks, 1)
        box.addWidget(self._below)

    def _made(self, way: Way) -> ClientView:
        around, file = self.around, self.file
        if way is Way.CHOOSE:
            choosing = Choosing(around, file, of_placed=True)
            choosing.went_on.connect(lambda: self.open(Way.RATE))
            made: ClientView = choosing
        else:
            made = {Way.SORT: SortTogether, Way.ORDER: OrderTogether, Way.RATE: RateTogether}[way](around, file)
        made.head_changed.connect(self.head_changed)
        made.refused.connect(self.refused)
        made.answered.connect(self._answered)
        return made

    # --- going ------------------------------------------------------------------------------------------------------

    def open(self, way: Way) -> None:
        """Go to a step; what was typed in the one before is kept."""
        self.step.keep()
        gone, self.way = self.step, way
        self.step = self._made(way)
        self._box.replaceWidget(gone, self.step)
        self._box.setStretchFactor(self.step, 1)
        gone.hide()
        gone.setParent(None)
        gone.deleteLater()
        if self._tongues is not None:
            self.step.say(self._tongues, self._look)
        self.thanks.hide()
        self.step.show()
        self._end_tab()
        self._answered(False)
        self.head_changed.emit()

    def go(self, by: int) -> None:
        """Go on (1) or back (-1): within a step that has more, else to another one; after the last comes the thanks."""
        if isinstance(self.step, RateTogether) and self.step.go(by):
            self._show_way()
        elif self.way + by in tuple(Way):
            self.open(Way(self.way + by))
        elif by > 0:
            self.step.hide()
            self.thanks.show()
            self._answered(True)

    def _answered(self, answered: bool) -> None:
        self._below.setVisible(not answered)
        self._show_way()
        self.answered.emit(answered)

    def _show_way(self) -> None:
        """Where in the choosing it is; the choice itself has its own button to go on."""
        self.back.setEnabled(self.way is not Way.SORT)
        policy = self.next.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.next.setSizePolicy(policy)
        self.next.setVisible(self.way is not Way.CHOOSE)
        self.next.hear.setVisible(not self.next.isHidden() and self.next.hear.has_voice)
        if self._tongues is not None:
            self.place.setText(self._tongues.first.text("Step {number}", number=str(self.way + 1)))

    def _end_tab(self) -> None:
        """Let the way back and on come last under the Tab key: steps, and cards that are laid, are made later than they."""
        window = self.window()
        last: QWidget = self.back
        widget = window.nextInFocusChain()
        while widget is not None and widget is not window:
            if self.step.isAncestorOf(widget) and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
                last = widget
            widget = widget.nextInFocusChain()
        QWidget.setTabOrder(last, self.back)
        QWidget.setTabOrder(self.back, self.next)

    # --- as every view ----------------------------------------------------------------------------------------------

    def heading(self, words: Translator) -> str:
        return self.step.heading(words)

    def below(self, words: Translator) -> str:
        return self.step.below(words)

    def say(self, tongues: Tongues, look: Look) -> None:
        self._tongues, self._look = tongues, look
        self._box.setSpacing(8 if look.compact else 14)
        for made, source in ((self.back, "Back"), (self.next, "Next")):
            made.setMinimumHeight(look.target)
            made.show_line(tongues.line(lambda each, source=source: each.text(source)), tongues.first)
        fit_loudspeakers(self._below, look.hear)
        self._show_way()
        self.step.say(tongues, look)
        self.thanks.say(tongues, look)
        self._end_tab()

    def show_file(self, file: CaseFile) -> None:
        super().show_file(file)
        if self.way is Way.RATE and not file.choice.area_ids:  # the choice was taken back
            self.open(Way.CHOOSE)
        else:
            self.step.show_file(file)
            self._end_tab()

    def keep(self) -> None:
        self.step.keep()

    def settle(self) -> None:
        """All that was chosen here is one thing to undo from now on."""
        self.around.desk.choosing.settled(self.file.case.id, self._before)
        self._before = self.file
