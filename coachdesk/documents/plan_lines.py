"""The lines of a plan in the client's language, and how many of these a native speaker has reviewed."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from coachdesk.documents.column_lines import in_clients_column
from coachdesk.documents.sheets import Pair, PlanSheet
from coachdesk.domain.papers import PlanVersion
from coachdesk.i18n import Translator

if TYPE_CHECKING:
    from coachdesk.i18n.standing import Share


def pairs(sheet: PlanSheet) -> Iterator[Pair]:
    """Everything that stands on the paper in two languages, but for the page numbers, in its order."""
    yield from (sheet.title, sheet.date)
    if sheet.draft is not None:
        yield sheet.draft
    yield from (line.words for line in sheet.energy)
    if sheet.choice is not None:
        yield sheet.choice
    for priority in sheet.priorities:
        yield priority.title
        if priority.reached is not None:
            yield priority.reached
        if priority.wish is not None:
            yield priority.wish
        for step in priority.steps:
            yield from (step.words, *step.details)
        if priority.stairs is not None:
            yield priority.stairs.here_words
            yield from (words for words in priority.stairs.steps if words is not None)
    if sheet.if_it_fails is not None:
        yield sheet.if_it_fails
    yield from (sheet.contact.heading, *sheet.contact.lines)
    if sheet.appointments:
        yield sheet.next_title
    for appointment in sheet.appointments:
        yield from (appointment.words, *appointment.lines)
    for group in (sheet.helpers, sheet.sharing):
        if group is not None:
            yield from (group.title, *group.lines)
    yield from (pair for pair in (sheet.contact.code, sheet.emergency, sheet.explained) if pair is not None)
    if sheet.version is not PlanVersion.WHOLE and sheet.partly is not None:
        yield sheet.partly
    yield from (sheet.not_pip, *sheet.signatures)


def clients_lines(sheet: PlanSheet) -> list[str]:
    """What stands in the client's column."""
    return in_clients_column(sheet, pairs(sheet))


def reviewed_line(share: "Share", language: str, words: Translator) -> str:
    """How many lines in `language` are reviewed, as one sentence; empty where there is none of ours."""
    if not share.total:
        return ""
    return words.text(
        "{language}: {reviewed} of {total} lines reviewed by a native speaker; the Dutch text counts.",
        language=words.language_name(language),
        reviewed=share.reviewed,
        total=share.total,
    )
