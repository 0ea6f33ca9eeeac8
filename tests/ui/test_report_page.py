"""The report without names on its page: periods, bars with their words, files, and stopping."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from coachdesk.desk.reporting import ReportsDesk
from coachdesk.documents.sheets import ReportFigure
from coachdesk.domain.backups import Progress
from coachdesk.domain.errors import Cancelled
from coachdesk.domain.reports import Period, Report, ReportFile
from coachdesk.domain.trail import Deed
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.pages.report import ReportPage
from coachdesk.ui.report.bars import Bar, Parts, shades
from tests.builders import NOW, anew
from tests.courses import following
from tests.ui.conftest import MakeWindow

TODAY = NOW.astimezone().date()
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def english(new_window: MakeWindow) -> MainWindow:
    made = new_window("en")
    cases = [replace(anew(following(1)), restriction=None) for _ in range(20)]
    made.desk.vault.opened().cases.add_many(tuple(cases))
    return made


def opened(qtbot: QtBot, window: MainWindow) -> ReportPage:
    window.go("report")
    page = window.page
    assert isinstance(page, ReportPage)
    qtbot.waitUntil(lambda: page.report is not None and len(page.tables) == len(page.report.tables))
    return page


def texts(page: ReportPage) -> list[str]:
    return [made.text() for made in page.findChildren(QLabel)]


def test_it_opens_with_this_year_and_says_no_name(qtbot: QtBot, english: MainWindow) -> None:
    page = opened(qtbot, english)
    assert page.period == Period(date(TODAY.year, 1, 1), TODAY)
    said = texts(page)
    assert "All together: 20" in said
    assert "From 1 January 2026 to 21 November 2026" in page.lines.text()
    assert not [text for text in said if "Yonas" in text or "Marieke" in text]
    assert english.side._buttons["report"].isChecked()


def test_every_bar_tells_its_figure_and_is_as_long(qtbot: QtBot, english: MainWindow) -> None:
    page = opened(qtbot, english)
    bars = page.findChildren(Bar)
    assert {bar.accessibleDescription() for bar in bars} == {"20", "Fewer than 5", "Not shown"}
    assert all(bar.accessibleName() for bar in bars)
    for bar in bars:
        said = bar.accessibleDescription() == "20"
        assert bar.length == (bar.width() if said else 14)
    parts = page.findChildren(Parts)
    assert parts
    assert all("Cases: 20" in bar.accessibleDescription() for bar in parts)


def test_another_period_is_counted_at_once(qtbot: QtBot, english: MainWindow) -> None:
    page = opened(qtbot, english)
    qtbot.mouseClick(page.years.button("last"), LEFT)
    qtbot.waitUntil(lambda: page.report is not None and page.report.period.last == date(2025, 12, 31))
    assert "All together: Fewer than 5" in texts(page)
    page.last.take(TODAY + timedelta(days=30))
    assert page.years.chosen == ()
    qtbot.waitUntil(lambda: page.report is not None and page.report.period == Period(date(2025, 1, 1), TODAY))
    assert page.last.day == TODAY


def test_days_the_wrong_way_round_are_turned(qtbot: QtBot, english: MainWindow) -> None:
    page = opened(qtbot, english)
    page.last.take(date(2025, 6, 1))
    assert (page.first.day, page.last.day) == (date(2025, 6, 1), date(2026, 1, 1))


def test_counting_can_be_stopped(qtbot: QtBot, english: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is stopped between two steps: at the first, whenever the button was pressed before it."""
    page, make = opened(qtbot, english), ReportsDesk.make

    def waiting(desk: ReportsDesk, period: Period, progress: Progress | None = None) -> Report:
        assert progress is not None
        while progress(0, 9):
            pass
        return make(desk, period, progress)

    monkeypatch.setattr(ReportsDesk, "make", waiting)
    page.make()
    assert page.busy.stop.isVisible()
    assert not page.saves[ReportFile.PDF].isEnabled()
    qtbot.mouseClick(page.busy.stop, LEFT)
    qtbot.waitUntil(lambda: not page.busy.stop.isVisible())
    assert (page.report, page.problem.text) == (None, "")
    with pytest.raises(Cancelled):
        make(english.desk.reports, page.period, lambda _done, _total: False)


@pytest.mark.parametrize("kind", list(ReportFile))
def test_saving_says_where_it_is(qtbot: QtBot, english: MainWindow, tmp_path: Path, kind: ReportFile) -> None:
    page = opened(qtbot, english)
    path = tmp_path / page.proposed_name(kind)
    assert path.name == f"report-2026-01-01-2026-11-21-en.{kind}"
    page.save_to(path, kind)
    qtbot.waitUntil(path.exists)
    qtbot.waitUntil(lambda: path.name in english.toast.text)
    entry = english.desk.vault.opened().trail.entries(limit=1)[0]
    assert (entry.deed, entry.case_id) == (Deed.CASE_EXPORTED, "")


def test_a_place_that_can_not_be_written_is_told_and_stays_in_sight(
    qtbot: QtBot, english: MainWindow, tmp_path: Path
) -> None:
    page = opened(qtbot, english)
    page.save_to(tmp_path / "nowhere" / "report.csv", ReportFile.CSV)
    qtbot.waitUntil(page.problem.isVisible)
    assert "report.csv" in page.problem.text


def test_it_speaks_the_language_that_is_switched_to(qtbot: QtBot, english: MainWindow) -> None:
    page = opened(qtbot, english)
    english.language.switch("nl")
    translator = english.language.translator("nl")
    qtbot.waitUntil(lambda: "Cases" not in texts(page))
    assert translator.text("Cases") in texts(page)


def test_page_up_and_down_go_through_it(qtbot: QtBot, english: MainWindow) -> None:
    page = opened(qtbot, english)
    bar = page.scrolled.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    page.years.button("this").setFocus()
    qtbot.keyClick(page.years.button("this"), Qt.Key.Key_PageDown)
    assert bar.value() > 0
    qtbot.keyClick(page.years.button("this"), Qt.Key.Key_PageUp)
    assert bar.value() == 0


def test_nothing_stays_behind_a_locked_vault(qtbot: QtBot, english: MainWindow) -> None:
    page = opened(qtbot, english)
    page.make()
    with qtbot.waitSignal(page.destroyed):
        english.lock()
    qtbot.waitUntil(lambda: not english.background.busy)


# --- drawing ------------------------------------------------------------------------------------------------------------


def drawn(qtbot: QtBot, bar: Bar | Parts, direction: Qt.LayoutDirection) -> QImage:
    qtbot.addWidget(bar)
    bar.setLayoutDirection(direction)
    bar.resize(QSize(100, 14))
    bar.show()
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    return bar.grab().toImage()


def dark(image: QImage, x: int) -> bool:
    return image.pixelColor(x, 7).lightness() < 110


def test_a_bar_begins_where_reading_begins(qtbot: QtBot) -> None:
    figure = ReportFigure("30", "30", 30)
    left, right = Bar(), Bar()
    for bar in (left, right):
        bar.show_figure("Open", figure, 100)
    left = drawn(qtbot, left, Qt.LayoutDirection.LeftToRight)
    right = drawn(qtbot, right, Qt.LayoutDirection.RightToLeft)
    assert (dark(left, 15), dark(left, 60)) == (True, False)
    assert (dark(right, 15), dark(right, 85)) == (False, True)


def test_parts_fill_the_whole_and_what_is_not_said_is_one_rest(qtbot: QtBot) -> None:
    figures = [
        ReportFigure("40", "40", 40),
        ReportFigure("10", "10", 10),
        ReportFigure("few", "<5"),
        ReportFigure("–", "–"),
    ]
    bar = Parts()
    bar.show_figures("Work", "told", figures)
    drawn(qtbot, bar, Qt.LayoutDirection.LeftToRight)
    assert [(start, wide, colour is None) for start, wide, colour in bar.parts()] == [(0, 25, False), (25, 75, True)]


def test_shades_differ_in_black_and_white() -> None:
    light = [colour.lightness() for colour in shades(5)]
    assert light == sorted(light, reverse=True)
    assert min(one - other for one, other in pairwise(light)) > 15
