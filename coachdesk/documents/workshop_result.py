"""How participants found a workshop, in words: the same sheet is shown and written to a file."""

from collections.abc import Sequence
from typing import Final

from coachdesk.documents.sheets import ReportFigure, ReportRow, ReportSheet, ReportTable
from coachdesk.documents.workshop_labels import AGREES, READERS
from coachdesk.domain.questions import Text
from coachdesk.domain.reports import FEWEST
from coachdesk.domain.workshop.evaluation import Count, QuestionCount
from coachdesk.domain.workshop.handouts import SCALE, Handouts
from coachdesk.i18n import Translator, mark

REMARKS: Final = "remarks"
"""Id of the table with what was said in words."""
TITLE: Final = mark("Evaluation of the workshop")


def result_sheet(
    handouts: Handouts, counts: Sequence[QuestionCount], said: Sequence[str], forms: int, words: Translator
) -> ReportSheet:
    """The counts in the language of `words`; `forms` is how many were filled in."""
    tables = [_table(count, handouts, words) for count in counts]
    if said:
        remarks = tuple(ReportRow(text, (ReportFigure("", ""),)) for text in said)
        tables.append(ReportTable(REMARKS, _said(handouts.open.ask, words), "", remarks))
    return ReportSheet(
        language=words.language,
        rtl=words.rtl,
        title=words.text(TITLE),
        period=words.plural("{n} form", "{n} forms", forms),
        lines=(_ends(words), words.text("A group of fewer than {n} answers is not shown.", n=words.number(FEWEST))),
        tables=tuple(tables),
        page=words.text("Page {page} of {pages}", page="{page}", pages="{pages}"),
    )


def _ends(words: Translator) -> str:
    """What the first and the last of the marks mean."""
    ends = (SCALE[0], SCALE[-1])
    return words.line(*(words.text("{number}: {word}", number=at, word=words.text(AGREES[at])) for at in ends))


def _table(count: QuestionCount, handouts: Handouts, words: Translator) -> ReportTable:
    """A row for everybody, and one for each group that may be shown; the first column is how many answered."""
    asked = next(each.ask for each in handouts.scales if each.id == count.question)
    rows = [_row(words.text("Everybody"), count.whole, words)]
    rows += [_row(words.text(READERS[group]), each, words) for group, each in count.groups.items()]
    head = (words.text("Answers"), *(words.number(mark) for mark in AGREES))
    return ReportTable(count.question, _said(asked, words), "", tuple(rows), head=head)


def _row(name: str, count: Count, words: Translator) -> ReportRow:
    figures = (count.total, *count.marks)
    return ReportRow(name, tuple(ReportFigure(words.number(n), words.number(n), n) for n in figures))


def _said(text: Text, words: Translator) -> str:
    return words.ptext(text.context, text.source)
