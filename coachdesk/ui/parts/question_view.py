"""One question: the words to say, in both languages, and room for what the client tells."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from coachdesk.domain.cases import Case
from coachdesk.domain.languages import OWN_NAMES
from coachdesk.domain.listening import Answer
from coachdesk.domain.questions import Question, QuestionKind
from coachdesk.domain.reading import begins_with_both
from coachdesk.domain.words import Words
from coachdesk.i18n import mark
from coachdesk.ui.autosave import Autosave
from coachdesk.ui.language import Language
from coachdesk.ui.page import Around, Speaking
from coachdesk.ui.parts.basics import button, label, row
from coachdesk.ui.parts.choice_field import ChoiceField
from coachdesk.ui.parts.energy_cards import EnergyCards
from coachdesk.ui.parts.theirs import Theirs
from coachdesk.ui.parts.told_fields import ToldFields
from coachdesk.ui.parts.week_grid import WeekGrid

VIEW = "listen"
"""Its name where it is remembered whether both languages are shown."""


class QuestionView(Speaking):
    """`said` is sent when something is to be kept; `words_said` and `picked` are what the view says."""

    said = Signal()

    def __init__(self, around: Around, question: Question, autosave: Autosave) -> None:
        super().__init__(around.language)
        self.question, self._around = question, around
        self._case: Case | None = None
        self._ask, self.theirs = label("question", wrap=True), Theirs(around, "theirs")
        self._aloud = label("small", wrap=True)
        self.speak(self._aloud.setText, mark("Read it aloud, or look at it together."))
        self._more = [label("muted", wrap=True) for _ in question.more]
        self.more_theirs = [Theirs(around, "theirs") for _ in question.more]
        self.cards = _cards(self.language, question)
        self.told = ToldFields(self.language, autosave, lines=4 if self.cards is None else 2)
        self.story = self.told.story
        self.told.said.connect(self.said)
        self.both = button("toggle", checkable=True)
        self.both.clicked.connect(self._show_both)
        self._build()
        self.retranslate()

    def _build(self) -> None:
        more_title = label("overline")
        self.speak(more_title.setText, mark("To go on with"))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        box.addWidget(self._ask)
        box.addWidget(self.theirs)
        box.addWidget(self._aloud)
        box.addSpacing(2)
        if self.cards is not None:
            self.cards.picked.connect(self.said)
            box.addWidget(self.cards)
            box.addSpacing(4)
        box.addWidget(self.told)
        box.addSpacing(6)
        box.addLayout(row(more_title, self.both, None))
        for line, theirs in zip(self._more, self.more_theirs, strict=True):
            box.addWidget(line)
            box.addWidget(theirs)
        box.addStretch(1)

    @property
    def words_said(self) -> Words:
        """What was typed, in the language of the window at the time of typing, and as it was interpreted."""
        return self.told.words_said

    @property
    def picked(self) -> tuple[str, ...]:
        """Ids of the cards pressed in."""
        return self.cards.chosen if self.cards is not None else ()

    def show_answer(self, answer: Answer | None, case: Case) -> None:
        """Show a stored answer, in the case it belongs to."""
        self._case = case
        self.told.show_words(answer.words if answer else Words(), case)
        if self.cards is not None:
            self.cards.show_chosen(answer.picked if answer else ())
        self.retranslate()

    def retranslate(self) -> None:
        words, question, case = self.words, self.question, self._case
        spoken = self._around.desk.cases.words_for(case, words.language) if case else words
        self._ask.setText(spoken.ptext(question.ask.context, question.ask.source))
        for line, text in zip(self._more, question.more, strict=True):
            line.setText(f"• {spoken.ptext(text.context, text.source)}")
        if isinstance(self.cards, WeekGrid):
            self.cards.say(words)
        self._say_theirs()
        super().retranslate()

    def _say_theirs(self) -> None:
        """Say the question in the client's language, in the form that the client chose, and the rest where it is wanted."""
        case, question, code = self._case, self.question, self.language.code
        other = case is not None and case.client_language != code
        self._aloud.setVisible(other)
        self.both.setVisible(other)
        if case is None:
            return
        client = self._around.desk.cases.words_for(case, case.client_language)
        ask = client.ptext(question.ask.context, question.ask.source)
        self.theirs.say(ask, client, self.words)
        self.theirs.setVisible(other)
        both = other and self._around.both.get((VIEW, case.id), begins_with_both(case.reading))
        for line, text in zip(self.more_theirs, question.more, strict=True):
            line.say(client.ptext(text.context, text.source), client, self.words)
            line.setVisible(both)
        own = OWN_NAMES[case.client_language]
        self.both.setChecked(both)
        self.both.setText(own)
        self.both.setAccessibleName(self.words.text("Show this language too: {language}", language=own))
        self.both.setToolTip(self.both.accessibleName())

    def _show_both(self, wanted: bool) -> None:
        if self._case is not None:
            self._around.both[VIEW, self._case.id] = wanted
            self._say_theirs()


def _cards(language: Language, question: Question) -> EnergyCards | ChoiceField | WeekGrid | None:
    """What can be pressed as an answer, if anything."""
    if question.kind is QuestionKind.ENERGY:
        return EnergyCards(language, question.options)
    if question.kind is QuestionKind.CHOICE:
        return ChoiceField(language, question.options)
    return WeekGrid() if question.kind is QuestionKind.WEEK else None
