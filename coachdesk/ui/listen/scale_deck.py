"""What can be laid on one side of the scale: the cards of the catalogue in their groups, and own words."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.cases import SHORT
from coachdesk.domain.content import Content
from coachdesk.domain.intake import Layer
from coachdesk.domain.picture import Side
from coachdesk.i18n import Translator, mark
from coachdesk.ui.language import Language
from coachdesk.ui.listen.scale_words import LAYERS, SIDES
from coachdesk.ui.page import Speaking
from coachdesk.ui.parts.basics import button, card, label, row
from coachdesk.ui.parts.choices import Toggles
from coachdesk.ui.parts.fields import Labelled, TextLine


class ScaleDeck(Speaking):
    """`laid` carries the id of a card that was pressed in, `taken` of one that was let out, `said` own words."""

    laid = Signal(str)
    taken = Signal(str)
    said = Signal(str)
    closed = Signal()

    def __init__(self, language: Language, content: Content, side: Side) -> None:
        super().__init__(language)
        self.side, self._content = side, content
        self._lying: frozenset[str] = frozenset()
        frame, box = card("inset", margin=14, spacing=10)
        title = label("h3", wrap=True)
        self.speak(title.setText, SIDES[side])
        box.addWidget(title)
        self.groups: dict[Layer, Toggles] = {}
        for layer, name in LAYERS.items():
            ids = [card.id for card in content.scale_cards.values() if card.side is side and card.layer is layer]
            made = Toggles(language, name, [(each, "") for each in ids], many=True, translate=False)
            made.picked.connect(self._pick)
            self.groups[layer] = made
            box.addWidget(made)
        self.own = TextLine()
        self.own.editingFinished.connect(self._leave_field)
        self.lay = button("plain", "plus")
        self.speak(self.lay.setText, mark("Lay it down"))
        self.lay.setFocusPolicy(
            Qt.FocusPolicy.NoFocus
        )  # Enter and Tab lay the words too, and do so by leaving the field
        self.lay.clicked.connect(self._say)
        self.named = Labelled(language, mark("In your own words"), self.own)
        line = row(self.named, self.lay)
        line.setStretch(0, 1)
        line.setAlignment(self.lay, Qt.AlignmentFlag.AlignBottom)
        box.addLayout(line)
        self.ready = button("plain", "check")
        self.speak(self.ready.setText, mark("Ready"))
        self.ready.clicked.connect(self.closed)
        box.addLayout(row(None, self.ready))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Begin at the first card."""
        first = self.groups[Layer.PERSON]
        first.button(first.ids[0]).setFocus(reason)

    def show_file(self, file: CaseFile, spoken: Translator) -> None:
        """Press in what lies on the scale; `spoken` says the cards in the form that the client chose."""
        self._lying = frozenset(item.card for item in file.picture.scale if item.card)
        for made in self.groups.values():
            for card_id in made.ids:
                short = self._content.scale_cards[card_id].short
                made.relabel(card_id, spoken.ptext(short.context, short.source))
            made.show_chosen(self._lying)

    def _pick(self) -> None:
        """Lay what was pressed in, take away what was let out."""
        for made in self.groups.values():
            chosen = set(made.chosen)
            for card_id in made.ids:
                if card_id in chosen and card_id not in self._lying:
                    self.laid.emit(card_id)
                elif card_id not in chosen and card_id in self._lying:
                    self.taken.emit(card_id)

    def _say(self) -> None:
        """Lay own words; they stay in the field until they lie on the scale."""
        self.said.emit(self.own.text().strip())

    def _leave_field(self) -> None:
        if self.own.text().strip():
            self._say()

    @property
    def refused(self) -> TextLine | None:
        """The field of own words that are too many for a card, so that they stand nowhere else."""
        return self.own if len(self.own.text().strip()) > SHORT else None

    def clear_own(self) -> None:
        """Make room for other words."""
        self.own.clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
