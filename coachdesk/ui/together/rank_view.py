"""Cards beside each other, and some of them in the client's order."""

from collections.abc import Iterable

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.faces import Face
from coachdesk.ui.page import Around
from coachdesk.ui.parts.sort_names import tones
from coachdesk.ui.parts.tongues import Tongues
from coachdesk.ui.together.area_card import AreaCard
from coachdesk.ui.together.card_grid import CardGrid
from coachdesk.ui.together.choice_column import ChoiceColumn
from coachdesk.ui.together.client_view import ClientView
from coachdesk.ui.together.look import Look

WIDE = 1078
"""From this width on the cards take the larger part."""


class RankView(ClientView):
    """At most `limit` cards in order; `full` says that a further one is not taken. Which they are says who derives."""

    limit: int
    full: str
    mine: str
    """Source text above the cards in order."""

    def __init__(self, around: Around, file: CaseFile) -> None:
        super().__init__(around, file)
        self._ask = self.hint
        self._language = ""
        self._grid = CardGrid(around)
        self._column = ChoiceColumn(around, self.mine, self.limit)
        self.ranks = self._column.ranks
        self._grid.pressed.connect(self._press)
        self.ranks.reordered.connect(self.keep_order)
        self.ranks.taken_away.connect(self.toggle)
        self._body = QWidget()
        body = self._columns = QHBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        body.addWidget(self._grid, 63)
        body.addWidget(self._column, 37)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._body)
        wish = file.case.reading
        self.ranks.look = Look(large=wish.large_print, pictures=wish.pictures, listening=wish.listening)
        self._draw()

    # --- what derives from it says ----------------------------------------------------------------------------------

    def faces(self) -> Iterable[Face]:
        """The cards beside each other."""
        return ()

    def chosen(self) -> tuple[str, ...]:
        """The ids of those in order, as they are kept."""
        return ()

    def kept(self, ids: tuple[str, ...]) -> object:
        """Keep another order."""

    # --- showing ----------------------------------------------------------------------------------------------------

    @property
    def cards(self) -> dict[str, AreaCard]:
        """The cards beside each other, by their ids."""
        return self._grid.cards

    def say(self, tongues: Tongues, look: Look) -> None:
        self._language = tongues.first.language
        self._columns.setSpacing(16 if look.compact else 26)
        self._grid.say(tongues, look)
        self._column.say(tongues, look)

    def show_file(self, file: CaseFile) -> None:
        super().show_file(file)
        self._draw()

    def _draw(self) -> None:
        wanted = self.chosen()
        self._grid.show_faces(self.faces(), tones(self.file))
        if self.ranks.ids != wanted:
            for card in self.ranks.ids:
                self.ranks.take(card)
            for card in wanted:
                self.ranks.add(self.around.desk.choosing.face(self.file, card))
        self.mark_cards()

    def mark_cards(self) -> None:
        """Show which cards are in order."""
        for card, made in self.cards.items():
            made.setChecked(card in self.ranks.ids)

    def _press(self, card: str) -> None:
        """Choose or take back a card; who wants to listen hears its word."""
        self.toggle(card)
        if self.file.case.reading.listening and card in self.ranks.ids:
            self.cards[card].hear.say()

    def toggle(self, card: str) -> None:
        """Choose a card, or take it back. One beyond the limit is not taken, and the hint says why."""
        if card in self.ranks.ids:
            self.ranks.take(card)
        elif len(self.ranks.ids) < self.limit:
            self.ranks.add(self.around.desk.choosing.face(self.file, card))
        else:
            self._tell(self.full)
            self.mark_cards()
            return
        self._tell(self._ask)
        self.mark_cards()
        self.keep_order()

    def _tell(self, source: str) -> None:
        self.hint = source
        self.head_changed.emit()

    def keep_order(self) -> None:
        """Durable at once: what the client has put in order survives anything."""
        if not self.attempt(lambda: self.kept(self.ranks.ids)):
            self._draw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= WIDE
        self._columns.setStretch(0, 63 if wide else 52)
        self._columns.setStretch(1, 37 if wide else 48)
