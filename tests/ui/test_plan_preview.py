"""From the plan on the screen to paper and to a file."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.course import Course, Goal, GoalState
from coachdesk.domain.papers import PlanCopy, PlanPaper
from coachdesk.domain.stages import Stage
from coachdesk.domain.words import Words
from coachdesk.i18n import plain
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.pages.plan_preview import PlanPreview
from coachdesk.ui.parts.reviewed_panel import share_line
from tests.builders import samira, yonas
from tests.ui.conftest import Opener

LEFT = Qt.MouseButton.LeftButton
Look = Callable[[CaseFile], PlanPreview]


@pytest.fixture
def look(open_act: Opener, qtbot: QtBot) -> Look:
    """Opens the preview of a case and waits until it is made or refused."""

    def looked(file: CaseFile) -> PlanPreview:
        page = open_act(file)
        qtbot.mouseClick(page.look, LEFT)
        preview = page.preview
        assert preview is not None
        made(qtbot, preview)
        return preview

    return looked


def made(qtbot: QtBot, preview: PlanPreview) -> None:
    """Wait until there is an answer: pages, or what is wrong."""
    qtbot.waitUntil(lambda: not preview.panel.busy.isVisible())


def switch(qtbot: QtBot, preview: PlanPreview, language: str) -> None:
    qtbot.mouseClick(preview.languages.button(language), LEFT)
    made(qtbot, preview)


def with_words(file: CaseFile, at: int, words: Words) -> CaseFile:
    """The case with one step in other words."""
    steps = list(file.steps)
    steps[at] = replace(steps[at], phrase_id=None, slots={}, words=words)
    return replace(file, steps=tuple(steps))


# --- looking ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("file", [yonas, samira])
def test_shows_all_pages_sharp_in_every_language(look: Look, qtbot: QtBot, file: Callable[[], CaseFile]) -> None:
    preview = look(file())
    for language in ("nl", "ar", "ti", "en"):
        switch(qtbot, preview, language)
        assert preview.panel.pages == len(pypdfium2.PdfDocument(preview.panel.pdf)) >= 1
        first = preview.panel.paper.sheets[0]
        assert first.isVisible()
        assert first.image.width() == pytest.approx(first.width() * preview.devicePixelRatioF(), abs=1)
        colours = {first.image.pixel(x, y) for x in range(0, first.image.width(), 7) for y in range(0, 400, 7)}
        assert len(colours) > 20
        assert preview.panel.print.isEnabled()
        assert preview.panel.save.isEnabled()


def test_the_clients_language_is_chosen_beforehand_and_the_choice_comes_back(
    look: Look, dutch: MainWindow, qtbot: QtBot
) -> None:
    preview = look(samira())
    assert preview.languages.chosen == ("ar",)
    switch(qtbot, preview, "ti")
    qtbot.keyClick(dutch, Qt.Key.Key_Escape)
    page = dutch.page.shown
    assert page.preview is None
    assert page.paper.chosen == ("ti",)
    assert page.look.hasFocus()


def test_zooming_draws_the_pages_anew_and_fit_brings_them_back(look: Look, dutch: MainWindow, qtbot: QtBot) -> None:
    preview = look(yonas())
    paper, sheet = preview.panel.paper, preview.panel.paper.sheets[0]
    before = sheet.width()
    assert before <= paper.viewport().width()
    assert not paper.horizontalScrollBar().isVisible()
    qtbot.keyClick(dutch, Qt.Key.Key_Equal, Qt.KeyboardModifier.ControlModifier)
    assert sheet.width() == pytest.approx(before * 1.25, rel=0.02)
    qtbot.waitUntil(lambda: sheet.image.width() == sheet.width())
    qtbot.keyClick(dutch, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(dutch, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert sheet.width() == pytest.approx(before / 1.25, rel=0.02)
    qtbot.keyClick(dutch, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: sheet.width() == before == sheet.image.width())


def test_fits_again_when_the_window_changes_its_size(look: Look, dutch: MainWindow, qtbot: QtBot) -> None:
    preview = look(yonas())
    before = preview.panel.paper.sheets[0].width()
    dutch.resize(1100, 700)
    qtbot.waitUntil(lambda: preview.panel.paper.sheets[0].width() < before)
    qtbot.waitUntil(lambda: preview.panel.paper.sheets[0].image.width() == preview.panel.paper.sheets[0].width())


def test_an_answer_for_another_language_is_dropped(look: Look, qtbot: QtBot) -> None:
    preview = look(yonas())
    for language in ("ar", "en", "nl"):
        qtbot.mouseClick(preview.languages.button(language), LEFT)
    made(qtbot, preview)
    qtbot.waitUntil(lambda: not preview.around.background.busy)
    wanted = preview.desk.plans.pdf(preview.file.case.id, "nl")
    assert preview.panel.pdf == wanted
    assert preview.panel.pages == len(pypdfium2.PdfDocument(wanted))


def test_leaving_while_the_plan_is_being_made_is_no_trouble(open_act: Opener, qtbot: QtBot) -> None:
    page = open_act(yonas())
    qtbot.mouseClick(page.look, LEFT)
    preview = page.preview
    preview.closed.emit()
    qtbot.waitUntil(lambda: not page.around.background.busy)
    assert preview.panel.pdf is None
    assert page.preview is None


def test_a_change_of_the_case_is_seen_in_the_preview(look: Look, dutch: MainWindow, qtbot: QtBot) -> None:
    preview = look(yonas())
    before = preview.panel.pdf
    dutch.desk.plans.remove_step(preview.file.case.id, preview.file.steps[0].id)
    made(qtbot, preview)
    assert preview.panel.pdf != before
    assert len(preview.file.steps) == 2


# --- what is not translated ------------------------------------------------------------------------------------------


def test_lines_without_the_clients_words_are_counted_and_lead_to_their_step(
    look: Look, dutch: MainWindow, qtbot: QtBot
) -> None:
    preview = look(with_words(yonas(), 2, Words("Samen koken", "nl")))
    assert [found.place for found in preview.untranslated.found] == ["step 1.2", "step 2.1"]
    assert plain(preview.untranslated.text).startswith("2 ")
    qtbot.mouseClick(preview.untranslated.findChild(QPushButton, "step 2.1"), LEFT)
    page = dutch.page.shown
    assert page.preview is None
    assert page.editor.step.id == preview.file.steps[2].id
    assert page.editor.own.interpreted.hasFocus()


@pytest.mark.parametrize(("words", "where"), [(Words("Samen koken", "nl"), "untranslated"), (Words(), "problems")])
def test_beside_a_goal_that_rests_the_numbers_lead_to_the_steps_on_the_paper(
    look: Look, dutch: MainWindow, qtbot: QtBot, words: Words, where: str
) -> None:
    resting = Goal("work", 1, date(2026, 3, 2), state=GoalState.PAUSED)
    preview = look(replace(with_words(yonas(), 2, words), course=Course(goals=(resting,))))
    places = getattr(preview, where)
    assert [found.place for found in places.found] == ["step 1.1"]
    qtbot.mouseClick(places.findChild(QPushButton, "step 1.1"), LEFT)
    assert dutch.page.shown.editor.step.id == preview.file.steps[2].id


def test_a_wish_without_translation_leads_to_its_field(look: Look, dutch: MainWindow, qtbot: QtBot) -> None:
    file = yonas()
    preview = look(replace(file, choice=file.choice.with_wish("people", Words("Buren leren kennen", "nl"))))
    assert [found.place for found in preview.untranslated.found] == ["step 1.2", "priority 2"]
    qtbot.mouseClick(preview.untranslated.findChild(QPushButton, "priority 2"), LEFT)
    assert dutch.page.shown.cards["people"].words_field.interpreted.hasFocus()


def test_words_without_dutch_are_counted_too(look: Look) -> None:
    preview = look(with_words(yonas(), 1, Words("ሰለስተ ንግሆ ምስራሕ", "ti")))
    assert [found.place for found in preview.untranslated.found] == ["step 1.2"]


def test_a_sheet_in_one_language_lacks_nothing(look: Look, qtbot: QtBot) -> None:
    preview = look(yonas())
    assert preview.untranslated.isVisible()
    switch(qtbot, preview, "nl")
    assert not preview.untranslated.isVisible()


# --- what can't be printed -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("sign", ["漢", "🚲"])
def test_a_sign_that_no_font_has_stops_the_print_and_says_where(
    look: Look, dutch: MainWindow, qtbot: QtBot, sign: str
) -> None:
    preview = look(with_words(yonas(), 1, Words(f"Fietsen {sign}", "nl")))
    assert preview.panel.pdf is None
    assert preview.panel.pages == 0
    assert not preview.panel.print.isEnabled()
    assert not preview.panel.save.isEnabled()
    assert sign in preview.problems.text
    assert "Stap 1.2" in plain(preview.problems.text)
    qtbot.mouseClick(preview.problems.findChild(QPushButton, "step 1.2"), LEFT)
    editor = dutch.page.shown.editor
    assert editor.step.id == preview.file.steps[1].id
    editor.own.typed.setPlainText("Fietsen")
    qtbot.mouseClick(editor.ready, LEFT)
    qtbot.mouseClick(dutch.page.shown.look, LEFT)
    again = dutch.page.shown.preview
    made(qtbot, again)
    assert again.panel.pages > 0
    assert not again.problems.isVisible()


def test_a_sign_in_the_name_leads_to_meet(look: Look, dutch: MainWindow, qtbot: QtBot) -> None:
    preview = look(yonas(calling_name="Yonas 漢"))
    button = preview.problems.findChild(QPushButton, "name")
    qtbot.mouseClick(button, LEFT)
    assert dutch.page.stage is Stage.MEET


def test_steps_that_say_too_little_are_each_named(look: Look, dutch: MainWindow, qtbot: QtBot) -> None:
    file = yonas()
    first, second, third = file.steps
    gaps = (replace(first, slots={}), replace(second, words=Words()), third)
    preview = look(replace(file, steps=gaps))
    assert [found.place for found in preview.problems.found] == ["step 1.1", "step 1.2"]
    assert "Welke plek?" in preview.problems.text
    assert not preview.panel.print.isEnabled()
    qtbot.mouseClick(preview.problems.findChild(QPushButton, "step 1.1"), LEFT)
    assert dutch.page.shown.editor.slot_fields["place"].hasFocus()


def test_the_problems_follow_the_language_of_the_window(look: Look, dutch: MainWindow) -> None:
    preview = look(with_words(yonas(), 1, Words("漢", "nl")))
    before = preview.problems.text
    dutch.language.switch("ar")
    assert preview.problems.text != before
    assert "漢" in preview.problems.text


# --- for whom, and how much is reviewed ------------------------------------------------------------------------------


def test_the_consultants_copy_says_how_much_is_reviewed_and_the_clients_does_not(look: Look, qtbot: QtBot) -> None:
    preview = look(yonas())
    plans, case_id = preview.desk.plans, preview.file.case.id
    assert preview.copies.chosen == ("client",)
    assert preview.panel.pdf == plans.pdf(case_id, "ti")
    assert plans.sheet(case_id, "ti").unreviewed == ""
    qtbot.mouseClick(preview.copies.button("consultant"), LEFT)
    made(qtbot, preview)
    assert preview.panel.pdf == plans.pdf(case_id, "ti", PlanPaper(PlanCopy.CONSULTANT)) != plans.pdf(case_id, "ti")
    assert plans.sheet(case_id, "ti", PlanPaper(PlanCopy.CONSULTANT)).unreviewed.startswith("Tigrinya: ")


def test_printing_and_saving_follow_the_copy_and_the_trail_names_it(look: Look, qtbot: QtBot, tmp_path: Path) -> None:
    preview = look(yonas())
    qtbot.mouseClick(preview.copies.button("consultant"), LEFT)
    made(qtbot, preview)
    assert preview.proposed_name() == "plan-2026-11-21-ti-file.pdf"
    preview.save_to(tmp_path / "plan.pdf")
    assert (tmp_path / "plan.pdf").read_bytes() == preview.panel.pdf
    preview.panel.printed.emit()
    told = preview.desk.trail.entries(preview.file.case.id, limit=2)
    assert [entry.detail["copy"] for entry in told] == ["consultant", "consultant"]


def test_the_preview_says_how_many_of_the_clients_lines_are_reviewed(look: Look, qtbot: QtBot) -> None:
    preview = look(yonas())
    sheet = preview.desk.plans.sheet(preview.file.case.id, "ti")
    share = preview.desk.plans.share(sheet)
    assert share.total > 10
    assert preview.reviewed.text == share_line(share, preview.words)
    switch(qtbot, preview, "en")
    assert not preview.reviewed.isVisible()
    assert preview.desk.plans.sheet(preview.file.case.id, "en", PlanPaper(PlanCopy.CONSULTANT)).unreviewed == ""
