"""The lines of the client's progress in the client's language, for how many of these are reviewed."""

from collections.abc import Iterator

from coachdesk.documents.column_lines import in_clients_column, lacking
from coachdesk.documents.progress_sheet import ProgressSheet
from coachdesk.documents.sheets import Pair


def pairs(sheet: ProgressSheet) -> Iterator[Pair]:
    """Everything that stands on the paper in two languages, but for the page numbers, in its order."""
    yield from (sheet.title, sheet.date)
    if sheet.strengths:
        yield sheet.good_at
        yield from (line.words for line in sheet.strengths)
    for _way, listed in sheet.turns:
        yield from (listed.title, *listed.items)
    if sheet.goals:
        yield sheet.goals_title
    for goal in sheet.goals:
        yield from (goal.title, *(line.words for line in goal.lines))
    for listed in sheet.said:
        yield from (listed.title, *listed.items)
    for day, scale in sheet.scales:
        yield from (day, scale.title, scale.hangs, *scale.sides.values())
    if sheet.web is not None:
        yield from (sheet.web.title, *(axis.name for axis in sheet.web.axes), sheet.web.on, sheet.attribution)
        yield from (sheet.web.before,) if sheet.web.before is not None else ()
    if sheet.next is not None:
        yield from (sheet.next.title, *sheet.next.items)


def clients_lines(sheet: ProgressSheet) -> list[str]:
    """What stands in the client's column."""
    return in_clients_column(sheet, pairs(sheet))


def untranslated_count(sheet: ProgressSheet) -> int:
    """How many lines say in a column that nobody has given these words in its language."""
    return lacking(sheet, pairs(sheet))
