"""Cards of the consultant: at most two, after the client, and openly what has to be done."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.cases import SHORT
from coachdesk.domain.course import LaidBy, SortCard
from coachdesk.domain.faces import named
from coachdesk.domain.kind import Kind
from coachdesk.domain.words import Words
from coachdesk.i18n import mark
from coachdesk.ui.choose.sorted_card import OF_WHOM
from coachdesk.ui.page import Speaking
from coachdesk.ui.pages.stage import StagePage
from coachdesk.ui.parts.basics import button, card, column, label, row
from coachdesk.ui.parts.choices import Flow
from coachdesk.ui.parts.fields import Labelled, TextLine
from coachdesk.ui.parts.keyed_column import KeyedColumn
from coachdesk.ui.parts.sort_names import tones


class CardLine(QFrame):
    """One card, and the button that takes it away."""

    away = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "inset")
        self.name, self.kind = label("", wrap=True), label("small", wrap=True)
        self.remove = button("icon", "delete")
        self.remove.clicked.connect(self.away)
        line = row(column(self.name, self.kind, spacing=0), self.remove)
        line.setStretch(0, 1)
        line.setContentsMargins(12, 4, 6, 4)
        self.setLayout(line)


class OwnCards(Speaking):
    """What is written is laid by a button; in the window's language, as it was typed."""

    def __init__(self, stage: StagePage) -> None:
        language = stage.language
        super().__init__(language)
        self._stage = stage
        title, hint = label("h2", wrap=True), label("small", wrap=True)
        self.speak(title.setText, mark("Your own cards"))
        self.speak(
            hint.setText,
            mark(
                "First the client lays the cards. Then you may add two, in another colour. What the law asks is shown openly."
            ),
        )
        self.rows: KeyedColumn[CardLine, SortCard] = KeyedColumn(self._new_line, self._show_line)
        self.line = TextLine()
        self.line.setMaxLength(SHORT)
        self.line.returnPressed.connect(lambda: self._add(duty=False))
        self.add, self.must = button("plain", "plus"), button("plain", "plus")
        self.speak(self.add.setText, mark("Add my card"))
        self.speak(self.must.setText, mark("Add what has to be done"))
        self.add.clicked.connect(lambda: self._add(duty=False))
        self.must.clicked.connect(lambda: self._add(duty=True))
        buttons = QWidget()
        flow = Flow(buttons)
        flow.addWidget(self.add)
        flow.addWidget(self.must)
        frame, box = card(spacing=10)
        box.addWidget(title)
        box.addWidget(hint)
        box.addLayout(self.rows)
        box.addWidget(Labelled(language, mark("What is on the card?"), self.line))
        box.addWidget(buttons)
        self.setLayout(column(frame))
        self._case = ""

    def show_file(self, file: CaseFile) -> None:
        """Show the cards of the consultant; what is typed for another case is not shown here."""
        if file.case.id != self._case:
            self._case = file.case.id
            self.line.clear()
        mine = [each for each in file.course.cards if each.by is LaidBy.CONSULTANT]
        self.rows.show_values((each.id, each) for each in mine)

    def _new_line(self, card_id: str) -> CardLine:
        made = CardLine()
        made.away.connect(lambda: self._remove(card_id))
        return made

    def _show_line(self, made: CardLine, each: SortCard) -> None:
        stage = self._stage
        assert stage.file is not None
        name = named(stage.desk.choosing.face(stage.file, each.id), self.words)
        made.name.setText(name)
        made.kind.setText(self.words.text(OF_WHOM[tones(stage.file)[each.id].name]))
        says = self.words.text("Take away: {word}", word=name)
        made.remove.setAccessibleName(says)
        made.remove.setToolTip(says)
        made.remove.setEnabled(each.id not in stage.file.choice.area_ids)  # what was chosen stays

    def _add(self, *, duty: bool) -> None:
        """Lay what is written; an empty field is where one begins."""
        stage, text = self._stage, self.line.text().strip()
        if not text:
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        words = Words(text, self.language.code)
        if stage.attempt(lambda: stage.desk.sorting.add(stage.case_id, words=words, duty=duty)):
            self.line.clear()

    def _remove(self, card_id: str) -> None:
        stage = self._stage
        if stage.attempt(lambda: stage.desk.sorting.remove(stage.case_id, Kind.CARDS, card_id)):
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)
