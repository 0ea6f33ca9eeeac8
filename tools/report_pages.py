"""Pictures of the report without names, from top to end."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from coachdesk.ui.pages.report import ReportPage

if TYPE_CHECKING:
    from screenshots import Studio


def report_pages(studio: "Studio") -> Iterator[tuple[str, QWidget]]:
    """The page as it opens, then its tables of life domains, then its end."""
    studio.window.go("report")
    page = studio.window.page
    assert isinstance(page, ReportPage)
    while page.report is None or len(page.tables) < len(page.report.tables):  # they come one after another
        studio.app.processEvents()
    yield "report", studio.window
    bar = page.scrolled.verticalScrollBar()
    for name, at in (("report-domains", 0.42), ("report-end", 1.0)):
        bar.setValue(round(bar.maximum() * at))
        yield name, studio.window
