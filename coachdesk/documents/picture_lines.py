"""The lines of the client's picture in the client's language, for how many of these are reviewed."""

from collections.abc import Iterator

from coachdesk.documents.column_lines import in_clients_column, lacking
from coachdesk.documents.picture_sheet import PictureSheet
from coachdesk.documents.sheets import Pair


def pairs(sheet: PictureSheet) -> Iterator[Pair]:
    """Everything that stands on the paper in two languages, but for the page numbers, in its order."""
    yield from (sheet.title, sheet.date)
    if sheet.strengths:
        yield sheet.good_at
        yield from (line.words for line in sheet.strengths)
    for listed in sheet.energy:
        yield from (listed.title, *listed.items)
    if sheet.scale is not None:
        yield from (sheet.scale.title, sheet.scale.hangs, *sheet.scale.sides.values())
        yield from (each.words for each in sheet.scale.laid)
    if sheet.web is not None:
        yield from (sheet.web.title, *(axis.name for axis in sheet.web.axes), sheet.web.on, sheet.attribution)
        if sheet.web.before is not None:
            yield sheet.web.before
    if sheet.talk is not None:
        yield from (sheet.talk.title, *sheet.talk.items)


def clients_lines(sheet: PictureSheet) -> list[str]:
    """What stands in the client's column."""
    return in_clients_column(sheet, pairs(sheet))


def untranslated_count(sheet: PictureSheet) -> int:
    """How many lines say in a column that nobody has given these words in its language."""
    return lacking(sheet, pairs(sheet))
