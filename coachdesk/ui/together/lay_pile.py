"""One pile of cards, with what the client laid there."""

from collections.abc import Iterable

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from coachdesk.ui.page import Around
from coachdesk.ui.parts.basics import button, label, row
from coachdesk.ui.parts.keyed_column import KeyedColumn
from coachdesk.ui.parts.scroll import scrolling
from coachdesk.ui.parts.tongues import Tongues
from coachdesk.ui.together.lay_card import LayCard
from coachdesk.ui.together.lay_tile import Tile
from coachdesk.ui.together.look import Look
from coachdesk.ui.together.pair import LineButton, with_loudspeaker

LITTLE = 6


class LaidCard(QWidget):
    """A card that lies in a pile, and the button that takes it away."""

    def __init__(self, around: Around, key: str) -> None:
        super().__init__()
        self.card = LayCard(around, "laid")
        self.card.key = key
        self.away = button("icon", "close")
        self.away.clicked.connect(self.card.away)
        line = with_loudspeaker(self.card)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.away, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setLayout(line)

    def say(self, tile: Tile, tongues: Tongues, look: Look) -> None:
        """Show what stands on the card."""
        line = tile.line(tongues)
        self.card.take_tone(tile.tone)
        self.card.setMinimumHeight(look.target)
        self.card.show_line(line, tongues.first)
        self.card.hear.take_size(look.hear)
        self.away.setFixedSize(look.target, look.target)
        text = tongues.first.text("Take away: {word}", word=tile.says(tongues).text)
        self.away.setAccessibleName(text)
        self.away.setToolTip(text)


class LayPile(QFrame):
    """`made` is sent with every new card. The head is pressed to lay a card here."""

    made = Signal(LayCard)

    def __init__(self, around: Around, number: int, name: str) -> None:
        """`number` is its key, from 1; `name` the source text of what it is called."""
        super().__init__()
        self._around, self._name = around, name
        self.setProperty("role", "pile")
        self._tiles: dict[str, Tile] = {}
        self._tongues: Tongues | None = None
        self._look = Look()
        self.head = LineButton(around, "pile-head")
        self.head.setCheckable(True)
        self._number = label("rank-number", str(number))
        self._number.setFixedSize(46, 46)
        self._number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._laid: KeyedColumn[LaidCard, Tile] = KeyedColumn(self._make, self._show)
        self._laid.setSpacing(LITTLE)
        body = QWidget()
        within = QVBoxLayout(body)
        within.setContentsMargins(0, 0, 0, 0)
        within.addLayout(self._laid)
        within.addStretch(1)
        head = row(self._number, with_loudspeaker(self.head), spacing=LITTLE)
        head.setStretch(1, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(10, 8, 10, 8)
        box.setSpacing(LITTLE)
        box.addLayout(head)
        self._column = scrolling(body)
        box.addWidget(self._column, 1)

    @property
    def cards(self) -> tuple[LayCard, ...]:
        """What lies here, from the top down."""
        return tuple(self._laid.parts[key].card for key in self._tiles)

    def away(self, key: str) -> QWidget:
        """The button that takes a card away."""
        return self._laid.parts[key].away

    def say(self, tongues: Tongues, look: Look) -> None:
        """Say its name and every card."""
        self._tongues, self._look = tongues, look
        self.head.setMinimumHeight(look.target)
        self.head.show_line(tongues.line(lambda words: words.text(self._name)), tongues.first)
        self.head.hear.take_size(look.hear)
        self._column.setMinimumHeight(2 * look.target)
        self.show_tiles(tuple(self._tiles.values()))

    def show_tiles(self, tiles: Iterable[Tile]) -> None:
        """Show these from the top down."""
        self._tiles = {tile.key: tile for tile in tiles}
        self._laid.show_values(self._tiles.items())

    def show_open(self, is_open: bool) -> None:
        """Whether the cards that are offered are those for this pile."""
        self.head.setChecked(is_open)
        if self.property("held") is not is_open:
            self.setProperty("held", is_open)
            self.style().unpolish(self)
            self.style().polish(self)

    def holds(self, place: QPoint) -> bool:
        """Whether a place on the screen is within this pile."""
        return self.rect().contains(self.mapFromGlobal(place))

    def _make(self, key: str) -> LaidCard:
        laid = LaidCard(self._around, key)
        self.made.emit(laid.card)
        return laid

    def _show(self, laid: LaidCard, tile: Tile) -> None:
        if self._tongues is not None:
            laid.say(tile, self._tongues, self._look)
