"""Removing replaced vaults, and saying that a place holds no backups any more."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from coachdesk.domain.privacy import Ground
from coachdesk.i18n import plain
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.pages.erase import ErasePage
from coachdesk.ui.parts import removals
from tests.builders import an_id, samira, yonas
from tests.storage.places import flip
from tests.ui.conftest import PASSPHRASE

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was asked; the answer is always yes."""
    titles: list[str] = []

    def yes(_parent: object, title: str, text: str, *_answers: str) -> bool:
        titles.append(plain(f"{title} {text}"))
        return True

    monkeypatch.setattr(removals, "sure", yes)
    return titles


@pytest.fixture
def replaced(window: MainWindow) -> Path:
    """A damaged vault that a backup has replaced."""
    desk = window.desk
    desk.vault.opened().cases.add_many((yonas(), samira(), *(yonas(number) for number in range(10, 40))))
    desk.backups.make()
    (info,) = desk.backups.found()
    desk.vault.lock()
    for page in (3, 8):
        flip(desk.vault.path / "cases.db", 4096 * page + 100)
    kept = desk.backups.restore(info.path, PASSPHRASE)
    assert kept is not None
    desk.vault.unlock(PASSPHRASE)
    return kept


def test_a_replaced_vault_is_removed_in_the_settings(
    window: MainWindow, replaced: Path, asked: list[str], qtbot: QtBot
) -> None:
    window.go("settings", stage="vault")
    card = window.page.card("VaultCard")
    (remove,) = card.replaced.buttons
    assert card.replaced.isVisible() and "2" in remove.accessibleName()
    qtbot.mouseClick(remove, LEFT)
    qtbot.waitUntil(lambda: not replaced.exists())
    qtbot.waitUntil(lambda: not card.replaced.isVisible())
    assert str(replaced) in asked[0]


def test_no_is_the_safe_answer(
    window: MainWindow, replaced: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(removals, "sure", lambda *_parts: False)
    window.go("settings", stage="vault")
    qtbot.mouseClick(window.page.card("VaultCard").replaced.buttons[0], LEFT)
    assert replaced.exists() and not window.background.busy


def test_removing_it_after_an_erasing_makes_the_confirmation_complete(
    window: MainWindow, replaced: Path, asked: list[str], qtbot: QtBot
) -> None:
    window.go("erase", an_id(2))
    page = window.page
    assert isinstance(page, ErasePage)
    qtbot.mouseClick(page.form.grounds.button(Ground.MISTAKE), LEFT)
    qtbot.keyClicks(page.form.name, samira().case.calling_name)
    qtbot.mouseClick(page.form.erase, LEFT)
    qtbot.waitUntil(lambda: page.panel.pdf is not None)
    before = page.panel.pdf
    assert str(replaced) in plain(page.missed.text) and "stick" not in page.missed.text
    (remove,) = page.replaced.buttons
    qtbot.mouseClick(remove, LEFT)
    qtbot.waitUntil(lambda: page.report is not None and page.report.complete)
    qtbot.waitUntil(lambda: page.panel.pdf not in (None, before))
    assert not page.missed.isVisible() and not page.replaced.isVisible()


def test_a_place_without_backups_is_forgotten(
    window: MainWindow, asked: list[str], qtbot: QtBot, tmp_path: Path
) -> None:
    own = tmp_path / "own.coachbackup"
    window.desk.backups.make_to(own)
    window.go("settings", stage="vault")
    former = window.page.card("BackupCard").former
    (forget,) = former.buttons
    assert former.isVisible() and str(own) in forget.accessibleName()
    qtbot.mouseClick(forget, LEFT)
    assert window.desk.backups.former == () and not former.isVisible()
    assert str(own) in asked[0] and own.exists()
