"""One side of health on the consultant's page: the question, the mark that the client gives, and the aspects."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.intake import Dimension
from coachdesk.domain.picture import Web
from coachdesk.i18n import Translator, mark
from coachdesk.ui.listen.aspect_cards import AspectCards
from coachdesk.ui.listen.mark_steps import SKIP, MarkSteps
from coachdesk.ui.listen.web_words import name_of
from coachdesk.ui.page import Around, Speaking
from coachdesk.ui.parts.basics import button, label, row
from coachdesk.ui.parts.tab_order import as_seen
from coachdesk.ui.parts.theirs import Theirs
from coachdesk.ui.parts.tongues import Tongues

TALK = mark("I want to talk about:")
HIDE = mark("Hide it again")
_STUDIES = mark("{n} of 139 studies on taking part in culture saw a gain here. It says nothing about how strong.")


class WebSide(Speaking):
    """`given` carries the mark or None; `talk`, `opened` as of the cards; `hidden_again` when nothing is to stay open."""

    given = Signal(object)
    talk = Signal(str, bool)
    opened = Signal(str)
    hidden_again = Signal()

    def __init__(self, around: Around) -> None:
        super().__init__(around.language)
        self._around = around
        self._groups: dict[str, AspectCards] = {}
        self._ask, self.theirs = label("h2", wrap=True), Theirs(around, "theirs")
        self.steps = MarkSteps()
        self.steps.given.connect(self.given)
        self.steps.skip.clicked.connect(lambda: self.given.emit(None))
        self._talk, self.studies = label("field"), label("small", wrap=True)
        self.hide_again = button("quiet", "hide")
        self.hide_again.clicked.connect(self.hidden_again)
        self._box = box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        for part in (self._ask, self.theirs, self.steps, self._talk):
            box.addWidget(part)
        box.addLayout(row(self.hide_again, None))
        box.addWidget(self.studies)
        self.speak(self._talk.setText, TALK)
        self.speak(self.hide_again.setText, HIDE)
        self.speak(self.steps.skip.setText, SKIP)

    def cards(self, dimension: Dimension) -> AspectCards:
        """The cards of a side, made when first looked at."""
        if dimension.id not in self._groups:
            made = AspectCards(self._around, dimension.aspects)
            made.talk.connect(self.talk)
            made.opened.connect(self.opened)
            self._box.insertWidget(self._box.indexOf(self._talk) + 1, made)
            self._groups[dimension.id] = made
            as_seen(self._box)
        return self._groups[dimension.id]

    def show_side(self, dimension: Dimension, web: Web, file: CaseFile, spoken: Translator) -> None:
        """Show a side; `spoken` is the translator of the window in the form that the client chose."""
        words, case, ask = self.words, file.case, dimension.ask
        self._ask.setText(spoken.ptext(ask.context, ask.source))
        client = self._around.desk.cases.words_for(case, case.client_language)
        self.theirs.say(client.ptext(ask.context, ask.source), client, words)
        self.theirs.setVisible(case.client_language != words.language)
        self.steps.show_mark(web.marks.get(dimension.id), words, name_of(words, dimension))
        cards = self.cards(dimension)
        for group in self._groups.values():
            group.setVisible(group is cards)
        cards.show_web(web)
        cards.say(Tongues(spoken))
        cards.setAccessibleName(self._talk.text())
        self.hide_again.setVisible(any(aspect.id in web.opened for aspect in dimension.aspects))
        self.studies.setText(words.text(_STUDIES, n=words.number(dimension.studies)))
        self.studies.setVisible(dimension.studies_sure)
