"""A report without names in words: the same sheet is shown, printed, and written to a spreadsheet."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any, Final

from coachdesk.documents import joined_choices, kept_choices
from coachdesk.documents.exercise import stamps
from coachdesk.documents.sheets import ReportFigure, ReportRow, ReportSheet, ReportTable
from coachdesk.domain import report_counts as counts
from coachdesk.domain.content import Content
from coachdesk.domain.course.cards import CardSource
from coachdesk.domain.course.goals import STAIRS
from coachdesk.domain.kind import Kind
from coachdesk.domain.questions import Text
from coachdesk.domain.report_facts import NONE
from coachdesk.domain.reports import FEWEST, Figure, Report, SaidTable, Unsaid
from coachdesk.domain.stages import Stage
from coachdesk.i18n import Translator, isolate_ltr, mark

TITLES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "cases": mark("Cases, open and closed"),
        "stages": mark("Cases by where they stand"),
        "priorities": mark("Priorities by life area"),
        "first_looks": mark("Life domains: levels at the first look"),
        "last_looks": mark("Life domains: levels at the last look"),
        "looks_moved": mark("Life domains: the last look beside the first"),
        "goals": mark("Goals by how it stands with them"),
        "stairs": mark("Goals by the step that was reached"),
        "agreements": mark("Agreed with the plan?"),
        "talks": mark("Cases by number of talks"),
        "gaps": mark("Cases by the longest time without a talk"),
        "interpreters": mark("Cases by who interpreted"),
        "appointments": mark("Appointments by what became of them"),
        "changes": mark("New contact persons: told to the client by both?"),
        "roles": mark("Activities that were chosen, by role"),
        "outside": mark("Do people of an activity see each other outside it?"),
        "purposes": mark("Places to work, by what they are for first of all"),
        "endings": mark("Places to work, by how they came out"),
        "clicks": mark("Buddies, by how the first meeting was"),
        "told_back": mark("How things work here: told back?"),
    }
)
_STAGES: Final = {
    Stage.MEET: mark("Meet"),
    Stage.LISTEN: mark("Listen"),
    Stage.CHOOSE: mark("Choose"),
    Stage.ACT: mark("Act"),
    Stage.FOLLOW: mark("Follow"),
}
_STANDS: Final = (*(kept_choices.LABELS[Kind.GOALS][stair] for stair in STAIRS), kept_choices.NOT_ASKED)
_NAMES: Final[Mapping[str, Mapping[Any, str]]] = MappingProxyType(
    {
        "cases": {counts.OPEN: mark("Open cases"), counts.CLOSED: mark("Closed cases")},
        "stages": _STAGES,
        "priorities": {
            CardSource.ASPECT: kept_choices.SAID[Kind.CARDS, "source"][CardSource.ASPECT],
            CardSource.ENERGY: kept_choices.SAID[Kind.CARDS, "source"][CardSource.ENERGY],
            counts.OWN: mark("Something of their own"),
        },
        "looks_moved": {
            counts.HIGHER: mark("Higher"),
            counts.SAME: mark("The same"),
            counts.LOWER: mark("Lower"),
            counts.ONCE: mark("One look"),
        },
        "goals": kept_choices.SAID[Kind.GOALS, "state"],
        "stairs": dict(zip(counts.STANDS, _STANDS, strict=True)),
        "agreements": kept_choices.SAID[Kind.AGREEMENTS, "answer"],
        "talks": {
            "none": mark("No talk"),
            "1_5": mark("1 to 5 talks"),
            "6_10": mark("6 to 10 talks"),
            counts.MORE: mark("More than 10 talks"),
        },
        "gaps": {
            "two_weeks": mark("Up to 2 weeks"),
            "four_weeks": mark("Up to 4 weeks"),
            "eight_weeks": mark("Up to 8 weeks"),
            counts.MORE: mark("Longer, or no talk"),
        },
        "interpreters": kept_choices.INTERPRETERS,
        "appointments": kept_choices.SAID[Kind.APPOINTMENTS, "state"],
        "changes": kept_choices.YES_OR_NO,
        "roles": joined_choices.ROLES,
        "outside": joined_choices.OUTSIDE,
        "purposes": {**joined_choices.PURPOSES, NONE: mark("Not chosen yet")},
        "endings": joined_choices.ENDINGS,
        "clicks": joined_choices.CLICKS,
        "told_back": joined_choices.TOLD_BACKS,
    }
)
"""What the columns are called, by table; a number is its own name."""
NOT_SHOWN: Final = "–"
"""Stands in narrow columns for what is kept back."""
_DOMAINS: Final = frozenset(("first_looks", "last_looks", "looks_moved"))
"""Tables with a line for each life domain."""


def report_sheet(report: Report, content: Content, words: Translator) -> ReportSheet:
    """The report in the language of `words`."""
    period = report.period
    return ReportSheet(
        language=words.language,
        rtl=words.rtl,
        title=words.text("Report without names"),
        period=words.text("From {first} to {last}", first=words.date(period.first), last=words.date(period.last)),
        lines=tuple(_lines(report, words)),
        tables=tuple(_Tables(content, words).made(table) for table in report.tables),
        page=words.text("Page {page} of {pages}", page="{page}", pages="{pages}"),
        exercise=stamps(words),
    )


def _lines(report: Report, words: Translator) -> Iterator[str]:
    """What to know before reading it."""
    if report.practice:
        yield words.text("These are exercise cases, not about real people.")
    few = words.number(FEWEST)
    yield words.text("Numbers below {n} are not shown exactly, nor numbers that would give them away.", n=few)
    yield words.text("Two reports of almost the same period can give away one person: share only one of them.")
    yield words.text("Where cases stand and what was chosen is told as it is now. Restricted cases are not counted.")


class _Tables:
    """Puts tables into words."""

    def __init__(self, content: Content, words: Translator) -> None:
        self._content, self._words = content, words

    def made(self, table: SaidTable) -> ReportTable:
        words, title = self._words, self._words.text(TITLES[table.id])
        names = [self._name(table.id, column) for column in table.columns]
        if table.id in _DOMAINS:
            few, not_shown = self._figure(Unsaid.FEW), self._figure(Unsaid.WITHHELD)
            signs = (words.text("{number}: {word}", number=each.short, word=each.text) for each in (few, not_shown))
            left_out = words.text("Life domains of fewer than {n} cases are not listed.", n=words.number(FEWEST))
            note = words.line(left_out, *signs)
            rows = tuple(
                ReportRow(self._domain(line.about), tuple(map(self._figure, (line.total, *line.figures))))
                for line in table.lines
            )
            return ReportTable(table.id, title, note, rows, head=(words.text("Cases"), *names))
        (line,) = table.lines
        rows = tuple(ReportRow(name, (self._figure(figure),)) for name, figure in zip(names, line.figures, strict=True))
        total = words.text("All together: {n}", n=self._figure(line.total).text)
        return ReportTable(table.id, title, "", rows, total=total)

    def _figure(self, figure: Figure) -> ReportFigure:
        words = self._words
        if figure is Unsaid.FEW:
            return ReportFigure(words.text("Fewer than {n}", n=words.number(FEWEST)), isolate_ltr(f"<{FEWEST}"))
        if isinstance(figure, Unsaid):
            return ReportFigure(words.text("Not shown"), NOT_SHOWN)
        number = words.number(figure)
        return ReportFigure(number, number, figure)

    def _name(self, table: str, column: str) -> str:
        names = _NAMES.get(table, {})
        if column in names:
            return self._words.text(names[column])
        if column in self._content.areas:
            return self._said(self._content.areas[column].name)
        return self._words.number(int(column))

    def _domain(self, domain: str) -> str:
        return self._said(self._content.domains[domain].name)

    def _said(self, text: Text) -> str:
        return self._words.ptext(text.context, text.source)
