"""Backups in the window that were asked for: told on Today and in the settings, in nobody's way."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from coachdesk.desk.desk import Desk
from coachdesk.domain.backups import laptop_folder
from coachdesk.domain.content import Content
from coachdesk.domain.elapsed import elapsed
from coachdesk.i18n import Translators
from coachdesk.storage.keys import LEAST
from coachdesk.storage.vault import FolderVaults
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.parts.backup_line import BackupLine
from coachdesk.ui.settings.backup_card import BackupCard
from tests.builders import NOW, yonas
from tests.ui.conftest import MakeWindow

LEFT = Qt.MouseButton.LeftButton


class Clock:
    """The date and the time, and the seconds that passed: only the test lets them go on."""

    def __init__(self) -> None:
        self.moment, self.seconds = NOW, elapsed()

    def now(self) -> datetime:
        return self.moment

    def go_on(self, **span: float) -> None:
        self.moment += timedelta(**span)
        self.seconds += timedelta(**span).total_seconds()


@pytest.fixture
def calendar() -> Clock:
    return Clock()


@pytest.fixture
def new_desk(tmp_path: Path, loaded: Content, translators: Translators, calendar: Clock) -> Callable[[], Desk]:
    """Desks whose calendar, and that of their vault, is the test's."""
    keeper = FolderVaults(LEAST, now=calendar.now)
    return lambda: Desk(keeper, tmp_path / "vault", lambda: loaded, translators, calendar.now)


@pytest.fixture
def window(new_window: MakeWindow, calendar: Clock) -> MainWindow:
    """The window on a vault with one case; its rounds go by the clock of the test."""
    made = new_window(unlocked=False)
    made.rounds.clock = lambda: calendar.seconds
    made.desk.vault.create("vier gewone woorden samen")
    made.desk.vault.recovery_key_was_checked()
    made.desk.vault.opened().cases.add(yonas())
    made.unlocked()
    return made


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def card(window: MainWindow) -> BackupCard:
    window.go("settings", stage="vault")
    made = window.page.card("BackupCard")
    assert isinstance(made, BackupCard)
    return made


def line(window: MainWindow) -> BackupLine:
    window.go("today")
    made = window.page.backups
    assert isinstance(made, BackupLine)
    return made


def backups(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.coachbackup"))


@contextmanager
def held(qtbot: QtBot, window: MainWindow, begin: Callable[[], object]) -> Iterator[None]:
    """Begin a backup, and meanwhile let it stand still in the middle."""
    reached, go_on = Event(), Event()

    def hold(done: int, total: int) -> None:
        if 0 < done < total:
            reached.set()
            go_on.wait(5)

    window.rounds.progressed.connect(hold, Qt.ConnectionType.DirectConnection)
    begin()
    try:
        qtbot.waitUntil(reached.is_set)
        yield
    finally:
        go_on.set()
        window.rounds.progressed.disconnect(hold)


def idle(window: MainWindow) -> Callable[[], bool]:
    return lambda: not window.background.busy


def test_a_backup_that_is_asked_for_is_told_on_the_card_and_on_today(qtbot: QtBot, window: MainWindow) -> None:
    assert line(window).text.text() == "No backup yet"
    assert not line(window).warns
    shown = card(window)
    assert shown.laptop.last.text() == "No backup yet"
    told: list[tuple[int, int]] = []
    window.rounds.progressed.connect(lambda done, total: told.append((done, total)))
    qtbot.mouseClick(shown.make, LEFT)
    assert not shown.make.isEnabled()
    assert shown.bar.isVisible() and shown.cancel.isVisible()
    qtbot.waitUntil(lambda: shown.report.text == "The backup is made and checked.")
    assert told[-1][0] == told[-1][1] > 0
    assert shown.bar.isHidden() and shown.cancel.isHidden() and shown.make.isEnabled()
    assert len(backups(laptop_folder(window.desk.vault.path))) == 1
    assert "21 November 2026" in shown.laptop.last.text()
    assert "21 November 2026" in line(window).text.text()
    assert "on this laptop" in line(window).text.text()


def test_what_was_said_of_a_backup_is_gone_when_the_card_is_shown_again(qtbot: QtBot, window: MainWindow) -> None:
    shown = card(window)
    qtbot.mouseClick(shown.make, LEFT)
    qtbot.waitUntil(lambda: shown.report.text == "The backup is made and checked.")
    window.go("today")
    assert card(window) is shown
    assert shown.report.text == "" and shown.report.isHidden()


def test_the_line_on_today_leads_to_the_card(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.mouseClick(line(window).look, LEFT)
    assert window.page.card("BackupCard").isVisible()


def test_a_folder_of_choice_gets_a_backup_at_once(
    qtbot: QtBot, window: MainWindow, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = card(window)
    assert "No folder is chosen yet." in shown.stick.last.text()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *asked: str(stick))
    qtbot.mouseClick(shown.choose, LEFT)
    assert window.desk.backups.folder == stick
    assert shown.stick.chip.text() == "There now"
    qtbot.waitUntil(lambda: "21 November 2026" in shown.stick.last.text())
    qtbot.waitUntil(idle(window))
    assert len(backups(stick)) == 1
    assert "On the stick: 21 November 2026" in line(window).text.text()
    qtbot.mouseClick(card(window).no_folder, LEFT)
    assert window.desk.backups.folder is None
    assert shown.no_folder.isHidden()
    assert len(backups(stick)) == 1


def test_no_folder_is_chosen_when_the_dialog_is_left(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *asked: "")
    qtbot.mouseClick(card(window).choose, LEFT)
    assert window.desk.backups.folder is None


def test_a_backup_can_be_stopped(qtbot: QtBot, window: MainWindow) -> None:
    shown = card(window)
    with held(qtbot, window, shown.make.click):
        qtbot.waitUntil(lambda: 0 < shown.bar.value() < shown.bar.maximum())
        qtbot.mouseClick(shown.cancel, LEFT)
    qtbot.waitUntil(lambda: shown.report.text == "Stopped. Nothing was changed.")
    assert backups(laptop_folder(window.desk.vault.path)) == []
    assert shown.laptop.last.text() == "No backup yet"
    qtbot.mouseClick(shown.make, LEFT)
    qtbot.waitUntil(lambda: shown.report.text == "The backup is made and checked.")


def test_a_stick_that_is_pulled_out(qtbot: QtBot, window: MainWindow, stick: Path) -> None:
    shown = card(window)
    shown.choose_folder(stick)
    qtbot.waitUntil(lambda: "21 November 2026" in shown.stick.last.text())
    qtbot.waitUntil(idle(window))
    shutil.rmtree(stick)
    window.rounds.look()
    assert shown.stick.chip.text() == "Not there now"
    qtbot.mouseClick(shown.make, LEFT)
    qtbot.waitUntil(lambda: "Is the stick in?" in shown.report.text)
    assert shown.report.text.startswith("The backup on this laptop is made and checked.")
    assert "21 November 2026" in shown.stick.last.text()
    assert "On the stick: 21 November 2026" in line(window).text.text()
    assert not line(window).warns
    assert window.toast.text == ""
