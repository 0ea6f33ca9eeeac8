"""Closing at Follow: a last look back, a day of aftercare, and going on."""

from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from coachdesk.domain.course import ClosingReason
from coachdesk.domain.days import months_later
from coachdesk.domain.words import Words
from coachdesk.ui.follow.closing_part import ClosingPart
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.pages.follow_stage import CLOSING, PROGRESS, FollowStage
from tests.builders import NOW
from tests.courses import following
from tests.ui.test_follow_stage import LEFT, TODAY, Opened, bare, opened, stored

__all__ = ["opened"]  # fixtures


def closing(stage: FollowStage) -> ClosingPart:
    stage.open_part(CLOSING)
    part = stage.parts[CLOSING]
    assert isinstance(part, ClosingPart)
    return part


def test_a_case_is_closed_with_a_last_look_back_and_undone(qtbot: QtBot, opened: Opened, window: MainWindow) -> None:
    stage = opened(bare())
    part = closing(stage)
    assert not part.back.isVisible() and not part.close_case.isVisible()
    qtbot.mouseClick(part.reason.button(ClosingReason.READY), LEFT)
    assert part.back.isVisible() and part.day.day == months_later(TODAY, 3)
    qtbot.keyClicks(part.back.typed, "Ik bel zelf")
    qtbot.mouseClick(part.close_case, LEFT)
    kept = stored(stage)
    assert kept.case.archived_at is not None and kept.course.closings[0].back == Words("Ik bel zelf", "en")
    assert window.at["page"] == "cases"
    window.desk.undo.undo()
    assert stored(stage).case.archived_at is None and stored(stage).course.closings == kept.course.closings


def test_a_day_of_aftercare_before_the_closing_is_refused_where_it_was_chosen(qtbot: QtBot, opened: Opened) -> None:
    stage = opened(bare())
    part = closing(stage)
    qtbot.mouseClick(part.reason.button(ClosingReason.MOVED), LEFT)
    part.day.take(TODAY - timedelta(days=1))
    assert part.day.problem
    qtbot.keyClick(part.close_case, Qt.Key.Key_Return)
    assert stored(stage).case.archived_at is None and stage.window().focusWidget() is part.day.open
    part.day.take(TODAY + timedelta(days=30))
    assert not part.day.problem and stored(stage).course.closings[0].aftercare_on == TODAY + timedelta(days=30)


def test_a_look_back_of_a_thousand_lines_is_refused_and_stays_while_the_case_stays_open(
    qtbot: QtBot, opened: Opened
) -> None:
    stage = opened(bare())
    part = closing(stage)
    qtbot.mouseClick(part.reason.button(ClosingReason.READY), LEFT)
    long = "Het ging goed met de taal.\n" * 1000
    part.back.typed.setPlainText(long)
    qtbot.mouseClick(part.close_case, LEFT)
    assert stored(stage).case.archived_at is None and stage.window().focusWidget() is part.back.typed
    stage.open_part(PROGRESS)
    assert closing(stage).back.typed.toPlainText() == long
    part.back.typed.setPlainText("Het ging goed met de taal.")
    qtbot.mouseClick(part.close_case, LEFT)
    assert stored(stage).course.closings[0].back == Words("Het ging goed met de taal.", "en")


def test_the_guidance_can_go_on(qtbot: QtBot, opened: Opened) -> None:
    stage = opened(bare())
    part = closing(stage)
    qtbot.mouseClick(part.reason.button(ClosingReason.MOVED), LEFT)
    qtbot.mouseClick(part.drop, LEFT)
    assert stored(stage).course.closings == () and not part.back.isVisible() and not part.reason.chosen


def test_a_closed_case_that_waits_for_aftercare_opens_there_and_notes_it(qtbot: QtBot, opened: Opened) -> None:
    due = replace(following().course.closings[0], aftercare_on=TODAY, aftercare=Words())
    file = replace(bare(), course=replace(following().course, closings=(due,)))
    stage = opened(replace(file, case=replace(file.case, archived_at=NOW - timedelta(days=50))))
    part = stage.parts[CLOSING]
    assert isinstance(part, ClosingPart) and stage.key == CLOSING and part.closed.text
    part.enter()
    qtbot.waitUntil(part.aftercare.typed.hasFocus)
    qtbot.keyClicks(part.aftercare.typed, "Het gaat goed")
    qtbot.waitUntil(lambda: stored(stage).course.closings[0].aftercare == Words("Het gaat goed", "en"))
    qtbot.mouseClick(part.reopen, LEFT)
    assert stored(stage).case.archived_at is None and part.close_case.isVisible()
