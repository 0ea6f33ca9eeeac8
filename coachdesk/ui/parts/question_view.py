"""One question: the words to say, in both languages, and room for what the client tells."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from coachdesk.domain.cases import Case
from coachdesk.domain.listening import Answer
from coachdesk.domain.questions import Question
from coachdesk.domain.words import Words
from coachdesk.i18n import isolate, mark
from coachdesk.ui.autosave import Autosave
from coachdesk.ui.language import Language
from coachdesk.ui.page import Speaking
from coachdesk.ui.parts.basics import label
from coachdesk.ui.parts.energy_cards import EnergyCards
from coachdesk.ui.parts.fields import Story
from coachdesk.ui.place import KEPT, holds_refusal


class QuestionView(Speaking):
    """`said` is sent when something is to be kept; `words_said` and `picked` are what the view says."""

    said = Signal()

    def __init__(self, language: Language, question: Question, autosave: Autosave) -> None:
        super().__init__(language)
        self.question = question
        self._autosave = autosave
        self._stored = Words()
        self._case: Case | None = None
        self._ask, self._other = label("question", wrap=True), label("muted", wrap=True)
        self._more = [label("muted", wrap=True) for _ in question.more]
        self.cards = EnergyCards(language, question.options) if question.options else None
        self._story_label = label("field")
        self.story = Story(lines=4)
        self._story_label.setBuddy(self.story)
        self.setFocusProxy(self.story)
        autosave.watch(self.story, self.said.emit)
        more_title = label("overline")
        self.speak(more_title.setText, mark("To go on with"))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        box.addWidget(self._ask)
        box.addWidget(self._other)
        box.addSpacing(2)
        if self.cards is not None:
            self.cards.picked.connect(self.said)
            box.addWidget(self.cards)
            box.addSpacing(4)
        box.addWidget(self._story_label)
        box.addWidget(self.story)
        box.addSpacing(6)
        box.addWidget(more_title)
        for line in self._more:
            box.addWidget(line)
        box.addStretch(1)
        self.retranslate()

    @property
    def words_said(self) -> Words:
        """What was typed, in the language of the window at the time of typing."""
        text = self.story.toPlainText()
        language = self.language.code if text != self._stored.text else self._stored.language
        return Words(text=text, language=language)

    @property
    def picked(self) -> tuple[str, ...]:
        """Ids of the cards pressed in."""
        return self.cards.chosen if self.cards is not None else ()

    def show_answer(self, answer: Answer | None, case: Case) -> None:
        """Show a stored answer, in the case it belongs to."""
        same = self._case is not None and self._case.id == case.id
        self._case = case
        self._stored = answer.words if answer else Words()
        if not self._autosave.waits(self.story) and not (same and holds_refusal(self.story)):
            self.story.setProperty(KEPT, True)
            self.story.show_value(self._stored.text)
        if self.cards is not None:
            self.cards.show_chosen(answer.picked if answer else ())
        self.retranslate()

    def retranslate(self) -> None:
        words, question = self.words, self.question
        self._ask.setText(words.ptext(question.ask.context, question.ask.source))
        for line, text in zip(self._more, question.more, strict=True):
            line.setText(f"• {words.ptext(text.context, text.source)}")
        client = self._case.client_language if self._case else self.language.code
        self._other.setVisible(client != self.language.code)
        if client != self.language.code:
            theirs = self.language.translator(client).ptext(question.ask.context, question.ask.source)
            self._other.setText(
                words.text("{question} — read it aloud or look at it together", question=isolate(theirs))
            )
        name = self._case.calling_name if self._case else ""
        label_text = words.text("What does {name} tell? In their own words.", name=name)
        self._story_label.setText(label_text)
        self.story.setAccessibleName(label_text)
        super().retranslate()
