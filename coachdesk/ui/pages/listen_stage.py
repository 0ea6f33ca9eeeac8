"""Listen: one question at a time, in the client's own words, with prompt cards beside it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.listening import AnswerState
from coachdesk.domain.questions import Question
from coachdesk.domain.stages import Stage
from coachdesk.i18n import mark
from coachdesk.ui import icons
from coachdesk.ui.autosave import Autosave
from coachdesk.ui.page import Around
from coachdesk.ui.pages.stage import StagePage
from coachdesk.ui.parts.basics import button, card, label
from coachdesk.ui.parts.choices import flowing
from coachdesk.ui.parts.hear import HoldToHear
from coachdesk.ui.parts.prompt_column import prompt_cards
from coachdesk.ui.parts.question_view import QuestionView
from coachdesk.ui.parts.reading import for_reading
from coachdesk.ui.parts.scroll import scrolling
from coachdesk.ui.tokens import LIGHT

_MARKS = {
    AnswerState.TALKED: ("✓", mark("talked about")),
    AnswerState.LATER: ("…", mark("later")),
    AnswerState.NOT_WANTED: ("–", mark("does not want to talk about it")),
}


LIST, LIST_MOST, FOLDED = 238, 330, 68
"""Pixels of the list of subjects with names, at least and at most, and with pictures alone."""
LIST_EDGE = 10
"""Pixels between the list and its frame, which is one more."""
PROMPTS, SLIM = 286, 190
"""Pixels of the column of prompt cards, and of that column in a narrow page."""
NARROW = 900
"""Below this width a page is narrow."""


class ListenStage(StagePage):
    """Questions at the start side, the question in the middle, prompts at the end side."""

    stage = Stage.LISTEN

    def __init__(self, around: Around, autosave: Autosave) -> None:
        super().__init__(around, autosave)
        self.questions = self.desk.listening.questions()
        self.at = 0
        self._narrow = False
        self._items: dict[str, QPushButton] = {}
        self.views: dict[str, QuestionView] = {}
        self._middle, self._middle_box = card(margin=20, spacing=12)
        self._prompts = QWidget()
        self._prompt_box = QVBoxLayout(self._prompts)
        self._prompt_box.setContentsMargins(0, 0, 0, 0)
        self._prompt_cards: dict[str, QWidget] = {}
        HoldToHear(self)
        self._back, self._later, self._next = button("plain", "back"), button("plain"), button("primary")
        self._refuse = button("quiet")
        self.speak(self._later.setText, mark("Ask later"))
        self.speak(self._refuse.setText, mark("Does not want to talk about it"))
        self._back.clicked.connect(lambda: self.open_question(self.at - 1))
        self._next.clicked.connect(self._go_on)
        self._later.clicked.connect(lambda: self._set_state(AnswerState.LATER))
        self._refuse.clicked.connect(lambda: self._set_state(AnswerState.NOT_WANTED))
        for_reading(self._back, self._next)
        centre = QVBoxLayout()
        centre.setSpacing(12)
        centre.addWidget(scrolling(self._middle), 1)
        centre.addWidget(self._foot())
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(16)
        whole.addWidget(self._list())
        whole.addLayout(centre, 1)
        self._beside = scrolling(self._prompts)
        self._beside.keep_width(PROMPTS)
        whole.addWidget(self._beside)

    def _foot(self) -> QWidget:
        """The buttons, in as many rows as they need: the names of subjects in them differ in length."""
        return flowing(self._back, self._refuse, self._later, self._next)[0]

    def _list(self) -> QWidget:
        frame, box = card(margin=LIST_EDGE, spacing=2)
        self._listed = frame
        for_reading(frame)
        frame.setFixedWidth(LIST)
        self._count = label("overline")
        self._count.setContentsMargins(8, 4, 8, 6)
        box.addWidget(self._count)
        group = QButtonGroup(self)
        for number, question in enumerate(self.questions):
            made = button("item", checkable=True)
            made.setIcon(icons.pictogram(question.pictogram, LIGHT.muted))
            made.setIconSize(QSize(27, 20))
            made.clicked.connect(lambda _checked=False, number=number: self.open_question(number))
            group.addButton(made)
            self._items[question.id] = made
            box.addWidget(made)
        box.addStretch(1)
        return frame

    @property
    def question(self) -> Question:
        """The question on show."""
        return self.questions[self.at]

    @property
    def view(self) -> QuestionView:
        """The view of the question on show."""
        if self.question.id not in self.views:
            made = QuestionView(self.around, self.question, self.autosave)
            made.said.connect(self._keep)
            self._middle_box.addWidget(made)
            self.views[self.question.id] = made
        return self.views[self.question.id]

    def open_question(self, number: int) -> None:
        """Show another question; before the first and after the last there is none."""
        self.keep()
        self.at = min(max(number, 0), len(self.questions) - 1)
        if self.file is not None:
            self.redraw()
            self.view.setFocus()

    # --- showing ----------------------------------------------------------------------------------------------------

    def draw(self, file: CaseFile) -> None:
        shown = self.view
        for view in self.views.values():
            view.setVisible(view is shown)
        shown.show_answer(file.answer(self.question.id), file.case)
        self._draw_prompts()
        self._draw_list(file)
        self._draw_foot(file)

    def _draw_prompts(self) -> None:
        for made in self._prompt_cards.values():
            made.hide()
        if self.question.id not in self._prompt_cards:
            holder = prompt_cards(self.language, self.desk.content.cards_of(self.question), self.spoken)
            self._prompt_cards[self.question.id] = holder
            self._prompt_box.addWidget(holder)
        self._prompt_cards[self.question.id].show()

    def _draw_list(self, file: CaseFile) -> None:
        words, talked = self.words, 0
        for question in self.questions:
            answer = file.answer(question.id)
            state = answer.state if answer else AnswerState.OPEN
            talked += state is not AnswerState.OPEN
            name = words.ptext(question.title.context, question.title.source)
            sign, spoken = _MARKS.get(state, ("", ""))
            made = self._items[question.id]
            made.setText("" if self._narrow else f"{name}  {sign}" if sign else name)
            made.setAccessibleName(name)
            made.setAccessibleDescription(words.text(spoken) if spoken else "")
            made.setToolTip(words.text(spoken) if spoken else name if self._narrow else "")
            current = question is self.question
            made.setChecked(current)
            made.setIcon(icons.pictogram(question.pictogram, LIGHT.accent if current or sign else LIGHT.muted))
        self._fit_list()
        of = len(self.questions)
        self._count.setText(words.text("Subjects · {n} of {all}", n=talked, all=of))

    def _fit_list(self) -> None:
        """As wide as the names need, within bounds; pictures alone where the window is narrow."""
        bold = QFont(self.font())
        bold.setBold(True)  # as the subject on show is
        widest = max(
            made.sizeHint().width()
            + QFontMetrics(bold).horizontalAdvance(made.text())
            - made.fontMetrics().horizontalAdvance(made.text())
            for made in self._items.values()
        )
        widest += 2 * (LIST_EDGE + 1)
        self._listed.setFixedWidth(FOLDED if self._narrow else min(max(widest, LIST), LIST_MOST))

    def _draw_foot(self, file: CaseFile) -> None:
        words = self.words

        def name(number: int) -> str:
            title = self.questions[number].title
            return words.ptext(title.context, title.source)

        self._back.setVisible(self.at > 0)
        if self.at > 0:
            self._back.setText(name(self.at - 1))
        last = self.at == len(self.questions) - 1
        self._next.setText(
            words.text("On to choosing") if last else words.text("Next: {subject}", subject=name(self.at + 1))
        )
        answer = file.answer(self.question.id)
        state = answer.state if answer else AnswerState.OPEN
        self._later.setEnabled(state is not AnswerState.LATER)
        self._refuse.setEnabled(state is not AnswerState.NOT_WANTED)

    def retranslate(self) -> None:
        super().retranslate()
        self.redraw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < NARROW
        if narrow is not self._narrow:
            self._narrow = narrow
            self._beside.keep_width(SLIM if narrow else PROMPTS)
            self._count.setVisible(not narrow)
            self._fit_list()
            if self.file is not None:
                self._draw_list(self.file)

    def entered(self) -> None:
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def place(self) -> dict[str, str]:
        return {"question": self.question.id}

    def return_to(self, place: dict[str, str]) -> None:
        self.open_question(next(at for at, each in enumerate(self.questions) if each.id == place["question"]))

    # --- keeping ----------------------------------------------------------------------------------------------------

    def _keep(self) -> None:
        assert self.file is not None
        shown = self.view
        self.attempt(
            lambda: self.desk.listening.answer(
                self.case_id, shown.question.id, words=shown.words_said, picked=shown.picked
            )
        )

    def _set_state(self, state: AnswerState) -> None:
        self.keep()
        self.attempt(lambda: self.desk.listening.answer(self.case_id, self.question.id, state=state))
        if self.at < len(self.questions) - 1:
            self.open_question(self.at + 1)

    def _go_on(self) -> None:
        if self.at == len(self.questions) - 1:
            self.around.navigator.go("case", self.case_id, Stage.CHOOSE)
        else:
            self.open_question(self.at + 1)
