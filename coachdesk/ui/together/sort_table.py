"""Sorting cards before choosing: what goes well, what could be better, and what is heavy."""

from enum import StrEnum
from typing import Final

from coachdesk.desk.sorting import DECKS
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.course import CardSource, Sorted
from coachdesk.domain.faces import Face
from coachdesk.domain.words import Words
from coachdesk.i18n import mark, mark_to_client
from coachdesk.ui.page import Around
from coachdesk.ui.parts.sort_names import PILES, Tone, tones
from coachdesk.ui.parts.tongues import Tongues
from coachdesk.ui.together.lay_table import LayTable
from coachdesk.ui.together.lay_tile import Tile
from coachdesk.ui.together.look import Look
from coachdesk.ui.together.pair import LineButton, with_loudspeaker
from coachdesk.ui.tokens import LIGHT

SORTS: Final = {
    CardSource.AREA: mark("My life"),
    CardSource.ASPECT: mark("My health"),
    CardSource.ENERGY: mark("My energy"),
}


class SortTogether(LayTable):
    """One sort of cards lies above at a time; what was written for this client lies among the life areas."""

    title = mark_to_client("How is it going with this?")
    rows = 1  # the way back and on needs its room too

    def __init__(self, around: Around, file: CaseFile) -> None:
        self.source = CardSource.AREA
        super().__init__(around, file, PILES)
        self.tabs = {source: self._tab(source) for source in DECKS}
        self.show_file(file)

    def _tab(self, source: CardSource) -> LineButton:
        made = LineButton(self.around, "both")
        made.setCheckable(True)
        made.clicked.connect(lambda: self.show_sort(source))
        self.sorts_row.addLayout(with_loudspeaker(made))
        return made

    def say(self, tongues: Tongues, look: Look) -> None:
        for source, made in self.tabs.items():
            made.setMinimumHeight(look.target)
            made.show_line(tongues.line(lambda each, source=source: each.text(SORTS[source])), tongues.first)
        super().say(tongues, look)

    def show_sort(self, source: CardSource) -> None:
        """Offer the cards of one sort."""
        self.source = source
        self.offer()

    def mark(self) -> None:
        super().mark()
        for source, made in self.tabs.items():
            made.setChecked(source is self.source)
        energy = self.tabs[CardSource.ENERGY]
        energy.setVisible(any(self._energy()))  # nobody is asked about cards that he never laid
        energy.hear.setVisible(not energy.isHidden() and energy.hear.has_voice)

    def _energy(self) -> list[Face]:
        deck = self.around.desk.sorting.deck(self.file, CardSource.ENERGY)
        laid = [card for card in self.file.course.cards if card.source is CardSource.ENERGY]
        return [*deck, *(self.around.desk.choosing.face(self.file, card.id) for card in laid)]

    # --- the cards --------------------------------------------------------------------------------------------------

    def every(self) -> tuple[Tile, ...]:
        desk = self.around.desk.sorting
        return tuple(self._tile(face, {}) for source in DECKS for face in desk.deck(self.file, source))

    def offered(self) -> tuple[Tile, ...]:
        found = tones(self.file)
        return tuple(self._tile(face, found) for face in self.around.desk.sorting.deck(self.file, self.source))

    def lying(self, pile: StrEnum) -> tuple[Tile, ...]:
        """In the client's order: what was laid first lies on top."""
        desk, found = self.around.desk.choosing, tones(self.file)
        cards = [card for card in self.file.course.cards if card.pile is pile]
        return tuple(self._tile(desk.face(self.file, card.id), found) for card in cards)

    def _tile(self, face: Face, found: dict[str, Tone]) -> Tile:
        tone = found.get(face.id, Tone())
        return Tile(face.id, lambda tongues: tongues.card(face), ((face.pictogram, LIGHT.accent),), *tone)

    # --- keeping ----------------------------------------------------------------------------------------------------

    def kept(self, key: str, pile: StrEnum) -> object:
        return self.around.desk.sorting.lay(self.file.case.id, key, Sorted(pile))

    def kept_own(self, words: Words, pile: StrEnum | None) -> object:
        """One that was entered by itself lies first among the life areas."""
        self.source = CardSource.AREA
        return self.around.desk.sorting.lay_own(self.file.case.id, words, Sorted(pile or Sorted.OPEN))

    def taken(self, key: str) -> object:
        return self.around.desk.sorting.take_back(self.file.case.id, key)
