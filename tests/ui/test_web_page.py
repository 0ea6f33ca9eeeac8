"""Positive health on the consultant's page: marks by keys, mouse and finger; what is hidden, and what is said of it."""

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.picture import Picture, Web
from coachdesk.domain.privacy import Restriction
from coachdesk.domain.stages import Stage
from coachdesk.domain.words import Words
from coachdesk.ui.listen.aspect_cards import AspectCard
from coachdesk.ui.listen.web_chart import WebChart
from coachdesk.ui.listen.web_page import WebPage
from coachdesk.ui.main_window import MainWindow
from tests.builders import NOW, an_id, yonas
from tests.ui.conftest import MakeWindow

CASE = an_id(1)
KEYS = Qt.Key
LEFT = Qt.MouseButton.LeftButton
SIDES = ("bodily_functions", "mental_wellbeing", "meaning", "quality_of_life", "participation", "daily_functioning")
BEFORE = Web(
    NOW.date() - timedelta(days=90),
    dict.fromkeys(SIDES, 4.0),
    ("sleeping", "intimacy"),
    told=Words("Ik sliep niet.", "nl"),
)


def opened(window: MainWindow, file: CaseFile | None = None) -> WebPage:
    window.desk.vault.opened().cases.add(file or yonas())
    window.go("case", CASE, Stage.LISTEN)
    stage = window.page.shown
    stage.open_page("web")
    page = stage.page
    assert isinstance(page, WebPage)
    QApplication.processEvents()
    return page


def web(window: MainWindow) -> Web:
    """What the vault has of today."""
    return window.desk.picture.web(window.desk.vault.opened().cases.get(CASE))


def key(qtbot: QtBot, *keys: Qt.Key) -> None:
    """Keys to whatever has the focus."""
    for each in keys:
        qtbot.keyClick(QApplication.focusWidget(), each)


def place(chart: WebChart, at: int, mark: float) -> QPoint:
    return chart.point(at, mark).toPoint()


def seen(root: QWidget) -> str:
    """Every word that can be read on a page."""
    labels = [made.text() for made in root.findChildren(QLabel) if not made.isHidden()]
    cards = [made.accessibleName() for made in root.findChildren(AspectCard) if made.isVisible()]
    return "\n".join((*labels, *cards))


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow) -> WebPage:
    """The web of Yonas, empty, in a window that has the keyboard."""
    with qtbot.waitActive(window):
        window.activateWindow()
    return opened(window)


# --- giving marks ----------------------------------------------------------------------------------------------------


def test_marks_are_given_changed_and_skipped_with_keys_alone(qtbot: QtBot, window: MainWindow, page: WebPage) -> None:
    page.enter()
    assert QApplication.focusWidget() is page.chart
    key(qtbot, KEYS.Key_Up, KEYS.Key_Up, KEYS.Key_Up)
    key(qtbot, KEYS.Key_Right, KEYS.Key_Down, KEYS.Key_Down)
    key(qtbot, KEYS.Key_Left, KEYS.Key_Left, KEYS.Key_Up)
    assert web(window).marks == {SIDES[0]: 6.0, SIDES[1]: 4.5, SIDES[5]: 5.0}
    assert page.dimension.id == SIDES[5] and page.side.steps.mark == 5.0
    key(qtbot, KEYS.Key_Delete)
    assert SIDES[5] not in web(window).marks
    window.desk.undo.undo()
    assert web(window).marks[SIDES[5]] == 5.0


def test_a_mark_stays_between_0_and_10(qtbot: QtBot, window: MainWindow, page: WebPage) -> None:
    window.desk.picture.give_mark(CASE, SIDES[0], 9.5)
    window.desk.picture.give_mark(CASE, SIDES[1], 0.5)
    page.enter()
    key(qtbot, KEYS.Key_Up, KEYS.Key_Up, KEYS.Key_Up, KEYS.Key_Right, KEYS.Key_Down, KEYS.Key_Down)
    assert web(window).marks == {SIDES[0]: 10.0, SIDES[1]: 0.0}


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_press_gives_a_mark_and_a_drag_follows_one_axis(qtbot: QtBot, new_window: MakeWindow, language: str) -> None:
    window = new_window(language)
    chart = opened(window).chart
    qtbot.mouseClick(chart, LEFT, pos=place(chart, 2, 7))
    assert web(window).marks == {SIDES[2]: 7.0}
    qtbot.mousePress(chart, LEFT, pos=place(chart, 4, 8))
    qtbot.mouseMove(chart, place(chart, 4, 3))
    assert web(window).marks == {SIDES[2]: 7.0}  # not before the finger lets go
    qtbot.mouseRelease(chart, LEFT, pos=place(chart, 4, 3))
    assert web(window).marks == {SIDES[2]: 7.0, SIDES[4]: 3.0}
    assert chart.point(1, 10).x() > chart.middle.x() if language == "en" else chart.point(1, 10).x() < chart.middle.x()


def test_a_press_on_a_name_chooses_and_gives_nothing(qtbot: QtBot, window: MainWindow, page: WebPage) -> None:
    name, _mark = page.chart.labels()[3]
    qtbot.mouseClick(page.chart, LEFT, pos=name.room.center().toPoint())
    assert page.dimension.id == SIDES[3] and not web(window).marks
    qtbot.mouseClick(page.chart, LEFT, pos=QPoint(2, 2))
    assert not web(window).marks


@pytest.mark.parametrize(("language", "right"), [("en", SIDES[1]), ("ar", SIDES[5])])
def test_the_right_arrow_goes_clockwise_in_every_language(
    qtbot: QtBot, new_window: MakeWindow, language: str, right: str
) -> None:
    page = opened(new_window(language))
    qtbot.keyClick(page.chart, KEYS.Key_Right)
    assert page.dimension.id == right


def test_the_buttons_under_the_question_do_the_same(qtbot: QtBot, window: MainWindow, page: WebPage) -> None:
    steps = page.side.steps
    qtbot.mouseClick(steps.more, LEFT)
    qtbot.mouseClick(steps.more, LEFT)
    assert web(window).marks == {SIDES[0]: 5.5}
    qtbot.mouseClick(steps.less, LEFT)
    assert web(window).marks == {SIDES[0]: 5.0}
    qtbot.mouseClick(steps.skip, LEFT)
    assert not web(window).marks


# --- two webs --------------------------------------------------------------------------------------------------------


def test_the_earlier_web_lies_under_todays_with_its_day_and_what_was_told(window: MainWindow) -> None:
    page = opened(window, replace(yonas(), picture=Picture(webs=(BEFORE,))))
    window.desk.picture.give_mark(CASE, SIDES[0], 6.5)
    words = window.language.words
    assert page.chart.marks == {SIDES[0]: 6.5} and page.chart.earlier == BEFORE.marks
    told = page.chart.accessibleDescription()
    assert words.date(BEFORE.on) in told and words.date(NOW.date()) in told
    assert "Body\u00a06.5" in told and "Every\u00a0day\u00a04" in told
    assert told.startswith(page.now.text()) and page.before.text() in told
    then = page.told_before.text()
    assert "Ik sliep niet." in then and "Sleeping" in then and not page.told_before.isHidden()
    assert "Intimacy" not in then  # hidden again each day, until the client wants to see it
    window.desk.picture.change_web(CASE, opened=("intimacy",))
    assert "Intimacy" in page.told_before.text() and page.wants_talk.isHidden()


def test_a_line_over_a_skipped_side_is_not_drawn(window: MainWindow, page: WebPage) -> None:
    """With a mark on each side the web is filled; with one skipped it is open."""

    def drawn(marks: dict[str, float]) -> QImage:
        for side in SIDES:
            window.desk.picture.give_mark(CASE, side, marks.get(side))
        page.chart.clearFocus()
        return page.chart.grab().toImage()

    every = dict.fromkeys(SIDES, 8.0)
    ground = (page.chart.point(1, 4) + page.chart.point(2, 4)) / 2
    between = (page.chart.point(1, 8) + page.chart.point(2, 8)) / 2
    whole = drawn(every)
    open_one = drawn({side: mark for side, mark in every.items() if side != SIDES[2]})
    for at in (ground.toPoint(), between.toPoint()):
        assert whole.pixelColor(at) != open_one.pixelColor(at)


# --- aspects ---------------------------------------------------------------------------------------------------------


def test_what_to_talk_about_is_pressed_with_keys_and_named_after(
    qtbot: QtBot, window: MainWindow, page: WebPage
) -> None:
    cards = page.side.cards(page.dimension).cards
    page.side.steps.skip.setFocus()
    key(qtbot, KEYS.Key_Tab)
    assert QApplication.focusWidget() is cards["feeling_healthy"]
    key(qtbot, KEYS.Key_Right, KEYS.Key_Space)
    assert web(window).talk == ("fitness",)
    assert "Being fit" in page.wants_talk.text()
    key(qtbot, KEYS.Key_Return)
    assert web(window).talk == () and page.wants_talk.isHidden()


@pytest.mark.parametrize("side", [0, 3])
def test_tab_goes_down_the_page_at_every_side(qtbot: QtBot, page: WebPage, side: int) -> None:
    page.enter()
    key(qtbot, *[KEYS.Key_Right] * side)
    first = next(iter(page.side.cards(page.dimension).cards.values()))
    way = (page.chart, page.side.steps.less, page.side.steps.more, page.side.steps.skip, first, page.missing.story)
    for before, after in pairwise(way):
        assert QApplication.focusWidget() is before
        key(qtbot, KEYS.Key_Tab)
        assert QApplication.focusWidget() is after


@pytest.mark.parametrize(("side", "aspect", "name"), [(0, "sexuality", "Sexuality"), (3, "intimacy", "Intimacy")])
def test_a_sensitive_aspect_is_hidden_until_it_is_opened_and_can_be_hidden_again(
    qtbot: QtBot, window: MainWindow, page: WebPage, side: int, aspect: str, name: str
) -> None:
    page.chart.choose(SIDES[side])
    page.show_file(page.file)
    made = page.side.cards(page.dimension).cards[aspect]
    assert name not in seen(page) and page.side.hide_again.isHidden()
    qtbot.mouseClick(made, LEFT)
    assert web(window).opened == (aspect,) and web(window).talk == ()
    assert name in seen(page)
    qtbot.mouseClick(made, LEFT)
    assert web(window).talk == (aspect,)
    qtbot.mouseClick(page.side.hide_again, LEFT)
    assert web(window).opened == () and web(window).talk == ()
    assert name not in seen(page)


def test_studies_are_counted_only_where_the_number_is_sure(page: WebPage) -> None:
    shown = {}
    for side in SIDES:
        page.chart.choose(side)
        page.show_file(page.file)
        shown[side] = "" if page.side.studies.isHidden() else page.side.studies.text()
    assert not shown["bodily_functions"] and not shown["quality_of_life"]
    for side, number in (("mental_wellbeing", 112), ("meaning", 66), ("participation", 94), ("daily_functioning", 39)):
        assert shown[side].startswith(f"{number} of 139") and "nothing about how strong" in shown[side]


# --- own words -------------------------------------------------------------------------------------------------------


def test_what_is_missed_is_kept_in_own_words_with_a_mark_of_its_own(
    qtbot: QtBot, window: MainWindow, page: WebPage
) -> None:
    assert page.missing_steps.isHidden()
    page.missing.story.setFocus()
    qtbot.keyClicks(page.missing.story, "Mijn moeder")
    page.autosave.flush()
    assert web(window).missing.text == "Mijn moeder"
    qtbot.mouseClick(page.missing_steps.less, LEFT)
    assert web(window).missing_mark == 5.0
    assert "Mijn moeder 5" in page.now.text()
    page.told.story.setFocus()
    qtbot.keyClicks(page.told.story, "Ik mis haar stem.")
    page.autosave.flush()
    assert web(window).told.text == "Ik mis haar stem." and web(window).missing.text == "Mijn moeder"


# --- reading only ----------------------------------------------------------------------------------------------------


def test_a_restricted_case_is_read_and_not_changed(qtbot: QtBot, window: MainWindow) -> None:
    held = replace(yonas(), picture=Picture(webs=(BEFORE,)), restriction=Restriction(NOW, "Bezwaar"))
    page = opened(window, held)
    refusals = window.speaker.refusals
    qtbot.keyClick(page.chart, KEYS.Key_Up)
    qtbot.keyClick(page.chart, KEYS.Key_Right)
    qtbot.mouseClick(page.chart, LEFT, pos=place(page.chart, 2, 7))
    qtbot.mouseClick(page.side.cards(page.dimension).cards[page.dimension.aspects[0].id], LEFT)
    qtbot.mouseClick(page.side.steps.more, LEFT)
    assert web(window) == Web(NOW.date())
    assert page.dimension.id == SIDES[2]  # but one can look round
    assert window.speaker.refusals == refusals
