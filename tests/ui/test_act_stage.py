"""Agreeing on steps, and what stops a print."""

from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt
from pytestqt.qtbot import QtBot

from coachdesk.domain.errors import FileNotWritable
from coachdesk.domain.stages import Stage
from coachdesk.domain.steps import Rhythm, Who
from coachdesk.ui.main_window import MainWindow
from tests.builders import an_id, samira, yonas
from tests.ui.test_path import pick

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def acting(window: MainWindow) -> MainWindow:
    """The case of Yonas, at Act."""
    window.desk.vault.opened().cases.add_many((yonas(), samira()))
    window.go("case", yonas().case.id, Stage.ACT)
    return window


def test_steps_move_by_keyboard_and_go_and_come_back(qtbot: QtBot, acting: MainWindow) -> None:
    stage = acting.page.shown
    line = stage.cards["work"].line(an_id(102))
    qtbot.keyClick(line, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [s.id for s in acting.page.file.steps_of("work")] == [an_id(102), an_id(101)]
    line = stage.cards["work"].line(an_id(102))
    assert line.accessibleName().startswith("1.1")
    qtbot.keyClick(line, Qt.Key.Key_Delete)
    assert [s.id for s in acting.page.file.steps_of("work")] == [an_id(101)]
    acting._undo()
    assert len(acting.page.file.steps_of("work")) == 2


def test_ticking_a_step(qtbot: QtBot, acting: MainWindow) -> None:
    stage = acting.page.shown
    stage.cards["work"].line(an_id(101)).done.click()
    assert acting.page.file.steps[0].done_at is not None
    stage.cards["work"].line(an_id(101)).done.click()
    assert acting.page.file.steps[0].done_at is None


def test_a_step_is_kept_as_it_is_entered(qtbot: QtBot, acting: MainWindow) -> None:
    stage = acting.page.shown
    qtbot.mouseClick(stage.cards["people"].add, LEFT)
    editor = stage.editor
    assert len(acting.page.file.steps) == 3
    pick(stage, "dutch_with_buddy")
    assert len(acting.page.file.steps) == 4
    assert editor._gaps.isVisible()
    qtbot.keyClicks(editor.slot_fields["person"], "Almaz")
    acting.page.keep()
    assert not editor._gaps.isVisible()
    qtbot.mouseClick(editor.who.button(Who.OTHER), LEFT)
    qtbot.keyClicks(editor.who_name, "Joost")
    qtbot.keyClicks(editor.where, "Stadkamer")
    qtbot.mouseClick(editor.rhythm.button(Rhythm.WEEKLY), LEFT)
    qtbot.keyClicks(editor.at, "25:99")
    acting.page.keep()
    assert editor.at.accessibleDescription()
    assert acting.page.file.steps[-1].when.at is None
    editor.at.clear()
    qtbot.keyClicks(editor.at, "9")
    acting.page.keep()
    step = acting.page.file.steps[-1]
    assert (step.who, step.who_name, step.where, step.when.rhythm) == (Who.OTHER, "Joost", "Stadkamer", Rhythm.WEEKLY)
    assert f"{step.when.at:%H:%M}" == "09:00"


def test_a_day_is_chosen_by_keyboard_in_a_month_that_begins_on_monday(qtbot: QtBot, acting: MainWindow) -> None:
    stage = acting.page.shown
    stage.edit_step(acting.page.file.steps[0])
    picker = stage.editor.day
    assert picker.day.isoformat() == "2026-11-26"
    qtbot.mouseClick(picker.open, LEFT)
    panel = picker._panel
    assert panel._grid.itemAtPosition(0, 0).widget().text() == "Mon"
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Return):
        qtbot.keyClick(panel, key)
    assert acting.page.file.steps[0].when.day.isoformat() == "2026-12-04"
    assert QDate(2026, 12, 4).dayOfWeek() == 5
    qtbot.mouseClick(picker._clear, LEFT)
    assert acting.page.file.steps[0].when.day is None


def test_words_of_the_interpreter_are_kept_beside_those_of_the_consultant(qtbot: QtBot, acting: MainWindow) -> None:
    stage = acting.page.shown
    fields = stage.cards["people"].words_field
    qtbot.keyClicks(fields.typed, "Meet the neighbours")
    fields.interpreted.insertPlainText("ጎረባብቲ")
    acting.page.keep()
    wish = acting.page.file.choice.priority("people").wish
    assert (wish.text, wish.language, wish.interpreted, wish.other_language) == (
        "Meet the neighbours",
        "en",
        "ጎረባብቲ",
        "ti",
    )


def test_the_preview_shows_pages_in_each_language_and_counts_what_is_not_translated(
    qtbot: QtBot, acting: MainWindow
) -> None:
    stage = acting.page.shown
    qtbot.mouseClick(stage.look, LEFT)
    preview = stage.preview
    for language in ("ti", "nl", "ar", "en"):
        preview.pdf = None
        qtbot.mouseClick(preview.languages.button(language), LEFT)
        qtbot.waitUntil(lambda: preview.pdf is not None)
        assert preview.pages >= 1
        assert preview._untranslated.isVisible() is (language != "nl")
    before = preview._zoom or preview._fitting()
    preview.zoom(1.25)
    assert preview._zoom > before
    qtbot.keyClick(preview, Qt.Key.Key_Escape)
    qtbot.mouseClick(preview._back, LEFT)
    assert stage.preview is None


def test_a_sign_that_can_not_be_printed_stops_the_print_and_says_where(qtbot: QtBot, acting: MainWindow) -> None:
    stage = acting.page.shown
    stage.cards["work"].words_field.typed.insertPlainText(" 漢")
    acting.page.keep()
    qtbot.mouseClick(stage.look, LEFT)
    preview = stage.preview
    qtbot.waitUntil(lambda: bool(preview._problems.text))
    assert "Priority 1" in preview._problems.text
    assert "漢" in preview._problems.text
    assert not preview.print.isEnabled()
    assert not preview.save.isEnabled()


def test_a_place_that_takes_no_file_is_refused_and_nothing_is_left(
    qtbot: QtBot, acting: MainWindow, tmp_path: Path
) -> None:
    stage = acting.page.shown
    qtbot.mouseClick(stage.look, LEFT)
    preview = stage.preview
    qtbot.waitUntil(lambda: preview.pages > 0)
    before = sorted(tmp_path.iterdir())
    preview.save_to(tmp_path / "no" / "plan.pdf")
    assert "can't be written" in preview._problems.text
    assert sorted(tmp_path.iterdir()) == before
    with pytest.raises(FileNotWritable):
        acting.desk.plans.save_pdf(acting.page.file.case.id, "ti", tmp_path / "no" / "plan.pdf")


def test_a_declined_choice_can_be_printed_too(qtbot: QtBot, acting: MainWindow) -> None:
    from coachdesk.domain.choosing import Outcome

    case_id = acting.desk.cases.new("Selam Gebre").case.id
    acting.desk.choosing.decline(case_id, Outcome.NOT_NOW, "ti")
    acting.go("case", case_id, Stage.ACT)
    stage = acting.page.shown
    assert stage.empty.isVisible()
    qtbot.mouseClick(stage.look, LEFT)
    preview = stage.preview
    qtbot.waitUntil(lambda: preview.pages == 1)
