"""What gives energy, what costs it, what restores it, and what this person is good at."""

from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QVBoxLayout

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.kind import Kind
from coachdesk.domain.picture import EnergyItem, Pile
from coachdesk.domain.picture.energy import mixture
from coachdesk.domain.words import Words
from coachdesk.i18n import mark
from coachdesk.ui.listen.energy_adding import EnergyAdding
from coachdesk.ui.listen.energy_mixture import Mixture
from coachdesk.ui.listen.energy_row import EnergyRow
from coachdesk.ui.listen.page import ListenPage
from coachdesk.ui.pages.stage import StagePage
from coachdesk.ui.parts.basics import label
from coachdesk.ui.parts.energy_names import PILES
from coachdesk.ui.parts.fold import Fold
from coachdesk.ui.parts.keyed_column import KeyedColumn
from coachdesk.ui.parts.reading import for_reading
from coachdesk.ui.parts.tab_order import as_seen
from coachdesk.ui.together.client_view import ClientView


class EnergyPage(ListenPage):
    """The client lays the cards; here the qualities behind them are named."""

    cards = ("energy_day", "proud_day", "no_label", "strengths_words")

    def __init__(self, stage: StagePage) -> None:
        super().__init__(stage)
        self._case_id = ""
        self.piles: dict[Pile, KeyedColumn[EnergyRow, EnergyItem]] = {}
        self._empty = {pile: label("small", wrap=True) for pile in Pile}
        self.asks = Fold(self.language)
        self._lines = [label("", wrap=True) for _ in self.desk.content.energy_questions]
        for line in self._lines:
            self.asks.body.addWidget(line)
        for_reading(self.asks)
        self.begins_at = self.asks.toggle
        self.mixture = Mixture(self.language)
        self.adding = EnergyAdding(self.around)
        self.adding.laid.connect(lambda card, pile: self._lay(card, Pile(pile)))
        self.adding.written.connect(lambda text, pile: self._write(text, Pile(pile)))
        title, hint, mixed, note = label("question", wrap=True), label("muted", wrap=True), label("h3"), label("small")
        note.setWordWrap(True)
        mixed.setWordWrap(True)
        self.speak(title.setText, mark("What gives energy, and what costs it?"))
        self.speak(
            hint.setText, mark("With “Look together” the client lays the cards. Then name what the client is good at.")
        )
        self.speak(mixed.setText, mark("Head, hand and heart in these cards"))
        self.speak(
            note.setText, mark("This is about the cards of today. It does not say what sort of person somebody is.")
        )
        box = self._box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(10)
        box.addWidget(title)
        box.addWidget(hint)
        box.addWidget(self.asks)
        for pile in Pile:
            self._add_pile(pile)
        for part in (mixed, self.mixture, note, self.adding):
            box.addWidget(part)
        box.addStretch(1)

    def _add_pile(self, pile: Pile) -> None:
        name = label("h2", wrap=True)
        self.speak(name.setText, PILES[pile])
        self.speak(self._empty[pile].setText, mark("No card lies here yet."))
        self.piles[pile] = KeyedColumn(self._new_row, self._show_row)
        self._box.addSpacing(4)
        for part in (name, self._empty[pile]):
            self._box.addWidget(part)
        self._box.addLayout(self.piles[pile])

    # --- showing ----------------------------------------------------------------------------------------------------

    def show_file(self, file: CaseFile) -> None:
        if file.case.id != self._case_id:
            self._case_id = file.case.id
            self.adding.clear()
            for shown in self.piles.values():  # nothing of the case before stays in a row
                shown.show_values(())
        before = self._laid
        for pile, shown in self.piles.items():
            items = [item for item in file.picture.energy if item.pile is pile]
            shown.show_values((item.id, item) for item in items)
            self._empty[pile].setVisible(not items)
        self.mixture.show_counts(mixture(file.picture.energy))
        self.adding.show_file(file)
        self._say_questions()
        if self._laid != before:
            as_seen(self._box)

    @property
    def _laid(self) -> list[list[str]]:
        """The cards of each pile by their ids."""
        return [list(shown.parts) for shown in self.piles.values()]

    def retranslate(self) -> None:
        super().retranslate()
        if self.stage.file is not None:
            self._say_questions()

    def _say_questions(self) -> None:
        """In the form that the client chose."""
        spoken = self.stage.spoken()
        self.asks.say(self.words.text("Questions to ask"))
        for line, question in zip(self._lines, self.desk.content.energy_questions.values(), strict=True):
            line.setText(spoken.ptext(question.ask.context, question.ask.source))

    def _new_row(self, item_id: str) -> EnergyRow:
        item = next(item for item in self.file.picture.energy if item.id == item_id)
        made = EnergyRow(self.around, self.autosave, item)
        made.laid.connect(lambda pile: self._lay(item.key, Pile(pile)))
        made.away.connect(lambda: self._take(item.key))
        made.changed.connect(lambda fields: self._change(item.key, fields))
        return made

    def _show_row(self, row: EnergyRow, item: EnergyItem) -> None:
        row.show_item(item, self.file.case.client_language)

    @property
    def _rows(self) -> dict[str, EnergyRow]:
        """All cards that lie here, by their ids."""
        return {item_id: row for shown in self.piles.values() for item_id, row in shown.parts.items()}

    def place(self) -> dict[str, str]:
        named = " ".join(item_id for item_id, row in self._rows.items() if row.names_anew)
        return {"open": named} if named else {}

    def return_to(self, place: dict[str, str]) -> None:
        rows = self._rows
        for item_id in place.get("open", "").split():
            if item_id in rows:
                rows[item_id].name_anew()

    # --- keeping ----------------------------------------------------------------------------------------------------

    def _lay(self, key: str, pile: Pile) -> None:
        self.attempt(lambda: self.desk.picture.lay_energy(self.file.case.id, key, pile))

    def _write(self, text: str, pile: Pile) -> None:
        case_id, language = self.file.case.id, self.words.language
        if self.attempt(lambda: self.desk.picture.lay_own_energy(case_id, Words(text, language), pile)):
            self.adding.clear()

    def _take(self, key: str) -> None:
        self.attempt(lambda: self.desk.picture.remove(self.file.case.id, Kind.ENERGY, key))

    def _change(self, key: str, fields: dict[str, object]) -> None:
        """Keep fields of a card that lies here still."""
        item = self.file.find(Kind.ENERGY, key)
        if isinstance(item, EnergyItem):
            changed: Any = fields
            self.attempt(lambda: self.desk.picture.save(self.file.case.id, replace(item, **changed)))

    def client_view(self) -> ClientView:
        from coachdesk.ui.together.energy import EnergyTogether

        return EnergyTogether(self.around, self.file)
