"""What a letter must never say, looked for in all that it says and in all that somebody typed for it."""

from collections.abc import Iterator
from datetime import date

from coachdesk.documents.letter_lines import of_item, on_slip, pairs
from coachdesk.documents.letter_sheets import LetterSheet
from coachdesk.documents.sheets import Pair
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.errors import LetterHasNumber, LetterNamesClient
from coachdesk.domain.handover import Referral
from coachdesk.domain.handover.careful import NamesOfClient, holds_citizen_number
from coachdesk.domain.handover.telling import told
from coachdesk.domain.words import Words


def check_numbers(sheet: LetterSheet) -> None:
    """Raises LetterHasNumber where something looks like a citizen service number; items are looked through first."""
    for item in sheet.items:
        if any(map(holds_citizen_number, _texts(*of_item(item)))):
            raise LetterHasNumber(item.topic, item.title.nl or "")
    back = sheet.slip.back_to if sheet.slip is not None else ()
    others = (*_texts(*pairs(sheet), *on_slip(sheet)), *sheet.organisation, *sheet.to, *back)
    if any(map(holds_citizen_number, others)):
        raise LetterHasNumber("")


def check_names(sheet: LetterSheet, file: CaseFile, referral: Referral, today: date) -> None:
    """Raises LetterNamesClient where something that was typed for the letter says a name that may not be told.

    Our own sentences are not looked through: a name can also be a word or a month. Nor are the names of who sends and gets it.
    """
    names = NamesOfClient(file.case, told(file.handover, referral.id, today))
    titles = {item.topic: item.title.nl or "" for item in sheet.items}
    for topic, text in _typed(file, referral, today):
        if names.said_in(text):
            raise LetterNamesClient(topic, titles.get(topic, ""))


def check_reference(file: CaseFile) -> None:
    """Raises LetterNamesClient where our reference says a name: for letters that tell nothing of the client."""
    if NamesOfClient(file.case, ()).said_in(file.case.reference):
        raise LetterNamesClient("")


def _texts(*several: Pair) -> Iterator[str]:
    for pair in several:
        yield from (text for text in (pair.nl, pair.other) if text)


def _typed(file: CaseFile, referral: Referral, today: date) -> Iterator[tuple[str, str]]:
    """What somebody typed, with the topic of its item."""
    for item in told(file.handover, referral.id, today):
        yield from ((item.topic, text) for text in (*_both(item.words), *_both(item.need_words)))
    asks = referral.follow_up_by
    helper = "" if asks.strip() == file.case.contact.name.strip() else asks
    lines = (*_both(referral.question), *_both(referral.reason), referral.talk_place, referral.law, helper)
    yield from (("", text) for text in (*lines, file.case.reference))


def _both(words: Words) -> tuple[str, str]:
    return words.text, words.interpreted
