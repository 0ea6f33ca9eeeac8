"""The cards that lie nowhere yet, a few at a time."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from coachdesk.ui import icons
from coachdesk.ui.icons import IconLabel
from coachdesk.ui.page import Around
from coachdesk.ui.parts.tongues import Tongues
from coachdesk.ui.together.lay_card import LayCard
from coachdesk.ui.together.lay_tile import Picture, Tile
from coachdesk.ui.together.look import Look

LEAST, MOST = 168, 5
"""Least pixels of a card, and how many stand beside each other at most."""
GAP = 10
INSIDE = 28
"""Pixels of a card beside its words."""
PICTURE = 26
"""Pixels of a picture."""


class DeckCard(LayCard):
    """Shows a card with its pictures above its words."""

    def __init__(self, around: Around) -> None:
        super().__init__(around, "tile")
        self._above = QHBoxLayout()
        self._above.setSpacing(4)
        self._shown: tuple[Picture, ...] = ()
        self._pictures: list[IconLabel] = []
        self._above.addStretch(1)
        self._above.addWidget(self.hear)
        box = self.layout()
        assert isinstance(box, QVBoxLayout)
        box.insertLayout(0, self._above)

    def show_card(self, tile: Tile, tongues: Tongues, look: Look) -> None:
        """Show another card."""
        self.key = tile.key
        if tile.pictures != self._shown:
            self._shown = tile.pictures
            for picture in self._pictures:
                picture.hide()
                picture.deleteLater()
            self._pictures = [IconLabel(icons.pictogram(name, colour), PICTURE) for name, colour in tile.pictures]
            for at, picture in enumerate(self._pictures):
                picture.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
                self._above.insertWidget(at, picture)
        self.take_tone(tile.tone)
        self.hear.take_size(look.hear)
        self.show_line(tile.line(tongues), tongues.first)


class LayDeck(QWidget):
    """`made` is sent with every new card, so that its signals can be heard; `changed` when other cards are on show."""

    made = Signal(DeckCard)
    changed = Signal()

    def __init__(self, around: Around, every: Callable[[], Iterable[Tile]], rows: int) -> None:
        """`every` gives all cards that can ever be offered: each has the room that the longest word of them needs.

        They lie in at most `rows` rows.
        """
        super().__init__()
        self._around, self._every, self._most_rows = around, every, rows
        self.cards: list[DeckCard] = []
        self._offered: Sequence[Tile] = ()
        self._tongues: Tongues | None = None
        self._look = Look()
        self._at = self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)

    def say(self, tongues: Tongues, look: Look) -> None:
        """Speak these languages, in these sizes."""
        self._tongues, self._look = tongues, look
        self._columns = 0
        self._draw()

    def offer(self, cards: Sequence[Tile]) -> None:
        """Show these, from where it is, or from the first when there are not so many."""
        self._offered = cards
        if self._at >= len(cards):
            self._at = max(0, (len(cards) - 1) // max(self._room, 1) * self._room)
        self._draw()

    def begin(self) -> None:
        """Go to the first cards."""
        self._at = 0

    @property
    def _room(self) -> int:
        """How many cards are shown at once."""
        return self._columns * self._rows

    @property
    def _rows(self) -> int:
        """The piles below need their room in large letters and on a small screen."""
        return 1 if self._look.compact or self._look.large else self._most_rows

    @property
    def has_earlier(self) -> bool:
        """Whether there are cards before those on show."""
        return self._at > 0

    @property
    def has_more(self) -> bool:
        """Whether there are cards after those on show."""
        return self._at + self._room < len(self._offered)

    def turn(self, by: int) -> None:
        """Show the next cards (1) or the ones before (-1)."""
        if (by > 0 and self.has_more) or (by < 0 and self.has_earlier):
            self._at = max(self._at + by * self._room, 0)
            self._draw()

    def step(self, card: DeckCard, on: int, down: int) -> None:
        """Go to another card; past the last one to the next cards, where there are any."""
        shown = [each for each in self.cards if not each.isHidden()]
        to = shown.index(card) + on + down * self._columns
        if on and to in (-1, len(shown)):
            before = self._at
            self.turn(on)
            shown = [each for each in self.cards if not each.isHidden()]
            to = (0 if on > 0 else len(shown) - 1) if self._at != before else -1
        if 0 <= to < len(shown):
            shown[to].setFocus()

    def _widest_word(self) -> int:
        """Pixels of the longest word on any card."""
        assert self._tongues is not None
        font = QFont(self.font())
        font.setBold(True)
        font.setPixelSize(max(round(20 * self._look.scale), 1))
        metrics = QFontMetrics(font)
        lines = [tile.line(self._tongues) for tile in self._every()]
        words = {word for line in lines for word in f"{line.text} {line.second}".split()}
        return max(map(metrics.horizontalAdvance, words), default=LEAST)

    def _fit_columns(self) -> None:
        """As many columns as have room."""
        least = max(LEAST, self._widest_word() + INSIDE)
        columns = min(max((self.width() + GAP) // (least + GAP), 1), MOST)
        if columns == self._columns:
            return
        for column in range(MOST):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        self._columns = columns
        while len(self.cards) < self._room:
            card = DeckCard(self._around)
            card.hear.shown.connect(self._fit_height)
            self.cards.append(card)
            self.made.emit(card)
        for at, card in enumerate(self.cards):
            self._grid.addWidget(card, at // columns, at % columns)

    def _draw(self) -> None:
        if self._tongues is None:
            return
        self._fit_columns()
        shown = self._offered[self._at : self._at + self._room]
        for at, card in enumerate(self.cards):
            if at < len(shown):
                card.show_card(shown[at], self._tongues, self._look)
            card.setVisible(at < len(shown))
        self._fit_height()
        self.changed.emit()

    def _fit_height(self) -> None:
        """Every card as high as the highest needs, so that nothing moves while cards come and go."""
        width = (self.width() - GAP * (self._columns - 1)) // self._columns
        rows = self._rows
        for card in self.cards:
            card.setMinimumHeight(0)
            card.layout().invalidate()
        needed = [card.heightForWidth(width) for card in self.cards if not card.isHidden()]
        high = max([self._look.target, *needed])
        for card in self.cards:
            card.setMinimumHeight(high)
        self.setFixedHeight(rows * high + (rows - 1) * GAP)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._draw()

    def minimumSizeHint(self) -> QSize:
        return QSize(LEAST, 0)
