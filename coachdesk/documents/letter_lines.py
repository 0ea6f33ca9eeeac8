"""All lines of a letter."""

from collections.abc import Iterator

from coachdesk.documents.letter_sheets import LetterItem, LetterSheet
from coachdesk.documents.sheets import Pair


def pairs(sheet: LetterSheet) -> Iterator[Pair]:
    """Everything that stands on the letter, in its order, but for the reply slip."""
    heads = (
        sheet.copy_for,
        sheet.date,
        sheet.reference,
        sheet.subject,
        sheet.greeting,
        *sheet.opening,
        sheet.items_title,
    )
    yield from (pair for pair in heads if pair is not None)
    for item in sheet.items:
        yield from of_item(item)
    yield from (*sheet.closing, *sheet.sender)


def of_item(item: LetterItem) -> Iterator[Pair]:
    """What it is called, the line, and why it is needed."""
    yield from (item.title, item.text)
    if item.need is not None:
        yield item.need


def on_slip(sheet: LetterSheet) -> Iterator[Pair]:
    """What stands on the reply slip."""
    if sheet.slip is not None:
        yield from (sheet.slip.title, *sheet.slip.about, *sheet.slip.lines)
