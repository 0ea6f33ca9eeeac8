"""One question on the client's own screen: large, in the client's language, and pressed by the client."""

from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.questions import Option, Question, QuestionKind
from coachdesk.i18n import Translator
from coachdesk.ui import icons
from coachdesk.ui.page import Around
from coachdesk.ui.parts.scroll import scrolling
from coachdesk.ui.parts.tongues import Tongues
from coachdesk.ui.parts.week_grid import WeekGrid
from coachdesk.ui.together.client_view import ClientView
from coachdesk.ui.together.look import Look
from coachdesk.ui.together.pair import LineButton, PairLabel, fit_loudspeakers, with_loudspeaker
from coachdesk.ui.tokens import ENERGY, LIGHT

COLUMNS: Final = 2
TICK: Final = 26
"""Pixels of the tick of what is pressed in."""
PICTURE, PICTURE_COMPACT = 96, 64
"""Pixels of a picture that stands for an option."""
HIGHEST, HIGHEST_PICTURE = 120, 320
"""Pixels of an option at most, without and with a picture."""


class AnswerButton(LineButton):
    """An option to press in; a tick and a thicker frame say that it is."""

    def __init__(self, around: Around, option: Option) -> None:
        super().__init__(around, "answer")
        self.option = option
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMaximumHeight(HIGHEST_PICTURE if option.pictogram else HIGHEST)
        self._picture = QLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._picture.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._picture.setVisible(bool(option.pictogram))
        box = self.layout()
        assert isinstance(box, QVBoxLayout)
        box.insertWidget(1, self._picture)

    def say(self, tongues: Tongues, look: Look) -> None:
        """Say the option, and what may fall under it where a picture stands for it."""
        option = self.option

        def words_of(each: Translator) -> str:
            word = each.ptext(option.short.context, option.short.source)
            if not option.pictogram or option.hint is None:
                return word
            return each.line(word, each.ptext(option.hint.context, option.hint.source))

        if option.pictogram:
            colour = getattr(LIGHT, ENERGY.get(option.id, ("accent", ""))[0])
            side = PICTURE_COMPACT if look.compact else PICTURE
            drawn = icons.pictogram(option.pictogram, colour).pixmap(QSize(side, side), self.devicePixelRatioF())
            self._picture.setPixmap(drawn)
        self.setMinimumHeight(look.target)
        self.show_line(tongues.line(words_of), tongues.first)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.isChecked():
            rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
            left = 8 if rtl else self.width() - TICK - 8
            icons.icon("check", LIGHT.accent).paint(QPainter(self), QRect(left, 8, TICK, TICK))


class QuestionTogether(ClientView):
    """What can be pressed is kept at once; a question to tell about shows what it can go on with."""

    def __init__(self, around: Around, file: CaseFile, question: Question) -> None:
        super().__init__(around, file)
        self.question = question
        self.options = {option.id: AnswerButton(around, option) for option in question.options}
        self.week = WeekGrid(large=True) if question.kind is QuestionKind.WEEK else None
        self.more = [PairLabel(around, "client-word") for _ in question.more if not question.pickable]
        body = QWidget()
        self._box = QVBoxLayout(body)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._add_options()
        if self.week is not None:
            self.week.picked.connect(self._keep)
            self._box.addWidget(self.week, 1)
        for line in self.more:
            self._box.addWidget(line)
        if self.week is None:
            self._box.addStretch(1)  # large screens leave room below
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(scrolling(body), 1)
        self.show_file(file)

    def _add_options(self) -> None:
        grid = QGridLayout()
        grid.setSpacing(12)
        columns = len(self.options) if self.question.kind is QuestionKind.ENERGY else COLUMNS
        for at, made in enumerate(self.options.values()):
            made.clicked.connect(lambda _checked: self._keep())
            grid.addLayout(with_loudspeaker(made), at // columns, at % columns)
            grid.setColumnStretch(at % columns, 1)
        self._box.addLayout(grid, 4)

    def heading(self, words: Translator) -> str:
        return words.ptext(self.question.ask.context, self.question.ask.source)

    def say(self, tongues: Tongues, look: Look) -> None:
        question, words = self.question, tongues.first
        for made in self.options.values():
            made.say(tongues, look)
        for line, text in zip(self.more, question.more, strict=False):
            line.show_line(tongues.line(lambda each, text=text: each.ptext(text.context, text.source)), words)
        if self.week is not None:
            self.week.say(words, tongues.second)
            for cell in self.week.cells.values():
                cell.setMinimumHeight(look.target)
        self._box.setSpacing(8 if look.compact else 20)
        fit_loudspeakers(self, look.hear)

    @property
    def picked(self) -> tuple[str, ...]:
        """What is pressed in."""
        if self.week is not None:
            return self.week.chosen
        return tuple(option_id for option_id, made in self.options.items() if made.isChecked())

    def show_file(self, file: CaseFile) -> None:
        super().show_file(file)
        answer = file.answer(self.question.id)
        picked = answer.picked if answer is not None else ()
        for option_id, made in self.options.items():
            made.setChecked(option_id in picked)
        if self.week is not None:
            self.week.show_chosen(picked)

    def _keep(self) -> None:
        """Durable at once."""
        self.attempt(lambda: self.around.desk.listening.answer(self.file.case.id, self.question.id, picked=self.picked))
