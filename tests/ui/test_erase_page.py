"""Erasing a case from its privacy page and from the bin, up to the confirmation."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from coachdesk.domain.errors import CaseNotFound
from coachdesk.domain.privacy import Ground
from coachdesk.domain.registers import RequestKind
from coachdesk.domain.vaults import Shelf
from coachdesk.i18n import plain
from coachdesk.ui import printing
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.pages.case_list import CaseListPage
from coachdesk.ui.pages.case_privacy import CasePrivacyPage
from coachdesk.ui.pages.erase import ErasePage
from coachdesk.ui.parts.reviewed_panel import share_line
from tests.builders import an_id, samira, telling, yonas
from tests.documents.reading import page_texts

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(window: MainWindow, qtbot: QtBot) -> ErasePage:
    """The page that asks, reached from the privacy page of Yonas."""
    window.desk.vault.opened().cases.add_many((yonas(), samira()))
    window.go("case", an_id(1))
    window.go("case_privacy", an_id(1), "rights")
    assert isinstance(window.page, CasePrivacyPage)
    qtbot.mouseClick(window.page.card("EraseCard").erase, LEFT)
    assert isinstance(window.page, ErasePage)
    return window.page


def erased(qtbot: QtBot, page: ErasePage, name: str = "Yonas Tesfay") -> None:
    """Say why, type the name, press, and wait for the confirmation."""
    if page.form.ground is None:
        qtbot.mouseClick(page.form.grounds.button(Ground.REQUEST), LEFT)
    page.form.name.clear()
    qtbot.keyClicks(page.form.name, name)
    qtbot.mouseClick(page.form.erase, LEFT)
    qtbot.waitUntil(lambda: page.panel.pdf is not None)


def test_nothing_happens_without_a_reason(page: ErasePage, qtbot: QtBot) -> None:
    qtbot.keyClicks(page.form.name, "Yonas Tesfay")
    qtbot.mouseClick(page.form.erase, LEFT)
    assert "why" in page.form.problem
    assert page.stack.currentWidget() is not page.progress
    assert page.desk.cases.open(an_id(1))
    qtbot.mouseClick(page.form.grounds.button(Ground.MISTAKE), LEFT)
    assert page.form.problem == ""


@pytest.mark.parametrize("typed", ["", "Yonas", "Samira Haddad"])
def test_nothing_happens_without_the_name(page: ErasePage, qtbot: QtBot, typed: str) -> None:
    qtbot.mouseClick(page.form.grounds.button(Ground.MISTAKE), LEFT)
    qtbot.keyClicks(page.form.name, typed)
    qtbot.mouseClick(page.form.erase, LEFT)
    assert "not the name" in page.form.problem
    assert page.form.name.hasFocus() or not page.isActiveWindow()
    assert page.desk.cases.open(an_id(1))


def test_erasing_ends_with_the_confirmation(page: ErasePage, window: MainWindow, qtbot: QtBot) -> None:
    window.desk.backups.make()
    erased(qtbot, page, " yonas  TESFAY ")
    with pytest.raises(CaseNotFound):
        window.desk.cases.open(an_id(1))
    assert window.desk.cases.open(an_id(2)) == samira()
    assert page.report is not None and page.report.complete and len(page.report.reached) == 2
    assert page.panel.pdf is not None
    assert "Yonas Tesfay" in page_texts(page.panel.pdf)[0]
    assert page._language == "ti"
    assert page.done.isVisible() and not page.missed.isVisible()
    assert "Yonas" not in page._title.text()
    (stone,) = window.desk.vault.opened().cases.tombstones()
    assert stone.ground is Ground.REQUEST


def test_how_much_of_the_confirmation_is_reviewed_is_said_beside_it(page: ErasePage, qtbot: QtBot) -> None:
    assert not page.reviewed.isVisible()
    erased(qtbot, page)
    assert page.report is not None
    qtbot.waitUntil(page.reviewed.isVisible)
    share = page.desk.erasing.share(page.report, "Yonas Tesfay", "ti")
    assert share.total > 10
    assert page.reviewed.text == share_line(share, page.words)


def test_no_page_holds_the_erased_case(page: ErasePage, window: MainWindow, qtbot: QtBot) -> None:
    assert {"case", "case_privacy"} <= set(window._pages)
    erased(qtbot, page)
    assert {"case", "case_privacy"}.isdisjoint(window._pages)
    qtbot.mouseClick(page.back, LEFT)
    assert isinstance(window.page, CaseListPage)
    assert page.panel.pdf is None and page._name == "" and page.form._called == ""
    window.go("case_privacy", an_id(2))
    assert isinstance(window.page, CasePrivacyPage)


def test_pages_of_other_cases_stay(page: ErasePage, window: MainWindow, qtbot: QtBot) -> None:
    window.go("case", an_id(2))
    kept = window.page
    window.go("erase", an_id(1))
    erased(qtbot, page)
    assert window._pages["case"] is kept


def test_keeping_it_leads_back(page: ErasePage, window: MainWindow, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.form.keep_it, LEFT)
    assert isinstance(window.page, CasePrivacyPage)
    assert window.desk.cases.open(an_id(1)) == yonas()


def test_a_stick_in_the_drawer_is_told(page: ErasePage, window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    window.desk.backups.choose_folder(tmp_path / "not here")
    erased(qtbot, page)
    assert page.missed.isVisible() and "stick" in page.missed.text


def test_a_restricted_case_can_not_be_erased(window: MainWindow, qtbot: QtBot) -> None:
    window.desk.vault.opened().cases.add(telling(5))
    window.go("erase", an_id(5))
    page = window.page
    assert isinstance(page, ErasePage)
    assert not page.form.erase.isEnabled()
    assert "Bezwaar van 20 november" in plain(page.form.refused.text)
    qtbot.mouseClick(page.form.keep_it, LEFT)
    assert isinstance(window.page, CasePrivacyPage)


def test_a_refusal_stands_on_the_page_and_nothing_is_erased(page: ErasePage, window: MainWindow, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.form.grounds.button(Ground.MOVED), LEFT)
    qtbot.keyClicks(page.form.name, "Yonas Tesfay")
    window.desk.rights.restrict(an_id(1), "Bezwaar")
    page.form.decide()
    qtbot.waitUntil(lambda: bool(page.form.refused.text))
    assert "Bezwaar" in plain(page.form.refused.text)
    assert window.desk.cases.open(an_id(1))
    assert page.back.isEnabled()


def test_a_request_to_erase_proposes_that_reason(window: MainWindow) -> None:
    window.desk.vault.opened().cases.add(yonas())
    window.desk.registers.new_request(RequestKind.ERASURE, an_id(1))
    window.go("erase", an_id(1))
    assert isinstance(window.page, ErasePage)
    assert window.page.form.ground is Ground.REQUEST


def test_the_bin_asks_on_the_same_page(window: MainWindow, qtbot: QtBot) -> None:
    window.desk.vault.opened().cases.add(yonas())
    window.desk.cases.delete(an_id(1))
    window.go("cases")
    qtbot.mouseClick(window.page.shelves.button(Shelf.DELETED), LEFT)
    qtbot.mouseClick(window.page.erasing, LEFT)
    page = window.page
    assert isinstance(page, ErasePage)
    assert page.form.ground is Ground.MISTAKE
    erased(qtbot, page)
    qtbot.mouseClick(page.back, LEFT)
    assert isinstance(window.page, CaseListPage)
    assert window.page.rows.rowCount() == 0


def test_printing_and_saving_the_confirmation_stand_in_the_trail(
    page: ErasePage, window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    erased(qtbot, page)
    monkeypatch.setattr(printing, "print_with_dialog", lambda *_parts: True)
    qtbot.mouseClick(page.panel.print, LEFT)
    page.save_to(tmp_path / "erased.pdf")
    page.save_to(tmp_path / "nowhere" / "erased.pdf")
    assert "can't be written" in page.panel.problem.text
    entries = window.desk.vault.opened().trail.entries(an_id(1))[:2]
    assert [entry.detail["document"] for entry in entries] == ["erasure", "erasure"]
    assert "Yonas" in page_texts((tmp_path / "erased.pdf").read_bytes())[0]


def test_locking_forgets_the_name(page: ErasePage, window: MainWindow, qtbot: QtBot) -> None:
    erased(qtbot, page)
    window.lock()
    qtbot.waitUntil(lambda: not window.desk.vault.unlocked)
    assert page._name == "" and page.panel.pdf is None


def test_the_texts_follow_the_language(page: ErasePage, window: MainWindow, qtbot: QtBot) -> None:
    window.language.switch("nl")
    assert "Yonas Tesfay" in plain(page._title.text())
    assert page.form.erase.text() == "Voorgoed wissen"
