"""Giving a client everything that is known: looking, printing, saving."""

import json
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from coachdesk.domain.trail import Deed
from coachdesk.i18n import plain
from coachdesk.ui import printing
from coachdesk.ui.case_privacy.access_card import AccessCard
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.pages.access import AccessPage
from coachdesk.ui.pages.case_privacy import CasePrivacyPage
from coachdesk.ui.parts.reviewed_panel import share_line
from tests.builders import an_id, samira, yonas
from tests.storage.places import read_only

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def card(window: MainWindow) -> AccessCard:
    """The card on the privacy page of Yonas, who reads Tigrinya."""
    window.desk.vault.opened().cases.add_many((yonas(), samira()))
    window.go("case_privacy", an_id(1), "rights")
    assert isinstance(window.page, CasePrivacyPage)
    found = window.page.card("AccessCard")
    assert isinstance(found, AccessCard)
    return found


@pytest.fixture
def page(card: AccessCard, window: MainWindow, qtbot: QtBot) -> AccessPage:
    """The paper, made."""
    qtbot.mouseClick(card.look, LEFT)
    assert isinstance(window.page, AccessPage)
    made(qtbot, window.page)
    return window.page


def made(qtbot: QtBot, page: AccessPage) -> None:
    qtbot.waitUntil(lambda: not page.panel.busy.isVisible() and not page.around.background.busy)


def test_the_clients_language_is_proposed_for_each_client(card: AccessCard, window: MainWindow) -> None:
    assert card.languages.chosen == ("ti",)
    window.go("case_privacy", an_id(2), "rights")
    assert card.languages.chosen == ("ar",)


def test_the_paper_is_shown_in_the_language_that_was_chosen(card: AccessCard, window: MainWindow, qtbot: QtBot) -> None:
    qtbot.mouseClick(card.languages.button("nl"), LEFT)
    qtbot.mouseClick(card.look, LEFT)
    page = window.page
    assert isinstance(page, AccessPage)
    made(qtbot, page)
    assert page.languages.chosen == ("nl",)
    assert page.panel.pdf == window.desk.access.pdf(an_id(1), "nl")
    assert page.panel.pages == len(pypdfium2.PdfDocument(page.panel.pdf)) > 2
    assert page.panel.print.isEnabled() and page.panel.save.isEnabled()
    assert "Yonas Tesfay" in page._title.text()


def test_another_language_makes_it_anew(page: AccessPage, qtbot: QtBot) -> None:
    before = page.panel.pdf
    for language in ("ar", "en"):
        qtbot.mouseClick(page.languages.button(language), LEFT)
    made(qtbot, page)
    assert page.panel.pdf == page.desk.access.pdf(an_id(1), "en") != before


def test_how_much_is_reviewed_is_said_beside_the_paper_and_not_on_it(
    page: AccessPage, window: MainWindow, qtbot: QtBot
) -> None:
    share = page.desk.access.share(an_id(1), "ti")
    assert share.total > 40
    assert page.reviewed.isVisible() and page.reviewed.text == share_line(share, page.words)
    window.language.switch("nl")
    assert page.reviewed.text == share_line(share, page.words)
    qtbot.mouseClick(page.languages.button("nl"), LEFT)
    made(qtbot, page)
    assert not page.reviewed.isVisible()


def test_saving_says_where_and_that_it_is_not_encrypted(page: AccessPage, tmp_path: Path) -> None:
    folder = tmp_path / "for Yonas"
    folder.mkdir()
    page.save_in(folder)
    assert sorted(path.name for path in folder.iterdir()) == [
        "access-2026-11-21-ti.json",
        "access-2026-11-21-ti.pdf",
    ]
    said = plain(page.saved.text)
    assert str(folder) in said and "not encrypted" in said
    assert json.loads((folder / "access-2026-11-21-ti.json").read_text("utf-8"))["format"] == "coachdesk-access"


def test_another_language_ends_what_was_said_of_the_files_before(
    page: AccessPage, qtbot: QtBot, tmp_path: Path
) -> None:
    page.save_in(tmp_path)
    assert page.saved.isVisible()
    qtbot.mouseClick(page.languages.button("nl"), LEFT)
    assert page.saved.text == "" and not page.saved.isVisible()
    made(qtbot, page)


def test_a_folder_that_takes_no_writing_is_refused_until_another_is_tried(page: AccessPage, tmp_path: Path) -> None:
    place = tmp_path / "closed"
    place.mkdir()
    with read_only(place):
        page.save_in(place)
    assert page.panel.problem.isVisible() and "can't be written" in page.panel.problem.text
    assert not page.saved.isVisible()
    page.save_in(place)
    assert not page.panel.problem.isVisible() and page.saved.isVisible()


def test_printing_stands_in_the_trail(page: AccessPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    answers = iter((False, True))
    monkeypatch.setattr(printing, "print_with_dialog", lambda *_parts: next(answers))
    trail = page.desk.vault.opened().trail
    qtbot.mouseClick(page.panel.print, LEFT)
    assert trail.entries(an_id(1))[0].deed is Deed.CASE_OPENED
    qtbot.mouseClick(page.panel.print, LEFT)
    entry = trail.entries(an_id(1))[0]
    assert (entry.deed, entry.detail) == (Deed.CASE_PRINTED, {"document": "access", "language": "ti"})


def test_back_leads_to_the_privacy_of_the_case_and_holds_nothing(
    page: AccessPage, window: MainWindow, qtbot: QtBot
) -> None:
    qtbot.mouseClick(page.back, LEFT)
    assert isinstance(window.page, CasePrivacyPage)
    assert window.page.file is not None and window.page.file.case.id == an_id(1)
    assert page.panel.pdf is None and page.panel.pages == 0


def test_leaving_while_it_is_made_is_no_trouble(card: AccessCard, window: MainWindow, qtbot: QtBot) -> None:
    qtbot.mouseClick(card.look, LEFT)
    page = window.page
    assert isinstance(page, AccessPage)
    page.back.click()
    qtbot.waitUntil(lambda: not window.background.busy)
    assert page.panel.pdf is None


def test_the_place_is_the_case_and_the_language(page: AccessPage, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.languages.button("ar"), LEFT)
    assert page.place() == {"case": an_id(1), "stage": "ar"}
    made(qtbot, page)
    page.open(an_id(2), "en")
    assert page.languages.chosen == ("en",)
    page.open(an_id(2))
    assert page.languages.chosen == ("ar",)
