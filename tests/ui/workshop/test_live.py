"""From a scene into the live application at that stage, and back to the very scene."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coachdesk.domain.languages import INTERFACE
from coachdesk.domain.workshop import Beat
from coachdesk.domain.workshop.exercises import ExerciseKind
from coachdesk.i18n import plain
from coachdesk.ui.pages.case import CasePage
from coachdesk.ui.together.window import ClientWindow
from coachdesk.ui.workshop.window import WorkshopWindow
from tests.ui.workshop.conftest import MakeShop


def to_case(shop: WorkshopWindow, qtbot: QtBot) -> CasePage:
    QTest.keyClick(shop, Qt.Key.Key_F6)
    qtbot.waitUntil(lambda: shop.live.shown)
    assert shop.live.window is not None
    page = shop.live.window.page
    assert isinstance(page, CasePage)
    return page


@pytest.mark.parametrize("language", INTERFACE)
def test_the_case_opens_at_the_stage_of_the_scene_and_leads_back(
    language: str, new_shop: MakeShop, qtbot: QtBot
) -> None:
    shop = new_shop(language, "first_visit")
    shop.session.go(4)
    shop.session.on()
    run = shop.session.run
    assert run is not None
    page = to_case(shop, qtbot)
    assert page.stage is run.scene.stage and page.file.case.calling_name == run.scenario.person
    with qtbot.waitSignal(shop.live.back_wanted):
        QTest.keyClick(shop.live.window.windowHandle(), Qt.Key.Key_F6)
    assert not shop.live.shown and shop.isVisible() and shop.session.run is run


def test_the_button_leads_there_and_that_of_the_band_back(shop: WorkshopWindow, qtbot: QtBot) -> None:
    shop.view.case.click()
    qtbot.waitUntil(lambda: shop.live.shown)
    shop.live.window.back_wanted.emit()
    assert not shop.live.shown


def test_the_key_leads_back_from_the_trainer_s_window_too(shop: WorkshopWindow, qtbot: QtBot) -> None:
    to_case(shop, qtbot)
    QTest.keyClick(shop, Qt.Key.Key_F6)
    assert not shop.live.shown and shop.isVisible()
    to_case(shop, qtbot)
    shop.live.window.close()  # by its title bar: the key leads there again
    to_case(shop, qtbot)


def test_every_scene_has_a_case_to_go_to_and_the_window_stays_the_same(new_shop: MakeShop, qtbot: QtBot) -> None:
    shop = new_shop()
    windows = set()
    for scenario in shop.page.scenarios():
        shop.begin(scenario)
        for at, scene in enumerate(scenario.scenes):
            shop.session.go(at)
            assert to_case(shop, qtbot).stage is scene.stage
            windows.add(shop.live.window)
            shop.to_scene()
    assert len(windows) == 1


def test_starting_again_forgets_what_was_done_in_the_case(shop: WorkshopWindow, qtbot: QtBot) -> None:
    page = to_case(shop, qtbot)
    shop.desk.cases.change(page.file.case.id, reference="typed in the workshop")
    shop.to_scene()
    shop.session.go(2)
    QTest.keyClick(shop, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    assert shop.session.run is not None and (shop.session.run.at, shop.session.run.beat) == (0, Beat.SITUATION)
    assert to_case(shop, qtbot).file.case.reference != "typed in the workshop"


def client_screens() -> list[ClientWindow]:
    return [made for made in QApplication.topLevelWidgets() if isinstance(made, ClientWindow) and made.isVisible()]


@pytest.mark.parametrize("way", ["to_scene", "start_again", "close_down", "close"])
def test_the_screen_of_the_client_goes_with_the_case(way: str, shop: WorkshopWindow, qtbot: QtBot) -> None:
    to_case(shop, qtbot).look_together()
    assert len(client_screens()) == 1 and not shop.isVisible()
    getattr(shop, way)()
    assert client_screens() == [] and not shop.live.shown
    assert shop.isVisible() is (way != "close")


def test_the_screen_of_the_client_can_be_closed_like_any_window(shop: WorkshopWindow, qtbot: QtBot) -> None:
    to_case(shop, qtbot).look_together()
    (screen,) = client_screens()
    screen.close()
    assert client_screens() == [] and shop.live.shown and shop.isVisible()


def test_a_case_that_was_erased_in_the_workshop_is_said_and_not_shown(shop: WorkshopWindow, qtbot: QtBot) -> None:
    page = to_case(shop, qtbot)
    shop.desk.cases.change(page.file.case.id, calling_name="Another name")
    shop.to_scene()
    QTest.keyClick(shop, Qt.Key.Key_F6)
    assert not shop.live.shown and shop.toast.text


def test_a_switch_of_the_language_reaches_the_live_application(shop: WorkshopWindow, qtbot: QtBot) -> None:
    to_case(shop, qtbot)
    shop.to_scene()
    shop.language.switch("ar")
    page = to_case(shop, qtbot)
    assert page.words.language == "ar" and page.layoutDirection() is Qt.LayoutDirection.RightToLeft


def test_what_was_done_stays_at_a_stage_and_goes_when_the_story_goes_on(shop: WorkshopWindow, qtbot: QtBot) -> None:
    page = to_case(shop, qtbot)
    stage, case_id = page.stage, page.file.case.id
    shop.desk.cases.change(case_id, reference="typed in the workshop")
    shop.to_scene()
    assert to_case(shop, qtbot).file.case.reference == "typed in the workshop"
    shop.to_scene()
    other = next(at for at, scene in enumerate(shop.session.run.scenario.scenes) if scene.stage is not stage)
    shop.session.go(other)
    page = to_case(shop, qtbot)
    assert page.stage is not stage and page.file.case.id == case_id
    assert page.file.case.reference != "typed in the workshop"


LEAVING: tuple[Callable[[WorkshopWindow], object], ...] = (
    lambda shop: shop.stop.click(),
    lambda shop: QTest.keyClick(shop, Qt.Key.Key_PageDown),
    lambda shop: QTest.keyClick(shop, Qt.Key.Key_PageUp),
    lambda shop: QTest.keyClick(shop, Qt.Key.Key_End),
    lambda shop: QTest.keyClick(shop, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier),
    lambda shop: shop.to_scene(),
    lambda shop: shop.close(),
)


@pytest.mark.parametrize("leave", LEAVING)
def test_a_case_that_waits_for_its_people_is_not_shown_to_a_group_that_went_on(
    leave: Callable[[WorkshopWindow], object], shop: WorkshopWindow, qtbot: QtBot
) -> None:
    asked: list[bool] = []
    shop.live.case_wanted.connect(lambda: asked.append(True))
    QTest.keyClick(shop, Qt.Key.Key_F6)
    assert shop.background.busy and not shop.live.shown
    leave(shop)
    qtbot.waitUntil(lambda: not shop.background.busy)
    assert not asked and not shop.live.shown


def test_an_exercise_that_was_left_shows_no_scale_later(new_shop: MakeShop, qtbot: QtBot) -> None:
    shop = new_shop()
    shop.begin_exercise(next(each for each in shop.desk.workshop.exercises() if each.kind is ExerciseKind.SCALE))
    QTest.keyClick(shop, Qt.Key.Key_F6)
    assert shop.background.busy
    shop.stop.click()
    shop.begin(shop.page.scenarios()[0])
    qtbot.waitUntil(lambda: not shop.background.busy)
    assert not shop.live.shown


def test_a_case_that_waits_is_shown_after_what_leaves_the_scene_as_it_is(shop: WorkshopWindow, qtbot: QtBot) -> None:
    QTest.keyClick(shop, Qt.Key.Key_PageDown)
    QTest.keyClick(shop, Qt.Key.Key_F6)
    assert shop.background.busy
    QTest.keyClick(shop, Qt.Key.Key_N)
    shop.session.vote(0, 1)
    qtbot.waitUntil(lambda: shop.live.shown)
    assert shop.live.window is not None and isinstance(shop.live.window.page, CasePage)


def test_a_case_that_waits_is_that_of_the_scene_to_which_the_group_went(shop: WorkshopWindow, qtbot: QtBot) -> None:
    first = shop.session.run.scene.stage
    other = next(at for at, scene in enumerate(shop.session.run.scenario.scenes) if scene.stage is not first)
    QTest.keyClick(shop, Qt.Key.Key_F6)
    shop.session.go(other)
    assert shop.background.busy
    assert to_case(shop, qtbot).stage is shop.session.run.scene.stage


def test_closing_down_leaves_nothing_open(shop: WorkshopWindow, qtbot: QtBot) -> None:
    to_case(shop, qtbot)
    window = shop.live.window
    shop.close_down()
    assert not shop.desk.vault.unlocked and shop.live.window is None and not window.isVisible()


def test_an_own_scenario_is_opened_begun_and_copied(new_shop: MakeShop, tmp_path: Path) -> None:
    shop = new_shop("nl")
    page, scenario = shop.page, shop.page.scenarios()[0]
    file = tmp_path / "mijn.toml"
    page.save_copy(scenario, file)
    assert "mijn.toml" in plain(shop.toast.text)
    title = shop.words.ptext(scenario.title.context, scenario.title.source)
    file.write_text(file.read_text("utf-8").replace(title, "Op bezoek bij de buren", 1), "utf-8")
    own = page.open_file(file)
    assert own is not None and own.own and len(page.begin) == len(shop.desk.workshop.scenarios()) + 1
    page.open_file(file)
    assert len(page.begin) == len(shop.desk.workshop.scenarios()) + 1
    assert QApplication.focusWidget() is page.begin[f"own {own.id}"]
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    shop.language.switch("ar")
    assert shop.session.run is not None and shop.session.run.scenario == own
    assert own.scenes[0].situation.source in plain(shop.view.sheet.situation.text())


def test_what_is_wrong_in_an_own_scenario_is_said_and_nothing_is_opened(new_shop: MakeShop, tmp_path: Path) -> None:
    shop = new_shop()
    file = tmp_path / "mine.toml"
    shop.page.save_copy(shop.page.scenarios()[0], file)
    file.write_text(file.read_text("utf-8").replace("minutes = ", "hours = ", 1), "utf-8")
    assert shop.page.open_file(file) is None
    assert shop.page.problem.isVisible() and "mine.toml" in shop.page.problem.text
    shop.page.save_copy(shop.page.scenarios()[0], tmp_path / "no such folder" / "mine.toml")
    assert "no such folder" in plain(shop.page.problem.text)


def test_the_window_begins_with_the_file_of_an_own_scenario(new_shop: MakeShop, tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    first = new_shop()
    first.page.save_copy(first.page.scenarios()[1], file)
    shop = new_shop("en", str(file))
    assert shop.session.run is not None and shop.session.run.scenario.own
