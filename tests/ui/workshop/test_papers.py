"""The papers of a workshop on their page: chosen, filled in, looked at, saved, and gone with the page."""

import gc
from datetime import date
from pathlib import Path

import pytest
from fitting import findings
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from coachdesk.desk.workshop_papers import MOST_NAMES
from coachdesk.domain.languages import INTERFACE
from coachdesk.domain.workshop.handouts import Handout
from coachdesk.ui.workshop.handouts import HandoutsPage
from coachdesk.ui.workshop.window import WorkshopWindow
from tests.documents.reading import page_texts
from tests.ui.workshop.conftest import MakeShop

LEFT = Qt.MouseButton.LeftButton


def opened(qtbot: QtBot, window: WorkshopWindow) -> HandoutsPage:
    qtbot.mouseClick(window.page.papers, LEFT)
    page = window.papers.page
    assert isinstance(page, HandoutsPage)
    ready(qtbot, page)
    return page


def ready(qtbot: QtBot, page: HandoutsPage) -> None:
    qtbot.waitUntil(
        lambda: page.panel.pdf is not None and not page.panel.busy.isVisible() and not page._rest.isActive()
    )


def shown(qtbot: QtBot, page: HandoutsPage) -> str:
    ready(qtbot, page)
    assert page.panel.pdf is not None
    return "\n".join(page_texts(page.panel.pdf))


def has_room(page: QWidget) -> None:
    """Nothing is clipped, once everything is laid out."""
    assert list(map(str, findings(page))) == []


@pytest.fixture
def first(new_shop: MakeShop) -> WorkshopWindow:
    """The trainer's window in English on its first page."""
    return new_shop("en")


def test_the_programme_follows_what_is_chosen_and_typed(qtbot: QtBot, first: WorkshopWindow) -> None:
    page = opened(qtbot, first)
    assert page.paper is Handout.PROGRAMME
    fields = page.fields
    qtbot.mouseClick(fields.scenarios.lines["warm_handover"], LEFT)
    fields.exercises.lines["sorting"].box.setFocus()
    qtbot.keyClick(fields.exercises.lines["sorting"].box, Qt.Key.Key_Space)
    qtbot.mouseClick(fields.pause.button("0"), LEFT)
    qtbot.keyClicks(fields.start, "9.30")
    qtbot.keyClicks(fields.trainer, "Marieke")
    fields.day.take(date(2026, 11, 26))
    text = shown(qtbot, page)
    for said in ("A warm handover", "Sorting tips", "09:30", "Marieke", "26 November 2026"):
        assert said in text
    assert "Break" not in text and "The first visit" not in text


def test_a_time_that_cannot_be_is_said_under_its_field(qtbot: QtBot, first: WorkshopWindow) -> None:
    page = opened(qtbot, first)
    qtbot.keyClicks(page.fields.start, "99")
    assert "09:" not in shown(qtbot, page)
    assert page.fields._start.problem
    page.fields.start.clear()
    shown(qtbot, page)
    assert not page.fields._start.problem


def test_certificates_are_made_for_the_names_and_forgotten_with_the_page(qtbot: QtBot, first: WorkshopWindow) -> None:
    page = opened(qtbot, first)
    page.choose(Handout.CERTIFICATE)
    page.fields.names.setPlainText("Zeldzame Achternaam\n\n  Piet Puk  ")
    assert "Zeldzame Achternaam" in shown(qtbot, page)
    assert page.panel.pages == 2
    assert "Zeldzame" not in page.proposed_name()
    names = page.fields.names
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert first.papers.page is None and first.pages.currentWidget() is first.page
    assert names.toPlainText() == "" and page.panel.pdf is None
    assert not names.document().isUndoAvailable()
    gc.collect()
    again = opened(qtbot, first)
    again.choose(Handout.CERTIFICATE)
    assert "Zeldzame" not in shown(qtbot, again)
    typed = [f.toPlainText() for f in first.findChildren(QPlainTextEdit)] + [
        f.text() for f in first.findChildren(QLineEdit)
    ]
    assert not [text for text in typed if "Zeldzame" in text]
    assert not first.desk.vault.unlocked or "Zeldzame" not in str(first.desk.vault.opened().trail.entries(limit=50))


def test_it_is_said_where_not_every_name_gets_a_certificate(qtbot: QtBot, first: WorkshopWindow) -> None:
    page = opened(qtbot, first)
    page.choose(Handout.CERTIFICATE)
    names = [f"Naam {at}" for at in range(MOST_NAMES)]
    page.fields.names.setPlainText("\n".join(names))
    assert not page.fields._named.problem
    page.fields.names.setPlainText("\n\n".join([*names, "Een", "Twee"]))
    assert page.fields._named.problem == f"{MOST_NAMES} of {MOST_NAMES + 2}"
    ready(qtbot, page)
    assert page.panel.pages == MOST_NAMES
    first.language.switch("nl")
    assert page.fields._named.problem == f"{MOST_NAMES} van {MOST_NAMES + 2}"
    page.fields.names.setPlainText("Een")
    assert not page.fields._named.problem


def test_only_what_a_paper_needs_is_asked_for(qtbot: QtBot, first: WorkshopWindow) -> None:
    page = opened(qtbot, first)
    for paper in Handout:
        page.choose(paper)
        assert page.fields.isVisible() is (paper in (Handout.PROGRAMME, Handout.CERTIFICATE))
        assert page.fields.scenarios.isVisible() is (paper is Handout.PROGRAMME)
        assert page.fields.names.isVisible() is (paper is Handout.CERTIFICATE)


def test_the_paper_has_a_language_of_its_own(qtbot: QtBot, first: WorkshopWindow) -> None:
    page = opened(qtbot, first)
    page.choose(Handout.GROWTH)
    assert "Letting silence be" in shown(qtbot, page)
    qtbot.mouseClick(page.languages.button("nl"), LEFT)
    assert "Letting silence be" not in shown(qtbot, page)


def test_saving_says_where_it_is_or_why_not(qtbot: QtBot, first: WorkshopWindow, tmp_path: Path) -> None:
    page = opened(qtbot, first)
    page.choose(Handout.BUDDIES)
    ready(qtbot, page)
    path = tmp_path / page.proposed_name()
    assert path.name == "buddies-en.pdf"
    page.save_to(path)
    assert path.read_bytes() == page.panel.pdf
    assert path.name in first.toast.text
    page.save_to(tmp_path / "none" / "x.pdf")
    assert page.panel.problem.text


def test_stop_leads_from_the_papers_to_the_first_page(qtbot: QtBot, first: WorkshopWindow) -> None:
    opened(qtbot, first)
    with qtbot.assertNotEmitted(first.stopped):
        qtbot.mouseClick(first.stop, LEFT)
    assert first.pages.currentWidget() is first.page
    with qtbot.waitSignal(first.stopped):
        qtbot.mouseClick(first.stop, LEFT)


def test_an_own_scenario_can_stand_in_the_programme(qtbot: QtBot, first: WorkshopWindow, tmp_path: Path) -> None:
    scenario = first.desk.workshop.scenarios()[0]
    first.desk.workshop.save_copy(scenario, "nl", tmp_path / "mine.toml")
    own = first.page.open_file(tmp_path / "mine.toml")
    assert own is not None
    page = opened(qtbot, first)
    qtbot.mouseClick(page.fields.scenarios.lines[f"own {own.id}"], LEFT)
    assert own.title.source in shown(qtbot, page)


@pytest.mark.parametrize("language", INTERFACE)
@pytest.mark.parametrize("size", [(1366, 768), (880, 500)])
def test_everything_has_room(qtbot: QtBot, new_shop: MakeShop, language: str, size: tuple[int, int]) -> None:
    window = new_shop(language)
    window.resize(*size)
    page = opened(qtbot, window)
    for paper in (Handout.PROGRAMME, Handout.CERTIFICATE):
        page.choose(paper)
        ready(qtbot, page)
        qtbot.waitUntil(lambda: has_room(page))
    assert (window.width(), window.height()) == size
