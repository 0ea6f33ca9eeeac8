"""The lines of a record sheet that are ours, and how many of these a native speaker has reviewed."""

from collections.abc import Iterator

from coachdesk.documents.record_sheet import (
    Fact,
    Item,
    Para,
    Photo,
    Quote,
    RecordSheet,
    Room,
    Signature,
    Tick,
    Title,
    Typed,
)
from coachdesk.i18n import Translators
from coachdesk.i18n.provenance import REVIEWED_IN
from coachdesk.i18n.standing import Share


def lines(sheet: RecordSheet) -> Iterator[str]:
    """Everything on the paper in its order, but for what somebody said: of that only the note under it is ours."""
    yield from (sheet.title, sheet.date, *sheet.intro)
    for section in sheet.sections:
        yield section.title
        for item in section.items:
            yield from _of_item(item)
    yield sheet.page


def _of_item(item: Item) -> Iterator[str]:
    match item:
        case Title(text=text) | Tick(text=text) | Para(text=text):
            yield text
        case Photo(label=label) | Signature(label=label):
            yield label
        case Fact(label=label, values=values):
            yield label
            for value in values:
                yield from _of_value(value)
        case Quote(words=words):
            yield words.note
        case Room():
            pass


def _of_value(value: Typed) -> Iterator[str]:
    """What a field says is ours where it was chosen or is a date; what nobody translated is not, but its note is."""
    yield value.note or value.text


def share_of(sheet: RecordSheet, translators: Translators) -> Share:
    """How many of these lines are reviewed, from the glossary, and drafted; none in a language that needs no review."""
    if sheet.language not in REVIEWED_IN:
        return Share()
    return translators.index(sheet.language).share(text for text in lines(sheet) if text)
