"""Backups that nobody asked for, in the real window: when they are made, and when they give way."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from coachdesk.domain.backups import laptop_folder
from coachdesk.ui.backup_rounds import AFTER_REFUSAL, EVERY, FIRST
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.pages.unlock import UnlockPage
from tests.ui.test_backups import (
    Clock,
    backups,
    calendar,
    card,
    held,
    idle,
    line,
    new_desk,
    stick,
    window,
)

__all__ = ["calendar", "new_desk", "stick", "window"]  # fixtures


@contextmanager
def someone_waits(window: MainWindow) -> Iterator[None]:
    """Meanwhile the background is at work for something else."""
    end = Event()
    window.background.run(end.wait, lambda _nothing: None, lambda _error: None)
    try:
        yield
    finally:
        end.set()


# --- by themselves ---------------------------------------------------------------------------------------------------


def test_a_minute_after_unlocking_a_backup_is_made_and_the_next_a_day_later(
    qtbot: QtBot, window: MainWindow, calendar: Clock
) -> None:
    shown = line(window)
    folder = laptop_folder(window.desk.vault.path)
    calendar.go_on(seconds=FIRST - 1)
    window.rounds.look()
    assert not window.rounds.running
    calendar.go_on(seconds=1)
    window.rounds.look()
    assert window.rounds.running
    qtbot.waitUntil(lambda: "21 November 2026" in shown.text.text())
    qtbot.waitUntil(idle(window))
    calendar.go_on(seconds=EVERY)
    window.rounds.look()
    assert not window.rounds.running
    calendar.go_on(days=1)
    window.rounds.look()
    qtbot.waitUntil(lambda: "22 November 2026" in shown.text.text())
    assert len(backups(folder)) == 2
    assert window.toast.text == ""


def test_a_stick_that_comes_back_gets_its_backup_at_once(
    qtbot: QtBot, window: MainWindow, stick: Path, calendar: Clock
) -> None:
    shown = card(window)
    shown.choose_folder(stick)
    qtbot.waitUntil(lambda: bool(backups(stick)) and not window.background.busy)
    shutil.move(stick, stick.with_name("drawer"))
    window.rounds.look()
    calendar.go_on(days=2)
    window.rounds.look()
    qtbot.waitUntil(lambda: "23 November 2026" in shown.laptop.last.text() and not window.background.busy)
    assert "21 November 2026" in shown.stick.last.text()
    shutil.move(stick.with_name("drawer"), stick)
    window.rounds.look()
    assert shown.stick.chip.text() == "There now"
    qtbot.waitUntil(lambda: "23 November 2026" in shown.stick.last.text())
    assert len(backups(stick)) == 2


def test_nothing_begins_while_someone_waits(qtbot: QtBot, window: MainWindow, calendar: Clock) -> None:
    calendar.go_on(seconds=FIRST)
    with someone_waits(window):
        window.rounds.look()
        assert not window.rounds.running
    qtbot.waitUntil(idle(window))
    window.rounds.look()
    assert window.rounds.running
    qtbot.waitUntil(idle(window))


def test_a_backup_that_nobody_asked_for_gives_way(qtbot: QtBot, window: MainWindow, calendar: Clock) -> None:
    folder = laptop_folder(window.desk.vault.path)
    calendar.go_on(seconds=FIRST)
    answers: list[str] = []
    with held(qtbot, window, window.rounds.look):
        window.background.run(lambda: "answer", answers.append, lambda _error: None)
    qtbot.waitUntil(lambda: answers == ["answer"])
    assert not window.rounds.running
    assert backups(folder) == []
    assert window.toast.text == ""
    calendar.go_on(seconds=FIRST)
    window.rounds.look()
    qtbot.waitUntil(lambda: bool(backups(folder)) and not window.background.busy)


def test_a_failure_is_told_once_with_what_to_do(qtbot: QtBot, window: MainWindow, calendar: Clock) -> None:
    folder = laptop_folder(window.desk.vault.path)
    folder.write_text("in the way")
    calendar.go_on(seconds=FIRST)
    window.rounds.look()
    qtbot.waitUntil(lambda: bool(window.toast.text))
    assert "is not there" in window.toast.text
    assert line(window).warns
    assert "could not be made" in line(window).text.text()
    window.toast.hide()
    calendar.go_on(seconds=AFTER_REFUSAL)
    window.rounds.look()
    assert window.rounds.running
    qtbot.waitUntil(idle(window))
    assert window.toast.text == ""
    folder.unlink()
    calendar.go_on(seconds=AFTER_REFUSAL)
    window.rounds.look()
    qtbot.waitUntil(lambda: not line(window).warns)
    assert len(backups(folder)) == 1


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="needs a folder that nobody can write in, root included")
def test_a_stick_that_takes_no_writing(qtbot: QtBot, window: MainWindow) -> None:
    shown = card(window)
    shown.choose_folder(Path("/proc/self"))
    qtbot.waitUntil(lambda: "Is the stick full, read-only or pulled out?" in window.toast.text)
    qtbot.waitUntil(lambda: "/proc/self" in shown.report.text)
    assert "21 November 2026" in shown.laptop.last.text()
    assert shown.stick.last.text() == "No backup yet"
    assert line(window).warns
    window.toast.hide()
    window.rounds.make_now()
    qtbot.waitUntil(lambda: shown.report.text.startswith("The backup on this laptop is made and checked. "))
    assert window.toast.text == ""


def test_today_warns_when_the_last_one_is_older_than_a_week(qtbot: QtBot, window: MainWindow, calendar: Clock) -> None:
    window.rounds.make_now()
    qtbot.waitUntil(lambda: "21 November" in line(window).text.text() and not window.background.busy)
    calendar.go_on(days=7)
    assert not line(window).warns
    calendar.go_on(seconds=1)
    assert line(window).warns


# --- locking ---------------------------------------------------------------------------------------------------------


def test_locking_gives_up_the_backup_that_runs(qtbot: QtBot, window: MainWindow) -> None:
    with held(qtbot, window, window.rounds.make_now):
        window.lock()
        assert window.desk.vault.unlocked
    qtbot.waitUntil(lambda: not window.desk.vault.unlocked)
    qtbot.waitUntil(lambda: window.gate is not None and isinstance(window.gate.shown, UnlockPage))
    assert backups(laptop_folder(window.desk.vault.path)) == []
    assert not window.rounds.running


def test_nothing_is_looked_for_while_the_vault_is_locked(window: MainWindow, calendar: Clock) -> None:
    window.lock()
    calendar.go_on(days=2)
    window.rounds.look()
    assert not window.rounds.running
