"""Cards of the consultant: at most two, after the client, and openly what has to be done."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.course import LaidBy, SortCard
from coachdesk.domain.faces import named
from coachdesk.domain.kind import Kind
from coachdesk.i18n import mark
from coachdesk.ui.choose.sorted_card import OF_WHOM
from coachdesk.ui.page import Speaking
from coachdesk.ui.pages.stage import StagePage
from coachdesk.ui.parts.basics import button, card, column, label, row
from coachdesk.ui.parts.choice_list import ChoiceList
from coachdesk.ui.parts.choices import Flow
from coachdesk.ui.parts.fields import Labelled
from coachdesk.ui.parts.keyed_column import KeyedColumn
from coachdesk.ui.parts.said_fields import SaidFields
from coachdesk.ui.parts.sort_names import tones
from coachdesk.ui.place import LOOSE


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
        self.said = SaidFields(language, mark("What is on the card?"), stage.autosave, lines=1, on_paper=False)
        for typed in (self.said.typed, self.said.interpreted):
            typed.setProperty(LOOSE, True)  # kept nowhere until the card is laid
        self.known = ChoiceList(at_once=True)
        self.known.activated.connect(self._choose)
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
        box.addWidget(self.said)
        box.addWidget(buttons)
        box.addWidget(Labelled(language, mark("Or a card that there is"), self.known))
        self.setLayout(column(frame))
        self._case = ""

    def show_file(self, file: CaseFile) -> None:
        """Show the cards of the consultant; what is typed for another case is not shown here."""
        if file.case.id != self._case:
            self._case = file.case.id
            self._clear()
        self.said.speak_to(file.case.client_language)
        mine = [each for each in file.course.cards if each.by is LaidBy.CONSULTANT]
        self.rows.show_values((each.id, each) for each in mine)
        self.known.setEnabled(not self._stage.restricted)
        faces = self._stage.desk.sorting.addable(file)
        offered = [("", self.words.text("Choose a card")), *((face.id, named(face, self.words)) for face in faces)]
        if offered != [(self.known.itemData(at), self.known.itemText(at)) for at in range(self.known.count())]:
            self.known.clear()
            for card_id, name in offered:
                self.known.addItem(name, card_id)

    def _new_line(self, card_id: str) -> CardLine:
        made = CardLine()
        made.away.connect(lambda: self._remove(card_id))
        return made

    def _show_line(self, made: CardLine, each: SortCard) -> None:
        stage = self._stage
        assert stage.file is not None
        name = named(stage.desk.choosing.face(stage.file, each.id), self.words)
        made.name.setText(self.words.line(name))
        made.kind.setText(self.words.text(OF_WHOM[tones(stage.file)[each.id].name]))
        says = self.words.text("Take away: {word}", word=name)
        made.remove.setAccessibleName(says)
        made.remove.setToolTip(says)
        made.remove.setEnabled(each.id not in stage.file.choice.area_ids)  # what was chosen stays

    def _add(self, *, duty: bool) -> None:
        """Lay what is written; an empty field is where one begins."""
        stage = self._stage
        if not self.said.says_something:
            self.said.typed.setFocus(Qt.FocusReason.OtherFocusReason)
        elif stage.attempt(lambda: stage.desk.sorting.add(stage.case_id, words=self.said.words_said, duty=duty)):
            self._clear()

    def _choose(self, at: int) -> None:
        stage, card = self._stage, self.known.itemData(at)
        if card and not stage.attempt(lambda: stage.desk.sorting.add(stage.case_id, card=card)):
            self.known.setCurrentIndex(0)

    def _clear(self) -> None:
        for typed in (self.said.typed, self.said.interpreted):
            typed.show_value("")

    def _remove(self, card_id: str) -> None:
        stage = self._stage
        if stage.attempt(lambda: stage.desk.sorting.remove(stage.case_id, Kind.CARDS, card_id)):
            self.said.typed.setFocus(Qt.FocusReason.OtherFocusReason)
