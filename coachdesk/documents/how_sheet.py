"""A card on how something works in the Netherlands, for a client to take home, as finished strings."""

from dataclasses import dataclass, field
from typing import Final

from coachdesk.documents.exercise import stamps
from coachdesk.documents.sheets import LARGE_PRINT, Pair, Stamp
from coachdesk.domain.address import ReadingWish
from coachdesk.domain.connection.guidance import HowCard
from coachdesk.domain.questions import Text
from coachdesk.i18n import Translator, isolate_ltr, mark, mark_to_client

SERIES: Final = mark("How it works here")
IN_LETTERS: Final = mark_to_client("You will see these words in letters")


@dataclass(frozen=True, slots=True)
class HowSheet:
    """One card on one page; see PlanSheet for what both have.

    `series` says what all cards are, `pictogram` is the picture of this one. `words` are Dutch, as they stand in letters, with
    what they are under `words_title`. `tell_back` is what the client is asked at the end.
    """

    language: str
    rtl: bool
    bilingual: bool
    series: Pair
    title: Pair
    pictogram: str
    short: Pair
    lines: tuple[Pair, ...]
    never: Pair | None
    tell_back: Pair
    words_title: Pair
    words: str
    page: Pair
    untranslated: Pair
    letters: float = 1.0
    pictures: bool = False
    exercise: tuple[Stamp, ...] = field(default=())


def how_sheet(card: HowCard, dutch: Translator, other: Translator, reading: ReadingWish | None = None) -> HowSheet:
    """A card in Dutch and in the language of `other`, in Dutch alone where that is the same; `reading` is how the client reads."""
    bilingual, wish = other.language != dutch.language, reading or ReadingWish()

    def both(text: Text) -> Pair:
        return Pair(
            dutch.ptext(text.context, text.source), other.ptext(text.context, text.source) if bilingual else None
        )

    def ours(source: str) -> Pair:
        return Pair(dutch.text(source), other.text(source) if bilingual else None)

    def said(source: str) -> Pair:
        return Pair(dutch.to_client(source), other.to_client(source) if bilingual else None)

    def page(words: Translator) -> str:
        return words.text("Page {page} of {pages}", page="{page}", pages="{pages}")

    return HowSheet(
        language=other.language,
        rtl=other.rtl,
        bilingual=bilingual,
        series=ours(SERIES),
        title=both(card.title),
        pictogram=card.pictogram,
        short=both(card.short),
        lines=tuple(map(both, card.lines)),
        never=both(card.never) if card.never is not None else None,
        tell_back=both(card.tell_back),
        words_title=said(IN_LETTERS),
        words=isolate_ltr(" · ".join(card.words)),
        page=Pair(page(dutch), page(other) if bilingual else None),
        untranslated=said("Not translated yet. Ask your contact person."),
        letters=LARGE_PRINT[0] if wish.large_print else 1.0,
        pictures=wish.pictures,
        exercise=stamps(dutch, other),
    )
