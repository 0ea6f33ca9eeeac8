"""The directory of partners and files: what is taken in is looked at first; what is saved is known again."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from coachdesk.domain.file_rows import Keeping
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.pages.partners import PartnersPage
from tests.handovers import DEBT_HELP
from tests.ui.directory_page import names, page

__all__ = ["page"]
TABLE = "naam;tel;talen;KvK\nDe Poort;038 5;nl;1\nSchuldhulp Zwolle;038 7;;\n;9;;\nDe Brug;;Klingon;\n"


def a_file(folder: Path, text: str, name: str = "lijst.csv") -> Path:
    (path := folder / name).write_text(text, "utf-8")
    return path


@pytest.fixture
def taking(qtbot: QtBot, page: PartnersPage, tmp_path: Path) -> PartnersPage:
    """A file with four rows is on show."""
    page.look_into(a_file(tmp_path, TABLE))
    qtbot.waitUntil(lambda: page.taking.file is not None)
    return page


def test_a_file_is_looked_at_before_anything_is_kept(taking: PartnersPage) -> None:
    view = taking.taking
    assert len(taking.desk.partners.all()) == 3
    assert [view.parts.button(key).text() for key in view.parts.ids] == [
        "Everything: 4",
        "New: 2",
        "Perhaps there already: 1",
        "Not possible: 1",
    ]
    assert "KvK" in view._unknown.text() and view.take.text() == "Take in 2 partners"
    chips = [view.lines.said(at).chip for at in range(4)]
    assert chips == ["Add", "Leave out", "Not possible", "Add"]
    view.list.setCurrentIndex(view.lines.index(2, 0))
    assert view._title.text() == "Row 4" and view._says.text() == "There is no name." and not view.ways.isVisible()
    view.list.setCurrentIndex(view.lines.index(3, 0))
    assert "Klingon" in view._more.text()


def test_what_was_chosen_is_kept_in_one_go_and_taken_back_in_one(window: MainWindow, taking: PartnersPage) -> None:
    view = taking.taking
    view.list.setCurrentIndex(view.lines.index(1, 0))
    view.ways.button(Keeping.UPDATE).click()
    view.list.setCurrentIndex(view.lines.index(3, 0))
    view.ways.button(Keeping.SKIP).click()
    assert view.take.text() == "Take in 2 partners"
    view.take.click()
    assert taking.stack.currentWidget() is taking.whole
    assert names(taking) == ["De Poort", "Schuldhulp Zwolle", "Taalschool De Marsch", "Tolkbureau De Brug"]
    assert taking.desk.partners.find(DEBT_HELP.id) == replace(DEBT_HELP, phone="038 7")
    window._undo()
    assert len(names(taking)) == 3 and taking.desk.partners.find(DEBT_HELP.id) == DEBT_HELP


def test_all_that_may_be_there_already_are_decided_at_once(taking: PartnersPage) -> None:
    view = taking.taking
    view.all_doubles.button(Keeping.ADD).click()
    assert view.lines.said(1).chip == "Add" and view.take.text() == "Take in 3 partners"
    view.parts.button("double").click()
    assert [each.number for each in view.lines.values] == [3]
    view.leave.click()
    assert len(taking.desk.partners.all()) == 3 and view.file is None


def test_a_file_that_is_none_is_refused_in_words(qtbot: QtBot, page: PartnersPage, tmp_path: Path) -> None:
    page.look_into(a_file(tmp_path, "tel;mail\n1;2\n"))
    qtbot.waitUntil(lambda: bool(page.taking.problem.text))
    assert "Organisation" in page.taking.problem.text and not page.taking.take.isVisible()
    page.look_into(a_file(tmp_path, TABLE))
    qtbot.waitUntil(lambda: page.taking.file is not None)
    assert page.taking.problem.text == ""


@pytest.mark.parametrize("ending", ["csv", "vcf"])
def test_the_directory_is_saved_and_known_again(qtbot: QtBot, page: PartnersPage, tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"partners.{ending}"
    page.save_to(path)
    qtbot.waitUntil(path.exists)
    page.look_into(path)
    qtbot.waitUntil(lambda: page.taking.file is not None)
    assert all(row.same for row in page.taking.file.rows) and not page.taking.take.isEnabled()


def test_a_place_that_can_t_be_written_is_said(qtbot: QtBot, page: PartnersPage, tmp_path: Path) -> None:
    page.save_to(tmp_path / "no" / "partners.csv")
    qtbot.waitUntil(lambda: bool(page.problem.text))
    assert "partners.csv" in page.problem.text


def test_the_dialogs_lead_to_the_files(
    qtbot: QtBot, page: PartnersPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = a_file(tmp_path, TABLE)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    page.take_in.click()
    qtbot.waitUntil(lambda: page.taking.file is not None)
    page.taking.leave.click()
    monkeypatch.setattr(QFileDialog, "exec", lambda _dialog: True)
    monkeypatch.setattr(QFileDialog, "selectedFiles", lambda _dialog: [str(tmp_path / "uit.vcf")])
    page.save_as.click()
    qtbot.waitUntil((tmp_path / "uit.vcf").exists)
    assert (tmp_path / "uit.vcf").read_bytes().startswith(b"BEGIN:VCARD")


def test_escape_goes_back_and_keeps_nothing(qtbot: QtBot, window: MainWindow, taking: PartnersPage) -> None:
    with qtbot.waitActive(window):
        window.activateWindow()
    qtbot.keyClick(taking.taking.list, Qt.Key.Key_Escape)
    assert taking.stack.currentWidget() is taking.whole and len(taking.desk.partners.all()) == 3
