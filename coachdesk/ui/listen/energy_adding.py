"""Laying a card on the consultant's page, where the client tells and does not lay."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.intake import EnergyCard
from coachdesk.domain.picture import Pile
from coachdesk.i18n import mark
from coachdesk.ui.page import Around, Speaking
from coachdesk.ui.parts.basics import button, column, label, row
from coachdesk.ui.parts.choices import Flow, Toggles
from coachdesk.ui.parts.energy_names import PILES
from coachdesk.ui.parts.fields import Labelled, TextLine

FEW: Final = 8
"""How many cards are offered at once."""


class EnergyAdding(Speaking):
    """`laid` carries the id of a card and its pile, `written` the words of an own one and its pile."""

    laid = Signal(str, str)
    written = Signal(str, str)

    def __init__(self, around: Around) -> None:
        super().__init__(around.language)
        self._around = around
        self._file: CaseFile | None = None
        self._at = 0
        title = label("h3")
        self.speak(title.setText, mark("Lay a card here"))
        self.piles = Toggles(self.language, "", PILES.items())
        self.piles.show_chosen((Pile.GIVES,))
        self.piles.picked.connect(self._begin)
        self._offered = QWidget()
        flow = Flow(self._offered)
        self._cards: tuple[EnergyCard, ...] = ()
        self._buttons = [button("toggle") for _ in range(FEW)]
        for at, made in enumerate(self._buttons):
            made.clicked.connect(lambda _checked=False, at=at: self._lay(at))
            flow.addWidget(made)
        self.more = button("quiet")
        self.speak(self.more.setText, mark("More cards"))
        self.more.clicked.connect(self._turn)
        self.line = TextLine()
        self.line.returnPressed.connect(self._write)
        self.put = button("plain", "plus")
        self.speak(self.put.setText, mark("Lay this card"))
        self.put.clicked.connect(self._write)
        own = Labelled(self.language, mark("A card in the client's own words"), self.line)
        self.setLayout(
            column(title, self.piles, self._offered, row(self.more, None), own, row(self.put, None), spacing=8)
        )

    @property
    def pile(self) -> Pile:
        """Where the next card is laid."""
        return Pile(self.piles.chosen[0])

    def show_file(self, file: CaseFile) -> None:
        """Offer the cards that lie nowhere yet."""
        self._file = file
        self._draw()

    def retranslate(self) -> None:
        super().retranslate()
        self._draw()

    def clear(self) -> None:
        """The own card was laid: write the next one."""
        self.line.clear()

    @property
    def offered(self) -> tuple[QPushButton, ...]:
        """The buttons of the cards on show."""
        return tuple(made for made in self._buttons if not made.isHidden())

    def _begin(self) -> None:
        self._at = 0
        self._draw()

    def _turn(self) -> None:
        self._at += FEW
        self._draw()

    def _draw(self) -> None:
        if self._file is None:
            return
        words, cards = self.words, self._around.desk.picture.energy_deck(self._file, self.pile)
        if self._at >= len(cards):
            self._at = 0  # after the last ones come the first again
        self._cards = cards[self._at : self._at + FEW]
        for at, made in enumerate(self._buttons):
            if at < len(self._cards):
                short = self._cards[at].short
                made.setText(words.ptext(short.context, short.source))
            made.setVisible(at < len(self._cards))
        self.more.setVisible(len(cards) > FEW)

    def _lay(self, at: int) -> None:
        """Lay a card; the next one stands in its place, and so the focus stays."""
        self.laid.emit(self._cards[at].id, self.pile)

    def _write(self) -> None:
        self.written.emit(self.line.text().strip(), self.pile)
