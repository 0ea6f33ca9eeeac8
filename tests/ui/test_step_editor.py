"""Agreeing on a step: chosen or written, filled in, given a day; kept as it is entered."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coachdesk.domain.steps import Rhythm, Who
from coachdesk.domain.words import Words
from coachdesk.i18n import plain
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.pages.act_stage import ActStage
from tests.builders import yonas
from tests.ui.acting import choose_phrase, kept, line_of, press
from tests.ui.conftest import Opener

NO_GRAB = pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard", extend=True)
"""Without a screen a popup can't keep the keyboard to itself."""


# --- adding ----------------------------------------------------------------------------------------------------------


def test_a_step_is_added_by_clicking_and_its_slots_are_filled(act: ActStage, qtbot: QtBot) -> None:
    press(qtbot, act.cards["people"].add)
    assert act.editor.chooser.isVisible()
    choose_phrase(qtbot, act, "language_cafe")
    added = kept(act).steps[-1]
    assert (added.area_id, added.phrase_id, dict(added.slots)) == ("people", "language_cafe", {})
    assert "Welke plek" in act.editor._gap.text
    qtbot.keyClicks(act.editor.slot_fields["place"], "Stadkamer")
    assert "Stadkamer" in act.editor.sentence.text()
    press(qtbot, act.editor.ready)
    added = kept(act).steps[-1]
    assert added.slots == {"place": "Stadkamer"}
    assert not line_of(act, added).gap.isVisible()
    assert "Stadkamer" in line_of(act, added).title.text()
    assert act.editor is None


def test_a_step_with_an_open_slot_says_which_one(act: ActStage, qtbot: QtBot) -> None:
    press(qtbot, act.cards["people"].add)
    choose_phrase(qtbot, act, "language_cafe")
    press(qtbot, act.editor.ready)
    line = line_of(act, kept(act).steps[-1])
    assert line.gap.isVisible()
    assert "Welke plek" in line.gap.text()


def test_the_phrases_are_searched_in_both_languages_and_taken_with_enter(act: ActStage, qtbot: QtBot) -> None:
    act.add_step()
    chooser = act.editor.chooser
    everything = chooser.offered
    qtbot.keyClicks(chooser.search, "KIJKEN bij")
    assert chooser.offered == ("look_around",)
    chooser.search.clear()
    chooser.search.setText("ናብ ምርኣይ")
    assert "look_around" in chooser.offered
    assert len(chooser.offered) < len(everything)
    chooser.search.setText("zzz")
    assert chooser.offered == ()
    assert chooser._none.isVisible()
    chooser.search.setText("kijken bij")
    qtbot.keyClick(chooser.search, Qt.Key.Key_Return)
    assert kept(act).steps[-1].phrase_id == "look_around"
    assert QApplication.focusWidget() is act.editor.slot_fields["place"]


def test_the_arrows_go_through_the_list_from_the_search_field(act: ActStage, qtbot: QtBot) -> None:
    act.add_step()
    chooser = act.editor.chooser
    second = chooser.offered[1]
    qtbot.keyClick(chooser.search, Qt.Key.Key_Down)
    qtbot.keyClick(chooser.search, Qt.Key.Key_Down)
    qtbot.keyClick(chooser.search, Qt.Key.Key_Return)
    assert kept(act).steps[-1].phrase_id == second


def test_own_words_without_an_interpreter_are_kept_and_the_hint_says_what_the_paper_says(
    act: ActStage, qtbot: QtBot
) -> None:
    press(qtbot, act.cards["people"].add)
    press(qtbot, act.editor.chooser.own)
    qtbot.keyClicks(act.editor.own.typed, "Samen koken")
    assert act.editor.own.hint.isVisible()
    press(qtbot, act.editor.ready)
    added = kept(act).steps[-1]
    assert added.words == Words("Samen koken", "nl")
    assert line_of(act, added).untranslated.isVisible()


def test_own_words_with_what_the_interpreter_wrote(act: ActStage, qtbot: QtBot) -> None:
    press(qtbot, act.cards["people"].add)
    press(qtbot, act.editor.chooser.own)
    qtbot.keyClicks(act.editor.own.typed, "Samen koken")
    act.editor.own.interpreted.setPlainText("ብሓባር ምኽሻን")
    assert not act.editor.own.hint.isVisible()
    press(qtbot, act.editor.ready)
    added = kept(act).steps[-1]
    assert added.words == Words("Samen koken", "nl", "ብሓባር ምኽሻን", "ti")
    assert plain(line_of(act, added).theirs.text()) == "ብሓባር ምኽሻን"
    assert not line_of(act, added).untranslated.isVisible()


def test_a_client_who_reads_dutch_needs_no_second_field(open_act: Opener) -> None:
    page = open_act(yonas(client_language="nl"))
    assert not page.cards["people"].words_field.interpreted.isVisible()


def test_a_step_that_says_nothing_is_not_kept(act: ActStage, qtbot: QtBot) -> None:
    before = kept(act).steps
    press(qtbot, act.cards["work"].add)
    assert not act.editor.where.isVisible()
    qtbot.keyClicks(act.editor.chooser.search, "Iets")
    qtbot.keyClick(act.editor.chooser.search, Qt.Key.Key_Escape)
    assert act.editor is None
    assert kept(act).steps == before


def test_everything_about_a_step_is_kept_as_it_is_entered(act: ActStage, qtbot: QtBot) -> None:
    act.edit_step(kept(act).steps[0])
    editor = act.editor
    press(qtbot, editor.who.button(Who.OTHER))
    qtbot.keyClicks(editor.who_name, "Joost")
    editor.where.clear()
    qtbot.keyClicks(editor.where, "De Poort")
    qtbot.keyClicks(editor.with_whom, "Almaz")
    press(qtbot, editor.when.rhythm.button(Rhythm.MONTHLY))
    editor.when.at.clear()
    qtbot.keyClicks(editor.when.at, "9.30")
    act.autosave.flush()
    step = kept(act).steps[0]
    assert (step.who, step.who_name, step.where, step.with_whom) == (Who.OTHER, "Joost", "De Poort", "Almaz")
    assert (step.when.rhythm, step.when.at) == (Rhythm.MONTHLY, time(9, 30))


def test_a_time_that_is_none_is_said_and_holds_the_editor_open(act: ActStage, qtbot: QtBot) -> None:
    act.edit_step(kept(act).steps[0])
    act.editor.when.at.clear()
    qtbot.keyClicks(act.editor.when.at, "25:99")
    press(qtbot, act.editor.ready)
    assert act.editor is not None
    assert "25:99" in act.editor.when.problem
    assert kept(act).steps[0].when.at == time(14, 0)


def test_words_that_are_too_long_are_refused_at_the_step(act: ActStage) -> None:
    act.edit_step(kept(act).steps[1])
    act.editor.own.typed.setPlainText("a" * 20_001)
    act.autosave.flush()
    assert "20001" in act.editor._problem.text
    assert kept(act).steps[1].words.text == "Drie ochtenden meewerken"


def test_another_phrase_keeps_what_fits_and_own_words_come_back(act: ActStage, qtbot: QtBot) -> None:
    act.edit_step(kept(act).steps[0])
    press(qtbot, act.editor.another)
    choose_phrase(qtbot, act, "mornings_working")
    assert kept(act).steps[0].slots == {"place": "De Ketting"}
    act.edit_step(kept(act).steps[1])
    press(qtbot, act.editor.another)
    choose_phrase(qtbot, act, "make_cv")
    assert not kept(act).steps[1].words
    press(qtbot, act.editor.another)
    press(qtbot, act.editor.chooser.own)
    assert kept(act).steps[1].words.text == "Drie ochtenden meewerken"
    assert kept(act).steps[1].phrase_id is None


def test_emptied_own_words_are_kept_empty_and_the_line_says_so(act: ActStage) -> None:
    act.edit_step(kept(act).steps[1])
    act.editor.own.typed.setPlainText("")
    act.editor._close()
    assert kept(act).steps[1].empty
    assert line_of(act, kept(act).steps[1]).gap.isVisible()


def test_a_phrase_that_is_no_longer_offered_stays_and_can_be_filled_in(
    open_act: Opener, dutch: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    phrases = dutch.desk.content.phrases
    monkeypatch.setitem(phrases, "look_around", replace(phrases["look_around"], retired=True))
    page = open_act(yonas())
    page.edit_step(page.file.steps[0])
    assert "look_around" not in page.editor.chooser.offered
    assert page.editor.slot_fields["place"].text() == "De Ketting"


# --- days ------------------------------------------------------------------------------------------------------------


@NO_GRAB
def test_a_day_is_pressed_in_the_month_and_can_be_cleared(act: ActStage, qtbot: QtBot) -> None:
    act.edit_step(kept(act).steps[0])
    press(qtbot, act.editor.when.day.open)
    panel = act.editor.when.day.panel
    press(qtbot, panel.after)
    press(qtbot, panel.press(date(2026, 12, 7)))
    assert kept(act).steps[0].when.day == date(2026, 12, 7)
    press(qtbot, act.editor.when.day.clear)
    assert kept(act).steps[0].when.day is None


@NO_GRAB
@pytest.mark.parametrize(("code", "key"), [("nl", Qt.Key.Key_Right), ("ar", Qt.Key.Key_Left)])
def test_the_month_is_walked_by_keyboard_in_the_direction_of_reading(
    act: ActStage, dutch: MainWindow, qtbot: QtBot, code: str, key: Qt.Key
) -> None:
    dutch.language.switch(code)
    act.edit_step(kept(act).steps[0])
    qtbot.keyClick(act.editor.when.day.open, Qt.Key.Key_Space)
    for each in (key, Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_Return):
        qtbot.keyClick(act.editor.when.day.panel, each)
    assert kept(act).steps[0].when.day == date(2027, 1, 4)


@NO_GRAB
@pytest.mark.parametrize(
    ("code", "first", "last"), [("nl", "ma", "zo"), ("ar", "ن", "ح"), ("ti", "ሰኑ", "ሰን"), ("en", "Mon", "Sun")]
)
def test_a_week_begins_on_monday_in_every_language(
    act: ActStage, dutch: MainWindow, qtbot: QtBot, code: str, first: str, last: str
) -> None:
    dutch.language.switch(code)
    act.edit_step(kept(act).steps[0])
    press(qtbot, act.editor.when.day.open)
    panel = act.editor.when.day.panel
    heads = [panel._grid.itemAtPosition(0, column).widget().text() for column in range(7)]
    assert (heads[0], heads[-1]) == (first, last)
    assert len(set(heads)) == 7
    assert panel._grid.getItemPosition(panel._grid.indexOf(panel.press(date(2026, 11, 30))))[1] == 0
    panel.close()


@NO_GRAB
@pytest.mark.parametrize(("button", "days"), [("now", 0), ("week", 7)])
def test_today_and_in_a_week_are_one_press(act: ActStage, qtbot: QtBot, button: str, days: int) -> None:
    act.edit_step(kept(act).steps[0])
    press(qtbot, act.editor.when.day.open)
    press(qtbot, getattr(act.editor.when.day.panel, button))
    assert kept(act).steps[0].when.day == date.today() + timedelta(days=days)


@pytest.mark.parametrize("language", ["nl", "ar", "ti"])
def test_a_step_that_is_opened_shows_its_head_wherever_one_was(
    act: ActStage, dutch: MainWindow, qtbot: QtBot, language: str
) -> None:
    dutch.resize(1366, 768)
    dutch.language.switch(language)
    act.goals["work"].unfold()
    act.around_paper.show_open(True)
    bar = act._scroll.verticalScrollBar()
    for step in (kept(act).steps[0], kept(act).steps[-1]):
        bar.setValue(bar.maximum())
        act.open_step(step.id)
        editor = act.editor
        qtbot.waitUntil(
            lambda editor=editor: 0 <= editor.mapTo(act._body, editor.rect().topLeft()).y() - bar.value() < 30
        )
        act._end_edit()
