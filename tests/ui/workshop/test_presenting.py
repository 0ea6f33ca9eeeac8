"""What the trainer's keys do, one after another, in the real window."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from coachdesk.domain.workshop import Beat, Run
from coachdesk.i18n import plain
from coachdesk.ui.parts.prompt_card import PromptCard
from coachdesk.ui.tokens import LIGHT
from coachdesk.ui.workshop.panels import KeysPanel, ScenesPanel
from coachdesk.ui.workshop.window import STARTED_AGAIN, WorkshopWindow
from tests.ui.conftest import Elapsed
from tests.ui.workshop.conftest import MakeShop

KEY, MOD = Qt.Key, Qt.KeyboardModifier


def press(key: Qt.Key, held: Qt.KeyboardModifier = MOD.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget(), key, held)


def run_of(shop: WorkshopWindow) -> Run:
    assert shop.session.run is not None
    return shop.session.run


def votes(shop: WorkshopWindow) -> list[int]:
    run = run_of(shop)
    return [run.votes_for(choice.id) for choice in run.scene.choices]


def test_digits_and_letters_pick_a_choice(shop: WorkshopWindow) -> None:
    choices = run_of(shop).scene.choices
    press(KEY.Key_2)
    assert (run_of(shop).picked, run_of(shop).beat) == (choices[1].id, Beat.CHOICES)
    assert [face.isChecked() for face in shop.view.sheet.faces[: len(choices)]] == [
        False,
        True,
        *[False] * (len(choices) - 2),
    ]
    for key, at in ((KEY.Key_A, 0), (KEY.Key_B, 1), (KEY.Key_3, 2)):
        press(key)
        assert run_of(shop).picked == choices[at].id
    press(KEY.Key_3)
    assert run_of(shop).picked == ""


def test_what_is_picked_stays_in_sight_with_the_tip_and_no_other_does(shop: WorkshopWindow) -> None:
    press(KEY.Key_1)
    press(KEY.Key_T)
    assert run_of(shop).beat is Beat.TIP
    assert [face.isVisible() for face in shop.view.sheet.faces] == [True, False, False, False]
    press(KEY.Key_T)
    assert run_of(shop).beat is Beat.EFFECTS


def test_a_choice_that_is_pressed_is_picked_and_leaves_the_keys_to_the_scene(
    shop: WorkshopWindow, qtbot: QtBot
) -> None:
    press(KEY.Key_PageDown)
    qtbot.mouseClick(shop.view.sheet.faces[0], Qt.MouseButton.LeftButton)
    assert run_of(shop).picked == run_of(shop).scene.choices[0].id
    press(KEY.Key_Space)
    assert run_of(shop).beat is Beat.EFFECTS


def test_votes_are_counted_shown_and_taken_back(shop: WorkshopWindow) -> None:
    for _ in range(3):
        press(KEY.Key_1, MOD.ShiftModifier)
    press(KEY.Key_2, MOD.ShiftModifier)
    assert votes(shop)[:2] == [3, 1] and run_of(shop).beat is Beat.CHOICES
    first, second = shop.view.sheet.faces[:2]
    assert (first.votes.text(), second.votes.text()) == ("3 votes", "1 vote")
    assert first.bar.isVisible() and (first.bar.share, second.bar.share) == (1.0, pytest.approx(1 / 3))
    assert "3 votes" in first.accessibleName()
    for _ in range(5):
        press(KEY.Key_1, MOD.AltModifier)
    press(KEY.Key_2, MOD.AltModifier)
    assert not any(votes(shop)) and not first.bar.isVisible() and not first.votes.isVisible()


@pytest.mark.parametrize(
    ("key", "text", "choice"),
    [(KEY.Key_Exclam, "!", 0), (KEY.Key_At, "@", 1), (KEY.Key_QuoteDbl, '"', 1), (KEY.Key_NumberSign, "#", 2)],
)
def test_a_vote_is_counted_whatever_shift_makes_of_the_digit(
    shop: WorkshopWindow, key: Qt.Key, text: str, choice: int
) -> None:
    QApplication.sendEvent(shop, QKeyEvent(QKeyEvent.Type.KeyPress, key, MOD.ShiftModifier, text))
    assert votes(shop)[choice] == 1


@pytest.mark.parametrize("text", ["٢", "۲"])
def test_digits_of_an_arabic_keyboard_pick_too(shop: WorkshopWindow, text: str) -> None:
    QApplication.sendEvent(shop, QKeyEvent(QKeyEvent.Type.KeyPress, ord(text), MOD.NoModifier, text))
    assert run_of(shop).picked == run_of(shop).scene.choices[1].id


def test_letters_of_an_arabic_keyboard_count_by_the_key_that_windows_names(shop: WorkshopWindow) -> None:
    event = QKeyEvent(QKeyEvent.Type.KeyPress, ord("ى"), MOD.NoModifier, 0, ord("N"), 0, "ى")
    before = shop.session.notes
    QApplication.sendEvent(shop, event)
    assert shop.session.notes is not before


def test_home_end_and_arrows(shop: WorkshopWindow) -> None:
    last = len(run_of(shop).scenario.scenes) - 1
    press(KEY.Key_End)
    assert run_of(shop).at == last and shop.view.side.next.text() == "This is the last scene."
    press(KEY.Key_Home)
    assert run_of(shop).at == 0
    press(KEY.Key_Right)
    assert run_of(shop).beat is Beat.CHOICES
    press(KEY.Key_Left)
    assert run_of(shop).beat is Beat.SITUATION


def test_arrows_are_turned_in_arabic(new_shop: MakeShop) -> None:
    shop = new_shop("ar", "first_visit")
    press(KEY.Key_Left)
    assert run_of(shop).beat is Beat.CHOICES
    press(KEY.Key_Right)
    assert run_of(shop).beat is Beat.SITUATION
    assert shop.view.sheet.layoutDirection() is Qt.LayoutDirection.RightToLeft


def test_a_key_that_is_held_down_counts_once(shop: WorkshopWindow) -> None:
    for repeated in (False, True, True):
        QApplication.sendEvent(shop, QKeyEvent(QKeyEvent.Type.KeyPress, KEY.Key_PageDown, MOD.NoModifier, "", repeated))
    assert run_of(shop).beat is Beat.CHOICES


def test_notes_come_and_go_and_with_them_everything_for_the_trainer(shop: WorkshopWindow) -> None:
    assert not shop.view.column.isVisible()
    press(KEY.Key_N)
    assert shop.view.column.isVisible()
    run = run_of(shop)
    assert run.scene.notes[0].source in shop.view.side.notes.text()
    assert shop.view.side.next.text() == f"Next: {run.scenario.scenes[1].title.source}"
    press(KEY.Key_N)
    assert not shop.view.column.isVisible()


def test_full_stop_blanks_the_wall_and_the_next_key_shows_it_again(shop: WorkshopWindow) -> None:
    press(KEY.Key_Period)
    assert shop.session.blank and not shop.view.sheet.isVisible()
    press(KEY.Key_PageDown)
    assert not shop.session.blank and shop.view.sheet.isVisible() and run_of(shop).beat is Beat.SITUATION


def test_b_blanks_as_long_as_there_is_no_choice_b_on_the_wall(shop: WorkshopWindow) -> None:
    press(KEY.Key_B)
    assert shop.session.blank
    press(KEY.Key_B)
    assert not shop.session.blank
    press(KEY.Key_PageDown)
    press(KEY.Key_B)
    assert not shop.session.blank and run_of(shop).picked == run_of(shop).scene.choices[1].id


def test_the_clock_counts_the_scene_and_all_and_can_be_stopped(shop: WorkshopWindow, clock: Elapsed) -> None:
    side = shop.view.side
    clock.seconds += 372
    press(KEY.Key_N)
    assert plain(side.in_scene.text()) == f"This scene: 06:12 of {run_of(shop).scene.minutes} minutes"
    shop.session.go(1)
    clock.seconds += 30
    shop.session.go(1)
    assert "00:30" in side.in_scene.text() and "06:42" in side.in_all.text()
    press(KEY.Key_P)
    clock.seconds += 600
    shop.session.go(0)
    assert "06:12" in side.in_scene.text() and "06:42" in side.in_all.text()
    assert side.pause.text() == "Let the clock go on"
    side.pause.click()
    clock.seconds += 8
    shop.session.changed.emit()
    assert "06:20" in side.in_scene.text()
    assert f"of {run_of(shop).scenario.minutes} minutes" in plain(side.in_all.text())


def test_the_prompt_card_behind_a_tip_is_shown_when_asked_for_and_goes_with_the_scene(shop: WorkshopWindow) -> None:
    press(KEY.Key_N)
    side = shop.view.side
    side.behind.click()
    card = shop.desk.content.cards[run_of(shop).scene.card]
    assert side.prompt is not None and side.prompt.accessibleName() == card.title.source
    shop.session.go(1)
    assert side.prompt is None and not shop.view.findChildren(PromptCard)


def test_start_again_says_that_nothing_was_asked(shop: WorkshopWindow, clock: Elapsed) -> None:
    press(KEY.Key_1, MOD.ShiftModifier)
    shop.session.go(3)
    clock.seconds += 90
    press(KEY.Key_R, MOD.ControlModifier)
    run = run_of(shop)
    assert (run.at, run.beat, dict(run.votes), shop.session.clock.in_all) == (0, Beat.SITUATION, {}, 0)
    assert shop.toast.text == STARTED_AGAIN


def test_a_list_of_scenes_leads_to_one_of_them(shop: WorkshopWindow) -> None:
    press(KEY.Key_G, MOD.ControlModifier)
    panel = shop.findChild(ScenesPanel)
    assert panel is not None and len(panel.buttons) == len(run_of(shop).scenario.scenes)
    assert panel.buttons[0].isChecked() and run_of(shop).scenario.scenes[4].title.source in panel.buttons[4].text()
    QTest.keyClick(panel.buttons[4], KEY.Key_Return)
    assert run_of(shop).at == 4 and not panel.isVisible()


def test_a_sign_for_and_in_a_title_makes_no_key(shop: WorkshopWindow) -> None:
    run = run_of(shop)
    scene = replace(run.scene, title=replace(run.scene.title, source="Q&A at home"))
    panel = ScenesPanel(shop, Run(replace(run.scenario, scenes=(scene,), own=True)), shop.words)
    (made,) = panel.buttons
    assert made.shortcut().isEmpty()
    assert "Q&A at home" in QAccessible.queryAccessibleInterface(made).text(QAccessible.Text.Name)


def test_all_keys_are_told_by_f1(shop: WorkshopWindow) -> None:
    press(KEY.Key_F1)
    panel = shop.findChild(KeysPanel)
    assert panel is not None and panel.isVisible()
    told = " ".join(plain(made.text()) for made in panel.findChildren(QLabel))
    for key in ("Page Down", "Shift+1", "Alt+1", "Ctrl+G", "Ctrl+R", "F6", "Esc"):
        assert key in told
    QTest.keyClick(panel, KEY.Key_Escape)
    assert not panel.isVisible()


def test_full_screen_and_out_of_it(shop: WorkshopWindow) -> None:
    press(KEY.Key_F5)
    assert shop.isFullScreen()
    press(KEY.Key_Escape)
    assert not shop.isFullScreen()
    press(KEY.Key_Escape)
    assert not shop.isFullScreen() and shop.session.run is not None


def test_a_button_that_has_the_focus_is_pressed_and_arrows_still_go_on(shop: WorkshopWindow) -> None:
    shop.view.next.setFocus(Qt.FocusReason.TabFocusReason)
    press(KEY.Key_Right)
    assert run_of(shop).beat is Beat.CHOICES and shop.view.next.hasFocus()
    press(KEY.Key_Return)
    assert run_of(shop).beat is Beat.EFFECTS
    shop.view.previous.setFocus(Qt.FocusReason.TabFocusReason)
    press(KEY.Key_Space)
    assert run_of(shop).beat is Beat.CHOICES


def test_a_switch_of_the_language_reaches_all_of_it(shop: WorkshopWindow) -> None:
    press(KEY.Key_1)
    shop.languages.setCurrentIndex(0)
    shop.languages.activated.emit(0)
    run, words = run_of(shop), shop.words
    assert words.language == shop.languages.itemData(0) != "en"
    scene = run.scene
    assert shop.view.sheet.situation.text() == words.ptext(scene.situation.context, scene.situation.source)
    assert shop.view.side.tip.text() == words.ptext(scene.tip.context, scene.tip.source)
    assert words.ptext(scene.notes[0].context, scene.notes[0].source) in shop.view.side.notes.text()


def test_stop_leads_to_the_scenarios_and_from_there_out(shop: WorkshopWindow, qtbot: QtBot) -> None:
    shop.stop.click()
    assert shop.session.run is None and shop.pages.currentWidget() is shop.page and not shop.again.isVisible()
    press(KEY.Key_PageDown)
    assert shop.session.run is None
    with qtbot.waitSignal(shop.stopped):
        shop.stop.click()


def brightness(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize(
    ("text", "ground"),
    [
        ("on_accent", "wall"), ("wall_muted", "wall"), ("on_accent", "wall_raised"), ("text", "window"), ("text", "tip"),
        ("on_gold", "gold"), ("on_gold", "gold_light"),
    ],
)  # fmt: skip
def test_words_on_the_wall_stand_out_seven_to_one(text: str, ground: str) -> None:
    light, dark = sorted((brightness(getattr(LIGHT, text)), brightness(getattr(LIGHT, ground))), reverse=True)
    assert (light + 0.05) / (dark + 0.05) >= 7
