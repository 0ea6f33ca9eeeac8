"""The terms that follow from the days: each with its last day, how long still, and where the law says so."""

from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coachdesk.desk.desk import Desk
from coachdesk.desk.terms import TERMS
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.course.terms import SOURCES, Term, terms_of
from coachdesk.i18n import Translator, mark
from coachdesk.ui.language import Language
from coachdesk.ui.page import Speaking
from coachdesk.ui.parts.basics import card, clear, column, label, row, rule

MONTH, DAYS = 30.44, 92
"""Days of a month on average; more days than this are told in months."""


def left_in_words(term: Term, today: date, words: Translator) -> str:
    """How long there is still, in days or whole months; nobody is told off where it has passed."""
    left = term.days_left(today)
    if left < 0:
        return words.text("Has passed")
    if left == 0:
        return words.text("Today is the last day")
    if left > DAYS:
        return words.plural("{n} month left", "{n} months left", int(left / MONTH))
    return words.plural("{n} day left", "{n} days left", left)


class EndsCard(Speaking):
    """One row for each term, the first to end first."""

    def __init__(self, language: Language, desk: Desk) -> None:
        super().__init__(language)
        self._desk = desk
        self._file: CaseFile | None = None
        frame, box = card()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        title, self._none = label("h2", wrap=True), label("muted", wrap=True)
        self.speak(title.setText, mark("What ends when"))
        self.speak(self._none.setText, mark("Choose a day above. The terms that follow from it stand here."))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(10)
        box.addWidget(title)
        box.addWidget(self._none)
        box.addLayout(self._rows)

    def show_file(self, file: CaseFile) -> None:
        """Show the terms that follow from what is known."""
        self._file = file
        found = terms_of(self._desk.terms.terms(file))
        self._none.setVisible(not found)
        clear(self._rows)
        for at, term in enumerate(found):
            if at:
                self._rows.addWidget(rule())
            self._rows.addWidget(self._row(term))

    def retranslate(self) -> None:
        super().retranslate()
        if self._file is not None:
            self.show_file(self._file)

    def _row(self, term: Term) -> QWidget:
        words, today = self.words, self._desk.terms.today()
        name = label("h3", words.text(TERMS[term.kind]), wrap=True)
        last = label("", words.text("Last day: {date}", date=words.date(term.on, weekday=True)), wrap=True)
        source = label("small", words.text("Source: {source}", source=SOURCES[term.kind]), wrap=True)
        chip = label("chip-warn" if term.waits(today) else "chip-soft", left_in_words(term, today, words))
        made = QWidget()
        line = row(column(name, last, source, spacing=2), chip, spacing=12)
        line.setStretch(0, 1)
        made.setLayout(line)
        return made
