"""Follow in the real window: how it goes beside how it went, planned looks, looking again, and closing."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.course import ClosingReason, Course, Pace, Review
from coachdesk.domain.picture import DomainLook, LookStatus, Picture, ScaleItem, Side, Web
from coachdesk.domain.privacy import Restriction
from coachdesk.domain.stages import Stage
from coachdesk.domain.words import Words
from coachdesk.i18n import plain
from coachdesk.ui.follow.again_part import AgainPart
from coachdesk.ui.follow.closing_part import ClosingPart
from coachdesk.ui.follow.progress_part import ProgressPart
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.pages.follow_stage import AGAIN, CLOSING, PROGRESS, FollowStage
from coachdesk.ui.pages.progress_paper import ProgressPaperPage
from tests.builders import NOW, an_id, yonas
from tests.courses import BEGUN, following
from tests.joined import CONNECTION, JOINING, PLACEMENT

CASE, TODAY = an_id(1), NOW.date()
LEFT = Qt.MouseButton.LeftButton
STONE = ScaleItem("1" * 32, Side.LOAD, "debts", weight=3)
Opened = Callable[[CaseFile], FollowStage]


@pytest.fixture
def opened(qtbot: QtBot, window: MainWindow) -> Opened:
    """Stores a case and opens it at Follow, in a window that has the keyboard."""
    with qtbot.waitActive(window):
        window.activateWindow()

    def open_case(file: CaseFile) -> FollowStage:
        window.desk.vault.opened().cases.add(file)
        window.go("case", file.case.id, Stage.FOLLOW)
        shown = window.page.shown
        assert isinstance(shown, FollowStage)
        QApplication.processEvents()
        return shown

    return open_case


def full() -> CaseFile:
    return replace(following(), restriction=None)


def bare() -> CaseFile:
    return replace(full(), course=replace(following().course, closings=()))


def stored(stage: FollowStage) -> CaseFile:
    return stage.desk.vault.opened().cases.get(CASE)


def progress(stage: FollowStage) -> ProgressPart:
    part = stage.parts[PROGRESS]
    assert isinstance(part, ProgressPart)
    return part


def look(domain: str, on: int, level: int, view: int | None = None) -> DomainLook:
    return DomainLook(domain, TODAY - timedelta(days=on), "daily", LookStatus.SCORED, level, view)


# --- how it goes ------------------------------------------------------------------------------------------------------


def test_nothing_looked_at_says_so_and_asks_from_which_day(qtbot: QtBot, opened: Opened) -> None:
    stage = opened(yonas())
    part = progress(stage)
    assert part.empty.isVisible() and not any(card.isVisible() for card in part.cards)
    asked = part.looks
    assert asked.propose.isVisible() and plain(stage.words.date(TODAY)) in plain(asked.propose.text())
    qtbot.keyClick(asked.propose, Qt.Key.Key_Return)
    assert stored(stage).course.paces == (Pace(begun=TODAY),)
    assert not asked.propose.isVisible() and asked.looks[0].isVisible()
    qtbot.mouseClick(asked.change, LEFT)
    asked.day.take(TODAY + timedelta(days=3))
    assert stored(stage).course.paces[0].begun == TODAY and asked.day.day == TODAY
    asked.day.take(BEGUN)
    assert stored(stage).course.paces[0].begun == BEGUN
    qtbot.keyClick(stage.window(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert stored(stage).course.paces[0].begun == TODAY


def test_everything_that_was_looked_at_twice_is_told_in_words_too(opened: Opened) -> None:
    stage = opened(replace(full(), connection=CONNECTION))
    part, words = progress(stage), stage.words
    assert [card.isVisible() for card in part.cards] == [True] * len(part.cards)
    drawn = (part.domains.chart, part.scale.chart, part.web.chart)
    assert all(chart.accessibleName() and chart.accessibleDescription() for chart in drawn)
    assert plain(words.date(BEGUN)) in plain(part.ratings.twin.lines.text())
    assert "rule of thumb" in part.ratings.twin.lines.text()
    assert "Mijn zus belt nu elke zondag" in part.reasons.told.text()
    texts = [plain(each.text()) for each in part.goals.findChildren(QLabel)]
    assert any("Ik werk met mijn handen" in text for text in texts) and "Reached" in texts
    assert any("Much less than expected" in text and "As expected" in text for text in texts)


def test_levels_stand_where_they_are_and_mirror_in_a_line_that_is_read_from_the_right(opened: Opened) -> None:
    seen = Picture(looks=(look("housing", 200, 2, 1), look("housing", 1, 4, 3), look("finances", 1, 5)))
    stage = opened(replace(yonas(), picture=seen))
    chart = progress(stage).domains.chart
    drawn = [each.text for each in chart.drawn()]
    assert drawn[:5] == ["1", "2", "3", "4", "5"] and all(each.fits for each in chart.drawn())
    housing = drawn.index("Housing") - 5
    assert chart.place(housing, 2).x() < chart.place(housing, 4).x() < chart.width()
    chart.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert chart.place(housing, 2).x() > chart.place(housing, 4).x() > 0
    line = next(each for each in chart.accessibleDescription().split("\n") if each.startswith("Housing"))
    assert "Level 2 of 5" in line and "Level 4 of 5" in line and line.index("2 of 5") < line.index("4 of 5")


def test_the_clients_own_view_is_a_second_mark_on_wish(qtbot: QtBot, opened: Opened) -> None:
    seen = Picture(looks=(look("housing", 200, 2, 1), look("housing", 1, 4, 5)))
    card = progress(opened(replace(yonas(), picture=seen))).domains
    before = card.chart.grab().toImage()
    qtbot.keyClick(card.own, Qt.Key.Key_Space)
    assert card.own.isChecked() and card.chart.grab().toImage() != before
    qtbot.keyClick(card.twin.toggle, Qt.Key.Key_Space)
    assert card.twin.lines.isVisible() and "client's own view" in card.twin.lines.text()


def test_other_looks_can_be_put_beside_each_other(opened: Opened) -> None:
    seen = Picture(looks=tuple(look("housing", on, level) for on, level in ((300, 1), (150, 3), (2, 5))))
    stage = opened(replace(yonas(), picture=seen))
    part = progress(stage)
    said = part.domains.chart.accessibleDescription
    assert part.looks.rounds.isVisible() and "Level 1" in said() and "Level 5" in said() and "Level 3" not in said()
    lists = part.looks.rounds
    lists.before.setCurrentIndex(2)
    lists.now.setCurrentIndex(1)
    lists.now.activated.emit(1)
    assert "Level 3" in said() and "Level 5" in said() and "Level 1" not in said()
    assert (lists.before.currentIndex(), lists.now.currentIndex()) == (1, 2)
    stage.desk.picture.look(CASE, "housing", level=4)
    assert "Level 3" in said()


def test_a_narrow_page_puts_one_column_below_the_other(qtbot: QtBot, opened: Opened, window: MainWindow) -> None:
    part = progress(opened(full()))
    beside = (
        part.domains.mapTo(part, part.domains.rect().topLeft()).y(),
        part.scale.mapTo(part, part.scale.rect().topLeft()).y(),
    )
    assert beside[0] == beside[1]
    window.resize(880, 500)
    qtbot.waitUntil(lambda: part.scale.mapTo(part, part.scale.rect().topLeft()).y() > part.domains.geometry().bottom())


@pytest.mark.parametrize("language", ["nl", "ar", "ti"])
def test_it_speaks_every_language(opened: Opened, window: MainWindow, language: str) -> None:
    part = progress(opened(full()))
    window.language.switch(language)
    QApplication.processEvents()
    domain = part.desk.content.domains["finances"].name
    assert any(each.text == part.words.ptext(domain.context, domain.source) for each in part.domains.chart.drawn())


# --- looking again ----------------------------------------------------------------------------------------------------


def again(stage: FollowStage) -> AgainPart:
    part = stage.parts[AGAIN]
    assert isinstance(part, AgainPart)
    return part


def test_looking_again_keeps_what_lies_there_and_what_has_changed(qtbot: QtBot, opened: Opened) -> None:
    stage = opened(replace(yonas(), picture=Picture(scale=(STONE,))))
    qtbot.mouseClick(progress(stage).looks.again, LEFT)
    part = again(stage)
    qtbot.waitUntil(part.pages["domains"].open.hasFocus)
    qtbot.mouseClick(part.keep_now, LEFT)
    assert stored(stage).course.reviews == (Review(TODAY, {"debts": 3.0}),)
    assert not part.keep_now.isVisible() and part.changed.typed.hasFocus()
    qtbot.keyClicks(part.changed.typed, "Mijn zus belt")
    qtbot.waitUntil(lambda: stored(stage).course.reviews[0].changed == Words("Mijn zus belt", "en"))
    qtbot.mouseClick(part.back, LEFT)
    assert stage.key == PROGRESS and "Mijn zus belt" in progress(stage).reasons.told.text()


def test_where_the_client_stands_is_asked_for_each_goal(qtbot: QtBot, opened: Opened) -> None:
    stage = opened(full())
    stage.open_part(AGAIN)
    part = again(stage)
    work = part.goals.parts["work"]
    qtbot.mouseClick(work.stairs.buttons[2], LEFT)
    assert [stand.level for stand in stored(stage).course.stands if stand.card == "work" and stand.on == TODAY] == [2]
    assert "Much more than expected" in work.now.text()
    qtbot.mouseClick(work.stairs.buttons[2], LEFT)
    assert all(stand.on != TODAY for stand in stored(stage).course.stands)


@pytest.mark.parametrize("page", ["domains", "web", "scale", "energy"])
def test_each_page_of_listening_is_one_press_away(qtbot: QtBot, opened: Opened, window: MainWindow, page: str) -> None:
    stage = opened(yonas())
    stage.open_part(AGAIN)
    qtbot.mouseClick(again(stage).pages[page].open, LEFT)
    assert window.page.stage is Stage.LISTEN and window.page.shown.spot.page == page


def test_the_client_is_asked_on_his_own_screen(qtbot: QtBot, opened: Opened, window: MainWindow) -> None:
    from coachdesk.ui.together.window import ClientWindow

    stage = opened(full())
    stage.open_part(AGAIN)
    again(stage).ask_rating()
    screens = [each for each in QApplication.topLevelWidgets() if isinstance(each, ClientWindow)]
    assert len(screens) == 1 and screens[0].isVisible() and not window.isVisible()
    screens[0].put_aside()
    assert window.isVisible()


# --- the stage --------------------------------------------------------------------------------------------------------


def test_parts_are_made_when_first_opened_and_it_comes_back_to_the_same(opened: Opened) -> None:
    stage = opened(full())
    assert set(stage.parts) == {PROGRESS}
    stage.open_part(CLOSING)
    assert stage.place() == {"part": CLOSING} and stage.tabs.chosen == (CLOSING,)
    stage.open_part("nothing of the kind")
    assert stage.key == CLOSING
    stage.return_to({"part": PROGRESS})
    assert stage.key == PROGRESS and stage.tabs.chosen == (PROGRESS,)


def test_another_case_begins_with_how_it_goes(opened: Opened, window: MainWindow) -> None:
    stage = opened(full())
    stage.open_part(CLOSING)
    opened(replace(yonas(9), picture=Picture(webs=(Web(TODAY, {"meaning": 5.0}),))))
    assert stage.key == PROGRESS and stage.file is not None and stage.file.case.id == an_id(9)


def test_the_paper_is_one_press_away_and_leads_back(qtbot: QtBot, opened: Opened, window: MainWindow) -> None:
    stage = opened(full())
    qtbot.mouseClick(stage.print, LEFT)
    paper = window.page
    assert isinstance(paper, ProgressPaperPage)
    qtbot.waitUntil(lambda: not window.background.busy, timeout=20_000)
    assert paper.proposed_name().startswith("progress-2026-11-21-ti")
    qtbot.mouseClick(paper.back, LEFT)
    assert window.page.stage is Stage.FOLLOW


def test_a_restricted_case_is_read_and_not_changed(qtbot: QtBot, opened: Opened) -> None:
    stage = opened(replace(bare(), restriction=Restriction(NOW, "Bezwaar")))
    part = progress(stage)
    qtbot.mouseClick(part.domains.twin.toggle, LEFT)
    assert part.domains.twin.lines.isVisible() and stage.print.isEnabled()
    stage.open_part(CLOSING)
    shown = stage.parts[CLOSING]
    assert isinstance(shown, ClosingPart)
    qtbot.mouseClick(shown.reason.button(ClosingReason.READY), LEFT)
    assert stored(stage).course.closings == ()


def test_the_page_is_left_when_another_case_has_nothing(opened: Opened) -> None:
    stage = opened(full())
    opened(replace(yonas(9), course=Course()))
    part = progress(stage)
    assert part.empty.isVisible() and not any(_shows(card) for card in part.cards)


def _shows(widget: QWidget) -> bool:
    return widget.isVisible()


# --- history on the pages of listening --------------------------------------------------------------------------------


def test_earlier_webs_and_scales_stand_on_their_pages_the_last_first(opened: Opened, window: MainWindow) -> None:
    stage = opened(replace(yonas(), picture=OLD, course=Course(reviews=KEPT)))
    for page in ("web", "scale"):
        stage.spot_wanted.emit(f"{page}:")
        shown = window.page.shown.page
        earlier = shown.history if page == "web" else shown.earlier
        earlier.toggle.setChecked(True)
        assert earlier.lines.isVisible()
        days = [plain(line) for line in earlier.lines.text().split("\n")]
        wanted = (200, 300) if page == "web" else (100, 200)
        assert [
            day.startswith(plain(stage.words.date(TODAY - timedelta(days=on))))
            for day, on in zip(days, wanted, strict=True)
        ] == [True, True]


OLD = Picture(scale=(STONE,), webs=tuple(Web(TODAY - timedelta(days=on), {"meaning": 5.0}) for on in (300, 200, 100)))
KEPT = tuple(Review(TODAY - timedelta(days=on), {"debts": 3.0}) for on in (200, 100))


def test_where_the_client_takes_part_stands_beside_it_and_leads_there(opened: Opened) -> None:
    stage = opened(replace(full(), connection=CONNECTION))
    card = progress(stage).connections
    assert not card.isHidden()
    shown = [label.text() for label in card.findChildren(QLabel)]
    assert JOINING.title in shown and PLACEMENT.host in shown
    way = next(each for each in card.findChildren(QPushButton) if JOINING.title in each.accessibleName())
    way.click()
    assert not stage.isVisible()


def test_without_connections_there_is_no_such_card(opened: Opened) -> None:
    assert progress(opened(full())).connections.isHidden()
