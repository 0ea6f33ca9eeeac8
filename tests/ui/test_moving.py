"""Giving a case to a colleague, in the real window, and the key to be given one."""

import json
from collections.abc import Callable
from pathlib import Path

import pyrage
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from coachdesk.domain.case_format import to_json
from coachdesk.domain.trail import Deed
from coachdesk.domain.vaults import Shelf
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.pages.case import CasePage
from coachdesk.ui.pages.case_list import CaseListPage
from coachdesk.ui.pages.case_privacy import CasePrivacyPage
from coachdesk.ui.pages.share_case import ShareCasePage
from tests.builders import CORRECTED, an_id, telling

LEFT = Qt.MouseButton.LeftButton
SECRET = "zeven geiten in de regen"
COLLEAGUE = pyrage.x25519.Identity.generate()
COLLEAGUES_KEY = str(COLLEAGUE.to_public())

Choose = Callable[[Path | None], None]


@pytest.fixture
def saving_to(monkeypatch: pytest.MonkeyPatch) -> Choose:
    """Answers the dialog that asks where to save; None closes it."""

    def answer(path: Path | None) -> None:
        chosen = ("" if path is None else str(path), "")
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: chosen)

    return answer


@pytest.fixture
def opening(monkeypatch: pytest.MonkeyPatch) -> Choose:
    """Answers the dialog that asks for a file; None closes it."""

    def answer(path: Path | None) -> None:
        chosen = ("" if path is None else str(path), "")
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: chosen)

    return answer


def share_page(window: MainWindow) -> ShareCasePage:
    window.desk.vault.opened().cases.add(telling(), CORRECTED)
    window.go("share_case", an_id(1))
    assert isinstance(window.page, ShareCasePage)
    window.page.to.setText("Joost Bakker")
    return window.page


# --- giving -----------------------------------------------------------------------------------------------------------


def test_a_case_is_locked_with_the_key_of_a_colleague(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, saving_to: Choose
) -> None:
    page, path = share_page(window), tmp_path / "x.cdcase"
    assert "Yonas Tesfay" in page.title.text()
    page.to.clear()
    saving_to(path)
    qtbot.mouseClick(page.saving, LEFT)
    assert page.recipient.problem and page.saving.isEnabled() and not path.exists()
    qtbot.keyClicks(page.to, "Joost Bakker, De Poort")
    page.by_key.key.setText(f" {COLLEAGUES_KEY} ")
    assert page.by_key.good.isVisible()
    saving_to(None)
    qtbot.mouseClick(page.saving, LEFT)
    assert page.saving.isEnabled() and not path.exists()
    saving_to(path)
    qtbot.mouseClick(page.saving, LEFT)
    assert not page.saving.isEnabled()
    qtbot.waitUntil(page.done.isVisible)
    assert "x.cdcase" in page.done.text
    assert "phone" not in page.next.text()
    assert json.loads(pyrage.decrypt(path.read_bytes(), [COLLEAGUE])) == to_json(telling(), CORRECTED)
    entry = window.desk.vault.opened().trail.entries(an_id(1))[0]
    assert (entry.deed, dict(entry.detail)) == (Deed.CASE_SHARED, {"how": "key", "to": "Joost Bakker, De Poort"})
    assert page.by_key.key.text() == ""


def test_a_case_is_locked_with_a_passphrase_typed_twice(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, saving_to: Choose
) -> None:
    page, path = share_page(window), tmp_path / "x.cdcase"
    saving_to(path)
    qtbot.mouseClick(page.how.button("passphrase"), LEFT)
    assert not page.by_key.isVisible()
    fields = page.by_passphrase
    for first, second, wrong in (("kort", "", fields.first), (SECRET, "zes geiten", fields.second)):
        fields.first.field.setText(first)
        fields.second.field.setText(second)
        qtbot.mouseClick(page.saving, LEFT)
        assert wrong.problem
        assert page.saving.isEnabled()
    fields.second.field.setText(SECRET)
    qtbot.keyClick(fields.second.field, Qt.Key.Key_Return)
    qtbot.waitUntil(page.done.isVisible, timeout=60_000)
    assert "phone" in page.next.text()
    assert (fields.first.text, fields.second.text) == ("", "")
    assert json.loads(pyrage.passphrase.decrypt(path.read_bytes(), SECRET))["case"]["id"] == an_id(1)


def test_a_wrong_key_is_seen_at_once(qtbot: QtBot, window: MainWindow, tmp_path: Path, saving_to: Choose) -> None:
    page, path = share_page(window), tmp_path / "x.cdcase"
    saving_to(path)
    for typed in ("hello", COLLEAGUES_KEY[:-1] + ("q" if COLLEAGUES_KEY[-1] != "q" else "p")):
        page.by_key.key.setText(typed)
        assert page.by_key.labelled.problem
        assert not page.by_key.good.isVisible()
        qtbot.mouseClick(page.saving, LEFT)
        assert page.saving.isEnabled() and not page.busy.isVisible()
    page.by_key.key.setText("age1h29gg")
    assert not page.by_key.labelled.problem
    page.by_key.key.setText(window.desk.transfer.public_key)
    assert "your own key" in page.by_key.labelled.problem
    qtbot.mouseClick(page.saving, LEFT)
    assert not path.exists()


def test_the_key_is_read_from_a_file(window: MainWindow, tmp_path: Path, opening: Choose) -> None:
    page, path = share_page(window), tmp_path / "key.txt"
    path.write_text(f"# from Joost\n{COLLEAGUES_KEY}\n", "utf-8")
    opening(path)
    page.by_key.open_file.click()
    assert page.by_key.key.text() == COLLEAGUES_KEY
    path.write_text("nothing", "utf-8")
    page.by_key.open_file.click()
    assert page.by_key.key.text() == ""
    assert page.by_key.labelled.problem


def test_a_place_that_takes_no_file_is_said(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, saving_to: Choose
) -> None:
    page = share_page(window)
    page.by_key.key.setText(COLLEAGUES_KEY)
    saving_to(tmp_path / "no" / "x.cdcase")
    qtbot.mouseClick(page.saving, LEFT)
    qtbot.waitUntil(lambda: "can't be written" in page.problem.text)
    assert page.saving.isEnabled()


def test_afterwards_the_own_copy_can_be_put_away(window: MainWindow) -> None:
    page = share_page(window)
    page.privacy.click()
    assert isinstance(window.page, CasePrivacyPage)
    window.desk.vault.opened().cases.restrict(an_id(1), None)
    window.go("share_case", an_id(1))
    page.archive.click()
    assert isinstance(window.page, CaseListPage)
    assert window.desk.cases.count(Shelf.ARCHIVED) == 1
    window.go("share_case", an_id(1))
    page.back.click()
    assert isinstance(window.page, CasePage)


def test_secrets_are_forgotten_when_the_page_is_left_or_locked(qtbot: QtBot, window: MainWindow) -> None:
    page = share_page(window)
    qtbot.mouseClick(page.how.button("passphrase"), LEFT)
    page.by_passphrase.first.field.setText(SECRET)
    window.go("today")
    window.go("share_case", an_id(1))
    assert page.by_passphrase.first.text == ""
    assert page.way == "key"


# --- the own key ------------------------------------------------------------------------------------------------------


def test_the_own_key_is_copied_and_saved(qtbot: QtBot, window: MainWindow, tmp_path: Path, saving_to: Choose) -> None:
    window.go("settings", stage="safety")
    card = window.page.card("KeyCard")
    key = window.desk.transfer.public_key
    assert card.key.text() == key and card.key.isReadOnly()
    card.copy.click()
    assert QGuiApplication.clipboard().text() == key
    path = tmp_path / "key.txt"
    saving_to(path)
    card.save.click()
    assert path.read_text("utf-8") == f"{key}\n"
    saving_to(tmp_path / "no" / "key.txt")
    card.save.click()
    assert "can't be written" in card.problem.text
