"""Reports without names: counted over all cases of the vault, made so that nobody can be recognised, and written to files."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from coachdesk.desk.base import Area
from coachdesk.domain.backups import Progress
from coachdesk.domain.report_counts import counted
from coachdesk.domain.reports import Period, Report, ReportFile
from coachdesk.domain.trail import Deed

if TYPE_CHECKING:
    from coachdesk.documents.sheets import ReportSheet


class ReportsDesk(Area):
    """What is counted stays here; a Report holds only what may be said."""

    def today(self) -> date:
        """The day on this computer's calendar."""
        return self.tools.clock().astimezone().date()

    def period(self, one: date, other: date) -> Period:
        """The days from the earlier to the later of two, as far as they have come."""
        return Period.between(one, other, self.today())

    def make(self, period: Period, progress: Progress | None = None) -> Report:
        """Count. Slow with very many cases: off the UI thread. Raises Cancelled when `progress(done, total)` is False."""
        content = self.tools.content
        facts = self.tools.vault.opened().reports.facts(period, progress)
        return counted(facts, period, tuple(content.areas), tuple(content.domains))

    def sheet(self, report: Report, language: str) -> "ReportSheet":
        """The report in words."""
        from coachdesk.documents.report_sheet import report_sheet

        return report_sheet(report, self.tools.content, self.tools.translators[language])

    def file(self, report: Report, language: str, kind: ReportFile) -> bytes:
        """The report as a PDF, a spreadsheet, or plain values. Raises PrintStopped when it can't be printed right."""
        sheet, now = self.sheet(report, language), self.tools.clock()
        if kind is ReportFile.PDF:
            from coachdesk.documents.report_pdf import report_pdf

            return report_pdf(sheet, created=now)
        from coachdesk.documents.report_files import report_csv, report_xlsx

        return report_xlsx(sheet, now) if kind is ReportFile.XLSX else report_csv(sheet)

    def save(self, report: Report, language: str, path: Path, kind: ReportFile) -> None:
        """Write the report where the user asked: whole or not at all. Raises FileNotWritable, PrintStopped."""
        made = self.file(report, language, kind)
        self._note(Deed.CASE_EXPORTED, language)
        self.write(path, made)

    def printed(self, language: str) -> None:
        """The printer took the report: that stands in the trail."""
        self._note(Deed.CASE_PRINTED, language)

    def _note(self, deed: Deed, language: str) -> None:
        self.tools.vault.opened().trail.note(deed, document="report", language=language)
