"""The client's copy of a letter: what the letter says, line by line in Dutch and in the client's language, and whom to call.

Of the client it says what the letter says, and nothing more: no name, no slip, nothing that is not told.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from coachdesk.documents.column_lines import in_clients_column, lacking
from coachdesk.documents.letter_sheets import LetterItem, LetterSheet
from coachdesk.documents.sheets import LARGE_PRINT, Pair, Stamp
from coachdesk.documents.two_tongues import TwoTongues
from coachdesk.domain.handover.letters import LetterKind
from coachdesk.i18n import mark_to_client, western

_GETS: Final = mark_to_client("This is the letter that {name} gets.")
MAY_STOP: Final = mark_to_client("You may stop later: call {name}.")
_CALL: Final = mark_to_client("Call me if you have a question")


@dataclass(frozen=True, slots=True)
class LetterCopy:
    """A letter with the client's language beside it.

    `title` heads the paper and names nobody; `gets` says under it who gets the letter. `call` says what to call for, and `phone`
    is the number of the contact person, drawn large; empty where it is not known. `icons` is the pictogram of each item, in
    their order, empty where it has none; `page` says the day too. For the rest see PlanSheet.
    """

    letter: LetterSheet
    title: Pair
    gets: Pair
    call: Pair
    phone: str
    icons: tuple[str, ...]
    page: Pair
    letters: float = 1.0
    pictures: bool = False

    @property
    def language(self) -> str:
        return self.letter.language

    @property
    def rtl(self) -> bool:
        return self.letter.rtl

    @property
    def bilingual(self) -> bool:
        return self.letter.bilingual

    @property
    def untranslated(self) -> Pair:
        return self.letter.untranslated

    @property
    def exercise(self) -> tuple[Stamp, ...]:
        return self.letter.exercise


def copy_of(letter: LetterSheet, tongues: TwoTongues) -> LetterCopy:
    """The copy of a letter for its client: `tongues` holds the case, and speaks to the client.

    Raises ValueError for a letter that is no copy.
    """
    if letter.copy_for is None:
        raise ValueError(letter.kind)
    case = tongues.file.case
    topics = tongues.content.handover.topics
    return LetterCopy(
        letter=letter,
        title=letter.copy_for,
        gets=tongues.pair(_GETS, name=next(iter(letter.to), "…")),
        call=call_line(tongues, letter.kind is LetterKind.HANDOVER),
        phone=western(case.contact.phone),
        icons=tuple(topics[item.topic].pictogram if item.topic in topics else "" for item in letter.items),
        page=_dated(letter, tongues),
        letters=LARGE_PRINT[0] if case.reading.large_print else 1.0,
        pictures=case.reading.pictures,
    )


def _dated(letter: LetterSheet, tongues: TwoTongues) -> Pair:
    """The page with the day of the letter, so that a loose page can be told from one of another letter."""
    dutch = tongues.dutch.line(letter.page.nl or "", letter.date.nl or "")
    return Pair(dutch, tongues.other.line(letter.page.other or "", letter.date.other or ""))


def call_line(tongues: TwoTongues, stop: bool) -> Pair:
    """Whom to call to stop, or where nothing is shared that could be stopped: with a question."""
    name = tongues.file.case.contact.name.strip()
    if stop and name:
        return _beside("may_stop", tongues.pair(MAY_STOP, name=name))
    return _beside("phone", tongues.pair(_CALL))


def _beside(pictogram: str, pair: Pair) -> Pair:
    return replace(pair, pictogram=pictogram)


def pairs(copy: LetterCopy) -> Iterator[Pair]:
    """Everything that stands on the copy in two languages, but for the page numbers, in its order."""
    letter = copy.letter
    head = (copy.title, copy.gets, copy.call, letter.date, letter.reference, letter.subject, letter.greeting)
    yield from (pair for pair in (*head, *letter.opening) if pair is not None)
    if letter.items and letter.items_title is not None:
        yield letter.items_title
    for title, item in titled(letter.items):
        yield from (pair for pair in (title, item.text, item.need) if pair is not None)
    yield from (*letter.closing, *letter.sender)


def titled(items: tuple[LetterItem, ...]) -> Iterator[tuple[Pair | None, LetterItem]]:
    """Each item; of several about one topic only the first has its name above it."""
    before = ""
    for item in items:
        yield (item.title if item.topic != before else None), item
        before = item.topic


def clients_lines(copy: LetterCopy) -> list[str]:
    """What stands in the client's column."""
    return in_clients_column(copy, pairs(copy))


def untranslated_count(copy: LetterCopy) -> int:
    """How many lines say in a column that nobody has given these words in its language."""
    return lacking(copy, pairs(copy))
