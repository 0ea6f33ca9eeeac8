"""What is being written of the end of work, or of a change of what it is for: never lost without a word."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coachdesk.domain.connection.work import Ending, Purpose, Standing
from coachdesk.domain.stages import Stage
from coachdesk.ui.connect.work_part import WorkPart
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.pages.connect_stage import WORK
from tests.builders import an_id
from tests.joined import CONNECTION, PLACEMENT, joined
from tests.ui.test_returning import lock_and_unlock


def shown(window: MainWindow) -> WorkPart:
    part = window.page.shown.parts[WORK]
    assert isinstance(part, WorkPart)
    return part


@pytest.fixture
def part(window: MainWindow) -> WorkPart:
    """The work of a client, with the place that goes on opened."""
    window.desk.vault.opened().cases.add(joined())
    window.go("case", an_id(1), f"{Stage.CONNECT}:{WORK}")
    made = shown(window)
    made.open(PLACEMENT.id)
    QApplication.processEvents()
    return made


def why_it_ends(part: WorkPart) -> None:
    part.form.end.open.click()
    part.form.end.why.typed.setPlainText("Te ver weg")


def how_it_came_out(part: WorkPart) -> None:
    part.form.end.open.click()
    part.form.end.ending.button(Ending.STOPPED).click()


def another_aim(part: WorkPart) -> None:
    part.form.purpose.change.click()
    part.form.purpose.changing.aim.typed.setPlainText("Iets anders leren")


def who_decided(part: WorkPart) -> None:
    part.form.purpose.change.click()
    part.form.purpose.changing.decided.setText("Samen")


def another_purpose(part: WorkPart) -> None:
    part.form.purpose.change.click()
    part.form.purpose.changing.purposes.button(Purpose.TRADE).click()


@pytest.mark.parametrize("write", [why_it_ends, how_it_came_out, another_aim, who_decided, another_purpose])
def test_no_other_place_is_opened_over_what_is_being_written(part: WorkPart, write: Callable[[WorkPart], None]) -> None:
    other = next(each for each in CONNECTION.placements if each.id != PLACEMENT.id)
    write(part)
    part.open(other.id)
    assert part.open_id == PLACEMENT.id and part.form.asks


def test_what_was_only_asked_gives_way(part: WorkPart) -> None:
    other = next(each for each in CONNECTION.placements if each.standing is Standing.ENDED)
    part.form.end.open.click()
    part.form.purpose.change.click()
    assert part.form.asks == ("change", "end")
    part.open(other.id)
    assert part.open_id == other.id and not part.form.asks


def test_after_locking_it_stands_there_again(qtbot: QtBot, window: MainWindow, part: WorkPart) -> None:
    why_it_ends(part)
    who_decided(part)
    part.form.purpose.changing.reason.typed.setPlainText("De les is anders")
    lock_and_unlock(qtbot, window)
    form = shown(window).form
    assert form.asks == ("change", "end")
    assert form.end.why.typed.toPlainText() == "Te ver weg"
    assert form.purpose.changing.reason.typed.toPlainText() == "De les is anders"
    assert form.purpose.changing.decided.text() == "Samen"
