"""A report without names of a period: as tables with bars, on paper, and as files."""

from datetime import date
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coachdesk.documents.sheets import ReportTable
from coachdesk.domain.errors import Cancelled, CaseError
from coachdesk.domain.reports import Period, Report, ReportFile
from coachdesk.i18n import isolate_ltr, mark
from coachdesk.ui import messages
from coachdesk.ui.background import Latest
from coachdesk.ui.listen.day_field import DayField
from coachdesk.ui.page import Around, Page
from coachdesk.ui.parts.ask_where import ask_where
from coachdesk.ui.parts.basics import button, card, label, row
from coachdesk.ui.parts.choices import Flow, Toggles
from coachdesk.ui.parts.deeds import with_keys
from coachdesk.ui.parts.notices import Notice
from coachdesk.ui.parts.scroll import scrolling
from coachdesk.ui.parts.stoppable import Stoppable
from coachdesk.ui.report.table_card import TableCard

_YEARS: Final = {
    "this": mark("This year"),
    "last": mark("Last year"),
    "twelve": mark("The last 12 months"),
}
_AT_ONCE: Final = 3
"""Tables that are drawn before the page is painted."""
_FILES: Final = {
    ReportFile.PDF: (mark("Save as PDF…"), "PDF (*.pdf)"),
    ReportFile.XLSX: (mark("Save as a spreadsheet…"), "Excel (*.xlsx)"),
    ReportFile.CSV: (mark("Save as CSV…"), "CSV (*.csv)"),
}


class ReportPage(Page):
    """Counts anew each time it is opened and at every other period; what runs can be stopped."""

    def __init__(self, around: Around) -> None:
        super().__init__(around)
        self.report: Report | None = None
        self._making, self._writing = Latest(around.background), Latest(around.background)
        self._make_head()
        self._make_period()
        self.busy, self.problem = Stoppable(around, mark("Counting…")), Notice("bad")
        self.lines, self._tables = label("muted", wrap=True), QVBoxLayout()
        self.tables: dict[str, TableCard] = {}
        self._tables.setSpacing(14)
        body = QWidget()
        inside = QVBoxLayout(body)
        inside.setContentsMargins(28, 22, 24, 20)
        inside.setSpacing(14)
        for part in (self._head, self._period, self.busy, self.problem, self.lines):
            inside.addWidget(part)
        inside.addLayout(self._tables)
        inside.addStretch(1)
        self.scrolled = scrolling(body)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.scrolled)
        for key, by in (("PgDown", 1), ("PgUp", -1)):
            keys = QShortcut(QKeySequence(key), self, partial(self._turn_page, by))
            keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._show_report(None)

    def _make_head(self) -> None:
        title = label("h1", wrap=True)
        self.speak(title.setText, mark("Report without names"))
        self.print = button("plain", "print")
        self.speak(self.print.setText, mark("Print…"))
        self.print.setShortcut("Ctrl+P")
        with_keys(self, self.print, mark("Print…"), "Ctrl+P")
        self.print.clicked.connect(self.print_report)
        self.saves = {kind: button("plain", "save_file") for kind in ReportFile}
        for kind, made in self.saves.items():
            self.speak(made.setText, _FILES[kind][0])
            made.clicked.connect(partial(self.ask_and_save, kind))
        holder, flow = QWidget(), Flow()
        holder.setLayout(flow)
        for made in (self.print, *self.saves.values()):
            flow.addWidget(made)
        self._head = QWidget()
        box = QVBoxLayout(self._head)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(12)
        box.addWidget(title)
        box.addWidget(holder)

    def _make_period(self) -> None:
        self._period, box = card()
        self.first = DayField(self.language, mark("From"), needed=True)
        self.last = DayField(self.language, mark("Until"), needed=True)
        self.years = Toggles(self.language, mark("Period"), _YEARS.items())
        for field in (self.first, self.last):
            field.picked.connect(self._take_days)
        self.years.picked.connect(self._take_year)
        box.addWidget(self.years)
        box.addLayout(row(self.first, self.last, None, spacing=14))

    # --- the period ---------------------------------------------------------------------------------------------------

    @property
    def period(self) -> Period:
        """The days that are chosen."""
        today = self.desk.reports.today()
        return self.desk.reports.period(self.first.day or today, self.last.day or today)

    def _take_year(self) -> None:
        today = self.desk.reports.today()
        start = date(today.year, 1, 1)
        days = {
            "this": (start, today),
            "last": (start.replace(year=today.year - 1), date(today.year - 1, 12, 31)),
            "twelve": (_year_before(today), today),
        }
        self._show_days(*days[self.years.chosen[0]])
        self.make()

    def _take_days(self) -> None:
        self.years.show_chosen([])
        self._show_days(self.period.first, self.period.last)
        self.make()

    def _show_days(self, first: date, last: date) -> None:
        self.first.show_day(first)
        self.last.show_day(last)

    def place(self) -> dict[str, str]:
        return {"days": f"{self.period.first} {self.period.last}"}

    def return_to(self, place: dict[str, str]) -> None:
        self._show_days(*map(date.fromisoformat, place["days"].split()))
        self._take_days()

    # --- counting -----------------------------------------------------------------------------------------------------

    def entered(self) -> None:
        if self.first.day is None:
            self.years.show_chosen(["this"])
            self._take_year()
        else:
            self.make()
        self.years.button(next(iter(self.years.chosen), "this")).setFocus(Qt.FocusReason.OtherFocusReason)

    def make(self) -> None:
        """Count the chosen period; an answer to an older question is passed over."""
        self.problem.say("")
        self._show_busy(True)
        reports, period, progress = self.desk.reports, self.period, self.busy.progress
        self._making.run(lambda: reports.make(period, progress), self._show_report, self._failed)

    def _failed(self, error: Exception) -> None:
        self._show_report(None)
        if not isinstance(error, Cancelled):
            self.problem.say(messages.refusal(error, self.words))

    def _show_busy(self, busy: bool) -> None:
        if busy:
            self.busy.begin()
        else:
            self.busy.hide()
        for made in (self.print, *self.saves.values()):
            made.setEnabled(not busy and self.report is not None)

    def _show_report(self, report: Report | None) -> None:
        self.report = report
        self._show_busy(False)
        self._draw()

    def _draw(self) -> None:
        """The tables in sight at once, the others one after another: the page is there before all of them are made."""
        self.lines.setVisible(self.report is not None)
        self._to_draw: list[ReportTable] = []
        for made in self.tables.values():
            made.setVisible(self.report is not None)
        if self.report is None:
            return
        sheet = self.desk.reports.sheet(self.report, self.language.code)
        self.lines.setText("\n".join((sheet.period, *sheet.lines)))
        self._to_draw = list(sheet.tables)
        for _table in range(_AT_ONCE):
            self._draw_next()
        QTimer.singleShot(0, self, self._draw_rest)

    def _draw_next(self) -> None:
        table = self._to_draw.pop(0)
        if table.id not in self.tables:
            self.tables[table.id] = TableCard()
            self._tables.addWidget(self.tables[table.id])
        self.tables[table.id].show_table(table, self.words)

    def _draw_rest(self) -> None:
        if self._to_draw:
            self._draw_next()
            QTimer.singleShot(0, self, self._draw_rest)

    def retranslate(self) -> None:
        super().retranslate()
        self._draw()

    def let_go(self) -> None:
        for running in (self._making, self._writing):
            running.drop()
        self.busy.give_up()
        self.report = None
        super().let_go()

    def _turn_page(self, by: int) -> None:
        bar = self.scrolled.verticalScrollBar()
        bar.setValue(bar.value() + by * bar.pageStep())

    # --- away from the screen -----------------------------------------------------------------------------------------

    def proposed_name(self, kind: ReportFile) -> str:
        """A file name that tells the period and nothing else."""
        assert self.report is not None
        period = self.report.period
        return f"report-{period.first}-{period.last}-{self.language.code}.{kind}"

    def ask_and_save(self, kind: ReportFile) -> None:
        """Ask where, and save."""
        if self.report is None:
            return
        source, shown = _FILES[kind]
        if (path := ask_where(self, self.words.text(source), self.proposed_name(kind), shown)) is not None:
            self.save_to(path, kind)

    def save_to(self, path: Path, kind: ReportFile) -> None:
        """Write the report to a file and say where it is; a refusal stays in sight until the next try."""
        assert self.report is not None
        self.problem.say("")
        report, language, reports = self.report, self.language.code, self.desk.reports

        def saved(_nothing: object) -> None:
            self.around.speaker.tell(self.words.text("The report is in {file}.", file=isolate_ltr(str(path))))

        self._writing.run(lambda: reports.save(report, language, path, kind), saved, self._refuse)

    def _refuse(self, error: Exception) -> None:
        self.problem.say(messages.refusal(error, self.words))

    def print_report(self) -> None:
        """Make the paper elsewhere, and ask for a printer."""
        if self.report is None:
            return
        report, language, reports = self.report, self.language.code, self.desk.reports
        make = partial(reports.file, report, language, ReportFile.PDF)
        self._writing.run(make, self._print, self._refuse)

    def _print(self, pdf: bytes) -> None:
        from coachdesk.ui.printing import print_with_dialog

        if print_with_dialog(self, self.around, pdf):
            try:
                self.desk.reports.printed(self.language.code)
            except CaseError as error:
                self.around.speaker.refuse(error)


def _year_before(day: date) -> date:
    """The day after the same day a year before: twelve whole months end today."""
    before = date(day.year - 1, day.month, min(day.day, 28) if day.month == 2 else day.day)
    return date.fromordinal(before.toordinal() + 1)
