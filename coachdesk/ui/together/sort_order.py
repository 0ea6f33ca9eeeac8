"""Putting the cards that matter in order: at most five, before at most three of them are chosen."""

from collections.abc import Iterable

from coachdesk.domain.course import Sorted
from coachdesk.domain.course.cards import MOST_PLACED, in_order
from coachdesk.domain.faces import Face
from coachdesk.i18n import mark, mark_to_client
from coachdesk.ui.together.rank_view import RankView

PILES = (Sorted.HEAVY, Sorted.BETTER, Sorted.OPEN, Sorted.WELL)
"""What is heavy stands first; also of what goes well something may matter most."""


class OrderTogether(RankView):
    """The cards that were sorted, else all that lie on the table."""

    title = mark_to_client("Which cards matter most?")
    hint = mark_to_client("Choose at most five cards and put them in your order.")
    full = mark_to_client("Five is the most. Take one away first.")
    mine = mark("My order")
    limit = MOST_PLACED

    def faces(self) -> Iterable[Face]:
        desk, cards = self.around.desk.choosing, self.file.course.cards
        if all(card.pile is Sorted.OPEN for card in cards):
            return desk.on_table(self.file)
        return tuple(desk.face(self.file, card.id) for pile in PILES for card in cards if card.pile is pile)

    def chosen(self) -> tuple[str, ...]:
        return tuple(card.id for card in in_order(self.file.course.cards))

    def kept(self, ids: tuple[str, ...]) -> object:
        return self.around.desk.sorting.place(self.file.case.id, ids)
