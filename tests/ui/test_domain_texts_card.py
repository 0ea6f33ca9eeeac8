"""Settings: an organisation's own texts are taken in, refused with their place, and removed."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.settings.domain_texts_card import DomainTextsCard

LEFT = Qt.MouseButton.LeftButton
LEVELS = {f"level_{level}": f"Tekst {level}" for level in (1, 2, 3, 4, 5)}


def card(window: MainWindow) -> DomainTextsCard:
    window.go("settings")
    found = window.page.card("DomainTextsCard")
    assert isinstance(found, DomainTextsCard)
    return found


def a_file(folder: Path, **levels: str) -> Path:
    plain = {
        "format": "coachdesk-domain-texts",
        "version": 1,
        "organisation": "GGD Voorbeeld",
        "licence": "Met licentie",
        "language": "nl",
        "domains": {"housing": {**LEVELS, **levels}},
    }
    (path := folder / "texts.json").write_text(json.dumps(plain), "utf-8")
    return path


def test_texts_are_taken_in_and_removed_and_come_back(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    page = card(window)
    assert page.removals == {}
    page.take(a_file(tmp_path))
    assert window.desk.domain_texts.of("nl") is not None
    assert page.problem.text == ""
    qtbot.mouseClick(page.removals["nl"], LEFT)
    assert window.desk.domain_texts.all() == () and page.removals == {}
    window.desk.undo.undo()
    assert set(page.removals) == {"nl"}


def test_a_bad_file_is_refused_with_its_place(window: MainWindow, tmp_path: Path) -> None:
    page = card(window)
    page.take(a_file(tmp_path, level_3=" "))
    assert "domains.housing.level_3" in page.problem.text
    assert window.desk.domain_texts.all() == ()
    (broken := tmp_path / "broken.json").write_text('{\n"format" "x"}', "utf-8")
    page.take(broken)
    assert "line 2" in page.problem.text
    page.take(a_file(tmp_path))
    assert page.problem.text == "" and set(page.removals) == {"nl"}


def test_a_template_is_saved_in_the_language_of_the_window(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = card(window)
    path = tmp_path / "template"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(path), ""))
    qtbot.mouseClick(page.template, LEFT)
    written = path.with_suffix(".toml").read_text("utf-8")
    assert 'language = "en"' in written and "[domains.justice]" in written


def test_what_a_file_is_asked_for_is_taken_in(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = card(window)
    path = a_file(tmp_path)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(path), ""))
    qtbot.mouseClick(page.take_in, LEFT)
    assert set(page.removals) == {"nl"}
