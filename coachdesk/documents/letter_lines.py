"""The lines of a letter: all of them, and those of the client's column."""

from collections.abc import Iterator

from coachdesk.documents.column_lines import in_clients_column, lacking
from coachdesk.documents.letter_sheets import LetterItem, LetterSheet
from coachdesk.documents.sheets import Pair


def pairs(sheet: LetterSheet) -> Iterator[Pair]:
    """Everything that stands on the letter in Dutch and on its copy in two languages, in its order, but for the reply slip."""
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
    """What stands on the reply slip in two languages."""
    if sheet.slip is not None:
        yield from (sheet.slip.title, *sheet.slip.about, *sheet.slip.lines)


def clients_lines(sheet: LetterSheet) -> list[str]:
    """What stands in the client's column of his copy, which has no slip to be filled in."""
    return in_clients_column(sheet, pairs(sheet))


def untranslated(sheet: LetterSheet) -> int:
    """How many lines of the copy say that nobody has given these words in its language."""
    return lacking(sheet, pairs(sheet))
