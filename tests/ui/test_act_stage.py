"""The steps of the plan: shown, ordered, ticked, removed, and there again after reopening the vault."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from coachdesk.desk.desk import Desk
from coachdesk.domain.choosing import Choice, Outcome
from coachdesk.domain.stages import Stage
from coachdesk.domain.words import Words
from coachdesk.i18n import plain
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.pages.act_stage import ActStage
from coachdesk.ui.parts.step_sure import NOT_ASKED
from tests.builders import NOW, samira, yonas
from tests.ui.acting import choose_phrase, kept, line_of, press
from tests.ui.conftest import PASSPHRASE, Opener

# --- showing ---------------------------------------------------------------------------------------------------------


def test_shows_the_priorities_in_the_clients_order_with_their_steps_in_both_languages(act: ActStage) -> None:
    assert list(act.cards) == ["work", "people"]
    lines = list(act.cards["work"].lines.values())
    assert [line.accessibleName()[:3] for line in lines] == ["1.1", "1.2"]
    assert "De Ketting" in lines[0].title.text()
    assert "ናብ" in lines[0].theirs.text()
    assert not lines[0].untranslated.isVisible()


def test_a_step_in_own_words_that_nobody_translated_says_so(act: ActStage) -> None:
    line = act.cards["work"].lines[kept(act).steps[1].id]
    assert plain(line.title.text()) == "Drie ochtenden meewerken"
    assert line.untranslated.isVisible()
    assert not line.theirs.isVisible()


def test_untranslated_words_stay_readable_in_the_clients_own_language_of_the_window(
    act: ActStage, dutch: MainWindow
) -> None:
    dutch.language.switch("ti")
    line = act.cards["work"].lines[kept(act).steps[1].id]
    assert plain(line.title.text()) == "Drie ochtenden meewerken"
    assert line.untranslated.isVisible()


def test_without_a_choice_it_leads_to_choosing(open_act: Opener, dutch: MainWindow, qtbot: QtBot) -> None:
    page = open_act(replace(yonas(), choice=Choice(), steps=()))
    assert page.empty.isVisible()
    assert not page.look.isEnabled()
    press(qtbot, page.empty.action)
    assert dutch.page.stage is Stage.CHOOSE


@pytest.mark.parametrize("outcome", [Outcome.NOT_NOW, Outcome.DOES_NOT_WANT])
def test_a_declined_choice_is_said_and_can_be_printed(open_act: Opener, qtbot: QtBot, outcome: Outcome) -> None:
    page = open_act(replace(yonas(), choice=Choice().declined(outcome, "ti", NOW), steps=()))
    assert page.empty.isVisible()
    assert page.empty.title.text() != page.words.text("First the client chooses")
    press(qtbot, page.look)
    qtbot.waitUntil(lambda: page.preview.panel.pages == 1)


def test_declining_after_an_earlier_choice_keeps_its_steps_and_says_so(act: ActStage) -> None:
    act.desk.choosing.decline(act.case_id, Outcome.NOT_NOW, "ti")
    assert act.declined.isVisible()
    assert not act.empty.isVisible()
    assert len(act.cards["work"].lines) == 2


# --- order, ticking, removing ----------------------------------------------------------------------------------------


def test_steps_are_moved_by_keyboard_and_keep_the_focus(act: ActStage, qtbot: QtBot) -> None:
    first, second = act.cards["work"].lines.values()
    second.setFocus()
    qtbot.keyClick(second, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [s.id for s in kept(act).steps_of("work")] == [second.step.id, first.step.id]
    assert QApplication.focusWidget() is second
    assert second.accessibleName().startswith("1.1")
    qtbot.keyClick(second, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert [s.id for s in kept(act).steps_of("work")] == [first.step.id, second.step.id]


def test_steps_are_moved_by_buttons(act: ActStage, qtbot: QtBot) -> None:
    first, second = act.cards["work"].lines.values()
    assert not first.buttons["up"].isEnabled()
    assert not second.buttons["down"].isEnabled()
    press(qtbot, first.buttons["down"])
    assert [s.id for s in kept(act).steps_of("work")] == [second.step.id, first.step.id]
    press(qtbot, first.buttons["up"])
    assert [s.id for s in kept(act).steps_of("work")] == [first.step.id, second.step.id]


def test_ticking_keeps_the_day_and_the_focus(act: ActStage, qtbot: QtBot) -> None:
    line = act.cards["people"].lines[kept(act).steps[2].id]
    line.setFocus()
    qtbot.keyClick(line, Qt.Key.Key_Space)
    assert kept(act).steps[2].done_at == NOW
    assert line.done.isChecked()
    press(qtbot, line.done)
    assert kept(act).steps[2].done_at is None


def test_a_removed_step_comes_back_with_undo(act: ActStage, dutch: MainWindow, qtbot: QtBot) -> None:
    before = kept(act).steps
    line = line_of(act, before[0])
    line.setFocus()
    qtbot.keyClick(line, Qt.Key.Key_Delete)
    assert kept(act).steps == before[1:]
    assert QApplication.focusWidget() is line_of(act, before[1])
    assert dutch.toast.isVisible()
    press(qtbot, dutch.toast._action)
    assert kept(act).steps == before
    assert [plain(each.accessibleName())[:3] for each in act.cards["work"]._in_view()] == ["1.1", "1.2"]


def test_removing_one_step_while_another_is_open(act: ActStage, qtbot: QtBot) -> None:
    steps = kept(act).steps
    act.edit_step(steps[2])
    press(qtbot, line_of(act, steps[0]).buttons["delete"])
    assert steps[0].id not in act.cards["work"].lines
    assert act.editor.step.id == steps[2].id


def test_enter_opens_a_step_in_its_own_place(act: ActStage, qtbot: QtBot) -> None:
    first, second = act.cards["work"].lines.values()
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Return)
    assert not first.isVisible()
    qtbot.waitUntil(lambda: act.editor.y() < second.y())
    qtbot.keyClick(act.editor.where, Qt.Key.Key_Escape)
    assert first.isVisible()
    assert QApplication.focusWidget() is first


def test_ctrl_shift_n_adds_a_step_where_the_focus_is(act: ActStage, qtbot: QtBot) -> None:
    act.cards["people"].words_field.typed.setFocus()
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(act.window(), Qt.Key.Key_N, both)
    assert act.editor.step.area_id == "people"


def test_tab_goes_through_the_editor_in_the_order_of_reading(act: ActStage, qtbot: QtBot) -> None:
    act.edit_step(kept(act).steps[0])
    editor = act.editor
    editor.slot_fields["place"].setFocus()
    seen = []
    for _ in range(9):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
    assert seen[0] in [editor.who.button(who) for who in editor.who.ids]
    assert seen[1:6] == [editor.where, editor.with_whom, editor.when.day.open, editor.when.day.clear, editor.when.at]
    assert seen[7] is editor.sure.numbers.button(NOT_ASKED)
    assert seen[8] is editor.ready


# --- wishes, languages, reopening ------------------------------------------------------------------------------------


def test_the_wish_is_kept_in_both_languages(act: ActStage, qtbot: QtBot) -> None:
    fields = act.cards["people"].words_field
    qtbot.keyClicks(fields.typed, "Buren leren kennen")
    fields.interpreted.setPlainText("ጎረባብተይ ክፈልጥ")
    act.keep()
    assert kept(act).choice.priority("people").wish == Words("Buren leren kennen", "nl", "ጎረባብተይ ክፈልጥ", "ti")


def test_a_wish_in_the_clients_own_language_asks_for_dutch(open_act: Opener, dutch: MainWindow) -> None:
    page = open_act(samira())
    dutch.language.switch("ar")
    fields = page.cards["family"].words_field
    fields.typed.setPlainText("أريد وقتا لعائلتي")
    fields.interpreted.setPlainText("Tijd voor mijn gezin")
    page.keep()
    wish = page.desk.cases.open(page.case_id).choice.priority("family").wish
    assert wish == Words("أريد وقتا لعائلتي", "ar", "Tijd voor mijn gezin", "nl")


@pytest.mark.parametrize("code", ["ar", "ti", "en", "nl"])
def test_an_open_editor_follows_a_switch_of_the_language_and_loses_nothing(
    act: ActStage, dutch: MainWindow, qtbot: QtBot, code: str
) -> None:
    act.edit_step(kept(act).steps[0])
    qtbot.keyClicks(act.editor.slot_fields["place"], " Zuid")
    dutch.language.switch(code)
    slot = act.desk.content.phrases["look_around"].slots[0]
    assert act.editor._slot_names["place"].field.accessibleName() == act.words.ptext(
        slot.label.context, slot.label.source
    )
    assert act.editor.slot_fields["place"].text() == "De Ketting Zuid"
    press(qtbot, act.editor.ready)
    assert kept(act).steps[0].slots == {"place": "De Ketting Zuid"}


def test_what_was_typed_is_kept_when_the_case_is_left(act: ActStage, dutch: MainWindow, qtbot: QtBot) -> None:
    act.edit_step(kept(act).steps[0])
    qtbot.keyClicks(act.editor.with_whom, "Almaz")
    case_id = act.case_id
    dutch.go("today")
    assert dutch.desk.cases.open(case_id).steps[0].with_whom == "Almaz"


def test_another_case_closes_the_editor(act: ActStage, open_act: Opener) -> None:
    act.edit_step(kept(act).steps[0])
    other = open_act(samira())
    assert other is act
    assert act.editor is None
    assert list(act.cards) == ["family", "language", "money"]
    assert act.paper.chosen == ("ar",)


def test_steps_survive_reopening_the_vault(
    act: ActStage, dutch: MainWindow, qtbot: QtBot, new_desk: Callable[[], Desk]
) -> None:
    press(qtbot, act.cards["people"].add)
    choose_phrase(qtbot, act, "language_cafe")
    qtbot.keyClicks(act.editor.slot_fields["place"], "Stadkamer")
    press(qtbot, act.editor.ready)
    case_id, file = act.case_id, kept(act)
    dutch.lock()
    again = new_desk()
    again.vault.unlock(PASSPHRASE)
    try:
        assert again.cases.open(case_id).steps == file.steps
        assert again.cases.open(case_id).steps[-1].slots == {"place": "Stadkamer"}
    finally:
        again.vault.lock()


def test_every_button_has_a_name(act: ActStage) -> None:
    act.edit_step(kept(act).steps[0])
    nameless = [b for b in act.findChildren(QPushButton) if not (b.text() or b.accessibleName())]
    assert not nameless
