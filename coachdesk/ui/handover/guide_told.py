"""What may be told to somebody who goes along, item by item, with the answer of the client."""

from PySide6.QtCore import QTimer

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.handover import Item
from coachdesk.i18n import mark
from coachdesk.ui.handover.item_adding import ItemAdding
from coachdesk.ui.handover.item_row import ItemRow
from coachdesk.ui.handover.tell_words import SIGNS, Answer, answers, topic_name
from coachdesk.ui.page import Speaking
from coachdesk.ui.pages.stage import StagePage
from coachdesk.ui.parts.basics import button, card, column, label, row
from coachdesk.ui.parts.keyed_column import KeyedColumn
from coachdesk.ui.parts.scroll import into_sight

_Shown = tuple[Item, Answer, str]


class ToldRow(ItemRow):
    """There is no letter to a guide: what the client said yes to may be told."""

    def show_item(self, item: Item, answer: Answer, client_language: str) -> None:
        super().show_item(item, answer, client_language)
        words, (sign, role, means) = self.words, SIGNS[answer]
        means = mark("May be told") if answer is Answer.YES else means
        line = words.line(item.words.shown_in(words.language) or words.text("Nothing written yet"), words.text(means))
        self.say(topic_name(self.desk.content.handover, item.topic, words), line, sign, role)


class GuideTold(Speaking):
    """Only one line is unfolded at a time."""

    def __init__(self, stage: StagePage) -> None:
        super().__init__(stage.language)
        self._stage, self.desk = stage, stage.desk
        self._about = ""
        title, hint = label("h2"), label("small", wrap=True)
        self.speak(title.setText, mark("What may this person know?"))
        self.speak(hint.setText, mark("Only what the client said yes to is told."))
        self.rows: KeyedColumn[ItemRow, _Shown] = KeyedColumn(self._row, lambda made, value: made.show_item(*value))
        self.rows.setSpacing(6)
        self.add = button("plain", "plus")
        self.add.setCheckable(True)
        self.speak(self.add.setText, mark("Add something"))
        self.add.clicked.connect(self._show_adding)
        self.adding = ItemAdding(stage)
        self.adding.chosen.connect(self.take)
        self.adding.hide()
        frame, box = card()
        for part in (title, hint):
            box.addWidget(part)
        box.addLayout(self.rows)
        box.addLayout(row(self.add, None))
        box.addWidget(self.adding)
        self.setLayout(column(frame))

    def _row(self, key: str) -> ItemRow:
        made = ToldRow(self._stage)
        made.opened.connect(lambda: self._fold_others(key))
        return made

    def show_about(self, file: CaseFile, about: str) -> None:
        """Show what may be told to the guide with this id."""
        if about != self._about:
            self._about = about
            self.add.setChecked(False)
        over, client = file.handover, file.case.client_language
        found = answers(over, about, self.desk.handing.today())
        self.rows.show_values((item.id, (item, found[item.id], client)) for item in over.items_of(about))
        self.adding.setVisible(self.add.isChecked())
        if self.add.isChecked():
            self.adding.show_about(about)

    def _show_adding(self) -> None:
        self._stage.redraw()
        if self.add.isChecked():
            into_sight(self.adding)

    def _fold_others(self, key: str) -> None:
        for each, made in self.rows.parts.items():
            if each != key and made.is_open:
                made.show_open(False)

    def take(self, item: Item, write: bool) -> None:
        """Keep an item; can be undone. One to be written on is unfolded."""
        self._stage.autosave.flush()
        case_id = self._stage.case_id
        if self._stage.attempt(lambda: self.desk.handing.moved(case_id, None, item)) and write:
            self._fold_others(item.id)
            made = self.rows.parts[item.id]
            made.show_open(True)
            self._stage.redraw()
            made.said.typed.setFocus()
            QTimer.singleShot(0, made, lambda: into_sight(made))
