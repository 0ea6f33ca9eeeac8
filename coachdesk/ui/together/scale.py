"""The scale on the client's own screen: large, with the cards to lay on both sides, each as heavy as the client says."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.kind import Kind
from coachdesk.domain.picture import Side
from coachdesk.domain.picture.scale import tilt
from coachdesk.i18n import mark_to_client
from coachdesk.ui.listen.scale_chart import ScaleChart
from coachdesk.ui.listen.scale_words import SIDES, hangs, laid_of, twin
from coachdesk.ui.page import Around
from coachdesk.ui.parts.tongues import Tongues
from coachdesk.ui.together.client_view import ClientView
from coachdesk.ui.together.look import Look
from coachdesk.ui.together.pair import LineButton, PairLabel, fit_loudspeakers, with_loudspeaker
from coachdesk.ui.together.scale_list import ScaleList


class ScaleTogether(ClientView):
    """The picture where reading begins, and beside it the cards of one side at a time."""

    title = mark_to_client("What is heavy for you, and what helps?")
    hint = mark_to_client("Press what fits you. No answer is wrong.")

    def __init__(self, around: Around, file: CaseFile) -> None:
        super().__init__(around, file)
        self._tongues, self._look = Tongues(around.language.words), Look()
        self.side = Side.LOAD
        self.chart, self.line = ScaleChart(), PairLabel(around, "client-word", centred=True)
        self.chart.pressed.connect(self._go_to)
        self.tabs = {side: LineButton(around, "both") for side in Side}
        self.lists: dict[Side, ScaleList] = {}
        self._stack = QStackedWidget()
        self._group = QButtonGroup(self)
        tabs = QHBoxLayout()
        tabs.setSpacing(8)
        for side, made in self.tabs.items():
            made.setCheckable(True)
            made.setChecked(side is self.side)
            made.clicked.connect(lambda _checked=False, side=side: self.show_side(side))
            self._group.addButton(made)
            tabs.addLayout(with_loudspeaker(made), 1)
        beside = QVBoxLayout()
        beside.setSpacing(10)
        beside.addLayout(tabs)
        beside.addWidget(self._stack, 1)
        picture = QVBoxLayout()
        picture.addStretch(1)
        picture.addWidget(self.chart)
        picture.addWidget(self.line)
        picture.addStretch(2)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(20)
        whole.addLayout(picture, 45)
        whole.addLayout(beside, 55)
        self.setFocusProxy(self.tabs[self.side])

    # --- showing ----------------------------------------------------------------------------------------------------

    def say(self, tongues: Tongues, look: Look) -> None:
        self._tongues, self._look = tongues, look
        for side, made in self.tabs.items():
            made.setMinimumHeight(look.target)
            made.show_line(tongues.line(lambda each, side=side: each.text(SIDES[side])), tongues.first)
        for listed in self.lists.values():
            listed.say(tongues, look, self.file)
        self.show_side(self.side)
        fit_loudspeakers(self, look.hear)
        self.show_file(self.file)

    def show_side(self, side: Side) -> None:
        """Show the cards of one side."""
        self.side = side
        if side not in self.lists:
            made = self.lists[side] = ScaleList(self.around, self.around.desk.content, side)
            made.toggled.connect(self.toggle)
            made.weighed.connect(self.weigh)
            made.left_out.connect(self.take_off)
            made.reached.connect(self.chart.point_at)
            self._stack.addWidget(made)
            made.say(self._tongues, self._look, self.file)
        self.tabs[side].setChecked(True)
        self._stack.setCurrentWidget(self.lists[side])
        QWidget.setTabOrder(self.tabs[side], self.lists[side])

    def show_file(self, file: CaseFile) -> None:
        super().show_file(file)
        items, content, words = file.picture.scale, self.around.desk.content, self._tongues.first
        self.chart.show_laid(laid_of(items, content, words), tilt(items))
        self.chart.say(words.text("The scale"), twin(items, content, words))
        self.line.show_line(self._tongues.line(lambda each: hangs(items, each)), words)
        for made in self.lists.values():
            made.show_file(file)

    def _go_to(self, key: str) -> None:
        """Show the card of what was pressed on in the picture."""
        for item in self.file.picture.scale:
            if item.key == key:
                self.show_side(item.side)
                self.lists[item.side].choices[key].button.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- laying -----------------------------------------------------------------------------------------------------

    def toggle(self, key: str) -> None:
        """Lay a card down, or take it away; who wants to listen hears it."""
        if self._lies(key):
            self.take_off(key)
            return
        self._keep(key, 1)
        if self._look.listening and self._lies(key):
            self.lists[self.side].choices[key].hear.say()

    def weigh(self, key: str, weight: int) -> None:
        """Say how heavy or how strong it is; what does not lie there yet is laid down."""
        self._keep(key, weight)

    def take_off(self, key: str) -> None:
        """Take it off the scale; can be undone."""
        self._do(lambda: self.around.desk.picture.remove(self.file.case.id, Kind.SCALE, key))

    def _keep(self, key: str, weight: int) -> None:
        desk, case_id = self.around.desk.picture, self.file.case.id
        if not self._lies(key):
            self._do(lambda: desk.lay_on_scale(case_id, self.side, key))
        if self._lies(key):
            self._do(lambda: desk.change_on_scale(case_id, key, weight=weight))

    def _lies(self, key: str) -> bool:
        return any(item.key == key for item in self.file.picture.scale)

    def _do(self, deed: Callable[[], CaseFile]) -> None:
        """Do it and show what came of it; what was refused is shown as it is kept."""
        if not self.attempt(lambda: self.show_file(deed())):
            self.show_file(self.file)
