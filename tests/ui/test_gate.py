"""From the first start to the desk, and back in again."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coachdesk.desk.desk import Desk
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.pages.about_me import AboutMePage
from coachdesk.ui.pages.create_vault import CreateVaultPage
from coachdesk.ui.pages.recovery_key import RecoveryKeyPage
from coachdesk.ui.pages.reset_passphrase import ResetPassphrasePage
from coachdesk.ui.pages.today import TodayPage
from coachdesk.ui.pages.unlock import UnlockPage
from coachdesk.ui.pages.vault_problem import VaultProblemPage
from coachdesk.ui.pages.welcome import WelcomePage
from tests.ui.conftest import PASSPHRASE, MakeWindow

LEFT = Qt.MouseButton.LeftButton


def shown(window: MainWindow, kind: type) -> Callable[[], bool]:
    """Whether the gate shows a page of that kind."""
    return lambda: window.gate is not None and isinstance(window.gate.shown, kind)


def test_the_first_start_leads_to_an_empty_desk(qtbot: QtBot, new_window: MakeWindow) -> None:
    window = new_window("nl", unlocked=False)
    assert isinstance(window.gate.shown, WelcomePage)
    window.gate.languages.setCurrentIndex(3)
    window.gate.languages.activated.emit(3)
    assert window.language.code == "en"
    qtbot.mouseClick(window.gate.shown.start, LEFT)

    create = window.gate.shown
    assert isinstance(create, CreateVaultPage)
    qtbot.keyClicks(create.first.field, "short")
    qtbot.mouseClick(create.make, LEFT)
    assert not window.desk.vault.unlocked
    create.first.clear()
    qtbot.keyClicks(create.first.field, PASSPHRASE)
    assert create.strength.bar.value() >= 4
    qtbot.keyClicks(create.second.field, PASSPHRASE[:-1])
    qtbot.mouseClick(create.make, LEFT)
    assert create.second.field.accessibleDescription()
    qtbot.keyClicks(create.second.field, PASSPHRASE[-1])
    qtbot.mouseClick(create.make, LEFT)
    qtbot.waitUntil(shown(window, RecoveryKeyPage))

    key = window.gate.shown
    assert isinstance(key, RecoveryKeyPage)
    assert len(key.groups) == 9
    assert window.desk.vault.recovery_key_unchecked
    qtbot.mouseClick(key.go_on, LEFT)
    assert isinstance(window.gate.shown, RecoveryKeyPage)
    for number, field in zip(key.asked, key.fields, strict=True):
        qtbot.keyClicks(field, key.groups[number].lower())
    qtbot.mouseClick(key.go_on, LEFT)

    me = window.gate.shown
    assert isinstance(me, AboutMePage)
    assert not window.desk.vault.recovery_key_unchecked
    qtbot.keyClicks(me.form.name, "Marieke de Vries")
    qtbot.keyClicks(me.form.phone, "06 12 34 56 78")
    qtbot.mouseClick(me.go_on, LEFT)
    assert isinstance(window.page, TodayPage)
    assert window.desk.settings.me().name == "Marieke de Vries"


def test_a_later_start_asks_for_the_passphrase(
    qtbot: QtBot, new_desk: Callable[[], Desk], new_window: MakeWindow
) -> None:
    desk = new_desk()
    desk.vault.create(PASSPHRASE)
    desk.vault.lock()
    window = new_window(unlocked=False)
    page = window.gate.shown
    assert isinstance(page, UnlockPage)
    qtbot.keyClicks(page.secret.field, "not the passphrase")
    qtbot.keyClick(page.secret.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(page.secret.field.accessibleDescription()))
    assert page.unlock.isEnabled()
    page.secret.clear()
    qtbot.keyClicks(page.secret.field, PASSPHRASE)
    qtbot.keyClick(page.secret.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(window.page, TodayPage))


def test_the_recovery_key_opens_and_gives_a_new_passphrase(
    qtbot: QtBot, new_desk: Callable[[], Desk], new_window: MakeWindow
) -> None:
    desk = new_desk()
    key = desk.vault.create(PASSPHRASE)
    desk.vault.lock()
    window = new_window(unlocked=False)
    window.gate.show_reset()
    page = window.gate.shown
    assert isinstance(page, ResetPassphrasePage)
    qtbot.keyClicks(page.first.field, "een andere wachtzin")
    qtbot.keyClicks(page.key, "0000-0000")
    qtbot.mouseClick(page.reset, LEFT)
    qtbot.waitUntil(lambda: bool(page.key.accessibleDescription()))
    page.key.clear()
    qtbot.keyClicks(page.key, key.lower().replace("-", " "))
    qtbot.mouseClick(page.reset, LEFT)
    qtbot.waitUntil(lambda: isinstance(window.page, TodayPage))
    assert window.desk.vault.opened().verify("een andere wachtzin")


@pytest.mark.parametrize("name", ["vault.json", "cases.db"])
def test_a_folder_that_can_not_be_used_says_why_and_stays_as_it_is(
    qtbot: QtBot, tmp_path: Path, new_window: MakeWindow, name: str
) -> None:
    (tmp_path / "vault").mkdir()
    foreign = tmp_path / "vault" / name
    foreign.write_bytes(b'{"hello": "world"}' if name == "vault.json" else b"SQLite format 3\0" + bytes(4080))
    before = foreign.read_bytes()
    window = new_window(unlocked=False)
    page = window.gate.shown
    assert isinstance(page, VaultProblemPage)
    assert "another program" in page.problem.text()
    assert foreign.read_bytes() == before
    foreign.unlink()
    qtbot.mouseClick(page.retry, LEFT)
    assert isinstance(window.gate.shown, WelcomePage)


def test_a_second_window_is_told_that_the_vault_is_open(
    qtbot: QtBot, new_desk: Callable[[], Desk], new_window: MakeWindow
) -> None:
    desk = new_desk()
    desk.vault.create(PASSPHRASE)
    window = new_window(unlocked=False)
    page = window.gate.shown
    qtbot.keyClicks(page.secret.field, PASSPHRASE)
    qtbot.mouseClick(page.unlock, LEFT)
    qtbot.waitUntil(lambda: "another window" in page.secret.field.accessibleDescription())
    desk.vault.lock()


def test_locking_keeps_what_was_typed_and_forgets_the_pages(qtbot: QtBot, window: MainWindow) -> None:
    file = window.desk.cases.new("Selam Gebre")
    window.go("case", file.case.id, "meet")
    qtbot.keyClicks(window.page.shown.lines["reference"], "ZW-1")
    window.lock()
    assert isinstance(window.gate.shown, UnlockPage)
    window.desk.vault.unlock(PASSPHRASE)
    assert window.desk.cases.open(file.case.id).case.reference == "ZW-1"


def test_pages_from_before_locking_hear_of_nothing_any_more(qapp: QApplication, window: MainWindow) -> None:
    case_id = window.desk.cases.new("Selam Gebre").case.id
    for page in ("today", "cases"):
        window.go(page)
    window.go("case", case_id, "act")
    window.lock()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    window.desk.vault.unlock(PASSPHRASE)
    window.unlocked()
    window.go("case", case_id, "act")
    window.desk.cases.change(case_id, reference="ZW-2")
    window.desk.cases.archive(case_id)
    assert window.page.file.case.archived_at is not None


@pytest.mark.parametrize("missing", ["vault.json", "cases.db"])
def test_a_file_that_is_missing_is_named(
    tmp_path: Path, new_desk: Callable[[], Desk], new_window: MakeWindow, missing: str
) -> None:
    desk = new_desk()
    desk.vault.create(PASSPHRASE)
    desk.vault.lock()
    (tmp_path / "vault" / missing).unlink()
    window = new_window(unlocked=False)
    assert isinstance(window.gate.shown, VaultProblemPage)
    assert missing in window.gate.shown.problem.text()
    assert "missing" in window.gate.shown.problem.text()
