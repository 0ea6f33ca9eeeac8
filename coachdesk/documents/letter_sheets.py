"""What stands in a letter about handing over, as finished strings: made by letter_sheet, written as PDF, Word file and text.

A letter is Dutch; of each line there is the same in the client's language where the sheet is for his copy. Nothing else of
the case is in it: what is not told is not here, so that no form of the letter can hold it.
"""

from dataclasses import dataclass, field

from coachdesk.documents.sheets import Pair, Stamp
from coachdesk.domain.handover.letters import LetterKind


@dataclass(frozen=True, slots=True)
class LetterItem:
    """One thing that is told: the topic's id, what it is called, the line, and why it is needed (None: not said)."""

    topic: str
    title: Pair
    text: Pair
    need: Pair | None


@dataclass(frozen=True, slots=True)
class Slip:
    """The reply slip on a page of its own: its title, what it is about, and the lines to be filled in."""

    title: Pair
    about: tuple[Pair, ...]
    lines: tuple[Pair, ...]
    back_to: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LetterSheet:
    """A letter.

    `language` is the client's ("nl" on the letter itself: then `other` of every pair is None), `rtl` its direction.
    `organisation` is the name and the lines of the address, `logo` a JPEG or PNG, or None. `to` and `sender` are lines. `items` are
    exactly what may be told. `page` is the pair of patterns for page numbers, with {page} and {pages}; `untranslated` is the mark
    where words were not given in that column's language; `copy_for` heads the client's copy and is None on the letter; for `exercise` see PlanSheet.
    """

    kind: LetterKind
    language: str
    rtl: bool
    bilingual: bool
    organisation: tuple[str, ...]
    logo: bytes | None = field(repr=False)
    to: tuple[str, ...]
    date: Pair
    reference: Pair | None
    subject: Pair
    greeting: Pair
    opening: tuple[Pair, ...]
    items_title: Pair | None
    items: tuple[LetterItem, ...]
    closing: tuple[Pair, ...]
    sender: tuple[Pair, ...]
    slip: Slip | None
    page: Pair
    untranslated: Pair
    copy_for: Pair | None = None
    exercise: tuple[Stamp, ...] = ()
