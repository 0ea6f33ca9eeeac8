"""All the cards beside each other, in as many columns as have room; what does not fit scrolls."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from coachdesk.domain.faces import Face
from coachdesk.ui.page import Around
from coachdesk.ui.parts.scroll import Scrolling
from coachdesk.ui.parts.sort_names import Tone
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

    def __init__(self, around: Around) -> None:
        body = QWidget()
        self._grid = QGridLayout(body)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)
        self.cards: dict[str, AreaCard] = {}
        self._around, self._look = around, Look()
        self._tongues: Tongues | None = None
        self._tones: dict[str, Tone] = {}
        self._columns = 0
        super().__init__(body)

    def show_faces(self, faces: Iterable[Face], tones: Mapping[str, Tone]) -> None:
        """Show these cards; nothing is made anew where they are the same."""
        wanted, others = tuple(faces), dict(tones)
        if [face.id for face in wanted] == list(self.cards) and others == self._tones:
            return
        for made in self.cards.values():
            self._grid.removeWidget(made)
            made.hide()
            made.deleteLater()
        self.cards, self._tones, self._columns = {}, others, 0
        for face in wanted:
            made = self.cards[face.id] = AreaCard(self._around, face, others.get(face.id, Tone()))
            made.clicked.connect(lambda _checked=False, card=face.id: self.pressed.emit(card))
            made.hear.shown.connect(self.arrange)
        if self._tongues is not None:
            self.say(self._tongues, self._look)
        else:
            self.arrange()

    def say(self, tongues: Tongues, look: Look) -> None:
        """Show what stands on the cards."""
        self._tongues, self._look = tongues, look
        for made in self.cards.values():
            made.show_line(tongues.card(made.face), tongues.first, look)
        self.arrange()

    def arrange(self) -> None:
        """Put the cards in columns, each high enough for what is on it; many words make their own row higher alone."""
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
        heights = [made.least_height(_width(room, columns)) for made in self.cards.values()]
        usual = sorted(heights)[len(heights) * 3 // 4] if heights else 0
        for at, made in enumerate(self.cards.values()):
            row = at - at % columns
            made.setMinimumHeight(max(usual, *heights[row : row + columns]))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()


def _width(room: int, columns: int) -> int:
    """Pixels of a card where so many stand beside each other."""
    return (room - GAP * (columns - 1)) // columns
