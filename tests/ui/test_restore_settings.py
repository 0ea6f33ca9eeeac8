"""Putting a backup in the place of the open vault, from the settings."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from coachdesk.domain.privacy import Ground
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.pages.restore import RestorePage
from coachdesk.ui.pages.settings import SettingsPage
from coachdesk.ui.pages.unlock import UnlockPage
from tests.ui.conftest import MakeWindow
from tests.ui.test_gate import shown
from tests.ui.test_restore import LEFT, answer, escape, look_inside, names, new_desk, saved, texts, unlock, vault

__all__ = ["new_desk", "saved", "vault"]  # fixtures


@pytest.fixture
def open_window(qtbot: QtBot, new_window: MakeWindow, vault: Path) -> MainWindow:
    """The window, unlocked on the vault with two cases, of which the backup knows one."""
    window = new_window(unlocked=False)
    unlock(qtbot, window)
    return window


def from_settings(qtbot: QtBot, window: MainWindow) -> RestorePage:
    window.go("settings", stage="vault")
    qtbot.mouseClick(window.page.card("BackupCard").restore, LEFT)
    page = window.page
    assert isinstance(page, RestorePage)
    return page


def test_both_are_shown_before_anything_is_replaced(qtbot: QtBot, open_window: MainWindow, vault: Path) -> None:
    page = from_settings(qtbot, open_window)
    look_inside(qtbot, page)
    said = texts(page)
    assert "In the backup\n1 case\n" in said
    assert "On this laptop now\n2 cases\n" in said
    assert "Samira Haddad" in said
    answer("no")
    qtbot.mouseClick(page.inside.put_back, LEFT)
    assert page.stack.currentWidget() is page.inside
    assert names(open_window) == {"Yonas Tesfay", "Samira Haddad"}
    escape(qtbot, open_window)
    assert page.stack.currentWidget() is page.choosing
    assert page.choosing.secret.text == ""
    escape(qtbot, open_window)
    assert isinstance(open_window.page, SettingsPage)
    assert not [folder for folder in vault.iterdir() if folder.is_dir()]


def test_replacing_from_the_settings_ends_at_the_gate(qtbot: QtBot, open_window: MainWindow, vault: Path) -> None:
    page = from_settings(qtbot, open_window)
    look_inside(qtbot, page)
    answer("yes")
    qtbot.mouseClick(page.inside.put_back, LEFT)
    qtbot.waitUntil(lambda: open_window.gate is not None)
    qtbot.waitUntil(shown(open_window, UnlockPage))
    assert "is kept in" in open_window.gate.shown.restored.text
    unlock(qtbot, open_window)
    assert names(open_window) == {"Yonas Tesfay"}


def test_the_verdict_says_which_is_newer(
    qtbot: QtBot, open_window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = from_settings(qtbot, open_window)
    look_inside(qtbot, page)
    assert page.inside.verdict.text == "The last change is the same in both."
    escape(qtbot, open_window)
    for summary in open_window.desk.cases.list():
        open_window.desk.vault.opened().cases.erase(summary.id, Ground.MISTAKE)
    look_inside(qtbot, page)
    assert page.inside.verdict.text == ""
    assert "0 cases" in texts(page)
