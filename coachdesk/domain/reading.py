"""Which languages a client's screen begins in, from how the client reads."""

from collections.abc import Iterable

from coachdesk.domain.address import Reading, ReadingWish
from coachdesk.domain.languages import CLIENT


def first_language(wish: ReadingWish, own: str) -> str:
    """Who reads Dutch and not the own language begins in Dutch; everyone else in `own`, the language of the case."""
    return "nl" if Reading.DUTCH in wish.ways and Reading.OWN_LANGUAGE not in wish.ways else own


def second_language(first: str, wish: ReadingWish, consultant: str, others: Iterable[str] = ()) -> str:
    """What can stand beside `first`: Dutch for who reads it, else the consultant's language, else what fits next.

    `others` are languages of the client, the likeliest first.
    """
    dutch = ("nl",) if Reading.DUTCH in wish.ways else ()
    wanted: tuple[str, ...] = (*dutch, consultant, "nl", *others, "en")
    return next(code for code in wanted if code != first and code in CLIENT)


def begins_with_both(wish: ReadingWish) -> bool:
    """Whether the second language is shown from the start: for who reads both."""
    return Reading.DUTCH in wish.ways and Reading.OWN_LANGUAGE in wish.ways
