"""All the cards beside each other, in as many columns as have room; what does not fit scrolls."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from coachdesk.domain.faces import Face
from coachdesk.ui.page import Around
from coachdesk.ui.parts.scroll import Scrolling
from coachdesk.ui.parts.tongues import Tongues
from coachdesk.ui.together.area_card import NARROWEST, AreaCard
from coachdesk.ui.together.look import Look

FEWEST, MOST = 2, 4
LARGE, PICTURES = 176, 150
"""Least pixels of a card in large print, and of one whose picture carries the meaning."""
GAP = 14


class CardGrid(Scrolling):
    """`pressed` carries the id of a card."""

    pressed = Signal(str)

    def __init__(self, around: Around, faces: Iterable[Face]) -> None:
        body = QWidget()
        self._grid = QGridLayout(body)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)
        self.cards: dict[str, AreaCard] = {}
        self._look = Look()
        self._columns = 0
        for face in faces:
            made = self.cards[face.id] = AreaCard(around, face)
            made.clicked.connect(lambda _checked=False, card=face.id: self.pressed.emit(card))
            made.hear.shown.connect(self.arrange)
        super().__init__(body)
        self.arrange()

    def say(self, tongues: Tongues, look: Look) -> None:
        """Show what stands on the cards."""
        self._look = look
        for made in self.cards.values():
            made.show_line(tongues.card(made.face), tongues.first, look)
        self.arrange()

    def arrange(self) -> None:
        """Put the cards in columns, each high enough for what is on it."""
        room = self.viewport().width()
        least = LARGE if self._look.large else PICTURES if self._look.pictures else NARROWEST
        columns = min(max((room + GAP) // (least + GAP), FEWEST), MOST)
        while columns > FEWEST and not all(made.has_room(_width(room, columns)) for made in self.cards.values()):
            columns -= 1
        if columns != self._columns:
            for column in range(MOST):
                self._grid.setColumnStretch(column, 1 if column < columns else 0)
            for at, made in enumerate(self.cards.values()):
                self._grid.addWidget(made, at // columns, at % columns)
            self._columns = columns
        high = max(made.least_height(_width(room, columns)) for made in self.cards.values())
        for made in self.cards.values():
            made.setMinimumHeight(high)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()


def _width(room: int, columns: int) -> int:
    """Pixels of a card where so many stand beside each other."""
    return (room - GAP * (columns - 1)) // columns
