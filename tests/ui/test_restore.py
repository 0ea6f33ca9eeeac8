"""Going back to a backup from the gate: by clicks, on real vaults."""

import shutil
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from coachdesk.desk.desk import Desk
from coachdesk.domain.content import Content
from coachdesk.i18n import Translators
from coachdesk.storage.keys import LEAST
from coachdesk.storage.vault import FolderVaults
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.pages.restore import RestorePage
from coachdesk.ui.pages.restoring import RestoringPage
from coachdesk.ui.pages.today import TodayPage
from coachdesk.ui.pages.unlock import UnlockPage
from coachdesk.ui.pages.vault_problem import VaultProblemPage
from coachdesk.ui.pages.welcome import WelcomePage
from coachdesk.ui.parts.dialogs import Question
from tests.builders import samira, yonas
from tests.storage.places import contents, flip
from tests.ui.conftest import PASSPHRASE, MakeWindow
from tests.ui.test_gate import shown

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def new_desk(
    tmp_path: Path, loaded: Content, translators: Translators, now: Callable[[], datetime]
) -> Callable[[], Desk]:
    """Desks whose vault has their calendar."""
    return lambda: Desk(FolderVaults(LEAST, now=now), tmp_path / "vault", lambda: loaded, translators, now)


@pytest.fixture
def saved(new_desk: Callable[[], Desk]) -> Desk:
    """A locked vault with one case, a backup of it, and a case that came later."""
    desk = new_desk()
    desk.vault.create(PASSPHRASE)
    desk.vault.opened().cases.add(yonas())
    desk.backups.make()
    desk.vault.opened().cases.add(samira())
    desk.vault.lock()
    return desk


@pytest.fixture
def vault(saved: Desk) -> Path:
    return saved.vault.path


def answer(button: str) -> None:
    """Click a button of the question that is about to be asked."""

    def click() -> None:
        asked = QApplication.activeModalWidget()
        assert isinstance(asked, Question)
        getattr(asked, button).click()

    QTimer.singleShot(0, click)


def texts(page: RestorePage) -> str:
    """Everything that the view on show says."""
    return "\n".join(made.text() for made in page.stack.currentWidget().findChildren(QLabel) if made.isVisible())


def at_gate(window: MainWindow) -> RestorePage:
    page = window.gate.shown
    assert isinstance(page, RestorePage)
    return page


def look_inside(qtbot: QtBot, page: RestorePage, secret: str = PASSPHRASE) -> None:
    page.choosing.secret.clear()
    qtbot.keyClicks(page.choosing.secret.field, secret)
    qtbot.mouseClick(page.choosing.look, LEFT)
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page.inside)


def unlock(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(shown(window, UnlockPage))
    qtbot.keyClicks(window.gate.shown.secret.field, PASSPHRASE)
    qtbot.mouseClick(window.gate.shown.unlock, LEFT)
    qtbot.waitUntil(lambda: isinstance(window.page, TodayPage))


def escape(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitActive(window):
        window.activateWindow()
    qtbot.keyClick(window, Qt.Key.Key_Escape)


def names(window: MainWindow) -> set[str]:
    return {summary.calling_name for summary in window.desk.cases.list()}


def test_any_damaged_page_ends_at_today_or_where_it_is_mended(
    qtbot: QtBot, new_window: MakeWindow, vault: Path
) -> None:
    """Never at a window that waits for ever: the first page may need what is damaged."""
    whole = (vault / "cases.db").read_bytes()
    window, named = new_window(unlocked=False), 0
    for page in range(1, len(whole) // 4096):
        (vault / "cases.db").write_bytes(whole)
        flip(vault / "cases.db", page * 4096 + 1000)
        assert window.gate is not None
        window.gate.entered()
        gate_page = window.gate.shown
        assert isinstance(gate_page, UnlockPage)
        gate_page.secret.field.setText(PASSPHRASE)
        qtbot.mouseClick(gate_page.unlock, LEFT)
        qtbot.waitUntil(
            lambda: (
                isinstance(window.page, TodayPage)
                or (window.gate is not None and isinstance(window.gate.shown, VaultProblemPage))
            )
        )
        if window.page is None:
            named += 1
            assert not window.desk.vault.unlocked
        else:
            window.lock()
            qtbot.waitUntil(lambda: window.gate is not None)
    assert named


def test_a_damaged_vault_goes_back_to_its_last_good_state(qtbot: QtBot, new_window: MakeWindow, vault: Path) -> None:
    flip(vault / "cases.db", 500)
    damaged = (vault / "cases.db").read_bytes()
    window = new_window(unlocked=False)
    qtbot.keyClicks(window.gate.shown.secret.field, PASSPHRASE)
    qtbot.mouseClick(window.gate.shown.unlock, LEFT)
    qtbot.waitUntil(shown(window, VaultProblemPage))
    problem = window.gate.shown
    assert "damaged" in problem.problem.text()
    assert "21 November 2026" in problem.good.text()
    assert problem.restore.hasFocus()
    qtbot.mouseClick(problem.restore, LEFT)

    page = at_gate(window)
    assert page.choosing.list.count() == 1
    look_inside(qtbot, page)
    assert "Yonas Tesfay" in texts(page)
    assert (vault / "cases.db").read_bytes() == damaged
    answer("yes")
    qtbot.mouseClick(page.inside.put_back, LEFT)
    qtbot.waitUntil(shown(window, UnlockPage))
    notice = window.gate.shown.restored.text
    assert notice.startswith("Restored. The vault of before is kept in ")
    kept = next(folder for folder in vault.iterdir() if folder.is_dir())
    assert str(kept) in notice
    assert (kept / "cases.db").read_bytes() == damaged
    unlock(qtbot, window)
    assert names(window) == {"Yonas Tesfay"}


@pytest.mark.parametrize("missing", ["vault.json", "cases.db"])
def test_a_missing_part_is_met_with_the_last_good_state(
    qtbot: QtBot, new_window: MakeWindow, vault: Path, missing: str
) -> None:
    (vault / missing).unlink()
    window = new_window(unlocked=False)
    assert isinstance(window.gate.shown, VaultProblemPage)
    qtbot.mouseClick(window.gate.shown.restore, LEFT)
    look_inside(qtbot, at_gate(window))
    answer("yes")
    qtbot.mouseClick(at_gate(window).inside.put_back, LEFT)
    unlock(qtbot, window)
    assert names(window) == {"Yonas Tesfay"}


def test_without_a_backup_the_problem_page_still_leads_to_one_on_a_stick(
    qtbot: QtBot, new_window: MakeWindow, vault: Path
) -> None:
    shutil.rmtree(vault.with_name("vault-backups"))
    (vault / "vault.json").unlink()
    window = new_window(unlocked=False)
    problem = window.gate.shown
    assert isinstance(problem, VaultProblemPage)
    assert problem.restore.isHidden()
    assert str(vault) in problem._help.text()
    qtbot.mouseClick(problem.choose, LEFT)
    assert at_gate(window).choosing.none.isVisible()
    escape(qtbot, window)
    assert isinstance(window.gate.shown, VaultProblemPage)


def test_a_vault_that_is_only_in_use_is_not_replaced(new_window: MakeWindow, tmp_path: Path) -> None:
    (tmp_path / "vault").mkdir()
    (tmp_path / "vault" / "vault.json").write_text('{"hello": "world"}')
    page = new_window(unlocked=False).gate.shown
    assert isinstance(page, VaultProblemPage)
    assert page.restore.isHidden() and page.choose.isHidden() and page.retry.isVisible()


def test_a_new_laptop_begins_with_a_backup(
    qtbot: QtBot, new_window: MakeWindow, vault: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    brought = next(vault.with_name("vault-backups").glob("*.coachbackup")).rename(tmp_path / "brought.coachbackup")
    shutil.rmtree(vault)
    shutil.rmtree(vault.with_name("vault-backups"))
    window = new_window(unlocked=False)
    assert isinstance(window.gate.shown, WelcomePage)
    qtbot.mouseClick(window.gate.shown.restore, LEFT)
    page = at_gate(window)
    assert not page.choosing.look.isEnabled()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *asked: (str(brought), asked[-1]))
    qtbot.mouseClick(page.choosing.other, LEFT)
    look_inside(qtbot, page)
    assert "There is no vault on this laptop yet." in texts(page)
    qtbot.mouseClick(page.inside.put_back, LEFT)
    unlock(qtbot, window)
    assert names(window) == {"Yonas Tesfay"}


def test_what_does_not_fit_is_refused_in_a_sentence_and_nothing_changes(
    qtbot: QtBot, new_window: MakeWindow, vault: Path, tmp_path: Path
) -> None:
    before = contents(vault)
    window = new_window(unlocked=False)
    qtbot.mouseClick(window.gate.shown.restore, LEFT)
    page = at_gate(window)
    qtbot.keyClicks(page.choosing.secret.field, "not the passphrase")
    qtbot.keyClick(page.choosing.secret.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "does not fit" in page.choosing.secret.field.accessibleDescription())

    no_backup = tmp_path / "holiday.coachbackup"
    no_backup.write_bytes(b"not a backup")
    page.choosing.choose(no_backup)
    qtbot.mouseClick(page.choosing.look, LEFT)
    qtbot.waitUntil(lambda: "is no backup of CoachDesk" in page.choosing.problem.text)

    damaged = tmp_path / "damaged.coachbackup"
    shutil.copy(next(vault.with_name("vault-backups").glob("*.coachbackup")), damaged)
    flip(damaged, -3000)
    page.choosing.choose(damaged)
    page.choosing.secret.clear()
    qtbot.keyClicks(page.choosing.secret.field, PASSPHRASE)
    qtbot.mouseClick(page.choosing.look, LEFT)
    qtbot.waitUntil(lambda: "is damaged" in page.choosing.problem.text)
    assert contents(vault) == before
    qtbot.mouseClick(page.choosing._back, LEFT)
    assert isinstance(window.gate.shown, UnlockPage)


def test_the_recovery_key_of_a_backup_opens_it(
    qtbot: QtBot, new_desk: Callable[[], Desk], new_window: MakeWindow
) -> None:
    desk = new_desk()
    key = desk.vault.create(PASSPHRASE)
    desk.backups.make()
    desk.vault.lock()
    window = new_window(unlocked=False)
    window.gate.show_restore(None)
    look_inside(qtbot, at_gate(window), key.lower())
    assert "0 cases" in texts(at_gate(window))


def test_an_answer_that_comes_after_the_page_was_left_is_dropped(
    qtbot: QtBot, new_window: MakeWindow, vault: Path
) -> None:
    window = new_window(unlocked=False)
    window.gate.show_restore(None)
    page = at_gate(window)
    qtbot.keyClicks(page.choosing.secret.field, PASSPHRASE)
    qtbot.mouseClick(page.choosing.look, LEFT)
    escape(qtbot, window)
    assert isinstance(window.gate.shown, UnlockPage)
    qtbot.waitUntil(lambda: not window.background.busy)
    assert isinstance(window.gate.shown, UnlockPage)


def test_replacing_can_be_stopped(qtbot: QtBot, new_window: MakeWindow, vault: Path) -> None:
    before = contents(vault)
    backup = next(vault.with_name("vault-backups").glob("*.coachbackup"))
    window = new_window(unlocked=False)
    window.gate.show_restoring(backup, PASSPHRASE)
    page = window.gate.shown
    assert isinstance(page, RestoringPage)
    qtbot.mouseClick(page.cancel, LEFT)
    qtbot.waitUntil(lambda: page.problem.text == "Stopped. Nothing was changed.")
    assert {name: data for name, data in contents(vault).items() if name in before} == before
    escape(qtbot, window)
    assert isinstance(window.gate.shown, UnlockPage)
