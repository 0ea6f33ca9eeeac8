"""What the piles of the sorted cards are called, and how cards of the consultant are told from those of the client."""

from typing import Final, NamedTuple

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.course import CardSource, LaidBy, Sorted
from coachdesk.i18n import mark, mark_to_client

PILES: Final = {
    Sorted.WELL: mark("Goes well"),
    Sorted.BETTER: mark("Could be better"),
    Sorted.HEAVY: mark("Heavy"),
}
"""In the order of their keys 1, 2 and 3."""


class Tone(NamedTuple):
    """A ground of its own, and what is said of it so that nobody has to tell it by the colour."""

    name: str = ""
    note: str = ""


OTHER: Final = Tone("consultant", mark_to_client("From your contact person"))
DUTY: Final = Tone("duty", mark_to_client("This must be done"))


def tones(file: CaseFile) -> dict[str, Tone]:
    """The tones of the cards that are not the client's own, by their ids."""
    cards = file.course.cards
    others = {card.id: OTHER for card in cards if card.by is LaidBy.CONSULTANT}
    return others | {card.id: DUTY for card in cards if card.source is CardSource.DUTY}
