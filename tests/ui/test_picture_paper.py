"""What was seen together, from the screen to paper and to a file."""

from dataclasses import replace
from pathlib import Path

import pypdfium2
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.papers import PlanCopy
from coachdesk.domain.picture import DomainLook, LookStatus, Picture, ScaleItem, Side, Web
from coachdesk.domain.stages import Stage
from coachdesk.domain.trail import Deed
from coachdesk.domain.words import Words
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.pages.picture_paper import PicturePaperPage
from coachdesk.ui.pages.safety import SafetyPage
from tests.builders import NOW, an_id, yonas

CASE = an_id(1)
SEEN = Picture(
    looks=(DomainLook("housing", NOW.date(), "plan_goals", LookStatus.SCORED, 2, note="Het dak lekt."),),
    scale=(ScaleItem("2" * 32, Side.LOAD, words=Words("De trap", "nl"), weight=3),),
    webs=(Web(NOW.date(), {"meaning": 6.0}),),
)


def made(qtbot: QtBot, page: PicturePaperPage) -> None:
    """Wait until there is an answer: pages, or what is wrong."""
    qtbot.waitUntil(lambda: not page.panel.busy.isVisible())


def opened(qtbot: QtBot, window: MainWindow, file: CaseFile) -> PicturePaperPage:
    window.desk.vault.opened().cases.add(file)
    window.go("case", CASE, Stage.LISTEN)
    window.page.shown.open_page("picture")
    qtbot.mouseClick(window.page.shown.page.paper, Qt.MouseButton.LeftButton)
    page = window.page
    assert isinstance(page, PicturePaperPage)
    made(qtbot, page)
    return page


def text_of(pdf: bytes | Path) -> str:
    return " ".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf))


def test_the_paper_is_shown_in_the_clients_language_and_in_any_other(qtbot: QtBot, window: MainWindow) -> None:
    page = opened(qtbot, window, replace(yonas(), picture=SEEN))
    assert page.chosen == ("ti", PlanCopy.CLIENT)
    for language in ("ar", "nl", "en"):
        qtbot.mouseClick(page.languages.button(language), Qt.MouseButton.LeftButton)
        made(qtbot, page)
        assert page.panel.pages == len(pypdfium2.PdfDocument(page.panel.pdf)) >= 1
        assert page.untranslated.isVisible() is (language != "nl")


def test_notes_stand_on_the_copy_for_the_file_alone(qtbot: QtBot, window: MainWindow) -> None:
    page = opened(qtbot, window, replace(yonas(), picture=SEEN))
    assert "Het dak lekt" not in text_of(page.panel.pdf)
    qtbot.mouseClick(page.copies.button(PlanCopy.CONSULTANT), Qt.MouseButton.LeftButton)
    made(qtbot, page)
    assert page.chosen == (window.language.code, PlanCopy.CONSULTANT)
    assert "Het dak lekt" in text_of(page.panel.pdf)


def test_saving_writes_what_is_shown_and_stands_in_the_trail(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    page = opened(qtbot, window, replace(yonas(), picture=SEEN))
    assert "Yonas" not in page.proposed_name()
    out = tmp_path / page.proposed_name()
    page.save_to(out)
    assert "De trap" in text_of(out)
    last = window.desk.vault.opened().trail.entries(CASE, limit=1)[0]
    assert last.deed is Deed.CASE_EXPORTED and last.detail["document"] == "picture"


def test_a_refusal_is_said_and_stays(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    page = opened(qtbot, window, replace(yonas(), picture=SEEN))
    page.save_to(tmp_path / "no such folder" / "picture.pdf")
    assert page.panel.problem.isVisible()


def test_with_nothing_seen_it_says_what_to_do_first(qtbot: QtBot, window: MainWindow) -> None:
    page = opened(qtbot, window, replace(yonas(), answers=()))
    assert page.panel.problem.isVisible() and page.panel.pdf is None and not page.panel.print.isEnabled()
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert window.page.shown.stage is Stage.LISTEN


def test_safety_goes_back_to_where_it_was_opened(qtbot: QtBot, window: MainWindow) -> None:
    window.desk.vault.opened().cases.add(yonas())
    window.go("case", CASE, Stage.ACT)
    window.page.open_safety()
    shown = window.page
    assert isinstance(shown, SafetyPage)
    for fold in shown.folds.values():
        if not fold.is_open:
            qtbot.keyClick(fold.toggle, Qt.Key.Key_Space)
        assert all(step.text() for step in fold.steps)
        assert all(phone.text() and name.text() for phone, name in fold.numbers)
    qtbot.keyClick(shown, Qt.Key.Key_Escape)
    assert window.page.shown.stage is Stage.ACT
