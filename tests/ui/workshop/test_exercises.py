"""Every exercise in every language: by the keyboard alone, on the wall in large letters, and nothing on it for the trainer."""

from dataclasses import replace
from itertools import cycle
from math import ceil

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from coachdesk.content.workshop_exercises import MOST
from coachdesk.domain.languages import INTERFACE
from coachdesk.domain.questions import Text
from coachdesk.domain.workshop.exercises import Exercise, ExerciseKind, Part, Pile, Reading, RolePlay, ScaleTask, Tip
from coachdesk.domain.workshop.exercising import ExerciseRun
from coachdesk.ui.listen.scale_page import ScalePage
from coachdesk.ui.pages.case import CasePage
from coachdesk.ui.workshop.exercises.kinds import KINDS
from coachdesk.ui.workshop.exercises.panel import PartsPanel
from coachdesk.ui.workshop.exercises.picture import Picture
from coachdesk.ui.workshop.exercises.session import ExerciseSession
from coachdesk.ui.workshop.exercises.sheet import ExerciseSheet
from coachdesk.ui.workshop.fitting_text import WallText
from coachdesk.ui.workshop.wall import LEAST, WallWindow
from coachdesk.ui.workshop.window import WorkshopWindow
from tests.ui.conftest import Elapsed
from tests.ui.workshop.conftest import MakeShop

ONWARDS = (Qt.Key.Key_PageDown, Qt.Key.Key_Space, Qt.Key.Key_Return)
BACKWARDS = (Qt.Key.Key_PageUp, Qt.Key.Key_Backspace)
SIZES = [QSize(1024, 768), QSize(1366, 768), QSize(1920, 1080)]


def exercise_of(shop: WorkshopWindow, kind: ExerciseKind) -> Exercise:
    return next(each for each in shop.desk.workshop.exercises() if each.kind is kind)


def begun(shop: WorkshopWindow, kind: ExerciseKind) -> ExerciseSession:
    shop.begin_exercise(exercise_of(shop, kind))
    assert shop.door.open is not None
    return shop.door.open


def press(key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget(), key, held)


def seen(sheet: ExerciseSheet) -> str:
    """All words that are on show, each of them whole and within the sheet."""
    texts = [made for made in sheet.findChildren(WallText) if made.isVisible() and made.text()]
    for made in texts:
        assert all(drawn.fits for drawn in made.drawn()), made.text()
        for corner in (made.rect().topLeft(), made.rect().bottomRight()):
            assert sheet.rect().contains(made.mapTo(sheet, corner)), made.text()
    return "\n".join(made.text() for made in texts)


def told(widget: QWidget) -> str:
    """All words of labels that are on show."""
    return "\n".join(made.text() for made in widget.findChildren(QLabel) if made.isVisible())


# --- by the keyboard --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", INTERFACE)
@pytest.mark.parametrize("kind", ExerciseKind)
def test_an_exercise_from_the_first_page_to_its_end_and_back(
    kind: ExerciseKind, language: str, new_shop: MakeShop
) -> None:
    shop = new_shop(language)
    shop.resize(1366, 768)
    for _ in range(60):
        if QApplication.focusWidget() is shop.page.exercises.begin[kind]:
            break
        press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Return)
    session, view = shop.door.open, shop.door.view
    assert session is not None and view is not None and view.is_wall and view.isVisible()
    on, back, walked, run = cycle(ONWARDS), cycle(BACKWARDS), 0, session.run
    while run is not None and not run.ended:
        said = seen(view.sheet)
        assert view.sheet.fits and view.sheet.big.font().pixelSize() >= ceil(shop.height() * LEAST)
        assert shop.words.ptext(run.part.title.context, run.part.title.source) in said
        assert view.sheet.picture.isVisible() is isinstance(run.part, Reading)
        press(next(on))
        run, walked = session.run, walked + 1
    assert run is not None and walked == sum(part.steps for part in run.exercise.parts) - 1
    assert not view.next.isEnabled() and seen(view.sheet)
    for _ in range(walked):
        press(next(back))
    assert session.run is not None and (session.run.at, session.run.step) == (0, 0)
    assert not view.previous.isEnabled()


@pytest.mark.parametrize(("language", "on"), [("en", Qt.Key.Key_Right), ("ar", Qt.Key.Key_Left)])
def test_arrows_go_along_the_line_of_reading(language: str, on: Qt.Key, new_shop: MakeShop) -> None:
    shop = new_shop(language)
    session = begun(shop, ExerciseKind.TELLING_BACK)
    press(on)
    assert session.run is not None and session.run.step == 1
    press(Qt.Key.Key_Left if on == Qt.Key.Key_Right else Qt.Key.Key_Right)
    assert session.run.step == 0


def test_votes_are_counted_with_shift_and_taken_back_with_alt(new_shop: MakeShop) -> None:
    shop = new_shop()
    session = begun(shop, ExerciseKind.READING)
    for _ in range(3):
        press(Qt.Key.Key_2, Qt.KeyboardModifier.ShiftModifier)
    press(Qt.Key.Key_1, Qt.KeyboardModifier.ShiftModifier)
    press(Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    press(Qt.Key.Key_4, Qt.KeyboardModifier.ShiftModifier)  # there are three readings
    sheet = shop.door.view.sheet
    assert [face.votes.text() for face in sheet.faces if face.isVisible()] == ["1 vote", "2 votes", "0 votes"]
    assert [face.bar.share for face in sheet.faces if face.isVisible()] == [0.5, 1.0, 0.0]
    press(Qt.Key.Key_C)
    assert session.run.picked == session.run.part.options[2] and sheet.faces[2].isChecked()
    press(Qt.Key.Key_3)
    assert session.run.picked == ""


def test_who_is_played_is_shown_on_a_card_and_nobody_votes_on_it(new_shop: MakeShop) -> None:
    shop = new_shop()
    session = begun(shop, ExerciseKind.ROLE_PLAY)
    part, sheet = session.run.part, shop.door.view.sheet
    assert isinstance(part, RolePlay)
    for number, role in enumerate(part.roles):
        press((Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3)[number])
        said = seen(sheet)
        assert all(text.source in said for text in (role.knows, role.wants, role.does))
        others = [other for other in part.roles if other is not role]
        assert not any(other.knows.source in said for other in others)
    press(Qt.Key.Key_1, Qt.KeyboardModifier.ShiftModifier)
    assert not session.run.votes and not any(face.votes.isVisible() for face in sheet.faces)
    press(Qt.Key.Key_PageDown)
    assert all(question.source in seen(sheet) for question in part.questions)


def test_the_piles_at_the_end_hold_what_the_group_laid(new_shop: MakeShop) -> None:
    shop = new_shop()
    session = begun(shop, ExerciseKind.SORTING)
    tips = session.run.exercise.parts
    for at in range(len(tips)):
        session.go(at)
        press((Qt.Key.Key_A, Qt.Key.Key_B)[at % 2])
    press(Qt.Key.Key_T)
    cards = shop.door.view.sheet.shown.cards
    assert [len(card.lines) for card in cards] == [5, 5, 0] and len(cards) == len(Pile)
    assert cards[0].lines == tuple(tip.title.source for tip in tips[::2])
    assert all(tip.title.source in seen(shop.door.view.sheet) for tip in tips)


def test_all_parts_are_a_list_to_go_to(new_shop: MakeShop, qtbot: QtBot) -> None:
    shop = new_shop()
    session = begun(shop, ExerciseKind.SORTING)
    press(Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    panel = shop.findChild(PartsPanel)
    assert len(panel.buttons) == len(session.run.exercise.parts) and panel.buttons[0].isChecked()
    QTest.keyClick(panel.buttons[4], Qt.Key.Key_Space)
    assert (session.run.at, session.run.step) == (4, 0)
    press(Qt.Key.Key_End)
    assert session.run.coming is None
    press(Qt.Key.Key_Home)
    assert session.run.at == 0


def test_a_sign_for_and_in_the_title_of_a_part_makes_no_key(new_shop: MakeShop) -> None:
    shop = new_shop()
    exercise = exercise_of(shop, ExerciseKind.SCALE)
    part = replace(exercise.parts[0], title=Text("any", "Q&A at home"))
    panel = PartsPanel(shop, ExerciseRun(replace(exercise, parts=(part,))), shop.words)
    (made,) = panel.buttons
    assert made.shortcut().isEmpty()
    assert "Q&A at home" in QAccessible.queryAccessibleInterface(made).text(QAccessible.Text.Name)


def test_starting_again_forgets_votes_and_stopping_leads_to_the_first_page(new_shop: MakeShop) -> None:
    shop = new_shop()
    session = begun(shop, ExerciseKind.SORTING)
    session.vote(0, 1)
    session.go(3)
    press(Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    assert (session.run.at, dict(session.run.votes)) == (0, {})
    shop.stop.click()
    assert session.run is None and shop.pages.currentWidget() is shop.page and not shop.again.isVisible()
    begun(shop, ExerciseKind.READING)
    shop.stop.click()
    shop.begin(shop.page.scenarios()[0])
    press(Qt.Key.Key_PageDown)
    assert session.run is None and shop.session.run.beat == 1


# --- the trainer's side -----------------------------------------------------------------------------------------------


def test_notes_and_why_are_beside_it_and_hidden_on_the_wall(new_shop: MakeShop, qtbot: QtBot) -> None:
    shop = new_shop()
    for kind in ExerciseKind:
        session = begun(shop, kind)
        view = shop.door.view
        assert not view.column.isVisible()
        press(Qt.Key.Key_N)
        assert view.column.isVisible() and not view.is_wall
        for at, part in enumerate(session.run.exercise.parts):
            session.go(at)
            expected = [*(note.source for note in part.notes), KINDS[kind].note]
            if isinstance(part, Tip):
                expected.append(part.why.source)
            if isinstance(part, Reading):
                expected += [part.sees.source, *(each.text.source for each in part.readings)]
            qtbot.waitUntil(lambda expected=expected, side=view.side: all(text in told(side) for text in expected))
        shop.stop.click()


def test_the_clock_counts_for_each_part(new_shop: MakeShop, clock: Elapsed) -> None:
    shop = new_shop()
    session = begun(shop, ExerciseKind.TELLING_BACK)
    clock.seconds += 65
    session.go(1)
    clock.seconds += 10
    session.pause()
    clock.seconds += 500
    assert (session.clock.in_scene, session.clock.in_all) == (10, 75)
    assert "00:10" in shop.door.view.side.in_part.text() and "01:15" in shop.door.view.side.in_all.text()


@pytest.mark.parametrize("language", INTERFACE)
def test_the_scale_opens_in_the_live_application_and_leads_back(
    language: str, new_shop: MakeShop, qtbot: QtBot
) -> None:
    shop = new_shop(language)
    session = begun(shop, ExerciseKind.SCALE)
    for at, part in enumerate(session.run.exercise.parts):
        assert isinstance(part, ScaleTask)
        session.go(at)
        shop.door.view.case.click()
        qtbot.waitUntil(lambda: shop.live.shown and shop.live.window.isActiveWindow())
        page = shop.live.window.page
        assert isinstance(page, CasePage) and page.file.case.calling_name == part.person
        assert isinstance(page.shown.page, ScalePage)
        with qtbot.waitSignal(shop.live.back_wanted):
            QTest.keyClick(shop.live.window.windowHandle(), Qt.Key.Key_F6)
        assert not shop.live.shown and session.run.at == at


def test_other_exercises_have_no_case_to_go_to(new_shop: MakeShop) -> None:
    shop = new_shop()
    for kind in ExerciseKind:
        begun(shop, kind)
        assert shop.door.view.case.isVisible() is (kind is ExerciseKind.SCALE)
        if kind is not ExerciseKind.SCALE:
            press(Qt.Key.Key_F6)
            assert not shop.live.shown
        shop.stop.click()


# --- the wall ---------------------------------------------------------------------------------------------------------


def wall_of(shop: WorkshopWindow, session: ExerciseSession, qtbot: QtBot, size: QSize) -> WallWindow:
    made = WallWindow(shop.language, shop.session, (session, lambda: ExerciseSheet(shop.language)))
    qtbot.addWidget(made, before_close_func=lambda wall: wall.hide())
    made.resize(size)
    made.show()
    return made


def check(wall: WallWindow) -> None:
    """Everything is seen whole, in letters that are large enough."""
    _session, sheet = wall.lent
    assert sheet.isVisible() and not wall.sheet.isVisible() and sheet.fits
    assert sheet.big.font().pixelSize() >= ceil(wall.height() * LEAST)
    assert seen(sheet)


@pytest.mark.parametrize("language", INTERFACE)
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size.width()}x{size.height()}")
def test_every_step_of_every_exercise_fits_in_large_letters(
    size: QSize, language: str, new_shop: MakeShop, qtbot: QtBot
) -> None:
    shop = new_shop(language)
    session = begun(shop, ExerciseKind.READING)
    wall = wall_of(shop, session, qtbot, size)
    for exercise in shop.desk.workshop.exercises():
        session.start(exercise)
        while not session.run.ended:
            session.vote(0, 3)
            session.pick(1)
            check(wall)
            session.on()
        check(wall)


def longest(part: Part) -> Part:
    """The same part with texts as long as a file may have them."""

    def filled(key: str, value: object) -> object:
        if isinstance(value, Text):
            return replace(value, source=("Somebody says something about it. " * 9)[: MOST[key]].strip())
        if isinstance(value, tuple) and key != "notes":
            return tuple(
                filled(key, each)
                if isinstance(each, Text)
                else replace(each, **{name: filled(name, getattr(each, name)) for name in texts_of(each)})
                for each in value
            )
        return value

    return replace(part, **{key: filled(key, getattr(part, key)) for key in (*texts_of(part), *lists_of(part))})


def texts_of(thing: object) -> list[str]:
    return [key for key in thing.__dataclass_fields__ if isinstance(getattr(thing, key), Text)]


def lists_of(thing: object) -> list[str]:
    return [key for key in thing.__dataclass_fields__ if isinstance(getattr(thing, key), tuple)]


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size.width()}x{size.height()}")
def test_the_longest_texts_that_the_file_may_have_fit_too(size: QSize, new_shop: MakeShop, qtbot: QtBot) -> None:
    shop = new_shop()
    session = begun(shop, ExerciseKind.READING)
    wall = wall_of(shop, session, qtbot, size)
    for exercise in shop.desk.workshop.exercises():
        if exercise.kind is ExerciseKind.SORTING:
            continue  # all tips are on the wall at its end: how many fit depends on how many there are
        session.start(replace(exercise, parts=(longest(exercise.parts[0]),)))
        while not session.run.ended:
            session.vote(0, 3)
            session.pick(1)
            check(wall)
            session.on()
        check(wall)


def test_nothing_on_the_wall_is_for_the_trainer_and_a_blank_one_shows_nothing(new_shop: MakeShop, qtbot: QtBot) -> None:
    shop = new_shop()
    session = begun(shop, ExerciseKind.READING)
    wall = wall_of(shop, session, qtbot, SIZES[0])
    for exercise in shop.desk.workshop.exercises():
        session.start(exercise)
        while not session.run.ended:
            assert told(wall) and not any(note.source in told(wall) for note in session.run.part.notes)
            assert KINDS[exercise.kind].note not in told(wall)
            session.on()
    session.blank_wall()
    assert wall.grab().toImage().pixelColor(200, 200).name() == "#000000"
    session.on()
    assert wall.lent[1].isVisible()
    session.end()
    assert not wall.lent[1].isVisible()
    shop.session.start(shop.page.scenarios()[0])
    assert wall.sheet.isVisible() and not wall.lent[1].isVisible()


def test_a_picture_is_the_same_in_every_language_and_says_what_can_be_seen(new_shop: MakeShop, qtbot: QtBot) -> None:
    shop = new_shop()
    session = begun(shop, ExerciseKind.READING)
    picture, shown = shop.door.view.sheet.picture, set()
    for at, part in enumerate(session.run.exercise.parts):
        assert isinstance(part, Reading)
        session.go(at)
        assert picture.accessibleName() == part.sees.source
        image = picture.grab().toImage()
        shown.add(bytes(image.constBits()))
    assert len(shown) == len(session.run.exercise.parts)
    alone = Picture(shop)
    alone.resize(640, 400)
    alone.show_drawing("hand_on_heart", "")
    drawn = alone.grab().toImage()
    alone.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert alone.grab().toImage() == drawn != drawn.flipped(Qt.Orientation.Horizontal)
