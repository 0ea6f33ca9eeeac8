"""Choosing what matters most: cards beside each other, and what was chosen in order."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.choosing import LIMIT, Outcome
from coachdesk.i18n import mark_to_client
from coachdesk.ui.page import Around
from coachdesk.ui.parts.tongues import Tongues
from coachdesk.ui.together.card_grid import CardGrid
from coachdesk.ui.together.choice_column import ChoiceColumn
from coachdesk.ui.together.client_view import ClientView
from coachdesk.ui.together.look import Look
from coachdesk.ui.together.thanks import Thanks

ASK = mark_to_client("What is most important for you now?")
HINT = mark_to_client("Choose at most three cards and put them in your order. No answer is wrong.")
FULL = mark_to_client("Three is the most. Take one away first.")

WIDE = 1078
"""From this width on the cards take the larger part."""


class Choosing(ClientView):
    """At most three cards of life areas, in the client's order; not choosing is an answer too."""

    title = ASK
    hint = HINT

    def __init__(self, around: Around, file: CaseFile) -> None:
        super().__init__(around, file)
        self._language = ""
        self._grid, self._column = CardGrid(around, around.desk.choosing.on_table(file)), ChoiceColumn(around)
        self.thanks = Thanks(around)
        self.cards, self.ranks = self._grid.cards, self._column.ranks
        self.choose, self.not_now, self.no_choice = self._column.choose, self._column.not_now, self._column.no_choice
        self._grid.pressed.connect(self._press)
        self.ranks.reordered.connect(self._keep)
        self.ranks.taken_away.connect(self.toggle)
        self.choose.clicked.connect(self.decide)
        self.not_now.clicked.connect(lambda: self.decline(Outcome.NOT_NOW))
        self.no_choice.clicked.connect(lambda: self.decline(Outcome.DOES_NOT_WANT))
        self.thanks.again.connect(self._back_to_cards)
        self.thanks.hide()
        self._body = QWidget()
        body = self._columns = QHBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        body.addWidget(self._grid, 63)
        body.addWidget(self._column, 37)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._body)
        box.addWidget(self.thanks)
        wish = file.case.reading
        self.ranks.look = Look(large=wish.large_print, pictures=wish.pictures, listening=wish.listening)
        for area_id in file.choice.area_ids:
            self.ranks.add(around.desk.choosing.face(file, area_id))
        self._mark_cards()

    def say(self, tongues: Tongues, look: Look) -> None:
        self._language = tongues.first.language
        self._columns.setSpacing(16 if look.compact else 26)
        self._grid.say(tongues, look)
        self._column.say(tongues, look)
        self.thanks.say(tongues, look)

    def show_file(self, file: CaseFile) -> None:
        super().show_file(file)
        if self.ranks.ids != file.choice.area_ids:
            for area_id in self.ranks.ids:
                self.ranks.take(area_id)
            for area_id in file.choice.area_ids:
                self.ranks.add(self.around.desk.choosing.face(self.file, area_id))
        self._mark_cards()

    def _press(self, area_id: str) -> None:
        """Choose or take back a card; who wants to listen hears its word."""
        self.toggle(area_id)
        if self.file.case.reading.listening and area_id in self.ranks.ids:
            self.cards[area_id].hear.say()

    def toggle(self, area_id: str) -> None:
        """Choose a card, or take it back. A fourth is not taken, and the hint says why."""
        if area_id in self.ranks.ids:
            self.ranks.take(area_id)
        elif len(self.ranks.ids) < LIMIT:
            self.ranks.add(self.around.desk.choosing.face(self.file, area_id))
        else:
            self._tell(FULL)
            self._mark_cards()
            return
        self._tell(HINT)
        self._mark_cards()
        self._keep()

    def _tell(self, source: str) -> None:
        self.hint = source
        self.head_changed.emit()

    def _mark_cards(self) -> None:
        for area_id, made in self.cards.items():
            made.setChecked(area_id in self.ranks.ids)
        self.choose.setEnabled(bool(self.ranks.ids))

    def _keep(self) -> None:
        """Durable at once: what the client has put in order survives anything."""
        self.around.desk.choosing.arrange(self.file.case.id, self.ranks.ids, self._language)

    def decide(self) -> None:
        """ "This is my choice"."""
        self._keep()
        self._thank()

    def decline(self, outcome: Outcome) -> None:
        """ "Not now" and "I do not want to choose" are answers too."""
        self.around.desk.choosing.decline(self.file.case.id, outcome, self._language)
        self._thank()

    def _thank(self) -> None:
        self._body.hide()
        self.thanks.show()
        self.answered.emit(True)

    def _back_to_cards(self) -> None:
        self.thanks.hide()
        self._body.show()
        self.answered.emit(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= WIDE
        self._columns.setStretch(0, 63 if wide else 52)
        self._columns.setStretch(1, 37 if wide else 48)
