"""A quiet signal on the page of the picture: it proposes, and can be put aside."""

from PySide6.QtCore import Signal as Sent

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.picture.signals import Signal
from coachdesk.i18n import Translator, mark
from coachdesk.ui import icons
from coachdesk.ui.icons import IconLabel
from coachdesk.ui.listen.signal_words import QUESTIONS, TITLES, page_of, proposed, rests_on
from coachdesk.ui.listen.spots import PAGES
from coachdesk.ui.page import Around, Speaking
from coachdesk.ui.parts.basics import button, card, column, label, row
from coachdesk.ui.parts.choices import flowing
from coachdesk.ui.parts.deeds import deed_on
from coachdesk.ui.tokens import LIGHT


class SignalCard(Speaking):
    """`wanted` carries the key of the place that is proposed, `safety_wanted` the id of a safety card."""

    wanted, safety_wanted = Sent(str), Sent(str)
    put_aside = Sent()

    def __init__(self, around: Around, signal: Signal) -> None:
        super().__init__(around.language)
        self.signal, self._content = signal, around.desk.content
        frame, box = card("notice" if signal.safety else "inset", margin=12, spacing=6)
        self.title, self.rests, self.proposed = (
            label("h3", wrap=True),
            label("small", wrap=True),
            label("", wrap=True),
        )
        picture = IconLabel(icons.icon("warning" if signal.safety else "info", LIGHT.text), 20)
        head = row(picture, self.title, spacing=8)
        head.setStretch(1, 1)
        self.open, self.safety, self.aside = button("plain"), button("plain", "shield"), button("quiet")
        self.open.clicked.connect(lambda: self.wanted.emit(self._place))
        self.safety.clicked.connect(lambda: self.safety_wanted.emit(signal.safety))
        self.aside.clicked.connect(self.put_aside)
        self.speak(self.safety.setText, mark("Safety"))
        self.speak(self.aside.setText, mark("Not now"))
        box.addLayout(head)
        for part in (self.rests, self.proposed, flowing(self.safety, self.open, self.aside)[0]):
            box.addWidget(part)
        self.setLayout(column(frame))
        self.safety.setVisible(bool(signal.safety))

    @property
    def _place(self) -> str:
        """The key of a question, or of a page."""
        return QUESTIONS.get(self.signal.kind) or f"{page_of(self.signal)}:"

    def show_signal(self, file: CaseFile, spoken: Translator) -> None:
        """Say it; what it asks in the form that the client chose."""
        words, signal = self.words, self.signal
        self.title.setText(words.text(TITLES[signal.kind]))
        self.rests.setText(rests_on(signal, self._content, words))
        self.proposed.setText(proposed(signal, self._content, words, spoken))
        question = self._content.questions.get(QUESTIONS.get(signal.kind, ""))
        if question is None:
            self.open.setText(words.text(PAGES[page_of(signal)].title))
        else:
            self.open.setText(words.ptext(question.title.context, question.title.source))
        about = self.title.text()
        self.aside.setAccessibleName(deed_on(words, words.text("Not now"), about))
        self.safety.setAccessibleName(deed_on(words, words.text("Safety"), about))
        self.open.setAccessibleName(deed_on(words, self.open.text(), about))
