"""The form of an evaluation for one participant after the other: one question at a time, large, nothing chosen beforehand."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QLabel, QPushButton, QVBoxLayout, QWidget

from coachdesk.desk.handout_words import AGREES, ANONYMOUS, CAME_AS, NO_NAMES, READERS
from coachdesk.domain.cases import LONG
from coachdesk.domain.elapsed import elapsed
from coachdesk.domain.workshop.evaluation import Form
from coachdesk.domain.workshop.handouts import SCALE, EvaluationQuestion, Handouts, Readers
from coachdesk.i18n import Translator, mark
from coachdesk.ui.language import Language
from coachdesk.ui.listen.domain_faces import Faces
from coachdesk.ui.page import Speaking
from coachdesk.ui.parts.basics import button, card, column, label, row
from coachdesk.ui.parts.choices import Flow
from coachdesk.ui.parts.fields import Labelled, Story
from coachdesk.ui.parts.stack import Stack
from coachdesk.ui.tokens import CLIENT_TARGET

FACE: Final = 92
"""Pixels of a face."""
_MOST: Final = 720
"""Pixels of the widest question."""
PAUSE: Final = 0.4
"""Seconds after a page came in which a press was meant for the page before it."""
_PRESSES: Final = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick, QEvent.Type.KeyPress)
_ON_THE_WAY: Final = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


def name_faces(faces: Faces, words: Translator, asked: str) -> None:
    """Say what each face means, for who does not see it beside the question."""
    for at, made in faces.buttons.items():
        made.setAccessibleName(words.line(asked, words.text(AGREES[at])))
        made.setToolTip(words.text(AGREES[at]))


class Agreement(Speaking):
    """A sentence and five faces. `answered` carries a mark, 0 where it was taken back."""

    answered = Signal(int)

    def __init__(self, language: Language, question: EvaluationQuestion, ready: Callable[[], bool]) -> None:
        """Keys answer while it is `ready`."""
        super().__init__(language)
        self.question, self._ready = question, ready
        self._asked = label("h1", wrap=True)
        self._asked.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.faces = Faces(FACE)
        self.faces.given.connect(self.answered)
        self._low, self._high = label("muted", wrap=True), label("muted", wrap=True)
        self._high.setAlignment(Qt.AlignmentFlag.AlignTrailing)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setLayout(column(None, self._asked, row(None, self.faces, None), self._ends(), None, spacing=22))
        self.retranslate()
        for at in SCALE:
            key = QShortcut(QKeySequence(str(at)), self, partial(self._press, at))
            key.setAutoRepeat(False)  # a key that is held would answer the next question too

    def _ends(self) -> QWidget:
        """What the first and the last face mean, under them."""
        made = QWidget()
        made.setLayout(row(self._low, None, self._high))
        made.setFixedWidth(len(SCALE) * (FACE + 6))
        holder = QWidget()
        holder.setLayout(row(None, made, None))
        return holder

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.faces.take_size(FACE)  # the style sheet makes buttons lower when it first sees them

    def _press(self, at: int) -> None:
        """As pressing a face; a key that is pressed again leaves it."""
        if self._ready():
            self.faces.show_given(at)
            self.answered.emit(at)

    def retranslate(self) -> None:
        super().retranslate()
        words = self.words
        asked = words.ptext(self.question.ask.context, self.question.ask.source)
        self._asked.setText(asked)
        self.setAccessibleName(asked)
        self._low.setText(words.text(AGREES[SCALE[0]]))
        self._high.setText(words.text(AGREES[SCALE[-1]]))
        name_faces(self.faces, words, asked)


class FormView(Speaking):
    """`filled` carries the Form of a participant who is ready; `left` when the trainer takes the computer back."""

    filled = Signal(object)
    left = Signal()

    def __init__(self, language: Language, handouts: Handouts, elapsed: Callable[[], float] = elapsed) -> None:
        """`elapsed` gives seconds since some moment."""
        super().__init__(language)
        self._handouts, self._elapsed = handouts, elapsed
        self._shown, self._fresh = elapsed(), False
        self._readers: Readers | None = None
        self._marks: dict[str, int] = {}
        self.who: dict[Readers | None, QPushButton] = {}
        self.agreements = [Agreement(language, question, self._ready) for question in handouts.scales]
        self.said = Story(lines=5, most=8)
        self.pages = Stack()
        self.pages.addWidget(self._begin_page())
        for at, each in enumerate(self.agreements, 1):
            each.answered.connect(partial(self._mark, each.question.id))
            self.pages.insertWidget(at, each)
        self.pages.addWidget(self._open_page())
        self.thanks = self._thanks_page()
        self.pages.addWidget(self.thanks)
        self.back, self.on, self.trainer = button("plain", "back"), button("primary", "forward"), button("quiet")
        self.speak(self.back.setText, mark("Back"))
        self.speak(self.trainer.setText, mark("For the trainer"))
        for made in (self.back, self.on):
            made.setMinimumHeight(CLIENT_TARGET)
        self.back.clicked.connect(lambda: self.show_page(self.at - 1))
        self.on.clicked.connect(self.go_on)
        self.trainer.clicked.connect(self.left)
        self._far = label("muted")
        frame, inside = card(margin=26)
        inside.addLayout(row(self._far, None, self.trainer))
        inside.addWidget(self.pages, 1)
        inside.addLayout(row(self.back, None, self.on))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(frame)
        for watched in (*self.findChildren(QAbstractButton), self.said):
            watched.installEventFilter(self)
        self.again()

    # --- the pages --------------------------------------------------------------------------------------------------

    def _title(self, source: str) -> QLabel:
        made = label("h1", wrap=True)
        made.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.speak(made.setText, source)
        return made

    def _begin_page(self) -> QWidget:
        """As who somebody is here: pressing one goes on."""
        made, holder = QWidget(), QWidget()
        made.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.speak(made.setAccessibleName, CAME_AS)
        careful = label("muted", wrap=True)
        careful.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.speak(careful.setText, ANONYMOUS)
        flow = Flow(holder, spacing=14)
        for readers, source in READERS.items():
            pressed = self.who[readers] = button("plain", checkable=True)
            pressed.setMinimumHeight(CLIENT_TARGET)
            self.speak(pressed.setText, source)
            pressed.clicked.connect(lambda checked, readers=readers: self._came_as(readers, checked))
            flow.addWidget(pressed)
        holder.setMaximumWidth(_MOST)
        centred = QWidget()
        centred.setLayout(row(None, holder, None))
        made.setLayout(column(None, self._title(CAME_AS), centred, careful, None, spacing=22))
        return made

    def _open_page(self) -> QWidget:
        made = QWidget()
        ask = self._handouts.open.ask
        self._said = Labelled(self.language, "", self.said, help_source=NO_NAMES)
        self._said.break_name()
        self._said.show_name(self.words.ptext(ask.context, ask.source))
        self.said.textChanged.connect(self._shorten)
        made.setLayout(column(None, self._said, None))
        return made

    def _shorten(self) -> None:
        """Take no more than can be kept."""
        if len(text := self.said.toPlainText()) > LONG:
            self.said.show_value(text[:LONG])

    def _thanks_page(self) -> QWidget:
        made = QWidget()
        self.next = button("primary", "forward")
        self.next.setMinimumHeight(CLIENT_TARGET)
        self.speak(self.next.setText, mark("The next person"))
        self.next.clicked.connect(self.again)
        made.setLayout(column(None, self._title(mark("Thank you!")), row(None, self.next, None), None, spacing=26))
        return made

    # --- going through ----------------------------------------------------------------------------------------------

    @property
    def at(self) -> int:
        """The number of the page on show: who somebody is, the sentences, the words, the thanks."""
        return self.pages.currentIndex()

    @property
    def last(self) -> int:
        """The number of the last page with a question."""
        return self.pages.count() - 2

    def again(self) -> None:
        """Begin anew for another participant: nothing is chosen."""
        self._readers, self._marks = None, {}
        for pressed in self.who.values():
            pressed.setChecked(False)
        for each in self.agreements:
            each.faces.show_given(None)
        self.said.document().clear()
        self.said.document().clearUndoRedoStacks()
        self.show_page(0)

    def show_page(self, at: int) -> None:
        """Show a page; Tab goes to its answers."""
        page = self.pages.widget(at)
        assert page is not None
        self.pages.setCurrentWidget(page)
        self._shown, self._fresh = self._elapsed(), False
        thanked = at > self.last
        self.back.setVisible(0 < at <= self.last)
        self.on.setVisible(not thanked)
        self._far.setVisible(not thanked)
        self._say()
        if thanked:
            self.next.setFocus()
        elif at == self.last:
            self.said.setFocus()
        else:
            page.setFocus()  # a frame round the first answer would look as if it were chosen

    def go_on(self) -> None:
        """To the next question, or with the last one to the thanks; what was left open is left open."""
        at = self.at
        if at == self.last:
            self.filled.emit(Form(self._readers, dict(self._marks), self.said.toPlainText()))
        if self.at == at:  # else it was put away, since it can't be counted
            self.show_page(at + 1)

    def _ready(self) -> bool:
        """Whether the page is there long enough for a press to be meant for it."""
        return self._elapsed() - self._shown >= PAUSE

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take no second click and no held key from the page before as an answer."""
        if event.type() not in _PRESSES:
            return False
        if isinstance(event, QKeyEvent):
            if event.key() in _ON_THE_WAY:
                return False
            self._fresh = self._fresh or not event.isAutoRepeat()
        else:
            self._fresh = True
        return not (self._fresh and self._ready())

    def _came_as(self, readers: Readers | None, checked: bool) -> None:
        self._readers = readers if checked else None
        for each, pressed in self.who.items():
            pressed.setChecked(checked and each is readers)
        if checked:
            self.go_on()

    def _mark(self, question: str, given: int) -> None:
        """A face was pressed: on to the next question; pressed again, it is taken back."""
        self._marks.pop(question, None)
        if given:
            self._marks[question] = given
        for each in self.agreements:
            if each.question.id == question:
                each.faces.show_given(given or None)
        if given:
            self.go_on()
        else:
            self._say()

    # --- saying -----------------------------------------------------------------------------------------------------

    def _say(self) -> None:
        words, at = self.words, self.at
        self._far.setText(words.text("Page {page} of {pages}", page=at + 1, pages=self.last + 1))
        open_yet = 0 < at < self.last and self.agreements[at - 1].question.id not in self._marks
        source = mark("Done") if at == self.last else mark("Skip") if open_yet or at == 0 else mark("Next")
        self.on.setText(words.text(source))

    def retranslate(self) -> None:
        super().retranslate()
        ask = self._handouts.open.ask
        self._said.show_name(self.words.ptext(ask.context, ask.source))
        self._say()
