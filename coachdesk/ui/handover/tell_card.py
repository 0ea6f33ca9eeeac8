"""What the other may know: line by line, with the answer of the client; and what is not in the letter."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from coachdesk.domain.handover import Item
from coachdesk.domain.handover.consents import ConsentKind, last_consent
from coachdesk.domain.handover.telling import left_out
from coachdesk.i18n import mark
from coachdesk.ui.handover.hand_card import HandCard
from coachdesk.ui.handover.item_adding import ItemAdding
from coachdesk.ui.handover.item_row import ItemRow
from coachdesk.ui.handover.tell_words import SIGNS, Answer, answers, asked_line, topic_name
from coachdesk.ui.parts.basics import button, label, row
from coachdesk.ui.parts.keyed_column import KeyedColumn
from coachdesk.ui.parts.reading import for_reading
from coachdesk.ui.parts.scroll import into_sight

_Shown = tuple[Item, Answer, str]


class TellCard(HandCard):
    """Only one line is unfolded at a time."""

    title_source = mark("What may the other know?")

    def told(self) -> tuple[str, str, str]:
        found = answers(self.file.handover, self.referral.id, self.desk.handing.today())
        yes = sum(each is Answer.YES for each in found.values())
        if not found:
            return self.words.text("Nothing chosen yet"), "", "chip"
        line = self.words.text("{yes} of {all} lines stand in the letter.", yes=str(yes), all=str(len(found)))
        return line, f"✓ {yes}" if yes else "", "chip-good"

    # --- making -----------------------------------------------------------------------------------------------------

    def make(self) -> None:
        self.asked = label("small", wrap=True)
        self.rows: KeyedColumn[ItemRow, _Shown] = KeyedColumn(self._row, lambda made, value: made.show_item(*value))
        self.rows.setSpacing(6)
        self.add = button("plain", "plus")
        self.add.setCheckable(True)
        self.speak(self.add.setText, mark("Add something"))
        self.add.clicked.connect(self._show_adding)
        self.adding = ItemAdding(self.stage)
        self.adding.chosen.connect(self.take)
        self.adding.hide()
        self.not_told = label("small", wrap=True)
        self.to_consent = button("quiet", "forward")
        self.speak(self.to_consent.setText, mark("To the consent"))
        self.to_consent.clicked.connect(lambda: self.card_wanted.emit("consent"))
        for_reading(self.to_consent)
        self.body.addWidget(self.asked)
        self.body.addLayout(self.rows)
        self.body.addLayout(row(self.add, None, self.to_consent))
        self.body.addWidget(self.adding)
        self.body.addWidget(self.not_told)

    def _row(self, key: str) -> ItemRow:
        made = ItemRow(self.stage)
        made.opened.connect(lambda: self._fold_others(key))
        return made

    # --- showing ----------------------------------------------------------------------------------------------------

    def fill(self) -> None:
        over, about, client = self.file.handover, self.referral.id, self.file.case.client_language
        found, items = answers(over, about, self.desk.handing.today()), over.items_of(about)
        last = last_consent(over.consents, about, ConsentKind.SECRECY)
        self.asked.setText(asked_line(last, self.file.case.calling_name, self.words))
        self.rows.show_values((item.id, (item, found[item.id], client)) for item in items)
        self.adding.setVisible(not items or self.add.isChecked())
        self.add.setVisible(bool(items))
        self.to_consent.setVisible(any(each is not Answer.YES for each in found.values()))
        if not self.adding.isHidden():
            self.adding.show_about(about)
        self._show_left_out(found)

    def _show_left_out(self, found: dict[str, Answer]) -> None:
        """What is not in the letter and why: for the screen, and never for paper."""
        words, content = self.words, self.desk.content.handover
        out = left_out(self.file.handover, self.referral.id, self.desk.handing.today())
        lines = [
            words.line(topic_name(content, item.topic, words), words.text(SIGNS[found[item.id]][2])) for item in out
        ]
        self.not_told.setText("\n".join((words.text("Not in the letter:"), *(f"• {line}" for line in lines))))
        self.not_told.setVisible(bool(lines))

    def _fold_others(self, key: str) -> None:
        for each, made in self.rows.parts.items():
            if each != key and made.is_open:
                made.show_open(False)

    def _show_adding(self) -> None:
        self.stage.redraw()
        if self.add.isChecked():
            into_sight(self.adding)

    # --- doing ------------------------------------------------------------------------------------------------------

    def take(self, item: Item, write: bool) -> None:
        """Keep an item; can be undone. One to be written on is unfolded."""
        self.autosave.flush()
        case_id = self.file.case.id
        self.add.setChecked(True)  # what is added first is seldom all
        if not self.stage.attempt(lambda: self.desk.handing.moved(case_id, None, item)):
            return
        if write:
            self.open_item(item.id)

    def open_item(self, key: str) -> None:
        """Unfold one item, to be written on."""
        self._fold_others(key)
        made = self.rows.parts[key]
        made.show_open(True)
        self.stage.redraw()
        QTimer.singleShot(0, made, lambda: self._enter(made))  # once what was just made is laid out

    def _enter(self, made: ItemRow) -> None:
        if made.isVisible():
            made.said.typed.setFocus()
            into_sight(made.said)

    @property
    def begins_at(self) -> QWidget:
        if self.made and self.adding.isVisible():
            return (*self.adding.known.ordered, self.adding.topics.button(self.adding.topics.ids[0]))[0]
        return self.toggle
