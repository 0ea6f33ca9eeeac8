"""Goals at Act: in the client's words, with a staircase, agreed on, and from then on changed by versions."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from coachdesk.domain.course import Agreed, Chooser, Goal, GoalState, Stand
from coachdesk.domain.course.goals import next_version
from coachdesk.domain.words import Words
from coachdesk.i18n import plain
from coachdesk.ui.act.goal_fold import GoalFold
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.pages.act_stage import ActStage
from tests.builders import NOW, samira, yonas
from tests.ui.acting import kept, line_of, press
from tests.ui.conftest import Opener

TODAY, KEYS = NOW.date(), Qt.Key
THREE = Words("Drie ochtenden meewerken")
WHY = Words("De werkplaats is dicht")


@pytest.fixture
def fold(act: ActStage, qtbot: QtBot) -> GoalFold:
    """The goal of Yonas about work, unfolded; nothing of it was kept yet."""
    press(qtbot, act.goals["work"].toggle)
    return act.goals["work"]


def goal(act: ActStage, card: str = "work") -> Goal:
    return act.desk.goals.goal(kept(act), card)


def texts(fold: GoalFold) -> str:
    """Everything that can be read in the fold."""
    return plain("\n".join(each.text() for each in fold.findChildren(QLabel) if each.isVisible()))


def agreed_on(act: ActStage) -> None:
    """The goal says what is expected, and the client has said yes."""
    act.desk.goals.change(act.case_id, "work", expected=THREE)
    act.desk.goals.answer(act.case_id, Agreed.YES, "ti")


# --- worked on -------------------------------------------------------------------------------------------------------


def test_a_goal_begins_with_the_wish_and_asks_for_what_is_expected_first(
    act: ActStage, fold: GoalFold, qtbot: QtBot
) -> None:
    assert fold.form.words_field.typed.toPlainText() == "Een vak leren met mijn handen"
    assert [name for name, stair in fold.form.stairs.items() if stair.isVisible()] == ["expected"]
    assert not fold.stairs.isVisible() and kept(act).course.goals == ()
    qtbot.keyClicks(fold.form.stairs["expected"].typed, THREE.text)
    act.autosave.flush()
    assert all(stair.isVisible() for stair in fold.form.stairs.values()) and fold.stairs.isVisible()
    fold.form.stairs["much_less"].interpreted.setPlainText("ኣብ ገዛ")
    act.autosave.flush()
    assert goal(act).expected == THREE and goal(act).much_less == Words("", "nl", "ኣብ ገዛ", "ti")
    assert goal(act).words == kept(act).choice.priority("work").wish


@pytest.mark.parametrize("language", ["nl", "ar", "ti"])
@pytest.mark.parametrize("size", [(1366, 768), (880, 500)])
def test_fields_beside_each_other_begin_at_one_height(
    act: ActStage, fold: GoalFold, dutch: MainWindow, qtbot: QtBot, language: str, size: tuple[int, int]
) -> None:
    dutch.resize(*size)
    dutch.language.switch(language)
    said = fold.form.words_field
    pair = [field for field in (said.typed, said.interpreted) if field.isVisible()]
    qtbot.waitUntil(lambda: len({field.mapTo(said, field.rect().topLeft()).y() for field in pair}) == 1)


def test_days_are_kept_at_once_and_one_that_can_not_be_is_said_and_shown_as_it_was(
    act: ActStage, fold: GoalFold, dutch: MainWindow
) -> None:
    fold.form.days["due"].take(TODAY + timedelta(days=30))
    assert goal(act).due == TODAY + timedelta(days=30)
    fold.form.days["due"].take(TODAY - timedelta(days=1))
    assert goal(act).due == TODAY + timedelta(days=30) == fold.form.days["due"].day
    assert dutch.toast.isVisible()


def test_vague_words_and_no_day_are_said_softly_and_nothing_is_held_up(
    act: ActStage, fold: GoalFold, qtbot: QtBot
) -> None:
    qtbot.keyClicks(fold.form.stairs["expected"].typed, "Netwerk vergroten")
    act.autosave.flush()
    assert goal(act).expected.text == "Netwerk vergroten"
    words = act.words
    assert words.text("Name something that everybody can see.") in fold.form.doubts.text()
    assert words.text("Choose a day.") in fold.form.doubts.text()


def test_the_fields_follow_another_case_with_the_same_card(act: ActStage, fold: GoalFold, dutch: MainWindow) -> None:
    act.desk.goals.change(act.case_id, "work", expected=THREE)
    other = yonas(9, calling_name="Selam")
    dutch.desk.vault.opened().cases.add(other)
    dutch.page.open(other.case.id, "act")
    assert fold.form.stairs["expected"].typed.toPlainText() == ""
    assert dutch.desk.goals.goal(dutch.desk.cases.open(other.case.id), "work").expected == Words()


# --- the staircase ---------------------------------------------------------------------------------------------------


def test_where_the_client_stands_is_one_press_and_is_told_in_words(
    act: ActStage, fold: GoalFold, qtbot: QtBot, dutch: MainWindow
) -> None:
    act.desk.goals.change(act.case_id, "work", expected=THREE, less=Words("Eén ochtend"))
    press(qtbot, fold.stairs.buttons[-1])
    assert [(stand.on, stand.level) for stand in kept(act).course.stands] == [(TODAY, -1)]
    assert "Eén ochtend" in plain(fold.stairs.accessibleDescription()) and "Eén ochtend" in texts(fold)
    qtbot.keyClick(fold.stairs.buttons[-1], KEYS.Key_Right)
    qtbot.keyClick(QApplication.focusWidget(), KEYS.Key_Space)
    assert kept(act).course.stands[0].level == 0 and fold.stairs.buttons[0].isChecked()
    dutch.desk.undo.undo()
    assert kept(act).course.stands[0].level == -1
    qtbot.keyClick(fold.stairs.buttons[-1], KEYS.Key_Delete)
    assert kept(act).course.stands == () and not fold.stairs.buttons[-1].isChecked()


def test_an_earlier_stand_is_told_by_the_staircase_of_its_day(act: ActStage, fold: GoalFold) -> None:
    begun, then = TODAY - timedelta(days=60), TODAY - timedelta(days=30)
    store = act.desk.vault.opened().cases
    first = Goal("work", 1, begun, expected=THREE)
    for record in (first, replace(next_version(first, TODAY, WHY, Chooser.CLIENT), expected=Words("Twee ochtenden"))):
        store.save_record(act.case_id, record)
    store.save_record(act.case_id, Stand("work", then, 0))
    act.desk.goals.stand(act.case_id, "work", 0)
    said = [plain(fold.earlier.itemAt(0).widget().text()), plain(fold.now.text())]
    assert "Drie ochtenden" in said[0] and "Twee ochtenden" in said[1]


def test_the_stairs_rise_from_where_reading_begins(
    act: ActStage, fold: GoalFold, dutch: MainWindow, qtbot: QtBot
) -> None:
    act.desk.goals.change(act.case_id, "work", expected=THREE)
    qtbot.waitUntil(lambda: fold.stairs.buttons[2].x() > fold.stairs.buttons[-2].x())
    heights = [fold.stairs.buttons[level].stair.height() for level in (-2, -1, 0, 1, 2)]
    assert heights == sorted(heights) and len(set(heights)) == 5
    dutch.language.switch("ar")
    qtbot.waitUntil(lambda: fold.stairs.buttons[2].x() < fold.stairs.buttons[-2].x())
    fold.stairs.buttons[0].setFocus()
    qtbot.keyClick(fold.stairs.buttons[0], KEYS.Key_Left)
    assert QApplication.focusWidget() is fold.stairs.buttons[1]
    qtbot.keyClick(fold.stairs.buttons[1], KEYS.Key_Up)
    assert QApplication.focusWidget() is fold.stairs.buttons[2]


# --- agreed on, and changed ------------------------------------------------------------------------------------------


def test_what_is_agreed_on_is_read_and_changes_by_a_version_with_a_reason(
    act: ActStage, fold: GoalFold, qtbot: QtBot
) -> None:
    agreed_on(act)
    assert not fold.form.isVisible()
    qtbot.waitUntil(lambda: THREE.text in texts(fold))
    press(qtbot, fold.deeds[""])
    press(qtbot, fold.change.go)
    assert fold.change.problem.isVisible() and goal(act).number == 1
    qtbot.keyClicks(fold.change.field.typed, WHY.text)
    press(qtbot, fold.change.go)
    assert goal(act).number == 1 and act.words.text("Choose who decided.") == fold.change.problem.text
    press(qtbot, fold.change.who.button(Chooser.TOGETHER))
    press(qtbot, fold.change.go)
    assert (goal(act).number, goal(act).reason, goal(act).decided) == (2, WHY, Chooser.TOGETHER)
    assert fold.form.isVisible() and not fold.change.isVisible()
    fold.form.stairs["expected"].typed.setPlainText("Twee ochtenden")
    act.autosave.flush()
    assert goal(act).number == 2 and goal(act).expected.text == "Twee ochtenden"
    qtbot.waitUntil(lambda: WHY.text in texts(fold) and THREE.text in texts(fold))


def test_a_goal_is_dropped_with_a_reason_and_gone_on_with(act: ActStage, fold: GoalFold, qtbot: QtBot) -> None:
    agreed_on(act)
    for deed, state in ((GoalState.DROPPED, GoalState.DROPPED), (GoalState.GOING, GoalState.GOING)):
        press(qtbot, fold.deeds[deed])
        qtbot.keyClicks(fold.change.field.typed, WHY.text)
        press(qtbot, fold.change.who.button(Chooser.CLIENT))
        press(qtbot, fold.change.go)
        assert goal(act).state is state
    assert goal(act).number == 3 and fold.deeds[GoalState.REACHED].isVisible()


def test_the_reason_that_is_being_typed_stays_when_one_goes_back(act: ActStage, fold: GoalFold, qtbot: QtBot) -> None:
    agreed_on(act)
    press(qtbot, fold.deeds[""])
    press(qtbot, fold.change.back)
    assert goal(act).number == 1 and QApplication.focusWidget() is fold.deeds[""]


def test_after_locking_the_change_is_asked_for_again(act: ActStage, fold: GoalFold, qtbot: QtBot) -> None:
    agreed_on(act)
    press(qtbot, fold.deeds[GoalState.PAUSED])
    place = act.place()
    fold.change.left.emit()
    fold.show_open(False)
    act.return_to(place)
    assert fold.is_open and fold.asks == GoalState.PAUSED


def test_a_restricted_case_is_read_with_its_history_and_nothing_can_be_pressed(
    act: ActStage, dutch: MainWindow, qtbot: QtBot
) -> None:
    agreed_on(act)
    act.desk.goals.change_agreed(act.case_id, "work", WHY, Chooser.CLIENT)
    act.desk.rights.restrict(act.case_id, "Bezwaar")
    fold = act.goals["work"]
    press(qtbot, fold.toggle)
    qtbot.waitUntil(lambda: WHY.text in texts(fold) and THREE.text in texts(fold))
    assert not any(made.isEnabled() for made in fold.deeds.values() if made.isVisible())
    assert fold.form.stairs["expected"].typed.isReadOnly()
    press(qtbot, fold.stairs.buttons[1])
    press(qtbot, act.agreement.answer.button(Agreed.NO))
    assert kept(act).course.stands == () and act.agreement.answer.chosen == ()
    act.desk.rights.release(act.case_id)
    press(qtbot, fold.stairs.buttons[1])
    assert kept(act).course.stands[0].level == 1


def test_after_a_change_a_stand_is_told_by_the_staircase_that_it_was_given_on(act: ActStage, fold: GoalFold) -> None:
    agreed_on(act)
    act.desk.goals.save(act.case_id, Stand("work", TODAY - timedelta(days=7), 0))
    act.desk.goals.save(act.case_id, replace(goal(act), on=TODAY - timedelta(days=9)))
    act.desk.goals.change_agreed(act.case_id, "work", WHY, Chooser.CLIENT, expected=Words("Vijf ochtenden"))
    assert THREE.text in plain(fold.now.text()) and "Vijf ochtenden" not in plain(fold.now.text())


# --- steps -----------------------------------------------------------------------------------------------------------


def test_below_seven_a_smaller_step_is_asked_for(act: ActStage, qtbot: QtBot) -> None:
    step = kept(act).steps[0]
    act.open_step(step.id)
    sure = act.editor.sure
    press(qtbot, sure.numbers.button("6"))
    assert kept(act).steps[0].confidence == 6 and sure.smaller.isVisible()
    press(qtbot, act.editor.ready)
    line = line_of(act, step)
    assert line.smaller.isVisible() and line.smaller.text() in line.accessibleDescription()
    act.open_step(step.id)
    press(qtbot, act.editor.sure.numbers.button("7"))
    assert not act.editor.sure.smaller.isVisible()
    press(qtbot, act.editor.sure.numbers.button("not_asked"))
    assert kept(act).steps[0].confidence is None
    press(qtbot, act.editor.ready)
    assert not line_of(act, step).smaller.isVisible()


def test_a_step_without_a_person_or_a_day_is_advised_about_and_kept(act: ActStage, qtbot: QtBot) -> None:
    act.open_step(kept(act).steps[1].id)
    editor, words = act.editor, act.words
    assert not editor.sure.doubts.isVisible()
    press(qtbot, editor.who.button("other"))
    assert words.text("Name who does it.") in editor.sure.doubts.text()
    editor.own.typed.setPlainText("Zelfredzamer worden")
    act.autosave.flush()
    assert words.text("Name something that everybody can see.") in editor.sure.doubts.text()
    assert kept(act).steps[1].words.text == "Zelfredzamer worden"


def test_phrases_stand_under_what_they_are_for_and_headings_go_with_them(act: ActStage, qtbot: QtBot) -> None:
    press(qtbot, act.cards["work"].add)
    chooser, content = act.editor.chooser, act.desk.content
    areas = [content.phrases[each].areas for each in chooser.offered]
    own = [at for at, found in enumerate(areas) if found]
    assert own == list(range(len(own))) and all("work" in areas[at] for at in own) and len(own) < len(areas)
    headings = [heading for heading, _below in chooser._headings]
    assert [chooser.list.row(heading) for heading in headings] == [0, len(own) + 1]
    press_at = chooser.list.visualItemRect(headings[0]).center()
    qtbot.mouseClick(chooser.list.viewport(), Qt.MouseButton.LeftButton, pos=press_at)
    assert chooser.isVisible() and len(kept(act).steps) == 3
    qtbot.keyClicks(chooser.search, "kijken bij")
    assert not headings[0].isHidden() and headings[1].isHidden()


def test_samiras_goals_are_shown_in_arabic(open_act: Opener, dutch: MainWindow, qtbot: QtBot) -> None:
    page = open_act(samira())
    page.desk.goals.change(page.case_id, "language", expected=Words("Ik lees", "nl", "أقرأ", "ar"))
    dutch.language.switch("ar")
    page.goals["language"].unfold()
    assert "أقرأ" in plain(page.goals["language"].line.text())
